/** Words longer than this are rare, and not worth remembering. */
const WORDS: Limits = { longest: 32, most: 50_000 };

/** Texts of up to so many characters are remembered, and so many of them at once. */
export interface Limits {
  longest: number;
  most: number;
}

/**
 * A function of a word that remembers its results: a text repeats its words, and taking off diacritics costs most of the
 * time of indexing. Forgets everything when it is full.
 */
export function remembered<T>(
  work: (word: string) => T,
  { longest, most }: Limits = WORDS,
): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    if (word.length > longest) return work(word);
    const before = known.get(word);
    if (before !== undefined) return before;
    const result = work(word);
    if (known.size >= most) known.clear();
    known.set(word, result);
    return result;
  };
}

/** A function of a text that remembers the results of the texts that it was last asked for, up to so many. */
export function rememberingLast<T>(most: number, work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const result = work(text);
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size >= most) known.delete(oldest);
    known.set(text, result);
    return result;
  };
}
