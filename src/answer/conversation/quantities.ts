import { fold } from "../../language/normalize.ts";
import type { Parts } from "./parts.ts";
import { isInside } from "./topic.ts";
import { type Edit, edited, type Span, Wordings } from "./wordings.ts";

/** How many, how much or how old something is, that a question tells of its own case: "80 thành viên", "16 tuổi". */
interface Quantity extends Span {
  /** What is counted, folded, so that it is the same in all words for it; undefined for a bare number. */
  unit?: string;
}

const NUMBER =
  /(?<![\p{L}\d./,–-])\d{1,3}(?:[.,]\d{3})+(?![\d.,]*\d)|(?<![\p{L}\d./,–-])\d+(?:[.,]\d{1,2})?(?![\d/–-])/gu;
/** What is no amount but a name or an order: "Điều 20", "lần 2", "5 sao", "OCOP 3 sao". */
const ORDINAL =
  /(?<!\p{L})(?:dieu|khoan|diem|chuong|muc|so|lan|thu|buoc|quy|cap|mau|phu luc|nghi dinh|thong tu|luat|article|clause|point|chapter|no|number|step|artikel|punkt|kapitel|nr|nam|thang|ngay|year|in|by|ar)\s*$/u;
/** Words for the same unit: persons are counted by many names. */
const UNITS: readonly [RegExp, unit: string][] = [
  [
    /^(?:thanh vien|xa vien|nguoi|ho vien|hoi vien|dua|members?|people|persons?|of (?:them|us)|medlemmar|personer|av (?:dem|oss))/u,
    "person",
  ],
  [/^(?:tuoi|years? old|years? of age|-?year-old|ar gammal)/u, "age"],
  [/^(?:%|phan tram|per ?cent|procent)/u, "percent"],
  [/^(?:ty|trieu|nghin|ngan|dong|billion|million|vnd|dong|miljoner|miljarder)/u, "money"],
];
/** Stands before what is only counted once more: "với", "nếu", "có"; nothing of its own is said by it. */
const UNIT_WORDS = new Wordings("anywhere", [
  "thành viên|xã viên|người|hội viên|đứa|tuổi|phần trăm",
  "members?|people|persons?|of (?:them|us)|years? old|per ?cent",
  "medlemmar|personer|av (?:dem|oss)|år gammal|procent",
]);

function quantitiesOf({ text, years, documents, places, phrases }: Parts): Quantity[] {
  const folded = fold(text);
  if (folded.length !== text.length) return [];
  const named = [...years, ...documents, ...places];
  const numbered = phrases.filter(({ keys }) => keys.includes("#star-rating"));
  return [...text.matchAll(NUMBER)].flatMap(({ 0: said, index }): Quantity[] => {
    const span = { start: index, end: index + said.length };
    if (isInside(span, named) || isInside(span, numbered) || ORDINAL.test(folded.slice(0, index))) return [];
    const after = folded.slice(span.end).trimStart();
    const unit = UNITS.find(([words]) => words.test(after))?.[1] ?? /^\p{L}+/u.exec(after)?.[0];
    return [{ ...span, ...(unit === undefined ? {} : { unit }) }];
  });
}

/** How many stars are spoken of, which is a class and no amount. */
function starsOf({ text, phrases }: Parts): Quantity[] {
  return phrases
    .filter(({ keys }) => keys.includes("#star-rating"))
    .flatMap(({ start, end }) => {
      const digits = /\d/u.exec(text.slice(start, end));
      return digits === null ? [] : [{ start: start + digits.index, end: start + digits.index + 1 }];
    });
}

/** What follows a bare number and counts nothing: "thế 500 thì sao?", "and with 500?". */
const NO_UNIT = new Set([
  "thi",
  "duoc",
  "co",
  "sao",
  "ha",
  "vay",
  "nhi",
  "a",
  "then",
  "is",
  "da",
  "do",
  "ar",
  "o",
  "in",
  "i",
]);

/**
 * "Còn 400 thành viên?" after "HTX 80 thành viên cần mấy đại biểu?": the old question with the new amount in the place of that of the
 * same kind, and the new one without it; undefined where it gives no other amount of what was spoken of.
 */
export function withNewAmounts(core: Parts, old: Parts): { old: string; rest: string } | undefined {
  const before = quantitiesOf(old);
  const pairs = quantitiesOf(core).flatMap((now) => {
    const unit = now.unit !== undefined && NO_UNIT.has(now.unit) ? undefined : now.unit;
    const same = before.filter((one) => one.unit === unit);
    // A bare number is of the one thing of which there was a number, be it of stars.
    const any = before.length > 0 ? before : starsOf(old);
    const [only, ...others] = unit === undefined ? any : same;
    return only === undefined || others.length > 0 ? [] : [{ now, only }];
  });
  const isChange = ({ now, only }: (typeof pairs)[number]) => said(core, now) !== said(old, only);
  if (pairs.length === 0 || !pairs.some(isChange)) return undefined;
  const replaced = pairs.map(({ now, only }): Edit => ({ ...only, text: said(core, now) }));
  const dropped = pairs.flatMap(({ now }): Edit[] => {
    const unit = UNIT_WORDS.in(core.text).find(
      ({ start }) => start >= now.end && core.text.slice(now.end, start).trim() === "",
    );
    return [{ start: now.start, end: unit?.end ?? now.end, text: "" }];
  });
  return { old: edited(old.text, replaced), rest: edited(core.text, dropped) };
}

function said({ text }: Parts, { start, end }: Span): string {
  return text.slice(start, end);
}
