import { readFileSync, writeFileSync } from "node:fs";
import { candidatesOf } from "../../src/answer/candidates.ts";
import { askedIndexOf } from "../../src/answer/asked-index.ts";
import { askedAsSimilarity, coverageOf } from "../../src/answer/coverage.ts";
import { figureFit, purity } from "../../src/answer/figures.ts";
import { featuresOf } from "../../src/answer/relevance.ts";
import { retrieve } from "../../src/answer/retrieve.ts";
import { scopeOf } from "../../src/answer/scope.ts";
import { surroundingsOf } from "../../src/answer/surroundings.ts";
import { tellsTarget } from "../../src/answer/targets.ts";
import { understand } from "../../src/answer/understand.ts";
import { wantsFigure } from "../../src/answer/wanted.ts";
import { ingest } from "../../src/ingest/pipeline.ts";
import { createEmbeddings } from "../../src/models/embeddings.ts";
import { openKnowledgeBase } from "../../src/store/knowledge-base.ts";

const [corpusDir, indexDir, questions, out] = process.argv.slice(2) as [string, string, string, string];
const model = await createEmbeddings({ kind: "local" });
await ingest({ corpusDir, indexDir, model });
const kb = await openKnowledgeBase(indexDir, model);
const districts = new Set([...kb.documents.values()].flatMap((document) => document.districts));
const place = new Map(kb.passages.map((p, i) => [p.id, i]));
const lines: string[] = [];
const r = (v: number) => Math.round(v * 1e3) / 1e3;
for (const line of readFileSync(questions, "utf8").trim().split("\n")) {
  const { id, question } = JSON.parse(line) as { id: string; question: string };
  const query = understand({ text: question, history: [] }, districts);
  const hits = (await retrieve(kb, query, query.acrossPlaces ? 300 : 32)).slice(0, 32);
  const x = featuresOf(kb, query, hits);
  const sims = askedIndexOf(kb).similarities(query.text);
  const top = Math.max(1e-9, ...hits.map((h) => h.score));
  const inWords = { ...query, wanted: "any" as const, focus: [] };
  const items = hits.flatMap((hit, h) =>
    candidatesOf(hit).map((candidate) => {
      const around = surroundingsOf(hit);
      const fig = figureFit(query, candidate);
      const isTarget = tellsTarget(candidate);
      return {
        h, f: hit.document.file, l: hit.passage.locator, t: candidate.text, p: hit.passage.text.length <= 700 ? hit.passage.text : "",
        gap: hit.passage.confidence === "unconfirmed" ? 1 : 0,
        v: [coverageOf(kb, query, candidate, around, isTarget), fig.fit, hit.score / top, hit.score, askedAsSimilarity(kb, query, around), sims.get(place.get(hit.passage.id) ?? -1) ?? 0, purity(query, candidate, fig.quantity), scopeOf(query, candidate, isTarget, around), coverageOf(kb, inWords, candidate, around, isTarget), scopeOf(inWords, candidate, isTarget, around)].map(r),
      };
    }),
  );
  lines.push(JSON.stringify({ id, wf: wantsFigure(query.wanted) ? 1 : 0, wanted: query.wanted, norm: query.normative ? 1 : 0, concept: query.units.some(({ key }) => key.startsWith("#")) ? 1 : 0, nunits: query.units.length, places: query.places.length, ref: query.reference ? 1 : 0, hx: x.map((row) => row.map(r)), items }));
}
writeFileSync(out, lines.join("\n"));
