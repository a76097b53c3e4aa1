import { describe, expect, it } from "vitest";
import { formatNumber } from "../../../src/ingest/loaders/docx-lists.ts";
import { numberParagraphs } from "../../../src/ingest/loaders/docx-numbering.ts";
import { Styles } from "../../../src/ingest/loaders/docx-styles.ts";
import { descendants, isWord, parseXml, textOf } from "../../../src/ingest/loaders/docx-xml.ts";
import {
  definition,
  item,
  list,
  type MadeUpLevel,
  paragraph,
  run,
  style,
  styled,
} from "../../support/made-up-docx.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const root = (inner: string) => parseXml(new TextEncoder().encode(`<w:x ${W}>${inner}</w:x>`), "x", "a.docx");

/** The texts of the paragraphs once the numbers are written. */
function numbered(body: string, numbering: string, styles = ""): string[] {
  const part = root(body);
  numberParagraphs(part, root(numbering), new Styles(root(styles)));
  return descendants(part, (node) => isWord(node, "p")).map(textOf);
}

/** One list (id 1) with these levels; one paragraph for each given level. */
function levels(definitions: MadeUpLevel[], used: number[], numbers = list(1, 1)): string[] {
  return numbered(
    used.map((level) => item("ong", 1, level)).join(""),
    definition(1, definitions) + numbers,
  ).map((text) => text.replace(/ ong$/u, ""));
}

const LAW: MadeUpLevel[] = [
  ["decimal", "Điều %1."],
  ["decimal", "%2."],
  ["lowerLetter", "%3)"],
  ["bullet", "\uF0B7"],
];

