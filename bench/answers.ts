import { parseArgs } from "node:util";
import { loadCases, setFiles } from "../evals/cases/load.ts";
import { openSubject } from "../evals/run/subject.ts";
import { readSettings } from "../src/config.ts";

/**
 * How long an answer takes in the default mode: `npm run -s bench:answers -- [--rounds N]`.
 *
 * Asks all questions of `evals/datasets` N times (3 unless told) after one round that warms up, in one process, one after the other.
 * Prints milliseconds at half and at 95 % of the questions, by kind: of all askings, and of the least asking of each question, which
 * other work on the machine disturbs less.
 */
const { values } = parseArgs({ options: { rounds: { type: "string", default: "3" } } });
const rounds = Number(values.rounds);
if (!(Number.isInteger(rounds) && rounds > 0)) throw new RangeError("--rounds: a whole number from 1 on");

const cases = await loadCases(await setFiles([], "evals/datasets"));
const assistant = (await openSubject(readSettings({}), {})).assistantFor(0);
const times = cases.map((): number[] => []);
for (let round = 0; round <= rounds; round += 1)
  for (const [at, { case: asked }] of cases.entries()) {
    const from = performance.now();
    await assistant.answer({ text: asked.question, history: asked.history ?? [] });
    if (round > 0) times[at]?.push(performance.now() - from);
  }

const kinds = [...new Set(cases.map(({ case: { kind } }) => kind))].sort();
const lines = [
  "| questions | number | p50 ms | p95 ms | least: p50 | least: p95 |",
  "| --- | ---: | ---: | ---: | ---: | ---: |",
  lineOf("all", () => true),
  ...kinds.map((kind) => lineOf(kind, (at) => cases[at]?.case.kind === kind)),
];
process.stdout.write(`${lines.join("\n")}\n`);

function lineOf(name: string, isOf: (at: number) => boolean): string {
  const own = times.filter((_, at) => isOf(at));
  const all = own.flat();
  const least = own.map((askings) => Math.min(...askings));
  const shown = [share(all, 0.5), share(all, 0.95), share(least, 0.5), share(least, 0.95)];
  return `| ${name} | ${own.length} | ${shown.map((ms) => ms.toFixed(1)).join(" | ")} |`;
}

/** The value below which a share of the values lies. */
function share(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
