import { describe, expect, it } from "vitest";
import type { CitedSource } from "../../src/answer/verify/sources.ts";
import { verify } from "../../src/answer/verify.ts";
import type { Citation } from "../../src/domain.ts";
import { citation } from "../support/answers.ts";
import { clauseHit, madeHit } from "../support/made-up-hits.ts";

const PRESS = madeHit(
  "In 2032, cooperatives in Quang Tri borrowed 87 billion VND. The fund lends for 24 months.",
  {
    id: "press/quang-tri",
    metadata: { title: "Loans", language: "en", places: ["Quảng Trị"], published: "2033-05-04" },
  },
);
const LAW = clauseHit("1. Hợp tác xã phải có ít nhất 9 thành viên.");
const SOURCES = new Map<string, CitedSource>([PRESS, LAW].map((hit) => [hit.passage.id, hit]));
const FROM_PRESS = citation({
  passageId: PRESS.passage.id,
  quote: "In 2032, cooperatives in Quang Tri borrowed 87 billion VND.",
  language: "en",
});
const FROM_LAW = citation({
  n: 2,
  passageId: LAW.passage.id,
  quote: "Hợp tác xã phải có ít nhất 9 thành viên.",
});

function check(text: string, numbers = [1], citations: Citation[] = [FROM_PRESS, FROM_LAW], language = "vi") {
  return verify([{ text, citations: numbers }], citations, { language }, ({ passageId }) =>
    SOURCES.get(passageId),
  );
}
const reasonOf = (...args: Parameters<typeof check>) => check(...args).rejected[0]?.reason;

describe("a statement is kept when", () => {
  it.each([
    [
      "it quotes its source",
      "Nguồn tiếng Anh viết: “In 2032, cooperatives in Quang Tri borrowed 87 billion VND.”",
    ],
    ["it tells the figure in the language of the answer", "Năm 2032, các hợp tác xã vay 87 tỷ đồng."],
    ["the figure is the same in another unit", "Các hợp tác xã vay 87.000 triệu đồng."],
    ["its year is in the metadata", "Bài báo năm 2033 nói vậy."],
    ["its place is written with diacritics, the source without", "Ở Quảng Trị, hợp tác xã được vay vốn."],
    ["it has no figure and no place", "Hợp tác xã được vay vốn."],
  ])("%s", (_name, text) => {
    expect(check(text)).toEqual({ statements: [{ text, citations: [1] }], rejected: [] });
  });

  it("it names the number of the law it cites", () => {
    expect(reasonOf("Theo 99/2090/QH16, cần ít nhất 9 thành viên.", [2])).toBeUndefined();
  });

  it("it names the article that it cites", () => {
    expect(reasonOf("Theo Điều 3 khoản 1, cần ít nhất 9 thành viên.", [2])).toBeUndefined();
  });

  it("each of its figures is in one of several sources", () => {
    expect(reasonOf("Cần 9 thành viên; đã vay 87 tỷ đồng.", [1, 2])).toBeUndefined();
  });
});

describe("a year that a figure is only compared with", () => {
  const hit = madeHit(
    "The average revenue reaches 1.85 billion VND, double that of 2032, up from 4 million in 2030.",
    {
      id: "press/quang-tri",
      metadata: { title: "Revenue", language: "en", places: ["Quảng Trị"], published: "2033-05-04" },
    },
  );
  const source = citation({ passageId: hit.passage.id, quote: hit.passage.text, language: "en" });
  const reason = (text: string) =>
    verify([{ text, citations: [1] }], [source], { language: "vi" }, () => hit).rejected[0]?.reason;

  it("is not told as its year", () => {
    expect(reason("Năm 2032: doanh thu bình quân 1,85 tỷ đồng.")).toContain('only compared with "2032"');
  });

  it("is told as what it is", () => {
    expect(reason("Doanh thu bình quân 1,85 tỷ đồng, gấp đôi năm 2032.")).toBeUndefined();
    expect(reason("Năm 2030: 4 triệu đồng.")).toBeUndefined();
  });
});

