import { describe, expect, it } from "vitest";
import { DocumentError } from "../../../src/errors.ts";
import { docxToHtml } from "../../../src/ingest/loaders/docx.ts";
import {
  definition,
  item,
  list,
  type MadeUpDocx,
  madeUpDocx,
  paragraph,
  relations,
  run,
  style,
  styled,
  zipOf,
} from "../../support/made-up-docx.ts";

const read = (parts: MadeUpDocx, extra?: Record<string, string>) =>
  docxToHtml(madeUpDocx(parts, extra), "a.docx");
const html = async (body: string, parts: Omit<MadeUpDocx, "body"> = {}) =>
  (await read({ body, ...parts })).html;

const ARTICLES = definition(1, [
  ["decimal", "Điều %1."],
  ["decimal", "%2."],
]);

describe("the text of a document", () => {
  it("carries the automatic numbers, and no list", async () => {
    const body = item("Đàn ong", 1) + item("Mỗi nhà hai đàn.", 1, 1) + item("Mật", 1);
    expect(await html(body, { numbering: ARTICLES + list(1, 1) })).toBe(
      "<p>Điều 1. Đàn ong</p><p>1. Mỗi nhà hai đàn.</p><p>Điều 2. Mật</p>",
    );
  });

  it("keeps breaks, tabs and hyphens", async () => {
    const inner =
      "<w:t>một</w:t><w:br/><w:t>hai</w:t><w:cr/><w:t>ba</w:t><w:tab/><w:t>bốn</w:t><w:noBreakHyphen/>" +
      "<w:t>năm</w:t><w:softHyphen/><w:t>sáu</w:t>";
    expect(await html(paragraph(`<w:r>${inner}</w:r>`))).toBe(
      "<p>một<br />hai<br />ba\tbốn\u2011năm\u00ADsáu</p>",
    );
  });

  it("does not glue words over the end of a page, and has no break where a paragraph is only that", async () => {
    const page = '<w:r><w:br w:type="page"/></w:r>';
    expect(await html(paragraph(run("cầu") + page + run("khung")) + paragraph(page))).toBe(
      "<p>cầu<br />khung</p>",
    );
  });

  it("keeps the text in links, smart tags, content controls, simple fields and custom XML", async () => {
    const sdt = `<w:sdt><w:sdtPr/><w:sdtContent>${run("ba ")}</w:sdtContent></w:sdt>`;
    const body =
      `<w:hyperlink r:id="rId9">${run("một ")}</w:hyperlink><w:smartTag>${run("hai ")}</w:smartTag>${sdt}` +
      `<w:fldSimple w:instr="DATE">${run("bốn ")}</w:fldSimple><w:customXml>${run("năm")}</w:customXml>`;
    expect(await html(paragraph(body))).toBe("<p>một hai ba bốn năm</p>");
  });

  it("keeps content controls around paragraphs, rows and their numbers", async () => {
    const sdt = `<w:sdt><w:sdtContent>${item("cầu", 1)}</w:sdtContent></w:sdt>`;
    expect(await html(sdt + item("khung", 1), { numbering: ARTICLES + list(1, 1) })).toBe(
      "<p>Điều 1. cầu</p><p>Điều 2. khung</p>",
    );
  });

  it("shows the result of a field, not its instruction", async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const field = `${mark("begin")}<w:r><w:instrText>REF dieu5</w:instrText></w:r>${mark("separate")}`;
    expect(await html(paragraph(`${run("xem ")}${field}${run("Điều 5")}${mark("end")}`))).toBe(
      "<p>xem Điều 5</p>",
    );
  });

  it("drops hidden text, by itself or by its style", async () => {
    const hidden = style("An", "Ẩn").replace("</w:style>", "<w:rPr><w:vanish/></w:rPr></w:style>");
    const body =
      paragraph(run("ong ") + run("kín ", "<w:vanish/>") + run("mật", '<w:vanish w:val="0"/>')) +
      styled("kín", "An");
    expect(await html(body, { styles: hidden })).toBe("<p>ong mật</p>");
  });

  it("does not count a paragraph that is hidden with its end", async () => {
    const hidden = item(run("kín", "<w:vanish/>"), 1).replace(
      "</w:pPr>",
      "<w:rPr><w:vanish/></w:rPr></w:pPr>",
    );
    const body = item("cầu", 1) + hidden + item("khung", 1);
    expect(await html(body, { numbering: ARTICLES + list(1, 1) })).toBe(
      "<p>Điều 1. cầu</p><p>Điều 2. khung</p>",
    );
  });

  it("drops comments, bookmarks and pictures", async () => {
    const body =
      '<w:bookmarkStart w:id="1" w:name="tổ"/><w:commentRangeStart w:id="0"/>' +
      `${run("ong")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:drawing/></w:r>` +
      '<w:r><w:pict><v:imagedata r:id="rId5"/></w:pict></w:r>';
    const { html: text, warnings } = await read({ body: paragraph(body) });
    expect([text, warnings]).toEqual(["<p>ong</p>", []]);
  });

  it("has a text box once, in the new and the old form", async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const both =
      `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box("trong khung")}</w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><v:textbox>${box("trong khung")}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    const newOnly = `<w:drawing>${box("khung mới")}</w:drawing>`;
    expect(
      await html(paragraph(`${run("ngoài")}<w:r>${both}</w:r>`) + paragraph(`<w:r>${newOnly}</w:r>`)),
    ).toBe("<p>ngoài</p><p>trong khung</p><p>khung mới</p>");
  });

  it("keeps what is raised an element", async () => {
    const raised = '<w:vertAlign w:val="superscript"/>';
    const byStyle = `<w:style w:type="character" w:styleId="Mu"><w:rPr>${raised}</w:rPr></w:style>`;
    const body = paragraph(run("m") + run("2", raised) + run(", m") + run("3", '<w:rStyle w:val="Mu"/>'));
    expect(await html(body, { styles: byStyle })).toBe("<p>m<sup>2</sup>, m<sup>3</sup></p>");
  });
});

describe("headings", () => {
  it("come from the name, the outline level or the parent of a style", async () => {
    const styles =
      style("Heading1", "heading 1") +
      style("u2", "Đầu đề 2") +
      style("Chuong", "Chương", '<w:outlineLvl w:val="2"/>') +
      style("Con", "Mục con", "", "Chuong") +
      style("Than", "Thân bài", '<w:outlineLvl w:val="9"/>', "Heading1") +
      style("Ten", "Title") +
      style("Thuong", "Thường");
    const ids = ["Heading1", "u2", "Chuong", "Con", "Than", "Ten", "Thuong"];
    expect(await html(ids.map((id) => styled(id, id)).join(""), { styles })).toBe(
      "<h1>Heading1</h1><h2>u2</h2><h3>Chuong</h3><h3>Con</h3><p>Than</p><h1>Ten</h1><p>Thuong</p>",
    );
  });

  it("are not made of a table of contents, whose lines would pass for articles", async () => {
    const styles = style("TOC1", "toc 1") + style("Muc", "TOC Heading");
    const gallery =
      '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>' +
      `<w:sdtContent>${paragraph("Điều 1. Đàn ong 3")}</w:sdtContent></w:sdt>`;
    const body =
      styled("Mục lục", "Muc") + styled("Điều 1. Đàn ong 3", "TOC1") + gallery + paragraph("Điều 1. Đàn ong");
    expect(await html(body, { styles })).toBe("<p>Điều 1. Đàn ong</p>");
  });
});

describe("tables", () => {
  const cell = (text: string, properties = "") =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
  const row = (cells: string, properties = "") => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;

  it("keep cells that span columns and rows", async () => {
    const table =
      row(cell("Tên", '<w:gridSpan w:val="2"/>')) +
      row(cell("Ong", '<w:vMerge w:val="restart"/>') + cell("12")) +
      row(cell("", "<w:vMerge/>") + cell("15"));
    expect(await html(`<w:tbl><w:bookmarkStart w:id="1" w:name="b"/>${table}</w:tbl>`)).toBe(
      '<table><tr><td colspan="2"><p>Tên</p></td></tr><tr><td rowspan="2"><p>Ong</p></td><td><p>12</p></td></tr>' +
        "<tr><td><p>15</p></td></tr></table>",
    );
  });

  it("lose deleted rows, and the numbers in them", async () => {
    const table = row(`<w:tc>${item("bỏ", 1)}</w:tc>`, "<w:del/>") + row(`<w:tc>${item("còn", 1)}</w:tc>`);
    expect(await html(`<w:tbl>${table}</w:tbl>`, { numbering: ARTICLES + list(1, 1) })).toBe(
      "<table><tr><td><p>Điều 1. còn</p></td></tr></table>",
    );
  });
});

describe("tracked changes", () => {
  const deletedEnd = (kind: "del" | "moveFrom") => `<w:rPr><w:${kind}/></w:rPr>`;
  const numbering = ARTICLES + list(1, 1);
  const first = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

  it("keep what was inserted and drop what was deleted or moved away", async () => {
    const body =
      `${run("ong ")}<w:ins>${run("mật ")}</w:ins><w:del><w:r><w:delText>vò vẽ</w:delText></w:r></w:del>` +
      `<w:moveFrom>${run("đi ")}</w:moveFrom><w:moveTo>${run("đến")}</w:moveTo>`;
    expect(await html(paragraph(body))).toBe("<p>ong mật đến</p>");
  });

  it.each(["del", "moveFrom"] as const)("do not count a paragraph whose end is marked %s", async (kind) => {
    const gone = paragraph(`<w:${kind}>${run("bỏ")}</w:${kind}>`, first + deletedEnd(kind));
    expect(await html(item("cầu", 1) + gone + item("khung", 1), { numbering })).toBe(
      "<p>Điều 1. cầu</p><p>Điều 2. khung</p>",
    );
  });

  it("join what is left of a paragraph to the next, behind its number", async () => {
    const joined = paragraph("ong ", first + deletedEnd("del"));
    expect(await html(joined + joined + item("mật", 1), { numbering })).toBe("<p>Điều 1. ong ong mật</p>");
  });

  it("keep what is left of a paragraph that nothing follows", async () => {
    expect(await html(paragraph("ong", deletedEnd("del")))).toBe("<p>ong</p>");
  });

  it("do not take the earlier numbering of a paragraph for its own", async () => {
    const changed = paragraph("ong", `<w:pPrChange><w:pPr>${first}</w:pPr></w:pPrChange>`);
    expect(await html(changed, { numbering })).toBe("<p>ong</p>");
  });
});

describe("notes", () => {
  const note = (id: number, content: string) => `<w:footnote w:id="${id}">${content}</w:footnote>`;
  const footnotes =
    `<w:footnote w:type="separator" w:id="-1">${paragraph("")}</w:footnote>` +
    note(2, paragraph(`<w:r><w:footnoteRef/></w:r>${run(" Sửa bởi:")}`) + paragraph("Điều 2. Mật ong")) +
    note(3, paragraph("Một &lt;li&gt; khác"));
  const reference = (id: number) =>
    `<w:r><w:rPr><w:rStyle w:val="So"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
  const styles =
    '<w:style w:type="character" w:styleId="So"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>';
  const body = paragraph(run("Có 500") + reference(2) + run(" đàn ong") + reference(3));

  it("do not glue their number to another", async () => {
    const text = await html(body, { footnotes, styles });
    expect(text).toMatch(
      /^<p>Có 500<sup><a [^>]*>\[1\]<\/a><\/sup> đàn ong<sup><a [^>]*>\[2\]<\/a><\/sup><\/p>/u,
    );
  });

  it("stand at the end below a heading, one paragraph each, and are no list", async () => {
    const text = await html(body, { footnotes, styles });
    expect(text).toMatch(
      /<h1>Ghi chú<\/h1><p>\[1\] Sửa bởi: Điều 2\. Mật ong<\/p><p>\[2\] Một &lt;li&gt; khác<\/p>$/u,
    );
  });

  it("of an English text have an English heading", async () => {
    const english = paragraph(run("The keepers of the bees have 500") + reference(2));
    expect(await html(english, { footnotes, styles })).toContain("<h1>Notes</h1>");
  });
});

