import { describe, expect, it } from "vitest";
import { oldFigureNotices } from "../../src/answer/old-figures.ts";
import type { DocumentMetadata } from "../../src/domain.ts";
import { madeHit } from "../support/made-up-hits.ts";

const TODAY = "2034-06-15";

function noticesOf(quote: string, metadata: Partial<DocumentMetadata> = {}, today = TODAY): string[] {
  const { document } = madeHit(quote, { metadata });
  return oldFigureNotices("vi", [{ document, quote }], today);
}

describe("a figure of long ago", () => {
  it("is told with the year that its sentence names", () => {
    expect(noticesOf("Năm 2031, tỉnh có 412 hợp tác xã.")).toEqual([
      "Số liệu này là của năm 2031, cách đây hơn hai năm; có thể đã có số liệu mới hơn.",
    ]);
  });

  it("is told with the year of its document where the sentence names none", () => {
    const quote = "Tỉnh có 412 hợp tác xã.";
    for (const metadata of [{ published: "2031-03-02" }, { period: { from: 2029, to: 2031 } }])
      expect(noticesOf(quote, metadata)).toEqual([
        "Số liệu này lấy từ nguồn của năm 2031, cách đây hơn hai năm; có thể đã có số liệu mới hơn.",
      ]);
  });

  it.each<[string, string, Partial<DocumentMetadata>]>([
    ["less than two years ago", "Năm 2032, tỉnh có 412 hợp tác xã.", {}],
    ["of no known time", "Tỉnh có 412 hợp tác xã.", {}],
    [
      "that goes on to the day of its document",
      "Từ năm 2029 đến nay có 257 hợp tác xã mới.",
      { published: "2034-01-01" },
    ],
    ["of the founding, with what is now", "HTX lập năm 2029, nay có 40 hộ.", { published: "2034-01-01" }],
    ["since when somebody leads it", "Ông An làm giám đốc từ năm 2029.", { published: "2034-01-01" }],
    ["only compared with one of long ago", "Năm 2033 đạt 2 tỷ đồng, tăng 20% so với năm 2029.", {}],
    ["beside the name of an old law", "Theo Luật Hợp tác xã 2023, có 30 lớp.", { published: "2034-01-01" }],
    [
      "beside the day of an old programme",
      "Theo Chương trình số 19 ngày 23/5/2029, có 30 lớp.",
      { published: "2034-01-01" },
    ],
    ["of a law", "Năm 2029, tối đa 30% vốn điều lệ.", { kind: "law" }],
    ["that is a goal for later", "Đến năm 2038 có 15 liên hiệp.", { published: "2029-01-01" }],
  ])("is not one %s", (_, quote, metadata) => {
    expect(noticesOf(quote, metadata)).toEqual([]);
  });

  it("counts from the month that is told", () => {
    expect(noticesOf("Đến tháng 3 năm 2032, tỉnh có 412 hợp tác xã.")).toHaveLength(1);
    expect(noticesOf("Đến tháng 9 năm 2032, tỉnh có 412 hợp tác xã.")).toEqual([]);
  });

  it("is of the beginning of a period that goals lead beyond today", () => {
    const period = { from: 2030, to: 2040 };
    expect(noticesOf("Thành phố có 2.021 hợp tác xã.", { period })[0]).toContain("năm 2030");
  });

  it.each<[string, Partial<DocumentMetadata>]>([
    ["published lately", { published: "2034-02-01" }],
    ["of no known day", {}],
  ])("is never of the beginning of a period that only its text tells, be it %s", (_, metadata) => {
    const { document } = madeHit("x", { metadata: { ...metadata, period: { from: 2018, to: 2040 } } });
    const shown = [
      { document: { ...document, isPeriodInferred: true as const }, quote: "Tỉnh có 412 hợp tác xã." },
    ];
    expect(oldFigureNotices("vi", shown, TODAY)).toEqual([]);
  });

  it("is of the day of publication where the period of its text goes on beyond today", () => {
    const metadata = { published: "2031-02-01", period: { from: 2018, to: 2040 } };
    const { document } = madeHit("x", { metadata });
    const shown = [
      { document: { ...document, isPeriodInferred: true as const }, quote: "Tỉnh có 412 hợp tác xã." },
    ];
    expect(oldFigureNotices("vi", shown, TODAY)[0]).toContain("năm 2031");
  });

  it("is told by name where several sources are shown", () => {
    const shown = ["Lạng Sơn", "Hà Nội"].map((name, i) => ({
      quote: `Năm ${2030 + 3 * i} có ${i + 5} hợp tác xã.`,
      document: madeHit("x", { id: `articles/${i}`, metadata: { places: [name] } }).document,
    }));
    expect(oldFigureNotices("en", shown, TODAY)).toEqual([
      "Lạng Sơn: the figure is from 2030, more than two years ago; there may be newer ones.",
    ]);
  });
});
