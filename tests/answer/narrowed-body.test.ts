import { describe, expect, it } from "vitest";
import { figureFit } from "../../src/answer/figures.ts";
import { tellsWhose } from "../../src/answer/narrowed-body.ts";
import { ENOUGH } from "../../src/answer/sufficient.ts";
import { madeHit, queryOf, sentenceOf } from "../support/made-up-hits.ts";

const press = (text: string, language = "vi") => sentenceOf(madeHit(text, { metadata: { language } }));

describe("a sum of some cooperatives", () => {
  it.each([
    ["Doanh thu HTX nông nghiệp ở Lạng Sơn là bao nhiêu?", false],
    ["loi nhuan htx nong nghiep lang son bao nhieu", false],
    ["What is the average revenue of agricultural cooperatives in Lang Son?", false],
    ["Doanh thu bình quân của một HTX ở Lạng Sơn là bao nhiêu?", true],
    ["What is the average revenue of a cooperative in Lang Son?", true],
  ])("is not told by that of all: %s", (question, isTold) => {
    expect(tellsWhose(queryOf(question), press("Doanh thu bình quân của một hợp tác xã là 7 tỷ đồng."))).toBe(
      isTold,
    );
  });

  it("is not narrowed by the word for its district", () => {
    const asked = queryOf("doanh thu binh quan htx huyen bac son");
    expect(tellsWhose(asked, press("Doanh thu bình quân của một hợp tác xã là 7 tỷ đồng."))).toBe(true);
  });

  it("is told where the sentence speaks of them", () => {
    const asked = queryOf("Doanh thu HTX nông nghiệp ở Lạng Sơn là bao nhiêu?");
    expect(tellsWhose(asked, press("Doanh thu của hợp tác xã nông nghiệp là 7 tỷ đồng."))).toBe(true);
  });
});

describe("a figure of the press", () => {
  const fitOf = (question: string, text: string) => figureFit(queryOf(question), press(text)).fit;

  it("on the pay of members is none of managers", () => {
    const text = "Thành viên hợp tác xã có thu nhập 7 triệu đồng/tháng.";
    expect(fitOf("Cán bộ quản lý HTX ở Lạng Sơn thu nhập bao nhiêu?", text)).toBeLessThan(ENOUGH.figure);
    expect(fitOf("Thành viên HTX ở Lạng Sơn thu nhập bao nhiêu?", text)).toBeGreaterThan(ENOUGH.figure);
  });

  it("on what belongs to unions is none of all cooperatives", () => {
    const text = "Tỉnh có 3 liên hiệp hợp tác xã, với 24 hợp tác xã thành viên.";
    expect(fitOf("Quảng Trị có bao nhiêu HTX nông nghiệp?", text)).toBeLessThan(ENOUGH.figure);
    expect(fitOf("Liên hiệp HTX ở Quảng Trị có bao nhiêu HTX?", text)).toBeGreaterThan(ENOUGH.figure);
  });

  it("on growth is no share of people", () => {
    const text = "Hợp tác xã giúp thành viên tăng doanh thu 27%.";
    expect(fitOf("Bao nhiêu phần trăm thành viên HTX Ninh Bình là người nghèo?", text)).toBeLessThan(
      ENOUGH.figure,
    );
  });
});
