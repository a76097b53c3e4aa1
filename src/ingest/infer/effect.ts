import { officialNumbers, sameOfficialNumber } from "../../language/document-numbers.ts";
import { quantities } from "../../language/quantities.ts";
import type { Block } from "../structure.ts";
import { addDays, firstDay } from "./dates.ts";

/** From when a document applies, and what it does to others. Dates are ISO 8601, lists official numbers as printed. */
export interface Effect {
  effective?: string;
  expires?: string;
  replaces: string[];
  amends: string[];
}

interface Source {
  blocks: readonly Block[];
  language: string;
  title: string;
  number: string | undefined;
  issued: string | undefined;
}

const THIS_VI = String.raw`(?:Luật|Bộ luật|Pháp lệnh|Nghị định|Thông tư|Thông tư liên tịch|Quyết định|Nghị quyết|Chỉ thị|Quy định|Quy chế|Văn bản) này`;
const THIS_EN = String.raw`This (?:Law|Code|Ordinance|Decree|Circular|Decision|Resolution|Directive|Regulation)`;
const BEGINS = new RegExp(
  String.raw`${THIS_VI} có hiệu lực(?: thi hành)?|${THIS_EN} (?:takes?|shall take|comes?|shall come|enters?|shall enter|is|will take) (?:effect|into (?:force|effect)|effective)`,
  "iu",
);
const ENDS = new RegExp(
  String.raw`${THIS_VI}[^.;\n]{0,80}(?:đến hết ngày|hết hiệu lực (?:kể )?từ ngày)|${THIS_EN}[^.;\n]{0,80}(?:until|expires? on)`,
  "iu",
);
const FROM_SIGNING =
  /(?:kể )?từ ngày (?:ký|ban hành)|(?:from|on) the (?:date|day) of (?:its )?(?:signing|signature|issuance|promulgation)/iu;
const AFTER_DAYS = /sau\s+(\d{1,3})\s*(?:\([^)]*\)\s*)?ngày|(\d{1,3}) days (?:after|from)/iu;
const REPEALS = /hết hiệu lực|thay thế|bãi bỏ|cease(?:s)? to (?:have|be)|replace|repeal|annul|supersede/iu;
const AMENDS = /sửa đổi|bổ sung|amend|supplement/iu;
/** Right before the number: only a part of that document is meant. */
const A_PART =
  /(?:Điều|khoản|điểm|Chương|Mục|một số điều|một số quy định|Phụ lục|cụm từ|từ ngữ|Mẫu số|Articles?|Clauses?|Points?|Chapters?|Appendix|a number of articles|some articles)(?![^.;]*(?:hết hiệu lực|;))[^.;]{0,90}$/u;
const CLOSING_HEADING =
  /hiệu lực|thi hành|thực hiện|bãi bỏ|thay thế|sửa đổi|chuyển tiếp|effect|implement|repeal|transition|amend/iu;

/** Reads the closing articles: date of effect, end, and which documents are replaced, repealed or amended. */
export function effectOf(source: Source): Effect {
  const closing = source.blocks.filter(
    ({ headingPath, locator }) =>
      /(?:Điều|Article)/u.test(locator) &&
      (CLOSING_HEADING.test(headingPath.at(-1) ?? "") || !/\. /u.test(headingPath.at(-1) ?? "")),
  );
  const text = closing.map((block) => block.text);
  const effective = text.map((own) => effectiveDate(own, source)).find((date) => date !== undefined);
  const expires = text.map((own) => dateAfter(ENDS, own, source.language)).find((date) => date !== undefined);
  const { replaces, amends } = effects(closing, source);
  return {
    ...(effective === undefined ? {} : { effective }),
    ...(expires === undefined ? {} : { expires }),
    replaces,
    amends,
  };
}

function dateAfter(pattern: RegExp, text: string, language: string): string | undefined {
  const match = pattern.exec(text);
  return match
    ? firstDay(text.slice(match.index + match[0].length - 12, match.index + match[0].length + 90), language)
    : undefined;
}

function effectiveDate(text: string, { language, issued }: Source): string | undefined {
  const match = BEGINS.exec(text);
  if (!match) return undefined;
  const rest = (text.slice(match.index + match[0].length).split(/[.;]\s/u, 1)[0] ?? "").slice(0, 160);
  const signing = rest.search(FROM_SIGNING);
  const named = quantities(rest, language).find(({ unit }) => unit === "date");
  if (named && (signing < 0 || named.start < signing)) return firstDay(rest, language);
  if (signing < 0 || issued === undefined) return undefined;
  const days = AFTER_DAYS.exec(rest);
  return days ? addDays(issued, Number(days[1] ?? days[2])) : issued;
}

/** Numbers of other documents in the closing articles, and of the title of an amending one. */
function effects(
  closing: readonly Block[],
  { title, number }: Source,
): { replaces: string[]; amends: string[] } {
  const replaces = new Set<string>();
  const amends = new Set<string>();
  const foreign = (other: string) => number === undefined || !sameOfficialNumber(other, number);
  if (AMENDS.test(title))
    for (const { number: other } of officialNumbers(title)) if (foreign(other)) amends.add(other);
  for (const block of closing) {
    const said = `${block.headingPath.at(-1) ?? ""}\n${block.text}`;
    if (!REPEALS.test(said)) continue;
    for (const { number: other, at } of officialNumbers(block.text)) {
      const before = block.text.slice(Math.max(0, at - 160), at);
      if (!foreign(other) || !isAffected(block.text, at, said)) continue;
      (A_PART.test(before) ? amends : replaces).add(other);
    }
  }
  for (const other of replaces) amends.delete(other);
  return { replaces: [...replaces], amends: [...amends] };
}

/** A document named after "except" or "as provided for in" is only referred to. */
function isAffected(text: string, at: number, said: string): boolean {
  const before = text.slice(Math.max(0, at - 120), at);
  if (
    /(?:trừ|theo quy định (?:tại|của)|căn cứ|hướng dẫn|except|pursuant to|under|in accordance with)[^;.]{0,90}$/iu.test(
      before,
    )
  ) {
    // "Thông tư A hướng dẫn Nghị định B hết hiệu lực": A lapses, B does not.
    return false;
  }
  return REPEALS.test(text) || REPEALS.test(said);
}
