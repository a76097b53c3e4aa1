import { describe, expect, it } from "vitest";
import { articlesWanted } from "../../src/answer/library-law-words.ts";

const first = (typed: string) => {
  const [wanted] = articlesWanted(typed);
  const { document, ...place } = wanted ?? {};
  return { ...place, ...(document?.number === undefined ? {} : { number: document.number }) };
};

describe("what a text names of a law", () => {
  it.each([
    ["18", { article: "18" }],
    ["18.2", { article: "18", clause: "2" }],
    ["18.2.đ", { article: "18", clause: "2", point: "đ" }],
    ["18(2)(a)", { article: "18", clause: "2", point: "a" }],
    ["18 2 a", { article: "18", clause: "2", point: "a" }],
    ["18a", { article: "18a" }],
    ["điều 20 khoản 1", { article: "20", clause: "1" }],
    ["dieu 20 khoan 1 diem b", { article: "20", clause: "1", point: "b" }],
    ["điểm đ khoản 1 Điều 31", { article: "31", clause: "1", point: "đ" }],
    ["20 khoản 2 điểm a", { article: "20", clause: "2", point: "a" }],
    ["Đ20 K2", { article: "20", clause: "2" }],
    ["Article 18.2", { article: "18", clause: "2" }],
    ["clause 2 of Article 18", { article: "18", clause: "2" }],
    ["113/2024 6", { number: "113/2024", article: "6" }],
    ["113/2024/NĐ-CP điều 6 khoản 1", { number: "113/2024/nd-cp", article: "6", clause: "1" }],
    ["NĐ113 6", { number: "113", article: "6" }],
    ["nghị định số 113 điều 6", { number: "113", article: "6" }],
    ["thông tư 71/2024/TT-BTC", { number: "71/2024/tt-btc" }],
  ])("%s", (typed, expected) => {
    expect(first(typed)).toEqual(expected);
  });

  it("reads the words of a name, without those that only join", () => {
    expect(articlesWanted("điều 18 của Luật Hợp tác xã năm 2023")[0]?.document).toMatchObject({
      kind: "law",
      year: 2023,
      name: "Hợp tác xã",
    });
    expect(articlesWanted("HTX 18")[0]?.document).toMatchObject({ name: "HTX" });
  });

  it("knows that two bare numbers may be a document and its article", () => {
    expect(articlesWanted("113 6").map(({ document, article }) => [document?.number, article])).toEqual([
      [undefined, "113"],
      ["113", "6"],
    ]);
    expect(articlesWanted("điều 113")).toHaveLength(1);
  });

  it.each(["", "xin chào", "  "])("finds nothing in %j", (typed) => {
    expect(articlesWanted(typed)).toEqual([]);
  });
});
