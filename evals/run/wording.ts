import { z } from "zod";
import type { RunResult } from "./result.ts";

const detail = z.object({ problem: z.string().optional() });

/** What became of the answers that a chat model was asked to word. */
export interface Wording {
  asked: number;
  /** Those of which something stood after the checks; for the others the extractive answer stands. */
  worded: number;
  /** Why a reply could not be read at all, once for each. */
  problems: string[];
}

export function wording(run: RunResult): Wording {
  const trials = run.cases.flatMap((one) => one.trials);
  const asked = trials.filter(({ trace }) => trace.some(({ stage }) => stage === "generate"));
  return {
    asked: asked.length,
    worded: asked.filter(({ model }) => model !== "extractive").length,
    problems: asked.flatMap(({ trace }) =>
      trace.flatMap((one) =>
        one.stage === "generate" ? (detail.safeParse(one.detail).data?.problem ?? []) : [],
      ),
    ),
  };
}
