import { createHash } from "node:crypto";
import { extname } from "node:path";
import { DocumentError } from "../../errors.ts";
import { fold } from "../../language/normalize.ts";
import type { FetchedPage } from "./guarded-fetch.ts";
import { documentAddress } from "./url-list.ts";

const ENDINGS = new Map([
  ["text/html", ".html"],
  ["application/xhtml+xml", ".html"],
  ["application/pdf", ".pdf"],
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"],
  ["text/plain", ".txt"],
  ["text/markdown", ".md"],
  ["text/x-markdown", ".md"],
]);

/** Without ending; the longest, ".html" and ".docx", make it 120. */
const MAX_STEM = 115;
const HASH_DIGITS = 8;
const FETCHED_NAME = /-([0-9a-f]{8})\.(?:html|pdf|docx|txt|md)$/u;

/** First digits of the SHA-256 of an address; the same for all spellings of it. */
export function addressHash(url: string): string {
  return createHash("sha256").update(documentAddress(url)).digest("hex").slice(0, HASH_DIGITS);
}

/** The hash that the name of a fetched file ends with, or undefined for a file of another name. */
export function hashOfName(name: string): string | undefined {
  return FETCHED_NAME.exec(name)?.[1];
}

/**
 * File name of a fetched page: host, path and hash in ASCII letters, digits and hyphens, at most 120 characters.
 * @throws DocumentError when the page is of a form that cannot be indexed.
 */
export function fileName(url: string, page: FetchedPage): string {
  const { host, pathname } = new URL(url);
  const readable = slug(`${host} ${decoded(pathname)}`).slice(0, MAX_STEM - HASH_DIGITS - 1);
  return `${readable}-${addressHash(url)}${endingOf(url, page)}`;
}

function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A percent sign that begins no character; the hash tells such addresses apart.
    return path;
  }
}

/** The content decides where it can, because sites often send documents as "application/octet-stream". */
function endingOf(url: string, { bytes, contentType }: FetchedPage): string {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.subarray(0, 1024).includes("%PDF-")) return ".pdf";
  if (content.subarray(0, 2).toString("latin1") === "PK" && content.includes("word/document.xml"))
    return ".docx";
  const type = (contentType ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
  const written = extname(new URL(url).pathname).toLowerCase();
  const isText = type === "" || type === "application/octet-stream" || type === "text/plain";
  const ending = isText && [".html", ".txt", ".md"].includes(written) ? written : ENDINGS.get(type);
  if (ending !== undefined) return ending;
  throw new DocumentError(
    `${url}: a document of the type "${type || "unknown"}" cannot be indexed.`,
    "List the address of a web page, a PDF, a Word document (docx) or a text.",
  );
}
