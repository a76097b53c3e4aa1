import { Buffer } from "node:buffer";
import { basename, extname } from "node:path";
import mammoth from "mammoth";
import { DocumentError } from "../../errors.ts";
import { detectLanguage } from "../../language/detect.ts";
import { nfc } from "../../language/normalize.ts";
import { numberParagraphs } from "./docx-numbering.ts";
import { type Parts, readParts } from "./docx-parts.ts";
import { Styles } from "./docx-styles.ts";
import { flattenNotes, markHeadings, tidy } from "./docx-tidy.ts";
import { attribute, descendants, isWord, serializeXml } from "./docx-xml.ts";
import { storedZip } from "./zip.ts";

const STYLE_MAP = [1, 2, 3, 4, 5, 6].map((level) => `p.Heading${level} => h${level}:fresh`);
const NOTES = /<ol>(<li id="(?:foot|end)note-.*)<\/ol>$/su;
const BACK_LINK = /\s*<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/gu;

/** mammoth raises the number of a note, and so does the style of Word. */
const RAISED_TWICE = /<sup>(<sup>(?:(?!<\/?sup>).)*<\/sup>)<\/sup>/gu;
const LEFT_OUT = "cannot be read and are missing from the text:";
const DRAWN = new Set(["chart", "relIds", "altChunk"]);
/** Names of files and of new documents, and the motto that Word takes for the title of many an official letter. */
const NO_TITLE = [
  /\.(?:docx?|docm|dotx?|odt|rtf|pdf|html?|txt)$/iu,
  /^(?:document|doc|tài liệu|untitled|microsoft word)[\s\d-]*$/iu,
  /^[^\s_]*_\S*$/u,
  /^cộng h(?:òa|oà) xã hội chủ nghĩa việt nam/iu,
];

export interface DocxHtml {
  /**
   * Headings h1 to h6, p, table with colspan and rowspan, br, sup, sub, strong, em. Automatic numbers are text.
   * A note is `<sup>[1]</sup>` in the text; the notes stand at the end as paragraphs "[1] …" below an h1 of their own,
   * so that none of them is taken for a part of the last article. Empty when the document has no text.
   */
  html: string;
  title?: string;
  /** What a person should know or check, for example pictures or formulas that could not be read. */
  warnings: string[];
}

/**
 * Turns a Word document into HTML, as a reader sees its final text: changes accepted, without comments, hidden text,
 * pictures, headers, footers and the table of contents (whose lines would be taken for the articles that they name).
 * @param file name for messages, relative to the corpus.
 * @throws DocumentError when it is no .docx, is damaged, or is larger than it should be.
 */
export async function docxToHtml(bytes: Uint8Array, file: string): Promise<DocxHtml> {
  try {
    return await convert(readParts(bytes, file), file);
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError(
      `${file}: cannot be read as a Word document (${error instanceof Error ? error.message : error}).`,
      "Open it in Word or LibreOffice, save it again as .docx, and try again.",
      { cause: error },
    );
  }
}

async function convert(parts: Parts, file: string): Promise<DocxHtml> {
  const { document, footnotes, endnotes, numbering } = parts;
  const styles = new Styles(parts.styles);
  const warnings = warningsOf(document);
  const packed: Record<string, Uint8Array> = {};
  for (const [name, root] of Object.entries({ document, footnotes, endnotes })) {
    if (root === undefined) continue;
    tidy(root, styles);
    warnings.push(...numberParagraphs(root, numbering, styles));
    markHeadings(root, styles);
    if (root !== document) flattenNotes(root);
    packed[`word/${name}.xml`] = serializeXml(root);
  }
  const title = titleOf(parts.core, file);
  const text = textBelow(document);
  return {
    html: /\S/u.test(text) ? await toHtml(packed) : "",
    ...(title === undefined ? {} : { title }),
    warnings: [...new Set([...warnings, ...oldFontWarning(parts, text)])],
  };
}

/** mammoth sees no styles, lists, relations or pictures: all that matters is in the text by now. */
async function toHtml(parts: Record<string, Uint8Array>): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(storedZip(parts)) },
    { styleMap: STYLE_MAP, includeDefaultStyleMap: false },
  );
  const plain = value.replace(BACK_LINK, "").replace(RAISED_TWICE, "$1");
  return plain.replace(NOTES, (_, items: string) => {
    const notes = [...items.matchAll(/<li id="[^"]*">(?:<p>)?(.*?)(?:<\/p>)?<\/li>/gsu)];
    const heading =
      detectLanguage(plain.replace(NOTES, "").replace(/<[^>]+>/gu, " ")) === "vi" ? "Ghi chú" : "Notes";
    return `<h1>${heading}</h1>${notes.map((note, i) => `<p>[${i + 1}] ${(note[1] ?? "").trim()}</p>`).join("")}`;
  });
}

function textBelow(root: Element): string {
  return descendants(root, (node) => isWord(node, "t"))
    .map((node) => node.textContent ?? "")
    .join(" ");
}

/** What is in the document and not in its text. */
function warningsOf(document: Element): string[] {
  const fields = descendants(document, (node) => isWord(node, "instrText", "fldSimple")).map(
    (node) => attribute(node, "instr") ?? node.textContent ?? "",
  );
  const numberFields = fields.filter((text) => /^\s*(?:AUTONUM|LISTNUM)/u.test(text)).length;
  const formulas = descendants(document, isFormula).length;
  const drawn = descendants(document, ({ localName }) => DRAWN.has(localName)).length;
  return [
    ...(numberFields === 0 ? [] : [`Numbers made by fields (AUTONUM, LISTNUM) ${LEFT_OUT} ${numberFields}.`]),
    ...(formulas === 0 ? [] : [`Formulas ${LEFT_OUT} ${formulas}.`]),
    ...(drawn === 0 ? [] : [`Charts, diagrams or inserted files ${LEFT_OUT} ${drawn}.`]),
  ];
}

/** A formula of Word, or an object of its older equation editors. */
function isFormula(node: Element): boolean {
  if (node.localName === "OLEObject") return /^Equation/u.test(node.getAttribute("ProgID") ?? "");
  return node.localName === "oMath";
}

/** Before Unicode, Vietnamese was written with fonts that show other letters: "µ" looks like "à" in .VnTime. */
function oldFontWarning({ document, styles }: Parts, text: string): string[] {
  const fonts = [document, ...(styles ? [styles] : [])].flatMap((root) =>
    descendants(root, (node) => isWord(node, "rFonts")).map((node) => attribute(node, "ascii") ?? ""),
  );
  const old = fonts.find((font) => /^(?:\.Vn|VNI-)/u.test(font));
  const isUnicode = /[ăđơư\u1EA0-\u1EF9]/iu.test(text.normalize("NFC"));
  if (old === undefined || isUnicode || !/[\u00A1-\u00FF]/u.test(text)) return [];
  return [
    `The text is written in the old font "${old}", not in Unicode: convert it (for example with UniKey).`,
  ];
}

/** The title in the properties of the file, unless a program filled it in. */
function titleOf(core: Element | undefined, file: string): string | undefined {
  const [element] = core ? descendants(core, ({ localName }) => localName === "title") : [];
  const title = nfc(element?.textContent ?? "")
    .replace(/\s+/gu, " ")
    .trim();
  const name = basename(file, extname(file)).toLowerCase();
  const useless =
    title === "" || title.toLowerCase() === name || NO_TITLE.some((pattern) => pattern.test(title));
  return useless ? undefined : title;
}
