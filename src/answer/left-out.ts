import { fold } from "../language/normalize.ts";
import { FIELDS } from "../language/nouns.ts";
import { type ContentUnit, contentUnits } from "../language/tokenize.ts";
import { type Span, spansOf } from "./saying-nothing.ts";

/** "(not cooperatives)", "không tính doanh nghiệp": what is left out is not asked for. */
const EXCLUDED =
  /\((?:not|excluding|without|khong phai|chu khong phai|ko phai|inte|ej)\s[^)]*\)|\b(?:(?:khong|ko|chua|chu khong) (?:tinh|ke)|chu khong phai|not counting|not including|excluding|inte raknat|exklusive)\s[^?.,;)]{2,60}/gu;
/** "Không làm ruộng mà …": of other fields than this one. */
const OF_OTHER_FIELDS =
  /\b(?:khong|ko|chang) (?:phai |lam |trong |nuoi |thuoc |hoat dong |o )+[^,.?;]{2,40}?(?= ma (?!khong|van|con|lai)\p{L})/gu;

/** Where a question names what it does not ask for; empty where folding changes its length. */
export function leftOut(text: string): Span[] {
  const folded = fold(text);
  return folded.length === text.length
    ? [EXCLUDED, OF_OTHER_FIELDS].flatMap((what) => spansOf(folded, what))
    : [];
}

/** Fields of work of which nothing is asked: "HTX không làm ruộng mà …", "HTX phi nông nghiệp". */
export function fieldsLeftOut(text: string, units: readonly ContentUnit[]): string[] {
  const others = units.some(({ key }) => key === "#non-agriculture") ? ["#agriculture"] : [];
  const folded = fold(text);
  if (folded.length !== text.length) return others;
  const keys = spansOf(folded, OF_OTHER_FIELDS).flatMap(({ start, end }) =>
    contentUnits(text.slice(start, end)).map(({ key }) => key),
  );
  return [...others, ...keys.filter((key) => FIELDS.includes(key))];
}