describe("what the file says of itself", () => {
  it.each([
    ["Quy chế  Hội Ong", "Quy chế Hội Ong"],
    ["", undefined],
    ["Document1", undefined],
    ["quy-che.docx", undefined],
    ["QC_HoiOng_2020", undefined],
    ["a", undefined],
    ["CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", undefined],
  ])("takes the title %j for %j", async (written, title) => {
    expect((await read({ body: paragraph("ong"), title: written })).title).toBe(title);
  });

  it("warns of what cannot be read", async () => {
    const field = '<w:fldSimple w:instr=" AUTONUM "/>';
    const { warnings } = await read({ body: paragraph(`<m:oMath/>${run("ong")}${field}`) });
    expect(warnings).toEqual([
      expect.stringMatching(/^Numbers made by fields .* 1\.$/u),
      expect.stringMatching(/^Formulas .* 1\.$/u),
    ]);
  });

  it("warns of an old font, but not where the text is Unicode", async () => {
    const old = (text: string) => paragraph(run(text, '<w:rFonts w:ascii=".VnTime"/>'));
    expect((await read({ body: old("mËt ong") })).warnings).toEqual([expect.stringContaining(".VnTime")]);
    expect((await read({ body: old("mật ong") })).warnings).toEqual([]);
  });

  it("says nothing of styles that are not defined", async () => {
    expect((await read({ body: styled("ong", "Khong") })).warnings).toEqual([]);
  });
});

