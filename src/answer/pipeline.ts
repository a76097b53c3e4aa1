import type {
  Answer,
  Citation,
  CorpusFacts,
  DeclineReason,
  DocumentRecord,
  Hit,
  OnStatement,
  Question,
  TokenUsage,
  TraceStage,
} from "../domain.ts";
import { nfc } from "../language/normalize.ts";
import type { ChatModel } from "../models/chat.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import { compare } from "./comparison.ts";
import { type Composed, cite, compose } from "./compose.ts";
import { corpusFacts } from "./corpus-facts.ts";
import { declineReason, declineText, nearestHits } from "./decline.ts";
import { ownCase } from "./eligibility/case-facts.ts";
import { consider } from "./eligibility/consider.ts";
import { caseNotices } from "./eligibility/statements.ts";
import { wholeClauses } from "./eligibility/whole-clause.ts";
import { type Draft, extract } from "./extract.ts";
import { followUpsFor } from "./follow-ups.ts";
import { generate } from "./generate.ts";
import { type Library, libraryOf } from "./library.ts";
import { noticesFor } from "./notices.ts";
import { draftParts, questionsIn } from "./parts.ts";
import type { Pick as Picked } from "./pick.ts";
import { retrieve } from "./retrieve.ts";
import { documentFilter, type SearchFilter } from "./search-filter.ts";
import { hitSummary, stopwatch, summaryOf } from "./trace.ts";
import { type Query, understand } from "./understand.ts";
import { verify } from "./verify.ts";
import { isWordable } from "./wordable.ts";
import { wording } from "./wording.ts";

const HITS = 40;
/** Every province has its passage on the same thing, and each must be among them. */
const HITS_ACROSS = 300;
/** Longest part of a question that is read; what follows is cut off, and the answer says so. */
export const QUESTION_LIMIT = 1000;
const MODEL = "extractive";
const MOST_RELATED = 3;

/** Answers questions and searches over one opened index. */
export interface Assistant {
  /** `onStatement` hears of what a chat model words while it comes; the answer takes the place of all of it. */
  answer(question: Question, onStatement?: OnStatement): Promise<Answer>;
  /** The k best passages, of all documents or of those that a filter leaves. */
  search(text: string, k: number, filter?: SearchFilter): Promise<Hit[]>;
  /** What stands behind the answers. */
  corpus(): Promise<CorpusFacts>;
  /** The documents themselves, for reading. */
  library(): Promise<Library>;
}

/** With a chat model, that words the answers; what it says is held to the same checks as what is quoted. */
export function createAssistant(kb: KnowledgeBase, chat?: ChatModel): Assistant {
  const districts = new Set([...kb.documents.values()].flatMap((document) => document.districts));
  return {
    answer: (question, onStatement) => answer(kb, chat, districts, question, onStatement),
    corpus: async () => corpusFacts(kb),
    library: async () => libraryOf(kb),
    search: async (text, k, filter) => {
      const query = understand({ text: nfc(text).slice(0, QUESTION_LIMIT), history: [] }, districts);
      const limits = filter === undefined ? {} : { filter: documentFilter(kb, filter) };
      const hits = await retrieve(kb, query, k, limits);
      return hits.map((hit) => ({ ...hit, references: kb.references.of(hit.passage) }));
    },
  };
}

