import type { Language } from "../domain.ts";
import { fold, hasVietnameseMarks } from "../language/normalize.ts";
import { NOUNS } from "../language/nouns.ts";
import { contentUnits } from "../language/tokenize.ts";
import { MEASURES } from "./figures.ts";

/** What a comparison asks of its sides: which is higher, by how much, how much together, or each beside the other. */
export type Asks = "rank" | "difference" | "total" | "each";

/** A part of a text and what stands in its place. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Sources of regular expressions; each matches whole words. */
interface Words {
  total: string;
  difference: string;
  rank: string;
  /** Words that set two things against each other, also without asking which is more. */
  contrast: string;
  lowest: string;
  /** "nhiều hợp tác xã hơn", "more cooperatives": asks for a number of what follows. */
  more: string;
  howMany: string;
  /** What only compares; a question on one side is left without it. */
  comparing: string;
}

/** Vietnamese with its accents, of which a text without any is read without; the others folded. */
const WORDS: Record<Language, Words> = {
  vi: {
    total: "tổng số|tổng cộng|tổng|cộng lại|gộp lại|cộng dồn",
    difference:
      "hơn kém|chênh(?: lệch| nhau)?|(?:hơn|kém|thua) [^?.]{0,40}?(?:bao nhiêu|mấy)|(?:bao nhiêu|mấy) [^?.]{0,30}? so với",
    rank: "hơn|thua|kém|bằng nhau|so sánh|so với|so giữa|so gi[ùu]m|nhất|vượt",
    lowest: "(?:thấp|ít|nhỏ) (?:hơn|nhất)|ít [^?.]{0,30}? (?:hơn|nhất)",
    contrast: "khác|phân biệt|so sánh|so với|so giữa|so gi[ùu]m|hơn|thua|giống|lần lượt",
    more: "(?:nhiều|đông|ít)(?! (?:hơn|nhất|hay))(?= )",
    howMany: "bao nhiêu",
    comparing: [
      "so sánh|so với|so giữa|so gi[ùu]m|thua|chênh(?: lệch)?(?: nhau)?|bằng nhau|giữa|lần lượt|phân biệt|giống nhau",
      String.raw`(?:(?:cao|thấp|nhiều|ít|đông|lớn|nhỏ) )?hơn(?: kém)?(?: nhau)?(?! (?:\d|một|hai|ba|bốn|năm|trăm|nghìn|tỷ|triệu))`,
      "(?:cao|thấp|nhiều|ít|đông|lớn|nhỏ|nhiều) nhất|nhất(?=[\\s?]*$)",
      "(?:bên|nơi|chỗ|tỉnh|tỉnh thành|thành phố|địa phương|cái|loại) nào|thì đâu|ở đâu|đâu(?= (?:nhiều|ít|đông|cao|thấp))",
      "khác(?: (?:nhau|gì|biệt))*(?: (?:như thế nào|thế nào|ra sao|(?:ở )?chỗ nào|ở điểm nào|gì))?",
      "tổng cộng|tổng(?= số)|(?:cộng|gộp) (?:lại|dồn)",
      "(?:(?:của|ở) )?(?:cả )?(?:hai|ba|bốn|2|3|4|5) (?:tỉnh|nơi|bên|địa phương|tỉnh thành)(?: này)?|mỗi (?:bên|nơi|tỉnh)",
      "giúp (?:mình|tôi|em)?|coi|xem",
    ].join("|"),
  },
  en: {
    total: "total|together|altogether|combined|in all|sum of|add up",
    difference:
      "how (?:many|much) (?:more|fewer|less|higher|lower|larger|bigger)|by how (?:much|many)|gap between",
    rank: String.raw`compar\p{L}*|versus|vs|higher|lower|larger|bigger|smaller|greater|more|fewer|less|most|fewest|highest|lowest|largest|biggest|smallest|outnumber\p{L}*|than|ahead`,
    lowest: "lowest|fewest|smallest|least|lower|fewer|smaller|less",
    contrast: String.raw`differ\p{L}*|compar\p{L}*|distinguish\p{L}*|versus|vs|than|unlike|respectively|more|fewer|higher|lower`,
    more: "(?:the )?(?:more|most|fewer|fewest)(?= )",
    howMany: "how many",
    comparing: String.raw`compar(?:e[ds]?|ing|ison|es)(?: (?:with|to|of|between))?|in comparison|higher|lower|larger|bigger|smaller|greater|highest|lowest|largest|biggest|smallest|than|versus|vs|between|respectively|combined|together|altogether|in total|total|in all|outnumber\p{L}*|differ\p{L}*(?: (?:between|from))?|distinguish\p{L}*|(?:which|what) (?:province|city|place|one|side|of (?:the|these|them)(?: (?:two|three|four))?)s?|where|gap|(?:by )?how much(?= (?:more|higher|lower|less))`,
  },
  sv: {
    total: "sammanlagt|totalt|tillsammans|summan|ihop",
    difference: "hur (?:manga|mycket) (?:fler|farre|mer|mindre|hogre|lagre)",
    rank: String.raw`jamfor\p{L}*|an|fler|farre|flest|hogre|hogst|hogsta|lagre|lagst|storre|storst|mer|mest|mindre|minst`,
    lowest: "lagsta?|farst|minsta?|lagre|farre|mindre",
    contrast: String.raw`skilj\p{L}*|skillnad\p{L}*|jamfor\p{L}*|an|respektive|fler|farre|hogre|lagre`,
    more: "(?:fler|flest|farre|farst)(?= )",
    howMany: "hur många",
    comparing: String.raw`jamfor(?:t)?(?: med)?|jamforelse|hogre|lagre|storre|mindre|hogsta?|lagsta?|storsta?|mest|mer|an|skillnad\p{L}*(?: mellan)?|skiljer(?: sig)?|vilken(?: provins| av (?:dem|provinserna))?|mellan|respektive|tillsammans|sammanlagt|totalt|totala|ihop`,
  },
};

