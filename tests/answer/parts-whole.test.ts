import { expect, it } from "vitest";
import type { Evidence } from "../../src/answer/evidence.ts";
import { isFigureOfWhole } from "../../src/answer/parts-whole.ts";
import type { Pick } from "../../src/answer/pick.ts";
import { queryOf } from "../support/made-up-hits.ts";

it("a part has the figure of the sentence for the whole question, where that speaks of all it names", () => {
  const hit = { passage: { id: "a#1" } };
  const whole = { hit, start: 0, end: 40 } as unknown as Pick;
  const judged = (coverage: number, fit: number) =>
    [{ candidate: { hit, start: 0, end: 40 }, coverage, figure: { fit } }] as unknown as Evidence[];
  const counts = queryOf("bao nhiêu hộ trồng ớt?");
  expect(isFigureOfWhole(counts, judged(0.9, 0.95), whole)).toBe(true);
  expect(isFigureOfWhole(counts, judged(0.4, 0.95), whole)).toBe(false);
  expect(isFigureOfWhole(counts, judged(0.9, 0.2), whole)).toBe(false);
  expect(isFigureOfWhole(queryOf("ở đâu?"), judged(0.9, 0.95), whole)).toBe(false);
});
