import { expect, it } from "vitest";
import { recency } from "../../src/answer/recency.ts";
import { madeHit, queryOf, sentenceOf } from "../support/made-up-hits.ts";

const press = { kind: "article", period: { from: 2031, to: 2034 } } as const;
const told = (text: string, passage = {}) => sentenceOf(madeHit(text, { metadata: press, passage }));
const query = queryOf("Doanh thu bình quân là bao nhiêu?");

it("an older figure gives way to the newest", () => {
  expect(recency(query, told("Năm 2031, doanh thu là 1 tỷ đồng."))).toBeLessThan(
    recency(query, told("Năm 2034, doanh thu là 2 tỷ đồng.")),
  );
});

it("what began in an earlier year is not old by that", () => {
  expect(recency(query, told("Từ năm 2031 đến nay có 257 hợp tác xã mới."))).toBe(1);
});

it("a figure that was worked out gives way to one that is told", () => {
  expect(recency(query, told("Doanh thu là 2 tỷ đồng.", { confidence: "computed" }))).toBeLessThan(1);
});

it("a year that is asked for is not too old", () => {
  const asked = queryOf("Năm 2031 doanh thu bình quân là bao nhiêu?");
  expect(recency(asked, told("Năm 2031, doanh thu là 1 tỷ đồng."))).toBe(1);
});
