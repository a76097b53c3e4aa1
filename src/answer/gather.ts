import type { Hit } from "../domain.ts";
import { fold, nfc } from "../language/normalize.ts";
import { contentUnits } from "../language/tokenize.ts";
import { writtenOut } from "../language/typing.ts";
import { wantedOf, wantsFigure } from "../language/wanted.ts";
import { secondLook } from "./answerable/second-look.ts";
import type { Asking } from "./asking.ts";
import { type Compared, compare } from "./comparison.ts";
import { type Draft, extract, type Weighing } from "./extract.ts";
import { draftParts, type Parts } from "./parts.ts";
import { namesSubject } from "./parts-context.ts";
import { questionsIn } from "./parts-split.ts";
import { retrieve } from "./retrieve.ts";
import { Searches } from "./searches.ts";
import { hitSummary } from "./trace.ts";
import type { Query } from "./understand.ts";

/** Every province has its passage on the same thing, and each must be among them. */
const HITS_ACROSS = 300;
const EVIDENCE_TRACED = 6;

/** What the documents have on a question. */
export interface Gathered {
  hits: Hit[];
  draft: Draft;
  /** Where sides are compared. */
  compared?: Compared | undefined;
  /** Where several questions are asked in one. */
  parts?: Parts | undefined;
}

/** Looks up what the documents have: side by side for a comparison, part by part for several questions in one. */
export async function gather(asking: Asking): Promise<Gathered> {
  const { kb, query, stage } = asking;
  const searches = new Searches(kb);
  const sides = await compareSides(asking, searches);
  const compared = sides?.lacks && (await isToldInParts(asking, searches)) ? undefined : sides;
  const hits = await stage(
    "retrieve",
    () => compared?.hits ?? (query.acrossPlaces ? retrieve(kb, query, HITS_ACROSS) : searches.hits(query)),
    (found) => found.map(hitSummary),
  );
  const drafted = stage(
    "extract",
    () => compared?.draft ?? extract(kb, query, hits, { again: secondLook }),
    evidenceSummary,
  );
  const parts = compared === undefined ? await draftEach(asking, drafted) : undefined;
  const draft = parts === undefined ? drafted : { picks: parts.picks, evidence: drafted.evidence };
  return { hits, draft, compared, parts };
}

/** What some passages alone have on it. */
export function gatherFrom({ kb, query, stage }: Asking, hits: Hit[], weighing: Weighing): Gathered {
  const draft = stage("extract", () => extract(kb, query, hits, weighing), evidenceSummary);
  return { hits, draft };
}

/** Where a side is lacking that the question, read as several in one, has an answer for. */
async function isToldInParts(asking: Asking, searches: Searches): Promise<boolean> {
  const { kb, query, text, districts, question } = asking;
  const asked = questionsIn(typedOut(query, text));
  if (asked.length < 2) return false;
  const { picks } = extract(kb, query, await searches.hits(query));
  return (await draftParts(kb, districts, question, asked, picks[0]))?.unanswered.length === 0;
}

/** Recorded only where something is compared. */
async function compareSides(asking: Asking, searches: Searches): Promise<Compared | undefined> {
  const { kb, query, districts, trace } = asking;
  if (query.partOf !== undefined) return undefined;
  const from = performance.now();
  const compared = await compare(kb, query, districts, searches);
  if (compared !== undefined) {
    const detail = { questions: compared.questions, ...compared.table };
    trace.push({ stage: "compare", ms: Math.round(performance.now() - from), detail });
  }
  return compared;
}

async function draftEach(
  { kb, query, districts, question, text, stage }: Asking,
  { picks: [whole], gap }: Draft,
): Promise<Parts | undefined> {
  // "Trong 557 HTX ở Lạng Sơn, mấy HTX …?" is one question.
  const asked = query.partOf === undefined ? questionsIn(typedOut(query, text)) : [];
  if (asked.length < 2) return undefined;
  return stage(
    "parts",
    async () => {
      const found = await draftParts(kb, districts, question, asked, whole);
      return gap !== undefined && found !== undefined && isOnOneThing(asked, found) ? undefined : found;
    },
    (found) =>
      found && { passages: found.picks.map(({ hit }) => hit.passage.id), unanswered: found.unanswered },
  );
}

/** "Cần bn % phiếu, còn bầu lại thì bn %?" asks in shorthand. */
function typedOut({ questionLanguage }: Query, text: string): string {
  return questionLanguage === "vi" ? writtenOut(text) : text;
}

/**
 * "Có phải đóng thuế không, bao nhiêu phần trăm?": what is known not to be told is not told by half of it. A figure of the
 * other half stands for itself: "cho bao nhiêu HTX vay, tổng mấy tỷ".
 */
function isOnOneThing(asked: readonly string[], { unanswered }: Parts): boolean {
  const told = asked.filter((part) => !unanswered.includes(part));
  if (told.some((part) => wantsFigure(wantedOf(fold(nfc(part)), new Set())))) return false;
  return unanswered.some((part) => !namesSubject({ units: contentUnits(part) }));
}

function evidenceSummary({ evidence }: Draft) {
  return evidence.slice(0, EVIDENCE_TRACED).map((item) => ({
    passage: item.candidate.hit.passage.id,
    score: item.score,
    coverage: item.coverage,
    figure: item.figure.fit,
    scope: item.scope,
    text: item.candidate.text,
  }));
}
