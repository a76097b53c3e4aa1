import type { Hit } from "../domain.ts";
import type { Asking } from "./asking.ts";
import { type Compared, compare } from "./comparison.ts";
import { type Draft, extract } from "./extract.ts";
import { draftParts, type Parts } from "./parts.ts";
import { questionsIn } from "./parts-split.ts";
import type { Pick } from "./pick.ts";
import { retrieve } from "./retrieve.ts";
import { Searches } from "./searches.ts";
import { hitSummary } from "./trace.ts";

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
  const compared = await compareSides(asking, searches);
  const hits = await stage(
    "retrieve",
    () => compared?.hits ?? (query.acrossPlaces ? retrieve(kb, query, HITS_ACROSS) : searches.hits(query)),
    (found) => found.map(hitSummary),
  );
  const drafted = stage("extract", () => compared?.draft ?? extract(kb, query, hits), evidenceSummary);
  const parts = compared === undefined ? await draftEach(asking, drafted.picks[0]) : undefined;
  const draft = parts === undefined ? drafted : { picks: parts.picks, evidence: drafted.evidence };
  return { hits, draft, compared, parts };
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
  whole: Pick | undefined,
): Promise<Parts | undefined> {
  // "Trong 557 HTX ở Lạng Sơn, mấy HTX …?" is one question.
  const asked = query.partOf === undefined ? questionsIn(text) : [];
  if (asked.length < 2) return undefined;
  return stage(
    "parts",
    () => draftParts(kb, districts, question, asked, whole),
    (found) =>
      found && { passages: found.picks.map(({ hit }) => hit.passage.id), unanswered: found.unanswered },
  );
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
