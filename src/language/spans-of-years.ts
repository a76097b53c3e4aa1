import { fold } from "./normalize.ts";

const FROM = "(?:từ|since|from|sedan|från)\\s+(?:năm\\s+|year\\s+)?";
const TO = "\\s*(?:[-–]|đến|tới|to|till|until|and)\\s*(?:năm\\s+)?";
const SPAN = new RegExp(`(?:${FROM})?20\\d\\d${TO}20\\d\\d|${FROM}20\\d\\d`, "giu");

/** A text without "2021–2025" and "from 2021 to the present": what is told for several years is told for none of them alone. */
export function withoutSpansOfYears(text: string): string {
  return text.replace(SPAN, " ");
}

const SINCE =
  /(?:ke tu|since|sedan)\s+(?:nam\s+|year\s+)?(20\d\d)|(?:tu|from|fran)\s+(?:nam\s+|year\s+)?(20\d\d)\s*(?:den nay|toi nay|den hien nay|to (?:the )?(?:present|date)|until now|up to now|fram till (?:i dag|idag|nu)|till (?:i dag|idag|nu))/gu;

/** The years from which a text tells what has come together until today. */
export function yearsSince(text: string): Set<number> {
  return new Set([...fold(text).matchAll(SINCE)].map(([, after, from]) => Number(after ?? from)));
}

const ASKS_SINCE =
  /\b(?:tu|ke tu|den nay|toi nay|tro lai|giai doan|since|from|to date|so far|period|sedan|fran|hittills|perioden)\b/u;

/** Whether a question asks for what has come together since a year, or over several. */
export function asksSince(question: string): boolean {
  return ASKS_SINCE.test(fold(question));
}
