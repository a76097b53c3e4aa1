import { places } from "../../language/places.ts";
import { quantities } from "../../language/quantities.ts";
import { sentences } from "../../language/sentences.ts";
import { datelineOf } from "./dateline.ts";
import { publishedByUrl } from "./published.ts";

/** What a press article tells of itself. */
export interface PressMetadata {
  publisher?: string;
  published?: string;
  places: string[];
  period?: { from: number; to: number };
}

/** The name of a law with its year, and the day of a decision, are not years that figures speak of. */
const LAW_BEFORE = /(?:\b(?:laws?|act|code)\b|luật|lagen|hiến pháp|constitution)[^.;\d]{0,60}$/iu;
const DECIDED_BEFORE =
  /(?:resolution|decision|decree|program(?:me)?|plan|circular|directive|conclusion|nghị quyết|quyết định|nghị định|chương trình|kế hoạch|thông tư|chỉ thị|kết luận|đề án|beslut|resolution)(?:[^.;]|No\.){0,70}(?:dated|of|issued on|ngày|daterad|av den)\s*$/iu;
/** "Nghị quyết 09 năm 2019": the year is part of the name. */
const NUMBERED_BEFORE =
  /(?:nghị quyết|quyết định|nghị định|thông tư|chỉ thị|kết luận|resolution|decision|decree|circular|directive)\s(?:số |no\.? ?)?\d[^.;,]{0,20}(?:năm|of|in)\s$/iu;
/** A year that others are measured against, or in which one cooperative was founded. */
const ASIDE_BEFORE =
  /(?:so với|compared (?:to|with)|jämfört med|được thành lập|(?:was|were) (?:established|founded)|grundades)[^.;,]{0,25}$/iu;
/** "Có 2021 hợp tác xã": a count that looks like a year, unless "năm" or "in" stands before it. */
const COUNTED_AFTER =
  /^\s(?:hợp tác xã|htx|tổ hợp tác|tht|thành viên|hộ|người|lao động|cooperatives?|co-ops|groups|members|households|people|kooperativ|medlemmar)(?!\p{L})/iu;
const TIME_BEFORE = /(?:năm|in|by|since|from|until|till|of|år|under|for|đến|từ)\s$/iu;
const QUARTER = /(?<![\p{L}\d])(?:quý|quy|q)\s?(?:[IV]{1,3}|[1-4])\s?[/-]\s?(20\d{2})(?!\d)/giu;
/** Years mentioned this seldom at the edge of a text that names many are asides. */
const ENOUGH_MENTIONS = 8;
const ASIDE = 0.1;

/** @param raw the text with its frame, where a newspaper's address or a photo's place may stand. */
export function pressMetadata(
  raw: string,
  cleaned: string,
  language: string,
  url: string | undefined,
): PressMetadata {
  const province = places.provinceOf(`${raw}\n${url ?? ""}`);
  const dateline = datelineOf(raw, language);
  const published = (url === undefined ? undefined : publishedByUrl(url)) ?? dateline.published;
  const publisher =
    dateline.publisher ??
    (url === undefined ? creditedTo(raw) : new URL(url).hostname.replace(/^www\./u, ""));
  const period = periodOf(cleaned, language, published);
  return {
    places: province === undefined ? [] : [province],
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
    ...(period === undefined ? {} : { period }),
  };
}

/** "Photo: N. Anh/The Hanoi Times": the newspaper after the photographer. */
function creditedTo(raw: string): string | undefined {
  return /(?:photo|ảnh|foto)\s*:[^/\n|]{0,60}\/\s*([^|\n/]{3,40}?)\s*(?:\||$)/imu.exec(raw)?.[1];
}

/** The calendar years that the figures of a text speak of, from the years it names; inclusive. */
export function periodOf(
  text: string,
  language: string,
  published: string | undefined,
): { from: number; to: number } | undefined {
  const mentions = new Map<number, number>();
  for (const sentence of sentences(text)) {
    for (const year of yearsOf(sentence.text, language)) mentions.set(year, (mentions.get(year) ?? 0) + 1);
  }
  const total = [...mentions.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) {
    const year = Number(published?.slice(0, 4));
    return published === undefined ? undefined : { from: year, to: year };
  }
  const years = [...mentions].sort(([a], [b]) => a - b);
  const aside = (count: number) => total >= ENOUGH_MENTIONS && count < total * ASIDE;
  const from = years.find(([, count]) => !aside(count)) ?? years[0];
  const to = years.findLast(([, count]) => !aside(count)) ?? years.at(-1);
  return from && to ? { from: from[0], to: to[0] } : undefined;
}

function yearsOf(sentence: string, language: string): number[] {
  const years = quantities(sentence, language).flatMap(({ unit, values, upper, start, end }) => {
    if (unit !== "year" && unit !== "date") return [];
    if (!isPeriod(sentence.slice(0, start), sentence.slice(end), unit === "year")) return [];
    return [values[0] ?? 0, ...(upper?.slice(0, 1) ?? [])].map((value) =>
      value > 9999 ? Math.floor(value / 10_000) : value,
    );
  });
  const quarters = [...sentence.matchAll(QUARTER)].map((match) => Number(match[1]));
  return [...new Set([...years, ...quarters])].filter((year) => year >= 1945 && year <= 2100);
}

/** Whether a year between these words is one that figures speak of. */
function isPeriod(before: string, after: string, isBare: boolean): boolean {
  if ([LAW_BEFORE, DECIDED_BEFORE, NUMBERED_BEFORE, ASIDE_BEFORE].some((aside) => aside.test(before)))
    return false;
  if (!isBare) return true;
  // Groups of digits beside it make a telephone number.
  if (/\d[ .]$/u.test(before) || /^[ .]\d/u.test(after)) return false;
  return TIME_BEFORE.test(before) || !COUNTED_AFTER.test(after);
}
