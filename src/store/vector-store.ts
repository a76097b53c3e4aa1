import { access, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Document } from "@langchain/core/documents";
import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import { VectorStore } from "@langchain/core/vectorstores";
import { readArrays, readWhole, writeArrays } from "../arrays/array-file.ts";
import { codesOf, type VectorCodes, type Vectors } from "./vector-codes.ts";
import { VectorScan } from "./vector-scan.ts";

/**
 * Up to so many vectors every one is compared: that takes a few milliseconds, nothing is missed, and no graph has to be made.
 * Beyond it HNSW, whose beam width while searching is EF (Malkov and Yashunin, 2016): recall against speed.
 */
export const EXACT_UP_TO = 1_000_000;
const EF = 512;
const BATCH = 4096;
const DECIMALS = 1e5;
const FILES = { vectors: "vectors.f32", codes: "vectors.codes", graph: "hnswlib.index" };

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
  readonly #scan: VectorScan;

  constructor(embeddings: EmbeddingsInterface, vectors: Vectors, codes?: VectorCodes) {
    super(embeddings, {});
    this.#scan = new VectorScan(vectors, codes);
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
    const isAllowed = filter && ((row: number) => filter(slot(row)));
    return this.#scan.nearest(query, k, isAllowed).map(([row, cosine]) => [slot(row), 1 - cosine]);
  }
}

function slot(index: number): Document<Slot> {
  return new Document({ pageContent: "", metadata: { index } });
}

/** Writes the vectors, and what they are searched by, into a folder: their codes, or the HNSW graph where hnswlib-node is there. */
export async function writeVectors(
  folder: string,
  vectors: Vectors,
  embeddings: EmbeddingsInterface,
  exactUpTo = EXACT_UP_TO,
): Promise<VectorSearchKind> {
  const { buffer, byteOffset, byteLength } = vectors.data;
  await writeFile(join(folder, FILES.vectors), new Uint8Array(buffer, byteOffset, byteLength));
  const library = await hnsw();
  if (!library || vectors.data.length <= exactUpTo * vectors.dimensions) {
    await writeArrays(join(folder, FILES.codes), { ...codesOf(vectors) });
    return "exact";
  }
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
  return { dimensions, data: new Float32Array(await readWhole(join(folder, FILES.vectors))) };
}

/** Opens the vector store of an index: HNSW where the library and the graph are there, else exact search. */
export async function openVectorStore(
  folder: string,
  dimensions: number,
  embeddings: EmbeddingsInterface,
): Promise<OpenVectorStore> {
  const library = (await isThere(join(folder, FILES.graph))) ? await hnsw() : undefined;
  if (library) {
    const store = await library.HNSWLib.load(folder, embeddings);
    store.index.setEf(EF);
    return { store, kind: "hnsw" };
  }
  const [vectors, codes] = await Promise.all([readVectors(folder, dimensions), readCodes(folder)]);
  return { store: new ExactVectorStore(embeddings, vectors, codes), kind: "exact" };
}

/** Undefined beside a graph, which was written where hnswlib-node could be compiled. */
async function readCodes(folder: string): Promise<VectorCodes | undefined> {
  const path = join(folder, FILES.codes);
  if (!(await isThere(path))) return undefined;
  const { codes, steps } = await readArrays(path);
  if (!(codes instanceof Uint8Array && steps instanceof Float32Array))
    throw new RangeError(`${path} holds no codes of vectors`);
  return { codes, steps };
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
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
