import { describe, expect, it } from "vitest";
import { sayingNothing } from "../../src/answer/saying-nothing.ts";

/** What is left of a question, in single spaces. */
function left(text: string): string {
  return sayingNothing(text)
    .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
    .replace(/\s+/gu, " ")
    .trim();
}

describe("the English fine", () => {
  it.each([
    ["Is that fine?", "Is that ?"],
    ["Is a scanned one fine as a seal?", "Is a scanned one as a seal?"],
    ["Is there a fine?", "Is there a fine?"],
    ["Can the district say it will fine us?", "Can the district say it will fine us?"],
    ["Is fine of 5 million due?", "Is fine of 5 million due?"],
  ])("is good enough, or a sum to be paid: %s", (text, rest) => {
    expect(left(text)).toBe(rest);
  });
});

describe("whoever knows", () => {
  it.each([
    ["HTX có mấy người, ai biết chỉ với?", "HTX có mấy người?"],
    ["htx co may nguoi, bac nao ranh chi giup em voi", "htx co may nguoi"],
    ["Ai biết mức phạt thì được miễn?", "Ai biết mức phạt thì được miễn?"],
  ])("is asked, and not asked for: %s", (text, rest) => {
    expect(left(text)).toBe(rest);
  });
});

describe("what says nothing of the subject", () => {
  it.each([
    ["Đề nghị quý cơ quan cho biết số nông trại của xã", "số nông trại của xã"],
    ["xin cho biet muc phat", "muc phat"],
    ["Cho em hỏi về lịch họp ạ", "lịch họp ạ"],
    ["Vui lòng cung cấp giúp tôi danh sách kho", "danh sách kho"],
    ["Tôi cần tra cứu diện tích ao", "diện tích ao"],
    ["Could you please tell me the size of the pond?", "the size of the pond?"],
    ["I need the number of ponds, do you have it?", "the number of ponds?"],
    ["Kan du säga hur stor dammen är?", "hur stor dammen är?"],
  ])("is how it is put: %s", (text, rest) => {
    expect(left(text)).toBe(rest);
  });

  it.each([
    ["Which has more ponds, A or B? Both counts please", "Which has more ponds, A or B?"],
    ["Vilken har flest dammar? Säg båda talen", "Vilken har flest dammar?"],
    ["Xã nào nhiều ao hơn? Cho cả hai con số nha", "Xã nào nhiều ao hơn?"],
  ])("is asking for the figure of each side: %s", (text, rest) => {
    expect(left(text)).toBe(rest);
  });

  it("is 'normally' in front of what is asked, and no kind of pond", () => {
    expect(left("Bình thường cần mấy ao?")).toBe("cần mấy ao?");
    expect(left("Ao bình thường ra sao?")).toBe("Ao bình thường ra sao?");
  });

  it.each([
    ["Số ao của xã, kèm nguồn và thời điểm số liệu.", "Số ao của xã."],
    ["Mức phạt là bao nhiêu, căn cứ điều khoản nào?", "Mức phạt là bao nhiêu?"],
    ["Number of ponds, with the source", "Number of ponds"],
  ])("is what every answer has: %s", (text, rest) => {
    expect(left(text)).toBe(rest);
  });

  it("is that the place is a place, and not the area in which one works", () => {
    expect(left("Số ao trên địa bàn tỉnh X?")).toBe("Số ao tỉnh X?");
    expect(left("Ao ở trên địa bàn khó khăn")).toBe("Ao ở trên địa bàn khó khăn");
  });

  it("is 'only then', and not 'new'", () => {
    expect(left("phải đủ bao nhiêu ao mới được mở trại?")).toBe("phải đủ bao nhiêu ao được mở trại?");
    expect(left("bao nhiêu trại mới được hỗ trợ?")).toBe("bao nhiêu trại mới được hỗ trợ?");
  });

  it.each(["HTX có được cho vay không?", "xin cho con vào lớp", "Kan du?", "căn cứ điều khoản nào?"])(
    "is nothing of what is asked: %s",
    (text) => {
      expect(left(text)).toBe(text);
    },
  );
});
