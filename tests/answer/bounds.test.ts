import { expect, it } from "vitest";
import { figureFit } from "../../src/answer/figures.ts";
import { ENOUGH } from "../../src/answer/sufficient.ts";
import { clauseHit, queryOf, sentenceOf } from "../support/made-up-hits.ts";

const isTold = (question: string, rule: string) =>
  figureFit(queryOf(question), sentenceOf(clauseHit(rule))).fit >= ENOUGH.figure;
const RULE = "Buổi họp không đủ người thì phải họp lại trong 40 ngày kể từ ngày họp trước.";

it("who lacks people does not ask for the least", () => {
  expect(isTold("Thiếu người thì trong mấy ngày phải họp lại?", RULE)).toBe(true);
  expect(isTold("Tối thiểu mấy ngày phải họp lại?", RULE)).toBe(false);
});
