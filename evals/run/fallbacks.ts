import { z } from "zod";
import type { RunResult } from "./result.ts";

const detail = z.object({ problem: z.string().optional() });

/** Why the chat model gave nothing that could be used, once for each answer for which it did not. */
export function fallbacks(run: RunResult): string[] {
  return stages(run).flatMap((one) => detail.safeParse(one).data?.problem ?? []);
}

/** How many answers the chat model was asked to word. */
export function generated(run: RunResult): number {
  return stages(run).length;
}

function stages(run: RunResult): unknown[] {
  return run.cases.flatMap(({ trials }) =>
    trials.flatMap(({ trace }) => trace.filter(({ stage }) => stage === "generate").map((one) => one.detail)),
  );
}
