import { describe, expect, it } from "vitest";
import { candidatesOf } from "../../src/answer/candidates.ts";
import { namedFigures } from "../../src/answer/named-figures.ts";
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
