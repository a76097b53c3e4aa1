import { describe, expect, it } from "vitest";
import { readRich } from "./rich.ts";

const read = (html: string, isDraft = false) => readRich({ html }, { isDraft });
const row = (cells: number) => `<table><tr>${"<td>x</td>".repeat(cells)}</tr></table>`;

describe("a rich message is refused with", () => {
  it.each([
    ["nothing to read", "<p> </p>", "text is empty"],
    ["an unknown tag", "<div>x</div>", 'Unsupported start tag "div"'],
    ["an unknown attribute", '<p style="x">x</p>', 'Unsupported attribute "style"'],
    ["an unclosed tag", "<p>x", "Can't find end tag"],
    ["tags closed out of order", "<p><b>x</p></b>", "Unmatched end tag"],
    ["a block in a line", "<p>x<ul><li>y</li></ul></p>", 'Tag "ul" can\'t be nested in "p"'],
    ["a block in a cell", "<table><tr><td><p>x</p></td></tr></table>", 'can\'t be nested in "td"'],
    ["text in a table", "<table>x</table>", 'Text isn\'t allowed in "table"'],
    ["an item without a list", "<li>x</li>", 'Tag "li" can\'t be nested'],
    [
      "a list in an expandable quote",
      "<blockquote expandable><ul><li>x</li></ul></blockquote>",
      "blockquote expandable",
    ],
    ["a link in a link", '<p><a href="#">x<a href="#">y</a></a></p>', 'nested in "a"'],
    ["a link with another scheme", '<a href="javascript:x">x</a>', "Wrong URL"],
    ["a reference that leads nowhere", '<p><a href="#note-1">1</a></p>', 'reference "#note-1" leads nowhere'],
    ["a name given twice", '<p><a name="a"></a><a name="a"></a>x</p>', "a name is given twice"],
    ["21 columns", row(21), "columns 21"],
    ["21 columns by a span", '<table><tr><td colspan="21">x</td></tr></table>', "columns 21"],
    ["a cell aligned nowhere", '<table><tr><td align="start">x</td></tr></table>', "horizontal alignment"],
    ["501 blocks", `${"<hr/>".repeat(500)}<p>x</p>`, "blocks 501"],
    ["32,769 characters", `<p>${"x".repeat(32_768)}</p>`, "text 32769"],
    ["17 levels", `<blockquote>${"<b>".repeat(16)}x${"</b>".repeat(16)}</blockquote>`, "depth 17"],
    [
      "a button with 65 bytes",
      `<p><tg-button type="callback_data" data="${"x".repeat(65)}">x</tg-button></p>`,
      "BUTTON_DATA",
    ],
    ["a placeholder outside of a draft", "<tg-thinking>…</tg-thinking>", "in drafts only"],
  ])("%s", (_name, html, description) => {
    expect(() => read(html)).toThrow(description);
  });

  it.each([
    [{ html: "x", blocks: [] }, "exactly one"],
    [{}, "exactly one"],
    [{ blocks: [{ type: "box", text: "x" }] }, 'Unsupported block "box"'],
    [{ blocks: [{ type: "paragraph", text: { type: "loud", text: "x" } }] }, 'Unsupported text "loud"'],
    [
      { blocks: [{ type: "paragraph", text: { type: "reference_link", text: "1", reference_name: "n" } }] },
      "leads nowhere",
    ],
    [
      { blocks: [{ type: "table", cells: [Array.from({ length: 21 }, () => ({ text: "x" }))] }] },
      "columns 21",
    ],
  ])("%j", (message, description) => {
    expect(() => readRich(message, { isDraft: false })).toThrow(description);
  });
});

describe("a rich message is taken with", () => {
  it.each([
    ["20 columns", row(20)],
    ["a footnote that is there", '<p>x<a href="#n">1</a></p><p><tg-reference name="n">y</tg-reference></p>'],
    [
      "lists in lists and quotes around blocks",
      "<blockquote><ul><li>x<ol><li>y</li></ol></li></ul></blockquote>",
    ],
    [
      "details, a rule and a footer",
      "<details open><summary>x</summary><p>y</p></details><hr/><footer>z</footer>",
    ],
    ["an expandable quote with its author", "<blockquote expandable>x<br>y<cite>z</cite></blockquote>"],
  ])("%s", (_name, html) => {
    expect(read(html).text).toContain("x");
  });

  it("its named entities, and its links in order", () => {
    const { text, links } = read('<p>a&nbsp;&mdash; b <a href="https://a.vn/?x=1&amp;y=2">c</a></p>');
    expect([text, links]).toEqual(["a\u00a0— b c", ["https://a.vn/?x=1&y=2"]]);
  });

  it("a placeholder, in a draft", () => {
    expect(() => read("<tg-thinking>…</tg-thinking>", true)).not.toThrow();
  });

  it("blocks, as the same text", () => {
    const blocks = [
      { type: "heading", size: 2, text: "x" },
      {
        type: "list",
        items: [{ blocks: [{ type: "paragraph", text: ["y", { type: "bold", text: "z" }] }] }],
      },
    ];
    expect(readRich({ blocks }, { isDraft: false }).text).toBe("x\nyz");
  });
});
