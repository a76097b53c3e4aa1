import { describe, expect, it } from "vitest";
import { isSameNumber, numberKey, saidNumbers } from "../../src/language/document-numbers.ts";
import { marksOfNumber, numberMarks } from "../../src/store/number-marks.ts";

const TEXTS = [
  "Theo Nghị định 113/2031/NĐ-CP.",
  "Theo Nghị định 113/2032/NĐ-CP.",
  "Theo Nghị định 113.",
  "Theo Nghị định số 113/2031.",
  "Decree No. 13/2031/ND-CP applies.",
  "Quyết định 0340/QĐ-TTg và Quyết định 1804/QĐ-TTg",
  "Xem số 17/2031/QH20.",
  "Ong bay tìm hoa.",
];
const ASKED = [
  "113",
  "113/2031",
  "113/2031/NĐ-CP",
  "113/2031/ND-CP",
  "13",
  "340/QĐ-TTg",
  "17/2031",
  "7/2031",
];

describe("marks of numbers", () => {
  it.each(ASKED)("%s: are shared by the texts that may speak of that number, and by no other", (asked) => {
    const speaking = TEXTS.filter((text) =>
      saidNumbers(text).some((said) => isSameNumber(numberKey(asked), said)),
    );
    const wanted = new Set(marksOfNumber(asked));
    expect(TEXTS.filter((text) => numberMarks(text).some((mark) => wanted.has(mark)))).toEqual(speaking);
  });

  it("tell years apart, but not a number that is said without its year", () => {
    const marked = (asked: string) =>
      TEXTS.filter((text) => numberMarks(text).some((mark) => marksOfNumber(asked).includes(mark)));
    expect(marked("113/2031/NĐ-CP")).toEqual([TEXTS[0], TEXTS[2], TEXTS[3]]);
    expect(marked("113")).toEqual(TEXTS.slice(0, 4));
  });
});
