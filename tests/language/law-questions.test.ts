import { describe, expect, it } from "vitest";
import { asksIfInForce, asksLawNumber, asksWhichLaw, namesLaw } from "../../src/language/law-questions.ts";

describe("questions on laws", () => {
  it.each([
    ["tinh theo luat nao", true],
    ["vilken kooperativlag galler har", false],
    ["vilken kooperativlag foljer man", true],
    ["which law, and is it still valid", false],
    ["luat quy dinh gi", false],
  ])("%s asks which law: %s", (text, asks) => {
    expect(asksWhichLaw(text)).toBe(asks);
  });

  it.each([
    ["Law on Cooperatives (Cooperatives) 2012", true],
    ["Luật số 17/2023/QH15", true],
    ["the Law on Cooperatives and its guidelines", false],
  ])("%s names a law: %s", (text, names) => {
    expect(namesLaw(text)).toBe(names);
  });

  it.each([
    ["luat hop tac xa moi so bao nhieu", true],
    ["so hieu cua luat htx la gi", true],
    ["what is the number of the law", true],
    ["luat doi so thanh vien bao nhieu", false],
    ["theo luat moi thi bao nhieu thanh vien", false],
  ])("%s asks for the number of a law: %s", (text, asks) => {
    expect(asksLawNumber(text)).toBe(asks);
  });

  it("tell whether a law still applies from when it began", () => {
    expect(asksIfInForce("luat cu con hieu luc khong")).toBe(true);
    expect(asksIfInForce("luat cu co hieu luc tu ngay nao")).toBe(false);
  });
});