describe("numbers of a law", () => {
  it("restarts clauses and points below each article", () => {
    expect(levels(LAW, [0, 1, 1, 2, 2, 3, 1, 2, 0, 1])).toEqual([
      ...["Điều 1.", "1.", "2.", "a)", "b)", "-", "3.", "a)"],
      ...["Điều 2.", "1."],
    ]);
  });

  it("goes on counting when the paragraphs of an ordinary text lie between", () => {
    const body = item("cầu", 1) + paragraph("Hội họp mỗi mùa hoa.") + item("khung", 1);
    expect(numbered(body, definition(1, LAW) + list(1, 1))).toEqual([
      "Điều 1. cầu",
      "Hội họp mỗi mùa hoa.",
      "Điều 2. khung",
    ]);
  });

  it("counts an empty paragraph and shows its number, but no bullet without text", () => {
    const body = item("cầu", 1) + item("", 1) + item("khung", 1) + item("", 1, 3);
    expect(numbered(body, definition(1, LAW) + list(1, 1))).toEqual([
      "Điều 1. cầu",
      "Điều 2. ",
      "Điều 3. khung",
      "",
    ]);
  });

  it("does not count an empty paragraph that ends a section", () => {
    const end = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:sectPr/></w:pPr></w:p>`;
    expect(numbered(item("cầu", 1) + end + item("khung", 1), definition(1, LAW) + list(1, 1))).toEqual([
      "Điều 1. cầu",
      "",
      "Điều 2. khung",
    ]);
  });

  it("counts paragraphs in table cells in reading order", () => {
    const table = `<w:tbl><w:tr><w:tc>${item("sáp", 1)}</w:tc></w:tr></w:tbl>`;
    expect(numbered(item("cầu", 1) + table + item("khung", 1), definition(1, LAW) + list(1, 1))).toEqual([
      "Điều 1. cầu",
      "Điều 2. sáp",
      "Điều 3. khung",
    ]);
  });
});

describe("lists that share a definition", () => {
  const body = [1, 1, 2, 2, 1].map((id) => item("ong", id)).join("");

  it("go on counting together", () => {
    const texts = numbered(body, definition(1, [["decimal", "%1."]]) + list(1, 1) + list(2, 1));
    expect(texts).toEqual(["1. ong", "2. ong", "3. ong", "4. ong", "5. ong"]);
  });

  it("start anew where a list overrides the start, once", () => {
    const texts = numbered(body, definition(1, [["decimal", "%1."]]) + list(1, 1) + list(2, 1, { 0: 1 }));
    expect(texts).toEqual(["1. ong", "2. ong", "1. ong", "2. ong", "3. ong"]);
  });

  it("count apart when their definitions differ", () => {
    const numbering = definition(1, [["decimal", "%1."]]) + definition(2, [["upperRoman", "%1"]]);
    expect(numbered(body, numbering + list(1, 1) + list(2, 2))).toEqual([
      "1. ong",
      "2. ong",
      "I ong",
      "II ong",
      "3. ong",
    ]);
  });

  it("take a level that the list defines itself", () => {
    const own = `<w:num w:numId="1"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0">
      <w:start w:val="7"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="Tổ %1:"/></w:lvl></w:lvlOverride></w:num>`;
    expect(levels([["decimal", "%1."]], [0, 0], own)).toEqual(["Tổ G:", "Tổ H:"]);
  });
});

describe("restart of levels", () => {
  it("lets articles run on over the chapters when they never restart", () => {
    const never: MadeUpLevel[] = [
      ["upperRoman", "Chương %1"],
      ["decimal", "Điều %2.", '<w:lvlRestart w:val="0"/>'],
      ["decimal", "%3."],
    ];
    expect(levels(never, [0, 1, 2, 2, 1, 2, 0, 1, 2])).toEqual([
      ...["Chương I", "Điều 1.", "1.", "2.", "Điều 2.", "1."],
      ...["Chương II", "Điều 3.", "1."],
    ]);
  });

  it("restarts only after the level that is named, or one above it", () => {
    const afterFirst: MadeUpLevel[] = [
      ["decimal", "%1"],
      ["decimal", "%2"],
      ["decimal", "%3", '<w:lvlRestart w:val="1"/>'],
    ];
    expect(levels(afterFirst, [0, 1, 2, 1, 2, 0, 1, 2])).toEqual(["1", "1", "1", "2", "2", "2", "1", "1"]);
  });

  it("shows the start of a level above that was not used, and does not count it", () => {
    const outline: MadeUpLevel[] = [
      ["decimal", "%1."],
      ["decimal", "%1.%2."],
    ];
    expect(levels(outline, [1, 1, 0, 1])).toEqual(["1.1.", "1.2.", "1.", "1.1."]);
  });

  it("starts where the definition says, at 0 where it says nothing", () => {
    const starts: MadeUpLevel[] = [["decimal", "%1.", '<w:start w:val="5"/>']];
    expect(levels(starts, [0, 0])).toEqual(["5.", "6."]);
    const none = `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>`;
    expect(numbered(item("ong", 1), none + list(1, 1))).toEqual(["0. ong"]);
  });
});

describe("numbers by style", () => {
  const numPr = (inner: string) => `<w:numPr>${inner}</w:numPr>`;
  const numbering =
    definition(1, [
      ["decimal", "Điều %1.", '<w:pStyle w:val="Dieu"/>'],
      ["decimal", "%2.", '<w:pStyle w:val="Khoan"/>'],
    ]) + list(1, 1);
  const styles =
    style("Dieu", "Điều", numPr('<w:numId w:val="1"/>')) +
    style("Khoan", "Khoản", numPr('<w:numId w:val="1"/>')) +
    style("KhoanHep", "Khoản hẹp", "", "Khoan");

  it("finds the level that names the style, also for a style based on it", () => {
    const body = styled("tổ", "Dieu") + styled("cầu", "Khoan") + styled("khung", "KhoanHep");
    expect(numbered(body, numbering, styles)).toEqual(["Điều 1. tổ", "1. cầu", "2. khung"]);
  });

  it("lets a paragraph leave the list of its style", () => {
    const off = numPr('<w:numId w:val="0"/>');
    const body = styled("tổ", "Dieu") + styled("cầu", "Khoan", off) + styled("khung", "Khoan");
    expect(numbered(body, numbering, styles)).toEqual(["Điều 1. tổ", "cầu", "1. khung"]);
  });

  it("follows a definition that only names a list style", () => {
    const linked = `<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="Luat"/></w:abstractNum>`;
    const listStyle = `<w:style w:type="numbering" w:styleId="Luat"><w:pPr>${numPr('<w:numId w:val="1"/>')}</w:pPr></w:style>`;
    expect(numbered(item("tổ", 5), numbering + linked + list(5, 9), styles + listStyle)).toEqual([
      "Điều 1. tổ",
    ]);
  });
});

describe("the text of a number", () => {
  it("writes all levels in decimal where the list is legal", () => {
    const legal: MadeUpLevel[] = [
      ["upperRoman", "Chương %1"],
      ["decimal", "%1.%2", "<w:isLgl/>"],
    ];
    expect(levels(legal, [0, 0, 1])).toEqual(["Chương I", "Chương II", "2.1"]);
  });

  it("adds no blank before a sign where nothing follows the number", () => {
    const tight = '<w:suff w:val="nothing"/>';
    const numbering = definition(1, [["decimal", "Điều %1", tight]]) + list(1, 1);
    expect(numbered(item(". Tổ ong", 1) + item("Mật", 1), numbering)).toEqual([
      "Điều 1. Tổ ong",
      "Điều 2 Mật",
    ]);
  });

  it("takes a break away that would part it from its text", () => {
    const part = root(item(`<w:r><w:br/><w:tab/></w:r>${run("ong")}`, 1));
    numberParagraphs(part, root(definition(1, LAW) + list(1, 1)), new Styles(undefined));
    expect(descendants(part, (node) => isWord(node, "br", "tab"))).toEqual([]);
  });

  it("keeps a plus sign as the bullet that it is", () => {
    expect(levels([["bullet", "+"]], [0])).toEqual(["+"]);
  });

  it("writes nothing where the level has no text or the list is not there", () => {
    expect(levels([["none", ""]], [0, 0])).toEqual(["ong", "ong"]);
    expect(numbered(item("ong", 8) + item("ong", 1, 5), definition(1, LAW) + list(1, 1))).toEqual([
      "ong",
      "ong",
    ]);
  });

  it("takes the numbering off, so that nobody makes a list of it", () => {
    const part = root(item("ong", 1));
    numberParagraphs(part, root(definition(1, LAW) + list(1, 1)), new Styles(undefined));
    expect(descendants(part, (node) => isWord(node, "numPr"))).toEqual([]);
  });

  it.each([
    ["decimal", 12, "12"],
    ["ordinal", 3, "3"],
    ["decimalZero", 7, "07"],
    ["decimalZero", 10, "10"],
    ["lowerLetter", 26, "z"],
    ["lowerLetter", 28, "bb"],
    ["upperLetter", 53, "AAA"],
    ["lowerRoman", 49, "xlix"],
    ["upperRoman", 1994, "MCMXCIV"],
    ["none", 4, ""],
    ["hebrew1", 4, undefined],
    ["constructor", 4, undefined],
  ])("formats %s %i as %j", (format, value, text) => {
    expect(formatNumber(value, format)).toBe(text);
  });
});

describe("what a person should check", () => {
  it("names a format that is not known and writes decimal", () => {
    const part = root(item("ong", 1));
    const numbering = root(definition(1, [["hebrew1", "%1."]]) + list(1, 1));
    const warnings = numberParagraphs(part, numbering, new Styles(undefined));
    expect(textOf(descendants(part, (node) => isWord(node, "p"))[0] as Element)).toBe("1. ong");
    expect(warnings).toEqual([expect.stringContaining('"hebrew1"')]);
  });

  it("counts text boxes apart and says so", () => {
    const box = `<w:r><w:pict><w:txbxContent>${item("sáp", 1)}</w:txbxContent></w:pict></w:r>`;
    const part = root(item("cầu", 1) + paragraph(box) + item("khung", 1));
    const warnings = numberParagraphs(part, root(definition(1, LAW) + list(1, 1)), new Styles(undefined));
    expect(descendants(part, (node) => isWord(node, "p")).map(textOf)).toEqual([
      "Điều 1. cầu",
      "",
      "Điều 1. sáp",
      "Điều 2. khung",
    ]);
    expect(warnings).toEqual([expect.stringMatching(/^1 .*text boxes/u)]);
  });
});
