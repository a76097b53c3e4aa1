import { describe, expect, it } from "vitest";
import { quantities } from "../../src/language/quantities.ts";
import { backs, type Quantity } from "../../src/language/quantity.ts";

function figure(text: string, language: string): Quantity {
  const [only, ...others] = quantities(text, language);
  if (!only || others.length > 0) throw new Error(`expected one figure in "${text}"`);
  return only;
}

/** Source and claim, each with its language. */
type Pair = readonly [source: string, from: string, claim: string, to: string];

describe("backs", () => {
  it.each<Pair>([
    ["nearly 500 cooperatives", "en", "500 hợp tác xã", "vi"],
    ["over 500 cooperatives", "en", "hơn 500 hợp tác xã", "vi"],
    ["over 500 cooperatives", "en", "ít nhất 500 hợp tác xã", "vi"],
    ["gần 500 hợp tác xã", "vi", "about 500 cooperatives", "en"],
    ["7 triệu đồng/người/tháng", "vi", "VND 7 million per person per month", "en"],
    ["7 triệu đồng/người/tháng", "vi", "VND 7 million", "en"],
    ["7 triệu đồng/tháng", "vi", "VND 7 million per person per month", "en"],
    ["1/7/2025", "vi", "from 1 July", "en"],
    ["quý III/2024", "vi", "in 2024", "en"],
    ["trong 3 ngày làm việc", "vi", "within 3 working days", "en"],
    ["03 ngày làm việc", "vi", "inom 3 arbetsdagar", "sv"],
    ["hai phần ba tổng số", "vi", "2/3 of the members", "en"],
  ])("%s (%s): %s (%s)", (source, from, claim, to) => {
    expect(backs(figure(source, from), figure(claim, to))).toBe(true);
  });

  it.each<Pair>([
    ["nearly 500 cooperatives", "en", "hơn 500 hợp tác xã", "vi"],
    ["500 cooperatives", "en", "over 500 cooperatives", "en"],
    ["at least 500 cooperatives", "en", "over 500 cooperatives", "en"],
    ["dưới 35%", "vi", "at least 35%", "en"],
    ["7 triệu đồng/người/tháng", "vi", "VND 7 million per person per year", "en"],
    ["7 triệu đồng/người", "vi", "VND 7 million per cooperative", "en"],
    ["1/7/2025", "vi", "2 July", "en"],
    ["quý III/2024", "vi", "in 2023", "en"],
    ["1 ha", "vi", "10,000 m2", "en"],
    ["trong 3 ngày làm việc", "vi", "within 3 days", "en"],
    ["within 3 days", "en", "trong 3 ngày làm việc", "vi"],
    ["50%", "vi", "half of the members", "en"],
    ["hạng 3", "vi", "3 members", "en"],
  ])("not: %s (%s): %s (%s)", (source, from, claim, to) => {
    expect(backs(figure(source, from), figure(claim, to))).toBe(false);
  });
});
