import { type Amount, amountAt, exactly, matchAt } from "./amounts.ts";
import { isCounted } from "./counted-nouns.ts";
import { dateAt, dayOfYearAt, documentNumberAt, quarterAt } from "./dates.ts";
import { boundOf } from "./figure-bounds.ts";
import { fractionAt } from "./fractions.ts";
import { isMeant } from "./meant-as-number.ts";
import { CURRENCY_BEFORE, currencyBehind, currencyOf, measureBehind } from "./measures.ts";
import { remembered } from "./memo.ts";
import { decimalMark } from "./numbers.ts";
import { perBefore, perBehind } from "./per-what.ts";
import type { Quantity, Unit } from "./quantity.ts";
import { rankAt, starsAt } from "./ranks.ts";
import { type Reading, readingOf } from "./reading.ts";
import { unitOf } from "./units.ts";

/** Figures and dates begin where a word does. */
const BEGINNING = /(?<![\p{L}\d])(?:\p{L}+|\d)|[$€₫¥]/gu;
/** Words that one may begin with: numbers (in Swedish often compounds), months, shares, ranks, currencies. */
const FIRST_WORDS = new RegExp(
  `^(?:${[
    "ngày|ngay|tháng|thang|thứ|quý|quy|q[1-4]?|vnd|vnđ|usd|us|eur|sek|jpy",
    "jan\\p{L}*|feb\\p{L}*|mar(?:s|ch)?|apr\\p{L}*|ma[jy]|jun\\p{L}*|jul\\p{L}*|aug\\p{L}*|sept?\\p{L}*|o[ck]t\\p{L}*|nov\\p{L}*|dec\\p{L}*",
    "một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười|nửa|bán|mot|bon|nam|sau|bay|tam|chin|muoi|a|half|halv\\p{L}*|hälften",
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twel\\p{L}*|\\p{L}+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety",
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|en|ett|två\\p{L}*|tre\\p{L}*|fyra?\\p{L}*|fem\\p{L}*|sex\\p{L}*|sju\\p{L}*",
    "åtti?o?\\p{L}*|nio\\p{L}*|nit\\p{L}*|ti[oa]\\p{L}*|tionde|tjugo\\p{L}*|el[vf]\\p{L}*|tol[vf]\\p{L}*|fjor?\\p{L}*|art\\p{L}*|aderton|\\p{L}*hundra\\p{L}*",
    "första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde",
  ].join("|")})$`,
  "iu",
);
/** Not inside a number or a name: "1.2.3", "COVID-19", "17/2023". */
const INSIDE = /[\p{L}\d.,/-]/u;
const TO = /[ \u00a0]?[-–—][ \u00a0]?|[ \u00a0](?:đến|tới|to|till|until)[ \u00a0]/iuy;
const PLAIN_TO = /[ \u00a0]?[-–—][ \u00a0]?|[ \u00a0](?:den|toi|to)[ \u00a0]/iuy;
const AND = /[ \u00a0](?:and|och|và|đến)[ \u00a0]/iuy;
const BETWEEN = /(?<!\p{L})(?:between|mellan|giữa)[ \u00a0]$/iu;
/** Measures whose figures say for what they are told in words before them. */
const TOLD_FOR: readonly Unit[] = ["money", "tons", "kilograms", "hectares"];
const NOT_TOLD_FOR: readonly Unit[] = [
  "date",
  "day-of-year",
  "year",
  "document",
  "article",
  "clause",
  "rank",
];
/** "3 năm rưỡi": half of the unit more. */
const HALF_MORE = /^ (?:rưỡi|rưởi|ruoi)(?!\p{L})/iu;

/**
 * Every figure in a text as value and unit, in reading order, without overlap.
 * `language` settles which of "." and "," separates thousands, unless the text itself or what is counted tells; both
 * readings are kept where the shape allows two and nothing settles them.
 */
export function quantities(text: string, language: string): Quantity[] {
  const reading = readingOf(text, language);
  const found: Quantity[] = [];
  let covered = 0;
  for (const { 0: word, index } of text.matchAll(BEGINNING)) {
    if (index < covered || !mayBegin(word)) continue;
    const quantity = namedAt(reading, index) ?? figureAt(reading, index);
    if (quantity === undefined) continue;
    found.push(withSurroundings(reading, quantity));
    covered = quantity.end;
  }
  return found;
}

const mayBegin = remembered((word) => !/^\p{L}/u.test(word) || FIRST_WORDS.test(word));

/** What has a form of its own: dates, numbers of documents, shares, ranks in words. */
function namedAt(reading: Reading, at: number): Quantity | undefined {
  const { text } = reading;
  return (
    dateAt(text, at) ??
    documentNumberAt(text, at) ??
    quarterAt(text, at) ??
    fractionAt(reading, at) ??
    dayOfYearAt(text, at) ??
    starsAt(text, at) ??
    rankAt(reading, at)
  );
}

function withSurroundings(reading: Reading, quantity: Quantity): Quantity {
  const { text } = reading;
  const bound = boundOf(reading, quantity);
  const behind = NOT_TOLD_FOR.includes(quantity.unit)
    ? []
    : perBehind(text.slice(quantity.end, quantity.end + 48));
  const before = TOLD_FOR.includes(quantity.unit) ? perBefore(text.slice(0, quantity.start)) : [];
  const per = [...new Set([...before, ...behind])];
  return { ...quantity, ...(bound === undefined ? {} : { bound }), ...(per.length === 0 ? {} : { per }) };
}

