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
/** Short names, read only beside a day and a year: "31 Oct 2025". */
const SHORT_MONTHS: Record<string, number> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  okt: 10,
  nov: 11,
  dec: 12,
};
const MONTH = Object.keys(MONTHS).join("|");
const ANY_MONTH = `${MONTH}|${Object.keys(SHORT_MONTHS).join("|")}`;

/** Patterns with the named groups d, m, mon, y; a missing group is an unknown part of the date. */
const DATES = [
  /(?<d>\d{1,2})\/(?<m>\d{1,2})\/(?<y>\d{4})(?!\d)/iuy,
  /(?:ngày |ngay )?(?<d>\d{1,2}) (?:tháng|thang) (?<m>\d{1,2})(?:,)? (?:năm|nam) (?<y>\d{4})/iuy,
  /(?:ngày )?(?<d>\d{1,2})-(?<m>\d{1,2})-(?<y>\d{4})(?!\d)/iuy,
  /(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})(?![\d.])/iuy,
  /(?:tháng|thang) (?<m>\d{1,2})(?: (?:năm|nam) |\/)(?<y>\d{4})/iuy,
  new RegExp(String.raw`(?<d>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<mon>${ANY_MONTH})\.?,? (?<y>\d{4})`, "iuy"),
  new RegExp(String.raw`(?<mon>${ANY_MONTH})\.? (?<d>\d{1,2})(?:st|nd|rd|th)?,? (?<y>\d{4})`, "iuy"),
  new RegExp(String.raw`(?<mon>${MONTH}),? (?<y>\d{4})`, "iuy"),
  /(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?!\d)/iuy,
];
/** Days that are told without their year. What follows must not be one, nor go on as a period ("ngày 5 tháng"). */
const DAYS_OF_YEAR = [
  /(?:ngày|ngay) (?<d>\d{1,2})\/(?<m>\d{1,2})(?![\d/]|[.,]\d)/iuy,
  /(?<=(?:ngày|ngay|từ|tu|trước|truoc|sau|đến|den|on|from|since|before|by|until) )(?<d>\d{1,2})\/(?<m>\d{1,2})(?![\d/]|[.,]\d|-\p{L})/iuy,
  /(?:ngày|ngay) (?<d>\d{1,2}) (?:tháng|thang) (?<m>\d{1,2})(?!\d)/iuy,
  new RegExp(String.raw`(?<d>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<mon>${MONTH})(?!\p{L})`, "iuy"),
];
/** "quý III/2024", "quý 3 năm 2024", "Q3 2024", "third quarter of 2024": its first and last month. */
const QUARTERS = [
  /(?:quý|quy) (?<q>IV|I{1,3}|[1-4])(?:\/| ?năm | nam |-)(?<y>\d{4})(?!\d)/iuy,
  /Q(?<q>[1-4])[ /-](?:of )?(?<y>\d{4})(?!\d)/uy,
  /(?<q>first|second|third|fourth) quarter (?:of )?(?<y>\d{4})(?!\d)/iuy,
];
const QUARTER_WORDS = ["i", "ii", "iii", "iv", "1", "2", "3", "4", "first", "second", "third", "fourth"];
const DOCUMENT_NUMBER = /\d{1,4}(?:\/\d{4})?[/-](?:\p{Lu}[\p{Lu}\d]*)(?:[/-]\p{Lu}[\p{Lu}\d]*)*/uy;

/** The date that begins at `at`, as yyyymmdd (unknown parts 0). */
export function dateAt(text: string, at: number): Quantity | undefined {
  if (at > 0 && /[\p{L}\d/]/u.test(text[at - 1] ?? "")) return undefined;
  for (const pattern of DATES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const { d = "0", m, mon, y } = match.groups ?? {};
    const month = mon === undefined ? Number(m ?? 0) : monthOf(mon);
    if (month > 12 || Number(d) > 31) continue;
    const value = Number(y) * 10_000 + month * 100 + Number(d);
    return { unit: "date", values: [value], text: match[0], start: at, end: at + match[0].length };
  }
  return undefined;
}

function monthOf(name: string): number {
  const word = name.toLowerCase();
  return MONTHS[word] ?? SHORT_MONTHS[word] ?? 0;
}

/** A day without its year that begins at `at` ("từ 1/7", "11 October"), as mmdd. */
export function dayOfYearAt(text: string, at: number): Quantity | undefined {
  if (/[\p{L}\d/]/u.test(text[at - 1] ?? "")) return undefined;
  for (const pattern of DAYS_OF_YEAR) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const { d, m, mon } = match.groups ?? {};
    const month = mon === undefined ? Number(m) : monthOf(mon);
    if (month < 1 || month > 12 || Number(d) < 1 || Number(d) > 31) continue;
    const values = [month * 100 + Number(d)];
    return { unit: "day-of-year", values, text: match[0], start: at, end: at + match[0].length };
  }
  return undefined;
}

/** A quarter of a year that begins at `at`, as a date from its first to its last month (day 0). */
export function quarterAt(text: string, at: number): Quantity | undefined {
  if (/[\p{L}\d/]/u.test(text[at - 1] ?? "")) return undefined;
  for (const pattern of QUARTERS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const { q = "", y } = match.groups ?? {};
    const quarter = QUARTER_WORDS.indexOf(q.toLowerCase()) % 4;
    const month = (last: number) => Number(y) * 10_000 + (quarter * 3 + last) * 100;
    return {
      unit: "date",
      values: [month(1)],
      upper: [month(3)],
      text: match[0],
      start: at,
      end: at + match[0].length,
    };
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
