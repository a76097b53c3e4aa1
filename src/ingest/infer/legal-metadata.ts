import type { DocumentKind } from "../../domain.ts";
import { officialNumbers } from "../../language/document-numbers.ts";
import { fold } from "../../language/normalize.ts";
import { places } from "../../language/places.ts";
import type { Block } from "../structure.ts";
import { firstDay } from "./dates.ts";
import { effectOf } from "./effect.ts";
import { documentName, issuerOfNumber, kindOfNumber } from "./legal-vocabulary.ts";

/** What the text of a legal document tells of itself. */
export interface LegalMetadata {
  kind: DocumentKind;
  title?: string;
  number?: string;
  issuer?: string;
  issued?: string;
  effective?: string;
  expires?: string;
  replaces: string[];
  amends: string[];
  places: string[];
}

const HEADER_LINES = 60;
const NUMBER_LINE = /^(?:(?:luật|nghị quyết|law|resolution)\s+)?(?:số|no\.?)\s*:?\s*(\S.*)$/iu;
const GROUNDS =
  /^(?:căn cứ|pursuant|in accordance|based on|theo đề nghị|at the (?:request|proposal)|quốc hội ban hành|the national assembly (?:hereby )?(?:promulgates|issues))/iu;
const ISSUER =
  /^(?:quốc hội|ủy ban thường vụ quốc hội|chính phủ|thủ tướng chính phủ|chủ tịch nước|bộ \p{L}+|ngân hàng nhà nước việt nam|tòa án nhân dân tối cao|(?:ủy|uỷ) ban nhân dân(?: (?:tỉnh|thành phố) .+)?|hội đồng nhân dân(?: (?:tỉnh|thành phố) .+)?|ban chấp hành trung ương|bộ chính trị|liên minh hợp tác xã .+|the (?:national assembly|government|prime minister|state bank of vietnam)|government|national assembly|ministry of .+|people's (?:committee|council) of .+)$/iu;

/**
 * Number, kind, issuer, dates, title and effect of a legal document; undefined when the text is not one: it has neither
 * several articles nor an official number with the name of a kind above it.
 */
export function legalMetadata(
  body: string,
  blocks: readonly Block[],
  language: string,
): LegalMetadata | undefined {
  const header = headerOf(body);
  const name = header.findIndex((line) => isName(line));
  const number = numberOf(header, name);
  const articles = new Set(
    blocks.flatMap(({ locator }) => /(?:Điều|Article) (\w+)/u.exec(locator)?.[1] ?? []),
  );
  if (articles.size < 2 && (name < 0 || number === undefined)) return undefined;
  const named = documentName(header[name] ?? "");
  const kind = named?.kind ?? (number === undefined ? undefined : kindOfNumber(number));
  // A text in articles without a name or number: rules of an association, a model charter.
  if (kind === undefined)
    return number === undefined && articles.size < 2 ? undefined : { ...NOTHING, ...titled(header) };
  const issued = issuedOn(header, body, language);
  const issuer = issuerOf(header) ?? (number === undefined ? undefined : issuerOfNumber(number));
  const title = titleOf(header, name, named?.name, number);
  return {
    kind,
    ...(title === undefined ? {} : { title }),
    ...(number === undefined ? {} : { number }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(issued === undefined ? {} : { issued }),
    ...effectOf({ blocks, language, title: title ?? "", number, issued }),
    places: provinceOf(issuer),
  };
}

const NOTHING: LegalMetadata = { kind: "guide", replaces: [], amends: [], places: [] };

function titled(header: string[]): { title?: string } {
  const title = header.find((line) => line.length > 5);
  return title === undefined || title.length > 160 ? {} : { title };
}

/** The lines above the first article or chapter. */
function headerOf(body: string): string[] {
  const lines = body
    .split("\n")
    .map((line) => line.replace(/^#+\s*|\*\*/gu, "").trim())
    .filter(Boolean);
  const end = lines.findIndex((line) =>
    /^(?:Điều|Article|Chương|CHƯƠNG|Chapter|CHAPTER)\s+(?:\d|[IVX])/u.test(line),
  );
  return lines.slice(0, Math.min(end < 0 ? HEADER_LINES : end, HEADER_LINES));
}

/** "NGHỊ ĐỊNH" on a line of its own, or "LUẬT HỢP TÁC XÃ": a kind in capitals at the beginning of a short line. */
function isName(line: string): boolean {
  const named = documentName(line);
  if (!named || line.length > 160 || GROUNDS.test(line)) return false;
  const first = line.split(/\s+/u).slice(0, named.name.split(" ").length).join(" ");
  return first === first.toUpperCase() || documentName(line)?.name.length === line.length;
}

function numberOf(header: string[], name: number): string | undefined {
  for (const line of header) {
    const labelled = NUMBER_LINE.exec(line);
    const found = labelled && officialNumbers(labelled[1] ?? "")[0];
    if (found) return found.number;
  }
  // "LAW No. 17/2023/QH15" names it in the title; the grounds below name other documents.
  return officialNumbers(
    header
      .slice(0, name + 2)
      .filter((line) => !GROUNDS.test(line))
      .join("\n"),
  )[0]?.number;
}

function issuerOf(header: string[]): string | undefined {
  const line = header.slice(0, 12).find((text) => ISSUER.test(text));
  return line === undefined ? undefined : sentenceCase(line);
}

function provinceOf(issuer: string | undefined): string[] {
  return [...new Set(places.find(issuer ?? "").map(({ province }) => province))];
}

/** "Hà Nội, ngày 29 tháng 4 năm 2025" under the name, else the day on which it was passed. */
function issuedOn(header: string[], body: string, language: string): string | undefined {
  const line = header.find(
    (text) => !GROUNDS.test(text) && text.length < 120 && firstDay(text, language) !== undefined,
  );
  if (line !== undefined) return firstDay(line, language);
  const passed = /(?:thông qua ngày|was (?:passed|adopted)[^.\n]{0,160}? on)[^.\n]{0,60}/iu.exec(body);
  return passed ? firstDay(passed[0], language) : undefined;
}

/** The lines under the name of the kind, up to the grounds: "Nghị định số 113/2024/NĐ-CP Quy định chi tiết …". */
function titleOf(
  header: string[],
  name: number,
  kindName: string | undefined,
  number: string | undefined,
): string | undefined {
  if (name < 0) return undefined;
  const words = (header[name] ?? "").split(/\s+/u).slice((kindName ?? "").split(" ").length);
  const rest: string[] = words.length > 0 ? [words.join(" ")] : [];
  for (const line of header.slice(name + 1, name + 6)) {
    if (GROUNDS.test(line) || ISSUER.test(line) || NUMBER_LINE.test(line)) break;
    if (/^\(|\d{1,2} (?:tháng|of)|,? ngày/u.test(line) || rest.join(" ").length > 300) break;
    rest.push(line);
  }
  const subject = sentenceCase(
    rest
      .join(" ")
      .replace(/[\s*]+$/u, "")
      .trim(),
  );
  const own = number === undefined ? "" : ` số ${number}`;
  const label =
    /^[A-Z]/u.test(header[name] ?? "") && fold(header[name] ?? "") === (header[name] ?? "").toLowerCase()
      ? (header[name] ?? "").split(/\s+/u)[0]
      : undefined;
  // An English text keeps its English name.
  if (
    label !== undefined &&
    /^(?:law|decree|circular|resolution|decision|code|ordinance|directive|plan)$/iu.test(label)
  )
    return [
      sentenceCase(label),
      number === undefined || subject.includes(number) ? "" : `No. ${number}`,
      subject,
    ]
      .filter(Boolean)
      .join(" ");
  if (kindName === "Luật" || kindName === "Bộ luật")
    return `${kindName} ${subject}${own}`.replace(/\s+/gu, " ").trim();
  return `${kindName ?? ""}${own} ${subject}`.replace(/\s+/gu, " ").trim() || undefined;
}

/** Titles are set in capitals: only the first letter and known names keep theirs. */
function sentenceCase(text: string): string {
  if (text !== text.toUpperCase() || !/\p{L}/u.test(text)) return text;
  const lower = text.toLowerCase();
  const named = NAMES_IN_CAPITALS.reduce((out, name) => out.replaceAll(name.toLowerCase(), name), lower);
  return named.slice(0, 1).toUpperCase() + named.slice(1);
}

const NAMES_IN_CAPITALS = [
  "Việt Nam",
  "Vietnam",
  "Viet Nam",
  "Chính phủ",
  "Quốc hội",
  "Nhà nước",
  "Đảng",
  ...places.provinces,
];
