import { readFile, writeFile } from "node:fs/promises";
import { FEATURES } from "../../src/answer/answerable/features.ts";
import { LOOKED_AT } from "../../src/answer/answerable/second-look.ts";
import { KNOWN_QUESTIONS, KnownQuestions } from "../../src/answer/ranking/expected-terms.ts";
import { AGAINST, EITHER, FEATURE_NAMES, type FeatureName } from "../../src/answer/ranking/feature-names.ts";
import { candidatesFor, type RetrieveOptions } from "../../src/answer/retrieve.ts";
import type { Settings } from "../../src/config.ts";
import type { KnowledgeBase } from "../../src/store/knowledge-base.ts";
import type { Streams } from "../../src/terminal/streams.ts";
import type { AnswerableExample } from "../answerable/asked.ts";
import { fitTrees } from "../answerable/boosting.ts";
import { BestEvidence } from "../answerable/examples.ts";
import { fitLogistic } from "../answerable/logistic-fit.ts";
import { NotEnough } from "../answerable/not-enough.ts";
import { learnToldShares } from "../answerable/told-shares.ts";
import { EvalsError } from "../errors.ts";
import type { Options } from "../options.ts";
import { HELD_OUT, type HeldOut, heldOut } from "../retrieval/held-out.ts";
import { knownAnswers, learnRelatedTerms } from "../retrieval/learn-terms.ts";
import { questionsOf, type RetrievalQuestion } from "../retrieval/questions.ts";
import { type Example, fitSoftmax, type Sign } from "../retrieval/softmax-fit.ts";
import { openSources, SHIPPED } from "../retrieval/sources.ts";
import { openSubject } from "../run/subject.ts";

const TERMS = new URL("../../src/language/data/related-terms.json", import.meta.url);
const WEIGHTS = new URL("../../src/answer/data/ranking.json", import.meta.url);
const TOLD_SHARES = new URL("../../src/answer/data/told-shares.json", import.meta.url);
const ANSWERABLE = new URL("../../src/answer/data/answerable.json", import.meta.url);
const SECOND_LOOK = new URL("../../src/answer/data/second-look.json", import.meta.url);
/** Questions made from patterns, none of which the shipped corpus answers; for fitting only. */
const WITHOUT_ANSWER = new URL("../answerable/without-answer.jsonl", import.meta.url);
const ANSWERABLE_PENALTY = 10;
/** Chosen by cross-validation on the tune part. */
const BOOSTING = { rounds: 120, leaves: 5, rate: 0.06, least: 60, penalty: 10 };
/** Of all features together; chosen by cross-validation on the tune part. */
const PENALTY = 5;
const DECIMALS = 1e3;
/** Hardly any question names an article, so that hardly any weight is found for it; who does wants that article, and the rest of it next. */
const LEAST: Partial<Record<FeatureName, number>> = { article: 2, clause: 10, point: 1 };
/** A source with many questions counts for more than one with few, but not by as much. */
const SHARE = 15;

/** Learns the related terms from the shipped corpus, or weights of the ranking or of the evidence from the tune part of the sets. */
export async function runFit(settings: Settings, options: Options, streams: Streams): Promise<0> {
  const [, what] = options.positionals;
  if (what === "terms") {
    const { knowledgeBase } = await openSubject(settings, {}, streams.err);
    const terms = learnRelatedTerms(knowledgeBase);
    const lines = [...terms].map(([term, related]) => `${JSON.stringify(term)}: ${JSON.stringify(related)}`);
    await writeFile(TERMS, `{\n${lines.join(",\n")}\n}\n`);
    await KnownQuestions.of(knownAnswers(knowledgeBase)).write(KNOWN_QUESTIONS);
    streams.out.write(`${terms.size} terms have related ones.\n`);
    return 0;
  }
  if (what === "told-shares") {
    const { knowledgeBase } = await openSubject(settings, {}, streams.err);
    const shares = learnToldShares(knowledgeBase);
    await writeFile(TOLD_SHARES, `${JSON.stringify(Object.fromEntries(shares), null, 2)}\n`);
    streams.out.write(`${shares.size} words are told seldom.\n`);
    return 0;
  }
  if (what === "ranking") return fitRanking(settings, options, streams);
  if (what === "answerable") return fitAnswerable(settings, options, streams);
  if (what === "second-look") return fitSecondLook(settings, options, streams);
  throw new EvalsError(
    `fit does not know "${what ?? ""}".`,
    "Use: npm run -s evals -- fit terms, fit told-shares, fit ranking --raw DIR, fit answerable --raw DIR, or fit second-look --raw DIR",
  );
}

