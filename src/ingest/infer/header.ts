import { officialNumbers } from "../../language/document-numbers.ts";
import { firstDay } from "./dates.ts";
import { type DocumentName, documentName, sentenceCase } from "./legal-vocabulary.ts";

/** What stands above the first article of a legal document. */
export interface Header {
  lines: string[];
  /** Line of the name of the kind ("NGHỊ ĐỊNH"); -1 when there is none. */
  nameAt: number;
  name?: DocumentName;
  number?: string;
  issuer?: string;
  /** Signs of an official document: its number on a line of its own, its issuer, its grounds, the motto of the state. */
  hasNumberLine: boolean;
  hasGrounds: boolean;
  hasMotto: boolean;
  /** It speaks in sentences, as an article of a newspaper does. */
  hasProse: boolean;
}

const MOST_LINES = 60;
/** The marks of a line in italics, as the grounds of a decision often are. */
const ITALIC = /^[*_](?=\S)|(?<=\S)[*_]$/gu;
const ISSUER_LINES = 12;
const LONGEST_TITLE_LINES = 6;
const LONGEST_TITLE = 300;
const FIRST_HEADING = /^(?:Điều|ĐIỀU|Article|ARTICLE|Chương|CHƯƠNG|Chapter|CHAPTER)\s+(?:\d|[IVX])/u;
const NUMBER_LINE =
  /^(?:(?:luật|bộ luật|pháp lệnh|nghị quyết|nghị định|thông tư|quyết định|law|resolution|decree|circular|decision)\s+)?(?:số|no\.?)\s*:?\s*(\d.*)$/iu;
const GROUNDS =
  /^(?:căn cứ|pursuant|in accordance|based on|theo đề nghị|xét (?:đề nghị|tờ trình)|at the (?:request|proposal)|.{4,120}? ban hành (?:luật|bộ luật|nghị định|thông tư|nghị quyết|quyết định)|the .{4,60} (?:hereby )?(?:promulgates|issues))/iu;
export const MOTTO =
  /cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|đảng cộng sản việt nam$|socialist republic of viet ?nam/iu;
const ISSUER =
  /^(?:quốc hội|(?:ủy|uỷ) ban thường vụ quốc hội|văn phòng quốc hội|chính phủ|thủ tướng chính phủ|chủ tịch nước|bộ \p{L}[\p{L}, -]{2,60}|ngân hàng nhà nước(?: việt nam)?|tòa án nhân dân tối cao|(?:(?:ủy|uỷ) ban nhân dân|ubnd|hội đồng nhân dân|hđnd)(?: .{3,50})?|ban chấp hành trung ương(?: đảng)?|ban bí thư|bộ chính trị|liên minh hợp tác xã .+|the (?:national assembly|government|prime minister|state bank of vietnam)|government|national assembly|state bank of vietnam|ministry of .+|people's (?:committee|council) of .+|(?:the )?people's (?:committee|council))$/iu;
