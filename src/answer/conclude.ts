import type { Answer, Citation, DeclineReason, Hit, Statement } from "../domain.ts";
import { courtesyOf } from "../language/courtesy.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import type { Asking } from "./asking.ts";
import { cite } from "./compose.ts";
import { declineText } from "./decline.ts";
import { caseNotices } from "./eligibility/statements.ts";
import { followUpsFor } from "./follow-ups.ts";
import type { Gathered } from "./gather.ts";
import { homeFirst } from "./home-first.ts";
import { noticesFor } from "./notices.ts";
import type { Pick as Picked } from "./pick.ts";
import type { Quoted } from "./quote.ts";
import type { Reworded } from "./reword.ts";
import type { Query } from "./understand.ts";
import { wording } from "./wording.ts";

const MODEL = "extractive";
const MOST_RELATED = 3;

/** The refusal, with the passages that it offers instead. */
export function declined(
  asking: Asking,
  reason: DeclineReason,
  hits: readonly Hit[],
  reworded: Reworded = {},
): Answer {
  const { query } = asking;
  const citations: Citation[] = [];
  for (const hit of hits) cite(citations, hit, hit.passage.text);
  const text = declineText(query, reason, courtesyOf(asking.text)) + offer(query, reason, citations);
  return {
    kind: "declined",
    reason,
    text,
    statements: [],
    citations,
    followUps: [],
    ...closing(asking, [], reworded),
  };
}

/** The answer, with what else its sources have to say: notices, references, further questions. */
export function answered(asking: Asking, gathered: Gathered, quoted: Quoted, reworded: Reworded): Answer {
  const { kb, query } = asking;
  const { compared } = gathered;
  const home = query.places.length === 0 && compared === undefined ? asking.question.place : undefined;
  const { statements, citations } = reworded.written ?? homeFirst(kb, home, quoted.said);
  const used = citations.filter(({ n }) => statements.some((statement) => statement.citations.includes(n)));
  const hitOf = ({ passageId }: Citation) => quoted.byPassage.get(passageId);
  const hits = used.flatMap((citation) => hitOf(citation) ?? []);
  return {
    kind: "answered",
    text: statements.map(numbered).join("\n"),
    statements,
    citations: used.map((citation) => withReferences(kb, citation, hitOf(citation))),
    followUps: followUpsFor(kb, query, hits),
    ...closing(asking, noticesOn(asking, gathered, quoted, { statements, used }), reworded),
    ...(compared === undefined || reworded.written !== undefined ? {} : { comparison: compared.table }),
  };
}

/** What every answer ends with. */
function closing(
  { query, notices, started, trace }: Asking,
  own: readonly string[],
  { written, usage }: Reworded,
) {
  return {
    notices: [...own, ...notices],
    language: query.language,
    model: written?.model ?? MODEL,
    ...(usage === undefined ? {} : { usage }),
    ms: Math.round(performance.now() - started),
    trace,
  };
}

function numbered({ text, citations }: Statement): string {
  return `${text} ${citations.map((n) => `[${n}]`).join("")}`;
}

function noticesOn(
  { kb, query }: Asking,
  { parts, compared }: Gathered,
  { picks }: Quoted,
  { statements, used }: { statements: readonly Statement[]; used: readonly Citation[] },
): string[] {
  const cited = used.flatMap(({ documentId }) => kb.documents.get(documentId) ?? []);
  return [
    ...(parts?.unanswered ?? []).map((part) => wording(query.language, "notice-part", { part })),
    ...(compared?.notices ?? []),
    ...noticesFor(query, cited, {
      quotes: used,
      day: kb.day,
      disagree: picks.some(({ disagrees }) => disagrees !== undefined),
      replaced: replacedBy(kb, picks),
      amendmentsOf: (document) => kb.amendments.ofDocument(document),
      replacementOf: (document) => kb.amendments.replacementOf(document),
    }),
    ...caseNotices(query.language, statements),
  ];
}

/** What a refusal shows: where a gap is known, the words that name it; else the numbers of the nearest passages. */
function offer({ language }: Query, reason: DeclineReason, citations: readonly Citation[]): string {
  const [first] = citations;
  if (first === undefined) return "";
  if (reason === "not-confirmed") return ` “${first.quote}” [${first.n}]`;
  return `\n${wording(language, "nearest")} ${citations.map(({ n }) => `[${n}]`).join(" ")}`;
}

/** The clauses in the place of which newer wording is told, or that are told as former ones. */
function replacedBy(kb: KnowledgeBase, picks: readonly Picked[]) {
  return picks.flatMap(({ replaces }) => {
    const document = replaces && kb.documents.get(replaces.passage.documentId);
    return replaces && document ? [{ ...replaces, document }] : [];
  });
}

/** A cited clause brings the ones that it leans on, and what else to read on it. */
function withReferences(kb: KnowledgeBase, citation: Citation, hit: Hit | undefined): Citation {
  const references = hit ? kb.references.of(hit.passage) : [];
  const related = hit ? kb.references.related(hit.passage) : [];
  return {
    ...citation,
    ...(references.length === 0
      ? {}
      : {
          references: references.map(({ id, documentId, locator }) => ({
            passageId: id,
            file: kb.documents.get(documentId)?.file ?? "",
            locator,
          })),
        }),
    ...(related.length === 0
      ? {}
      : {
          related: related.slice(0, MOST_RELATED).map(({ document, passage }) => ({
            documentId: document.id,
            title: document.metadata.title,
            file: document.file,
            ...(passage === undefined ? {} : { locator: passage.locator }),
          })),
        }),
  };
}
