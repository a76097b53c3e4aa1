import type { Passage } from "../domain.ts";
import { words } from "../language/words.ts";
import type { Candidate } from "./candidates.ts";
import type { Query } from "./understand.ts";

/**
 * Names of two or more words in the question, however they are typed ("htx hoat tuan"), that the passage of a candidate
 * writes as a name ("Hoat Tuan"): pairs of folded words.
 */
export function namesMet(query: Query, { hit }: Candidate): string[] {
  const plain = query.units.filter(({ key }) => !key.startsWith("#"));
  const pairs = plain.flatMap(({ key, end }, i) => {
    const next = plain[i + 1];
    return next !== undefined && next.start - end <= 1 ? [`${key} ${next.key}`] : [];
  });
  if (pairs.length === 0) return [];
  const names = namesIn(hit.passage);
  return pairs.filter((pair) => names.has(pair));
}

/** Pairs of words with capitals, by the passage, which is read once for all questions. */
const read = new WeakMap<Passage, ReadonlySet<string>>();

function namesIn(passage: Passage): ReadonlySet<string> {
  const known = read.get(passage);
  if (known !== undefined) return known;
  const written = words(passage.text);
  const names = new Set(
    written.flatMap((word, i) => {
      const next = written[i + 1];
      const isName = next !== undefined && [word, next].every(({ text }) => /^\p{Lu}\p{Ll}/u.test(text));
      return isName ? [`${word.folded} ${next.folded}`] : [];
    }),
  );
  read.set(passage, names);
  return names;
}

/** Whether another candidate speaks of whom the first one is on; always so where the question names nobody. */
export function isOnSameName(query: Query, first: Candidate, other: Candidate): boolean {
  const met = namesMet(query, other);
  return namesMet(query, first).every((name) => met.includes(name));
}
