import type { DocumentKind } from "../../domain.ts";
import { fold } from "../../language/normalize.ts";

/** Names of legal documents, folded, longest first, with the kind they are and their name in ordinary case. */
const NAMES: readonly [RegExp, DocumentKind, string][] = [
  [/^(?:bo luat|code)\b/u, "law", "Bộ luật"],
  [/^(?:luat|law)\b/u, "law", "Luật"],
  [/^(?:phap lenh|ordinance)\b/u, "ordinance", "Pháp lệnh"],
  [/^(?:nghi dinh|decree)\b/u, "decree", "Nghị định"],
  [/^(?:thong tu lien tich|joint circular)\b/u, "circular", "Thông tư liên tịch"],
  [/^(?:thong tu|circular)\b/u, "circular", "Thông tư"],
  [/^(?:nghi quyet|resolution)\b/u, "resolution", "Nghị quyết"],
  [/^(?:quyet dinh|decision)\b/u, "decision", "Quyết định"],
  [/^(?:chi thi|directive)\b/u, "directive", "Chỉ thị"],
  [/^(?:ke hoach|chuong trinh|de an|plan|programme?|scheme)\b/u, "plan", "Kế hoạch"],
];
/** What the letters of an official number say: 113/2024/NĐ-CP is a decree. */
const BY_NUMBER: readonly [RegExp, DocumentKind][] = [
  [/\/qh\d{1,2}$/u, "law"],
  [/\/(?:pl-)?ubtvqh/u, "ordinance"],
  [/\/nd-/u, "decree"],
  [/\/tt(?:lt)?-/u, "circular"],
  [/[-/]nq(?:[-/]|$)/u, "resolution"],
  [/[-/]qd(?:[-/]|$)/u, "decision"],
  [/[-/]ct(?:[-/]|$)/u, "directive"],
  [/[-/](?:kh|ctr|da)(?:[-/]|$)/u, "plan"],
];
const ISSUER_BY_NUMBER: readonly [RegExp, string][] = [
  [/\/qh\d{1,2}$/u, "Quốc hội"],
  [/ubtvqh/u, "Ủy ban Thường vụ Quốc hội"],
  [/nd-cp$|nq-cp$/u, "Chính phủ"],
  [/-ttg$/u, "Thủ tướng Chính phủ"],
  [/-nhnn$/u, "Ngân hàng Nhà nước Việt Nam"],
  [/-btc$/u, "Bộ Tài chính"],
  [/-bkhdt$/u, "Bộ Kế hoạch và Đầu tư"],
  [/-bnnptnt$/u, "Bộ Nông nghiệp và Phát triển nông thôn"],
  [/-bnnmt$/u, "Bộ Nông nghiệp và Môi trường"],
  [/[-/]tw$/u, "Ban Chấp hành Trung ương Đảng"],
];
/** Kind and usual name of a document whose title begins with it ("NGHỊ ĐỊNH", "Circular"). */
export function documentName(text: string): { kind: DocumentKind; name: string } | undefined {
  const folded = fold(text);
  const found = NAMES.find(([pattern]) => pattern.test(folded));
  return found && { kind: found[1], name: found[2] };
}

export function kindOfNumber(number: string): DocumentKind | undefined {
  const folded = fold(number);
  return BY_NUMBER.find(([pattern]) => pattern.test(folded))?.[1];
}

export function issuerOfNumber(number: string): string | undefined {
  const folded = fold(number);
  return ISSUER_BY_NUMBER.find(([pattern]) => pattern.test(folded))?.[1];
}
