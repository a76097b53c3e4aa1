import type { Answer, Citation, Statement } from "../../src/domain.ts";
import { figuresOf, ungroundedFigures } from "./grounding.ts";
import type { Observation, Score, Source } from "./observation.ts";
import { sourcesOf, statementsOf } from "./statements.ts";
import { supports } from "./support.ts";

/*
 * Citation recall and precision as ALCE defines them (Gao, Yen, Yu, Chen: Enabling Large Language Models to Generate
 * Text with Citations, EMNLP 2023, section 4.3), with support that is computed (support.ts) where ALCE asks a model.
 */

/** Share of the statements that what they cite supports, taken together; a statement that cites nothing has no support. */
export function citationRecall(observation: Observation): Score {
  const { answer } = observation;
  if (answer?.kind !== "answered") return undefined;
  const statements = statementsOf(answer);
  if (statements.length === 0) return undefined;
  return mean(statements.map((statement) => (isSupported(observation, answer, statement) ? 1 : 0)));
}

/**
 * Share of the citations that are of use: their statement is supported, and they either support it alone or cannot be
 * left out.
 */
export function citationPrecision(observation: Observation): Score {
  const { answer } = observation;
  if (answer?.kind !== "answered") return undefined;
  const useful = statementsOf(answer).flatMap((statement) => {
    const all = statement.citations;
    if (!isSupported(observation, answer, statement)) return all.map(() => 0);
    return all.map((n) => {
      const isEnough = supported(observation, answer, statement.text, [n]);
      const others = all.filter((other) => other !== n);
      return isEnough || !supported(observation, answer, statement.text, others) ? 1 : 0;
    });
  });
  return useful.length === 0 ? undefined : mean(useful);
}

/**
 * Share of the sources shown (of declined answers too) that quote their passage to the letter and name it by its
 * document and place.
 */
export function quotes({ answer, source }: Observation): Score {
  if (!answer || answer.citations.length === 0) return undefined;
  return mean(answer.citations.map((citation) => (isExact(citation, source(citation.passageId)) ? 1 : 0)));
}

/** Share of the figures in the answer that stand in what their statement cites; 1 is demanded of every answer. */
export function grounding(observation: Observation): Score {
  const { answer } = observation;
  if (answer?.kind !== "answered") return undefined;
  let figures = 0;
  let ungrounded = 0;
  for (const { text, citations } of statementsOf(answer)) {
    const sources = sourcesOf(observation, answer, citations);
    figures += figuresOf(text, answer.language).length;
    ungrounded += ungroundedFigures(text, sources, answer.language).length;
  }
  return figures === 0 && ungrounded === 0 ? undefined : 1 - ungrounded / Math.max(figures, ungrounded);
}

function isExact({ quote, documentId, locator }: Citation, found: Source | undefined): boolean {
  if (!found || quote === "" || !found.passage.text.includes(quote)) return false;
  const { passage, document } = found;
  if (documentId !== document.id || clauseOf(locator) !== clauseOf(passage.locator)) return false;
  const point = / (?:điểm|point) (\p{Ll}\d?)$/u.exec(locator)?.[1];
  return point === undefined || locator === passage.locator || isInPoint(quote, point, passage.text);
}

/** Whether words of a clause stand at one of its points, or after its beginning and before the next point. */
function isInPoint(quote: string, point: string, text: string): boolean {
  const before = text.slice(0, text.indexOf(quote) + quote.length);
  const points = [...before.matchAll(/^\s*\(?(\p{Ll}\d?)\)/gmu)].map((match) => match[1]);
  return points.at(-1) === point || (points.length === 0 && !/^\s*\(?\p{Ll}\d?\)/mu.test(text));
}

function clauseOf(locator: string): string {
  return locator.replace(/ (?:điểm|point) \S+$/u, "");
}

function isSupported(observation: Observation, answer: Answer, { text, citations }: Statement): boolean {
  return supported(observation, answer, text, citations);
}

function supported(
  observation: Observation,
  answer: Answer,
  text: string,
  numbers: readonly number[],
): boolean {
  const sources = sourcesOf(observation, answer, numbers);
  // A number that leads to no source supports nothing, whatever stands beside it.
  return sources.length === numbers.length && supports(text, sources, answer.language);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
