import type { Unit } from "./quantity.ts";
import type { Reading } from "./reading.ts";

/** Patterns of what stands behind a figure: in every text, and in Vietnamese that was typed without diacritics. */
interface Measure {
  unit: Unit;
  always: RegExp;
  plain?: RegExp;
}

const behind = (unit: Unit, always: string, plain?: string): Measure => {
  const pattern = (words: string) => new RegExp(String.raw`^[\s-]?(?:${words})(?!\p{L})`, "iu");
  return { unit, always: pattern(always), ...(plain === undefined ? {} : { plain: pattern(plain) }) };
};

const MEASURES: readonly Measure[] = [
  { unit: "percent", always: /^\s?(?:%|phần trăm(?!\p{L})|phan tram|per ?cent|procent)/iu },
  behind("age", String.raw`tuổi|years?[ -]old|years of age|år gam\p{L}*`, "tuoi"),
  behind(
    "working-days",
    "ngày làm việc|(?:working|business|week)[ -]?days?|arbetsdag(?:ar)?|vardag(?:ar)?",
    "ngay lam viec",
  ),
  behind("days", "ngày|(?:calendar )?days?|dagar|dag", "ngay"),
  behind("months", "tháng|(?:consecutive |calendar )?months?|månader|månad", "thang"),
  behind("years", "năm|years?|år", "nam"),
  behind("square-metres", "m2|m²|mét vuông|square met(?:re|er)s?|sq\\.? ?m|kvadratmeter|kvm", "met vuong"),
  behind("square-kilometres", "km2|km²|ki-?lô-?mét vuông|square kilomet(?:re|er)s?|kvadratkilometer"),
  behind(
    "hectares",
    "ha(?! (?:noi|nội|tinh|tĩnh|giang)(?!\\p{L}))|héc-?ta|héc ta|hécta|hecta|hectares?|hektar",
    "hec ta",
  ),
  behind("sao-of-land", "sào"),
  behind("tons", "tấn|tonn?e?s?|ton", "tan"),
  behind("kilograms", "kg|ki-?lô-?gam|kilograms?|kilogram|kilo"),
  behind("stars", String.raw`sao|stars?|-?stjärnig\p{L}*|stjärnor|stjärna`),
];
const CURRENCIES: readonly (readonly [string, RegExp])[] = [
  [
    "VND",
    /^\s?(?:VNĐ|VND|(?:Vietnamese )?dong(?! chi| bang| bao)|đồng(?! chí| bằng| bào| hồ)|đ|₫)(?!\p{L})/iu,
  ],
  ["USD", /^\s?(?:USD|US\$|US dollars?|dollars?|đô[ -]la(?: Mỹ)?|do la)(?!\p{L})/iu],
  ["EUR", /^\s?(?:EUR|euros?|€)(?!\p{L})/iu],
  ["SEK", /^\s?(?:SEK|kronor|kr)(?!\p{L})/iu],
  ["JPY", /^\s?(?:JPY|yên|yen)(?!\p{L})/iu],
];
const BEFORE: Record<string, string> = {
  $: "USD",
  US$: "USD",
  VNĐ: "VND",
  "₫": "VND",
  "€": "EUR",
  "¥": "JPY",
};
/** A currency in front of its sum: "VND2.5 billion", "US$ 105,300". */
export const CURRENCY_BEFORE = /(?:US\$|\$|€|₫|¥|(?:VND|VNĐ|USD|EUR|SEK|JPY))\s?(?=\d)/iuy;

/** The measure that stands right behind a figure, with its length in `after`. */
export function measureBehind(
  after: string,
  { plain, language }: Pick<Reading, "plain" | "language">,
): { unit: Unit; length: number } | undefined {
  for (const { unit, always, plain: typed } of MEASURES) {
    const match = always.exec(after) ?? (plain || language !== "vi" ? typed?.exec(after) : undefined);
    if (match) return { unit, length: match[0].length };
  }
  return undefined;
}

/** The currency that stands right behind a sum, as its ISO 4217 code, with its length in `after`. */
export function currencyBehind(after: string): { currency: string; length: number } | undefined {
  for (const [currency, pattern] of CURRENCIES) {
    const match = pattern.exec(after);
    if (match) return { currency, length: match[0].length };
  }
  return undefined;
}

/** ISO 4217 code of a currency as it is printed in front of a sum. */
export function currencyOf(sign: string): string {
  const printed = sign.trim().toUpperCase();
  return BEFORE[printed] ?? printed;
}

/** A plural goes on over a list: "Articles 6, 7 and 13". */
const LISTED = String.raw`(?:\d{1,3}[a-z]?(?:\s?[,–-]\s?|\s(?:and|or|to|và|hoặc|đến)\s))*`;
const ARTICLE = new RegExp(
  String.raw`(?:(?:điều|dieu|article|art\.|artikel)\s?|(?:articles|các điều|từ điều)\s${LISTED})$`,
  "iu",
);
const CLAUSE = new RegExp(
  String.raw`(?:(?:khoản|khoan|clause|paragraph|mục|chương|chapter|punkt)\s?|(?:clauses|các khoản|từ khoản)\s${LISTED})$`,
  "iu",
);
const RANK_BEFORE =
  /(?:thứ|xếp hạng|hạng|thu hang|\btop|rank(?:s|ed|ing)?(?: (?:no\.|number))?|\bplats|rankad) $/iu;
const RANK_BEHIND = /^(?:(?:st|nd|rd|th)|:[ae])(?![\p{L}\d])/u;

/** What the number behind these words is of: an article or a clause. */
export function numberedAs(before: string): "article" | "clause" | undefined {
  if (ARTICLE.test(before)) return "article";
  return CLAUSE.test(before) ? "clause" : undefined;
}

/** Whether the words before a number of nothing say that it is a rank: "đứng thứ 3", "top 300". */
export function isRanked(before: string): boolean {
  return RANK_BEFORE.test(before);
}

/** Length of the ending of an ordinal ("12th", "3:e") behind its digits. */
export function ordinalEnding(after: string): number {
  return RANK_BEHIND.exec(after)?.[0].length ?? 0;
}
