import { describe, expect, it } from "vitest";
import { reachedBefore, tellsReachedAndPlanned, tellsTarget } from "../../src/answer/targets.ts";
import { madeHit, sentenceOf } from "../support/made-up-hits.ts";

const under = (heading: string) =>
  sentenceOf(madeHit("Tỉnh có 700 hợp tác xã.", { passage: { headingPath: ["Hợp tác xã", heading] } }));

describe("a sentence tells a target", () => {
  it.each([
    "Mục tiêu đến năm 2038: có 700 hợp tác xã.",
    "Kế hoạch năm 2038: 700 hợp tác xã.",
    "Tỉnh dự kiến cuối năm 2038 có 700 hợp tác xã.",
    "Tỉnh phấn đấu có 700 hợp tác xã.",
    "The target for 2038 is 700 cooperatives.",
    "Målet är 700 kooperativ.",
  ])("by its own words: %s", (text) => {
    expect(tellsTarget(sentenceOf(madeHit(text)))).toBe(true);
  });

  it("by what introduces it earlier in the passage", () => {
    const hit = madeHit("The objectives are as follows: new classes. Some 700 cooperatives work.", {
      metadata: { language: "en" },
    });
    expect(tellsTarget(sentenceOf(hit, 1))).toBe(true);
  });

  it.each(["Mục tiêu", "Chỉ tiêu đến năm 2038", "Targets, not results"])("by its heading: %s", (heading) => {
    expect(tellsTarget(under(heading))).toBe(true);
  });
});

describe("what was reached before a target", () => {
  const targetOf = (text: string) => {
    const hit = madeHit(text);
    return [reachedBefore(sentenceOf(hit, 1)), hit.passage.text.indexOf("Năm")] as const;
  };

  it("is told in the sentence right before it, in the same unit", () => {
    const [start, expected] = targetOf("Năm 2033 có 115 tổ. Mục tiêu là 130 tổ.");
    expect(start).toBe(expected);
  });

  it.each([
    "Năm 2033 bán 115 tấn mật. Mục tiêu là 130 triệu đồng.",
    "Mục tiêu năm 2033 là 115 tổ. Mục tiêu năm 2034 là 130 tổ.",
    "Năm 2033 có 115 tổ. Mục tiêu là 130 tổ, đã vượt.",
  ])("is not: %s", (text) => {
    expect(targetOf(text)[0]).toBeUndefined();
  });
});

describe("a sentence tells a result", () => {
  it.each([
    "Chỉ tiêu: Số tổ nuôi ong; Năm 2032: 10; Năm 2033: 12",
    "Một số chỉ tiêu chủ yếu gồm số tổ và số thành viên.",
  ])("where a table calls its rows so: %s", (text) => {
    expect(tellsTarget(sentenceOf(madeHit(text)))).toBe(false);
  });

  it("when nothing speaks of a target", () => {
    expect(tellsTarget(sentenceOf(madeHit("Tỉnh có 412 hợp tác xã.")))).toBe(false);
  });

  it.each(["Kết quả", "Kết quả và chỉ tiêu", "Results and targets"])("under the heading %s", (heading) => {
    expect(tellsTarget(under(heading))).toBe(false);
  });

  it("when only a heading further up speaks of targets", () => {
    const hit = madeHit("Tỉnh có 412 hợp tác xã.", { passage: { headingPath: ["Mục tiêu", "Năm 2033"] } });
    expect(tellsTarget(sentenceOf(hit))).toBe(false);
  });
});

describe("the row of a table", () => {
  it.each([
    ["Chỉ tiêu: Tỷ lệ; Thực hiện 2035: 56%; Kế hoạch 2036: 60%", true],
    ["Chỉ tiêu: Số tổ; TH 2035: 5 tổ; KH năm 2036: 7 tổ", true],
    ["Item: Hives; Actual 2035: 5; Plan 2036: 7", true],
    ["Chỉ tiêu: Tỷ lệ; Kế hoạch 2036: 60%", false],
    ["Kế hoạch thực hiện năm 2036 có 60 tổ.", false],
  ])("tells what was reached and what is planned: %s", (text, both) => {
    expect(tellsReachedAndPlanned(text)).toBe(both);
  });
});
