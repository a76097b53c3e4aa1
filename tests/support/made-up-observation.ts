import type { Case, SetCase } from "../../evals/cases/schema.ts";
import type { GoldUnit } from "../../evals/run/gold.ts";
import { type CaseResult, NOTHING_EXPECTED, type RunResult, type Trial } from "../../evals/run/result.ts";
import type { Observation, Source } from "../../evals/scorers/observation.ts";
import type { Answer, Citation, Statement } from "../../src/domain.ts";
import { answered, citation } from "./answers.ts";

/** A question that the corpus answers; `parts` replaces what a test is about. */
export function madeCase(parts: Partial<Case> = {}): Case {
  return {
    id: "made-1",
    question: "Hợp tác xã cần ít nhất bao nhiêu thành viên?",
    language: "vi",
    kind: "figure",
    origin: "hand-written",
    ...parts,
  };
}

/** A case of a set; `set` and `line` may be among the parts. */
export function madeSetCase({ set = "made", line = 1, ...parts }: Partial<Case & SetCase> = {}): SetCase {
  return { set, file: `${set}.jsonl`, line, case: madeCase(parts) };
}

/** A piece of evidence that stands in the passages named. */
export function goldUnit(passages: string[], parts: Partial<GoldUnit> = {}): GoldUnit {
  return {
    label: passages.join("+"),
    passages: new Set(passages),
    documents: new Set(passages.map(documentOf)),
    articles: [],
    ...parts,
  };
}

/** A true citation of a source: it names the passage and its place, and quotes all of it. */
export function cite(n: number, { passage, document }: Source, parts: Partial<Citation> = {}): Citation {
  const { title, language, validity } = document.metadata;
  return citation({
    n,
    passageId: passage.id,
    documentId: document.id,
    title,
    file: document.file,
    locator: passage.locator,
    quote: passage.text,
    language,
    validity,
    ...parts,
  });
}

/** An answer of statements, each a text with the numbers that it cites. */
export function told(
  statements: readonly (readonly [text: string, ...numbers: number[]])[],
  citations: Citation[],
  parts: Partial<Omit<Answer, "kind" | "reason">> = {},
): Answer {
  const list = statements.map(([text, ...numbers]): Statement => ({ text, citations: numbers }));
  return answered({
    text: list.map(({ text, citations: ns }) => `${text} ${ns.map((n) => `[${n}]`).join("")}`).join("\n"),
    statements: list,
    citations,
    ...parts,
  });
}

interface Parts {
  case?: Partial<Case>;
  gold?: GoldUnit[];
  answer?: Answer;
  /** Ids of passages, best first. */
  retrieved?: string[];
  sources?: readonly Source[];
  /** "document language" for each document that the corpus has in a language beside its own. */
  variants?: string[];
}

/** What scorers look at; without an answer the question failed. */
export function observe({
  case: one,
  gold = [],
  answer,
  retrieved = [],
  sources = [],
  variants = [],
}: Parts): Observation {
  return {
    case: madeCase(one),
    gold,
    ...(answer === undefined ? {} : { answer }),
    retrieved: retrieved.map((passageId) => ({ passageId, document: documentOf(passageId) })),
    source: (passageId) => sources.find(({ passage }) => passage.id === passageId),
    hasVariant: (documentId, language) => variants.includes(`${documentId} ${language}`),
  };
}

function documentOf(passageId: string): string {
  return passageId.replace(/#.*$/u, "");
}

/** The result of one question with the scores given; without a family it is its own. */
export function madeResult(
  id: string,
  scores: Record<string, number>,
  parts: Partial<CaseResult> = {},
): CaseResult {
  return {
    id,
    set: "made",
    family: id,
    question: `${id}?`,
    history: [],
    slices: [],
    fingerprint: "same",
    expected: NOTHING_EXPECTED,
    scores,
    trials: [madeTrial({ scores })],
    ...parts,
  };
}

export function madeTrial(parts: Partial<Trial> = {}): Trial {
  return {
    kind: "answered",
    model: "extractive",
    text: "Cần ít nhất 11 thành viên. [1]",
    citations: [],
    notices: [],
    retrieved: [],
    trace: [],
    ms: 3,
    scores: {},
    ...parts,
  };
}

export function madeRun(cases: CaseResult[], name = "made"): RunResult {
  return {
    format: 1,
    configuration: { name, corpusDir: "corpus", embeddings: "local", model: "extractive" },
    at: "2033-05-04T03:02:01.000Z",
    trials: 1,
    cases,
    passages: {},
    documents: 7,
    seconds: 1,
  };
}
