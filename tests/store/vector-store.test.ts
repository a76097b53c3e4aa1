import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { HNSWLib } from "@langchain/community/vectorstores/hnswlib";
import { Document } from "@langchain/core/documents";
import { describe, expect, it } from "vitest";
import type { Vectors } from "../../src/store/vector-codes.ts";
import {
  ExactVectorStore,
  hasHnsw,
  nearest,
  openVectorStore,
  readVectors,
  type VectorSearchKind,
  writeVectors,
} from "../../src/store/vector-store.ts";
import { temporaryFolder } from "../support/folders.ts";
import { HashedEmbeddings } from "../support/hashed-embeddings.ts";
import { randomNumbers } from "../support/random.ts";

const COUNT = 40;
const DIMENSIONS = 16;
const embeddings = new HashedEmbeddings();

/** Rows of different directions and lengths. */
function sample(): Vectors {
  const random = randomNumbers(7);
  return {
    dimensions: DIMENSIONS,
    data: Float32Array.from({ length: COUNT * DIMENSIONS }, () => (random() - 0.5) * 8),
  };
}

const row = ({ data, dimensions }: Vectors, index: number): number[] => [
  ...data.subarray(index * dimensions, (index + 1) * dimensions),
];

async function open(kind: VectorSearchKind, vectors: Vectors) {
  if (kind === "exact") return new ExactVectorStore(embeddings, vectors);
  const folder = await temporaryFolder();
  await writeVectors(folder, vectors, embeddings);
  await writeGraph(folder, vectors);
  const opened = await openVectorStore(folder, vectors.dimensions, embeddings);
  expect(opened.kind).toBe("hnsw");
  return opened.store;
}

/** The graph that so few rows would not get by themselves. */
async function writeGraph(folder: string, vectors: Vectors): Promise<void> {
  const graph = new HNSWLib(embeddings, { space: "cosine", numDimensions: vectors.dimensions });
  const rows = Array.from({ length: vectors.data.length / vectors.dimensions }, (_, i) => row(vectors, i));
  const slots = rows.map((_, index) => new Document({ pageContent: "", metadata: { index } }));
  await graph.addVectors(rows, slots);
  await graph.save(folder);
}

const kinds: VectorSearchKind[] = (await hasHnsw()) ? ["hnsw", "exact"] : ["exact"];

describe.each(kinds)("the %s vector store", (kind) => {
  it("finds each row nearest to itself", async () => {
    const vectors = sample();
    const store = await open(kind, vectors);
    for (let index = 0; index < COUNT; index += 1) {
      const [[found, similarity] = [-1, 0]] = await nearest(store, row(vectors, index), 1, COUNT);
      expect(found).toBe(index);
      expect(similarity).toBeCloseTo(1, 5);
    }
  });

  it("gives similarities within -1..1, falling, down to the opposite direction", async () => {
    const vectors = sample();
    const store = await open(kind, vectors);
    for (let index = 0; index < COUNT; index += 1) {
      const query = row(vectors, index).map((value) => -3 * value);
      const similarities = (await nearest(store, query, COUNT, COUNT)).map(([, similarity]) => similarity);
      expect(similarities.at(-1)).toBeCloseTo(-1, 5);
      expect(similarities).toEqual([...similarities].sort((a, b) => b - a));
      expect(Math.max(...similarities)).toBeLessThanOrEqual(1);
      expect(Math.min(...similarities)).toBeGreaterThanOrEqual(-1);
    }
  });

  it("never gives a similarity above 1 for the row itself", async () => {
    const vectors = sample();
    const store = await open(kind, vectors);
    const own = [];
    for (let index = 0; index < COUNT; index += 1) {
      own.push((await nearest(store, row(vectors, index), 1, COUNT))[0]?.[1] ?? 9);
    }
    expect(Math.max(...own)).toBeLessThanOrEqual(1);
  });

  it("gives every row once when more are asked for than there are", async () => {
    const vectors = sample();
    const found = await nearest(await open(kind, vectors), row(vectors, 3), 1000, COUNT);
    expect(found.map(([index]) => index).sort((a, b) => a - b)).toEqual([...Array(COUNT).keys()]);
  });

  it("gives as many as are asked for", async () => {
    const vectors = sample();
    const store = await open(kind, vectors);
    expect(await nearest(store, row(vectors, 3), 5, COUNT)).toHaveLength(5);
    expect(await nearest(store, row(vectors, 3), 0, COUNT)).toEqual([]);
  });

  it("has no nearest row for a query without direction", async () => {
    const vectors = sample();
    expect(await nearest(await open(kind, vectors), new Array(DIMENSIONS).fill(0), 5, COUNT)).toEqual([]);
  });

  it("gives the nearest of those that are allowed, though there are nearer ones", async () => {
    const vectors = sample();
    const store = await open(kind, vectors);
    const query = row(vectors, 4);
    const all = await nearest(store, query, COUNT, COUNT);
    const isAllowed = (index: number) => index % 4 === 1;
    const found = await nearest(store, query, 5, COUNT, isAllowed);
    expect(found).toEqual(all.filter(([index]) => isAllowed(index)).slice(0, 5));
    expect(found).toHaveLength(5);
    expect(await nearest(store, query, 5, COUNT, () => false)).toEqual([]);
  });

  it("gives similarities of five decimals, which are the same on every machine", async () => {
    const vectors = sample();
    for (const [, similarity] of await nearest(await open(kind, vectors), row(vectors, 8), COUNT, COUNT))
      expect(similarity).toBe(Number(similarity.toFixed(5)));
  });

  it("works with a single row", async () => {
    const vectors = { dimensions: 2, data: Float32Array.from([3, 4]) };
    const [[index, similarity] = [-1, 0]] = await nearest(await open(kind, vectors), [4, 3], 8, 1);
    expect(index).toBe(0);
    expect(similarity).toBeCloseTo(0.96, 5);
  });
});

