import { createEmbeddings } from "../src/models/embeddings.ts";
import { HashedEmbeddings } from "../tests/support/hashed-embeddings.ts";
import { benchQuestions } from "./search-questions.ts";

/** Loads embeddings in a process of its own, asks them 100 questions and prints as JSON what that took: `embeddings-step.ts NAME`. */
const [name] = process.argv.slice(2);
const { warmUp } = benchQuestions();
const before = held();
const started = performance.now();
const embeddings =
  name === "shipped" ? (await createEmbeddings({ kind: "local" })).embeddings : new HashedEmbeddings();
const loadMs = performance.now() - started;
for (const question of warmUp) await embeddings.embedQuery(question);
process.stdout.write(JSON.stringify({ loadMs, memoryMb: (held() - before) / 2 ** 20 }));

/** Bytes in use. What the process has from the system says less: it shrinks and grows with what was freed before. */
function held(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
