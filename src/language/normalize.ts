import { remembered } from "./memo.ts";

/** Combining marks that carry a Vietnamese tone: grave, acute, tilde, hook above, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const MARKS = /\p{M}/gu;

/** Unicode composition form C: the form in which every text of the index and every question is held. */
export function nfc(text: string): string {
  return text.normalize("NFC");
}

/** Lower case without diacritics, đ as d: "Hợp tác xã" → "hop tac xa". Keeps the number of words. */
export const fold: (text: string) => string = remembered(
  // While a question is answered its text and the sentences that are weighed are folded time and again.
  remembered(
    (text) => text.normalize("NFD").replace(MARKS, "").toLowerCase().replace(/đ/gu, "d").normalize("NFC"),
    { longest: 1000, most: 1000 },
  ),
);

/**
 * One spelling for one syllable, whatever the tone placement: "hoà" and "hòa" both become "hoà",
 * because the tone is taken out of the syllable and put at its end.
 */
export function toneless(word: string): { base: string; tone: string } {
  const decomposed = word.toLowerCase().normalize("NFD");
  const tone = (decomposed.match(TONES) ?? []).join("");
  return { base: decomposed.replace(TONES, "").normalize("NFC"), tone };
}

/** Key of a word as it was accented, independent of tone placement. */
export const accentKey: (word: string) => string = remembered((word) => {
  const { base, tone } = toneless(word);
  return base + tone;
});

/** True when the text carries Vietnamese letters or tones, so that its accents can be trusted. */
export function hasVietnameseMarks(text: string): boolean {
  return /[đĐơƠưƯăĂ\u1EA0-\u1EF9]|[àáãèéìíĩòóõùúũýâêôÀÁÃÈÉÌÍĨÒÓÕÙÚŨÝÂÊÔ]/u.test(nfc(text));
}
