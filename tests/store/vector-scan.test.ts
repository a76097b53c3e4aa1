import { describe, expect, it } from "vitest";
import type { Vectors } from "../../src/store/vector-codes.ts";
import { VectorScan } from "../../src/store/vector-scan.ts";
import { randomNumbers } from "../support/random.ts";

/** Rows around a few directions, of different lengths: near ones are hard to tell apart. */
function madeUp(count: number, dimensions: number, seed = 3): Vectors {
  const random = randomNumbers(seed);
  const centres = Array.from({ length: 5 }, () => Array.from({ length: dimensions }, () => random() - 0.5));
  const data = new Float32Array(count * dimensions);
  for (let row = 0; row < count; row += 1) {
    const length = 0.01 + 20 * random();
    for (let i = 0; i < dimensions; i += 1)
      data[row * dimensions + i] = length * ((centres[row % 5]?.[i] ?? 0) + 0.3 * (random() - 0.5));
  }
  return { dimensions, data };
}

function exact({ dimensions, data }: Vectors, query: readonly number[]): [number, number][] {
  return Array.from({ length: data.length / dimensions }, (_, row): [number, number] => {
    const values = data.subarray(row * dimensions, (row + 1) * dimensions);
    const dot = values.reduce((sum, value, i) => sum + value * (query[i] ?? 0), 0);
    return [row, dot / (Math.hypot(...values) * Math.hypot(...query) || 1)];
  }).sort(([a, x], [b, y]) => y - x || a - b);
}

describe("VectorScan", () => {
  it.each([
    [1, 1],
    [7, 3],
    [300, 15],
    [300, 16],
    [2000, 17],
    [2000, 192],
    [500, 384],
    [300, 1536],
    [100, 4096],
  ])("finds the nearest of %i rows of %i dimensions, with their cosines", (count, dimensions) => {
    const vectors = madeUp(count, dimensions);
    const scan = new VectorScan(vectors);
    const random = randomNumbers(17);
    for (let i = 0; i < 5; i += 1) {
      const query = Array.from({ length: dimensions }, () => random() - 0.5);
      const found = scan.nearest(query, 10);
      const expected = exact(vectors, query).slice(0, 10);
      expect(found.map(([row]) => row)).toEqual(expected.map(([row]) => row));
      found.forEach(([, cosine], at) => {
        expect(cosine).toBeCloseTo(expected[at]?.[1] ?? 9, 10);
      });
    }
  });

  it("gives all rows, down to those that point away, where so many are asked for", () => {
    const vectors = madeUp(50, 8);
    const query = [1, -1, 0, 2, 0.5, 0, 0, -3];
    const found = new VectorScan(vectors).nearest(query, 50);
    expect(found.map(([row]) => row)).toEqual(exact(vectors, query).map(([row]) => row));
    expect(found.at(-1)?.[1]).toBeLessThan(0);
  });

  it("gives the nearest of those that are allowed", () => {
    const vectors = madeUp(400, 24);
    const query = [...vectors.data.subarray(0, 24)];
    const isAllowed = (row: number) => row % 7 === 3;
    const expected = exact(vectors, query).filter(([row]) => isAllowed(row));
    const found = new VectorScan(vectors).nearest(query, 5, isAllowed);
    expect(found.map(([row]) => row)).toEqual(expected.slice(0, 5).map(([row]) => row));
  });

  it("holds a row of zeros to be like nothing, and has nothing near a query of zeros or of another length", () => {
    const scan = new VectorScan({ dimensions: 2, data: Float32Array.of(0, 0, 3, 4) });
    expect(scan.nearest([3, 4], 2)).toEqual([
      [1, 1],
      [0, 0],
    ]);
    expect(scan.nearest([0, 0], 2)).toEqual([]);
    expect(scan.nearest([1, 2, 3], 2)).toEqual([]);
    expect(new VectorScan({ dimensions: 0, data: new Float32Array() }).nearest([1], 2)).toEqual([]);
  });

  it("reads values far apart in size, and a matrix that begins in the middle of a buffer", () => {
    const data = Float32Array.of(9, 9, 1e-30, 2e-30, 1e20, -1e20).subarray(2);
    const [first, second] = new VectorScan({ dimensions: 2, data }).nearest([1, 2], 2);
    expect(first).toEqual([0, expect.closeTo(1, 6)]);
    expect(second?.[1]).toBeCloseTo(-1 / Math.sqrt(10), 6);
  });
});
