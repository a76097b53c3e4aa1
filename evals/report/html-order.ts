import type { CaseResult, Trial } from "../run/result.ts";
import type { Context } from "./html-context.ts";

/**
 * How a question stands against the run compared with. "mixed": some scores rose and as much fell. "reworded": another
 * answer or other sources with the same scores. "uncompared": asked in one run only, or rewritten in between.
 */
export type State = "worse" | "better" | "mixed" | "reworded" | "same" | "uncompared";

export interface Listed {
  result: CaseResult;
  anchor: string;
  /** Undefined where nothing is compared at all. */
  state: State | undefined;
  isWrong: boolean;
}

/** Differences below this are noise of adding up. */
const NOTHING = 1e-9;
const ORDER: State[] = ["worse", "mixed", "better", "reworded", "uncompared", "same"];

/** All questions: those that changed first, and in each part the worst first. */
export function listed(context: Context): Listed[] {
  const rank = new Map((context.report.comparison?.changes ?? []).map(({ id }, i) => [id, i]));
  const last = rank.size;
  return context.report.run.cases
    .map((result) => ({
      result,
      anchor: context.questions.get(result.id) ?? "",
      state: stateOf(context, result),
      isWrong: isWrong(context, result),
    }))
    .sort(
      (a, b) =>
        part(a) - part(b) ||
        (rank.get(a.result.id) ?? last) - (rank.get(b.result.id) ?? last) ||
        Number(b.isWrong) - Number(a.isWrong) ||
        goodness(context, a.result) - goodness(context, b.result) ||
        natural.compare(a.result.id, b.result.id),
    );
}

const natural = new Intl.Collator("en", { numeric: true });
const part = ({ state }: Listed) => (state === undefined ? 0 : ORDER.indexOf(state));

/** The main measure counts most; the mean of the others parts those that are equal in it. */
function goodness(context: Context, { scores }: CaseResult): number {
  const main = primaryScores(context, scores);
  const rest = Object.values(scores);
  return mean(main) * 100 + mean(rest);
}

function mean(numbers: number[]): number {
  return numbers.length === 0 ? 1 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

function primaryScores(context: Context, scores: Record<string, number>): number[] {
  return Object.entries(scores)
    .filter(([measure]) => context.primary.has(measure))
    .map(([, score]) => score);
}

/** Wrong: below full marks in the main measure, or not answered at all because of an error. */
function isWrong(context: Context, { scores, trials }: CaseResult): boolean {
  return (
    primaryScores(context, scores).some((score) => score < 1 - NOTHING) ||
    trials.some(({ kind }) => kind === "failed")
  );
}

function stateOf(context: Context, result: CaseResult): State | undefined {
  if (context.report.comparison === undefined) return undefined;
  const before = context.before.get(result.id);
  const { added, rewritten } = context.report.comparison;
  if (added.includes(result.id) || rewritten.includes(result.id)) return "uncompared";
  const change = context.changes.get(result.id);
  if (change !== undefined && change.measures.length > 0) {
    // A fall of a measure that may not fall is never made good by others that rose.
    const fell = change.measures.some(
      ({ measure, before, after }) =>
        after < before - NOTHING && ["primary", "strict"].includes(context.measures.get(measure)?.rule ?? ""),
    );
    if (fell || change.total < -NOTHING) return "worse";
    return change.total > NOTHING ? "better" : "mixed";
  }
  if (change !== undefined) return "reworded";
  if (before === undefined) return "same";
  return result.trials.every((trial, i) => sameAnswer(trial, before.trials[i])) ? "same" : "reworded";
}

/** Changed in scores, in the answer, or in its sources. */
export function isChanged({ state }: Listed): boolean {
  return state !== undefined && state !== "same" && state !== "uncompared";
}

/** Whether a user would have seen the same: answer, sources and notices. */
export function sameAnswer(one: Trial, other: Trial | undefined): boolean {
  return other !== undefined && one.text === other.text && seenBeside(one) === seenBeside(other);
}

/** Whether the same passages were found in the same order: scores differ a little whenever the corpus does. */
export function sameFound(one: Trial, other: Trial | undefined): boolean {
  return other !== undefined && passagesOf(one) === passagesOf(other);
}

function passagesOf({ retrieved }: Trial): string {
  return retrieved.map(({ passageId }) => passageId).join("\n");
}

function seenBeside({ kind, reason, citations, notices }: Trial): string {
  return JSON.stringify([
    kind,
    reason,
    notices,
    citations.map((one) => [one.n, one.passageId, one.locator, one.quote, one.validity]),
  ]);
}
