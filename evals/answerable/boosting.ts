import type { Tree } from "../../src/answer/answerable/trees.ts";
import type { AnswerableExample } from "./asked.ts";

/** How much is learnt: small trees, many rounds, and no leaf that rests on few examples. */
export interface BoostingOptions {
  rounds: number;
  leaves: number;
  /** Part of each tree's value that is added. */
  rate: number;
  /** Least number of examples in a leaf. */
  least: number;
  /** Added to the curvature of a leaf: what rests on little is believed less. */
  penalty: number;
}

const BINS = 64;
const DECIMALS = 1e4;

/** The examples, each value as the number of its bin, with the upper limit of each bin. */
interface Binned {
  names: readonly string[];
  columns: readonly Uint8Array[];
  limits: readonly (readonly number[])[];
}

/** First and second derivative of the loss, by example. */
interface Slopes {
  slope: Float64Array;
  curve: Float64Array;
}

interface Leaf {
  rows: readonly number[];
  split: Split | undefined;
  /** Puts a tree in the leaf's place. */
  put: (tree: Tree) => void;
}

interface Split {
  gain: number;
  column: number;
  bin: number;
}

/**
 * Gradient boosting for log-odds: trees grown leaf by leaf, each on slope and curvature of the logistic loss, over values in bins
 * (J. H. Friedman, Greedy function approximation, 2001; T. Chen and C. Guestrin, XGBoost, 2016). Nothing is drawn by chance.
 */
export function fitTrees(
  examples: readonly AnswerableExample[],
  names: readonly string[],
  options: BoostingOptions,
): { constant: number; trees: Tree[] } {
  const binned = intoBins(examples, names);
  const total = sum(examples.map(({ weight }) => weight));
  const share = sum(examples.map(({ weight, isAnswer }) => (isAnswer ? weight : 0))) / total;
  const constant = rounded(Math.log(share / (1 - share)));
  const odds = new Float64Array(examples.length).fill(constant);
  const slopes = { slope: new Float64Array(examples.length), curve: new Float64Array(examples.length) };
  const trees = Array.from({ length: options.rounds }, () => {
    examples.forEach(({ isAnswer, weight }, row) => {
      const chance = 1 / (1 + Math.exp(-(odds[row] ?? 0)));
      slopes.slope[row] = weight * (chance - (isAnswer ? 1 : 0));
      slopes.curve[row] = weight * chance * (1 - chance);
    });
    return grow(binned, slopes, odds, options);
  });
  return { constant, trees };
}

/** Grows one tree, splitting the leaf that gains most, and adds its values to the odds of its rows. */
function grow(binned: Binned, slopes: Slopes, odds: Float64Array, options: BoostingOptions): Tree {
  let root: Tree = 0;
  const leafOf = (rows: readonly number[], put: Leaf["put"]): Leaf => ({
    rows,
    split: bestSplit(binned, rows, slopes, options),
    put,
  });
  const all = Array.from(odds, (_, row) => row);
  const leaves = [
    leafOf(all, (tree) => {
      root = tree;
    }),
  ];
  while (leaves.length < options.leaves) {
    leaves.sort((a, b) => (b.split?.gain ?? 0) - (a.split?.gain ?? 0));
    const [leaf] = leaves;
    if (leaf?.split === undefined) break;
    const { column, bin } = leaf.split;
    const values = binned.columns[column] as Uint8Array;
    const upTo = binned.limits[column]?.[bin] ?? 0;
    const node: Exclude<Tree, number> = { feature: binned.names[column] ?? "", upTo, low: 0, high: 0 };
    leaf.put(node);
    const isLow = (row: number) => (values[row] as number) <= bin;
    leaves.splice(
      0,
      1,
      leafOf(leaf.rows.filter(isLow), (tree) => {
        node.low = tree;
      }),
      leafOf(
        leaf.rows.filter((row) => !isLow(row)),
        (tree) => {
          node.high = tree;
        },
      ),
    );
  }
  for (const { rows, put } of leaves) {
    const value = rounded(
      (-options.rate * sumAt(slopes.slope, rows)) / (sumAt(slopes.curve, rows) + options.penalty),
    );
    put(value);
    for (const row of rows) odds[row] = (odds[row] as number) + value;
  }
  return root;
}

/** The split of the rows that lowers the loss most; none where nothing is gained. */
function bestSplit(
  { columns }: Binned,
  rows: readonly number[],
  { slope, curve }: Slopes,
  { least, penalty }: BoostingOptions,
): Split | undefined {
  const all = { slope: sumAt(slope, rows), curve: sumAt(curve, rows) };
  const worth = (s: number, c: number) => (s * s) / (c + penalty);
  let best: Split | undefined;
  columns.forEach((values, column) => {
    const slopes = new Float64Array(BINS);
    const curves = new Float64Array(BINS);
    const counts = new Uint32Array(BINS);
    for (const row of rows) {
      const bin = values[row] as number;
      slopes[bin] = (slopes[bin] as number) + (slope[row] as number);
      curves[bin] = (curves[bin] as number) + (curve[row] as number);
      counts[bin] = (counts[bin] as number) + 1;
    }
    let [s, c, n] = [0, 0, 0];
    for (let bin = 0; bin < BINS - 1; bin += 1) {
      s += slopes[bin] as number;
      c += curves[bin] as number;
      n += counts[bin] as number;
      if (n < least || rows.length - n < least) continue;
      const gain = worth(s, c) + worth(all.slope - s, all.curve - c) - worth(all.slope, all.curve);
      if (gain > (best?.gain ?? 1e-9)) best = { gain, column, bin };
    }
  });
  return best;
}

/** Cuts the values of each feature into bins that hold about as many examples each. */
function intoBins(examples: readonly AnswerableExample[], names: readonly string[]): Binned {
  const limits = names.map((_, column) => {
    const values = examples.map(({ features }) => features[column] ?? 0).sort((a, b) => a - b);
    const cuts = Array.from({ length: BINS - 1 }, (__, i) =>
      rounded(values[Math.floor(((i + 1) * values.length) / BINS)] ?? 0),
    );
    return [...new Set(cuts)];
  });
  const columns = limits.map((cuts, column) =>
    Uint8Array.from(examples, ({ features }) => {
      const at = cuts.findIndex((cut) => (features[column] ?? 0) <= cut);
      return at < 0 ? cuts.length : at;
    }),
  );
  return { names, columns, limits };
}

function rounded(value: number): number {
  return Math.round(value * DECIMALS) / DECIMALS;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function sumAt(values: Float64Array, rows: readonly number[]): number {
  let total = 0;
  for (const row of rows) total += values[row] as number;
  return total;
}
