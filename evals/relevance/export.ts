import { readFileSync, writeFileSync } from "node:fs";
import { understand } from "../../src/answer/understand.ts";
import { retrieve } from "../../src/answer/retrieve.ts";
import { featuresOf, NAMES } from "../../src/answer/relevance.ts";
import { openKnowledgeBase } from "../../src/store/knowledge-base.ts";
import { createEmbeddings } from "../../src/models/embeddings.ts";
import { ingest } from "../../src/ingest/pipeline.ts";

const [corpusDir, indexDir, questions, out] = process.argv.slice(2) as [string, string, string, string];
const model = await createEmbeddings({ kind: "local" });
await ingest({ corpusDir, indexDir, model });
const kb = await openKnowledgeBase(indexDir, model);
const districts = new Set([...kb.documents.values()].flatMap((document) => document.districts));
const lines: string[] = [];
for (const line of readFileSync(questions, "utf8").trim().split("\n")) {
  const { id, question } = JSON.parse(line) as { id: string; question: string };
  const query = understand({ text: question, history: [] }, districts);
  const hits = await retrieve(kb, query, 40);
  const x = featuresOf(kb, query, hits);
  lines.push(JSON.stringify({ id, names: NAMES, hits: hits.map((h, i) => ({ file: h.document.file, loc: h.passage.locator, text: h.passage.text, x: (x[i] ?? []).map((v) => Math.round(v * 1e4) / 1e4) })) }));
}
writeFileSync(out, lines.join("\n"));
