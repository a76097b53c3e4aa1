import { describe, expect, it } from "vitest";
import { ownCase } from "../../../src/answer/eligibility/case-facts.ts";
import { queryOf } from "../../support/made-up-hits.ts";

const told = (question: string) => ownCase(queryOf(question));

describe("the own case of a question", () => {
  it.each([
    ["3 người có lập được HTX không?", { value: 3, unit: "count", noun: "#person" }],
    ["6 ho nuoi tom co lap duoc htx khong", { value: 6, unit: "count", noun: "#household" }],
    ["tôi 17 tuổi vào HTX được không", { value: 17, unit: "age" }],
    ["I am 17. May I join a cooperative?", { value: 17, unit: "age" }],
    ["Vi är fem personer, får vi starta ett kooperativ?", { value: 5, unit: "count", noun: "#person" }],
    ["Một thành viên góp 35% vốn điều lệ HTX được không?", { value: 35, unit: "percent" }],
  ])("has the figure of “%s”", (question, fact) => {
    expect(told(question)?.facts).toEqual([expect.objectContaining(fact)]);
  });

  it("is told in the first person without a figure", () => {
    expect(told("HTX của tôi có được hỗ trợ không?")).toMatchObject({ facts: [], asksLeave: true });
  });

  it.each([
    "Lạng Sơn có bao nhiêu hợp tác xã?",
    "HTX có bắt buộc kiểm toán không?",
    "Điều 74 nói gì về 30% vốn điều lệ?",
    "HTX cần mấy thành viên?",
  ])("is not told by “%s”", (question) => expect(told(question)).toBeUndefined());

  it.each(["Hơn 12 người có lập được HTX không?", "Khoảng 5 thành viên có lập được HTX không?"])(
    "has no exact figure in “%s”",
    (question) => expect(told(question)?.facts ?? []).toEqual([]),
  );

  it("does not take for the case what someone takes for the rule", () => {
    const found = told("Nghe nói phải 7 thành viên mới lập được HTX, đúng không?");
    expect(found).toMatchObject({ facts: [], claims: [{ value: 7 }] });
  });

  it("asks about what the last clause speaks of", () => {
    expect(told("My cooperative has 3 members, can we register?")?.asked).toEqual(["#registration"]);
  });

  it("asks for a duty or for leave", () => {
    expect(told("Liên hiệp của tôi 8 thành viên có phải kiểm toán không?")?.asksLeave).toBe(false);
    expect(told("HTX của tôi 8 thành viên có được vay vốn không?")?.asksLeave).toBe(true);
  });
});
