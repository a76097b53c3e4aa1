import type { Answer } from "../../src/domain.ts";
import { canonicalLocator } from "../run/gold.ts";
import { figuresIn, isFigure, languagesOf } from "./figures.ts";
import type { Observation, Score } from "./observation.ts";
import { holds } from "./text.ts";

/** The answer to a question that has one; undefined where it was declined, failed or should have been declined. */
function givenAnswer({ case: { unanswerable }, answer }: Observation): Answer | undefined {
  return unanswerable === undefined && answer?.kind === "answered" ? answer : undefined;
}

/** Share of the gold figures that the answer holds, compared as values: 1.35 billion = 1,35 tỷ = 1 350 triệu. */
export function figures(observation: Observation): Score {
  const answer = givenAnswer(observation);
  const wanted = observation.case.figures;
  if (!answer || !wanted) return undefined;
  const found = figuresIn(wordsOf(answer), languagesOf(answer));
  return share(wanted, (figure) => found.some((quantity) => isFigure(figure, quantity)));
}

/** Share of the required contents that the answer holds. */
export function content(observation: Observation): Score {
  const answer = givenAnswer(observation);
  const wanted = observation.case.required;
  if (!answer || !wanted) return undefined;
  const text = wordsOf(answer);
  return share(wanted, (part) => holds(text, part));
}

/** 1 where nothing in the answer is forbidden: no figure of a neighbour, no words that only a wrong answer has. */
export function unconfused(observation: Observation): Score {
  const answer = givenAnswer(observation);
  const { forbidden, forbiddenFigures } = observation.case;
  if (!answer || (!forbidden && !forbiddenFigures)) return undefined;
  const text = wordsOf(answer);
  const found = figuresIn(text, languagesOf(answer));
  const isHeld =
    (forbidden ?? []).some((part) => holds(text, part)) ||
    (forbiddenFigures ?? []).some((figure) => found.some((quantity) => isFigure(figure, quantity)));
  return isHeld ? 0 : 1;
}

/** Share of the evidence that the answer cites, or, where it cites a guide that retells the article, names. */
export function goldCited(observation: Observation): Score {
  const answer = givenAnswer(observation);
  if (!answer || observation.gold.length === 0) return undefined;
  const text = canonicalLocator(wordsOf(answer));
  const isRetold = answer.citations.some(
    ({ passageId }) => observation.source(passageId)?.document.metadata.kind === "guide",
  );
  const named = (article: string) =>
    isRetold && new RegExp(`(?:Điều|Article) ${article}(?![\\p{L}\\d])`, "iu").test(text);
  return share(
    observation.gold,
    ({ passages, articles }) =>
      answer.citations.some(({ passageId }) => passages.has(passageId)) || articles.some(named),
  );
}

/** The answer without its marks: [10] is no figure of it. */
function wordsOf({ text }: Answer): string {
  return text.replaceAll(/\s*\[\d+\]/gu, "");
}

/** Whether conditions are marked as the case asks: each mark that it names is there, and no other verdict of a figure. */
export function conditions(observation: Observation): Score {
  const answer = givenAnswer(observation);
  const wanted = observation.case.conditions;
  if (!answer || !wanted) return undefined;
  const marks = answer.statements.flatMap(({ condition }) => condition ?? []);
  const isDecided = (mark: string) => mark !== "unknown";
  const others = marks.filter((mark) => isDecided(mark) && !wanted.includes(mark));
  return wanted.every((mark) => marks.includes(mark)) && others.length === 0 ? 1 : 0;
}

/**
 * The headline: 1 where a user got what the case asks for. What is unanswerable was declined; anything else was answered
 * with every gold figure, required content and mark of a condition, nothing forbidden, and at least one right source.
 */
export function right(observation: Observation): Score {
  const { case: one, answer } = observation;
  if (one.unanswerable !== undefined) return answer?.kind === "declined" ? 1 : 0;
  if (!givenAnswer(observation)) return 0;
  const isWhole = [figures, content, conditions, unconfused].every(
    (score) => (score(observation) ?? 1) === 1,
  );
  return isWhole && (goldCited(observation) ?? 0) > 0 ? 1 : 0;
}

/** The headline again, for the questions that must never be answered wrong. */
export function must(observation: Observation): Score {
  return observation.case.must ? right(observation) : undefined;
}

export function share<T>(items: readonly T[], holdsFor: (item: T) => boolean): number {
  return items.filter(holdsFor).length / items.length;
}
