import { quantities } from "../../language/quantities.ts";
import type { Block } from "../structure.ts";
import { affectedBy } from "./affected.ts";
import { addDays, firstDay } from "./dates.ts";

/** From when a document applies, and what it does to others. Dates are ISO 8601, lists official numbers as printed. */
export interface Effect {
  effective?: string;
  expires?: string;
  replaces: string[];
  amends: string[];
}

export interface Source {
  blocks: readonly Block[];
  language: string;
  title: string;
  number: string | undefined;
  issued: string | undefined;
}

const THIS = `(?:Luật|Bộ luật|Pháp lệnh|Nghị định|Thông tư(?: liên tịch)?|Quyết định|Nghị quyết|Chỉ thị|Quy định|Quy chế|Kế hoạch|Văn bản) này|This (?:Law|Code|Ordinance|Decree|(?:Joint )?Circular|Decision|Resolution|Directive|Regulation)`;
/** The document itself begins to apply: not "giấy phép cấp trước ngày Luật này có hiệu lực". */
const BEGINS = new RegExp(
  String.raw`(?<!(?:ngày|khi|mà|của|before|after|when|date|of)\s)(?:${THIS})(?![^.;\n]{0,200}(?:trước|kể từ) ngày (?:Luật|Nghị|Thông|Quyết))(?:[^.;\n]{0,200}?\s(?:thông qua|passed|adopted)[^.;\n]{0,100}?)?\s(?:và |and )?(?:có hiệu lực(?: thi hành)?|(?:takes?|comes?|enters?|has|(?:shall|will) (?:take|come|enter|have)|is|becomes?|shall be|will be) (?:in |into )?(?:effect|force|effective))(?=,?\s(?:kể |bắt đầu |trở |chính thức )?(?:từ|sau|vào|on|from|as|since|\d|for|in))`,
  "iu",
);
const ENDS = new RegExp(
  String.raw`(?:^|[.;]\s|\n)(?:\d+[a-z]?\.\s*)?(?:${THIS})\s[^.;\n]{0,40}?(?:hết hiệu lực|expires?|ceases? to (?:be effective|have effect))(?: thi hành)?\s(?:kể từ |từ |sau |vào |on |from |after )?(?:hết )?(?:ngày )?`,
  "iu",
);
const UNTIL = /(?:đến hết|đến|until|through|to the end of)\s+(?:hết )?(?:ngày )?(?=\d|[A-Z])/u;
const FROM_SIGNING =
  /từ ngày (?:được )?(?:(?:Quốc hội|Hội đồng nhân dân[^.;\n]{0,30}?) )?(?:ký|ban hành|thông qua|công bố)|(?:from|on|after|of) the (?:date|day) of (?:its )?(?:signing|signature|issuance|promulgation|adoption)/iu;
const AFTER_DAYS = /sau\s+(\d{1,3})\s*(?:\([^)]*\)\s*)?ngày|(\d{1,3}) days (?:after|from)/iu;
const AFTER = /(?:^|\s)sau\s|days (?:after|from)/iu;
const HEADING_OF_EFFECT = /hiệu lực|thi hành|thực hiện|effect|implement|enforce/iu;
const CLOSING_HEADING =
  /hiệu lực|thi hành|thực hiện|bãi bỏ|thay thế|sửa đổi|chuyển tiếp|effect|implement|enforce|repeal|annul|transition|amend/iu;

/** Reads the closing articles: date of effect, end, and which documents are replaced, repealed or amended. */
export function effectOf(source: Source): Effect {
  const closing = source.blocks.filter(isClosing).map((block) => ({ ...block, text: unquoted(block.text) }));
  const clauses = inOrderOfEffect(closing).flatMap(({ text }) => beginningOf(text) ?? []);
  const effective = firstOf(clauses, (clause) => effectiveDate(clause, source));
  const expires =
    firstOf(clauses, (clause) => dayAfter(dateAfter(UNTIL, clause, source.language))) ??
    firstOf(closing, ({ text }) => dateAfter(ENDS, text, source.language));
  return {
    ...(effective === undefined ? {} : { effective }),
    ...(expires === undefined ? {} : { expires }),
    ...affectedBy(closing, preambleOf(source), source),
  };
}

function preambleOf({ blocks }: Source): string {
  const first = blocks.findIndex(({ locator }) => /(?:Điều|Article) \d/u.test(locator));
  return blocks
    .slice(0, Math.max(0, first))
    .map(({ text }) => text)
    .join("\n");
}

/** "Until the end of 31 December": from the day after it applies no more. */
function dayAfter(date: string | undefined): string | undefined {
  return date === undefined ? undefined : addDays(date, 1);
}

function firstOf<T>(list: readonly T[], read: (item: T) => string | undefined): string | undefined {
  for (const item of list) {
    const found = read(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** An article about effect, or one without a title, as short decisions have. */
function isClosing({ headingPath, locator }: Block): boolean {
  const heading = headingPath.at(-1) ?? "";
  return /(?:Điều|Article)/u.test(locator) && (CLOSING_HEADING.test(heading) || !/\. /u.test(heading));
}

/** The article that is called after its effect comes first; of the others the last one. */
function inOrderOfEffect(closing: readonly Block[]): Block[] {
  const isOfEffect = ({ headingPath }: Block) => HEADING_OF_EFFECT.test(headingPath.at(-1) ?? "");
  return [...closing.filter(isOfEffect), ...closing.filter((block) => !isOfEffect(block)).reverse()];
}

/** An amending document holds the wording of others between quotation marks. */
function unquoted(text: string): string {
  return text.replace(/"[^"]*(?:"|$)/gu, (quote) =>
    quote.length > 40 || quote.includes("\n") ? " " : quote,
  );
}

/** What follows "this document takes effect", to the end of the sentence. */
function beginningOf(text: string): string | undefined {
  const match = BEGINS.exec(text);
  return match
    ? (text.slice(match.index + match[0].length).split(/[.;](?:\s|$)|\n/u, 1)[0] ?? "").slice(0, 200)
    : undefined;
}

function dateAfter(pattern: RegExp, text: string, language: string): string | undefined {
  // What is excepted has dates of its own.
  const own = text.replace(/(?:,\s*)?(?:trừ|except)\s.*$/isu, "");
  const match = pattern.exec(own);
  if (!match) return undefined;
  const rest = own.slice(match.index + match[0].length);
  const date = quantities(rest, language)[0];
  return date?.unit === "date" && date.start === 0 ? firstDay(date.text, language) : undefined;
}

function effectiveDate(clause: string, { language, issued }: Source): string | undefined {
  const signing = clause.search(FROM_SIGNING);
  const named = quantities(clause, language).find(({ unit }) => unit === "date");
  if (named && (signing < 0 || named.start < signing)) return firstDay(named.text, language);
  if (signing < 0 || issued === undefined) return undefined;
  const days = AFTER_DAYS.exec(clause);
  if (days) return addDays(issued, Number(days[1] ?? days[2]));
  return AFTER.test(clause.slice(0, signing)) ? undefined : issued;
}
