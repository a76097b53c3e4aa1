import { describe, expect, it } from "vitest";
import { permittingFirst } from "../../../src/answer/eligibility/permitting-first.ts";
import { pickOf } from "../../../src/answer/pick-of.ts";
import { clauseHit, madeHit, queryOf, sentenceOf } from "../../support/made-up-hits.ts";

const QUESTION = "Chủ tịch hội đồng quản trị kiêm giám đốc được không?";
const evidenceOf = (
  text: string,
  score: number,
  locator = "Điều 3 khoản 1",
  hit = clauseHit(text, locator),
) => ({
  candidate: sentenceOf({ ...hit, passage: { ...hit.passage, id: `laws/made#${locator}` } }),
  figure: { fit: 0 },
  isTarget: false,
  score,
  coverage: 1,
  scope: 1,
});
const GRANTED = evidenceOf("Chủ tịch hội đồng quản trị kiêm Giám đốc thì làm thêm việc của Giám đốc.", 0.9);
const first = (question: string, other: ReturnType<typeof evidenceOf>) => {
  const query = queryOf(question);
  return permittingFirst(query, [GRANTED, other], [pickOf(query, GRANTED)]).map(({ quote }) => quote)[0];
};

describe("what permits", () => {
  const text = "Chủ tịch hội đồng quản trị được kiêm Giám đốc.";
  it("goes before what takes it for granted", () => {
    expect(first(QUESTION, evidenceOf(text, 0.7, "Điều 5 khoản 1"))).toBe(text);
  });

  it.each([
    ["it speaks of less", QUESTION, evidenceOf("Giám đốc được thuê.", 0.7, "Điều 5 khoản 1")],
    ["it is much weaker", QUESTION, evidenceOf(text, 0.3, "Điều 5 khoản 1")],
    ["it permits nothing", QUESTION, evidenceOf("Chủ tịch kiêm Giám đốc ký tên.", 0.7, "Điều 5 khoản 1")],
    ["the press says it", QUESTION, evidenceOf(text, 0.7, "paragraph 1", madeHit(text))],
    ["no leave is asked for", "Chủ tịch kiêm giám đốc làm gì?", evidenceOf(text, 0.7, "Điều 5 khoản 1")],
  ])("does not where %s", (_name, question, other) => {
    expect(first(question, other)).toContain("thì làm thêm việc");
  });
});
