/** A heading of a legal text, as one line says it. `number` is as printed: "5", "5a", "IV", "thứ nhất". */
export interface Heading {
  kind: "annex" | "part" | "chapter" | "section" | "subsection" | "article";
  /** "Điều", "Chapter" …: how the text itself calls it, in ordinary case. */
  word: string;
  number: string;
  /** What follows the number on the line; may be empty. */
  title: string;
  /** It may as well be a reference at the start of a line: no mark after the number, or a title in lower case. */
  weak?: true;
}

const KINDS: Record<string, Heading["kind"]> = {
  phần: "part",
  part: "part",
  chương: "chapter",
  chapter: "chapter",
  mục: "section",
  section: "section",
  "tiểu mục": "subsection",
  "sub-section": "subsection",
  subsection: "subsection",
};
const NUMERAL = String.raw`(?:thứ|THỨ|Thứ)\s+\p{L}+|[IVXLC]+[a-z]?|\d{1,3}[A-Za-zĐđ]?|[A-Z]|(?:O|o)(?:NE|ne)|(?:T|t)(?:WO|wo|HREE|hree)|(?:F|f)(?:OUR|our|IVE|ive)`;
const DIVISION = new RegExp(
  String.raw`^(Phần|PHẦN|Part|PART|Chương|CHƯƠNG|Chapter|CHAPTER|Mục|MỤC|Section|SECTION|Tiểu mục|TIỂU MỤC|Sub-?section|SUB-?SECTION)\s+(${NUMERAL})(?![\p{L}\d])\s*([.:–-]?)\s*(.*)$`,
  "u",
);
const ARTICLE_NUMBER = String.raw`^(Điều|ĐIỀU|Article|ARTICLE)\s+(\d{1,4}[a-zđ]?)(?![\p{L}\d])`;
const ARTICLE = new RegExp(String.raw`${ARTICLE_NUMBER}\s*(?:[.:](?!\d)\s*(.*)|[–-]\s+(.*)|)$`, "u");
const REPEALED_ARTICLE = new RegExp(
  String.raw`${ARTICLE_NUMBER}\s+(\([^()]*(?:bãi bỏ|hủy bỏ|huỷ bỏ|repealed|deleted|abrogated)[^()]*\))$`,
  "iu",
);
/** "Điều 5 Tên gọi": a title without a mark before it, unless it is the name of a document that is referred to. */
const UNMARKED_ARTICLE = new RegExp(
  String.raw`${ARTICLE_NUMBER}\s+(?!(?:Bộ luật|Luật|Hiến pháp|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định|Quy chế|Quy định|Điều lệ|Nội quy|Hợp đồng|Law|Code|Constitution|Ordinance|Decree|Circular|Resolution|Decision|Charter|Regulation|Rules)(?!\p{L}))(\p{Lu}[^.;:,]{1,100})$`,
  "u",
);
const ANNEX =
  /^(Phụ lục|PHỤ LỤC|Appendix|APPENDIX|Annex|ANNEX|Mẫu số|MẪU SỐ|Biểu mẫu|BIỂU MẪU|Bilaga|BILAGA)(?:\s+(?:số|SỐ|No\.?)(?!\p{L}))?\s*:?\s*([IVXLC]+|\d{1,3}[A-Za-z]?(?:[-/.](?:\p{Lu}+\d*|\d+))*|[A-Z])?(?![\p{L}\d])\s*[.:–-]?\s*(.*)$/u;
/** What a reference in running text goes on with, and a heading does not. */
const GOES_ON =
  /^(?:của|này|thuộc|phần|chương|mục|điều|điểm|khoản|phụ lục|và|hoặc|or|and|of|in|to|this|above|,|;)(?![\p{L}])/iu;
const LONGEST_TITLE = 220;
/** "Điều 1. Phạm vi ........ 3": a line of a table of contents. */
const LEADERS = /(?:\.\s?){4,}\s*\d*$|…{2,}\s*\d*$/u;

