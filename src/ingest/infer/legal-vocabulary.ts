import type { DocumentKind } from "../../domain.ts";
import { officialNumbers } from "../../language/document-numbers.ts";
import { fold } from "../../language/normalize.ts";
import { places } from "../../language/places.ts";

/** A document as its title calls it. */
export interface DocumentName {
  kind: DocumentKind;
  /** Its usual name in the language of the text: "Nghị định", "Decree". */
  name: string;
  isEnglish: boolean;
}

/** Names of legal documents; where one begins with another, the longer comes first. */
const NAMES: readonly [string, string, DocumentKind][] = [
  ["Bộ luật", "Code", "law"],
  ["Luật", "Law", "law"],
  ["Pháp lệnh", "Ordinance", "ordinance"],
  ["Nghị định", "Decree", "decree"],
  ["Thông tư liên tịch", "Joint Circular", "circular"],
  ["Thông tư", "Circular", "circular"],
  ["Nghị quyết", "Resolution", "resolution"],
  ["Quyết định", "Decision", "decision"],
  ["Chỉ thị", "Directive", "directive"],
  ["Kế hoạch", "Plan", "plan"],
  ["Chương trình", "Programme", "plan"],
  ["Chương trình", "Program", "plan"],
  ["Đề án", "Scheme", "plan"],
];
/** What the letters of an official number say: 113/2024/NĐ-CP is a decree. */
const BY_NUMBER: readonly [RegExp, DocumentKind][] = [
  [/\/qh\d{1,2}$|-l\/ctn$/u, "law"],
  [/\/(?:pl-)?ubtvqh/u, "ordinance"],
  [/\/nd-/u, "decree"],
  [/\/tt(?:lt)?[-/]/u, "circular"],
  [/[-/]nq(?:[-/]|$)/u, "resolution"],
  [/[-/]qd(?:[-/]|$)/u, "decision"],
  [/[-/]ct(?:[-/]|$)/u, "directive"],
  [/[-/](?:kh|ctr|da)(?:[-/]|$)/u, "plan"],
];
const ISSUER_BY_NUMBER: readonly [RegExp, string][] = [
  [/\/qh\d{1,2}$/u, "Quốc hội"],
  [/ubtvqh/u, "Ủy ban Thường vụ Quốc hội"],
  [/(?:nd|nq)-cp$/u, "Chính phủ"],
  [/-ttg$/u, "Thủ tướng Chính phủ"],
  [/-vpqh$/u, "Văn phòng Quốc hội"],
  [/\/(?:l-)?ctn$/u, "Chủ tịch nước"],
  [/-nhnn$/u, "Ngân hàng Nhà nước Việt Nam"],
  [/-btc$/u, "Bộ Tài chính"],
  [/-bkhdt$/u, "Bộ Kế hoạch và Đầu tư"],
  [/-bnn(?:ptnt)?$/u, "Bộ Nông nghiệp và Phát triển nông thôn"],
  [/-bnnmt$/u, "Bộ Nông nghiệp và Môi trường"],
  [/-btnmt$/u, "Bộ Tài nguyên và Môi trường"],
  [/-bct$/u, "Bộ Công Thương"],
  [/-bkhcn$/u, "Bộ Khoa học và Công nghệ"],
  [/-bldtbxh$/u, "Bộ Lao động - Thương binh và Xã hội"],
  [/-bnv$/u, "Bộ Nội vụ"],
  [/-bxd$/u, "Bộ Xây dựng"],
  [/-bgtvt$/u, "Bộ Giao thông vận tải"],
  [/-btp$/u, "Bộ Tư pháp"],
  [/-byt$/u, "Bộ Y tế"],
];

/** Kind and name of a document whose title begins with it ("NGHỊ ĐỊNH", "Circular"). */
export function documentName(text: string): DocumentName | undefined {
  const folded = `${fold(text).replace(/[^\p{L}\d]+/gu, " ")} `;
  for (const [vietnamese, english, kind] of NAMES) {
    if (folded.startsWith(`${fold(vietnamese)} `)) return { kind, name: vietnamese, isEnglish: false };
    if (folded.startsWith(`${fold(english)} `)) return { kind, name: english, isEnglish: true };
  }
  return undefined;
}

export function kindOfNumber(number: string): DocumentKind | undefined {
  const folded = fold(number);
  return BY_NUMBER.find(([pattern]) => pattern.test(folded))?.[1];
}

export function issuerOfNumber(number: string): string | undefined {
  const folded = fold(number);
  return ISSUER_BY_NUMBER.find(([pattern]) => pattern.test(folded))?.[1];
}

/** A decision, rule or plan of a cooperative itself ("05/QĐ-HTX") binds nobody else. */
export function isInternalNumber(number: string): boolean {
  return /-(?:l?h?htx|hdqt|dhtv|bgd)/u.test(fold(number));
}

/** Names that keep their capitals when a title in capitals is written in ordinary case. */
const NAMES_IN_CAPITALS = [
  ...ISSUER_BY_NUMBER.map(([, name]) => name),
  ...["Việt Nam", "Vietnam", "Viet Nam", "Nhà nước", "Đảng", "National Assembly"],
  ...["Ban Chấp hành Trung ương", "Ban Bí thư", "Bộ Chính trị", "OCOP", "HTX", "UBND", "HĐND", "VietGAP"],
  ...places.provinces,
].map((name): [RegExp, string] => [new RegExp(String.raw`(?<!\p{L})${name}(?!\p{L})`, "giu"), name]);

/** A text in capitals as it is written in a sentence; any other text as it is. */
export function sentenceCase(text: string): string {
  if (text !== text.toUpperCase() || !/\p{L}/u.test(text)) return text;
  const named = NAMES_IN_CAPITALS.reduce(
    (out, [pattern, name]) => out.replace(pattern, name),
    text.toLowerCase(),
  );
  // Official numbers keep their capitals, or nobody would know them again: "17/2023/QH15".
  const numbered = officialNumbers(text).reduce(
    (out, { number }) => out.replaceAll(number.toLowerCase(), number),
    named,
  );
  return numbered.slice(0, 1).toUpperCase() + numbered.slice(1);
}
