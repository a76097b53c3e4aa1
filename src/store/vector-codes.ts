/** Values of a row that one step of the scan reads: they fill `STEP_BYTES`, four bits each. */
export const STEP = 32;
const STEP_BYTES = 16;
export const LANES = 8;
const BITS = 4;
/** Codes go from -HIGHEST to HIGHEST and are kept raised by ZERO. */
const HIGHEST = 7;
export const ZERO = 8;
/** The outermost codes stand for what lies so many standard deviations from the mean, and beyond. */
const WIDEST = 3;

/** Vectors of all passages, row by row, in the order of the passages. */
export interface Vectors {
  dimensions: number;
  data: Float32Array;
}

/** The directions of vectors at four bits a value, row by row, as `vector-scan.wat` reads them. */
export interface VectorCodes {
  codes: Uint8Array;
  /** What one code more stands for in each dimension; what code 0 stands for is the same in all rows. */
  steps: Float32Array;
}

/** Bytes that the codes of a row take. */
export function bytesOfRow(dimensions: number): number {
  return Math.ceil(dimensions / STEP) * STEP_BYTES;
}

/**
 * Rounds each value of each row, taken as a unit vector, to one of fifteen steps around the mean of its dimension (scalar
 * quantisation: A. Gersho and R. Gray, Vector Quantization and Signal Compression, 1992). Each dimension has steps of its own: in the
 * embeddings that ship, 32 of 256 hold more than half of a vector.
 */
export function codesOf(vectors: Vectors): VectorCodes {
  const { dimensions, data } = vectors;
  const count = countOf(vectors);
  const lengths = lengthsOf(vectors);
  const { means, deviations } = spreadOf(vectors, lengths);
  const steps = Float32Array.from(deviations, (deviation) => (WIDEST * deviation) / HIGHEST);
  const perValue = Float64Array.from(steps, (step) => (step > 0 ? 1 / step : 0));
  const width = bytesOfRow(dimensions);
  const codes = new Uint8Array(count * width).fill((ZERO << BITS) | ZERO);
  for (let row = 0; row < count; row += 1) {
    const length = lengths[row] as number;
    for (let i = 0; i < dimensions; i += 1) {
      const value = (data[row * dimensions + i] as number) / length - (means[i] as number);
      put(codes, row * width, i, Math.round(value * (perValue[i] as number)));
    }
  }
  return { codes, steps };
}

function countOf({ dimensions, data }: Vectors): number {
  return dimensions === 0 ? 0 : data.length / dimensions;
}

/** Lengths of the rows; 1 for a row of zeros, which stays one. */
function lengthsOf(vectors: Vectors): Float64Array {
  const { dimensions, data } = vectors;
  return Float64Array.from({ length: countOf(vectors) }, (_, row) => {
    let squares = 0;
    for (let i = row * dimensions; i < (row + 1) * dimensions; i += 1) squares += (data[i] as number) ** 2;
    return squares === 0 ? 1 : Math.sqrt(squares);
  });
}

/** Mean and standard deviation of each dimension. */
function spreadOf(
  vectors: Vectors,
  lengths: Float64Array,
): { means: Float64Array; deviations: Float64Array } {
  const { dimensions, data } = vectors;
  const sums = new Float64Array(dimensions);
  const squares = new Float64Array(dimensions);
  lengths.forEach((length, row) => {
    for (let i = 0; i < dimensions; i += 1) {
      const value = (data[row * dimensions + i] as number) / length;
      sums[i] = (sums[i] as number) + value;
      squares[i] = (squares[i] as number) + value * value;
    }
  });
  const means = sums.map((sum) => sum / lengths.length);
  const deviations = squares.map((sum, i) =>
    Math.sqrt(Math.max(0, sum / lengths.length - (means[i] as number) ** 2)),
  );
  return { means, deviations };
}

/** A step of 32 values is eight lanes of sixteen bits: value i is in lane i % 8, the first eight in the lowest four bits. */
function put(codes: Uint8Array, row: number, dimension: number, rounded: number): void {
  const code = Math.max(-HIGHEST, Math.min(HIGHEST, rounded)) + ZERO;
  const inStep = dimension % STEP;
  const nibble = Math.floor(inStep / LANES);
  const at = row + Math.floor(dimension / STEP) * STEP_BYTES + 2 * (inStep % LANES) + (nibble >> 1);
  const shift = BITS * (nibble & 1);
  codes[at] = ((codes[at] as number) & ~(0xf << shift)) | (code << shift);
}