/** The heading that a line is, if it is one. Marks of Markdown ("##", "**") must be off already. */
export function headingOn(line: string): Heading | undefined {
  if (LEADERS.test(line)) return undefined;
  return articleOn(line) ?? divisionOn(line) ?? annexOn(line);
}

function articleOn(line: string): Heading | undefined {
  const match = ARTICLE.exec(line) ?? REPEALED_ARTICLE.exec(line);
  if (match) {
    const title = match[3] ?? match[4] ?? "";
    return { ...heading("article", match[1], match[2], title), ...(/^\p{Ll}/u.test(title) ? WEAK : {}) };
  }
  const unmarked = UNMARKED_ARTICLE.exec(line);
  if (!unmarked || / (?:này|this)(?!\p{L})/iu.test(line)) return undefined;
  return { ...heading("article", unmarked[1], unmarked[2], unmarked[3]), ...WEAK };
}

const WEAK = { weak: true } as const;

function divisionOn(line: string): Heading | undefined {
  const match = DIVISION.exec(line);
  if (!match) return undefined;
  const [, word = "", number = "", , title = ""] = match;
  if (GOES_ON.test(title) || title.length > LONGEST_TITLE || /[;,]$/u.test(title)) return undefined;
  if (title !== "" && !/^(?:["']?[\p{Lu}\d]|\()/u.test(title)) return undefined;
  const kind = KINDS[word.toLowerCase().replace(/\s+/gu, " ")] ?? "section";
  return heading(kind, word, /^thứ/iu.test(number) ? number.toLowerCase() : number, title);
}

function annexOn(line: string): Heading | undefined {
  const match = ANNEX.exec(line);
  if (!match || line.length > LONGEST_TITLE) return undefined;
  const [, word, number = "", title = ""] = match;
  if (GOES_ON.test(title) || /[.;,]$/u.test(title)) return undefined;
  if (title !== "" && !/^["'(]?[\p{Lu}\d]/u.test(title)) return undefined;
  return heading("annex", word, number, title);
}

function heading(
  kind: Heading["kind"],
  word: string | undefined,
  number: string | undefined,
  title: string | undefined,
): Heading {
  const own = word ?? "";
  return {
    kind,
    word: own.slice(0, 1) + own.slice(1).toLowerCase(),
    number: number ?? "",
    title: (title ?? "").trim(),
  };
}

const CLAUSE =
  /^(?:(?:Khoản|Clause)\s+(\d{1,3}[a-zđ]?)[.:](?!\d)|(\d{1,3}[a-zđ]?)\.(?:\s+\S|(?=\p{L})|$)|\((\d{1,2})\)\s+\S)/u;
const POINT =
  /^(?:(?:Điểm|Point)\s+([a-zđ]\d?)[).:]|([a-zđ]\d?|([a-hk-uy])\3)\)|([a-zđ])\/\s|\(([a-hj-uwyzđ])\))\s*\S/u;

/** Number of the clause that begins on the line ("2", "2a"), if one does. */
export function clauseOn(line: string): string | undefined {
  const match = CLAUSE.exec(line);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}

/** Letter of the point that begins on the line ("a", "đ"), if one does. Roman numerals in brackets lie below a point. */
export function pointOn(line: string): string | undefined {
  const match = POINT.exec(line.trimStart());
  return match?.[1] ?? match?.[2] ?? match?.[4] ?? match?.[5];
}

/** An office in capitals, alone on its line: who signed. */
const OFFICE = `(?:CHỦ TỊCH|CHỦ NHIỆM|CHỦ TỌA|TỔNG BÍ THƯ|BÍ THƯ|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|THỐNG ĐỐC|TỔNG GIÁM ĐỐC|GIÁM ĐỐC|TỔNG CỤC TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG|HIỆU TRƯỞNG|VIỆN TRƯỞNG|TRƯỞNG BAN|CHÁNH ÁN|TỔNG KIỂM TOÁN|TỔNG THƯ KÝ|CHAIRMAN|CHAIRPERSON|CHAIRWOMAN|PRESIDENT|PRIME MINISTER|MINISTER|GOVERNOR|DIRECTOR|GENERAL DIRECTOR)`;
/** Where a text ends and its signatures begin. */
const CLOSING = new RegExp(
  [
    String.raw`^(?:(?:TM|KT|TL|TUQ|T\.M|K\.T|Q|PP)\.|T\/M)\s*\p{Lu}{2}`,
    String.raw`(?:FOR(?: AND ON BEHALF OF)?|ON BEHALF OF)\s+THE\s+\p{Lu}{2}`,
    String.raw`(?:PHÓ |Phó |DEPUTY |VICE )?${OFFICE}(?:[\s,]+\p{Lu}+)*$`,
    String.raw`[_*]{0,3}(?:Nơi nhận|NƠI NHẬN|Recipients?|RECIPIENTS?)[_*]{0,3}\s*(?::|$)`,
    String.raw`\(?(?:[Đđ]ã ký|ĐÃ KÝ|[Ss]igned|SIGNED)(?:\)|$|:)`,
    String.raw`\p{Lu}[\p{L}\s.]{1,30}, ngày [\d\s….]+ tháng [\d\s….]+ năm [\d….]+$`,
    `XÁC THỰC VĂN BẢN HỢP NHẤT`,
    `(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết) này (?:đã )?được (?:Quốc hội|Ủy ban [Tt]hường vụ|Hội đồng nhân dân)`,
    `This (?:Law|Code|Ordinance|Resolution) (?:was|has been|is) (?:passed|adopted)`,
  ].join("|^"),
  "u",
);

export function isClosing(line: string): boolean {
  return CLOSING.test(line);
}

export function isCapital(text: string): boolean {
  return /\p{Lu}/u.test(text) && text === text.toUpperCase();
}

const LETTERS = "abcdđefghijklmnopqrstuvwxyz";

/** Numbers of articles and clauses in order: 5 < 5a < 5b < 6. */
export function orderOf(number: string): number {
  const letter = /[a-zđ]$/u.exec(number)?.[0] ?? "";
  return Number.parseInt(number, 10) + (letter === "" ? 0 : (LETTERS.indexOf(letter) + 1) / 100);
}

/** Whether an article or clause is the next after another: 2 and 1a after 1. */
export function isNextNumber(number: number, last: number): boolean {
  return number > last && number <= Math.floor(last) + 1;
}

/** The same for points; most texts leave out some letters (đ or f, j, w). */
export function isNextPoint(point: number, last: number): boolean {
  return point > last && point <= Math.floor(last) + 2;
}

/**
 * Which of the numbers met at the start of lines are the text's own, in its order. The others are a list within it that
 * counts from 1 again, or a number that a wrapped sentence happened to put there, known by what comes later: 1 (1 2 3)
 * 2 3, or 3 (22) 4 5.
 * @param weak which of them count only where they are the next.
 */
export function inSequence(
  orders: readonly number[],
  isNext: (order: number, last: number) => boolean,
  weak: readonly boolean[] = [],
): boolean[] {
  let last = 0;
  let inner = 0;
  return orders.map((order, i) => {
    const later = last === 0 ? orders.slice(i + 1) : untilRestart(orders.slice(i + 1));
    const isRestart = order === 1 && last >= 1;
    const goesOnInside = inner > 0 && isNext(order, inner) && (!isNext(order, last) || later.includes(order));
    if (isRestart || goesOnInside) {
      inner = order;
      return false;
    }
    if (order <= last) return false;
    if (!isNext(order, last) && (weak[i] || later.some((other) => isNext(other, last)))) return false;
    last = order;
    inner = 0;
    return true;
  });
}

function untilRestart(orders: readonly number[]): readonly number[] {
  const restart = orders.indexOf(1);
  return restart < 0 ? orders : orders.slice(0, restart);
}
