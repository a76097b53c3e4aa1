import { describe, expect, it } from "vitest";
import { queryOf } from "../support/made-up-hits.ts";

describe("a number in a question on a province", () => {
  it.each([
    "Our cooperative in Hung Yen has 20 members. Can we get a loan?",
    "HTX tôi ở Lạng Sơn có 12 thành viên, có được vay vốn không?",
    "Vårt kooperativ i Quang Tri har 8 medlemmar, får vi låna pengar?",
  ])("is no claim where it is one's own: %s", (question) => {
    expect(queryOf(question).wanted).not.toBe("count");
  });

  it.each([
    "Lạng Sơn có đúng 99 hợp tác xã không?",
    "Tôi nghe nói Lạng Sơn có 99 hợp tác xã, phải không?",
    "I heard that Lang Son has 99 cooperatives, is that so?",
  ])("is to be confirmed where it is that of the province: %s", (question) => {
    expect(queryOf(question)).toMatchObject({ wanted: "count", focus: ["#cooperative"] });
  });
});
