import { describe, expect, it } from "vitest";
import { asksIfInForce, asksWhichLaw, namesLaw } from "../../src/language/law-questions.ts";

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

  it("tell whether a law still applies from when it began", () => {
    expect(asksIfInForce("luat cu con hieu luc khong")).toBe(true);
    expect(asksIfInForce("luat cu co hieu luc tu ngay nao")).toBe(false);
  });
});
