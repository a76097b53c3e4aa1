import type { Language } from "../domain.ts";
import { fold } from "./normalize.ts";
import { BODIES, NOUNS } from "./nouns.ts";
import type { ContentUnit } from "./tokenize.ts";

/** Concepts that belong to the noun they stand beside: "hợp tác xã nông nghiệp", "new cooperatives". */
const MODIFIERS = new Set([
  "#agriculture",
  "#newly-founded",
  "#official-status",
  "#associate",
  "#with-capital",
  "#without-capital",
]);
const COUNT_WORDS = [
  /bao nhieu|\bmay\b|how many|hur manga/gu,
  /so luong|tong so|\bso\b|number of|count of|\btotal\b|\bantal(?:et)?\b/gu,
];

/** Words that stand for the noun that is counted: "mấy cái", "bao nhiêu đơn vị", "how many different ones". */
const STAND_INS = new Set(
  "cai mon don vi noi cho ben dua chiec con khoan different one ones kind stycken stycke olika thing".split(
    " ",
  ),
);
/** "Bao nhiêu đơn vị" are bodies, whatever else was named last. */
const UNITS = new Set(["don", "vi"]);
/** What is told of a noun that stands elsewhere: "of the groups, how many are registered?" */
const PREDICATES = new Set([
  "#effective",
  "#high-technology",
  "#newly-founded",
  "#organic",
  "#production",
  "#registration",
]);

/** A unit of measure behind the question word: "bao nhiêu ha", "how many tons". */
const MEASURES: [RegExp, string][] = [
  [/^\s*(?:ha|hecta|hec ta|hectares?|hektar)\b/u, "#area"],
  [/^\s*(?:tan|tons?|tonnes?|ton)\b/u, "#ton"],
];

/** Keys of what is to be counted: the noun behind the question word, with the modifiers that belong to it. */
export function countFocus(text: string, units: readonly ContentUnit[], language: Language): string[] {
  const folded = fold(text);
  for (const pattern of COUNT_WORDS) {
    for (const word of [...folded.matchAll(pattern)].reverse()) {
      const from = word.index + word[0].length;
      const behind = folded.slice(from);
      const measure = MEASURES.find(([unit]) => unit.test(behind));
      if (measure !== undefined) return [measure[1]];
      if (isShortGroup(behind, units)) return ["#cooperative-group"];
      const people = OF_PEOPLE.exec(behind)?.[1];
      if (people !== undefined) return [people === "nguoi" || people === "dan" ? "#person" : "#member"];
      if (SEATED.test(behind)) return ["#person"];
      if (MILLIONS.test(behind)) return [numberNamed(folded, units) ?? "#person"];
      const [noun, ...modifiers] = nounOf(unitsAfter(folded, from, units), language);
      if (noun === undefined) continue;
      if (!STAND_INS.has(noun) && !PREDICATES.has(noun)) return [noun, ...modifiers];
      const meant = nounFor(from, noun, units);
      if (meant !== undefined) return noun === "#registration" ? [meant, noun] : [meant];
      if (!STAND_INS.has(noun)) return [noun, ...modifiers];
    }
  }
  // "Sản phẩm OCOP của HTX là bao nhiêu?": what stands first is counted, and not whose it is.
  const [first] = units;
  if (/\bla (?:bao nhieu|may)\b/u.test(folded) && first !== undefined && NOUNS.has(first.key))
    return nounOf(unitsAfter(folded, first.start, units), language);
  // "Hợp tác xã ở đó có bao nhiêu?": nothing stands behind the question word.
  const asks = /bao nhieu|\bmay\b|how many|hur manga/u.exec(folded);
  const before = units.findLast(({ key, end }) => BODIES.includes(key) && asks !== null && end <= asks.index);
  return before === undefined ? [] : [before.key];
}

/** "Mấy triệu người": the people are counted. */
const OF_PEOPLE = /^\s*(?:trieu|ngan|nghin|van|tram|chuc) (nguoi|dan|thanh vien|xa vien)\b/u;
/** "Hur många får sitta i styrelsen?", "how many may serve on the board?": those who sit there are counted. */
const SEATED =
  /^\s*(?:(?:may|can|must|should|will|far|kan|maste|ska|bor) )?(?:sits?|serves?|sitta|sitter|inga|ingar)\b|^\s*(?:may|can|must|far|kan|maste)(?: (?:be|vara))? (?:on|in|i)\b/u;
/** "Mỗi mốc mấy triệu": what was named as a number before. */
const MILLIONS = /^\s*trieu\b(?! (?:dong|tien))/u;

function numberNamed(folded: string, units: readonly ContentUnit[]): string | undefined {
  const isNumber = ({ start, end }: ContentUnit) =>
    /^so (?:luong )?\p{L}/u.test(folded.slice(start, end)) ||
    /\bso (?:luong )?$/u.test(folded.slice(0, start));
  return units.find((unit) => NOUNS.has(unit.key) && isNumber(unit))?.key;
}

/** "… tổ hợp tác, mà có mấy tổ đăng ký?": short for the groups that have been named. */
function isShortGroup(behind: string, units: readonly ContentUnit[]): boolean {
  return (
    /^\s*to\b(?! (?:chuc|truong|vien|hop)\b)/u.test(behind) &&
    units.some(({ key }) => key === "#cooperative-group")
  );
}

/** The noun for which a stand-in or what is told of it stands: right behind it, else the one named last before. */
function nounFor(from: number, standIn: string, units: readonly ContentUnit[]): string | undefined {
  if (standIn === "mon") return "#product";
  const nouns = units.filter(({ key }) => NOUNS.has(key) && (!UNITS.has(standIn) || BODIES.includes(key)));
  const behind = nouns.find(({ start }) => start >= from);
  const before = nouns.findLast(({ end }) => end <= from);
  return (
    PREDICATES.has(standIn) && behind !== undefined && behind.start - from < NEAR
      ? behind
      : (before ?? behind)
  )?.key;
}

/** Characters behind the question word within which its noun may stand: "how many high-tech or organic models". */
const NEAR = 40;

/** The noun behind a figure that a question claims: "có đúng 556 hợp tác xã không?" */
export function claimedNoun(
  text: string,
  end: number,
  units: readonly ContentUnit[],
  language: Language,
): string[] {
  const focus = nounOf(unitsAfter(fold(text), end, units), language);
  return NOUNS.has(focus[0] ?? "") ? focus : [];
}

/** The units that stand together, the first of them at most one word after `from`. */
function unitsAfter(folded: string, from: number, units: readonly ContentUnit[]): string[] {
  const together: string[] = [];
  let end = from;
  for (const unit of units) {
    // "Số thành viên" may be one term that the count word is a part of.
    if (unit.end <= from) continue;
    const gap = folded.slice(end, unit.start).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    if (gap > (together.length === 0 ? 1 : 0)) break;
    together.push(unit.key);
    end = Math.max(end, unit.end);
  }
  return together;
}

/** In Vietnamese the noun comes first ("hợp tác xã nông nghiệp"), in English and Swedish last ("OCOP products"). */
function nounOf(together: string[], language: Language): string[] {
  const nouns = together.filter((key) => NOUNS.has(key));
  const noun = (language === "vi" ? nouns[0] : nouns.at(-1)) ?? together[0];
  const modifiers = together.filter((key) => MODIFIERS.has(key) && key !== noun);
  return noun === undefined ? [] : [noun, ...modifiers];
}
