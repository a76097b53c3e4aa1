import { describe, expect, it } from "vitest";
import { numberedHeadings } from "../../src/ingest/numbered-headings.ts";
import { structure } from "../../src/ingest/structure.ts";

const levels = (text: string) => [...numberedHeadings(text.split("\n"))];

const REPORT = `BÁO CÁO
I. KẾT QUẢ NĂM 2033
1. Toàn huyện có 12 tổ nuôi ong.
2. Các tổ bán được 3 tấn mật.
II. MỤC TIÊU NĂM 2034
Có 20 tổ nuôi ong.`;

describe("headings that an office numbers", () => {
  it("are found where they count on from I and have text under them", () => {
    expect(levels(REPORT)).toEqual([
      [1, 0],
      [4, 0],
    ]);
  });

  it("have headings in figures below them where all of those look like some", () => {
    const text =
      "I. Mục tiêu\n1. Mục tiêu chung\nNuôi nhiều ong.\n2. Mục tiêu cụ thể\nCó 20 tổ.\nII. Kinh phí\nDo tổ lo.";
    expect(levels(text).sort(([a], [b]) => a - b)).toEqual([
      [0, 0],
      [1, 1],
      [3, 1],
      [5, 0],
    ]);
  });

  it.each([
    ["items of a list in Roman numbers", "Giống gồm:\nI. Ong nội\nII. Ong ngoại\nIII. Ong rừng"],
    ["a lone section", "I. KẾT QUẢ\nCó 12 tổ."],
    ["sections that do not begin with I", "IV. KẾT QUẢ\nCó 12 tổ.\nVI. MỤC TIÊU\nCó 20 tổ."],
    ["sentences", "I. Tổ có 12 người, gồm ông An.\nÔng An nuôi ong.\nII. Tổ bán mật.\nMật ngon."],
  ])("are not %s", (_what, text) => {
    expect(levels(text)).toEqual([]);
  });

  it("say of each paragraph below what it is on", () => {
    expect(structure(REPORT).map(({ text, headingPath }) => [text.slice(0, 10), headingPath])).toEqual([
      ["BÁO CÁO", []],
      ["1. Toàn hu", ["I. KẾT QUẢ NĂM 2033"]],
      ["2. Các tổ ", ["I. KẾT QUẢ NĂM 2033"]],
      ["Có 20 tổ n", ["II. MỤC TIÊU NĂM 2034"]],
    ]);
  });

  it("are left alone in a text with articles", () => {
    const law = "Điều 1. Phạm vi\nI. ONG\nNuôi ong.\nII. MẬT\nBán mật.\nĐiều 2. Hiệu lực\nTừ hôm nay.";
    expect(structure(law).every(({ headingPath }) => headingPath.every((name) => /^Điều/u.test(name)))).toBe(
      true,
    );
  });
});
