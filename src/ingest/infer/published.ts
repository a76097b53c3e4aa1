const ISO = /(?<!\d)(20\d{2}|19\d{2})-(\d{2})-(\d{2})(?!\d)/u;
/** Vietnamese newspapers put date and time into the last number of an address: 251115115645529 is 15 November 2025, 11:56:45. */
const STAMP = /(?<!\d)(\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])[0-5]\d[0-5]\d\d{0,4}(?!\d)/u;
const LONG_STAMP =
  /(?<!\d)(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d\d{0,6}(?!\d)/u;
const PATH = /\/(20\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?:\/|-|$)/u;

/** The calendar date (ISO 8601) of a date or date-time as meta tags write it; undefined when there is none. */
export function publishedDate(value: string | null | undefined): string | undefined {
  const match = ISO.exec(value ?? "");
  return match ? match[0] : undefined;
}

/** The day on which a page was published, as far as its address tells. */
export function publishedByUrl(url: string): string | undefined {
  const match = PATH.exec(url) ?? LONG_STAMP.exec(url) ?? STAMP.exec(url);
  if (!match) return publishedDate(url);
  const [year = "", month = "", day = ""] = match.slice(1);
  return `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
