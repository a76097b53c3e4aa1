import { describe, expect, it } from "vitest";
import { asksGrowth } from "../../src/answer/growth.ts";
import { queryOf } from "../support/made-up-hits.ts";

describe("how far a sum grew", () => {
  it.each([
    "Doanh thu tăng bao nhiêu phần trăm so với 2021?",
    "thu nhap xa vien 2024 hon 2021 may phan tram",
    "By what percentage was revenue higher in 2024 than in 2021?",
  ])("is asked: %s", (question) => {
    expect(asksGrowth(queryOf(question))).toBe(true);
  });

  it.each([
    "Tỷ lệ HTX khá năm 2024 hơn năm 2021 mấy phần trăm?",
    "Doanh thu năm 2024 hơn năm 2021 bao nhiêu tiền?",
    "Bao nhiêu phần trăm HTX có lãi?",
  ])("is not asked: %s", (question) => {
    expect(asksGrowth(queryOf(question))).toBe(false);
  });
});
