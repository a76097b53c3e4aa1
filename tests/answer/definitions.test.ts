import { describe, expect, it } from "vitest";
import { asksMeaning, definesAsked } from "../../src/answer/definitions.ts";
import { queryOf } from "../support/made-up-hits.ts";

describe("definitions", () => {
  it.each([
    ["Tổ hợp tác là gì?", true],
    ["giao dich noi bo la sao", true],
    ["What is a cooperative group?", true],
    ["Doanh thu là bao nhiêu?", false],
    ["Ai bầu giám đốc?", false],
  ])("%s asks for one: %s", (question, asks) => {
    expect(asksMeaning(queryOf(question))).toBe(asks);
  });

  it("are found across languages, whatever law is named", () => {
    const sentence = "21. Tổ hợp tác là tổ chức không có tư cách pháp nhân.";
    expect(definesAsked(queryOf("What is a cooperative group under the law?"), sentence)).toBe(true);
    expect(definesAsked(queryOf("Theo luật, tổ hợp tác là gì?"), sentence)).toBe(true);
    expect(definesAsked(queryOf("Hợp tác xã là gì?"), sentence)).toBe(false);
    expect(definesAsked(queryOf("Tổ hợp tác có bao nhiêu thành viên?"), sentence)).toBe(false);
  });
});
