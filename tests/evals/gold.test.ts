import { beforeAll, describe, expect, it } from "vitest";
import type { GoldPlace } from "../../evals/cases/schema.ts";
import { canonicalLocator, documentName, GoldIndex } from "../../evals/run/gold.ts";
import { madeHit } from "../support/made-up-hits.ts";
import { MADE_UP_CORPUS, openKnowledge } from "../support/made-up-knowledge.ts";
import { madeCase } from "../support/made-up-observation.ts";

const head = (title: string, language: string, more = "") =>
  `---\ntitle: ${title}\nlanguage: ${language}\nkind: law\nnumber: 98/2032/QH16\nvalidity: in-force\n${more}---\n`;

/** A law in two languages: an article cut by clauses, one with words above its clauses, and one without any. */
const LAW = {
  "laws/mau.vi.md": `${head("Luật Mẫu", "vi")}
### Điều 3. Thành viên

1. Hợp tác xã có ít nhất 9 thành viên.

2. Thành viên góp vốn tối đa 35% vốn điều lệ của hợp tác xã.

### Điều 4. Tên gọi

Hợp tác xã có tên riêng, viết bằng tiếng Việt và không được trùng với tên của hợp tác xã khác đã đăng ký.

### Điều 30. Nguyên tắc

Điều này áp dụng cho mọi hợp tác xã được thành lập ở trong nước theo luật này và các văn bản hướng dẫn có liên quan.

1. Hợp tác xã tự chịu trách nhiệm về hoạt động của mình.

2. Hợp tác xã công khai báo cáo tài chính hằng năm.
`,
  "laws/mau.en.md": `${head("Model Law", "en", "variantOf: laws/mau.vi\n")}
### Article 3. Members

1. A cooperative has at least 9 members.

2. A member contributes at most 35% of the charter capital of the cooperative.

### Article 4. Names

A cooperative has a name of its own, written in Vietnamese, that is not the name of another registered cooperative.
`,
};

let gold: GoldIndex;
beforeAll(async () => {
  const { kb } = await openKnowledge({ ...MADE_UP_CORPUS, ...LAW });
  gold = new GoldIndex(kb);
});

/** "vi Điều 3 khoản 1" for each passage at a place. */
const at = (place: GoldPlace) =>
  gold
    .at(place)
    .map(({ documentId, locator }) => `${documentId.replace(/^.*\./u, "")} ${locator}`)
    .sort();

describe("a gold place", () => {
  it("is a clause in every language of its document", () => {
    expect(at({ document: "laws/mau", locator: "Điều 3 khoản 2" })).toEqual([
      "en Article 3 clause 2",
      "vi Điều 3 khoản 2",
    ]);
  });

  it("is one language of a document where that is named", () => {
    expect(at({ document: "laws/mau.vi", locator: "Điều 3 khoản 2" })).toEqual(["vi Điều 3 khoản 2"]);
  });

  it("is a whole article, and not one whose number begins alike", () => {
    expect(at({ document: "laws/mau.vi", locator: "Điều 3" })).toEqual([
      "vi Điều 3 khoản 1",
      "vi Điều 3 khoản 2",
    ]);
  });

  it("is the clause where a point is named", () => {
    expect(at({ document: "laws/luat-99", locator: "Điều 5 khoản 1 điểm b" })).toEqual(["vi Điều 5 khoản 1"]);
  });

  it("is the article where that has no clauses", () => {
    expect(at({ document: "laws/mau", locator: "Điều 4 khoản 1" })).toEqual(["en Article 4", "vi Điều 4"]);
  });

  // Bug: words above the clauses count as every clause of the article (and lint does not miss a clause 9).
  it("is the clause alone where there are words above the clauses of the article", () => {
    expect(at({ document: "laws/mau", locator: "Điều 30 khoản 2" })).toEqual(["vi Điều 30 khoản 2"]);
    expect(at({ document: "laws/mau", locator: "Điều 30 khoản 9" })).toEqual([]);
  });

  it("is every passage of a document without a locator", () => {
    expect(gold.at({ document: "articles/hung-yen" })).toHaveLength(3);
    expect(at({ document: "articles/lang-son" })).toHaveLength(14);
  });

  it("is a passage that is quoted, and its counterpart in another language", () => {
    const place = { document: "articles/lang-son", quote: "average  profit of a COOPERATIVE" };
    expect(at(place)).toEqual(["en paragraph 5", "vi paragraph 5"]);
  });

  it("is a paragraph", () => {
    expect(at({ document: "articles/hung-yen", locator: "paragraph 2" })).toEqual(["vi paragraph 2"]);
    expect(at({ document: "articles/hung-yen", locator: "đoạn 2" })).toEqual(["vi paragraph 2"]);
  });

  it.each<GoldPlace>([
    { document: "laws/no-such-law" },
    { document: "laws/mau", locator: "Điều 7" },
    { document: "laws/mau", locator: "Điều 3 khoản 9" },
    { document: "laws/mau", quote: "words that it does not have" },
    { document: "articles/hung-yen", locator: "paragraph 9" },
  ])("is nowhere: $document $locator $quote", (place) => {
    expect(at(place)).toEqual([]);
  });
});

describe("the index of gold", () => {
  it("knows documents by name and by id", () => {
    expect(["laws/mau", "laws/mau.en", "laws/mau.sv", "laws"].map((name) => gold.hasDocument(name))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it("makes a unit of each piece of evidence, with the places of which one is enough", () => {
    const [clause, either, lost] = gold.unitsOf(
      madeCase({
        gold: [
          { document: "laws/mau", locator: "Điều 3 khoản 1" },
          {
            document: "laws/mau.en",
            locator: "Điều 4",
            or: [{ document: "articles/hung-yen", quote: "298 hợp tác xã" }],
          },
          { document: "laws/lost", locator: "Điều 12a" },
        ],
      }),
    );
    expect(clause).toEqual({
      label: "laws/mau Điều 3 khoản 1",
      passages: new Set(["laws/mau.vi#1", "laws/mau.en#1"]),
      documents: new Set(["laws/mau"]),
      articles: ["3"],
    });
    expect(either).toEqual({
      label: "laws/mau.en Điều 4 or articles/hung-yen “298 hợp tác xã”",
      passages: new Set(["laws/mau.en#3", "articles/hung-yen.vi#1"]),
      documents: new Set(["laws/mau", "articles/hung-yen"]),
      articles: ["4"],
    });
    expect(lost).toMatchObject({ passages: new Set(), documents: new Set(["laws/lost"]), articles: ["12a"] });
    expect(gold.unitsOf(madeCase())).toEqual([]);
  });
});

describe("names", () => {
  it.each([
    ["laws/mau.vi", undefined, "laws/mau"],
    ["laws/mau.en", "laws/mau.vi", "laws/mau"],
    ["articles/news.sv", "articles/nyheter.vi", "articles/nyheter"],
    ["press/quang-tri.txt", undefined, "press/quang-tri"],
    ["press/bao-cao.vi.pdf", undefined, "press/bao-cao"],
  ])("of the document %s (variant of %s) is %s", (id, variantOf, name) => {
    const { document } = madeHit("", { id, metadata: variantOf === undefined ? {} : { variantOf } });
    expect(documentName(document)).toBe(name);
  });

  it.each([
    ["Article 74 clause 1 point a", "Điều 74 khoản 1 điểm a"],
    ["Điều 74 khoản 1", "Điều 74 khoản 1"],
    ["đoạn 4", "paragraph 4"],
    ["stycke 4", "paragraph 4"],
  ])("of the place %s is %s", (locator, name) => {
    expect(canonicalLocator(locator)).toBe(name);
  });
});
