import { describe, expect, it } from "vitest";
import { candidatesOf } from "../../src/answer/candidates.ts";
import { caseOfRule, namedFigures } from "../../src/answer/named-figures.ts";
import { clauseHit, queryOf } from "../support/made-up-hits.ts";

function gain(question: string, sentence: string): number {
  const [candidate] = candidatesOf(clauseHit(sentence));
  if (!candidate) throw new Error("no candidate");
  return namedFigures(queryOf(question), candidate);
}

const DELEGATES = "HTX có 180 thành viên thì cần bao nhiêu đại biểu?";

describe("figures that a question names", () => {
  it.each([
    ["trên 100 đến 300 thành viên", 1],
    ["trên 50 đến 100 thành viên", -1],
    ["trên 180 đến 300 thành viên", -1],
    ["từ 180 đến 300 thành viên", 1],
    ["trên 1.000 thành viên", -1],
    ["trên 150 thành viên", 1],
    ["dưới 100 thành viên", -1],
    ["dưới 200 thành viên", 1],
  ])("choose the rule for the case %s", (range, sign) => {
    expect(Math.sign(gain(DELEGATES, `HTX có ${range} phải có 30% số đại biểu.`))).toBe(sign);
  });

  it("leave alone a rule that is made for no number of people", () => {
    expect(gain(DELEGATES, "Đại biểu được bầu ở đại hội của HTX.")).toBe(0);
    expect(gain("HTX có mấy đại biểu?", "HTX có trên 100 đến 300 thành viên.")).toBe(0);
  });

  it("prefer the sentence with the very share that is named", () => {
    const question = "Việc gì cần 65% số phiếu?";
    expect(gain(question, "Sửa Điều lệ cần 65% số phiếu.")).toBeGreaterThan(0);
    expect(gain(question, "Việc khác cần 50% số phiếu.")).toBeLessThan(0);
  });

  it("do not take a year for a claim", () => {
    expect(gain("Năm 2024 có gì mới?", "Năm 2024 có quy định mới.")).toBe(0);
  });
});

describe("the case for which a rule is made", () => {
  const caseFor = (question: string, sentence: string) => {
    const [candidate] = candidatesOf(clauseHit(sentence));
    return candidate && caseOfRule(queryOf(question), candidate);
  };

  it.each([
    ["HTX có trên 1.000 thành viên phải có ít nhất 200 đại biểu.", "outside"],
    ["HTX có trên 100 đến 300 thành viên phải có 30% số thành viên làm đại biểu.", "within"],
    ["HTX phải có đại biểu.", undefined],
  ])("%s", (sentence, found) => {
    expect(caseFor(DELEGATES, sentence)).toBe(found);
  });

  it("is none where the question names no number", () => {
    expect(caseFor("HTX cần bao nhiêu đại biểu?", "HTX có trên 1.000 thành viên có 200 đại biểu.")).toBe(
      undefined,
    );
  });
});
