import { readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { TextDecoder } from "node:util";
import type { DocumentMetadata, SourceDocument } from "../domain.ts";
import { DocumentError } from "../errors.ts";
import { detectLanguage } from "../language/detect.ts";
import { fold } from "../language/normalize.ts";
import { places } from "../language/places.ts";
import { clean, sourceUrl } from "./clean.ts";
import { readFrontMatter } from "./front-matter.ts";

/** File endings that are read. */
export const READABLE = new Set([".md", ".txt"]);
const MAX_BYTES = 20 * 1024 * 1024;
const TITLE_LIMIT = 120;

/**
 * Reads one file of the corpus: text, front matter, and what the text itself tells where there is no front matter.
 * @param file path relative to `corpusDir`, with "/" between folders.
 * @throws DocumentError when it cannot be read as text or its front matter is wrong.
 */
export async function loadDocument(corpusDir: string, file: string): Promise<SourceDocument> {
  const bytes = await readBytes(join(corpusDir, file), file);
  const source = decode(bytes, file);
  const { metadata, body } = readFrontMatter(source, file);
  const cleaned = clean(body);
  if (!/[\p{L}\p{N}]/u.test(cleaned))
    throw new DocumentError(`${file}: there is no text in this file.`, "Remove it or fill it.");
  const found = places
    .find(cleaned)
    .flatMap(({ district }) => (district === undefined ? [] : [fold(district)]));
  return {
    id: idOf(file),
    file,
    metadata: metadata ?? inferMetadata(body, cleaned, file),
    body: cleaned,
    districts: [...new Set(found)].sort(),
  };
}

/** Markdown files go by their name alone, others keep their ending, so that "a.md" and "a.txt" stay two documents. */
function idOf(file: string): string {
  return file.endsWith(".md") ? file.slice(0, -3) : file;
}

async function readBytes(path: string, file: string): Promise<Buffer> {
  try {
    const bytes = await readFile(path);
    if (bytes.length > MAX_BYTES) {
      throw new DocumentError(
        `${file}: ${Math.round(bytes.length / 1e6)} MB is more than the limit of 20 MB.`,
        "Split it or leave it out.",
      );
    }
    return bytes;
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new DocumentError(
      `${file}: cannot be read (${code}).`,
      "Check that the file exists and that you may read it.",
      { cause: error },
    );
  }
}

function decode(bytes: Buffer, file: string): string {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.includes("\0")) throw new TypeError("zero bytes");
    return text;
  } catch (error) {
    throw new DocumentError(`${file}: this is not UTF-8 text.`, "Save it as UTF-8 text and try again.", {
      cause: error,
    });
  }
}

/** What a text without front matter tells of itself. */
function inferMetadata(raw: string, cleaned: string, file: string): DocumentMetadata {
  const province = places.provinceOf(raw);
  const url = sourceUrl(raw);
  return {
    title: titleOf(cleaned, file),
    language: detectLanguage(cleaned) ?? "vi",
    kind: "article",
    validity: "not-applicable",
    replaces: [],
    amends: [],
    places: province === undefined ? [] : [province],
    askedAs: [],
    ...(url === undefined ? {} : { url }),
  };
}

/** The first line where it reads like a title, else the name of the file. */
function titleOf(text: string, file: string): string {
  const first = (text.split("\n", 1)[0] ?? "").replace(/^#+\s*/u, "").trim();
  if (first.length > 0 && first.length <= TITLE_LIMIT) return first;
  return basename(file, extname(file)).replace(/[_-]+/gu, " ").trim();
}
