import { isCounted } from "./counted-nouns.ts";
import { measureBehind } from "./measures.ts";
import type { Reading } from "./reading.ts";

/** Behind these a number word says which, not how many: "tháng hai", "lần hai", "thứ hai", "phase two". */
const WHICH: Record<string, RegExp> = {
  vi: /(?:thứ|tháng|ngày|mùng|mồng|hạng|giải|(?<!tổng )số|lần|cấp|loại|tầng|vụ|đợt|quý|kỳ|khóa|khoá|lớp|chương|mục|phần|bước|cách|nhóm|cả|anh|chị|chú|bác|ông|bà|cô|thôn|ấp|khu|xóm|đội|năm) $/iu,
  plain:
    /(?:thu|thang|ngay|mung|hang|giai|so|lan|cap|loai|tang|vu|dot|quy|ky|khoa|lop|chuong|muc|phan|buoc|cach|nhom|ca|anh|chi|chu|bac|ong|ba|co|thon|ap|khu|xom|doi|nam) $/iu,
  en: /(?:phase|step|level|part|class|type|number|grade|page|group|no\.) $/iu,
  sv: /(?:fas|steg|nivå|del|klass|typ|nummer|grupp|sida) $/iu,
};
/** Behind these a word that has other meanings is a number: "có năm thành viên", "at least one member". */
const INTRODUCED: Record<string, RegExp> = {
  vi: /(?:có|gồm|đủ|nhất|thiểu|đa|thêm|quá|hơn|gần|khoảng|trên|dưới|từ|chỉ|cần) $/iu,
  plain: /(?:co|gom|du|nhat|thieu|da|them|qua|hon|gan|khoang|tren|duoi|tu|chi|can) $/iu,
};
/** A or one of something is rarely meant as its number. */
const ONE_INTRODUCED: Record<string, RegExp> = {
  vi: /(?:nhất|thiểu|không quá|tối đa|chỉ có|hơn|dưới|trong vòng|thời hạn) $/iu,
  plain: /(?:nhat|thieu|khong qua|toi da|chi co|trong vong|thoi han) $/iu,
  en: /(?:at least|no more than|not more than|at most|only|exactly|within|minimum of|more than|less than|maximum of) $/iu,
  sv: /(?:minst|högst|endast|bara|inom|mer än|mindre än|exakt) $/iu,
};
const ONE = /^(?:một|mot|one|a|en|ett)$/u;
/** Words that are as often others: "năm" (year), without accents "sau" (after), "nam" (year), "tam" (for now). */
const AMBIGUOUS = /^(?:năm|nam|sau|bay|tam|muoi)$/u;
/** Words that are numbers where something is counted behind them: "ba" (Mrs), "chín" (ripe). */
const BEFORE_NOUN = /^(?:ba|chín|hai|bon|chin)$/u;

/** "Ba Vì", "Hai Phong" are places; "hai HTX" are cooperatives. */
const NAME_BEHIND = /^[ -]\p{Lu}\p{Ll}/u;

/** Whether a single number word between these words is meant as a number: "năm thành viên", but not "năm 2024". */
export function isMeant(reading: Reading, word: string, before: string, after: string): boolean {
  const { language, plain } = reading;
  const key = plain ? "plain" : language;
  if (WHICH[key]?.test(before) || NAME_BEHIND.test(after)) return false;
  const isMeasured = isCounted(after, language, plain) || measureBehind(after, reading) !== undefined;
  if (ONE.test(word)) return isMeasured && (ONE_INTRODUCED[key]?.test(before) ?? false);
  if (AMBIGUOUS.test(word)) return isMeasured && (INTRODUCED[key]?.test(before) ?? false);
  if (BEFORE_NOUN.test(word) && (plain || word !== "hai")) return isMeasured || isAlone(before, after);
  return /^[ \u00a0-]\p{L}/u.test(after) || isAlone(before, after);
}

/** An answer of one word: "Nine." */
function isAlone(before: string, after: string): boolean {
  return /(?:^|[.?!:]\s)$/u.test(before) && /^[.!]?(?:\s|$)/u.test(after);
}
