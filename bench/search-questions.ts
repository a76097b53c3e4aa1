import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { randomNumbers } from "./search-words.ts";

const DATASETS = fileURLToPath(new URL("../evals/datasets", import.meta.url));
const SEED = 7;
const WARM_UP = 100;
const MEASURED = 200;

const caseSchema = z.object({ question: z.string(), history: z.array(z.unknown()).optional() });

/** Questions of the evals in all their languages, none twice: some to warm up with, others to measure. */
export function benchQuestions(): { warmUp: string[]; measured: string[] } {
  const all = [
    ...new Set(
      readdirSync(DATASETS)
        .filter((file) => file.endsWith(".jsonl"))
        .sort()
        .flatMap((file) => readFileSync(join(DATASETS, file), "utf8").split("\n"))
        .filter((line) => line.trim() !== "")
        .map((line) => caseSchema.parse(JSON.parse(line)))
        // What leans on a conversation says too little by itself.
        .filter(({ history }) => history === undefined)
        .map(({ question }) => question),
    ),
  ];
  const random = randomNumbers(SEED);
  const mixed = all
    .map((question) => ({ question, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ question }) => question);
  return { warmUp: mixed.slice(0, WARM_UP), measured: mixed.slice(WARM_UP, WARM_UP + MEASURED) };
}
