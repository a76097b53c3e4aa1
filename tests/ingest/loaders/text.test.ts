import { describe, expect, it } from "vitest";
import { readText } from "../../../src/ingest/loaders/text.ts";

/** Breaks a paragraph as an editor does that knows only a width. */
function wrap(text: string, width: number): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join("\n");
}

const LAW = [
  "QUY CHẾ HỘI ONG",
  "Điều 1. Phạm vi của quy chế",
  "Quy chế này quy định việc nuôi ong, chia mật, sửa tổ và việc họp của hội ong trong thung lũng, kể cả những đàn ong gửi ở các xã bên.",
  "Điều 2. Góp mật",
  "1. Mỗi hội viên góp mỗi năm ít nhất 4 lít mật và 1.529 đồng cho mỗi thùng ong mà hội giữ hộ trong mùa mưa, theo Điều 1 của quy chế này.",
  "2. Hội viên mới góp một nửa trong năm đầu, trừ khi hội quyết định khác tại cuộc họp vào mùa hoa keo:",
  "a) người nuôi ong ở xã bên thì góp bằng sáp, khi sáp được giá hơn mật ở chợ huyện trong mùa ấy;",
  "b) người già thì không góp.",
];
const PRESS = [
  "The bees of the valley had a good year, and most of the families who keep them sold more honey than in the year before at the market in town.",
  "Each family sells about 40 kilograms a year, the society says, and the price rose by 25-30 percent in the spring after a long and rainy winter.",
  "Nobody knows how the bees will fare in the next year, when the orchards by the river are cut down to make room for the new road to the coast.",
];

describe("text that was broken at a width", () => {
  it.each([60, 66, 72, 80])("gets the paragraphs of a law back, at %i", (width) => {
    expect(readText(LAW.map((line) => wrap(line, width)).join("\n"))).toBe(LAW.join("\n"));
  });

  it.each([60, 66, 72, 80])("gets the paragraphs of an article back, at %i", (width) => {
    const text = PRESS.map((line) => wrap(line, width)).join("\n\n");
    expect(readText(text)).toBe(PRESS.join("\n\n"));
  });

  it("begins a paragraph at an indented line", () => {
    const text = PRESS.map((line) => `   ${wrap(line, 70)}`).join("\n");
    expect(
      readText(text)
        .split("\n")
        .map((line) => line.trim()),
    ).toEqual(PRESS);
  });

  it("keeps lists, rows of tables and headings on lines of their own", () => {
    const list = [
      "- Mật ong",
      "- Sáp ong",
      "| Tổ | Số |",
      "Tổ Hoa Mai        12 đàn       47 lít      sáu tháng",
      "1 Tổ Hoa Sen      15 đàn       52 lít      chín tháng",
    ];
    const text = [wrap(PRESS[0] ?? "", 70), ...list, "# Phần sau", wrap(PRESS[1] ?? "", 70)].join("\n");
    expect(readText(text)).toBe([PRESS[0], ...list, "# Phần sau", PRESS[1]].join("\n"));
  });

  it("is put together at a hyphen without a blank", () => {
    const text = wrap(PRESS.join(" "), 72).replace("25-30", "25-\n30");
    expect(readText(text)).toContain("25-30 percent");
  });

  it("may hold an address that is longer than the width", () => {
    const address = `https://ong.example/${"a".repeat(120)}`;
    const many = [...PRESS, ...PRESS, ...PRESS];
    const text = [...many.map((line) => wrap(line, 70)), address].join("\n\n");
    expect(readText(text)).toBe([...many, address].join("\n\n"));
  });
});

describe("text that was not broken", () => {
  it.each<[string, string]>([
    ["paragraphs of one line", PRESS.join("\n")],
    [
      "a poem",
      "Ong bay qua đồi\nhoa keo vàng rơi\nmật trong như nắng\nsáp thơm một trời\nong bay qua suối\nong về tổ thôi",
    ],
    [
      "a table set with blanks",
      Array.from(
        { length: 8 },
        (_, i) => `${i}  Tổ số ${i}          12 đàn ong         47 lít mật trong năm`,
      ).join("\n"),
    ],
    [
      "a list of long items",
      Array.from(
        { length: 8 },
        (_, i) => `${i + 1}. một thùng ong có nhiều cầu và nhiều mật ở vườn nhãn của làng`,
      ).join("\n"),
    ],
    ["nothing", ""],
  ])("stays as it is: %s", (_what, text) => {
    expect(readText(text)).toBe(text);
  });
});
