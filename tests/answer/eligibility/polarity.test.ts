import { describe, expect, it } from "vitest";
import { asksLeave, polarityOf } from "../../../src/answer/eligibility/polarity.ts";
import type { Pick } from "../../../src/answer/pick.ts";
import type { Hit } from "../../../src/domain.ts";
import { clauseHit, madeHit, queryOf } from "../../support/made-up-hits.ts";

function picked(hit: Hit): Pick {
  const { text } = hit.passage;
  return { hit, quote: text, start: 0, end: text.length, isTarget: false, isFormer: false, language: "vi" };
}
const said = (question: string, rule: string) => polarityOf(queryOf(question), picked(clauseHit(rule)));
const ENTERPRISE = "HTX có được thành lập doanh nghiệp không?";
const PAPERS = "HTX có phải lưu trữ phiếu biểu quyết không?";

describe("a yes or no", () => {
  it.each([
    [ENTERPRISE, "HTX được thành lập doanh nghiệp.", "allowed"],
    [ENTERPRISE, "HTX không được thành lập doanh nghiệp.", "forbidden"],
    [PAPERS, "HTX phải lưu trữ phiếu biểu quyết.", "demanded"],
    [PAPERS, "HTX không bắt buộc lưu trữ phiếu biểu quyết.", "not-demanded"],
  ])("to “%s” is given by “%s”", (question, rule, polarity) => expect(said(question, rule)).toBe(polarity));

  it.each([
    ["a condition", "HTX được thành lập doanh nghiệp nếu có vốn."],
    ["an exception", "HTX được thành lập doanh nghiệp, trừ HTX mới."],
    ["another body", "Tổ hợp tác được thành lập doanh nghiệp."],
    ["something else", "HTX được góp vốn."],
    ["a second word of permission", "HTX được Nhà nước cho phép thì được thành lập doanh nghiệp."],
    [
      "a list of cases",
      "HTX có hai kiểu:\na) HTX đầy đủ có ban kiểm soát; HTX được thành lập doanh nghiệp;\nb) HTX gọn.",
    ],
    ["a duty", "HTX phải thành lập doanh nghiệp."],
  ])("is not given by a rule with %s", (_name, rule) => expect(said(ENTERPRISE, rule)).toBeUndefined());

  it("is not given by the press or by what has ended", () => {
    const rule = "HTX được thành lập doanh nghiệp.";
    expect(polarityOf(queryOf(ENTERPRISE), picked(madeHit(rule)))).toBeUndefined();
    const ended = clauseHit(rule);
    ended.document.metadata.validity = "expired";
    expect(polarityOf(queryOf(ENTERPRISE), picked(ended))).toBeUndefined();
  });
});

describe("leave", () => {
  it.each([
    ["HTX có được thành lập doanh nghiệp không?", true],
    ["May a cooperative found a company?", true],
    ["Are we allowed to found a company?", true],
    ["Får ett kooperativ starta bolag?", true],
    ["Is a branch a body of its own?", false],
    ["HTX có phải lưu trữ phiếu biểu quyết không?", false],
    ["HTX cần mấy thành viên?", false],
  ])("is asked for by “%s”: %s", (question, asked) => expect(asksLeave(queryOf(question))).toBe(asked));
});