/** understand → retrieve → extract → verify → (generate, which verifies) → Answer. */
async function answer(
  kb: KnowledgeBase,
  chat: ChatModel | undefined,
  districts: ReadonlySet<string>,
  question: Question,
  onStatement?: OnStatement,
): Promise<Answer> {
  const started = performance.now();
  const trace: TraceStage[] = [];
  const stage = stopwatch(trace);
  const whole = nfc(question.text);
  const text = whole.slice(0, QUESTION_LIMIT);
  const query = stage("understand", () => understand({ ...question, text }, districts), summaryOf);
  const cut =
    whole.length > QUESTION_LIMIT
      ? [wording(query.language, "notice-too-long", { limit: QUESTION_LIMIT })]
      : [];
  let written: Written | undefined;
  let usage: TokenUsage | undefined;
  const finish = (part: Pick<Answer, "text" | "statements" | "citations" | "followUps" | "notices">) => ({
    ...part,
    language: query.language,
    notices: [...part.notices, ...cut],
    model: written?.model ?? MODEL,
    ...(usage === undefined ? {} : { usage }),
    ms: Math.round(performance.now() - started),
    trace,
  });
  const decline = (reason: DeclineReason, hits: Hit[]): Answer => {
    const citations: Citation[] = [];
    for (const hit of hits) cite(citations, hit, hit.passage.text);
    const offered = offer(query, reason, citations);
    return {
      kind: "declined",
      reason,
      ...finish({
        text: declineText(query, reason) + offered,
        statements: [],
        citations,
        followUps: [],
        notices: [],
      }),
    };
  };

  if (!/[\p{L}\p{N}]/u.test(text)) return decline("empty-question", []);
  if (kb.passages.length === 0) return decline("empty-corpus", []);
  // Nothing but orders to the assistant.
  if (query.text === "") return decline("outside-subject", []);
  if (query.isPlaceUnknown) return decline("unclear", []);
  if (query.units.length === 0 && query.places.length === 0 && query.reference === undefined)
    return decline("not-a-question", []);

  if (query.units.length === 0 && query.reference === undefined) return decline("unclear", []);

  const from = performance.now();
  const compared = await compare(kb, query, districts);
  if (compared !== undefined) {
    const detail = { questions: compared.questions, ...compared.table };
    trace.push({ stage: "compare", ms: Math.round(performance.now() - from), detail });
  }
  const hits = await stage(
    "retrieve",
    () => compared?.hits ?? retrieve(kb, query, query.acrossPlaces ? HITS_ACROSS : HITS),
    (found) => found.map(hitSummary),
  );
  const drafted = stage(
    "extract",
    () => compared?.draft ?? extract(kb, query, hits),
    ({ evidence }) =>
      evidence.slice(0, 6).map((item) => ({
        passage: item.candidate.hit.passage.id,
        score: item.score,
        coverage: item.coverage,
        figure: item.figure.fit,
        scope: item.scope,
        text: item.candidate.text,
      })),
  );
  const asked = compared === undefined ? questionsIn(text) : [];
  const parts =
    asked.length < 2
      ? undefined
      : await stage(
          "parts",
          () => draftParts(kb, districts, question, asked),
          (found) =>
            found && { passages: found.picks.map(({ hit }) => hit.passage.id), unanswered: found.unanswered },
        );
  const draft: Draft = parts === undefined ? drafted : { picks: parts.picks, evidence: drafted.evidence };
  if (draft.gap) return decline("not-confirmed", [draft.gap.candidate.hit]);
  if (draft.onlyTarget) return decline("only-target", [draft.onlyTarget.candidate.hit]);
  const own = compared === undefined ? ownCase(query) : undefined;
  const considered =
    own &&
    (await stage(
      "eligibility",
      () => consider(kb, query, own, hits, draft),
      () => own,
    ));
  const picks = considered?.picks ?? wholeClauses(kb, query, draft.picks);
  const sources = [...hits, ...picks.map(({ hit }) => hit)];
  const byPassage = new Map(sources.map((hit) => [hit.passage.id, hit]));
  const verified = ({ statements, citations }: Composed) => ({
    ...verify(statements, citations, query, ({ passageId }) => byPassage.get(passageId)),
    citations,
  });
  const quoted = stage(
    "verify",
    () => verified(compared?.composed ?? compose(query, picks, considered)),
    ({ rejected }) => rejected,
  );
  // What code has set side by side, or marked one by one, is not worded anew.
  const isPlain = compared === undefined && considered === undefined && parts === undefined;
  if (chat && isPlain && quoted.statements.length > 0 && isWordable(query, picks)) {
    const generated = await stage(
      "generate",
      () =>
        generate(chat, {
          kb,
          query,
          draft: { ...draft, picks: [...picks] },
          quoted,
          check: verified,
          onStatement,
        }),
      ({ rounds, problem }) => ({ rounds, problem }),
    );
    usage = generated.usage;
    if (generated.written) written = { ...generated.written, model: chat.name };
  }
  const said: Written = written ?? quoted;
  if (said.statements.length === 0) {
    const reason = declineReason(kb, query, draft.evidence);
    return decline(reason, nearestHits(reason, hits, draft.evidence));
  }
  const used = said.citations.filter(({ n }) =>
    said.statements.some(({ citations }) => citations.includes(n)),
  );
  const cited = used.flatMap(
    ({ documentId }) => kb.documents.get(documentId) ?? [],
  ) satisfies DocumentRecord[];
  return {
    kind: "answered",
    ...finish({
      text: said.statements
        .map((statement) => `${statement.text} ${statement.citations.map((n) => `[${n}]`).join("")}`)
        .join("\n"),
      statements: said.statements,
      citations: used.map((citation) => withReferences(kb, citation, byPassage.get(citation.passageId))),
      followUps: followUpsFor(
        kb,
        query,
        used.flatMap(({ passageId }) => byPassage.get(passageId) ?? []),
      ),
      notices: [
        ...(parts?.unanswered ?? []).map((part) => wording(query.language, "notice-part", { part })),
        ...(compared?.notices ?? []),
        ...noticesFor(query, cited, {
          quotes: used,
          replaced: replacedBy(kb, picks),
          amendmentsOf: (document) => kb.amendments.ofDocument(document),
        }),
        ...caseNotices(query.language, said.statements),
      ],
    }),
    ...(compared === undefined || written !== undefined ? {} : { comparison: compared.table }),
  };
}

/** What is left of an answer after verification, with the citations that it numbers. */
interface Written extends Composed {
  /** Name of the chat model that worded it. */
  model?: string;
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
