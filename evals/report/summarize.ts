import type { Comparison } from "../compare/comparison.ts";
import type { Prices } from "../options.ts";
import type { RunResult } from "../run/result.ts";
import { wording } from "../run/wording.ts";
import { PRIMARY, SCORERS } from "../scorers/scorers.ts";
import { interval } from "../statistics/bootstrap.ts";
import { meanOf, totalsByFamily } from "../statistics/families.ts";
import type { Effort, Judged, Report, Summary } from "./report.ts";

/** Puts together what the reports show. */
export function reportOf(
  run: RunResult,
  {
    prices,
    ...others
  }: { against?: RunResult; comparison?: Comparison; judged?: Judged; prices?: Prices | undefined },
): Report {
  return {
    run,
    measures: SCORERS.map(({ id, label, group, definition, rule }) => ({
      id,
      label,
      group,
      definition,
      rule,
    })),
    summaries: summaries(run),
    effort: effortOf(run, prices),
    ...others,
  };
}

/** Every measure over all cases, and in each slice. */
export function summaries(run: RunResult): Summary[] {
  const slices = ["all", ...[...new Set(run.cases.flatMap((one) => one.slices))].sort()];
  return slices.flatMap((slice) => {
    const cases = slice === "all" ? run.cases : run.cases.filter((one) => one.slices.includes(slice));
    return SCORERS.flatMap(({ id }): Summary[] => {
      const samples = cases.flatMap(({ family, scores }) => {
        const value = scores[id];
        return value === undefined ? [] : [{ family, value }];
      });
      if (samples.length === 0) return [];
      const totals = totalsByFamily(samples);
      return [
        {
          measure: id,
          slice,
          cases: samples.length,
          families: totals.sums.length,
          mean: meanOf(totals),
          ...interval(totals),
        },
      ];
    });
  });
}

function effortOf(run: RunResult, prices: Prices | undefined): Effort {
  const trials = run.cases.flatMap((one) => one.trials);
  const times = trials.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  const words = wording(run);
  const usages = trials.flatMap(({ usage }) => usage ?? []);
  const inputTokens = usages.reduce((sum, usage) => sum + usage.inputTokens, 0);
  const outputTokens = usages.reduce((sum, usage) => sum + usage.outputTokens, 0);
  return {
    p50: at(0.5),
    p95: at(0.95),
    ...(usages.length === 0 ? {} : { inputTokens, outputTokens }),
    ...(usages.length === 0 || prices === undefined
      ? {}
      : { cost: (inputTokens * prices.input + outputTokens * prices.output) / 1e6 }),
    ...(run.configuration.model === "extractive" ? {} : { asked: words.asked, worded: words.worded }),
    ...(run.trials < 2 ? {} : { spread: spreadOf(run) }),
  };
}

/** Standard deviation over the trials of the share of right answers. */
function spreadOf(run: RunResult): number {
  const means = Array.from({ length: run.trials }, (_, trial) => {
    const values = run.cases.map((one) => one.trials[trial]?.scores[PRIMARY] ?? 0);
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  });
  const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
  return Math.sqrt(means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (means.length - 1));
}
