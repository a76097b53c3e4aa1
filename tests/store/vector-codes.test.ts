import { describe, expect, it } from "vitest";
import { bytesOfRow, codesOf, type Vectors } from "../../src/store/vector-codes.ts";
import { VectorScan } from "../../src/store/vector-scan.ts";
import { randomNumbers } from "../support/random.ts";

const NORMAL_PARTS = 12;

/** Rows whose first dimensions hold most of them, as those of embeddings do, some of them far from the rest. */
function uneven(count: number, dimensions: number): Vectors {
  const random = randomNumbers(5);
  const normal = () => Array.from({ length: NORMAL_PARTS }, random).reduce((sum, part) => sum + part, -6);
  const data = Float32Array.from({ length: count * dimensions }, (_, at) => {
    const dimension = at % dimensions;
    return (dimension === 3 ? 5 : 0) + normal() * (dimension < dimensions / 8 ? 4 : 0.5);
  });
  return { dimensions, data };
}

/** The code of a value, -7 to 7. */
function codeAt(codes: Uint8Array, row: number, dimension: number, dimensions: number): number {
  const [step, place] = [Math.floor(dimension / 32), dimension % 32];
  const lane = row * bytesOfRow(dimensions) + 16 * step + 2 * (place % 8);
  const bits = (codes[lane] ?? 0) | ((codes[lane + 1] ?? 0) << 8);
  return ((bits >> (4 * Math.floor(place / 8))) & 15) - 8;
}

describe("codesOf", () => {
  it("tells how far each value is from the mean of its dimension, in steps of that dimension", () => {
    const vectors = uneven(200, 40);
    const { codes, steps } = codesOf(vectors);
    expect(codes).toHaveLength(200 * bytesOfRow(40));
    const units = Array.from({ length: 200 }, (_, row) => {
      const values = [...vectors.data.subarray(row * 40, (row + 1) * 40)];
      return values.map((value) => value / Math.hypot(...values));
    });
    for (let dimension = 0; dimension < 40; dimension += 1) {
      const mean = units.reduce((sum, values) => sum + (values[dimension] ?? 0), 0) / 200;
      const step = steps[dimension] ?? 0;
      units.forEach((values, row) => {
        const exact = ((values[dimension] ?? 0) - mean) / step;
        const code = codeAt(codes, row, dimension, 40);
        expect(Math.abs(Math.max(-7, Math.min(7, exact)) - code)).toBeLessThanOrEqual(0.5001);
      });
    }
    // What is beyond the dimensions of a row is the same everywhere.
    expect(codeAt(codes, 7, 63, 40)).toBe(0);
  });

  it("gives a dimension that is the same everywhere no steps, and a row of zeros codes of its own", () => {
    const { codes, steps } = codesOf({ dimensions: 2, data: Float32Array.of(0, 0, 3, 0, 5, 0) });
    expect(steps[1]).toBe(0);
    expect(steps[0]).toBeGreaterThan(0);
    const [zero, one, other] = [0, 1, 2].map((row) => codeAt(codes, row, 0, 2));
    expect(one).toBe(other);
    expect(zero).toBeLessThan(one ?? 0);
    expect(codesOf({ dimensions: 0, data: new Float32Array() }).codes).toHaveLength(0);
  });
});

describe("a scan by codes", () => {
  it("finds at least 99 of 100 of the nearest rows, where most of a vector is in few dimensions", () => {
    const vectors = uneven(20_000, 96);
    const scan = new VectorScan(vectors);
    const all = Array.from({ length: 20_000 }, (_, row) => vectors.data.subarray(row * 96, (row + 1) * 96));
    const lengths = all.map((values) => Math.hypot(...values));
    let found = 0;
    for (let i = 0; i < 20; i += 1) {
      const query = [...(all[i * 997] ?? [])].map((value, at) => value + (at % 3));
      const cosines = all.map(
        (values, row) =>
          values.reduce((sum, value, at) => sum + value * (query[at] ?? 0), 0) / (lengths[row] ?? 1),
      );
      const nearest = [...cosines.keys()].sort((a, b) => (cosines[b] ?? 0) - (cosines[a] ?? 0)).slice(0, 10);
      const rows = new Set(scan.nearest(query, 10).map(([row]) => row));
      found += nearest.filter((row) => rows.has(row)).length;
    }
    expect(found).toBeGreaterThanOrEqual(198);
  });

  it("refuses codes of other vectors", () => {
    const vectors = uneven(10, 64);
    expect(() => new VectorScan(vectors, codesOf(uneven(9, 64)))).toThrow(RangeError);
    expect(() => new VectorScan(vectors, codesOf(uneven(10, 65)))).toThrow(RangeError);
  });
});
