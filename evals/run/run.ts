import { createHash } from "node:crypto";
import { z } from "zod";
import type { Answer, TraceStage } from "../../src/domain.ts";
import { DIMENSIONS, type Dimension } from "../cases/filter.ts";
import { type Case, familyOf, type SetCase } from "../cases/schema.ts";
import type { Observation } from "../scorers/observation.ts";
import { scoresOf } from "../scorers/scorers.ts";
import { alternatives } from "../scorers/text.ts";
import { documentName, GoldIndex, type GoldUnit } from "./gold.ts";
import type { CaseResult, RunResult, ShownPassage, Trial } from "./result.ts";
import type { Subject } from "./subject.ts";

/** Passages of the ranking that a result keeps for reading; the measures see the whole of it. */
const DEPTH = 10;
/** Questions to a chat model that are under way at once; without one the answers are computed here, one by one. */
const AT_ONCE = 4;
const SLICES: readonly Dimension[] = ["lang", "kind", "typing", "place", "set", "split"];

export interface RunOptions {
  trials: number;
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Asks every case, `trials` times, and scores what comes back. A question that fails with an error is a result too. */
export async function runCases(
  cases: readonly SetCase[],
  subject: Subject,
  { trials, onProgress }: RunOptions,
): Promise<RunResult> {
  const started = performance.now();
  const gold = new GoldIndex(subject.knowledgeBase);
  const results = new Array<CaseResult>(cases.length);
  let next = 0;
  let done = 0;
  const work = async () => {
    for (let index = next++; index < cases.length; index = next++) {
      const one = cases[index];
      if (!one) return;
      const units = gold.unitsOf(one.case);
      const answers: Trial[] = [];
      for (let trial = 0; trial < trials; trial += 1)
        answers.push(await ask(one.case, trial, subject, units));
      results[index] = resultOf(one, answers, units);
      done += 1;
      onProgress?.(done, cases.length);
    }
  };
  const workers = subject.configuration.model === "extractive" ? 1 : AT_ONCE;
  await Promise.all(Array.from({ length: workers }, work));
  return {
    format: 1,
    configuration: subject.configuration,
    at: new Date().toISOString(),
    trials,
    cases: results,
    passages: shownPassages(results, subject),
    documents: subject.knowledgeBase.documents.size,
    seconds: Math.round((performance.now() - started) / 100) / 10,
  };
}

async function ask(one: Case, trial: number, subject: Subject, gold: GoldUnit[]): Promise<Trial> {
  const started = performance.now();
  const ms = () => Math.round(performance.now() - started);
  const question = { text: one.question, history: one.history ?? [] };
  const given = await subject
    .assistantFor(trial)
    .answer(question)
    .catch((error: unknown) => ({ failure: error instanceof Error ? error.message : String(error) }));
  // Scored outside of what may fail: a measure that breaks is no failure of the answer.
  if (!("failure" in given)) return trialOf(given, observe(one, given, subject, gold), ms());
  return {
    kind: "failed",
    model: "",
    text: given.failure,
    citations: [],
    notices: [],
    retrieved: [],
    trace: [],
    ms: ms(),
    scores: scoresOf(observe(one, undefined, subject, gold)),
  };
}

function observe(
  one: Case,
  answer: Answer | undefined,
  { knowledgeBase: kb, passage }: Subject,
  gold: GoldUnit[],
): Observation {
  const found = retrievedIn(answer?.trace ?? []);
  return {
    case: one,
    gold,
    ...(answer === undefined ? {} : { answer }),
    retrieved: found.map(({ passage: passageId }) => {
      const document = kb.documents.get(passage(passageId)?.documentId ?? "");
      return { passageId, document: document ? documentName(document) : "" };
    }),
    source: (passageId) => {
      const known = passage(passageId);
      const document = known && kb.documents.get(known.documentId);
      return known && document && { passage: known, document };
    },
    hasVariant: (documentId, language) => {
      const document = kb.documents.get(documentId);
      const name = document && documentName(document);
      return [...kb.documents.values()].some(
        (other) => other.metadata.language === language && documentName(other) === name,
      );
    },
  };
}

const retrieveDetail = z.array(z.object({ passage: z.string(), locator: z.string(), score: z.number() }));

/** The ranking as the pipeline's own trace tells it; empty where the question was turned away before. */
function retrievedIn(trace: readonly TraceStage[]): z.output<typeof retrieveDetail> {
  const stage = trace.find((one) => one.stage === "retrieve");
  return stage === undefined ? [] : retrieveDetail.parse(stage.detail);
}

function trialOf(answer: Answer, observation: Observation, ms: number): Trial {
  return {
    kind: answer.kind,
    ...(answer.kind === "declined" ? { reason: answer.reason } : {}),
    model: answer.model,
    text: answer.text,
    citations: answer.citations.map(({ n, passageId, file, locator, quote, validity }) => ({
      n,
      passageId,
      file,
      locator,
      quote,
      validity,
    })),
    notices: answer.notices,
    retrieved: retrievedIn(answer.trace)
      .slice(0, DEPTH)
      .map(({ passage, locator, score }) => ({
        passageId: passage,
        locator,
        score: Math.round(score * 1e4) / 1e4,
      })),
    trace: answer.trace.filter(({ stage }) => stage !== "retrieve"),
    ms,
    ...(answer.usage === undefined ? {} : { usage: answer.usage }),
    scores: scoresOf(observation),
  };
}

function resultOf(one: SetCase, trials: Trial[], gold: GoldUnit[]): CaseResult {
  const { case: asked } = one;
  return {
    id: asked.id,
    set: one.set,
    family: familyOf(asked),
    question: asked.question,
    history: asked.history ?? [],
    slices: SLICES.flatMap((dimension) => {
      const value = DIMENSIONS[dimension](one);
      return value === undefined ? [] : [`${dimension}=${value}`];
    }),
    fingerprint: fingerprintOf(asked),
    expected: {
      gold: gold.map(({ label }) => label),
      figures: asked.figures ?? [],
      required: (asked.required ?? []).map(alternatives),
      forbidden: asked.forbidden ?? [],
      forbiddenFigures: asked.forbiddenFigures ?? [],
      notices: (asked.notices ?? []).map(alternatives),
      reasons: asked.unanswerable ?? [],
      ...(asked.note === undefined ? {} : { note: asked.note }),
    },
    scores: meanScores(trials),
    trials,
  };
}

/** Changes with the question and with what is expected, not with how the case is filed. */
export function fingerprintOf({
  id: _id,
  family: _family,
  note: _note,
  origin: _origin,
  split: _split,
  ...rest
}: Case): string {
  return createHash("sha256").update(JSON.stringify(rest)).digest("hex").slice(0, 12);
}

function meanScores(trials: readonly Trial[]): Record<string, number> {
  const ids = new Set(trials.flatMap(({ scores }) => Object.keys(scores)));
  return Object.fromEntries(
    [...ids].map((id) => {
      const values = trials.flatMap(({ scores }) => scores[id] ?? []);
      return [id, values.reduce((sum, value) => sum + value, 0) / values.length];
    }),
  );
}

function shownPassages(
  results: readonly CaseResult[],
  { knowledgeBase: kb, passage }: Subject,
): Record<string, ShownPassage> {
  const ids = results.flatMap(({ trials }) =>
    trials.flatMap((trial) => [...trial.citations, ...trial.retrieved].map(({ passageId }) => passageId)),
  );
  const shown: Record<string, ShownPassage> = {};
  for (const id of new Set(ids)) {
    const known = passage(id);
    const document = known && kb.documents.get(known.documentId);
    if (!known || !document) continue;
    const { title, language, url } = document.metadata;
    shown[id] = {
      id,
      title,
      file: document.file,
      locator: known.locator,
      language,
      text: known.text,
      ...(url === undefined ? {} : { url }),
    };
  }
  return shown;
}
