import { describe, expect, it } from "vitest";
import { candidatesOf } from "../../src/answer/candidates.ts";
import { sideFigure } from "../../src/answer/comparison-figures.ts";
import type { Evidence } from "../../src/answer/evidence.ts";
import { figureFit } from "../../src/answer/figures.ts";
import { tellsTarget } from "../../src/answer/targets.ts";
import type { DocumentMetadata } from "../../src/domain.ts";
import { madeHit, queryOf, sentenceOf } from "../support/made-up-hits.ts";

function figureOf(question: string, text: string, metadata: Partial<DocumentMetadata> = {}) {
  const query = queryOf(question);
  const hit = madeHit(text, { metadata });
  const evidence: Evidence[] = candidatesOf(hit).map((candidate) => ({
    candidate,
    score: 1,
    coverage: 1,
    scope: 1,
    figure: figureFit(query, candidate),
    isTarget: tellsTarget(candidate),
  }));
  const { start, end, text: quote } = sentenceOf(hit);
  const pick = { hit, quote, start, end, isTarget: false, isFormer: false, language: "vi" as const };
  return sideFigure(query, pick, evidence);
}

const REVENUE = "Doanh thu bình quân của một hợp tác xã ở Quảng Trị là bao nhiêu?";

describe("the figure of a side", () => {
  it("is that of the body asked about, not of another one in the sentence", () => {
    const english = { language: "en" };
    const text =
      "Average revenue in 2023 reached nearly 407 million VND/group, for cooperatives it was 1.3 billion VND/cooperative.";
    expect(figureOf(REVENUE, text, english)?.quantity.values).toEqual([1.3e9]);
  });

  it("is none where two may be meant", () => {
    expect(
      figureOf(
        REVENUE,
        "Doanh thu bình quân của hợp tác xã là 2 tỷ đồng, doanh thu bình quân của hợp tác xã miền núi là 3 tỷ đồng.",
      ),
    ).toBeUndefined();
  });

  it("has its years without those it is compared with; else those of its document", () => {
    const grown = "Năm 2024, doanh thu bình quân của hợp tác xã là 2 tỷ đồng, tăng so với năm 2021.";
    expect(figureOf(REVENUE, grown)?.years).toEqual([2024]);
    const bare = "Doanh thu bình quân của hợp tác xã là 2 tỷ đồng.";
    expect(figureOf(REVENUE, bare)?.years).toEqual([]);
    expect(figureOf(REVENUE, bare, { period: { from: 2022, to: 2022 } })?.years).toEqual([2022]);
    expect(figureOf(REVENUE, bare, { published: "2025-11-15" })?.years).toEqual([2025]);
  });

  it("tells of what time a sum is", () => {
    const income = "Thu nhập bình quân của thành viên hợp tác xã là bao nhiêu tiền?";
    expect(figureOf(income, "Thành viên có thu nhập 6 triệu đồng/người/tháng.")?.per).toBe("month");
    expect(figureOf(income, "Thành viên có thu nhập 45 triệu đồng/năm, không phải theo tháng.")?.per).toBe(
      "year",
    );
    expect(figureOf(income, "Thu nhập hằng năm của thành viên là 45 triệu đồng.")?.per).toBe("year");
    expect(figureOf(income, "Thành viên có thu nhập 45 triệu đồng.")?.per).toBeUndefined();
  });

  it("is marked as of a part where a district, one cooperative or one field is told", () => {
    const count = "Hưng Yên có bao nhiêu hợp tác xã?";
    expect(figureOf(count, "Huyện Ân Thi có 39 hợp tác xã.")?.isPart).toBe(true);
    expect(figureOf(count, "Toàn tỉnh có 39 hợp tác xã.")?.isPart).toBe(false);
    expect(figureOf(count, "Tỉnh có 398 hợp tác xã nông nghiệp.")?.narrowed).toEqual(["#agriculture"]);
  });
});
