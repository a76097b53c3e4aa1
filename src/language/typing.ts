import { hasVietnameseMarks } from "./normalize.ts";
import { respelled } from "./spelling.ts";
import { isSyllable } from "./syllables.ts";
import { words } from "./words.ts";

/** Shorthand of Vietnamese text messages, with and without diacritics. */
const SHORTHAND: Record<string, [accented: string, plain: string]> = {
  bn: ["bao nhiêu", "bao nhieu"],
  bnhieu: ["bao nhiêu", "bao nhieu"],
  bnhiu: ["bao nhiêu", "bao nhieu"],
  "bao nhiu": ["bao nhiêu", "bao nhieu"],
  nhiu: ["bao nhiêu", "bao nhieu"],
  tb: ["trung bình", "trung binh"],
  ko: ["không", "khong"],
  k: ["không", "khong"],
  hok: ["không", "khong"],
  dc: ["được", "duoc"],
  đc: ["được", "duoc"],
  ntn: ["như thế nào", "nhu the nao"],
  j: ["gì", "gi"],
  ng: ["người", "nguoi"],
  dky: ["đăng ký", "dang ky"],
  đky: ["đăng ký", "dang ky"],
  tv: ["thành viên", "thanh vien"],
  sp: ["sản phẩm", "san pham"],
  sx: ["sản xuất", "san xuat"],
  vs: ["với", "voi"],
  lsao: ["làm sao", "lam sao"],
  tsao: ["tại sao", "tai sao"],
  // By itself "gđ" may be a family or a period.
  "gđ htx": ["giám đốc htx", "giam doc htx"],
  "gd htx": ["giám đốc htx", "giam doc htx"],
  // "Mọi người": who is asked.
  mn: ["", ""],
  mng: ["", ""],
};
const SHORT = new RegExp(
  `(?<![\\p{L}\\d/.-])(?:${Object.keys(SHORTHAND).join("|")})(?![\\p{L}\\d/-])`,
  "giu",
);
/** "Con gái em mới 16t": beside a person an age, elsewhere tons or billions. */
const AGE =
  /(?<=(?<!\p{L})(?:con|cháu|chau|em|e|bé|be|gái|gai|trai|tôi|toi|tui|mình|minh|ông|ong|bà|ba|cô|co|chú|chu|bác|bac|anh|chị|chi|mẹ|me|má|ma|bố|bo|vợ|vo|chồng|chong|người|nguoi)(?: (?:em|e|tôi|toi|tui|mình|minh|nhà|nha|nay|năm nay|nam nay|mới|moi|đã|da|gần|gan|hơn|hon|được|duoc|dc|đc)){0,3} \d{2})\s?t(?![\p{L}\d])/giu;

/** "NQ 106", "nd113": a kind of document by its letters, before its number. */
const DOCUMENT_KINDS: Record<string, [accented: string, plain: string]> = {
  nq: ["nghị quyết", "nghi quyet"],
  nđ: ["nghị định", "nghi dinh"],
  nd: ["nghị định", "nghi dinh"],
  tt: ["thông tư", "thong tu"],
  qđ: ["quyết định", "quyet dinh"],
  qd: ["quyết định", "quyet dinh"],
};
const DOCUMENT_KIND = new RegExp(
  `(?<![\\p{L}\\d/.-])(${Object.keys(DOCUMENT_KINDS).join("|")})\\s?(?=(?:(?:số|so)\\s)?\\d{1,4}(?![\\d\\p{L}]))`,
  "giu",
);

/** "vậy" at the end of a question, typed without accents, is not "vay" (to borrow). */
const FINAL_PARTICLE =
  /(?<!(?:cho|duoc|muon|di|von|tien|khoan|de|xin|nguoi|ho tro))\s+vay(?:\s+(?:ad|admin|nhi|a|ban|em|anh|chi))?\s*\??\s*$/iu;

/** "hong" for "không", and no part of a name: "htx bac hong", "xã Liên Hồng". */
const SAYS_NOT = new RegExp(
  String.raw`(?<!(?<!\p{L})(?:htx|tac xa|tác xã|xa|xã|phuong|phường|huyen|huyện|song|sông|thon|thôn|lang|làng) ` +
    String.raw`(?!(?:minh|em|toi|tui|nay|do|chung|ben|cua|ma|thi|to|nha|se|da|dang|cung|ai|anh|chi|co|duoc|vay|lo|chua) )\p{L}+ )` +
    String.raw`(?:(?<![\p{L}\d/.-])hong|^Hong)(?![\p{L}\d/-])`,
  "gu",
);

/** "v", "z" for "vậy" at the end of a question say nothing. */
const FINAL_LETTER = /(?<=\p{L}{2,})\s+(?:v|z|vz)\s*(?=\?*\s*$)/iu;

/** Below this share of syllables with marks a text is typed without them, but for some. Of plain Vietnamese, 7 in 10 have one. */
const LEAST_MARKED = 0.4;

/**
 * Writes out the shorthand of a Vietnamese question and puts slips right, so that the rest of the program need not know
 * them. Marks that only some of the words have are taken off: the others cannot be read with them.
 */
export function writtenOut(typed: string): string {
  const text = isPartlyMarked(typed) ? respelled(unmarked(typed)) : typed;
  const accented = hasVietnameseMarks(text);
  const full = text
    .replace(FINAL_LETTER, "")
    .replace(AGE, accented ? " tuổi" : " tuoi")
    .replace(SAYS_NOT, accented ? "không" : "khong")
    .replace(DOCUMENT_KIND, (_, kind: string) => `${DOCUMENT_KINDS[kind.toLowerCase()]?.[accented ? 0 : 1]} `)
    .replace(SHORT, (word) => SHORTHAND[word.toLowerCase()]?.[accented ? 0 : 1] ?? word);
  return accented ? full : full.replace(FINAL_PARTICLE, "");
}

function isPartlyMarked(text: string): boolean {
  const syllables = words(text).filter(({ folded }) => isSyllable(folded));
  const marked = syllables.filter((word) => hasVietnameseMarks(word.text));
  return marked.length > 0 && marked.length < LEAST_MARKED * syllables.length;
}

/** Without diacritics, capitals as they are. */
function unmarked(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/gu, "d")
    .replace(/Đ/gu, "D")
    .normalize("NFC");
}