const LOCAL_ISSUER = /^(?:(?:ủy|uỷ) ban nhân dân|ubnd|hội đồng nhân dân|hđnd|the people's \w+)$/iu;
const PLACE_AND_DATE =
  /^\p{Lu}[\p{L}. -]{1,30},\s*(?:(?:[Nn]gày|day|dated?|on)(?![\p{L}])|\d|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/u;
const DATE_LINE = /^[[(]?(?:ngày|date|dated|issued on|ban hành ngày)(?![\p{L}])/iu;
/** After these a line of a header goes on with another one's text: two columns that a converter has put side by side. */
export const COLUMN =
  /\s*\|\s*|\s+(?=CỘNG H(?:ÒA|OÀ) XÃ HỘI|SOCIALIST REPUBLIC|[ĐD]ộc lập\s*[-–]\s*Tự do|Independence\s*[-–]\s*Freedom)|(?<=\d\/\S{2,30})\s+(?=\p{Lu}[\p{L} .]{1,25}, ngày)/u;

export function readHeader(body: string): Header {
  const lines = joinedIssuers(linesAbove(body));
  // "Luật số: 17/2023/QH15" stands above the name, unless there is no other.
  const nameAt = [false, true]
    .map((numbered) => lines.findIndex((line) => NUMBER_LINE.test(line) === numbered && isName(line)))
    .reduce((above, other) => (above < 0 ? other : above));
  const name = documentName(lines[nameAt] ?? "");
  const number = labelledNumber(lines) ?? titleNumber(lines, nameAt);
  const issuer = lines.slice(0, ISSUER_LINES).find((line) => ISSUER.test(line));
  return {
    lines,
    nameAt,
    ...(name === undefined ? {} : { name }),
    ...(number === undefined ? {} : { number }),
    ...(issuer === undefined ? {} : { issuer: sentenceCase(issuer) }),
    hasNumberLine: labelledNumber(lines) !== undefined,
    hasGrounds: lines.some((line) => /^(?:căn cứ|pursuant to)\s.*[;,]$/iu.test(line)),
    hasMotto: lines.some((line) => MOTTO.test(line)),
    hasProse: lines.some((line) => line.length > 120 && /[.!?…]$/u.test(line) && !GROUNDS.test(line)),
  };
}

function linesAbove(body: string): string[] {
  const lines = body.split("\n").map((line) =>
    line
      .replace(/^#+\s*|\*\*/gu, "")
      .trim()
      .replace(ITALIC, ""),
  );
  const end = lines.findIndex((line) => FIRST_HEADING.test(line));
  return lines
    .slice(0, end < 0 ? lines.length : end)
    .flatMap((line) => (line.length < 200 ? line.split(COLUMN) : [line]))
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, MOST_LINES);
}

/** "ỦY BAN NHÂN DÂN" with "TỈNH LẠNG SƠN" on the next line, or beside the motto of the state two lines further down. */
function joinedIssuers(lines: string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const above = joined.findLastIndex((other) => !BESIDE_ISSUER.test(other));
    const last = joined[above] ?? "";
    const goesOn = LOCAL_ISSUER.test(last) && OF_PLACE.test(line);
    if (goesOn) joined.splice(above, 1, `${last} ${line}`);
    else joined.push(line);
  }
  return joined;
}

const OF_PLACE = /^(?:tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường|đặc khu|of)[\s.]/iu;
/** The right column of a letterhead, and lines drawn under it. */
const BESIDE_ISSUER = new RegExp(
  String.raw`^(?:${MOTTO.source}|[đd]ộc lập\s*[-–]\s*tự do.*|independence\s*[-–]\s*freedom.*|[^\p{L}\d]+)`,
  "iu",
);

/** "NGHỊ ĐỊNH", "LUẬT HỢP TÁC XÃ", "Law No. 5/2031/QH20": a kind in capitals, alone or with its number. */
function isName(line: string): boolean {
  const named = documentName(line);
  if (!named || line.length > 160 || GROUNDS.test(line)) return false;
  const length = named.name.split(" ").length;
  const words = line.split(/\s+/u);
  const first = words.slice(0, length).join(" ");
  return (
    first === first.toUpperCase() || words.length === length || /^(?:số|no)\b/iu.test(words[length] ?? "")
  );
}

function labelledNumber(lines: string[]): string | undefined {
  for (const line of lines) {
    const found = officialNumbers(NUMBER_LINE.exec(line)?.[1] ?? "")[0];
    if (found?.at === 0) return found.number;
  }
  return undefined;
}

/** "LAW No. 17/2023/QH15" names it in the title; what stands in brackets or as a ground names other documents. */
function titleNumber(lines: string[], nameAt: number): string | undefined {
  if (nameAt < 0) return undefined;
  const name = lines[nameAt] ?? "";
  const below = (lines[nameAt + 1] ?? "").match(/^(?:số|no\.?)\s*:?\s*\d.*$/iu)?.[0] ?? "";
  const found = officialNumbers(name)[0];
  // "Luật sửa đổi, bổ sung Luật số …" names the amended one.
  const ofAnother = /sửa đổi|bổ sung|thay thế|bãi bỏ|amend|replac|repeal|guid|hướng dẫn/iu;
  if (found && !ofAnother.test(name.slice(0, found.at))) return found.number;
  return officialNumbers(below)[0]?.number;
}

/** "Hà Nội, ngày 29 tháng 4 năm 2025"; undefined when its day is left open, whatever other dates stand there. */
export function headerDate(header: Header, language: string): string | undefined {
  const line = dateLine(header) ?? header.lines.find((text) => DATE_LINE.test(text));
  return line === undefined ? undefined : firstDay(line, language);
}

/** The line of place and day: "Hà Nội, ngày 29 tháng 4 năm 2025". */
export function dateLine({ lines }: Header): string | undefined {
  return lines.find((text) => PLACE_AND_DATE.test(text));
}

/** What the document is about: the rest of the line of its name and the lines under it, up to the grounds. */
export function subjectOf({ lines, nameAt, name }: Header, number: string | undefined): string {
  const words = (lines[nameAt] ?? "").split(/\s+/u).slice(name?.name.split(" ").length ?? 0);
  const rest = [words.join(" ")];
  for (const line of lines.slice(nameAt + 1, nameAt + LONGEST_TITLE_LINES)) {
    // What follows the title is in brackets, a numbered heading or a sentence.
    if (
      [
        GROUNDS,
        ISSUER,
        NUMBER_LINE,
        MOTTO,
        PLACE_AND_DATE,
        DATE_LINE,
        /^[[(]|^(?:[IVX]+|[A-Z]|\d+)[.)]\s|[.:;]$/u,
      ].some((end) => end.test(line))
    )
      break;
    if (rest.join(" ").length > LONGEST_TITLE) break;
    rest.push(line);
  }
  const own = rest.join(" ").replace(number === undefined ? /$^/u : numberPattern(number), "");
  return sentenceCase(own.replace(/\s+/gu, " ").replace(/[\s*]+$|^[\s:,-]+/gu, ""));
}

function numberPattern(number: string): RegExp {
  return new RegExp(String.raw`(?:số|no\.?)?\s*:?\s*${number.replaceAll("/", String.raw`\s?/\s?`)}`, "iu");
}
