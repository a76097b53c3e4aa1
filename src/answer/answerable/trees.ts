/** A regression tree: a value, or a feature with what holds up to a limit and above it. */
export type Tree = number | { feature: string; upTo: number; low: Tree; high: Tree };

/** The sum of what each tree says of the features (gradient boosting: J. H. Friedman, Greedy function approximation, 2001). */
export function sumOfTrees(trees: readonly Tree[], features: Readonly<Record<string, number>>): number {
  return trees.reduce<number>((sum, tree) => sum + leafOf(tree, features), 0);
}

function leafOf(tree: Tree, features: Readonly<Record<string, number>>): number {
  let node = tree;
  while (typeof node !== "number") node = (features[node.feature] ?? 0) <= node.upTo ? node.low : node.high;
  return node;
}
