import { describe, expect, it } from "vitest";
import { composeSides, type FoundSide } from "../../src/answer/comparison-answer.ts";
import { comparisonOf } from "../../src/answer/comparison-sides.ts";
import { madeHit, queryOf } from "../support/made-up-hits.ts";

const query = queryOf("Chỉ tiêu HTX mới của Lạng Sơn là bao nhiêu, thực tế được bao nhiêu?", []);
const comparison = comparisonOf(query, new Set());

/** The target with a sentence of its own, and nothing for what was reached. */
function answerWith(quote: string) {
  if (comparison === undefined) throw new Error("no comparison");
  const [target, result] = comparison.sides;
  if (target === undefined || result === undefined) throw new Error("no sides");
  const hit = madeHit(quote, { metadata: { places: ["Lạng Sơn"] } });
  const figure = {
    quantity: { unit: "count", values: [90], text: "90", start: 0, end: 2 },
    isTarget: true,
    years: [],
    narrowed: [],
    isPart: false,
  } as const;
  const pick = { hit, quote, start: 0, end: quote.length, isTarget: true, isFormer: false, language: "vi" };
  const found = [{ side: target, pick, figure }, { side: result }] as unknown as FoundSide[];
  return composeSides(query, comparison, found);
}

describe("a target, and what was reached", () => {
  it("is said to be missing where no sentence tells it", () => {
    const { notices, table } = answerWith("Lạng Sơn đặt chỉ tiêu 90 HTX mới.");
    expect(notices).toHaveLength(1);
    expect(table.sides[0]?.value).toBe(90);
  });

  it("is not missing where the sentence on the target tells it, and neither figure is surely the target", () => {
    const { notices, table } = answerWith("Lạng Sơn đặt chỉ tiêu 90 HTX mới, kết quả là 97.");
    expect(notices).toEqual([]);
    expect(table.sides[0]?.value).toBeUndefined();
  });
});