function figureAt(reading: Reading, start: number): Quantity | undefined {
  const { text } = reading;
  if (INSIDE.test(text[start - 1] ?? "")) return undefined;
  const sign = matchAt(CURRENCY_BEFORE, text, start)?.[0];
  const at = start + (sign?.length ?? 0);
  const amount = amountAt(reading, at);
  if (amount === undefined || !isNumber(reading, amount, at)) return undefined;
  const { lower, upper } = rangeOf(reading, amount, start);
  const end = (upper ?? lower).end;
  const told = unitOf(reading, start, end, lower, sign === undefined ? undefined : currencyOf(sign));
  const { unit, currency } = told;
  const half = lower.factor === 1 ? (HALF_MORE.exec(text.slice(told.end))?.[0] ?? "") : "";
  const close = told.end + half.length;
  const more = half === "" ? 0 : 0.5;
  const values = (part: Amount) => settled(reading, part, unit, end).map((value) => exactly(value + more));
  return {
    unit,
    values: values(lower),
    ...(upper === undefined ? {} : { upper: values(upper) }),
    ...(currency === undefined ? {} : { currency }),
    text: text.slice(start, close),
    start,
    end: close,
  };
}

/** A single number word may be another word: "năm 2024", "second", "a". */
function isNumber(reading: Reading, { words, factor, end }: Amount, at: number): boolean {
  if (words === undefined) return true;
  const [word = ""] = words;
  const before = reading.text.slice(Math.max(0, at - 24), at);
  if (factor > 1 || words.length > 1) return !/(?:hằng|hàng|mỗi|cả|trong) $/iu.test(before) || word !== "năm";
  return isMeant(reading, word, before, reading.text.slice(end, end + 48));
}

/** Both ends of a range: "25–30", "5 đến 10 triệu", "between 5 and 10", "5% - 10%"; a scale behind the last is of both. */
function rangeOf(reading: Reading, lower: Amount, start: number): { lower: Amount; upper?: Amount } {
  const { text, plain } = reading;
  const from = lower.end + repeatedUnit(reading, lower);
  const isBetween = BETWEEN.test(text.slice(Math.max(0, start - 16), start));
  const to = matchAt(isBetween ? AND : plain ? PLAIN_TO : TO, text, from)?.[0];
  if (to === undefined) return { lower };
  const at = from + to.length;
  const sign = matchAt(CURRENCY_BEFORE, text, at)?.[0] ?? "";
  const upper = amountAt(reading, at + sign.length);
  if (upper === undefined || !belongs(reading, lower, upper, at)) return { lower };
  if (lower.factor > 1 && upper.factor === 1) return { lower };
  return { lower: scaledLike(lower, upper), upper: completed(lower, upper) };
}

/** Words make no range with digits, and a day behind "to" is none of its ends. */
function belongs(reading: Reading, lower: Amount, upper: Amount, at: number): boolean {
  if ((lower.words === undefined) !== (upper.words === undefined)) return false;
  if (upper.words !== undefined && !isNumber(reading, upper, at)) return false;
  return namedAt(reading, at) === undefined;
}

/** "5% - 10%", "5 ha đến 10 ha": the length of a unit behind the lower end that stands behind the upper one too. */
function repeatedUnit(reading: Reading, lower: Amount): number {
  const after = reading.text.slice(lower.end, lower.end + 40);
  const measure = measureBehind(after, reading);
  const length = measure?.length ?? currencyBehind(after)?.length;
  if (length === undefined) return 0;
  const unit = after.slice(0, length).trim();
  const rest = /^ ?[-–—] ?(?:\d[\d.,]*)(?<unit>.*)$/su.exec(after.slice(length))?.groups?.["unit"] ?? "";
  return rest.trimStart().startsWith(unit) ? length : 0;
}

/** "5-10 triệu": the scale is of both ends. */
function scaledLike(lower: Amount, upper: Amount): Amount {
  if (lower.factor > 1 || upper.factor === 1) return lower;
  return {
    ...lower,
    factor: upper.factor,
    values: lower.values.map((value) => exactly(value * upper.factor)),
  };
}

/** "2023-24" ends in 2024. */
function completed(lower: Amount, upper: Amount): Amount {
  const isYear = /^(?:19|20)\d{2}$/u.test(lower.numeral ?? "") && /^\d{2}$/u.test(upper.numeral ?? "");
  const year = Number(`${lower.numeral?.slice(0, 2)}${upper.numeral}`);
  return isYear && year > (lower.values[0] ?? 0) ? { ...upper, values: [year] } : upper;
}

/** The readings that the unit, what is counted and the other numerals of the text leave, the likeliest first. */
function settled(
  reading: Reading,
  { values, factor, numeral = "" }: Amount,
  unit: Unit,
  end: number,
): number[] {
  const [first = 0, second] = values;
  if (second === undefined) return values;
  const [whole, decimal] = [Math.max(first, second), Math.min(first, second)];
  const { text, language, plain } = reading;
  if (unit === "count" && factor === 1 && isCounted(text.slice(end, end + 48), language, plain))
    return [whole];
  if (unit === "percent" && whole > 1000) return [decimal, whole];
  const mark = decimalMark(text);
  if (mark === undefined) return values;
  return [numeral.includes(mark) ? decimal : whole];
}
