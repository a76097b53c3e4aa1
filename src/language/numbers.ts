/**
 * Reads one numeral. "." and "," change roles between languages, so a numeral may have two readings:
 * the first is the usual one in `language`, a second one is listed only when the shape allows it.
 * "1.35" → [1.35]; "2,021" → en [2021, 2.021], vi [2.021, 2021]; "3 066" → [3066].
 */
export function readNumeral(text: string, language: string): number[] {
  const spaced = text.replace(/[\s\u00a0\u202f]/gu, "");
  const separators = spaced.match(/[.,]/gu) ?? [];
  if (separators.length === 0) return [Number(spaced)];
  const groups = spaced.split(/[.,]/u);
  const thousands = Number(groups.join(""));
  const last = groups.at(-1) ?? "";
  const looksGrouped =
    /^\d{1,3}$/u.test(groups[0] ?? "") && groups[0] !== "0" && groups.slice(1).every((g) => g.length === 3);
  if (separators.length > 1) {
    const sameMark = new Set(separators).size === 1;
    if (sameMark) return looksGrouped ? [thousands] : [];
    return [Number(`${groups.slice(0, -1).join("")}.${last}`)];
  }
  const decimal = Number(`${groups[0]}.${last}`);
  if (!looksGrouped) return [decimal];
  const thousandsMark = language === "en" ? "," : ".";
  return separators[0] === thousandsMark ? [thousands, decimal] : [decimal, thousands];
}

const SMALL_NUMBERS: Record<string, number> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  två: 2,
  tre: 3,
  fyra: 4,
  fem: 5,
  sex: 6,
  sju: 7,
  åtta: 8,
  nio: 9,
  tio: 10,
  elva: 11,
  tolv: 12,
  hai: 2,
  bốn: 4,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};

/** Alternatives of a regular expression for the number words that are read; Vietnamese "năm" and "ba" are too ambiguous. */
export const NUMBER_WORDS = Object.keys(SMALL_NUMBERS).join("|");

export function readNumberWord(word: string): number | undefined {
  return SMALL_NUMBERS[word.toLowerCase()];
}

/** Factor of a scale word ("triệu", "billion", "miljarder"), or undefined when the word is none. */
export function readScale(word: string): number | undefined {
  const folded = word.toLowerCase();
  if (/^(?:nghìn|ngàn|nghin|ngan|thousand|tusen)$/u.test(folded)) return 1e3;
  if (/^(?:triệu|trieu|million|millions|miljon|miljoner|tr)$/u.test(folded)) return 1e6;
  if (/^(?:tỷ|tỉ|ty|ti|billion|billions|miljard|miljarder)$/u.test(folded)) return 1e9;
  return undefined;
}

/** A number as people of the language write it, to its last digit: 1350000 → vi "1.350.000", en "1,350,000", sv "1 350 000". */
export function writeNumber(value: number, language: string): string {
  const locale = language === "vi" ? "vi-VN" : language === "sv" ? "sv-SE" : "en-GB";
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 12 }).format(value);
}
