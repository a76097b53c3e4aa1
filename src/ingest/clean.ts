import { nfc } from "../language/normalize.ts";
import { readTables } from "./table-rows.ts";

/**
 * Makes text uniform without touching what it says: NFC, "\n" line ends, straight quotes, ordinary single spaces; no
 * byte-order mark, soft hyphens, marks of writing direction or lines drawn with characters; tables as rows that can be
 * read alone. What stands between fences (```) keeps its lines. Idempotent.
 */
export function clean(text: string): string {
  let before = uniform(text);
  // A line that lost its outer bars may be one that is drawn, or stand beside the row of a table.
  for (let after = tidied(before); after !== before; after = tidied(before)) before = after;
  return before;
}

function tidied(text: string): string {
  const lines = text.split("\n");
  const out: string[] = [];
  for (let i = 0; i < lines.length; ) {
    const fenced = endOfFence(lines, i);
    const to = fenced ?? nextFence(lines, i);
    out.push(...(fenced === undefined ? cleanLines(lines.slice(i, to)) : lines.slice(i, to)));
    i = to;
  }
  return out
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .replace(/^\n+/u, "")
    .trimEnd();
}

function uniform(text: string): string {
  return (
    nfc(text)
      .replace(/^\uFEFF/u, "")
      .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/gu, "\n")
      // Soft hyphens, joiners and blanks without width, marks of writing direction: nobody sees them.
      .replace(/[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu, "")
      // A control character between two figures may have been a blank.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
      .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00A0\u2000-\u200A\u202F\u205F\u3000\t]/gu, " ")
      .replace(/[“”„‟]/gu, '"')
      .replace(/[‘’‚‛]/gu, "'")
  );
}

const FENCE = /^\s*```/u;

/** Where the fenced lines that begin here end; undefined where none begin, or they never end. */
function endOfFence(lines: readonly string[], from: number): number | undefined {
  if (!FENCE.test(lines[from] ?? "")) return undefined;
  const end = lines.findIndex((line, i) => i > from && FENCE.test(line));
  return end === -1 ? undefined : end + 1;
}

function nextFence(lines: readonly string[], from: number): number {
  const next = lines.findIndex((line, i) => i > from && FENCE.test(line));
  return next === -1 ? lines.length : next;
}

function cleanLines(lines: readonly string[]): string[] {
  const even = lines.map((line) => line.replace(/(\S) {2,}(?=\S)/gu, "$1 ").trimEnd());
  return readTables(even.filter((line) => !DRAWN.test(line))).map(withoutBars);
}

/** A table of one cell, and the bar that a scraper left behind a caption. */
function withoutBars(line: string): string {
  return line.replace(/^\|\s*([^|]*\S)\s*\|$/u, "$1").replace(/^([^|]*\S)\s+\|$/u, "$1");
}

/** "______": a line drawn under a heading. "---" and "***" too, which are the same in Markdown. */
const DRAWN = /^\s*(?:_{3,}|-{3,}|={3,}|\*{3,}|(?:\*\s+){2,}\*|[─━]{3,}|(?:[.…]\s?){6,})\s*$/u;