type Kind = Exclude<keyof Words, "howMany">;

/** A text as the words of its language are looked for in it. */
function read(text: string, language: Language): { said: string; words: (kind: Kind) => RegExp } {
  const accented = language === "vi" && hasVietnameseMarks(text);
  const pattern = (kind: Kind) => (accented ? WORDS[language][kind] : unaccented(WORDS[language][kind]));
  return {
    said: accented ? text.toLowerCase() : fold(text),
    words: (kind) => new RegExp(String.raw`(?<![\p{L}\d])(?:${pattern(kind)})(?![\p{L}\d])`, "gu"),
  };
}

/** A source of a regular expression without diacritics; its classes keep their capitals. */
function unaccented(source: string): string {
  return source.replace(/[^\p{ASCII}]/gu, fold);
}

/** What a question asks of the sides that it compares. */
export function asksOf(text: string, language: Language): Asks {
  const { said, words } = read(text, language);
  if (words("difference").test(said)) return "difference";
  if (words("total").test(said)) return "total";
  return words("rank").test(said) ? "rank" : "each";
}

/** Whether the words of a question set things against each other. */
export function contrasts(text: string, language: Language): boolean {
  const { said, words } = read(text, language);
  return words("contrast").test(said);
}

/** Whether the lowest figure is asked for, not the highest. */
export function wantsLowest(text: string, language: Language): boolean {
  const { said, words } = read(text, language);
  return words("lowest").test(said);
}

/**
 * The edits that make a question on one side out of a comparison: words that only compare go, and "more X" becomes
 * "how many X" where X is counted. None where lower case or folding changes the length of the text.
 */
export function comparingEdits(text: string, language: Language): Edit[] {
  const { said, words } = read(text, language);
  if (said.length !== text.length) return [];
  const found = (kind: Kind, say: (behind: string) => string) =>
    [...said.matchAll(words(kind))].map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
      text: say(text.slice(index + length)),
    }));
  return [
    ...found("more", (behind) => (isCounted(behind) ? WORDS[language].howMany : "")),
    ...found("comparing", () => ""),
  ];
}

/** Characters behind "more" within which the noun stands: "more effective agricultural cooperatives". */
const NOUN_WITHIN = 24;

/** Whether what stands right behind a word of more or fewer is counted, and not measured ("more revenue"). */
function isCounted(behind: string): boolean {
  const near = contentUnits(behind).filter(({ start }) => start < NOUN_WITHIN);
  return near.some(({ key }) => NOUNS.has(key)) && !MEASURES.has(near[0]?.key ?? "");
}

/** A text with its edits made; of those that meet, the first one listed. */
export function edited(text: string, edits: readonly Edit[]): string {
  const meet = (a: Edit, b: Edit) => a.start < b.end && b.start < a.end;
  return edits
    .filter((edit, at) => !edits.slice(0, at).some((other) => meet(other, edit)))
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end, text: said }) => `${rest.slice(0, start)} ${said} ${rest.slice(end)}`, text)
    .replace(/\s+/gu, " ")
    .replace(/^[\s,;:.]+/u, "")
    .trim();
}
