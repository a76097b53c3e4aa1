import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import { createEmbeddings } from "../src/models/embeddings.ts";
import { HashedEmbeddings } from "../tests/support/hashed-embeddings.ts";
import { DIRECTIONS, readSentences, recallAtOne, type Sentences } from "./embeddings-recall.ts";
import { benchQuestions } from "./search-questions.ts";

/**
 * What the embeddings that ship are worth, and cost, beside others: `npm run -s bench:embeddings -- --sentences DIR [options]`.
 *
 *   --sentences DIR   vie.tsv, eng.tsv and swe.tsv of SIB-200
 *   --server URL      also a server that speaks the OpenAI protocol …
 *   --model NAME      … with this model
 *   --server-pid PID  … whose memory is told
 */
const { values } = parseArgs({
  options: {
    sentences: { type: "string" },
    server: { type: "string" },
    model: { type: "string" },
    "server-pid": { type: "string" },
  },
});
if (values.sentences === undefined)
  throw new RangeError("--sentences: the folder with vie.tsv, eng.tsv and swe.tsv");

interface Cost {
  loadMs: number | undefined;
  memoryMb: number | undefined;
}

interface Measured extends Cost {
  name: string;
  dimensions: number;
  questionMs: { half: number; most: number };
  sentencesPerSecond: number;
  recalls: Map<string, number>;
}

const sentences = await readSentences(values.sentences);
const systems: [string, () => Promise<EmbeddingsInterface>, Cost?][] = [
  ["shipped", async () => (await createEmbeddings({ kind: "local" })).embeddings],
  ["first local (hashed n-grams)", async () => new HashedEmbeddings()],
];
const { server, model, "server-pid": pid } = values;
if (server !== undefined && model !== undefined)
  systems.push([
    `${model} (server)`,
    async () => (await createEmbeddings({ kind: "openai", baseUrl: server, model })).embeddings,
    { loadMs: undefined, memoryMb: pid === undefined ? undefined : memoryOf(pid) },
  ]);
const all: Measured[] = [];
for (const [name, make, cost] of systems) all.push(await measured(name, make, cost));
process.stdout.write(report(all));

async function measured(
  name: string,
  make: () => Promise<EmbeddingsInterface>,
  cost: Cost | undefined,
): Promise<Measured> {
  const embeddings = await make();
  const questions = benchQuestions();
  for (const question of questions.warmUp) await embeddings.embedQuery(question);
  const times: number[] = [];
  for (const question of questions.measured) {
    const asked = performance.now();
    await embeddings.embedQuery(question);
    times.push(performance.now() - asked);
  }
  times.sort((a, b) => a - b);
  const all = Object.values<string[]>(sentences satisfies Sentences).flat();
  const begun = performance.now();
  const [first] = await embeddings.embedDocuments(all);
  const seconds = (performance.now() - begun) / 1000;
  return {
    name,
    dimensions: first?.length ?? 0,
    ...(cost ?? own(name)),
    questionMs: { half: at(times, 0.5), most: at(times, 0.95) },
    sentencesPerSecond: all.length / seconds,
    recalls: await recallAtOne(embeddings, sentences),
  };
}

/** In a process of its own: what has been loaded before would not be seen. */
function own(name: string): Cost {
  const step = fileURLToPath(new URL("./embeddings-step.ts", import.meta.url));
  const flags = ["--expose-gc", "--import", "tsx", step, name];
  return JSON.parse(execFileSync(process.execPath, flags, { encoding: "utf8" })) as Cost;
}

function memoryOf(pid: string): number {
  return Number(execFileSync("ps", ["-o", "rss=", "-p", pid], { encoding: "utf8" })) / 1024;
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function report(all: readonly Measured[]): string {
  const row = (label: string, cell: (one: Measured) => string) =>
    `| ${[label, ...all.map(cell)].join(" | ")} |`;
  const number = (value: number | undefined, digits: number) =>
    value === undefined ? "–" : value.toFixed(digits);
  return `${[
    row("", ({ name }) => name),
    `|---|${all.map(() => "---:").join("|")}|`,
    row("dimensions", ({ dimensions }) => String(dimensions)),
    ...DIRECTIONS.map(([from, to]) =>
      row(`R@1 ${from} → ${to}`, ({ recalls }) => number(recalls.get(`${from} → ${to}`), 3)),
    ),
    row("loading, ms", ({ loadMs }) => number(loadMs, 0)),
    row("memory, MB (of a server: of its process)", ({ memoryMb }) => number(memoryMb, 0)),
    row(
      "a question, ms (half / 95 %)",
      ({ questionMs }) => `${number(questionMs.half, 2)} / ${number(questionMs.most, 2)}`,
    ),
    row("sentences a second", ({ sentencesPerSecond }) => number(sentencesPerSecond, 0)),
  ].join("\n")}\n`;
}
