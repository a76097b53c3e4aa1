import { isLegalKind } from "../domain.ts";
import { foreignCountries, namesCountry } from "../language/countries.ts";
import { fold } from "../language/normalize.ts";
import type { ContentUnit } from "../language/tokenize.ts";
import type { Candidate } from "./candidates.ts";
import { speaksSinceMerger } from "./place-fit.ts";

/** What a question names or wants that no passage without it can answer, however alike the rest is. */
export interface Demands {
  /** Codes (ISO 3166) of other countries in which the question places what it asks about. */
  countries: string[];
  /** Years by which laws are named: "Luật Hợp tác xã 2003". */
  lawYears: number[];
  /** How somebody can be reached: a number or an address, not a name. */
  contact: boolean;
  /** A figure of the time after provinces were merged and districts given up (1 July 2025). */
  sinceMerger: boolean;
  /** What was reached, and not what is planned: "thực tế", "actually". */
  result: boolean;
}

/** Who comes from abroad may do something here. */
const FROM_ABROAD = new Set(["#foreigner", "#foreign-investor", "#export", "#foreign-donation", "#vietnam"]);
const ASKS_CONTACT =
  /\b(?:so dien thoai|sdt|so zalo|e-?mail|phone number|telephone number|telefonnummer)\b|\bdia chi (?:cua )?(?:lien minh|so|van phong|ubnd|co quan)\b|\baddress of (?:the )?(?:\p{L}+ ){0,3}(?:alliance|department|office|committee)\b|\badressen? till\b/u;
const IS_CONTACT =
  /(?<!\d)(?:\+84|0)\d{1,3}(?:[ .-]?\d{2,4}){2,4}(?!\d)|[\w.-]+@[\w-]+\.\w|(?:đường|phố|ngõ|Street|Road)\s\p{Lu}/u;
const SINCE_MERGER =
  /\b(?:(?:sau|tu) (?:khi |ngay )?(?:bo cap huyen|bo huyen|sap nhap|sap xep|sat nhap|nhap tinh|hop nhat tinh)|khong con cap huyen|(?:after|since) (?:the )?(?:provincial )?(?:merger|mergers|reorgani[sz]ation)|districts? (?:were|was|are|is|being) abolished|abolished in july 2025|efter (?:sammanslagning\p{L}*|att distrikten))\b/u;
const ASKS_RESULT =
  /\b(?:thuc te|thuc su|thuc chat|ket qua (?:thuc|that|dat)|da (?:dat|lam|lap|thanh lap|ho tro|xay dung|mo) duoc|actual(?:ly)?|really|in fact|in reality|achieved so far|faktisk\p{L}*|i verkligheten|verkligen)\b/u;

/** Reads the demands of a question, given its folded text and its content units. */
export function demandsOf(
  text: string,
  units: readonly ContentUnit[],
  lawYears: ReadonlySet<number>,
): Demands {
  const folded = fold(text);
  const isFromAbroad = units.some(({ key }) => FROM_ABROAD.has(key));
  return {
    countries: isFromAbroad ? [] : foreignCountries(text),
    lawYears: [...lawYears],
    contact: ASKS_CONTACT.test(folded),
    sinceMerger: SINCE_MERGER.test(folded),
    result: ASKS_RESULT.test(folded) && !units.some(({ key }) => key === "#target"),
  };
}

/** Whether a sentence, with what stands around it, has what the question cannot do without. */
export function meetsDemands(
  { countries, lawYears, contact, sinceMerger }: Demands,
  candidate: Candidate,
): boolean {
  const { text } = candidate.hit.passage;
  const { metadata } = candidate.hit.document;
  if (sinceMerger && metadata.kind === "article" && !speaksSinceMerger(metadata)) return false;
  if (contact && !IS_CONTACT.test(text)) return false;
  if (!countries.every((code) => namesCountry(text, code))) return false;
  return lawYears.length === 0 || lawYears.some((year) => speaksOfLaw(candidate, year));
}

/** A law of a year is spoken of by name, or is what still applied or applies already in that year. */
function speaksOfLaw({ hit }: Candidate, year: number): boolean {
  const { metadata } = hit.document;
  const { title, number = "", issued, kind } = metadata;
  const said = [title, number, hit.passage.text, ...hit.passage.headingPath].join("\n");
  if (said.includes(String(year))) return true;
  return isLegalKind(kind) && issued !== undefined && Number(issued.slice(0, 4)) <= year;
}
