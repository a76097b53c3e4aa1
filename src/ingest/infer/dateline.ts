import { fold } from "../../language/normalize.ts";
import { firstDay } from "./dates.ts";

/** What the line under the title of a pasted article says of its newspaper and day. */
export interface Dateline {
  publisher?: string;
  published?: string;
}

/** Lines at the head, and at the foot, among which it is looked for. */
const HEAD = 6;
const FOOT = 2;
const LONGEST = 120;
const DATE =
  /(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm|,)?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\.?,?\s+\d{4}|\p{Lu}\p{Ll}{2,8}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}/iu;
/** Weekday, hour and labels, which stand around the day. */
const AROUND =
  /(?<!\p{L})(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cn|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?|den|on|ngày đăng|đăng (?:ngày|lúc)|đăng|cập nhật(?: lúc)?|xuất bản|last updated|updated|published|posted|publicerad|uppdaterad|gmt\s*[+-]?\d*|ict|utc|kl\.?|lúc|ngày|date|am|pm|sa|ch)(?!\p{L})|\d{1,2}\s*(?::|h|giờ)\s*\d{2}(?::\d{2})?|[+-]\d{1,2}(?::?\d{2})?/giu;
/** What only newspapers, broadcasters and offices with a page of news are called. */
const MEDIUM =
  /(?<!\p{L})(?:(?<!(?:thông|cảnh|dự|loan)\s)báo(?! cáo)|tạp chí|đài|thời báo|nhật báo|thông tấn|ttxvn|vov|vtv|cổng thông tin|cổng ttđt|trang tin|liên minh hợp tác xã|online|news|times|daily|weekly|review|post|herald|journal|magazine|gazette|tribune|express|bulletin|newspaper|agency|tidning(?:en)?|posten|nytt|nyheter|(?:\p{L}+)bladet)(?!\p{L})|\.(?:vn|com|net|org|se)$/iu;

/**
 * Publisher and day of publication from a line that holds nothing else: "Báo Đồng Tháp - Thứ hai, 15/12/2025 08:30", "*Vietnam
 * Rural Review, 18 October 2024*". A name beside the day that is of no medium may be the author's, and is left.
 */
export function datelineOf(text: string, language: string, now: Date = new Date()): Dateline {
  return findDateline(text, language, now)?.says ?? {};
}

/** A text without that line, which tells nothing of what the article is about. */
export function withoutDateline(text: string, language: string, now: Date = new Date()): string {
  const found = findDateline(text, language, now)?.line;
  return found === undefined
    ? text
    : text
        .replace(found, "")
        .replace(/\n{3,}/gu, "\n\n")
        .replace(/^\n+/u, "");
}

/** Whether a line holds nothing but the newspaper, or the author, and the day. */
export function isDateline(line: string, language: string, now: Date = new Date()): boolean {
  return readDateline(line, language, now) !== undefined;
}

function findDateline(
  text: string,
  language: string,
  now: Date,
): { line: string; says: Dateline } | undefined {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const candidates = lines.length <= HEAD + FOOT ? lines : [...lines.slice(0, HEAD), ...lines.slice(-FOOT)];
  for (const line of candidates) {
    const says = readDateline(line, language, now);
    if (says !== undefined) return { line, says };
  }
  return undefined;
}

function readDateline(line: string, language: string, now: Date): Dateline | undefined {
  const own = line.replace(/[*_`]+/gu, "").trim();
  // A heading that is a day begins a section of its own, in a diary or a list of changes.
  const date = own.length > LONGEST || own.startsWith("#") ? undefined : DATE.exec(own)?.[0];
  const published = date === undefined ? undefined : firstDay(date, language);
  if (date === undefined || published === undefined || Date.parse(published) > now.getTime())
    return undefined;
  const beside = own
    .replace(date, " ")
    .replace(AROUND, " ")
    .replace(/\(\s*\)/gu, " ")
    .split(/\s+[-–—|•·]\s+|[|•·,;]\s*/u)
    .map((part) =>
      part.replace(/^(?:theo|nguồn|source|källa)\s*:?\s+/iu, "").replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, ""),
    )
    .filter((part) => part !== "");
  // A sentence that names a day is no dateline.
  if (beside.some((part) => !isNameOf(part))) return undefined;
  const publisher = beside.find((part) => MEDIUM.test(part));
  return { published, ...(publisher === undefined ? {} : { publisher }) };
}

/** Few words, the first with a capital: the name of a newspaper, an author or a town. */
function isNameOf(part: string): boolean {
  const words = part.split(/\s+/u);
  return words.length <= 7 && /^\p{Lu}|\.\p{Ll}{2,3}$/u.test(part) && !VERB.test(fold(part));
}

const VERB =
  /(?<!\p{L})(?:co|da|dat|la|duoc|to chuc|ban hanh|had|has|have|is|was|were|fanns|har|var)(?!\p{L})/u;
