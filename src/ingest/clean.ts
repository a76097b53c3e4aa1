import { nfc } from "../language/normalize.ts";

/** Lines that a scraped web page carries and nobody would cite. */
const BOILERPLATE =
  /^(?:source|nguồn|källa|comments? \(\d+\)|bình luận \(\d+\)|kommentar(?:er)? \(\d+\))[:.]?$/iu;
const SOURCE_LINE = /^(?:source|nguồn|källa)\s*:\s*(https?:\/\/\S+)\s*$/imu;

/** The address a scraped article names as its source, if it does. */
export function sourceUrl(text: string): string | undefined {
  return SOURCE_LINE.exec(text)?.[1];
}

/**
 * Makes text uniform without touching what it says: NFC, "\n" line ends, no byte-order mark, soft hyphens or trailing
 * blanks, ordinary spaces; frame lines of scraped pages removed and "|" taken off one-cell tables. Idempotent.
 */
export function clean(text: string): string {
  return nfc(text)
    .replace(/^\uFEFF/u, "")
    .replace(/\r\n?/gu, "\n")
    .replace(/[\u00AD\u200B\u2060]/gu, "")
    .replace(/[\u00A0\u202F\u2009]/gu, " ")
    .split("\n")
    .map((line) =>
      line
        .trimEnd()
        .replace(/^\|\s*([^|]*\S)\s*\|$/u, "$1")
        .replace(/\s+\|$/u, ""),
    )
    .filter((line) => !BOILERPLATE.test(line.trim()) && !SOURCE_LINE.test(line))
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}
