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

/** The mark before decimals that the unambiguous numerals of a text show ("12,5", "1.234.567"); undefined where they show none or both. */
export function decimalMark(text: string): "," | "." | undefined {
  const shows = (mark: string, other: string) =>
    new RegExp(
      String.raw`(?<![\d.,/-])(?:\d{1,3}(?:[${other}]\d{3})*[${mark}](?:\d{1,2}|\d{4,})|\d{1,3}(?:[${other}]\d{3}){2,})(?![\d/-]|[.,]\d)`,
      "u",
    ).test(text);
  const [comma, point] = [shows(",", "."), shows(".", ",")];
  return comma === point ? undefined : comma ? "," : ".";
}

/** Factor of a scale word ("triệu", "billion", "miljarder"), or undefined when the word is none. */
export function readScale(word: string): number | undefined {
  const folded = word.toLowerCase();
  if (/^(?:nghìn|ngàn|nghin|ngan|thousand|tusen|k)$/u.test(folded)) return 1e3;
  if (/^(?:triệu|trieu|millions?|miljon|miljoner|tr|mn)$/u.test(folded)) return 1e6;
  if (/^(?:tỷ|tỉ|ty|ti|billions?|bn|miljard|miljarder)$/u.test(folded)) return 1e9;
  if (/^(?:trillions?|biljon|biljoner)$/u.test(folded)) return 1e12;
  return undefined;
}

/** A number as people of the language write it, to its last digit: 1350000 → vi "1.350.000", en "1,350,000", sv "1 350 000". */
export function writeNumber(value: number, language: string): string {
  const locale = language === "vi" ? "vi-VN" : language === "sv" ? "sv-SE" : "en-GB";
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 12 }).format(value);
}
