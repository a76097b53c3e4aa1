import { describe, expect, it } from "vitest";
import { roundsTo } from "../../src/answer/rounding.ts";
import { quantities } from "../../src/language/quantities.ts";

function figureOf(text: string) {
  const [figure] = quantities(text, "vi");
  if (figure === undefined) throw new Error(`"${text}" has no figure.`);
  return figure;
}

describe("a rounded figure", () => {
  it.each([
    ["1,35 tỷ đồng", "1,4 tỷ đồng"],
    ["1,4 tỷ đồng", "1,35 tỷ đồng"],
    ["2.021 hợp tác xã", "2.000 hợp tác xã"],
    ["22,7%", "23%"],
    ["557 hợp tác xã", "557 hợp tác xã"],
  ])("%s and %s are told of the same", (a, b) => {
    expect(roundsTo(figureOf(a), figureOf(b))).toBe(true);
  });

  it.each([
    ["1,35 tỷ đồng", "1,85 tỷ đồng"],
    ["556 hợp tác xã", "557 hợp tác xã"],
    ["2.021 hợp tác xã", "3.000 hợp tác xã"],
    ["4-8 triệu đồng", "4-9 triệu đồng"],
    ["4-8 triệu đồng", "4 triệu đồng"],
  ])("%s and %s are not", (a, b) => {
    expect(roundsTo(figureOf(a), figureOf(b))).toBe(false);
  });
});
