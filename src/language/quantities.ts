import { dateAt, documentNumberAt } from "./dates.ts";
import { NUMBER_WORDS, readNumberWord, readNumeral, readScale } from "./numbers.ts";
import type { Quantity, Unit } from "./quantity.ts";

const NUMERAL = String.raw`\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?(?![\d])|\d+(?:[.,]\d+)*`;
const SCALE = `nghìn tỷ|nghìn|ngàn|triệu|tỷ|tỉ|nghin|ngan|trieu|ty|thousand|millions?|billions?|tusen|miljoner|miljon|miljarder|miljard`;
const FIGURE = new RegExp(
  String.raw`(?<![\p{L}\d.,/-])(?<cur>US\$|\$|VND|VNĐ|USD)?\s?(?:(?<num>${NUMERAL})|(?<word>${NUMBER_WORDS})(?=\s))` +
    String.raw`(?:\s?(?<scale1>${SCALE})(?![\p{L}]))?` +
    String.raw`(?:\s?(?:-|–|đến|tới|to|till)\s?(?<num2>${NUMERAL}))?` +
    String.raw`(?:[\s-]?(?<scale>${SCALE})(?![\p{L}]))?`,
  "giu",
);
const AFTER: [Unit, RegExp][] = [
  ["percent", /^\s?(?:%|phần trăm|phan tram|per ?cent|procent)/iu],
  ["money", /^\s?(?:VNĐ|VND|USD|đồng|dong|đ)(?![\p{L}])/iu],
  ["age", /^\s?(?:tuổi|tuoi|years? old|years of age|år gam)/iu],
  ["days", /^[\s-]?(?:ngày|ngay|(?:working |business )?days?|dagar|arbetsdagar)(?![\p{L}])/iu],
  ["months", /^[\s-]?(?:tháng|thang|(?:consecutive )?months?|månader)(?![\p{L}])/iu],
  ["years", /^[\s-]?(?:năm|nam|years?|år)(?![\p{L}])/iu],
  [
    "hectares",
    /^\s?(?:ha(?! (?:noi|nội|tinh|tĩnh|giang)(?!\p{L}))|hecta|héc ta|hectares?|hektar)(?![\p{L}])/iu,
  ],
  ["tons", /^\s?(?:tấn|tan|tonn?e?s?|ton)(?![\p{L}])/iu],
  ["stars", /^[\s-]?(?:sao|stars?|-?stjärnig\p{L}*|stjärnor)(?![\p{L}])/iu],
];
/** "có 1981 tổ hợp tác" counts; "năm 1981 tổ hợp tác …" does not. */
const COUNTED_AFTER =
  /^\s(?:tổ hợp tác|to hop tac|hợp tác xã|hop tac xa|htx|thành viên|thanh vien|người|nguoi|hộ|cooperatives?|groups?|members?|kooperativ|medlemmar)(?!\p{L})/iu;
const COUNTED_BEFORE = /(?:có|co|gồm|gom|tổng số|trên|hơn|hon|have|has|had|are|har|finns)\s$/iu;
/** A plural goes on over a list: "Articles 6, 7 and 13". */
const LISTED = String.raw`(?:\d{1,3}[a-z]?(?:\s?[,–-]\s?|\s(?:and|or|to|và|hoặc|đến)\s))*`;
const ARTICLE_BEFORE = new RegExp(
  String.raw`(?:(?:điều|dieu|article|art\.|artikel)\s?|(?:articles|các điều|từ điều)\s${LISTED})$`,
  "iu",
);
const CLAUSE_BEFORE = new RegExp(
  String.raw`(?:(?:khoản|khoan|clause|paragraph|mục|chương|chapter)\s?|(?:clauses|các khoản|từ khoản)\s${LISTED})$`,
  "iu",
);

/**
 * Every figure in a text as value and unit, in reading order, without overlap.
 * `language` settles which of "." and "," separates thousands; both readings are kept where the shape allows two.
 */
export function quantities(text: string, language: string): Quantity[] {
  const found: Quantity[] = [];
  let covered = 0;
  let figure: RegExpExecArray | null | undefined;
  // Figures and dates begin where a word does.
  for (const match of text.matchAll(/(?<![\p{L}\d])[\p{L}\d]|\$/gu)) {
    if (match.index < covered) continue;
    const special = dateAt(text, match.index) ?? documentNumberAt(text, match.index);
    if (special) {
      found.push(special);
      covered = special.end;
      continue;
    }
    // The next figure stays the next one until the text has passed it; after the last (null) there is none.
    if (figure === undefined || (figure !== null && figure.index < match.index)) {
      FIGURE.lastIndex = match.index;
      figure = FIGURE.exec(text);
    }
    const at = figure ? figure.index + figure[0].search(/\S/u) : -1;
    if (figure && at === match.index) {
      const quantity = readFigure(figure, at, text, language);
      if (quantity) {
        found.push(quantity);
        covered = quantity.end;
      }
    }
  }
  return found;
}

function readFigure(
  match: RegExpExecArray,
  start: number,
  text: string,
  language: string,
): Quantity | undefined {
  const { cur, num, num2, word, scale, scale1 } = match.groups ?? {};
  if (num === undefined && word === undefined) return undefined;
  const end = match.index + match[0].trimEnd().length;
  const after = text.slice(end, end + 24);
  const factor = factorOf(scale ?? scale1) * factorOfChain(scale1, scale, num2);
  const read = (numeral: string) => readNumeral(numeral, language).map((value) => round(value * factor));
  const values = num === undefined ? [readNumberWord(word ?? "") ?? Number.NaN] : read(num);
  if (values.length === 0 || values.some(Number.isNaN)) return undefined;
  const money = cur !== undefined || scale !== undefined || scale1 !== undefined;
  const unit = unitOf(text.slice(Math.max(0, start - 40), start), after, num, money);
  const unitText = AFTER.find(([name]) => name === unit)?.[1].exec(after)?.[0] ?? "";
  const quantity: Quantity = {
    unit,
    values,
    text: text.slice(start, end + unitText.length),
    start,
    end: end + unitText.length,
  };
  if (num2 !== undefined) quantity.upper = read(num2);
  if (unit === "money") quantity.currency = /\$|USD/u.test(cur ?? unitText) ? "USD" : "VND";
  return quantity;
}

/** "nghìn tỷ" is one scale word; "4 million to 8 million" repeats it, which must not multiply twice. */
function factorOf(scale: string | undefined): number {
  if (scale === undefined) return 1;
  if (/^nghìn tỷ$/iu.test(scale)) return 1e12;
  return readScale(scale) ?? 1;
}

function factorOfChain(
  first: string | undefined,
  second: string | undefined,
  upper: string | undefined,
): number {
  return first !== undefined && second !== undefined && upper === undefined ? factorOf(first) : 1;
}

function unitOf(before: string, after: string, numeral: string | undefined, money: boolean): Unit {
  if (ARTICLE_BEFORE.test(before)) return "article";
  if (CLAUSE_BEFORE.test(before)) return "clause";
  const named = AFTER.find(([, pattern]) => pattern.test(after))?.[0];
  if (named) return named === "years" && /(?:năm|year|in|by|since)\s$/iu.test(before) ? "year" : named;
  if (money) return "money";
  if (numeral !== undefined && /^(?:19|20)\d{2}$/u.test(numeral))
    return COUNTED_AFTER.test(after) && COUNTED_BEFORE.test(before) ? "count" : "year";
  return "count";
}

/** Products of decimals carry binary noise; 1.35 × 1e9 must equal 1 350 × 1e6. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
