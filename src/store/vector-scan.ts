import { readFileSync } from "node:fs";
import { topScores } from "./top-scores.ts";

/** Compiled from vector-scan.wat by `npm run wasm`; a test holds the two together. */
const MODULE = new WebAssembly.Module(readFileSync(new URL("./vector-scan.wasm", import.meta.url)));
/** Rows are read sixteen values at a time. */
const LANES = 16;
const PAGE = 65_536;
const HIGHEST = { row: 127, query: 32_767, sum: 2 ** 31 - 1 };
/** So many of the rows found by rounded values are compared exactly: the more, the surer. */
const COMPARED = { times: 4, least: 200 };

/** Vectors of all passages, row by row, in the order of the passages. */
export interface Vectors {
  dimensions: number;
  data: Float32Array;
}

interface Scan {
  memory: WebAssembly.Memory;
  scan(
    rows: number,
    scales: number,
    count: number,
    dimensions: number,
    query: number,
    factor: number,
    out: number,
  ): void;
}

/**
 * Compares a query with every row: first by values rounded to a byte, all of them, sixteen at a time; then the best of them
 * as they are. A hundred thousand rows take a few milliseconds, and what was given up by rounding is found again.
 */
export class VectorScan {
  readonly #vectors: Vectors;
  readonly #count: number;
  readonly #lengths: Float64Array;
  readonly #scan: Scan;
  /** Values of a row as they are kept: zeros fill the last sixteen. */
  readonly #width: number;
  /** Byte offsets in the memory of the scan; the query is at 0. */
  readonly #rows: number;
  readonly #scales: number;
  readonly #out: number;

  constructor(vectors: Vectors) {
    const { dimensions, data } = vectors;
    this.#vectors = vectors;
    this.#count = dimensions === 0 ? 0 : data.length / dimensions;
    this.#lengths = new Float64Array(this.#count);
    this.#width = Math.ceil(dimensions / LANES) * LANES;
    this.#rows = 2 * this.#width;
    this.#scales = this.#rows + this.#count * this.#width;
    this.#out = this.#scales + 4 * this.#count;
    this.#scan = new WebAssembly.Instance(MODULE).exports as unknown as Scan;
    const { memory } = this.#scan;
    memory.grow(
      Math.max(0, Math.ceil((this.#out + 4 * this.#count) / PAGE) - memory.buffer.byteLength / PAGE),
    );
    this.#fill();
  }

  /** Numbers of the k nearest rows with their cosines, nearest first, of equal ones the first. */
  nearest(query: readonly number[], k: number, isAllowed?: (row: number) => boolean): [number, number][] {
    const length = Math.hypot(...query);
    if (this.#count === 0 || length === 0 || query.length !== this.#vectors.dimensions) return [];
    const rounded = this.#rounded(query, length);
    const compared = Math.max(COMPARED.times * k, COMPARED.least);
    return topScores(rounded, compared, isAllowed)
      .map((row): [number, number] => [row, this.#cosine(row, query, length)])
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, k);
  }

  /** Rows as bytes, each with the factor that makes a dot product with a unit vector of it. */
  #fill(): void {
    const { dimensions, data } = this.#vectors;
    const { buffer } = this.#scan.memory;
    const rows = new Int8Array(buffer, this.#rows, this.#count * this.#width);
    const scales = new Float32Array(buffer, this.#scales, this.#count);
    for (let row = 0; row < this.#count; row += 1) {
      const from = row * dimensions;
      let highest = 0;
      let squares = 0;
      for (let i = from; i < from + dimensions; i += 1) {
        const value = data[i] as number;
        highest = Math.max(highest, Math.abs(value));
        squares += value * value;
      }
      if (squares === 0) continue;
      const length = Math.sqrt(squares);
      this.#lengths[row] = length;
      scales[row] = highest / HIGHEST.row / length;
      const factor = HIGHEST.row / highest;
      const to = row * this.#width;
      for (let i = 0; i < dimensions; i += 1) rows[to + i] = Math.round((data[from + i] as number) * factor);
    }
  }

  /** Cosines by rounded values, raised by two, of all rows: a view on the memory of the scan. */
  #rounded(query: readonly number[], length: number): Float32Array {
    const { memory, scan } = this.#scan;
    const highest = Math.max(...query.map(Math.abs));
    const most = Math.min(HIGHEST.query, Math.floor(HIGHEST.sum / (HIGHEST.row * this.#width)));
    new Int16Array(memory.buffer, 0, this.#width).set(
      query.map((value) => Math.round((value / highest) * most)),
    );
    const factor = highest / most / length;
    scan(this.#rows, this.#scales, this.#count, this.#width, 0, factor, this.#out);
    return new Float32Array(memory.buffer, this.#out, this.#count);
  }

  #cosine(row: number, query: readonly number[], length: number): number {
    const { dimensions, data } = this.#vectors;
    const own = this.#lengths[row] as number;
    if (own === 0) return 0;
    let dot = 0;
    const from = row * dimensions;
    for (let i = 0; i < dimensions; i += 1) dot += (data[from + i] as number) * (query[i] as number);
    return dot / (length * own);
  }
}
