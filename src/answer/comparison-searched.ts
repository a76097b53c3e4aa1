import type { Hit } from "../domain.ts";
import { BODIES } from "../language/nouns.ts";
import { contentUnits } from "../language/tokenize.ts";
import { wantsFigure } from "../language/wanted.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import { evidenceOf, sideFigure } from "./comparison-figures.ts";
import { isOnRival, tellsOf } from "./comparison-fit.ts";
import { RESULT } from "./comparison-mentions.ts";
import type { Side } from "./comparison-side.ts";
import { isOfLongerTime, type SearchedSide } from "./comparison-years.ts";
import { isSoft } from "./coverage.ts";
import type { Evidence } from "./evidence.ts";
import { type Draft, extract } from "./extract.ts";
import { gapPick } from "./gaps.ts";
import { holdsFigure } from "./notices.ts";
import type { Pick } from "./pick.ts";
import { isNumberMeant } from "./referred-document.ts";

/** What somebody has worked out is not compared where a source states a figure. */
export function searched(kb: KnowledgeBase, side: Side, found: Hit[]): SearchedSide {
  const hits = ofDocument(side, found);
  const stated = hits.filter(({ passage }) => passage.confidence !== "computed");
  const ofStated = extract(kb, side.query, stated);
  const isAll = stated.length === hits.length || ofStated.picks.length > 0;
  const known = isAll ? ofStated : extract(kb, side.query, hits);
  if (known.gap !== undefined && isOnSubject(side, known.gap))
    return { side, hits, draft: known, gap: gapPick(known.gap, side.query) };
  const draft = known.picks.length > 0 ? known : (planned(kb, side, hits) ?? known);
  const [pick] = draft.picks;
  if (pick !== undefined && isOnOtherThing(side, pick)) return searched(kb, side, withoutPassage(hits, pick));
  if (pick === undefined || !tellsOf(side, pick)) return { side, hits, draft };
  // What was reached is not told by the target once more.
  if (side.name === RESULT && pick.isTarget) return { side, hits, draft };
  // What asks for a figure of a province or a law is not told in words.
  if (wantsFigure(side.query.wanted) && !tellsFigure(side, pick, draft)) return { side, hits, draft };
  if (isOfLongerTime(side, pick)) return searched(kb, side, withoutPassage(hits, pick));
  const figure = sideFigure(side.query, pick, draft.evidence);
  return { side, hits, draft, pick, ...(figure === undefined ? {} : { figure }) };
}

/** Of a body a rule may be told in words ("mỗi năm một lần"); a law may give its figure in a sentence on another one too. */
function tellsFigure({ key, query }: Side, pick: Pick, { evidence }: Draft): boolean {
  if (key?.endsWith("-law")) return holdsFigure(pick.quote, pick.hit.document.metadata.language);
  return key !== undefined || evidenceOf(query, pick, evidence) !== undefined;
}

/** Where nothing tells what was reached, the target of the side is shown, and called one. */
function planned(kb: KnowledgeBase, { query }: Side, hits: Hit[]): Draft | undefined {
  const { aboutTarget, places, wanted, demands } = query;
  if (aboutTarget || places.length === 0 || !wantsFigure(wanted) || demands.result) return undefined;
  const draft = extract(kb, { ...query, aboutTarget: true }, hits);
  return draft.picks[0]?.isTarget ? draft : undefined;
}

const MOST_OF_IT = 0.66;

/** What is not known must be what is asked of the side, and not only something about the side. */
function isOnSubject({ key, query: { units, places, wanted } }: Side, { candidate }: Evidence): boolean {
  // What is not known of the whole country says nothing of a province.
  const isOfCountry = candidate.hit.document.metadata.places.length === 0;
  if (places.length > 0 && wantsFigure(wanted) && isOfCountry) return false;
  const asked = units.map((unit) => unit.key).filter((own) => own.startsWith("#") && !isSoft(own));
  const beside = asked.filter((own) => own !== key && own !== "#law" && !BODIES.includes(own));
  const told = new Set(contentUnits(candidate.hit.passage.text).map((unit) => unit.key));
  return beside.filter((own) => told.has(own)).length >= beside.length * MOST_OF_IT;
}

/** What is on another of the things, or does not name this one, gives way to what does. */
function isOnOtherThing(side: Side, pick: Pick): boolean {
  return side.rivals !== undefined && (isOnRival(side, pick) || !tellsOf(side, pick));
}

function withoutPassage(hits: readonly Hit[], pick: Pick): Hit[] {
  return hits.filter(({ passage }) => passage.id !== pick.hit.passage.id);
}

/** "Nghị quyết 106": what is of that document, or speaks of it by its number. */
function ofDocument({ number }: Side, hits: Hit[]): Hit[] {
  return number === undefined ? hits : hits.filter((hit) => isNumberMeant({ numbers: [number] }, hit));
}
