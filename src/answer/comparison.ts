import type { Hit } from "../domain.ts";
import { quantities } from "../language/quantities.ts";
import { wantsFigure } from "../language/wanted.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import { acrossPlaces } from "./comparison-across.ts";
import { withoutOthersFigures } from "./comparison-alike.ts";
import { type ComparisonAnswer, composeSides } from "./comparison-answer.ts";
import { asksWhatLawsDifferIn, differencesOfLaws } from "./comparison-differences.ts";
import { tellsOfAll, tellsTargetAndResult } from "./comparison-fit.ts";
import { COUNTRY } from "./comparison-places.ts";
import { searched } from "./comparison-searched.ts";
import { type Comparison, comparisonOf } from "./comparison-sides.ts";
import { ofOneYear, type SearchedSide } from "./comparison-years.ts";
import { composeQuotes } from "./compose.ts";
import { type Draft, extract } from "./extract.ts";
import { holdsFigure } from "./notices.ts";
import type { Pick } from "./pick.ts";
import { speaksForPlaces } from "./place-fit.ts";
import type { DocumentFilter } from "./ranking/document-groups.ts";
import { groupsOf } from "./ranking/document-groups.ts";
import { retrieve } from "./retrieve.ts";
import { Searches } from "./searches.ts";
import type { Query } from "./understand.ts";

/** A comparison as the pipeline takes it up: what was found for all sides, and how it is said. */
export interface Compared extends ComparisonAnswer {
  hits: Hit[];
  draft: Draft;
  /** What was asked for each side, for the trace. */
  questions: string[];
  /** Whether nothing was found for a side of which it is asked by itself, and not even that it is not known. */
  lacks: boolean;
}

const HITS_OF_COUNTRY = 40;
/** Up to so many sides are searched for one by one; more share one search. */
const SEARCHED_EACH = 6;
/** Every province has its passage on the same thing, and each must be among them. */
const HITS_ACROSS = 300;
/** Of "which province has the most …?" so many provinces are shown. */
const MOST_PLACES = 6;

/**
 * Answers a question that compares: each side is asked for by a question of its own, then they are set side by side.
 * Undefined where nothing is compared, or where the documents do not tell of the sides one by one.
 */
export async function compare(
  kb: KnowledgeBase,
  query: Query,
  known: ReadonlySet<string>,
  searches: Searches = new Searches(kb),
): Promise<Compared | undefined> {
  const differing = asksWhatLawsDifferIn(query) ? await toldDifferences(kb, query) : undefined;
  if (differing !== undefined) return differing;
  const comparison = acrossPlaces(kb, query, known) ?? comparisonOf(query, known);
  if (comparison === undefined) return undefined;
  if (mayBeTold(comparison, query) && (await isToldTogether(kb, query, comparison, searches)))
    return undefined;
  const all = withoutOthersFigures(query, comparison, await searchSides(kb, comparison, searches));
  const told = all.filter(({ pick }) => pick !== undefined);
  // "What are the profit and turnover …?" is also answered by one sentence on both.
  const isLoose = comparison.category === "measure" && !wantsFigure(query.wanted);
  const [one, ...others] = told.map(({ pick }) => `${pick?.hit.passage.id} ${pick?.start}`);
  if (isLoose && others.every((other) => other === one)) return undefined;
  const mustTellAll = isLoose || !mayLack(comparison);
  if (told.length === 0) return undefined;
  if (told.length < all.length && mustTellAll && !(await isOneSided(kb, query, comparison, told, searches)))
    return undefined;
  if (told.length < all.length && (await isResultTold(kb, query, comparison, searches))) return undefined;
  const evidence = all.flatMap(({ draft }) => draft.evidence).sort((a, b) => b.score - a.score);
  const unknown = needsAll(comparison) ? all.find(({ gap }) => gap !== undefined) : undefined;
  return {
    hits: interleaved(all.map(({ hits }) => hits)),
    draft:
      unknown?.draft.gap === undefined
        ? { picks: all.flatMap(({ pick, gap }) => pick ?? gap ?? []), evidence }
        : { picks: [], gap: unknown.draft.gap, evidence },
    questions: all.map(({ side }) => side.query.text),
    lacks: comparison.asks === "each" && all.some(({ pick, gap }) => pick === undefined && gap === undefined),
    ...composeSides(query, comparison, all),
  };
}

/** All that two laws differ in, as the documents set them against each other. */
async function toldDifferences(kb: KnowledgeBase, query: Query): Promise<Compared | undefined> {
  const found = await differencesOfLaws(kb, query);
  return (
    found && {
      hits: found.hits,
      draft: { picks: found.picks, evidence: [] },
      questions: [query.text],
      lacks: false,
      composed: composeQuotes(query, found.picks),
      notices: [],
      table: { sides: [], verdict: "none" },
    }
  );
}

/**
 * "Sáp nhập với hợp nhất khác gì?": where the answer to the question as a whole tells of one of the two things alone, that is said, and
 * that nothing tells of the other.
 */
async function isOneSided(
  kb: KnowledgeBase,
  query: Query,
  comparison: Comparison,
  [told]: readonly SearchedSide[],
  searches: Searches,
): Promise<boolean> {
  if (comparison.category !== "thing") return false;
  const [best] = extract(kb, query, await searches.hits(query)).picks;
  return best?.hit.passage.id === told?.pick?.hit.passage.id && !tellsOfAll(comparison, best?.quote ?? "");
}

