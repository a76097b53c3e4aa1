import { getDocumentProxy } from "unpdf";
import { DocumentError } from "../../errors.ts";
import { nfc } from "../../language/normalize.ts";
import type { LoadedText } from "./loaded.ts";
import { readingOrder } from "./pdf-columns.ts";
import { type PageLines, withoutFrame } from "./pdf-frame.ts";
import { type Glyph, type PdfDocument, readGlyphs } from "./pdf-glyphs.ts";
import { toLines } from "./pdf-lines.ts";
import { toBlocks } from "./pdf-paragraphs.ts";
import { readTables } from "./pdf-tables.ts";
import { toText } from "./pdf-text.ts";

const MOST_PAGES = 2_000;
const MOST_CHARACTERS = 5_000_000;
/** Scans may have a stamp or a page number as text. */
const FEWEST_LETTERS_A_PAGE = 20;
const USE_OCR = "Recognise its text first, for example with ocrmypdf (-l vie), and add the result.";

/**
 * Reads the text of a PDF in reading order: without running heads and page numbers, the lines of a paragraph joined,
 * tables as rows, PAGE_MARK in front of every page. The title is the one the document gives itself.
 * @param file name for messages.
 * @throws DocumentError when the file is broken, asks for a password, is too long, or has no text that can be read.
 */
export async function readPdf(bytes: Uint8Array, file: string): Promise<LoadedText> {
  const pdf = await open(bytes, file);
  try {
    return await read(pdf, file);
  } finally {
    await pdf.destroy();
  }
}

async function open(bytes: Uint8Array, file: string): Promise<PdfDocument> {
  try {
    // A copy, for pdf.js keeps what it is given and takes no Buffer. Images are not decoded, nothing is fetched.
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      useWasm: false,
      maxImageSize: 1,
    });
  } catch (error) {
    if ((error as Error).name !== "PasswordException") throw unreadable(file, error);
    throw new DocumentError(
      `${file}: is protected with a password`,
      "Save it without a password (print it to a new PDF, or qpdf --decrypt --password=…) and add that.",
      { cause: error },
    );
  }
}

function unreadable(file: string, cause: unknown): DocumentError {
  return new DocumentError(
    `${file}: is not a readable PDF`,
    "Open it in a PDF reader; if that works, print it to a new PDF and add that.",
    { cause },
  );
}

async function read(pdf: PdfDocument, file: string): Promise<LoadedText> {
  if (pdf.numPages > MOST_PAGES) {
    throw tooLong(file, `${pdf.numPages} pages; at most ${MOST_PAGES} can be read`);
  }
  const pages = await readPages(pdf, file);
  const text = compose(pages);
  const title = await titleOf(pdf);
  const empty = pages.filter((page) => page.lines.length === 0).map((page) => page.page);
  return {
    text,
    ...(title === undefined ? {} : { title }),
    ...(empty.length === 0 ? {} : { warnings: [withoutText(empty)] }),
  };
}

function tooLong(file: string, what: string): DocumentError {
  return new DocumentError(`${file}: has ${what}`, "Split it into several files.");
}

function withoutText(pages: number[]): string {
  return pages.length === 1 ? `page ${pages[0]} has no text` : `pages ${pages.join(", ")} have no text`;
}

async function readPages(pdf: PdfDocument, file: string): Promise<PageLines[]> {
  const pages: PageLines[] = [];
  const seen: string[] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { glyphs, width, height } = await readPage(pdf, number, file);
    characters += glyphs.length;
    if (characters > MOST_CHARACTERS) {
      throw tooLong(file, `more than ${MOST_CHARACTERS.toLocaleString("en")} characters`);
    }
    seen.push(textOf(glyphs));
    pages.push({ page: number, width, height, lines: toLines(glyphs) });
  }
  assertReadable(seen, file);
  return pages;
}

async function readPage(pdf: PdfDocument, number: number, file: string) {
  try {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const glyphs = await readGlyphs(page);
    page.cleanup();
    return { glyphs, width, height };
  } catch (error) {
    throw unreadable(file, error);
  }
}

function textOf(glyphs: Glyph[]): string {
  return glyphs.map((glyph) => glyph.text).join("");
}

/** Letters and figures; private use, control and replacement characters, which a font without a table of letters gives. */
const LETTERS = /[\p{L}\p{N}]/gu;
const UNKNOWN = /[\p{Co}\p{Cc}\p{Cn}\uFFFD]/gu;
/** Signs that old Vietnamese fonts (TCVN3) show as letters: "§iÒu" is "Điều"; elsewhere they are rare. */
const OLD_FONT_SIGNS = /[µ¶·¸¹®¬§¨©ª«]/gu;

function assertReadable(pages: string[], file: string): void {
  const text = pages.join("");
  const count = (signs: RegExp) => text.match(signs)?.length ?? 0;
  const letters = count(LETTERS);
  const unknown = count(UNKNOWN);
  if (unknown > letters / 4 && unknown >= FEWEST_LETTERS_A_PAGE) {
    throw new DocumentError(
      `${file}: the letters of its text cannot be read (its fonts do not name them)`,
      USE_OCR,
    );
  }
  if (letters < FEWEST_LETTERS_A_PAGE * pages.length) {
    throw new DocumentError(`${file}: is a scan without a text layer`, USE_OCR);
  }
  if (count(OLD_FONT_SIGNS) > letters / 20) {
    throw new DocumentError(
      `${file}: the letters of its text cannot be read (an old Vietnamese font)`,
      USE_OCR,
    );
  }
}

function compose(pages: PageLines[]): string {
  const items = readingOrder(withoutFrame(pages)).flatMap(readTables);
  return nfc(toText(toBlocks(items), pages.length));
}

/** Names that programs put there: of a file, of nothing. */
const NOT_A_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)\b.*|untitled.*|document\d*|.*\.(?:docx?|pdf|rtf|odt|xlsx?|pptx?|html?|txt|indd|tmp))$/iu;

async function titleOf(pdf: PdfDocument): Promise<string | undefined> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const title = (info as { Title?: unknown }).Title;
  if (typeof title !== "string") return undefined;
  const plain = nfc(
    title
      .replace(/[\p{Cc}\uE000]/gu, " ")
      .replace(/\s+/gu, " ")
      .trim(),
  );
  const isSensible = /\p{L}.*\s.*\p{L}/u.test(plain) && !NOT_A_TITLE.test(plain) && !plain.includes("\uFFFD");
  return isSensible ? plain : undefined;
}
