import { fitSoftmax } from "../retrieval/softmax-fit.ts";
import type { AnswerableExample } from "./asked.ts";

/**
 * Logistic regression: the log-odds that evidence answers are `constant` plus the weighed features. The weights are held small by
 * `penalty` times half the sum of their squares, in units of the spread of each feature; the constant hardly.
 */
export function fitLogistic(
  examples: readonly AnswerableExample[],
  penalty: number,
): { constant: number; weights: number[] } {
  const columns = examples[0]?.features.length ?? 0;
  const means = Array.from({ length: columns }, (_, column) => meanOf(examples, column));
  const centred = examples.map(({ features, isAnswer, weight }) => {
    const row = [...features.map((value, column) => value - (means[column] ?? 0)), 1];
    // Whether it answers is a choice between the row and nothing, whose score is 0.
    return { rows: [row, row.map(() => 0)], isRight: [isAnswer, !isAnswer], weight };
  });
  const signs = Array.from({ length: columns + 1 }, () => "either" as const);
  const fitted = [...fitSoftmax(centred, signs, penalty)];
  const weights = fitted.slice(0, columns);
  const shift = weights.reduce((sum, weight, column) => sum + weight * (means[column] ?? 0), 0);
  return { constant: (fitted[columns] ?? 0) - shift, weights };
}

function meanOf(examples: readonly AnswerableExample[], column: number): number {
  const total = examples.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return examples.reduce((sum, { features, weight }) => sum + weight * (features[column] ?? 0), 0) / total;
}
