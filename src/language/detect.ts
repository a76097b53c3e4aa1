import type { Language } from "../domain.ts";
import { rememberingLast } from "./memo.ts";
import { fold, nfc } from "./normalize.ts";
import { isSyllable } from "./syllables.ts";

/** Written the same without accents and at home in one language only. */
const FUNCTION_WORDS: Record<Language, Set<string>> = {
  vi: set(`hop tac xa htx bao nhieu duoc khong cua va nhung cac nao gi la thanh vien dieu kien luat tinh muon nguoi nam trong
    bn bnhieu ko dc ntn tv co phai toi cho tai ho tro von gop vay doanh thu`),
  en: set(
    `the of how many what is are does do in to for and which who when where much with by a can an that has have was at`,
  ),
  sv: set(`hur manga vad ar och som finns det av for en ett pa vilka vilken nar vem med till har stor den inte fran
    provinsen medlemmar kooperativ kooperativen`),
};
/** Abbreviations that only Vietnamese has: cooperative, cooperative group, people's committee; "how" in short. */
const DOMAIN_SHORT = /(?<![\p{L}\d])(?:htx|tht|qtdnd|ubnd|ntn)(?![\p{L}\d])/iu;
const DOMAIN_BONUS = 0.5;
/** "can", "do" and "to" are at home in English too, but a text of nothing but Vietnamese syllables is hardly English. */
const ONLY_SYLLABLES_BONUS = 0.3;
const SWEDISH_LETTERS = /[åäö]/iu;
const VIETNAMESE_LETTERS = /[đơưă\u1EA0-\u1EF9]/iu;

function set(text: string): Set<string> {
  return new Set(text.split(/\s+/u).filter(Boolean));
}

/** Texts whose language is kept: the turns of a talk are asked for it again and again. */
const REMEMBERED = 32;

/**
 * Tells Vietnamese (with or without diacritics), English and Swedish apart by letters, syllable shape and
 * function words. Returns undefined when the text gives no clue (digits, emoji, names alone).
 */
export const detectLanguage: (text: string) => Language | undefined = rememberingLast(REMEMBERED, detect);

function detect(text: string): Language | undefined {
  const sample = nfc(text).slice(0, 4000);
  const tokens = (sample.match(/[\p{L}\p{M}]+/gu) ?? []).filter((token) => !/^[A-Z]{2,}$/u.test(token));
  if (tokens.length === 0) return /htx/iu.test(sample) ? "vi" : undefined;
  const folded = tokens.map(fold);
  const share = (count: number) => count / tokens.length;
  const hits = (language: Language) => folded.filter((word) => FUNCTION_WORDS[language].has(word)).length;
  const marked = tokens.filter((token) => VIETNAMESE_LETTERS.test(token)).length;
  const syllables = folded.filter((word) => isSyllable(word) || FUNCTION_WORDS.vi.has(word)).length;
  const scores: Record<Language, number> = {
    vi:
      (DOMAIN_SHORT.test(sample) ? DOMAIN_BONUS : 0) +
      (syllables === tokens.length && tokens.length > 1 ? ONLY_SYLLABLES_BONUS : 0) +
      2 * share(marked) +
      share(syllables) +
      share(hits("vi")) -
      0.6,
    en: 1.5 * share(hits("en")) + (marked > 0 ? 0 : 0.05),
    sv: 1.5 * share(hits("sv")) + 2 * share(tokens.filter((token) => SWEDISH_LETTERS.test(token)).length),
  };
  const best = (Object.keys(scores) as Language[]).reduce((a, b) => (scores[b] > scores[a] ? b : a));
  if (scores[best] > 0.06) return best;
  // Plain English without function words ("cooperative members Hanoi") still looks unlike Vietnamese syllables.
  return share(syllables) > 0.7 ? "vi" : tokens.some((token) => token.length > 3) ? "en" : undefined;
}
