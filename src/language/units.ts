import type { Amount } from "./amounts.ts";
import { isCounted } from "./counted-nouns.ts";
import { currencyBehind, isRanked, measureBehind, numberedAs, ordinalEnding } from "./measures.ts";
import type { Unit } from "./quantity.ts";
import type { Reading } from "./reading.ts";

/** "có 1981 tổ hợp tác" counts; "năm 1981 tổ hợp tác …" does not. */
const COUNTED_BEFORE = /(?:có|co|gồm|gom|tổng số|trên|hơn|hon|have|has|had|are|har|finns)\s$/iu;
const YEAR_BEFORE = /(?:năm|year|in|by|since)\s$/iu;
/** "Bước 2", "Program 19": a number by which something is called counts nothing. */
const LABEL_BEFORE =
  /(?<!\p{L})(?:bước|buoc|step|steg|phụ lục|phu luc|appendix|annex|bilaga|mẫu số|mẫu|form|chương trình|program(?:me|met)?|bảng|table|tabell|đợt|khóa)(?:\s(?:số|no\.?))?\s$/iu;
/** Words in front of a figure that speak of money, though no currency is named. */
const MONEY_BEFORE =
  /(?:doanh thu|doanh số|thu nhập|lợi nhuận|vốn|tiền|vay|lãi|lương|giá|chi phí|nộp|đóng|góp|thưởng|hỗ trợ|phạt|thuế|quỹ|trị giá|hùn|lời|revenue|income|profit|capital|loans?|cost|price|salary|wages?|worth|fine|invest\p{L}*|intäkter|inkomst|vinst|kapital|lån|kostnad|pris|lön)(?:[^,.;]{0,24})$/iu;

/** "A lad of sixteen", "en pojke på sexton": an age that no word for years stands behind. */
const AGED_BEFORE =
  /(?<!\p{L})(?:(?:boy|girl|lad|lass|youth|youngster|teenager|kid|child|son|daughter|man|woman|student|person)\s(?:only )?(?:of|is|who is)|(?:pojke|flicka|tjej|kille|ungdom|barn|son|dotter|man|kvinna|person)\s(?:på|är))\s$/iu;
/** Nothing that could be counted stands behind it. */
const ENDS =
  /^(?:\s*[,.;:?!)]|\s*$|\s(?:and|or|who|wants?|may|can|be|join|become|or|och|som|vill|får|kan|bli)(?!\p{L}))/iu;

/** What a figure between these offsets is of, its currency (ISO 4217), and the offset behind its unit. */
export function unitOf(
  reading: Reading,
  start: number,
  end: number,
  amount: Amount,
  currency: string | undefined,
): { unit: Unit; currency?: string; end: number } {
  const { text } = reading;
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 48);
  if (currency !== undefined) return { unit: "money", currency, end };
  const numbered = numberedAs(before);
  if (numbered) return { unit: numbered, end };
  const ordinal = ordinalEnding(after);
  if (ordinal > 0) return { unit: "rank", end: end + ordinal };
  const sum = currencyBehind(after);
  if (sum) return { unit: "money", currency: sum.currency, end: end + sum.length };
  const measure = measureBehind(after, reading);
  if (measure) {
    const isYear = measure.unit === "years" && YEAR_BEFORE.test(before);
    return { unit: isYear ? "year" : measure.unit, end: end + measure.length };
  }
  if (amount.factor > 1)
    return isSum(reading, before, after, amount)
      ? { unit: "money", currency: "VND", end }
      : { unit: "count", end };
  if (AGED_BEFORE.test(before) && ENDS.test(after)) return { unit: "age", end };
  if (LABEL_BEFORE.test(before)) return { unit: "clause", end };
  if (isRanked(before) && !isCounted(after, reading.language, reading.plain)) return { unit: "rank", end };
  return { unit: isYear(reading, before, after, amount) ? "year" : "count", end };
}

/** "doanh thu 500 triệu" is money, "14 nghìn lao động" are people; thousands of something unknown are counted. */
function isSum({ language, plain }: Reading, before: string, after: string, amount: Amount): boolean {
  if (isCounted(after, language, plain)) return false;
  if (MONEY_BEFORE.test(before)) return true;
  return amount.factor !== 1000 || !/^ \p{L}/u.test(after);
}

function isYear(
  { language, plain }: Reading,
  before: string,
  after: string,
  { numeral = "" }: Amount,
): boolean {
  if (!/^(?:19|20)\d{2}$/u.test(numeral)) return false;
  return !(isCounted(after, language, plain) && COUNTED_BEFORE.test(before));
}
