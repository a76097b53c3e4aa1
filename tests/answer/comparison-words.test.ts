import { describe, expect, it } from "vitest";
import {
  asksHowTheyDiffer,
  asksOf,
  comparingEdits,
  contrasts,
  edited,
  wantsLowest,
} from "../../src/answer/comparison-words.ts";
import type { Language } from "../../src/domain.ts";

const alone = (text: string, language: Language, ofPlaces = true) =>
  edited(text, comparingEdits(text, language, ofPlaces));

describe("a question that sets one thing beside another", () => {
  it.each<[string, Language, string]>([
    ["Số hợp tác xã gấp mấy lần?", "vi", "Số hợp tác xã ?"],
    ["HTX có nhiều bằng không?", "vi", "HTX có không?"],
    ["ai dẫn đầu về doanh thu?", "vi", "về doanh thu?"],
    ["How many times as many cooperatives are there?", "en", "how many cooperatives are there?"],
    ["How many more cooperatives are there?", "en", "How many cooperatives are there?"],
    ["Bên nào cho vay nhiều tiền hơn?", "vi", "cho vay bao nhiêu tiền ?"],
    ["Vilken lånar ut mest pengar?", "sv", "lånar ut hur mycket pengar?"],
    ["cái nào có điều lệ, mỗi cái cần mấy người?", "vi", "có điều lệ, cần mấy người?"],
    [
      "Put A and B in order, starting with whoever has the most cooperatives.",
      "en",
      "A and B , has how many cooperatives.",
    ],
    ["Xếp A, B theo thứ tự số tổ hợp tác từ nhiều đến ít", "vi", "A, B số tổ hợp tác"],
    ["Rangordna A och B efter antalet grupper.", "sv", "A och B efter antalet grupper."],
    ["Finns det lika många kooperativ?", "sv", "Finns det hur många kooperativ?"],
  ])("keeps what is asked: %s", (text, language, left) => {
    expect(alone(text, language)).toBe(left);
  });
});

describe("what a comparison asks", () => {
  it.each<[string, Language, string]>([
    ["Lạng Sơn hay Hưng Yên nhiều hợp tác xã hơn?", "vi", "rank"],
    ["lang son voi hung yen ben nao nhieu htx hon", "vi", "rank"],
    ["Lạng Sơn hơn Quảng Trị bao nhiêu hợp tác xã?", "vi", "difference"],
    ["tổng số HTX của hai tỉnh là bao nhiêu", "vi", "total"],
    ["Lạng Sơn và Hưng Yên có bao nhiêu hợp tác xã?", "vi", "each"],
    ["How many more cooperatives are there in A than in B?", "en", "difference"],
    ["How many cooperatives do they have together?", "en", "total"],
    ["Which has more groups?", "en", "rank"],
    ["Hur många fler kooperativ finns det?", "sv", "difference"],
    ["Hur många finns det sammanlagt?", "sv", "total"],
    ["Số HTX của A gấp mấy lần B?", "vi", "ratio"],
    ["lai cua A bang may phan cua B", "vi", "ratio"],
    ["How many times as many cooperatives does A have as B?", "en", "ratio"],
    ["Hur många gånger fler kooperativ har A än B?", "sv", "ratio"],
  ])("%s", (text, language, asks) => {
    expect(asksOf(text, language)).toBe(asks);
  });

  it("reads words with accents as written: kem is no kém, hòn no hơn", () => {
    expect(contrasts("Hòn Gai có bao nhiêu hợp tác xã?", "vi")).toBe(false);
    expect(contrasts("Hưng Yên hơn Lạng Sơn không?", "vi")).toBe(true);
  });

  it("tells the lowest from the highest, and a difference in kind from one in number", () => {
    expect(wantsLowest("Tỉnh nào ít hợp tác xã nhất?", "vi")).toBe(true);
    expect(wantsLowest("Tỉnh nào nhiều hợp tác xã nhất?", "vi")).toBe(false);
    expect(asksHowTheyDiffer("HTX và tổ hợp tác khác nhau thế nào?", "vi")).toBe(true);
    expect(asksHowTheyDiffer("HTX hay tổ hợp tác nhiều hơn?", "vi")).toBe(false);
  });
});

describe("what is left without the words that compare", () => {
  it.each<[string, Language, string]>([
    ["Hà Nội nhiều hợp tác xã hơn?", "vi", "Hà Nội bao nhiêu hợp tác xã ?"],
    ["ha noi nhieu htx hon", "vi", "ha noi bao nhiêu htx"],
    ["Hà Nội có doanh thu cao hơn?", "vi", "Hà Nội có doanh thu ?"],
    ["Which province has more cooperatives, Hanoi?", "en", "has how many cooperatives, Hanoi?"],
    ["Har Hanoi fler kooperativ", "sv", "Har Hanoi hur många kooperativ"],
    ["Hưng Yên nhiều HTX công nghệ cao hơn", "vi", "Hưng Yên bao nhiêu HTX công nghệ cao"],
  ])("%s", (text, language, rest) => {
    expect(
      alone(text, language)
        .replace(/ (?=\?)/u, " ")
        .replace("kooperativ?", "kooperativ ?"),
    ).toBe(rest);
  });

  it("keeps what a rule demands at least", () => {
    expect(alone("HTX cần ít nhất mấy thành viên", "vi", false)).toBe("HTX cần ít nhất mấy thành viên");
  });

  it("keeps what is to stand, even where a removal reaches over it", () => {
    const edits = [
      { start: 4, end: 7, text: "hai" },
      { start: 0, end: 9, text: "" },
    ];
    expect(edited("một hai ba", edits)).toBe("hai a");
  });
});