describe.runIf(kinds.includes("hnsw"))("both vector stores", () => {
  it("give the same order and the same similarities", async () => {
    const vectors = sample();
    const [hnsw, exact] = [await open("hnsw", vectors), await open("exact", vectors)];
    const random = randomNumbers(11);
    for (let i = 0; i < 10; i += 1) {
      const query = Array.from({ length: DIMENSIONS }, () => random() - 0.5);
      const a = await nearest(hnsw, query, 12, COUNT);
      const b = await nearest(exact, query, 12, COUNT);
      expect(a.map(([index]) => index)).toEqual(b.map(([index]) => index));
      a.forEach(([, similarity], at) => {
        expect(similarity).toBeCloseTo(b[at]?.[1] ?? Number.NaN, 4);
      });
    }
  });
});

/** Unit vectors all around the circle, so many of them. */
function circle(count: number): Vectors {
  const data = Float32Array.from({ length: 2 * count }, (_, i) => {
    const angle = (2 * Math.PI * (i >> 1)) / count;
    return i % 2 === 0 ? Math.cos(angle) : Math.sin(angle);
  });
  return { dimensions: 2, data };
}

describe.runIf(kinds.includes("hnsw"))("the limit of exact search", () => {
  it.each([
    ["exact", 5000],
    ["hnsw", 5001],
  ] as const)("gives %s for %i vectors, written and opened", async (kind, count) => {
    const folder = await temporaryFolder();
    const vectors = circle(count);
    expect(await writeVectors(folder, vectors, embeddings, 5000)).toBe(kind);
    const opened = await openVectorStore(folder, 2, embeddings);
    expect(opened.kind).toBe(kind);
    const [[found, similarity] = [-1, 0]] = await nearest(opened.store, row(vectors, 4321), 1, count);
    expect(similarity).toBe(1);
    expect(Math.abs(found - 4321)).toBeLessThan(10);
  });
});

describe("a folder of vectors", () => {
  it("gives back what was written", async () => {
    const folder = await temporaryFolder();
    const vectors = sample();
    await writeVectors(folder, vectors, embeddings);
    expect(await readVectors(folder, DIMENSIONS)).toEqual(vectors);
    expect((await readFile(join(folder, "vectors.f32"))).length).toBe(4 * COUNT * DIMENSIONS);
  });

  it("writes a part of a larger buffer", async () => {
    const folder = await temporaryFolder();
    const data = Float32Array.from([9, 9, 1, 2, 9]).subarray(2, 4);
    await writeVectors(folder, { dimensions: 2, data }, embeddings);
    expect([...(await readVectors(folder, 2)).data]).toEqual([1, 2]);
  });

  it("is searched exactly where there is no graph", async () => {
    const folder = await temporaryFolder();
    const vectors = sample();
    await writeVectors(folder, vectors, embeddings);
    await rm(join(folder, "hnswlib.index"), { force: true });
    const { store, kind } = await openVectorStore(folder, DIMENSIONS, embeddings);
    expect(kind).toBe("exact");
    expect((await nearest(store, row(vectors, 5), 1, COUNT))[0]?.[0]).toBe(5);
  });

  it("may hold no vector at all", async () => {
    const folder = await temporaryFolder();
    const none = { dimensions: 0, data: new Float32Array(0) };
    expect(await writeVectors(folder, none, embeddings)).toBe("exact");
    const { store } = await openVectorStore(folder, 0, embeddings);
    expect(await store.similaritySearchVectorWithScore([1], 3)).toEqual([]);
  });
});

describe("ExactVectorStore", () => {
  it("cannot be added to", async () => {
    const store = new ExactVectorStore(embeddings, sample());
    await expect(store.addDocuments()).rejects.toBeInstanceOf(TypeError);
  });

  it("keeps the order of rows that are equally near", async () => {
    const store = new ExactVectorStore(embeddings, {
      dimensions: 2,
      data: Float32Array.from([0, 1, 1, 0, 2, 0]),
    });
    expect((await nearest(store, [1, 0], 3, 3)).map(([index]) => index)).toEqual([1, 2, 0]);
  });
});
