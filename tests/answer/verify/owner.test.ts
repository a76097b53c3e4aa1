import { describe, expect, it } from "vitest";
import { isCaption, ownerOf } from "../../../src/answer/verify/owner.ts";
import { madeHit } from "../../support/made-up-hits.ts";

function ownerIn(passage: string, sentence: string): string | undefined {
  const start = passage.indexOf(sentence);
  return ownerOf(sentence, { hit: madeHit(passage), start, end: start + sentence.length });
}

describe("the cooperative that a sentence is about", () => {
  it.each([
    ["Hợp tác xã Hoạt Tuấn có 30 lao động.", "Hoạt Tuấn"],
    ["Chu Tinh Organic Cooperative has 9 members.", "Chu Tinh"],
    ["HTX Nấm rơm Hoa Lư có 40 thành viên.", "Hoa Lư"],
    ["HTX Chăn nuôi dê núi Kỳ Phú có 40 thành viên.", "Kỳ Phú"],
    ["HTX Nấm bán cho Công ty Hoàng Long.", undefined],
    ["HTX trồng nấm ở Hoa Lư có 40 thành viên.", undefined],
    ["Director of Hoat Tuan Agricultural, Handicraft and Civil Carpentry Cooperative, said so.", "Hoat Tuan"],
    ["Green Farm Cooperative has 9 members.", "Green Farm"],
    ["The Vietnam Cooperative Alliance has 63 members.", undefined],
    ["The province has 557 cooperatives.", undefined],
  ])("is named in it: %s", (sentence, owner) => {
    expect(ownerIn(sentence, sentence)).toBe(owner);
  });

  it("is the one named before, where it says “the cooperative”", () => {
    const second = "The revenue of the cooperative is 4 billion VND.";
    expect(ownerIn(`Hoat Tuan Carpentry Cooperative invests. ${second}`, second)).toBe("Hoat Tuan");
    expect(ownerIn(`Hoat Tuan Carpentry Cooperative invests. All is well.`, "All is well.")).toBeUndefined();
  });
});

describe("a line under a picture", () => {
  it.each([
    ["Worker at Tan Tien Mechanical Production Cooperative (An Thi)", true],
    ["Trồng dưa ở huyện Chương Mỹ. Ảnh: Ngọc Anh", true],
    ["HTX Tân Tiến thu hoạch lúa", true],
    ["Huyện Ân Thi", false],
    ["Trong huyện Ân Thi có 39 hợp tác xã.", false],
    ["Kết quả năm 2024:", false],
  ])("is told from others: %s", (line, expected) => {
    expect(isCaption(line)).toBe(expected);
  });
});
