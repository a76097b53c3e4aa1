import { NOUNS } from "../language/nouns.ts";
import { contentUnits } from "../language/tokenize.ts";
import type { Mention, Span } from "./comparison-mentions.ts";

/** The word that joins two halves, right behind the side of the first. */
const JOINS =
  /^[\s,]*(?:,|so với|với|và|hay|hoặc|còn|so voi|voi|va|hoac|con|and|or|with|versus|vs\.?|than|och|eller|med|än)\s+/iu;

/**
 * What is said of the other side alone: "tỷ lệ HTX khá của A với tỷ lệ HTX hiệu quả của B" asks something of its own of
 * each, so that its half goes with the name. None where both are asked the same.
 */
export function halvesOf(text: string, mention: Mention, all: readonly Mention[]): Span[] {
  const [first, second, ...others] = [...all].sort((a, b) => startOf(a) - startOf(b));
  const [one, ...againOne] = first?.spans ?? [];
  const [two, ...againTwo] = second?.spans ?? [];
  if (one === undefined || two === undefined || others.length + againOne.length + againTwo.length > 0)
    return [];
  const join = JOINS.exec(text.slice(one.end, two.start));
  if (join === null) return [];
  const from = one.end + join[0].length;
  const isAsked = ({ start, end }: Span) => contentUnits(text.slice(start, end)).some(isConcept);
  if (!isAsked({ start: 0, end: one.start }) || !isAsked({ start: from, end: two.start })) return [];
  return mention === first ? [{ start: one.end, end: two.end }] : [{ start: 0, end: from }];
}

/** "Khá tốt 2030 với hoạt động hiệu quả 2045": a word that joins stands right behind the first of two. */
export function joinsHalves(text: string, mentions: readonly Mention[]): boolean {
  const [first, second] = [...mentions].sort((a, b) => startOf(a) - startOf(b));
  const [one] = first?.spans ?? [];
  return one !== undefined && second !== undefined && JOINS.test(text.slice(one.end));
}

function startOf({ spans: [first] }: Mention): number {
  return first?.start ?? 0;
}

/** Who is asked about, and where, is no question of its own. */
const OF_WHOM = new Set([...NOUNS, "#province", "#city", "#district", "#commune", "#total", "#country-wide"]);

function isConcept({ key }: { key: string }): boolean {
  return key.startsWith("#") && !OF_WHOM.has(key);
}
