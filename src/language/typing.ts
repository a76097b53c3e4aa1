import { hasVietnameseMarks } from "./normalize.ts";

/** Shorthand of Vietnamese text messages, with and without diacritics. */
const SHORTHAND: Record<string, [accented: string, plain: string]> = {
  bn: ["bao nhiêu", "bao nhieu"],
  bnhieu: ["bao nhiêu", "bao nhieu"],
  tb: ["trung bình", "trung binh"],
  ko: ["không", "khong"],
  k: ["không", "khong"],
  hok: ["không", "khong"],
  hong: ["không", "khong"],
  dc: ["được", "duoc"],
  đc: ["được", "duoc"],
  ntn: ["như thế nào", "nhu the nao"],
  j: ["gì", "gi"],
  ng: ["người", "nguoi"],
  tv: ["thành viên", "thanh vien"],
};
const SHORT = new RegExp(
  `(?<![\\p{L}\\d/.-])(?:${Object.keys(SHORTHAND).join("|")})(?![\\p{L}\\d/-])`,
  "giu",
);
/** "vậy" at the end of a question, typed without accents, is not "vay" (to borrow). */
const FINAL_PARTICLE = /(?<!(?:cho|duoc|muon|di|von|tien|khoan|de|xin|nguoi|ho tro))\s+vay\s*\??\s*$/iu;

/** Writes out the shorthand of a question, so that the rest of the program need not know it. */
export function writtenOut(text: string): string {
  const accented = hasVietnameseMarks(text);
  const full = text.replace(SHORT, (word) => SHORTHAND[word.toLowerCase()]?.[accented ? 0 : 1] ?? word);
  return accented ? full : full.replace(FINAL_PARTICLE, "");
}
