import type { DocumentKind } from "../../domain.ts";
import { isOfLocalBody } from "../../language/local-bodies.ts";
import { places } from "../../language/places.ts";
import type { Block } from "../structure.ts";
import { firstDay } from "./dates.ts";
import { effectOf } from "./effect.ts";
import { dateLine, type Header, headerDate, readHeader, subjectOf } from "./header.ts";
import { isInternalNumber, issuerOfNumber, kindOfNumber } from "./legal-vocabulary.ts";
import { localPlaces } from "./local-places.ts";

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

const LONGEST_TITLE = 160;
const PASSED =
  /(?:(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết) này (?:đã )?được [^.\n]{0,160}?thông qua ngày|This (?:Law|Code|Ordinance|Resolution) (?:was|has been|is) (?:passed|adopted)[^.\n]{0,160}? on)[^.\n]{0,60}/u;

/**
 * Number, kind, issuer, dates, title and effect of a legal document; undefined when the text is not one. Rules without
 * an official number, such as the charter of a cooperative, are a guide.
 */
export function legalMetadata(
  body: string,
  blocks: readonly Block[],
  language: string,
): LegalMetadata | undefined {
  const header = readHeader(body);
  const articles = articlesOf(blocks);
  const kind = officialKind(header, articles);
  if (kind === undefined)
    return isRules(header, articles)
      ? { kind: "guide", ...ruleTitle(header), replaces: [], amends: [], places: [] }
      : undefined;
  const { number } = header;
  const issued = headerDate(header, language) ?? passedOn(body, language);
  const issuer = (number === undefined ? undefined : issuerOfNumber(number)) ?? header.issuer;
  const title = titleOf(header);
  return {
    kind,
    ...(title === undefined ? {} : { title }),
    ...(number === undefined ? {} : { number }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(issued === undefined ? {} : { issued }),
    ...effectOf({ blocks, language, title: title ?? "", number, issued }),
    places: isOfLocalBody({ issuer: issuer ?? "", number: number ?? "" })
      ? localPlaces({ issuer: issuer ?? "", title: title ?? "", dateLine: dateLine(header) ?? "", body })
      : [...new Set(places.find(issuer ?? "").map(({ province }) => province))],
  };
}

/** Numbers of the articles, once each, in the order they come. */
function articlesOf(blocks: readonly Block[]): string[] {
  return [...new Set(blocks.flatMap(({ locator }) => /(?:Điều|Article) (\w+)/u.exec(locator)?.[1] ?? []))];
}

/** The kind of an official document; undefined for a text that only quotes or tells of one. */
function officialKind(header: Header, articles: string[]): DocumentKind | undefined {
  const { name, number, issuer, hasNumberLine, hasGrounds, hasMotto, hasProse } = header;
  if (number !== undefined && isInternalNumber(number)) return undefined;
  const inArticles = articles.length >= 2 && articles[0] === "1" && !hasProse;
  const signed = issuer !== undefined || hasMotto || hasGrounds;
  if (name === undefined)
    return hasNumberLine && signed && number !== undefined ? kindOfNumber(number) : undefined;
  if (hasNumberLine && (signed || inArticles)) return name.kind;
  return inArticles || (number !== undefined && hasGrounds) ? name.kind : undefined;
}

function isRules({ hasProse }: Header, articles: string[]): boolean {
  return articles.length >= 2 && !hasProse;
}

function ruleTitle({ lines }: Header): { title?: string } {
  const title = lines.find((line) => line.length > 5);
  return title === undefined || title.length > LONGEST_TITLE ? {} : { title };
}

function passedOn(body: string, language: string): string | undefined {
  const passed = PASSED.exec(body);
  return passed
    ? firstDay(passed[0].slice(passed[0].search(/(?:thông qua ngày| on)[^.\n]*$/u)), language)
    : undefined;
}

/** "Nghị định số 113/2024/NĐ-CP Quy định chi tiết …", "Luật Hợp tác xã số …", "Decree No. … On …". */
function titleOf(header: Header): string | undefined {
  const { name, number } = header;
  if (name === undefined) return undefined;
  const label = number === undefined ? "" : `${name.isEnglish ? "No." : "số"} ${number}`;
  const subject = subjectOf(header, number);
  const subjectFirst = name.kind === "law" && !name.isEnglish;
  return [name.name, ...(subjectFirst ? [subject, label] : [label, subject])].filter(Boolean).join(" ");
}
