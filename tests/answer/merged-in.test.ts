import { describe, expect, it } from "vitest";
import { queryOf } from "../support/made-up-hits.ts";

const provinces = (text: string) => queryOf(text).places.map(({ province }) => province);

describe("a province that was merged into another one that is named", () => {
  it.each([
    ["Sau khi nhập Quảng Bình, Quảng Trị có mấy HTX?", ["Quảng Trị"]],
    ["Hà Nam và Nam Định nhập vào Ninh Bình rồi thì có bao nhiêu HTX?", ["Ninh Bình"]],
    ["After Thái Bình was merged into Hưng Yên, how many cooperatives are there?", ["Hưng Yên"]],
  ])("is not asked of: %s", (text, asked) => {
    expect(provinces(text)).toEqual(asked);
    expect(queryOf(text).demands.sinceMerger).toBe(true);
  });

  it.each([
    "Quảng Bình hay Quảng Trị có nhiều HTX hơn sau khi nhập?",
    "Trước khi sáp nhập, Quảng Bình và Quảng Trị có mấy HTX?",
    "Quảng Bình và Quảng Trị có mấy HTX?",
  ])("is asked of: %s", (text) => {
    expect(provinces(text).sort()).toEqual(["Quảng Bình", "Quảng Trị"]);
  });

  it("leaves a province that took in others as it is now", () => {
    const { units, demands } = queryOf("Quảng Trị mới có mấy HTX?");
    expect(units.map(({ key }) => key)).not.toContain("#newly-founded");
    expect(demands.sinceMerger).toBe(true);
    expect(queryOf("Quảng Trị mới thành lập mấy HTX?").units.map(({ key }) => key)).toContain(
      "#newly-founded",
    );
  });
});

describe("a province as it was by itself", () => {
  it.each([
    "Hà Nam cũ có bao nhiêu HTX?",
    "rieng ben ha nam co may htx",
    "ha nam cu co may htx",
    "How many cooperatives did the former province of Hà Nam have?",
    "Quảng Trị cũ có mấy HTX?",
  ])("is asked of: %s", (text) => {
    const { demands } = queryOf(text);
    expect([demands.beforeMerger, demands.sinceMerger]).toEqual([true, false]);
  });

  it.each([
    "Hà Nam có bao nhiêu HTX?",
    "Riêng Quảng Trị có mấy HTX?",
    "Hà Nam cử bao nhiêu người đi học?",
    "ha nam cu nguoi di hoc duoc ho tro may dong",
    "Lạng Sơn cũ có bao nhiêu HTX?",
  ])("is not asked of: %s", (text) => {
    expect(queryOf(text).demands.beforeMerger).toBe(false);
  });
});
