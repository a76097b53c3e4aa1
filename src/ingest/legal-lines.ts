/** A heading of a legal text, as one line says it. `number` is as printed: "5", "5a", "IV", "thứ nhất". */
export interface Heading {
  kind: "annex" | "part" | "chapter" | "section" | "subsection" | "article";
  /** "Điều", "Chapter" …: how the text itself calls it, in ordinary case. */
  word: string;
  number: string;
  /** What follows the number on the line; may be empty. */
  title: string;
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
const NUMERAL = String.raw`(?:thứ|THỨ|Thứ)\s+\p{L}+|[IVXLC]+|\d{1,3}[A-Za-zĐđ]?|[A-Z]|(?:O|o)(?:NE|ne)|(?:T|t)(?:WO|wo|HREE|hree)|(?:F|f)(?:OUR|our|IVE|ive)`;
const DIVISION = new RegExp(
  String.raw`^(Phần|PHẦN|Part|PART|Chương|CHƯƠNG|Chapter|CHAPTER|Mục|MỤC|Section|SECTION|Tiểu mục|TIỂU MỤC|Sub-?section|SUB-?SECTION)\s+(${NUMERAL})(?![\p{L}\d])\s*([.:–-]?)\s*(.*)$`,
  "u",
);
const ARTICLE =
  /^(Điều|ĐIỀU|Article|ARTICLE)\s+(\d{1,4}[a-zđ]?)(?![\p{L}\d])\s*(?:[.:]\s*(.*)|\s[–-]\s+(.*)|)$/u;
const ANNEX =
  /^(Phụ lục|PHỤ LỤC|Appendix|APPENDIX|Annex|ANNEX|Mẫu(?= số)|MẪU(?= SỐ)|Biểu mẫu|BIỂU MẪU|Bilaga|BILAGA)(?:\s+(?:số|SỐ|No\.?)\s*:?)?\s*([IVXLC]+|\d{1,3}[A-Za-z]?(?:[-/.]\p{Lu}*\d*)*|[A-Z])?(?![\p{L}\d])\s*[.:–-]?\s*(.*)$/u;
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
  const match = ARTICLE.exec(line);
  if (!match) return undefined;
  return heading("article", match[1], match[2], match[3] ?? match[4]);
}

function divisionOn(line: string): Heading | undefined {
  const match = DIVISION.exec(line);
  if (!match) return undefined;
  const [, word = "", number, , title = ""] = match;
  if (GOES_ON.test(title) || title.length > LONGEST_TITLE || /[;,]$/u.test(title)) return undefined;
  if (title !== "" && !/^["'(]?[\p{Lu}\d]/u.test(title)) return undefined;
  const kind = KINDS[word.toLowerCase().replace(/\s+/gu, " ")] ?? "section";
  return heading(kind, word, number, title);
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

const CLAUSE = /^(?:(?:Khoản|Clause)\s+)?(?:(\d{1,3}[a-zđ]?)\.(?:\s+\S|(?=\p{L}))|\((\d{1,2})\)\s+\S)/u;
const POINT = /^(?:(?:Điểm|Point)\s+)?(?:([a-zđ]{1,2})\)|\(([a-hj-uwyzđ])\))\s*\S/u;

/** Number of the clause that begins on the line ("2", "2a"), if one does. */
export function clauseOn(line: string): string | undefined {
  const match = CLAUSE.exec(line);
  return match?.[1] ?? match?.[2];
}

/** Letter of the point that begins on the line ("a", "đ"), if one does. Roman numerals in brackets lie below a point. */
export function pointOn(line: string): string | undefined {
  const match = POINT.exec(line.trimStart());
  return match?.[1] ?? match?.[2];
}

/** Where a text ends and its signatures begin. */
const CLOSING =
  /^(?:(?:TM|KT|TL|TUQ|T\/M|Q)\.\s*\p{Lu}|Nơi nhận\s*:|(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết) này (?:đã )?được (?:Quốc hội|Ủy ban [Tt]hường vụ)|(?:CHỦ TỊCH|THỦ TƯỚNG|PHÓ THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|THỐNG ĐỐC|PHÓ THỐNG ĐỐC|TỔNG GIÁM ĐỐC|GIÁM ĐỐC)(?:\s+\p{Lu}+)*$|This (?:Law|Code|Ordinance|Resolution) (?:was|has been|is) (?:passed|adopted)|(?:CHAIRMAN|CHAIRPERSON|PRIME MINISTER|MINISTER|GOVERNOR)(?:\s+\p{Lu}+)*$)/u;

export function isClosing(line: string): boolean {
  return CLOSING.test(line);
}

/** Numbers of articles and clauses in order: 5 < 5a < 5b < 6. */
export function orderOf(number: string): number {
  const letter = /[a-zđ]$/u.exec(number)?.[0] ?? "";
  return (
    Number.parseInt(number, 10) + (letter === "" ? 0 : ("abcdđeghiklmnopqrstuvxy".indexOf(letter) + 1) / 100)
  );
}
