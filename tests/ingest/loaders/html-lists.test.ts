import { describe, expect, it } from "vitest";
import { parseHtml } from "../../../src/ingest/loaders/dom.ts";
import { blocksOf } from "../../../src/ingest/loaders/html-blocks.ts";

const read = (html: string) => blocksOf(parseHtml(html).body, { headings: true }).split(/\n+/u);
const items = (...texts: string[]) => texts.map((text) => `<li>${text}</li>`).join("");

describe("numbers of list items", () => {
  it.each<[string, string, string[]]>([
    ["bullets", `<ul>${items("ong", "mật")}</ul>`, ["- ong", "- mật"]],
    ["a start", `<ol start=3>${items("ong", "mật")}</ol>`, ["3. ong", "4. mật"]],
    ["a start of nought", `<ol start=0>${items("ong", "mật")}</ol>`, ["0. ong", "1. mật"]],
    [
      "a number of its own",
      `<ol><li>ong</li><li value=7>mật</li><li>sáp</li></ol>`,
      ["1. ong", "7. mật", "8. sáp"],
    ],
    ["counting down", `<ol reversed>${items("ong", "mật")}</ol>`, ["2. ong", "1. mật"]],
    ["letters", `<ol type=a>${items("ong", "mật")}</ol>`, ["a) ong", "b) mật"]],
    ["letters beyond z", `<ol type=A start=27>${items("ong")}</ol>`, ["AA) ong"]],
    ["Roman numerals", `<ol type=I start=49>${items("ong")}</ol>`, ["XLIX. ong"]],
    ["letters by style", `<ol style="list-style-type: lower-alpha">${items("ong")}</ol>`, ["a) ong"]],
    [
      "lists in lists",
      `<ol><li>ong<ol type=a>${items("mật")}</ol></li><li>sáp</li></ol>`,
      ["1. ong", "a) mật", "2. sáp"],
    ],
    [
      "paragraphs in items",
      "<ol><li><p>ong</p></li><li><p>mật</p><p>sáp</p></li></ol>",
      ["1. ong", "2. mật", "sáp"],
    ],
    [
      "numbers that the text repeats",
      `<ol>${items("1. ong", "2) mật", "sáp")}</ol>`,
      ["1. ong", "2) mật", "3. sáp"],
    ],
    ["a figure that is no number of an item", `<ol>${items("1.529 đàn")}</ol>`, ["1. 1.529 đàn"]],
    ["no marks", `<ul style="list-style: none">${items("ong")}</ul>`, ["ong"]],
    ["items without text", `<ul>${items("", "ong")}</ul>`, ["- ong"]],
  ])("%s", (_what, html, lines) => {
    expect(read(html)).toEqual(lines);
  });
});