/** "Chênh mấy tổ?": how far two are apart is not told by one of them, where it is known that the other is not told. */
function needsAll({ asks, sides: { length } }: Comparison): boolean {
  return length === 2 && (asks === "difference" || asks === "ratio");
}

/** A rule that is found for one side only is told the ordinary way; a figure that is there stands for itself. */
function mayLack({ category, sides }: Comparison): boolean {
  if (category === "law") return true;
  if (category === "membership" || category === "thing" || category === "kind") return false;
  // What one of two provinces does is worth telling where nothing tells what the other does.
  if (category === "place") return sides.every(({ query }) => !query.normative);
  return sides.every(({ query }) => wantsFigure(query.wanted) && !query.normative);
}

/** Laws are set beside each other by guides, and bodies by the law itself: "30 % of a cooperative, 40 % of a union". */
function mayBeTold({ category }: Comparison, { normative }: Query): boolean {
  return category === "law" || (category === "body" && normative);
}

/** A guide that sets two laws beside each other says it better than one clause of each. */
async function isToldTogether(
  kb: KnowledgeBase,
  query: Query,
  comparison: Comparison,
  searches: Searches,
): Promise<boolean> {
  const [best] = extract(kb, query, await searches.hits(query)).picks;
  if (best === undefined || !tellsOfAll(comparison, best.quote) || hasOneFigure(best)) return false;
  // Which of two needs fewer is not told by a sentence without a figure.
  const asksOrder = comparison.category === "body" && comparison.asks !== "each";
  return (
    !asksOrder || !isOfFigures(comparison) || holdsFigure(best.quote, best.hit.document.metadata.language)
  );
}

function isOfFigures({ sides }: Comparison): boolean {
  return sides.every(({ query }) => wantsFigure(query.wanted));
}

/** What was reached may be told beside the target alone: "chỉ tiêu 200–250, kết quả 257". */
async function isResultTold(
  kb: KnowledgeBase,
  query: Query,
  { category }: Comparison,
  searches: Searches,
): Promise<boolean> {
  if (category !== "target") return false;
  const { picks } = extract(kb, query, await searches.hits(query));
  return picks.some(({ quote }) => tellsTargetAndResult(quote));
}

/** "Liên hiệp do ít nhất 3 HTX lập": names both bodies, and tells of one. */
function hasOneFigure({ hit, quote }: Pick): boolean {
  const told = quantities(quote, hit.document.metadata.language);
  return told.filter(({ unit }) => unit !== "year" && unit !== "date").length === 1;
}

async function searchSides(
  kb: KnowledgeBase,
  comparison: Comparison,
  searches: Searches,
): Promise<SearchedSide[]> {
  const hits = await hitsOfSides(kb, comparison, searches);
  if (comparison.category !== "across")
    return ofOneYear(
      comparison.sides.map((side, at) => searched(kb, side, hits[at] ?? [])),
      (side, read) => searched(kb, side, read),
    );
  // Nobody has named these provinces: those without a figure are left out, and the highest are shown.
  const isKnown = ({ passage }: Hit) => passage.confidence !== "unconfirmed";
  const all = comparison.sides.map((side, at) => searched(kb, side, hits[at]?.filter(isKnown) ?? []));
  const told = ofOneYear(
    all.filter(({ figure }) => figure !== undefined),
    (side, read) => searched(kb, side, read),
  );
  const value = ({ figure }: SearchedSide) => figure?.quantity.values[0] ?? 0;
  const upwards = told.sort((a, b) => value(a) - value(b));
  return (comparison.wantsLowest ? upwards : upwards.reverse()).slice(0, MOST_PLACES);
}

async function hitsOfSides(
  kb: KnowledgeBase,
  { sides, base }: Comparison,
  searches: Searches,
): Promise<Hit[][]> {
  if (base !== undefined && sides.length > SEARCHED_EACH) {
    const hits = await retrieve(kb, base, HITS_ACROSS);
    return sides.map(({ query }) => hits.filter(({ document }) => speaksForPlaces(query, document.metadata)));
  }
  const hits: Hit[][] = [];
  for (const { name, query } of sides)
    hits.push(
      name === COUNTRY
        ? await retrieve(kb, query, HITS_OF_COUNTRY, { filter: nationalOnly(kb) })
        : await searches.hits(query),
    );
  return hits;
}

/** Figures of the whole country stand in documents that speak of no province. */
function nationalOnly(kb: KnowledgeBase): DocumentFilter {
  const { documents } = groupsOf(kb);
  return (document) => documents[document]?.metadata.places.length === 0;
}

/** The best of each side first, then the second of each; each passage once. */
function interleaved(lists: readonly Hit[][]): Hit[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  const seen = new Set<string>();
  const all: Hit[] = [];
  for (let rank = 0; rank < longest; rank += 1)
    for (const list of lists) {
      const hit = list[rank];
      if (hit === undefined || seen.has(hit.passage.id)) continue;
      seen.add(hit.passage.id);
      all.push(hit);
    }
  return all;
}
