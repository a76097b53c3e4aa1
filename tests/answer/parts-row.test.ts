import { describe, expect, it } from "vitest";
import { isToldByRow } from "../../src/answer/parts-row.ts";
import type { Pick } from "../../src/answer/pick.ts";
import { understand } from "../../src/answer/understand.ts";

const read = (text: string) => understand({ text, history: [] }, new Set());

function shown(quote: string): Pick {
  return { quote, hit: { document: { metadata: { language: "vi" } } } } as unknown as Pick;
}

const ROW = "Loại vay: Mua máy gặt; Mức tối đa: 2,5 tỷ đồng; Thời hạn: 60 tháng; Lãi suất: 5,8%/năm";

describe("a row of a table that is shown for another part of the question", () => {
  it.each(["lãi suất mấy phần trăm?", "lai may phan tram", "trả trong bao lâu?"])("tells %s", (part) => {
    expect(isToldByRow(part, read(part), [shown(ROW)])).toBe(true);
  });

  it("does not tell what none of its cells names", () => {
    expect(isToldByRow("thuế mấy phần trăm?", read("thuế mấy phần trăm?"), [shown(ROW)])).toBe(false);
  });

  it("does not tell which of two figures of one kind is asked for", () => {
    const twoShares = `${ROW}; Phí: 2%`;
    expect(isToldByRow("mấy phần trăm?", read("mấy phần trăm?"), [shown(twoShares)])).toBe(false);
  });

  it("tells nothing where it is a sentence", () => {
    const sentence = "Quỹ cho vay 2,5 tỷ đồng trong 60 tháng với lãi suất 5,8%/năm.";
    expect(isToldByRow("lãi mấy phần trăm?", read("lãi mấy phần trăm?"), [shown(sentence)])).toBe(false);
  });

  it("tells no place, no name and no number of things", () => {
    expect(isToldByRow("nộp ở đâu?", read("nộp ở đâu?"), [shown(ROW)])).toBe(false);
  });
});
