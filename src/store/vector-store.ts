import { access, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Document } from "@langchain/core/documents";
import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import { VectorStore } from "@langchain/core/vectorstores";
import { topScores } from "./top-scores.ts";

/**
 * Up to so many vectors every one is compared: that takes a few milliseconds, and nothing is missed. Beyond it HNSW, whose
 * beam width while searching is EF (Malkov and Yashunin, 2016): recall against speed.
 */
export const EXACT_UP_TO = 8000;
const EF = 256;
const BATCH = 4096;
const DECIMALS = 1e5;
const FILES = { vectors: "vectors.f32", graph: "hnswlib.index", graphFolder: "." };

/** Vectors of all passages, row by row, in the order of the passages. */
export interface Vectors {
  dimensions: number;
  data: Float32Array;
}

/** Which search is at work: HNSW where hnswlib-node could be compiled, exact search elsewhere. */
export type VectorSearchKind = "hnsw" | "exact";

/** A vector store of LangChain whose documents carry only `metadata.index`, the place of their passage. */
export interface OpenVectorStore {
  store: VectorStore;
  kind: VectorSearchKind;
}

interface Slot extends Record<string, unknown> {
  index: number;
}

/** Exact search: the cosine with every vector. What HNSW approximates, and what takes its place without a compiler. */
export class ExactVectorStore extends VectorStore {
  declare FilterType: (document: Document<Slot>) => boolean;
  readonly #vectors: Vectors;
  readonly #lengths: Float32Array;

  constructor(embeddings: EmbeddingsInterface, vectors: Vectors) {
    super(embeddings, {});
    this.#vectors = vectors;
    const { dimensions, data } = vectors;
    this.#lengths = Float32Array.from(
      { length: dimensions === 0 ? 0 : data.length / dimensions },
      (_, row) => {
        let sum = 0;
        for (let at = row * dimensions; at < (row + 1) * dimensions; at += 1)
          sum += (data[at] as number) ** 2;
        return Math.sqrt(sum);
      },
    );
  }

  override _vectorstoreType(): string {
    return "exact";
  }

  override async addVectors(): Promise<never> {
    throw new TypeError("ExactVectorStore is made from the vectors of an index and cannot be added to");
  }

  override async addDocuments(): Promise<never> {
    return this.addVectors();
  }

  /** @returns documents with their cosine distance (0 = same direction), nearest first, as HNSWLib gives it. */
  override async similaritySearchVectorWithScore(
    query: number[],
    k: number,
    filter?: this["FilterType"],
  ): Promise<[Document<Slot>, number][]> {
    const { data } = this.#vectors;
    const asked = Float32Array.from(query);
    const length = Math.hypot(...query) || 1;
    const scores = cosines(data, this.#lengths, asked, length);
    const rows = topScores(scores, k, filter && ((row) => filter(slot(row))));
    return rows.map((row) => [slot(row), 3 - (scores[row] ?? 0)]);
  }
}

/** Cosine of a query of some length with every row, raised by two, so that those that point away are ranked too. */
function cosines(
  data: Float32Array,
  lengths: Float32Array,
  query: Float32Array,
  length: number,
): Float32Array {
  const scores = new Float32Array(lengths.length);
  const dimensions = query.length;
  for (let row = 0; row < scores.length; row += 1) {
    const from = row * dimensions;
    let dot = 0;
    for (let i = 0; i < dimensions; i += 1) dot += (data[from + i] as number) * (query[i] as number);
    const own = lengths[row] as number;
    scores[row] = 2 + (own === 0 ? 0 : dot / (length * own));
  }
  return scores;
}

function slot(index: number): Document<Slot> {
  return new Document({ pageContent: "", metadata: { index } });
}

/** Writes the vectors, and the HNSW graph where hnswlib-node is there, into a folder. */
export async function writeVectors(
  folder: string,
  vectors: Vectors,
  embeddings: EmbeddingsInterface,
): Promise<VectorSearchKind> {
  const { buffer, byteOffset, byteLength } = vectors.data;
  await writeFile(join(folder, FILES.vectors), new Uint8Array(buffer, byteOffset, byteLength));
  const library = await hnsw();
  if (!library || vectors.data.length <= EXACT_UP_TO * vectors.dimensions) return "exact";
  const store = new library.HNSWLib(embeddings, { space: "cosine", numDimensions: vectors.dimensions });
  const count = vectors.data.length / vectors.dimensions;
  for (let from = 0; from < count; from += BATCH) {
    // As plain numbers the vectors take twice the memory, so only some at a time are.
    const rows = Array.from({ length: Math.min(BATCH, count - from) }, (_, i) => [
      ...vectors.data.subarray((from + i) * vectors.dimensions, (from + i + 1) * vectors.dimensions),
    ]);
    await store.addVectors(
      rows,
      rows.map((_, i) => slot(from + i)),
    );
  }
  await store.save(folder);
  return "hnsw";
}

/** Reads the raw vectors back, so that unchanged passages need not be embedded again. */
export async function readVectors(folder: string, dimensions: number): Promise<Vectors> {
  const bytes = await readFile(join(folder, FILES.vectors));
  return { dimensions, data: new Float32Array(Uint8Array.from(bytes).buffer) };
}

/** Opens the vector store of an index: HNSW where the library and the graph are there, else exact search. */
export async function openVectorStore(
  folder: string,
  dimensions: number,
  embeddings: EmbeddingsInterface,
): Promise<OpenVectorStore> {
  const hasGraph = await access(join(folder, FILES.graph)).then(
    () => true,
    () => false,
  );
  const library = hasGraph ? await hnsw() : undefined;
  if (library) {
    const store = await library.HNSWLib.load(folder, embeddings);
    store.index.setEf(EF);
    return { store, kind: "hnsw" };
  }
  return { store: new ExactVectorStore(embeddings, await readVectors(folder, dimensions)), kind: "exact" };
}

/** The HNSW wrapper, or undefined where hnswlib-node was not compiled at install. */
async function hnsw(): Promise<typeof import("@langchain/community/vectorstores/hnswlib") | undefined> {
  try {
    await import("hnswlib-node");
  } catch {
    return undefined;
  }
  return import("@langchain/community/vectorstores/hnswlib");
}

/** True where HNSW search is available on this machine. */
export async function hasHnsw(): Promise<boolean> {
  return (await hnsw()) !== undefined;
}

/**
 * The k nearest passages, or of those that are allowed, as [number, similarity]; similarity is the cosine, within -1..1.
 * Asks for no more than there are, because hnswlib refuses more.
 */
export async function nearest(
  store: VectorStore,
  query: number[],
  k: number,
  count: number,
  isAllowed?: (passage: number) => boolean,
): Promise<[number, number][]> {
  const wanted = Math.min(k, count);
  if (wanted === 0 || query.every((value) => value === 0)) return [];
  const filter = isAllowed && ((document: Document) => isAllowed(Number(document.metadata["index"])));
  const found = await store.similaritySearchVectorWithScore(query, wanted, filter as never);
  return found.map(([document, distance]) => {
    // Rounding in 32 bits may lead just past the ends of the cosine, and its last digits differ between machines.
    const cosine = Math.round((1 - distance) * DECIMALS) / DECIMALS;
    return [Number(document.metadata["index"]), Math.max(-1, Math.min(1, cosine))];
  });
}
