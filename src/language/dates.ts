import type { Quantity } from "./quantity.ts";

const MONTHS: Record<string, number> = {
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
  januari: 1,
  februari: 2,
  mars: 3,
  maj: 5,
  juni: 6,
  juli: 7,
  augusti: 8,
  oktober: 10,
};
const MONTH = Object.keys(MONTHS).join("|");

/** Patterns with the named groups d, m, mon, y; a missing group is an unknown part of the date. */
const DATES = [
  /(?<d>\d{1,2})\/(?<m>\d{1,2})\/(?<y>\d{4})(?!\d)/iuy,
  /(?:ngày |ngay )?(?<d>\d{1,2}) (?:tháng|thang) (?<m>\d{1,2})(?:,)? (?:năm|nam) (?<y>\d{4})/iuy,
  /(?:ngày )?(?<d>\d{1,2})-(?<m>\d{1,2})-(?<y>\d{4})(?!\d)/iuy,
  /(?:tháng|thang) (?<m>\d{1,2})(?: (?:năm|nam) |\/)(?<y>\d{4})/iuy,
  new RegExp(String.raw`(?<d>\d{1,2})(?:st|nd|rd|th)? (?<mon>${MONTH}),? (?<y>\d{4})`, "iuy"),
  new RegExp(String.raw`(?<mon>${MONTH}) (?<d>\d{1,2})(?:st|nd|rd|th)?,? (?<y>\d{4})`, "iuy"),
  new RegExp(String.raw`(?<mon>${MONTH}),? (?<y>\d{4})`, "iuy"),
  /(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?!\d)/iuy,
];
const DOCUMENT_NUMBER = /\d{1,4}(?:\/\d{4})?[/-](?:\p{Lu}[\p{Lu}\d]*)(?:[/-]\p{Lu}[\p{Lu}\d]*)*/uy;

/** The date that begins at `at`, as yyyymmdd (unknown parts 0). */
export function dateAt(text: string, at: number): Quantity | undefined {
  if (at > 0 && /[\p{L}\d/]/u.test(text[at - 1] ?? "")) return undefined;
  for (const pattern of DATES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const { d = "0", m, mon, y } = match.groups ?? {};
    const month = mon === undefined ? Number(m ?? 0) : (MONTHS[mon.toLowerCase()] ?? 0);
    if (month > 12 || Number(d) > 31) continue;
    const value = Number(y) * 10_000 + month * 100 + Number(d);
    return { unit: "date", values: [value], text: match[0], start: at, end: at + match[0].length };
  }
  return undefined;
}

/** A document number such as "17/2023/QH15" or "20-NQ/TW" that begins at `at`. Its value is its first number. */
export function documentNumberAt(text: string, at: number): Quantity | undefined {
  if (at > 0 && /[\p{L}\d/]/u.test(text[at - 1] ?? "")) return undefined;
  DOCUMENT_NUMBER.lastIndex = at;
  const match = DOCUMENT_NUMBER.exec(text);
  if (!match) return undefined;
  return {
    unit: "document",
    values: [Number.parseInt(match[0], 10)],
    text: match[0],
    start: at,
    end: at + match[0].length,
  };
}
