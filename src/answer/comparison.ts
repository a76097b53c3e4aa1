import type { Hit } from "../domain.ts";
import { wantsFigure } from "../language/wanted.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import { acrossPlaces } from "./comparison-across.ts";
import { type ComparisonAnswer, composeSides, type FoundSide } from "./comparison-answer.ts";
import { sideFigure } from "./comparison-figures.ts";
import { type Comparison, comparisonOf, type Side } from "./comparison-sides.ts";
import { type Draft, extract } from "./extract.ts";
import { speaksForPlaces } from "./place-fit.ts";
import { retrieve } from "./retrieve.ts";
import { surroundingsOf } from "./surroundings.ts";
import type { Query } from "./understand.ts";

/** A comparison as the pipeline takes it up: what was found for all sides, and how it is said. */
export interface Compared extends ComparisonAnswer {
  hits: Hit[];
  draft: Draft;
  /** What was asked for each side, for the trace. */
  questions: string[];
}

/** A side with all that was read for it. */
interface SearchedSide extends FoundSide {
  hits: Hit[];
  draft: Draft;
}

const HITS = 40;
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
): Promise<Compared | undefined> {
  const comparison = acrossPlaces(kb, query, known) ?? comparisonOf(query, known);
  if (comparison === undefined) return undefined;
  const all =
    comparison.base === undefined
      ? await searchEach(kb, comparison)
      : await searchOnce(kb, comparison, comparison.base);
  const told = all.filter(({ pick }) => pick !== undefined);
  if (told.length === 0 || (told.length < all.length && !mayLack(comparison))) return undefined;
  return {
    hits: interleaved(all.map(({ hits }) => hits)),
    draft: {
      picks: told.flatMap(({ pick }) => pick ?? []),
      evidence: all.flatMap(({ draft }) => draft.evidence).sort((a, b) => b.score - a.score),
    },
    questions: all.map(({ side }) => side.query.text),
    ...composeSides(query, comparison, all),
  };
}

/** A rule that is found for one side only is told the ordinary way; a figure that is there stands for itself. */
function mayLack({ category, sides }: Comparison): boolean {
  if (category === "law" || category === "membership") return false;
  return sides.every(({ query }) => wantsFigure(query.wanted) && !query.normative);
}

async function searchEach(kb: KnowledgeBase, { sides }: Comparison): Promise<SearchedSide[]> {
  const all: SearchedSide[] = [];
  for (const side of sides) all.push(searched(kb, side, await retrieve(kb, side.query, HITS)));
  return all;
}

/** One search for all provinces; each is then judged on the passages that speak for it, and the highest are shown. */
async function searchOnce(
  kb: KnowledgeBase,
  { sides, wantsLowest }: Comparison,
  base: Query,
): Promise<SearchedSide[]> {
  const hits = await retrieve(kb, base, HITS_ACROSS);
  const value = ({ figure }: SearchedSide) => figure?.quantity.values[0] ?? 0;
  return sides
    .map((side) => {
      const own = hits.filter(({ document }) => speaksForPlaces(side.query, document.metadata));
      return searched(kb, side, own);
    })
    .filter(({ figure }) => figure !== undefined)
    .sort((a, b) => (wantsLowest ? value(a) - value(b) : value(b) - value(a)))
    .slice(0, MOST_PLACES);
}

function searched(kb: KnowledgeBase, side: Side, hits: Hit[]): SearchedSide {
  const draft = extract(kb, side.query, hits);
  const [pick] = draft.picks;
  if (pick === undefined || !tellsOf(side, pick.hit)) return { side, hits, draft };
  const figure = sideFigure(side.query, pick, draft.evidence);
  return { side, hits, draft, pick, ...(figure === undefined ? {} : { figure }) };
}

/** A clause answers for a body, a law or a kind of member only where it, or what stands above it, names that one. */
function tellsOf({ name }: Side, hit: Hit): boolean {
  if (!name.startsWith("side-") || name === "side-target" || name === "side-result") return true;
  const key = `#${name.slice("side-".length)}`;
  const { heading, passage, chapter } = surroundingsOf(hit);
  return [heading, passage, chapter].some((keys) => keys.has(key));
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
