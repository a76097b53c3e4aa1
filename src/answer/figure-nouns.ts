import { NOUNS } from "../language/nouns.ts";
import type { Quantity } from "../language/quantity.ts";
import type { ContentUnit } from "../language/tokenize.ts";
import type { Candidate } from "./candidates.ts";

/** Characters behind a figure in which its noun is looked for. */
const WINDOW = 70;

/** A text that was read: a sentence of a source, or one that is to be checked. */
export type Worded = Pick<Candidate, "text" | "units" | "quantities">;

/**
 * Units between the figure and the next figure or punctuation mark: its noun and what belongs to it. Stars are no figure of their own:
 * "153 4-star products" counts products.
 */
export function unitsBehind({ text, units, quantities }: Worded, quantity: Quantity): ContentUnit[] {
  const next =
    quantities.find(({ start, unit }) => start > quantity.start && unit !== "stars")?.start ??
    Number.POSITIVE_INFINITY;
  const stop = quantity.end + Math.max(0, text.slice(quantity.end).search(/[,;:.)](?=\s|$)|\(|$/u));
  return units.filter(
    ({ start }) => start >= quantity.end && start < Math.min(next, stop, quantity.end + WINDOW),
  );
}

/** "… the total number of cooperatives to 557": where nothing stands behind the figure, its noun is before it. */
export function unitsBefore({ text, units, quantities }: Worded, quantity: Quantity): ContentUnit[] {
  const last = quantities.filter((other) => other.end <= quantity.start).at(-1)?.end ?? 0;
  const stop = Math.max(last, text.lastIndexOf(",", quantity.start), text.lastIndexOf(";", quantity.start));
  return units.filter(({ start, end }) => start >= stop && end <= quantity.start);
}

/**
 * The noun that a figure counts: in Vietnamese the first behind it ("14 hợp tác xã thành viên" are cooperatives), in
 * English the last of the words that stand together ("14 member cooperatives"); Swedish writes compounds in one word.
 */
export function countedNoun(candidate: Candidate, quantity: Quantity): string | undefined {
  return nounBehind(candidate, quantity, candidate.hit.document.metadata.language);
}

/** The same for a text in a language. */
export function nounBehind(worded: Worded, quantity: Quantity, language: string): string | undefined {
  const together: ContentUnit[] = [];
  for (const unit of unitsBehind(worded, quantity)) {
    const last = together.at(-1);
    if (last && unit.start - last.end > 1) break;
    together.push(unit);
  }
  const nouns = together.map(({ key }) => key).filter((key) => NOUNS.has(key));
  return language === "en" ? nouns.at(-1) : nouns[0];
}

/** What stands in brackets explains a word, it does not say what the figure is of. */
export function outsideBrackets({ text, units }: Pick<Worded, "text" | "units">): ContentUnit[] {
  const brackets = [...text.matchAll(/\([^)]*\)/gu)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  return units.filter(({ start }) => !brackets.some(([from, to]) => start > from && start < to));
}

/** From the comma or semicolon before the figure to the one after it; commas inside numbers do not count. */
export function clauseAround(text: string, { start, end }: Quantity): [number, number] {
  const before = Math.max(
    -1,
    ...[...text.slice(0, start).matchAll(/[,;:](?=\s)/gu)].map(({ index }) => index),
  );
  const after = text.slice(end).search(/[,;:.](?=\s|$)/u);
  return [before + 1, after < 0 ? text.length : end + after];
}
