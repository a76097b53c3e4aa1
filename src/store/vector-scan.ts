import { readFileSync } from "node:fs";
import { TopK } from "./top-scores.ts";
import { bytesOfRow, codesOf, LANES, STEP, type VectorCodes, type Vectors } from "./vector-codes.ts";

/** Compiled from vector-scan.wat by `npm run wasm`; a test holds the two together. */
const MODULE = new WebAssembly.Module(readFileSync(new URL("./vector-scan.wasm", import.meta.url)));
const PAGE = 65_536;
const HIGHEST = { code: 15, query: 32_767, sum: 2 ** 31 - 1 };
/** One place more in a lane of codes. */
const TIMES = 16;
/** Turns the highest code of each lane from one that is raised by ZERO into a signed number; two lanes at once. */
const SIGN = 0x8000_8000;
/** Rows that are compared at a time. */
const ROWS = 4;
const LOWEST = -(2 ** 31);
/** So many rows are scanned before the bar is set anew, and a hit takes a number and a score. */
const BLOCK = 4096;
const HIT_BYTES = 8;
/** So many of the rows found by their codes are compared exactly: the more, the surer. */
const COMPARED = { times: 5, least: 200 };
/** Below this, codes would be the same for many rows: all are compared as they are. No embeddings for real use are so small. */
const FEW_DIMENSIONS = 32;

interface Scan {
  memory: WebAssembly.Memory;
  scan(
    row: number,
    end: number,
    rows: number,
    width: number,
    query: number,
    least: number,
    out: number,
  ): number;
}

/**
 * Compares a query with every row: first by codes of four bits, all of them; then the best of them as they are. Memory is what bounds
 * the time, so that codes an eighth as long take a fraction of it, and what was given up by rounding is found again.
 */
export class VectorScan {
  readonly #vectors: Vectors;
  readonly #count: number;
  readonly #steps: Float32Array;
  /** Of each row that was compared; of the others -1. */
  readonly #lengths: Float64Array;
  readonly #scan: Scan;
  /** Bytes of the codes of a row. */
  readonly #width: number;
  /** Byte offsets in the memory of the scan; the query is at 0. */
  readonly #rows: number;
  readonly #out: number;

  /** @throws RangeError when the codes are not as many as the vectors. */
  constructor(vectors: Vectors, { codes, steps }: VectorCodes = codesOf(vectors)) {
    const { dimensions, data } = vectors;
    this.#vectors = vectors;
    this.#steps = steps;
    this.#count = dimensions === 0 ? 0 : data.length / dimensions;
    this.#lengths = new Float64Array(this.#count).fill(-1);
    this.#width = bytesOfRow(dimensions);
    if (codes.length !== this.#count * this.#width || steps.length !== dimensions)
      throw new RangeError("vectors and codes that do not belong together");
    this.#rows = 4 * this.#width;
    this.#out = this.#rows + Math.ceil(this.#count / ROWS) * ROWS * this.#width;
    this.#scan = new WebAssembly.Instance(MODULE).exports as unknown as Scan;
    const { memory } = this.#scan;
    const pages = Math.ceil((this.#out + HIT_BYTES * BLOCK) / PAGE);
    memory.grow(Math.max(0, pages - memory.buffer.byteLength / PAGE));
    new Uint8Array(memory.buffer, this.#rows).set(codes);
    const lanes = new Uint32Array(memory.buffer, this.#rows, codes.length / Uint32Array.BYTES_PER_ELEMENT);
    for (let at = 0; at < lanes.length; at += 1) lanes[at] = (lanes[at] as number) ^ SIGN;
  }

  /** Numbers of the k nearest rows with their cosines, nearest first, of equal ones the first. */
  nearest(query: readonly number[], k: number, isAllowed?: (row: number) => boolean): [number, number][] {
    const length = Math.hypot(...query);
    if (this.#count === 0 || length === 0 || query.length !== this.#vectors.dimensions) return [];
    return this.#compared(query, k, isAllowed)
      .map((row): [number, number] => [row, this.#cosine(row, query, length)])
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, k);
  }

  #compared(query: readonly number[], k: number, isAllowed: (row: number) => boolean = () => true): number[] {
    if (query.length >= FEW_DIMENSIONS)
      return this.#likely(query, Math.max(COMPARED.times * k, COMPARED.least), isAllowed);
    return Array.from({ length: this.#count }, (_, row) => row).filter(isAllowed);
  }

  /** The k rows with the highest cosines by their codes, which are told by the products with the query: the rest is the same in all rows. */
  #likely(query: readonly number[], k: number, isAllowed: (row: number) => boolean): number[] {
    const { memory, scan } = this.#scan;
    this.#setQuery(query);
    const hits = new Int32Array(memory.buffer, this.#out, 2 * BLOCK);
    const best = new TopK(k, LOWEST);
    for (let from = 0; from < this.#count; from += BLOCK) {
      const end = Math.min(this.#count, from + BLOCK);
      const found = scan(from, end, this.#rows, this.#width, 0, best.least, this.#out);
      for (let at = 0; at < 2 * found; at += 2) {
        const row = hits[at] as number;
        const score = hits[at + 1] as number;
        if (score > best.least && isAllowed(row)) best.add(row, score);
      }
    }
    return best.units();
  }

  /**
   * Writes the query, in steps of each dimension, as integers that leave room for the sum of products. Of the values that are multiplied
   * with codes of one lane, each is less by what the one before it has added already.
   */
  #setQuery(query: readonly number[]): void {
    const inSteps = query.map((value, i) => value * (this.#steps[i] as number));
    const highest = inSteps.reduce((most, value) => Math.max(most, Math.abs(value)), Number.MIN_VALUE);
    const most = Math.min(
      Math.floor(HIGHEST.query / (TIMES + 1)),
      Math.floor(HIGHEST.sum / (HIGHEST.code * 2 * this.#width)),
    );
    const whole = new Int16Array(2 * this.#width);
    whole.set(inSteps.map((value) => Math.round((value / highest) * most)));
    const values = new Int16Array(this.#scan.memory.buffer, 0, whole.length);
    for (let at = 0; at < whole.length; at += 1) {
      const before = at % STEP < LANES ? 0 : (whole[at - LANES] as number);
      values[at] = (whole[at] as number) - TIMES * before;
    }
  }

  #cosine(row: number, query: readonly number[], length: number): number {
    const { dimensions, data } = this.#vectors;
    let dot = 0;
    const from = row * dimensions;
    for (let i = 0; i < dimensions; i += 1) dot += (data[from + i] as number) * (query[i] as number);
    const own = this.#lengthOf(row);
    return own === 0 ? 0 : dot / (length * own);
  }

  #lengthOf(row: number): number {
    const known = this.#lengths[row] as number;
    if (known >= 0) return known;
    const { dimensions, data } = this.#vectors;
    let squares = 0;
    for (let at = row * dimensions; at < (row + 1) * dimensions; at += 1)
      squares += (data[at] as number) * (data[at] as number);
    this.#lengths[row] = Math.sqrt(squares);
    return this.#lengths[row] as number;
  }
}
