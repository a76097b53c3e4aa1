import { fold } from "./normalize.ts";

/** "4 sao", "hạng II", "nhóm 2", "khu vực III": one class of several that a rule has, named by its number. */
const CLASS =
  /\b(?<word>hang|loai|nhom|khu vuc|vung|cap do|bac|category|class|group|zone|grupp|klass)\s(?<number>\d{1,2}|[ivx]{1,4})\b(?!\s(?:trieu|ty|nguoi|htx|hop tac|ngay|thang|nam|dong)|[.,]?\d|%)|\b(?<stars>\d)[\s-](?:sao|stars?|stjarn\p{L}*)\b/gu;
const ROMAN = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

/** The classes that a text names, by the word for them; numbers in Roman letters as others. */
export function namedClasses(text: string): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  for (const { groups } of fold(text).matchAll(CLASS)) {
    const { word = "stars", number, stars } = groups ?? {};
    const value = Number(stars ?? (ROMAN.includes(number ?? "") ? ROMAN.indexOf(number ?? "") : number));
    found.set(word, (found.get(word) ?? new Set()).add(value));
  }
  return found;
}

/** Whether a text is on another class than what is asked for: "Sản phẩm 3 sao: 10 triệu đồng" is none of 4 stars. */
export function isOfOtherClass(
  asked: ReadonlyMap<string, ReadonlySet<number>>,
  told: ReadonlyMap<string, ReadonlySet<number>>,
): boolean {
  return [...asked].some(([word, numbers]) => {
    const own = told.get(word);
    return own !== undefined && ![...numbers].some((number) => own.has(number));
  });
}
