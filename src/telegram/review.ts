import { randomBytes } from "node:crypto";
import { link, mkdir, open, rm } from "node:fs/promises";
import { extname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Context } from "grammy";

/** Larger files are not given out by getFile (Bot API). */
export const MOST_BYTES = 20 * 1024 * 1024;
const MOST_SECONDS = 120;
const NAME_LIMIT = 100;
/** What the corpus can hold (docs/corpus.md). */
const ENDINGS = new Set([".md", ".txt", ".html", ".htm", ".pdf", ".docx"]);

/** A file is larger than Telegram said. */
export class TooLargeError extends Error {}

export function isReadable(name: string): boolean {
  return ENDINGS.has(extname(name).toLowerCase());
}

/**
 * The name of a file that somebody else has named, as a name within one folder that can stand between double quotes in a shell: letters,
 * digits, blanks and .,_()- only, no leading dot or dash, at most 100 characters and the ending.
 */
export function safeName(name: string): string {
  const composed = name.normalize("NFC");
  const ending = extname(composed).toLowerCase();
  const stem = composed
    .slice(0, composed.length - ending.length)
    .replace(/[^\p{L}\p{M}\p{N} .,_()-]+/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/^[ .-]+/u, "")
    .slice(0, NAME_LIMIT)
    .trim();
  return `${stem === "" ? "document" : stem}${ending}`;
}

/**
 * Fetches the document of a message into a folder, under its own name or, where there is one of that name, with a number behind it. Gives
 * its path. What is cut off half-way leaves nothing behind.
 * @throws TooLargeError, and what the network or the disk throws.
 */
export async function fetchForReview(ctx: Context, name: string, folder: string): Promise<string> {
  const { file_path: path } = await ctx.getFile();
  const { token, options } = ctx.api;
  const root = options?.apiRoot ?? "https://api.telegram.org";
  const response = await fetch(`${root}/file/bot${token}/${path}`, {
    signal: AbortSignal.timeout(MOST_SECONDS * 1000),
  });
  if (!response.ok || !response.body) throw new Error(`the file was not given out (${response.status})`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const partial = join(folder, `.${randomBytes(6).toString("hex")}.part`);
  try {
    await writeTo(partial, response.body);
    return await nameFreely(partial, folder, safeName(name));
  } finally {
    await rm(partial, { force: true });
  }
}

/** The file is there from the beginning, so that whoever takes it away after a failure finds it. */
async function writeTo(path: string, body: ReadableStream<Uint8Array>): Promise<void> {
  const file = await open(path, "wx");
  await pipeline(body, atMost(MOST_BYTES), file.createWriteStream());
}

function atMost(limit: number) {
  return async function* (chunks: AsyncIterable<Uint8Array>) {
    let bytes = 0;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > limit) throw new TooLargeError(`more than ${limit} bytes`);
      yield chunk;
    }
  };
}

/** A link, unlike a rename, never takes the place of another file. */
async function nameFreely(partial: string, folder: string, name: string): Promise<string> {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  for (let number = 1; ; number += 1) {
    const file = join(folder, number === 1 ? name : `${stem} (${number})${ending}`);
    try {
      await link(partial, file);
      return file;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}