describe("a statement is rejected when", () => {
  it("it cites nothing", () => {
    expect(reasonOf("Hợp tác xã được vay vốn.", [])).toBe("cites nothing");
  });

  it("it cites a number that is not in the list", () => {
    expect(reasonOf("Hợp tác xã được vay vốn.", [7])).toBe("cites [7], which is no source");
  });

  it("one of several citations is not in the list", () => {
    expect(reasonOf("Hợp tác xã được vay vốn.", [1, 7])).toBe("cites [7], which is no source");
  });

  it("its citation leads to no passage", () => {
    const lost = citation({ passageId: "press/nowhere#1" });
    expect(reasonOf("Hợp tác xã được vay vốn.", [1], [lost])).toBe("cites [1], which is no source");
  });

  it.each(["In 2032, cooperatives in Quang Tri borrowed 85 billion VND.", "in 2032, cooperatives", ""])(
    "its quote is not verbatim: “%s”",
    (quote) => {
      expect(reasonOf("Hợp tác xã được vay vốn.", [1], [{ ...FROM_PRESS, quote }])).toBe(
        "the quote of [1] is not in its passage",
      );
    },
  );

  it.each([
    ["a figure was altered", "Các hợp tác xã vay 85 tỷ đồng.", "85 tỷ đồng"],
    ["a figure was rounded", "Các hợp tác xã vay 90 tỷ đồng.", "90 tỷ đồng"],
    ["the scale is another", "Các hợp tác xã vay 87 triệu đồng.", "87 triệu đồng"],
    ["the currency is another", "Các hợp tác xã vay 87 tỷ USD.", "87 tỷ USD"],
    ["the unit is another", "Quỹ cho vay 24 năm.", "24 năm"],
    ["money became a share", "Các hợp tác xã vay 87%.", "87%"],
    ["the year is another", "Năm 2034, các hợp tác xã vay 87 tỷ đồng.", "2034"],
    ["the figure is of another source than it cites", "Cần ít nhất 9 thành viên.", "9"],
  ])("%s", (_name, text, figure) => {
    expect(reasonOf(text)).toBe(`the figure "${figure}" is not in the source`);
  });

  it("it names another law than it cites", () => {
    expect(reasonOf("Theo 98/2090/QH16, cần ít nhất 9 thành viên.", [2])).toBe(
      'the figure "98/2090/QH16" is not in the source',
    );
  });

  it("it names another article than it cites", () => {
    expect(reasonOf("Theo Điều 4, cần ít nhất 9 thành viên.", [2])).toMatch(/^the figure "4" /u);
  });

  it("it names another place", () => {
    expect(reasonOf("Ở Hưng Yên, các hợp tác xã vay 87 tỷ đồng.")).toBe(
      'the place "Hưng Yên" is not in the source',
    );
  });
});

describe("several statements", () => {
  it("are judged one by one, and the good ones keep their order", () => {
    const good = { text: "Các hợp tác xã vay 87 tỷ đồng.", citations: [1] };
    const bad = { text: "Các hợp tác xã vay 85 tỷ đồng.", citations: [1] };
    const rule = { text: "Cần ít nhất 9 thành viên.", citations: [2] };
    const result = verify([rule, bad, good], [FROM_PRESS, FROM_LAW], { language: "vi" }, ({ passageId }) =>
      SOURCES.get(passageId),
    );
    expect(result.statements).toEqual([rule, good]);
    expect(result.rejected.map(({ statement }) => statement)).toEqual([bad.text]);
  });
});

it("reads a figure in the usual way of the answer's language", () => {
  const hit = madeHit("2. Hợp tác xã có trên 1.000 thành viên.", { id: "press/many" });
  const cited = citation({ passageId: hit.passage.id, quote: hit.passage.text });
  const reasons = (text: string) =>
    verify([{ text, citations: [1] }], [cited], { language: "vi" }, () => hit).rejected.map(
      ({ reason }) => reason,
    );
  expect(reasons("Hợp tác xã có trên 1.000 thành viên.")).toEqual([]);
  expect(reasons("Hợp tác xã có trên 2.000 thành viên.")).toEqual([
    'the figure "2.000" is not in the source',
  ]);
});

describe("a statement is dropped when it is more exact than its source:", () => {
  const day = madeHit("Đến 31/10/2025, giai đoạn 2021–2025, có 9 thành viên, cần 2/3 số phiếu.", {
    id: "press/day",
    metadata: { title: "Số liệu năm 2025", published: "2025-11-15" },
  });
  const cited = citation({ passageId: day.passage.id, quote: day.passage.text });
  const rejected = (text: string) =>
    verify([{ text, citations: [1] }], [cited], { language: "vi" }, () => day).rejected.map(
      ({ reason }) => reason,
    );

  it.each([
    ["Đến 31/10/2025 có 9 thành viên."],
    ["Tháng 10/2025 có 9 thành viên."],
    ["Năm 2025 có 9 thành viên."],
    ["Giai đoạn 2021–2025 có 9 thành viên."],
    ["Cần 2/3 số phiếu."],
  ])("not “%s”", (text) => {
    expect(rejected(text)).toEqual([]);
  });

  it.each([
    ["Đến 11/10/2025 có 9 thành viên.", 'the figure "11/10/2025" is not in the source'],
    ["Tháng 9/2025 có 9 thành viên.", 'the figure "Tháng 9/2025" is not in the source'],
    ["Giai đoạn 2021–2027 có 9 thành viên.", 'the figure "2021–2027" is not in the source'],
    ["Cần 2/8 số phiếu.", 'the figure "2/8" is not in the source'],
  ])("“%s”", (text, reason) => {
    expect(rejected(text)).toEqual([reason]);
  });
});

describe("a source that is named in front of its quote", () => {
  const title = "Luật về kho lạnh, bến bãi và vận tải hàng hóa: số 9/2031/QH20 (tóm lược theo điều, khoản)";
  const named = citation({
    passageId: LAW.passage.id,
    quote: FROM_LAW.quote,
    locator: "Điều 9 khoản 1",
    title,
  });
  const reasonFor = (front: string) => reasonOf(`${front}: ${FROM_LAW.quote}`, [1], [named]);

  it("is understood, however long its title is", () => {
    expect(reasonFor(`Điều 9 khoản 1, ${title}`)).toBeUndefined();
  });

  it.each([
    `Điều 12 khoản 1, ${title}`,
    `Điều 9 khoản 1, ${title}, của 7 tỉnh miền núi phía Bắc và miền Trung`,
  ])("is read as other words where it is not just that: %s", (front) => {
    expect(reasonFor(front)).toBeDefined();
  });
});
