import { DocumentError } from "../../errors.ts";
import type { Format } from "./loaded.ts";

/** Endings of names that may hold a document; what is inside is told from the content. */
const DOCUMENT_ENDINGS =
  /\.(?:md|markdown|txt|text|html?|xhtml|pdf|docx?|rtf|odt|ods|odp|xlsx?|pptx?|pages|wps|mht|mhtml|epub|djvu)$/iu;
const HTML = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/iu;

/** True where the name of a file, by its ending or the lack of one, suggests a document. */
export function mayBeDocument(name: string): boolean {
  return DOCUMENT_ENDINGS.test(name) || !/\.[^.\s]{1,5}$/u.test(name);
}

/** A piece of a page without its beginning, in a file that is not named as Markdown, which may hold tags too. */
const PIECE_OF_HTML =
  /^\s*<(?:title|meta|link|style|div|p|table|center|article|section|main|h[1-6]|span|font|ul|ol)[\s>]/iu;
const XML = /^\s*<\?xml[\s>]/iu;

const SAVE_AS = "Save it as .docx, .pdf or .txt and add that.";

/**
 * What a file is, by its first bytes; of texts the name decides between Markdown and plain text.
 * @throws DocumentError naming a form that cannot be read, with what to do.
 */
export function formatOf(bytes: Uint8Array, file: string): Format {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  if (bytes.length === 0) throw new DocumentError(`${file}: the file is empty.`, "Remove it or fill it.");
  // Some programs write a few bytes before the header; readers of PDF look for it in the first 1,024.
  if (head.slice(0, 1024).includes("%PDF-")) return "pdf";
  if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) return "docx";
  if (head.startsWith("\u00D0\u00CF\u0011\u00E0"))
    throw new DocumentError(
      `${file}: this is a file of Word before 2007 (.doc), of another old Office program, or a document with a password.`,
      SAVE_AS,
    );
  if (head.startsWith("{\\rtf")) throw new DocumentError(`${file}: RTF cannot be read.`, SAVE_AS);
  if (/^From:|^MIME-Version:/imu.test(head.slice(0, 500)) && /multipart\/related/iu.test(head))
    throw new DocumentError(`${file}: web archives (.mht) cannot be read.`, "Save the page as .html.");
  const picture = PICTURES.find(([magic]) => head.startsWith(magic));
  if (picture)
    throw new DocumentError(
      `${file}: this is a picture (${picture[1]}), not a text.`,
      "Have its text recognised (OCR), for example with ocrmypdf, and add the result.",
    );
  return textFormat(withoutZeros(head), file);
}

/** Of what is no known binary form: a page, Markdown or plain text. */
function textFormat(start: string, file: string): Format {
  const isMarkdown = /\.(?:md|markdown)$/iu.test(file);
  if (HTML.test(start) || /\.(?:html?|xhtml)$/iu.test(file)) return "html";
  if (!isMarkdown && PIECE_OF_HTML.test(start)) return "html";
  if (XML.test(start))
    throw new DocumentError(`${file}: this is XML, of a kind that cannot be read.`, SAVE_AS);
  if (/\.pdf$/iu.test(file))
    throw new DocumentError(
      `${file}: this is not a PDF, though it is named so; it may be damaged.`,
      "Get the file again, or give it the ending of what it is.",
    );
  return isMarkdown ? "markdown" : "text";
}

const PICTURES: readonly [string, string][] = [
  ["\u0089PNG", "PNG"],
  ["\u00FF\u00D8\u00FF", "JPEG"],
  ["GIF8", "GIF"],
  ["II*\u0000", "TIFF"],
  ["MM\u0000*", "TIFF"],
];

/** The head of a UTF-16 text without its zero bytes and mark: enough to see "<html". */
function withoutZeros(head: string): string {
  return head.replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/u, "").replaceAll("\u0000", "");
}
