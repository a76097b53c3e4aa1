import { nfc } from "../language/normalize.ts";
import { readTables } from "./table-rows.ts";

/**
 * Makes text uniform without touching what it says: NFC, "\n" line ends, straight quotes, ordinary single spaces; no
 * byte-order mark, soft hyphens or lines drawn with characters; tables as rows that can be read alone. Idempotent.
 */
export function clean(text: string): string {
  const lines = nfc(text)
    .replace(/^\uFEFF/u, "")
    .replace(/\r\n?|\u2028|\u2029/gu, "\n")
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, "")
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000\t\v\f]/gu, " ")
    .replace(/[“”„‟]/gu, '"')
    .replace(/[‘’‚‛]/gu, "'")
    .split("\n")
    .map((line) =>
      line
        .replace(/(\S) {2,}(?=\S)/gu, "$1 ")
        .trimEnd()
        .replace(/^\|\s*([^|]*\S)\s*\|$/u, "$1")
        .replace(/^([^|]*\S)\s+\|$/u, "$1"),
    )
    .filter((line) => !DRAWN.test(line));
  return readTables(lines)
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .replace(/^\n+/u, "")
    .trimEnd();
}

/** "______": a line drawn under a heading. "---" and "***" too, which are the same in Markdown. */
const DRAWN = /^\s*(?:_{3,}|-{3,}|={3,}|\*{3,}|(?:\*\s+){2,}\*|[─━]{3,}|(?:\.\s?){6,})\s*$/u;
