import type { Language } from "../domain.ts";
import { fold } from "../language/normalize.ts";
import { contentUnits } from "../language/tokenize.ts";
import type { Edit } from "./conversation/wordings.ts";

/** Words that compare by time or by money, over folded text, and the question that each side is asked instead. */
const MEASURED: Record<Language, readonly [RegExp, string][]> = {
  vi: [
    [/(?<!\p{L})(?:nhanh|cham|lau|som|muon|mau|le) hon(?!\p{L})/gu, "mất bao lâu"],
    [/(?<!\p{L})(?:re|dat|mac|ton(?: kem)?|do ton) hon(?!\p{L})/gu, "hết bao nhiêu tiền"],
  ],
  en: [
    [/(?<!\p{L})(?:quicker|faster|slower|sooner|longer|earlier)(?!\p{L})/gu, "how long"],
    [/(?<!\p{L})(?:cheaper|dearer|costlier|(?:more|less) expensive)(?!\p{L})/gu, "how much money"],
  ],
  sv: [
    [
      /(?<!\p{L})(?:snabbare|fortare|langsammare|langre(?: tid)?|kortare(?: tid)?|tidigare)(?!\p{L})/gu,
      "hur lång tid",
    ],
    [/(?<!\p{L})(?:billigare|dyrare)(?!\p{L})/gu, "hur mycket pengar"],
  ],
};
/** "…, and by how much?": asks once more for what is compared. */
const BY_HOW_MUCH =
  /[\s,]*(?:and |va |och )?(?<!\p{L})(?:by how (?:much|many)|(?:va )?chenh (?:nhau )?(?:bao nhieu|may)|(?:och )?(?:med )?hur mycket)(?=\s*[?.!]*\s*$)/gu;

/** "Is a copy quicker?" asks of each side how long it takes. */
export function measuringEdits(text: string, language: Language): Edit[] {
  const folded = fold(text);
  if (folded.length !== text.length) return [];
  const found = (pattern: RegExp, said: string) =>
    [...folded.matchAll(pattern)].map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
      text: said,
    }));
  const measuring = MEASURED[language].flatMap(([pattern, said]) => found(pattern, said));
  return measuring.length === 0 ? [] : [...measuring, ...found(BY_HOW_MUCH, "")];
}

/** The words that ask which of two, the same ones for both. */
const WHICH: Record<Language, string> = {
  vi: "(?:cai|loai|ben|viec|dang|thang|khoan|truong hop|muc) nao",
  en: "which(?: one)?",
  sv: "(?:vilken|vilket)",
};
const TO_DO: Record<Language, string> = {
  vi: "phải làm gì",
  en: "what must be done",
  sv: "vad måste göras",
};
const MORE = /(?<!\p{L})(?:hon|nhat|than|most|least|an|\p{L}{3,}(?:er|est|are|ast))(?!\p{L})/u;

/**
 * "Cái nào phải làm lại giấy, cái nào chỉ báo thôi": what holds of one and what of the other is what the answer is to say, so that each is
 * asked what must be done. "Cái nào mất lệ phí, cái nào khỏi" asks of each whether it does.
 */
export function alternativeEdits(text: string, language: Language): Edit[] {
  const folded = fold(text);
  if (folded.length !== text.length) return [];
  const pattern = new RegExp(
    `(?<!\\p{L})(${WHICH[language]})(?!\\p{L})[^?.,;]*?[,;]?\\s+(?:(?:va|and|och|con|thi)\\s+)?(?=\\1(?!\\p{L}))(\\1[^?.,;]*)`,
    "gu",
  );
  return [...folded.matchAll(pattern)]
    .filter(([said]) => !MORE.test(said))
    .map(({ index, 0: { length }, 1: which = "", 2: second = "" }) => {
      const end = index + length;
      return isDenial(second.slice(which.length))
        ? { start: end - second.length, end, text: "" }
        : { start: index, end, text: TO_DO[language] };
    });
}

/** "Khỏi", "thì không", "còn": says no more than that the first does not hold. */
function isDenial(clause: string): boolean {
  const length = clause.match(/\p{L}+/gu)?.length ?? 0;
  return length <= SHORT_DENIAL && contentUnits(clause).every(({ key }) => !key.startsWith("#"));
}

/** Words of a clause that only denies, behind the word that asks. */
const SHORT_DENIAL = 2;
