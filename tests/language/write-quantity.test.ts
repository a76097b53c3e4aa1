import { describe, expect, it } from "vitest";
import type { Quantity } from "../../src/language/quantity.ts";
import { writeQuantity } from "../../src/language/write-quantity.ts";

type Told = Partial<Quantity> & Pick<Quantity, "unit" | "values">;

const told = (quantity: Told): Quantity => ({ text: "", start: 0, end: 0, ...quantity });
const dong = (value: number, more: Partial<Quantity> = {}): Told => ({
  unit: "money",
  values: [value],
  currency: "VND",
  ...more,
});

describe("writeQuantity", () => {
  it.each<[Told, string, string, string]>([
    [dong(1_350_000_000), "1,35 tỷ đồng", "VND 1.35 billion", "1,35 miljarder VND"],
    [dong(1e9), "1 tỷ đồng", "VND 1 billion", "1 miljard VND"],
    [dong(300e6), "300 triệu đồng", "VND 300 million", "300 miljoner VND"],
    [dong(5e12), "5.000 tỷ đồng", "VND 5,000 billion", "5\u00a0000 miljarder VND"],
    [dong(500_000), "500.000 đồng", "VND 500,000", "500\u00a0000 VND"],
    [dong(1_234_567_890), "1.234.567.890 đồng", "VND 1,234,567,890", "1\u00a0234\u00a0567\u00a0890 VND"],
    [dong(5e6, { upper: [10e6] }), "5–10 triệu đồng", "VND 5–10 million", "5–10 miljoner VND"],
    [
      dong(900e6, { upper: [1.2e9] }),
      "900–1.200 triệu đồng",
      "VND 900–1,200 million",
      "900–1\u00a0200 miljoner VND",
    ],
    [{ unit: "money", values: [105_300], currency: "USD" }, "105.300 USD", "USD 105,300", "105\u00a0300 USD"],
    [{ unit: "percent", values: [12.5] }, "12,5%", "12.5%", "12,5\u00a0%"],
    [{ unit: "percent", values: [25], upper: [30] }, "25–30%", "25–30%", "25–30\u00a0%"],
    [{ unit: "count", values: [1981] }, "1.981", "1,981", "1\u00a0981"],
    [{ unit: "count", values: [500], bound: "over" }, "hơn 500", "over 500", "över 500"],
    [{ unit: "count", values: [500], bound: "nearly" }, "gần 500", "nearly 500", "nästan 500"],
    [{ unit: "working-days", values: [3] }, "3 ngày làm việc", "3 working days", "3 arbetsdagar"],
    [{ unit: "days", values: [1] }, "1 ngày", "1 day", "1 dag"],
    [{ unit: "years", values: [5], bound: "over" }, "hơn 5 năm", "more than 5 years", "mer än 5 år"],
    [{ unit: "hectares", values: [2.5] }, "2,5 ha", "2.5 hectares", "2,5 hektar"],
    [{ unit: "date", values: [20_251_011] }, "11/10/2025", "11 October 2025", "11 oktober 2025"],
    [{ unit: "date", values: [20_251_000] }, "tháng 10/2025", "October 2025", "oktober 2025"],
    [{ unit: "year", values: [2021], upper: [2025] }, "2021–2025", "2021–2025", "2021–2025"],
    [{ unit: "fraction", values: [2 / 3] }, "2/3", "2/3", "2/3"],
    [{ unit: "rank", values: [3] }, "thứ 3", "3rd", "3:e"],
    [{ unit: "rank", values: [12] }, "thứ 12", "12th", "12:e"],
    [{ unit: "article", values: [20] }, "Điều 20", "Article 20", "artikel 20"],
    [
      dong(7e6, { bound: "about", per: ["person", "month"] }),
      "khoảng 7 triệu đồng/người/tháng",
      "about VND 7 million per person per month",
      "cirka 7 miljoner VND per person och månad",
    ],
  ])("%j", (quantity, vi, en, sv) => {
    const written = (["vi", "en", "sv"] as const).map((language) => writeQuantity(told(quantity), language));
    expect(written).toEqual([vi, en, sv]);
  });

  it("writes the number of a document as it is printed", () => {
    const law = told({ unit: "document", values: [17], text: "17/2023/QH15" });
    expect(writeQuantity(law, "sv")).toBe("17/2023/QH15");
  });
});
