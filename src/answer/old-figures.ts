import type { Citation, DocumentKind, DocumentRecord, Language } from "../domain.ts";
import { fold } from "../language/normalize.ts";
import { ownYears } from "../language/periods.ts";
import { quantities } from "../language/quantities.ts";
import { type Quantity, yearOf } from "../language/quantity.ts";
import { wording } from "./wording.ts";

/** A figure that is older is told with its year. */
const YEARS_FRESH = 2;
/** Rules of law apply until they are changed; these report what was at a time. */
const REPORTS: readonly DocumentKind[] = ["article", "plan"];

/** Until when a figure speaks: the last day (ISO 8601), and whether its own sentence says so or only its document. */
interface Until {
  day: string;
  isTold: boolean;
}

/** A quote that shows a figure, with its document. */
export interface Shown {
  document: DocumentRecord;
  quote: Citation["quote"];
}

/** One notice for the shown figures that are of a time more than two years before `today` (ISO 8601). */
export function oldFigureNotices(language: Language, shown: readonly Shown[], today: string): string[] {
  const dated = shown.flatMap(({ document, quote }) => {
    const until = REPORTS.includes(document.metadata.kind) ? untilOf(document, quote, today) : undefined;
    return until === undefined ? [] : [{ document, ...until }];
  });
  const old = dated.filter(({ day }) => day < yearsBefore(today));
  const isOne = new Set(shown.map(({ document }) => document.id)).size === 1;
  return [
    ...new Set(
      old.map(({ document: { metadata }, day, isTold }) =>
        wording(language, isOne ? "notice-old-figure" : "notice-old-figure-of", {
          year: day.slice(0, 4),
          isTold: isTold ? "yes" : "no",
          name: metadata.places.length === 1 ? (metadata.places[0] ?? "") : metadata.title,
        }),
      ),
    ),
  ];
}

function yearsBefore(today: string): string {
  return `${Number(today.slice(0, 4)) - YEARS_FRESH}${today.slice(4)}`;
}

function untilOf(document: DocumentRecord, quote: string, today: string): Until | undefined {
  const { metadata } = document;
  const told = isOpen(quote) ? undefined : lastDayIn(quote, metadata.language);
  if (told !== undefined) return { day: told, isTold: true };
  const { published, issued } = metadata;
  const printed = published ?? issued;
  const ended = lastYearOf(document, Number(today.slice(0, 4)));
  const days = [ended === undefined ? undefined : endOf(ended), printed].filter((day) => day !== undefined);
  const [first] = days.sort();
  return first === undefined ? undefined : { day: first, isTold: false };
}

/**
 * The last year of what a document reports. A stated period that goes on beyond today is that of the goals, and what is reported
 * is of its beginning; one that was told from the years of the text begins with whatever happened first, be it the founding of a cooperative.
 */
function lastYearOf({ metadata, isPeriodInferred }: DocumentRecord, thisYear: number): number | undefined {
  const { period } = metadata;
  if (period === undefined || period.to <= thisYear) return period?.to;
  return isPeriodInferred === true ? undefined : period.from;
}

/** "từ năm 2021 đến nay", "since 2020", "lập năm 2019, nay có …", "làm giám đốc từ năm 2020": goes on to the day of the document. */
function isOpen(quote: string): boolean {
  return OPEN.test(fold(quote));
}

const OPEN =
  /\b(?:den nay|tro lai day|cho den nay|ke tu (?:nam|khi)|since|to (?:the )?(?:present|date)|until now|up to now|so far|sedan|hittills|nay (?:co|con|da|dat|la|gom)|now (?:has|have|counts)|(?:giam doc|chu tich|dung dau) tu (?:nam|thang) \d{1,4})\b/u;
/** "Luật Hợp tác xã 2012", "Chương trình số 19 ngày 23/5/2021": years that name a text. */
const NAMES_TEXT =
  /\b(?:luat|nghi quyet|nghi dinh|thong tu|quyet dinh|chi thi|law|resolution|decree|circular|decision|directive|lagen?|resolutionen|dekret\p{L}*)\b[^,;.]{0,50}$/u;
const DATES_TEXT =
  /\b(?:chuong trinh|ke hoach|de an|cong van|bao cao|program(?:me)?|plan|project|report)\b[^;.]{0,60}\b(?:ngay|dated|of|on|den|av den)\s*$/u;

/** The last day of the latest year or day that a text speaks of by itself. */
function lastDayIn(quote: string, language: string): string | undefined {
  const found = quantities(quote, language).filter((quantity) => !namesText(quote, quantity));
  const own = ownYears(quote, found);
  if (own.size === 0) return undefined;
  const last = Math.max(...own);
  const months = found.flatMap(({ unit, values }) =>
    unit === "date" ? values.filter((value) => yearOf(value) === last) : [],
  );
  const isYearToo = found.some(
    ({ unit, values, upper }) => unit === "year" && [...values, ...(upper ?? [])].includes(last),
  );
  if (months.length === 0 || isYearToo) return endOf(last);
  const month = `${Math.floor((Math.max(...months) % 10_000) / 100)}`.padStart(2, "0");
  return `${last}-${month}-31`;
}

function namesText(quote: string, { unit, start }: Quantity): boolean {
  if (unit !== "year" && unit !== "date") return false;
  const before = fold(quote.slice(0, start));
  return NAMES_TEXT.test(before) || (unit === "date" && DATES_TEXT.test(before));
}

function endOf(year: number): string {
  return `${year}-12-31`;
}