async function fitRanking(settings: Settings, options: Options, streams: Streams): Promise<0> {
  const examples: Example[] = [];
  for (const source of await openSources(settings, options, streams)) {
    const asked = questionsOf(source).filter(({ split }) => split === "tune");
    // A corpus of somebody else has questions that do not come with the program.
    const ways = source.name === SHIPPED ? [true, false] : [true];
    for (const { query, gold, expected } of asked.flatMap((one) =>
      ways.map((expected) => ({ ...one, expected })),
    )) {
      const weight = SHARE / Math.sqrt(asked.length) / ways.length;
      examples.push(...(await examplesOf(source.kb, { query, gold }, { expected }, weight)));
    }
  }
  examples.push(...(await heldOutExamples(await heldOut(settings, streams, HELD_OUT.forFit))));
  const signs = FEATURE_NAMES.map((name): Sign => {
    if (AGAINST.includes(name)) return "against";
    return EITHER.includes(name) ? "either" : "for";
  });
  const weights = fitSoftmax(examples, signs, PENALTY);
  const named = Object.fromEntries(
    FEATURE_NAMES.map((name, i) => [
      name,
      Math.max(LEAST[name] ?? Number.NEGATIVE_INFINITY, Math.round((weights[i] ?? 0) * DECIMALS) / DECIMALS),
    ]),
  );
  await writeFile(WEIGHTS, `${JSON.stringify(named, null, 2)}\n`);
  streams.out.write(`Weights fitted on ${examples.length} questions.\n`);
  return 0;
}

/** The candidates of a question; none where no right one is among them. */
async function examplesOf(
  kb: KnowledgeBase,
  { query, gold }: Pick<RetrievalQuestion, "query" | "gold">,
  options: RetrieveOptions,
  weight: number,
): Promise<Example[]> {
  const candidates = await candidatesFor(kb, query, 0, options);
  const isRight = candidates.map(({ passage }) => gold.has(passage));
  return isRight.includes(true)
    ? [{ rows: candidates.map(({ features }) => features), isRight, weight }]
    : [];
}

/** What the questions of the corpus tell that nobody has mended an answer by. */
async function heldOutExamples({ kb, known, questions }: HeldOut): Promise<Example[]> {
  const weight = SHARE / Math.sqrt(questions.length);
  const examples: Example[] = [];
  for (const question of questions)
    examples.push(...(await examplesOf(kb, question, { expected: known }, weight)));
  return examples;
}

/** Learns what tells an answer from what is only like one: docs/design.md, decision 30. */
async function fitAnswerable(settings: Settings, options: Options, streams: Streams): Promise<0> {
  const examples: AnswerableExample[] = [];
  for (const { name, kb, cases } of await openSources(settings, options, streams)) {
    const evidence = new BestEvidence(kb);
    for (const { case: one } of cases.filter(({ case: { split } }) => split === "tune"))
      examples.push(...(await evidence.examplesOf(one)));
    if (name !== SHIPPED) continue;
    const lines = (await readFile(WITHOUT_ANSWER, "utf8")).trim().split("\n");
    for (const line of lines)
      examples.push(...(await evidence.exampleOf((JSON.parse(line) as { question: string }).question)));
  }
  const { constant, weights } = fitLogistic(examples, ANSWERABLE_PENALTY);
  const rounded = (value: number) => Math.round(value * DECIMALS) / DECIMALS;
  const named = Object.fromEntries(FEATURES.map((name, i) => [name, rounded(weights[i] ?? 0)]));
  await writeFile(
    ANSWERABLE,
    `${JSON.stringify({ constant: rounded(constant), weights: named }, null, 2)}\n`,
  );
  const answers = examples.filter(({ isAnswer }) => isAnswer).length;
  streams.out.write(`Weights fitted on ${answers} answers and ${examples.length - answers} that are none.\n`);
  return 0;
}

/** Learns which sentences answer although none is enough by fixed limits. */
async function fitSecondLook(settings: Settings, options: Options, streams: Streams): Promise<0> {
  const examples: AnswerableExample[] = [];
  for (const { kb, cases } of await openSources(settings, options, streams)) {
    const notEnough = new NotEnough(kb);
    for (const { case: one } of cases.filter(({ case: { split } }) => split === "tune"))
      examples.push(...(await notEnough.examplesOf(one)));
  }
  for (const part of [HELD_OUT.forFit, HELD_OUT.forSecondLook]) {
    const { kb, known, questions } = await heldOut(settings, streams, part);
    const notEnough = new NotEnough(kb);
    for (const question of questions)
      examples.push(...(await notEnough.heldOutExamples(question, { expected: known })));
  }
  await writeFile(SECOND_LOOK, `${JSON.stringify(fitTrees(examples, LOOKED_AT, BOOSTING), null, 1)}\n`);
  const answers = examples.filter(({ isAnswer }) => isAnswer).length;
  streams.out.write(`Trees fitted on ${answers} answers and ${examples.length - answers} that are none.\n`);
  return 0;
}
