import { describe, expect, it } from "vitest";
import { parseHtml } from "../../../src/ingest/loaders/dom.ts";
import { blocksOf } from "../../../src/ingest/loaders/html-blocks.ts";

const read = (html: string, headings = true) => blocksOf(parseHtml(html).body, { headings });

describe("blocks of a page", () => {
  it.each<[string, string, string]>([
    ["breaks", "<p>Một<br>hai</p>", "Một\nhai"],
    ["breaks in a heading", "<h2>Hội<br>ong <div>mật</div></h2>", "## Hội ong mật"],
    ["text beside blocks", "<div>a<div>b</div>c</div>", "a\nb\nc"],
    ["inline elements shown as blocks", "Tổng<span style='display:block'>500</span>đàn", "Tổng\n500\nđàn"],
    ["preformatted lines", "<pre>Một\n  hai\nA  5</pre>", "Một\n  hai\nA  5"],
    ["definitions", "<dl><dt>Tổ</dt><dd>5 đàn</dd></dl>", "Tổ\n5 đàn"],
    ["blanks in figures", "1&nbsp;529, 1<wbr>000, 25–30&nbsp;%", "1\u00A0529, 1000, 25–30\u00A0%"],
    ["words in pieces", "<b>Đ</b>iều <i>5</i>00", "Điều 500"],
    ["ruby", "<ruby>漢<rp>(</rp><rt>hán</rt><rp>)</rp></ruby>", "漢(hán)"],
    ["tags that are not closed", "<p>Một<p>Hai<ul><li>a<li>b</ul>Ba", "Một\n\nHai\n\n- a\n- b\n\nBa"],
  ])("reads %s", (_what, html, text) => {
    expect(read(html).replaceAll(/\n\n+/gu, "\n\n")).toBe(text);
  });
});

describe("raised and lowered figures", () => {
  it.each<[string, string]>([
    ["500<sup>1</sup> đàn", "500 [1] đàn"],
    ["500<sup>2</sup> đàn", "500 [2] đàn"],
    ["500<sup>(12)</sup>", "500 [12]"],
    ["500<sup>1</sup>000", "500 [1] 000"],
    ["500<sup><a href='#f1'>1</a></sup>", "500 [1]"],
    ["500<a href='#f1'>[1]</a>", "500 [1]"],
    ["500<span style='vertical-align: super'>1</span>", "500 [1]"],
    ["năm 2023<sup>[3]</sup>", "năm 2023 [3]"],
    ["30 m<sup>2</sup>, 5m<sup>3</sup>", "30 m², 5m³"],
    ["5 × 10<sup>6</sup>, 10<sup>-3</sup>", "5 × 10⁶, 10⁻³"],
    ["1<sup>1</sup>/<sub>2</sub>", "1 1/2"],
    ["CO<sub>2</sub>, 5<sub>2</sub>, x<sub>1</sub>5", "CO2, 5₂, x1 5"],
    ["E<sub>i </sub>x C", "Ei x C"],
    ["1<sup>st</sup>", "1st"],
  ])("%s", (html, text) => {
    expect(read(html)).toBe(text);
  });
});

describe("tables of a page", () => {
  const row = (...cells: string[]) =>
    `<tr>${cells.map((cell) => (cell.startsWith("<t") ? cell : `<td>${cell}</td>`)).join("")}</tr>`;
  it.each<[string, string, string]>([
    [
      "a head",
      `<thead>${row("<th>Tổ", "<th>Số")}</thead>${row("A", "5")}<tfoot>${row("Cộng", "5")}</tfoot>`,
      "Tổ: A; Số: 5\nTổ: Cộng; Số: 5",
    ],
    [
      "a head of two rows",
      row("<th rowspan=2>Tổ", "<th colspan=2>Người") + row("<th>Nam", "<th>Nữ") + row("A", "5", "6"),
      "Tổ: A; Người Nam: 5; Người Nữ: 6",
    ],
    [
      "a figure for two columns",
      row("<th>Tổ", "<th>Nam", "<th>Nữ") + row("A", "<td colspan=2>12"),
      "Tổ: A; Nam, Nữ: 12",
    ],
    [
      "a cell for two rows",
      row("Năm", "Tổ", "Số") + row("<td rowspan=2>2023", "A", "5") + row("B", "6"),
      "Năm: 2023; Tổ: A; Số: 5\nNăm: 2023; Tổ: B; Số: 6",
    ],
    [
      "a heading across it",
      row("<th>Tổ", "<th>Số") + row("<td colspan=2>Vùng núi") + row("A", "5"),
      "Vùng núi\nTổ: A; Số: 5",
    ],
    ["the same figure throughout", row("<th>Tổ", "<th>Số") + row("5", "5"), "Tổ: 5; Số: 5"],
    ["row headers", row("", "<th>2021", "<th>2022") + row("<th>Đàn", "5", "6"), "Đàn – 2021: 5; 2022: 6"],
    [
      "a caption",
      `<caption>Bảng 1</caption>${row("<th>Tổ", "<th>Số")}${row("A", "5")}`,
      "Bảng 1\nTổ: A; Số: 5",
    ],
    ["only headers", row("<th>Tổ", "<th>Số") + row("<th>Nam", "<th>Nữ"), "Tổ Nam; Số Nữ"],
    [
      "breaks in cells",
      row("<th>Tỷ lệ<br>(%)", "<th>Số") + row("A", "120<br>350"),
      "Tỷ lệ (%): A; Số: 120; 350",
    ],
    ["one row, which only lays out", row("Trái 5", "Phải 6"), "Trái 5\nPhải 6"],
    [
      "a letterhead",
      row("HỘI ONG<br>Số: 5/QC", "CỘNG HÒA XÃ HỘI<br>Độc lập") + row("", "Xã A, ngày 5"),
      "HỘI ONG\nSố: 5/QC\nCỘNG HÒA XÃ HỘI\nĐộc lập\nXã A, ngày 5",
    ],
    [
      "signatures",
      row("Nơi nhận:<br>- Lưu", "TM. HỘI ONG") + row("", "Lan"),
      "Nơi nhận:\n- Lưu\nTM. HỘI ONG\nLan",
    ],
    [
      "a table inside",
      row(`Trái<table>${row("<th>Tổ", "<th>Số")}${row("A", "5")}</table>`, "Phải"),
      "Trái\nTổ: A; Số: 5\n\nPhải",
    ],
    [
      "spans beyond its end",
      row("<th>Tổ", "<th>Số") + row("A", "<td rowspan=99999 colspan=99999>9"),
      "Tổ: A; Số: 9",
    ],
  ])("with %s", (_what, rows, text) => {
    expect(read(`<table>${rows}</table>`)).toBe(text);
  });

  it("with very many rows", () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => row(`Tổ ${i}`, String(i)));
    const lines = read(`<table>${row("<th>Tên", "<th>Số")}${rows.join("")}</table>`).split("\n");
    expect(lines).toHaveLength(10_000);
    expect(lines.at(-1)).toBe("Tên: Tổ 9999; Số: 9999");
  });
});