describe("parts of the file", () => {
  it("are found where the file says they are", async () => {
    const base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const w = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"';
    const bytes = zipOf({
      "_rels/.rels": relations({
        "/doc/main.xml": "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument",
      }),
      "doc/_rels/main.xml.rels": relations({ "lists2.xml": `${base}/numbering` }),
      "doc/main.xml": `<w:document ${w}><w:body>${item("ong", 1)}</w:body></w:document>`,
      "doc/lists2.xml": `<w:numbering ${w}>${ARTICLES}${list(1, 1)}</w:numbering>`,
    });
    expect((await docxToHtml(bytes, "a.docx")).html).toBe("<p>Điều 1. ong</p>");
  });

  it("without text give an empty answer, not an error", async () => {
    expect((await read({ body: paragraph("") })).html).toBe("");
  });
});

describe("docxToHtml refuses", () => {
  const refused = async (bytes: Uint8Array, reason: string | RegExp) => {
    const reading = docxToHtml(bytes, "press/a.docx");
    await expect(reading).rejects.toBeInstanceOf(DocumentError);
    await expect(reading).rejects.toThrow(/^press\/a\.docx: /u);
    await expect(reading).rejects.toThrow(reason);
  };

  it.each([
    ["a workbook", { "xl/workbook.xml": "<a/>" }, "Excel"],
    ["a presentation", { "ppt/presentation.xml": "<a/>" }, "PowerPoint"],
    ["an OpenDocument file", { "content.xml": "<a/>", "META-INF/manifest.xml": "<a/>" }, "OpenDocument"],
    ["a book", { "META-INF/container.xml": "<a/>" }, "EPUB"],
    ["any archive", { "anh.txt": "ong" }, "ordinary ZIP"],
    ["a document without text part", { "word/styles.xml": "<a/>" }, "without a text part"],
    ["a text part that is none", { "word/document.xml": "<a/>" }, "without a text part"],
    ["XML that ends too early", { "word/document.xml": "<a><b>ong" }, "unclosed"],
    ["broken XML", { "word/document.xml": "<a><b></a>" }, '"word/document.xml" in it cannot be read'],
  ])("%s", (_what, entries, reason) => refused(zipOf(entries), reason));

  it("entities that could fill the memory", async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "ong"><!ENTITY c "&b;&b;">]><a>&c;</a>';
    await refused(madeUpDocx({ body: "" }, { "word/document.xml": bomb }), "declares a DTD");
    await refused(madeUpDocx({ body: paragraph("ong") }, { "docProps/core.xml": bomb }), "declares a DTD");
  });

  it("more tags than the memory is given for", () =>
    refused(madeUpDocx({ body: "<w:p/>".repeat(1_000_000) }), /1000005 tags|tags, more than the limit/u));

  it("tables in tables without end", () => {
    const deep = `${"<w:tbl><w:tr><w:tc>".repeat(20_000)}${paragraph("ong")}${"</w:tc></w:tr></w:tbl>".repeat(20_000)}`;
    return refused(madeUpDocx({ body: deep }), "cannot be read as a Word document");
  });

  it("a damaged archive", () => refused(madeUpDocx({ body: "" }).slice(0, 300), "is damaged"));
});
