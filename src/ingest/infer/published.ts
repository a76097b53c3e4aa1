import { calendarDate } from "./dates.ts";

const ISO = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/u;
const LOCAL = /(?<!\d)\d{1,2}[/-]\d{1,2}[/-]20\d{2}(?!\d)/u;
/** Vietnamese newspapers put date and time into the last number of an address: 251115115645529 is 15 November 2025, 11:56:45. */
const STAMP = /(?<!\d)(\d{2})(\d{2})(\d{2})(?:[01]\d|2[0-3])[0-5]\d[0-5]\d\d{0,4}(?!\d)/u;
const LONG_STAMP = /(?<!\d)(20\d{2})(\d{2})(\d{2})(?:[01]\d|2[0-3])[0-5]\d\d{0,6}(?!\d)/u;
const PATH = /\/(20\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:\/|-|$)/u;
const COMPACT_PATH = /\/(20\d{2})(\d{2})(\d{2})\//u;

/** The calendar date (ISO 8601) of a date or date-time as meta tags write it; undefined when there is none. */
export function publishedDate(value: string | null | undefined): string | undefined {
  const text = value ?? "";
  return calendarDate((ISO.exec(text) ?? LOCAL.exec(text))?.[0] ?? "");
}

/** The day on which a page was published, as far as its address tells; never one that is no date or still to come. */
export function publishedByUrl(url: string, now: Date = new Date()): string | undefined {
  const dates = [PATH, COMPACT_PATH, LONG_STAMP, STAMP].map((pattern) => {
    const [year = "", month, day] = pattern.exec(url)?.slice(1) ?? [];
    return calendarDate(`${year.length === 2 ? `20${year}` : year}-${month}-${day}`);
  });
  return [...dates, publishedDate(url)].find(
    (date) => date !== undefined && Date.parse(date) <= now.getTime(),
  );
}
