/** The candidates of one question: a row of feature values each, and which of them are right. */
export interface Example {
  rows: readonly (readonly number[])[];
  isRight: readonly boolean[];
  /** How much the question counts. */
  weight: number;
}

/** What a weight may be: at least 0, at most 0, or anything. */
export type Sign = "for" | "against" | "either";

const ROUNDS = 600;
const STEP = 0.05;
/** Decay of the running means of the gradient and of its square (D. Kingma and J. Ba, Adam, ICLR 2015). */
const DECAY = { mean: 0.9, square: 0.999 };

/**
 * Weights of a linear ranking under which the right candidates together are likeliest to be drawn first, if each is drawn
 * with a chance that grows with the exponential of its score; held small by `penalty` times half the sum of their
 * squares, in units of the spread of each feature, and to their signs: features overlap, and without that one would make up
 * for another's excess. Deterministic: full gradients from zero.
 */
export function fitSoftmax(
  examples: readonly Example[],
  signs: readonly Sign[],
  penalty: number,
): Float64Array {
  const columns = signs.length;
  const spread = spreads(examples, columns);
  const weights = new Float64Array(columns);
  const mean = new Float64Array(columns);
  const square = new Float64Array(columns);
  const scaled = examples.map((example) => ({ ...example, values: flat(example.rows, spread) }));
  for (let round = 1; round <= ROUNDS; round += 1) {
    const slope = gradient(scaled, weights, penalty);
    const step = STEP * (1 - round / (ROUNDS + 1));
    for (let column = 0; column < columns; column += 1) {
      const own = slope[column] ?? 0;
      mean[column] = DECAY.mean * (mean[column] ?? 0) + (1 - DECAY.mean) * own;
      square[column] = DECAY.square * (square[column] ?? 0) + (1 - DECAY.square) * own * own;
      const first = (mean[column] ?? 0) / (1 - DECAY.mean ** round);
      const second = (square[column] ?? 0) / (1 - DECAY.square ** round);
      const next = (weights[column] ?? 0) - (step * first) / (Math.sqrt(second) + 1e-8);
      weights[column] = within(signs[column], next);
    }
  }
  return weights.map((weight, column) => weight / (spread[column] ?? 1));
}

function within(sign: Sign | undefined, weight: number): number {
  if (sign === "for") return Math.max(0, weight);
  return sign === "against" ? Math.min(0, weight) : weight;
}

/** The rows of a question one after the other, each value in units of the spread of its feature. */
function flat(rows: readonly (readonly number[])[], spread: Float64Array): Float64Array {
  const values = new Float64Array(rows.length * spread.length);
  rows.forEach((row, i) => {
    row.forEach((value, column) => {
      values[i * spread.length + column] = value / (spread[column] as number);
    });
  });
  return values;
}

function gradient(
  examples: readonly (Example & { values: Float64Array })[],
  weights: Float64Array,
  penalty: number,
): Float64Array {
  const columns = weights.length;
  const slope = weights.map((weight) => penalty * weight);
  for (const { values, isRight, weight } of examples) {
    const scores = isRight.map((_, row) => {
      let score = 0;
      for (let column = 0, at = row * columns; column < columns; column += 1, at += 1)
        score += (values[at] as number) * (weights[column] as number);
      return score;
    });
    const highest = Math.max(...scores);
    const chances = scores.map((score) => Math.exp(score - highest));
    const all = chances.reduce((sum, chance) => sum + chance, 0);
    const right = chances.reduce((sum, chance, row) => sum + (isRight[row] ? chance : 0), 0);
    for (let row = 0; row < chances.length; row += 1) {
      const chance = chances[row] as number;
      const pull = weight * (chance / all - (isRight[row] ? chance / right : 0));
      if (Math.abs(pull) < 1e-6) continue;
      for (let column = 0, at = row * columns; column < columns; column += 1, at += 1)
        slope[column] = (slope[column] as number) + pull * (values[at] as number);
    }
  }
  return slope;
}

/** Standard deviation of each feature over all candidates; 1 for one that never varies. */
function spreads(examples: readonly Example[], columns: number): Float64Array {
  const sums = new Float64Array(columns);
  const squares = new Float64Array(columns);
  let count = 0;
  for (const { rows } of examples) {
    for (const row of rows) {
      count += 1;
      row.forEach((value, column) => {
        sums[column] = (sums[column] ?? 0) + value;
        squares[column] = (squares[column] ?? 0) + value * value;
      });
    }
  }
  return sums.map((sum, column) => {
    const variance = (squares[column] ?? 0) / count - (sum / count) ** 2;
    return variance > 1e-12 ? Math.sqrt(variance) : 1;
  });
}
