import type { Hit, Language, TraceStage } from "../domain.ts";
import type { Query } from "./understand.ts";

/** What a question was understood as. */
export function summaryOf({
  text,
  language,
  wanted,
  units,
  focus,
  places,
  years,
  reference,
  aboutTarget,
  normative,
}: Query) {
  return {
    text,
    language: language satisfies Language,
    wanted,
    units: units.map(({ key }) => key),
    focus,
    places,
    years,
    reference,
    aboutTarget,
    normative,
  };
}

/** What was found, with its scores: the evals measure retrieval by it. */
export function hitSummary({ passage, score, keyword, vector }: Hit) {
  return { passage: passage.id, locator: passage.locator, score, keyword, vector };
}

/** Runs a stage and records how long it took and a summary of what it gave. Works for plain and asynchronous stages. */
export function stopwatch(trace: TraceStage[]) {
  return <T>(stage: string, run: () => T, summary: (value: Awaited<T>) => unknown): T => {
    const from = performance.now();
    const record = (value: Awaited<T>) =>
      trace.push({ stage, ms: Math.round((performance.now() - from) * 100) / 100, detail: summary(value) });
    const value = run();
    // A stage that fails is its caller's business; it only leaves no record here.
    if (value instanceof Promise) value.then(record, () => undefined);
    else record(value as Awaited<T>);
    return value;
  };
}
