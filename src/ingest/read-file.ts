import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { DocumentError } from "../errors.ts";
import { decodeText } from "./loaders/encoding.ts";
import { formatOf } from "./loaders/format.ts";
import type { Format, LoadedText } from "./loaders/loaded.ts";
import { readText } from "./loaders/text.ts";

const MAX_MB = 50;

/**
 * The bytes of a file of the corpus.
 * @param file path relative to `corpusDir`, with "/" between folders.
 * @throws DocumentError when it cannot be read or is too large; the size is looked at before anything is read.
 */
export async function readBytes(corpusDir: string, file: string): Promise<Buffer> {
  const path = join(corpusDir, file);
  try {
    const found = await stat(path);
    const { size } = found;
    // A pipe would be waited for without end, a device may never end; a folder is refused by readFile.
    if (!found.isFile() && !found.isDirectory())
      throw new DocumentError(
        `${file}: this is a pipe or a device, not a file.`,
        "Put the document itself there.",
      );
    if (size > MAX_MB * 1_000_000) {
      throw new DocumentError(
        `${file}: ${Math.round(size / 1e6)} MB is more than the limit of ${MAX_MB} MB.`,
        "Split it or leave it out.",
      );
    }
    return await readFile(path);
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

/**
 * The text of a document, by the loader of its format. Parsers are loaded when a file needs them: together they would
 * double the time in which the program starts.
 * @throws DocumentError when it is of no format that can be read, or damaged.
 */
export async function readDocument(
  bytes: Uint8Array,
  file: string,
): Promise<LoadedText & { format: Format }> {
  const format = formatOf(bytes, file);
  switch (format) {
    case "pdf": {
      const { readPdf } = await import("./loaders/pdf.ts");
      return { format, ...(await readPdf(bytes, file)) };
    }
    case "docx": {
      const { docxToHtml } = await import("./loaders/docx.ts");
      const { readWholeHtml } = await import("./loaders/html.ts");
      const { html, ...rest } = await docxToHtml(bytes, file);
      return { format, ...rest, text: readWholeHtml(html) };
    }
    case "html": {
      const { readHtml } = await import("./loaders/html.ts");
      return { format, ...withDamage(decoded(bytes, file), readHtml) };
    }
    case "markdown":
      return { format, ...withDamage(decoded(bytes, file), (text) => ({ text })) };
    case "text":
      return { format, ...withDamage(decoded(bytes, file), (text) => ({ text: readText(text) })) };
  }
}

/** What is read of a text, with a warning where characters of it are lost. */
function withDamage(source: string, read: (text: string) => LoadedText): LoadedText {
  const loaded = read(source);
  const lost = source.match(/\uFFFD/gu)?.length ?? 0;
  if (lost === 0) return loaded;
  return {
    ...loaded,
    warnings: [...(loaded.warnings ?? []), `${lost} characters are broken and show as "\uFFFD"`],
  };
}

function decoded(bytes: Uint8Array, file: string): string {
  const read = decodeText(bytes);
  if (!read)
    throw new DocumentError(
      `${file}: this is neither text in a known encoding nor a document in a format that can be read.`,
      "Save it as UTF-8 text, HTML, PDF or .docx and add that.",
    );
  return read.text;
}
