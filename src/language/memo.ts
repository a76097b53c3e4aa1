/** Words longer than this are rare, and not worth remembering. */
const LONGEST = 32;
const MOST = 50_000;

/**
 * A function of a word that remembers its results: a text repeats its words, and taking off diacritics costs most of the
 * time of indexing. Forgets everything when it is full.
 */
export function remembered<T>(work: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    if (word.length > LONGEST) return work(word);
    const before = known.get(word);
    if (before !== undefined) return before;
    const result = work(word);
    if (known.size >= MOST) known.clear();
    known.set(word, result);
    return result;
  };
}
