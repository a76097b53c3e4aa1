import { expect, it } from "vitest";
import { withoutEnglishMay } from "../../src/language/english-may.ts";

it("may is a verb in an English question, and a number word in a Vietnamese one", () => {
  expect(withoutEnglishMay("who says the fund may pay")).toBe("who says the fund can pay");
  expect(withoutEnglishMay("what has to lie in the box before a fund may pay")).toContain("fund can pay");
  expect(withoutEnglishMay("quy co may thanh vien")).toBe("quy co may thanh vien");
});
