import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import { parse } from "csv-parse/sync";
import { fold } from "../src/language/normalize.ts";

/** Files of SIB-200 (D. Adelani et al., 2024) by language; the same `index_id` is the same sentence. */
const FILES = { vi: "vie.tsv", en: "eng.tsv", sv: "swe.tsv" } as const;
/** "bare": Vietnamese typed without diacritics. */
export const DIRECTIONS = [
  ["vi", "en"],
  ["sv", "en"],
  ["en", "vi"],
  ["vi", "sv"],
  ["bare", "en"],
  ["bare", "vi"],
] as const;
export type Side = (typeof DIRECTIONS)[number][number];
export type Sentences = Record<Side, string[]>;

/** The sentences that all three languages have, in one order. */
export async function readSentences(folder: string): Promise<Sentences> {
  const tables = await Promise.all(
    Object.values(FILES).map(async (file) => {
      const text = await readFile(join(folder, file), "utf8");
      const rows: { index_id: string; text: string }[] = parse(text, { columns: true, delimiter: "\t" });
      return new Map(rows.map((row) => [Number(row.index_id), row.text]));
    }),
  );
  const [vi, en, sv] = tables as [Map<number, string>, Map<number, string>, Map<number, string>];
  const ids = [...vi.keys()].filter((id) => en.has(id) && sv.has(id)).sort((a, b) => a - b);
  const of = (table: Map<number, string>) => ids.map((id) => table.get(id) ?? "");
  return { vi: of(vi), en: of(en), sv: of(sv), bare: of(vi).map(fold) };
}

/** Share of sentences, asked as questions, whose translation is the nearest of all sentences of the other language. */
export async function recallAtOne(
  embeddings: EmbeddingsInterface,
  sentences: Sentences,
): Promise<Map<string, number>> {
  const questions = new Map<Side, number[][]>();
  const passages = new Map<Side, number[][]>();
  const recalls = new Map<string, number>();
  for (const [from, to] of DIRECTIONS) {
    const asked =
      questions.get(from) ?? (await Promise.all(sentences[from].map((text) => embeddings.embedQuery(text))));
    const found = passages.get(to) ?? (await embeddings.embedDocuments(sentences[to])).map(unit);
    questions.set(from, asked);
    passages.set(to, found);
    const hits = asked.filter((question, i) => nearest(question, found) === i).length;
    recalls.set(`${from} → ${to}`, hits / asked.length);
  }
  return recalls;
}

function unit(vector: number[]): number[] {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

function nearest(question: readonly number[], rows: readonly (readonly number[])[]): number {
  let best = -1;
  let highest = Number.NEGATIVE_INFINITY;
  rows.forEach((row, i) => {
    let dot = 0;
    for (let at = 0; at < row.length; at += 1) dot += (row[at] as number) * (question[at] as number);
    if (dot > highest) [best, highest] = [i, dot];
  });
  return best;
}
