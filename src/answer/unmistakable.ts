import { detectLanguage } from "../language/detect.ts";
import { hasVietnameseMarks } from "../language/normalize.ts";

/** Words that without their accents would ask something, and others that ask nothing in their place. */
const ASKS_NOTHING: readonly (readonly [RegExp, string])[] = [
  // máy cày, tổ may, mây tre: no "mấy" (how many)
  [/(?<!\p{L})(?:máy|mây)(?!\p{L})/giu, "cái"],
  // "mua may gat", "loai may nao": machines, where no accents are typed
  [
    /(?<![\p{L}])(?<=(?:mua|sam|loai|tien|thue|dan|chiec|gia|ban|ho tro) )may(?! (?:tien|dong|trieu|ty|nghin|ngan|tram|chuc|phan|cai|chiec|lan|ngay|thang|nam|nguoi|htx|loai|ha|tan|kg)(?!\p{L}))(?= \p{L})/giu,
    "cai",
  ],
  // sổ thành viên: no "số" (number)
  [/(?<!\p{L})sổ(?!\p{L})/giu, "quyển"],
  // xăng dầu, trồng đậu, đầu năm: no "đâu" (where)
  [/(?<!\p{L})(?:dầu|đậu|đầu(?! tư))(?!\p{L})/giu, "vật"],
  // tới nay: no "tôi" (I)
  [/(?<!\p{L})tới(?!\p{L})/giu, "đến"],
  // Ải Chi Lăng: no "ai" (who)
  [/(?<!\p{L})ải(?!\p{L})/giu, "cửa"],
  // vilket är: no "år" (year)
  [/(?<!\p{L})(vilk(?:et|en|a)) är(?!\p{L})/giu, "$1"],
];
/** "HTX may mặc": typed with accents, it is no "mấy"; English has the word, too. */
const SEWS = /(?<!\p{L})may(?!\p{L})/gu;

/** A question as it may be read without its accents: what they tell apart from words that ask is put in other words. */
export function unmistakable(text: string): string {
  const said = ASKS_NOTHING.reduce((rest, [word, other]) => rest.replace(word, other), text);
  const isAccented = hasVietnameseMarks(text) && detectLanguage(text) === "vi";
  return isAccented ? said.replace(SEWS, "dệt") : said;
}
