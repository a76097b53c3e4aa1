import { describe, expect, it } from "vitest";
import { lacks, strayFigure, type Yardstick } from "../../src/answer/acceptance.ts";
import { type Composed, cite, compose } from "../../src/answer/compose.ts";
import { figureFit } from "../../src/answer/figures.ts";
import type { Pick } from "../../src/answer/pick.ts";
import type { Citation, Hit } from "../../src/domain.ts";
import { clauseHit, madeHit, queryOf, sentenceOf } from "../support/made-up-hits.ts";

/** How an answer is measured where each hit was picked as a whole. */
function yardstick(question: string, ...hits: Hit[]): Yardstick {
  const query = queryOf(question);
  const picks = hits.map((hit): Pick => {
    const quote = hit.passage.text;
    return { hit, quote, start: 0, end: quote.length, isTarget: false, language: "vi", isFormer: false };
  });
  const evidence = hits.map((hit) => {
    const candidate = sentenceOf(hit);
    return {
      candidate,
      score: 1,
      coverage: 1,
      figure: figureFit(query, candidate),
      scope: 1,
      isTarget: false,
    };
  });
  return { query, draft: { picks, evidence }, quoted: compose(query, picks) };
}

/** An answer whose statements each cite one hit. */
function answer(...parts: [text: string, hit: Hit][]): Composed {
  const citations: Citation[] = [];
  const statements = parts.map(([text, hit]) => ({
    text,
    citations: [cite(citations, hit, hit.passage.text)],
  }));
  return { statements, citations };
}

const press = (place: string, text: string) =>
  madeHit(text, { id: `articles/${place}`, metadata: { places: [place] } });
const LANG_SON = press("Lạng Sơn", "Năm 2033, tỉnh Lạng Sơn có 412 hợp tác xã đang hoạt động.");
const HUNG_YEN = press("Hưng Yên", "Năm 2033, tỉnh Hưng Yên có 298 hợp tác xã đang hoạt động.");
const BAC_SON = press("Lạng Sơn", "Năm 2033, huyện Bắc Sơn có 39 hợp tác xã.");
const COUNT = "Lạng Sơn có bao nhiêu hợp tác xã?";

describe("an answer in other words lacks", () => {
  const one = yardstick(COUNT, LANG_SON);

  it("nothing where it keeps the figure, its place and its year", () => {
    expect(lacks(one, answer(["Có 412 hợp tác xã ở Lạng Sơn năm 2033.", LANG_SON]))).toEqual([]);
  });

  it.each<[string, Composed, string]>([
    ["any sentence", answer(), "a sentence that one of the passages backs"],
    [
      "the language",
      answer(["In 2033 there were 412 cooperatives in Lang Son.", LANG_SON]),
      "the language that was asked for",
    ],
    ["the figure", answer(["Năm 2033, Lạng Sơn có nhiều hợp tác xã.", LANG_SON]), "the figure “412”"],
    ["the year", answer(["Lạng Sơn có 412 hợp tác xã.", LANG_SON]), "the year 2033"],
    [
      "the passage",
      answer(["Năm 2033, Hưng Yên có 298 hợp tác xã.", HUNG_YEN]),
      "a sentence that rests on the first passage",
    ],
  ])("%s", (_, said, lacking) => {
    expect(lacks(one, said)).toContain(lacking);
  });

  it("the district of a figure, which the question did not name", () => {
    const district = yardstick(COUNT, BAC_SON);
    expect(lacks(district, answer(["Năm 2033, Lạng Sơn có 39 hợp tác xã.", BAC_SON]))).toEqual([
      "the place Bắc Sơn",
    ]);
    expect(
      lacks(district, answer(["Năm 2033, huyện Bắc Sơn (Lạng Sơn) có 39 hợp tác xã.", BAC_SON])),
    ).toEqual([]);
  });

  it("the figure of one of two places that are compared", () => {
    const both = yardstick("Lạng Sơn và Hưng Yên, mỗi tỉnh có bao nhiêu hợp tác xã?", LANG_SON, HUNG_YEN);
    const [first, second] = [
      "Năm 2033, Lạng Sơn có 412 hợp tác xã.",
      "Năm 2033, Hưng Yên có 298 hợp tác xã.",
    ];
    expect(lacks(both, answer([first, LANG_SON]))).toEqual(["the figure “298”"]);
    expect(lacks(both, answer([first, LANG_SON], [second, HUNG_YEN]))).toEqual([]);
    // The right figures, but each resting on the other's passage.
    expect(lacks(both, answer([first, HUNG_YEN], [second, LANG_SON]))).toHaveLength(2);
  });

  it("a point of a list, its figure, and what is excepted", () => {
    const list = clauseHit(
      "Điều kiện, trừ trường hợp giải thể:\na) có trụ sở;\nb) hoạt động ít nhất 12 tháng.",
    );
    const asked = yardstick("Điều kiện vay vốn là gì?", list);
    const say = (...texts: string[]) =>
      lacks(asked, answer(...texts.map((text): [string, Hit] => [text, list])));
    expect(say("Hợp tác xã phải có trụ sở.")).toEqual([
      "every one of the 2 points of the first passage",
      "the figure “12 tháng”",
      "what is excepted",
    ]);
    expect(say("Trừ trường hợp giải thể, phải có trụ sở.", "Hoạt động ít nhất 12 tháng.")).toEqual([]);
    expect(say("Trừ khi giải thể: có trụ sở; hoạt động ít nhất 12 tháng.")).toEqual([]);
  });
});

describe("a figure that was not asked for", () => {
  it("is one of the kind asked for that extraction did not find", () => {
    const one = yardstick(COUNT, LANG_SON);
    expect(strayFigure(one, "Có 413 hợp tác xã.")).toBe("413");
    expect(strayFigure(one, "Năm 2033 có 412 hợp tác xã, tăng 4%.")).toBeUndefined();
  });

  it("is none where no figure was asked for", () => {
    const any = yardstick("Điều kiện vay vốn là gì?", clauseHit("Có 9 thành viên."));
    expect(strayFigure(any, "Có 413 thành viên.")).toBeUndefined();
  });
});
