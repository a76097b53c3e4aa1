import { readFile, rename, writeFile } from "node:fs/promises";
import { z } from "zod";
import type { TraceStage } from "../../src/domain.ts";
import { EvalsError } from "../errors.ts";
import { type CaseResult, NOTHING_EXPECTED, type RunResult } from "../run/result.ts";

/** How much of a trial a baseline keeps: enough to read both answers side by side. */
const KEPT_HITS = 5;
const KEPT_CANDIDATES = 3;
const KEPT_STAGES = ["understand", "extract", "generate", "verify"];

/** What a comparison cannot do without. */
const baselineSchema = z.object({
  configuration: z.object({ name: z.string() }),
  cases: z.array(
    z.object({
      id: z.string(),
      fingerprint: z.string(),
      slices: z.array(z.string()),
      scores: z.record(z.string(), z.number()),
      trials: z.array(z.object({ kind: z.string(), text: z.string(), trace: z.array(z.unknown()) })),
    }),
  ),
});

/**
 * Reads the committed baseline.
 * @throws EvalsError when there is none, or it is not one.
 */
export async function readBaseline(path: string): Promise<RunResult> {
  const remedy = "Run: npm run evals -- --update-baseline, look at the report, and commit the file.";
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) throw new EvalsError(`There is no baseline in ${path}.`, remedy);
  try {
    const run = JSON.parse(text) as RunResult;
    if (run.format !== 1)
      throw new Error(`its format is ${String(run.format)}, and this program reads format 1`);
    baselineSchema.parse(run);
    return {
      ...run,
      configuration: { ...run.configuration, name: "the baseline" },
      cases: run.cases.map(restored),
    };
  } catch (error) {
    throw new EvalsError(`The baseline in ${path} cannot be read: ${reasonOf(error)}.`, remedy);
  }
}

/** Writes a run as the baseline: a case a line, so that a change of one is a change of one line. */
export async function writeBaseline(path: string, run: RunResult): Promise<void> {
  const { cases, ...rest } = run;
  const head = JSON.stringify({ ...rest, passages: {} }).slice(0, -1);
  const lines = cases.map((one) => JSON.stringify(kept(one)));
  const aside = `${path}.new`;
  await writeFile(aside, `${head},"cases":[\n${lines.join(",\n")}\n]}\n`);
  await rename(aside, path);
}

function kept({ expected: _expected, ...one }: CaseResult): Omit<CaseResult, "expected"> {
  return {
    ...one,
    trials: one.trials.slice(0, 1).map((trial) => ({
      ...trial,
      // Those of the case, where there was one trial; the mean, where there were several.
      scores: {},
      retrieved: trial.retrieved.slice(0, KEPT_HITS),
      trace: trial.trace.filter(({ stage }) => KEPT_STAGES.includes(stage)).map(shortened),
    })),
  };
}

/** Of a stage that lists candidates the first ones, without their texts, which the passages have. */
function shortened(stage: TraceStage): TraceStage {
  if (!Array.isArray(stage.detail)) return stage;
  const detail = stage.detail
    .slice(0, KEPT_CANDIDATES)
    .map((item: unknown) =>
      typeof item === "object" && item !== null ? { ...item, text: undefined } : item,
    );
  return { ...stage, detail };
}

function restored(one: CaseResult): CaseResult {
  return {
    ...one,
    expected: NOTHING_EXPECTED,
    trials: one.trials.map((trial) => ({ ...trial, scores: one.scores })),
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError)
    return z
      .prettifyError(error)
      .replaceAll(/\s*\n\s*/gu, " ")
      .slice(0, 300);
  return error instanceof Error ? error.message : String(error);
}
