import { fold, hasVietnameseMarks } from "../language/normalize.ts";
import { type Place, places } from "../language/places.ts";
import { BEFORE_MERGER } from "./demands.ts";
import { type Span, spansOf } from "./saying-nothing.ts";

const MERGES = /\bnhap\b|\bmerg(?:e|es|ed|er|ers|ing)\b|\bsammanslag\p{L}*|\bslogs (?:ihop|samman)\b/u;
/** "… hay …", "… or …", "compared with": both are asked of. */
const SETS_BESIDE = /\bhay\b|\bso (?:voi|sanh)\b|\bor\b|\bcompared?\b|\beller\b|\bjamfor\p{L}*/u;

/**
 * The places that a question asks of, without those that it names only as merged into another: "sau khi nhập Quảng Bình,
 * Quảng Trị có mấy HTX?" asks of Quảng Trị.
 */
export function withoutMerged(text: string, named: readonly Place[]): Place[] {
  const folded = fold(text);
  if (named.length > 1 && BEFORE_MERGER.test(folded) && !SETS_BESIDE.test(folded))
    return withoutSuccessor(folded, named);
  if (named.length < 2 || !MERGES.test(folded) || SETS_BESIDE.test(folded) || BEFORE_MERGER.test(folded))
    return [...named];
  const names = new Set(named.map(({ province }) => fold(province)));
  return named.filter(({ province }) => {
    const successor = places.successorOf(province);
    return successor === undefined || fold(successor) === fold(province) || !names.has(fold(successor));
  });
}

/** "Thái Bình trước khi nhập vào Hưng Yên có mấy HTX?" asks nothing of the province that took it in. */
function withoutSuccessor(folded: string, named: readonly Place[]): Place[] {
  const asked = named.filter(
    ({ province }) =>
      !new RegExp(
        String.raw`\b(?:nhap|merge[dr]?(?: in)?|merging|ihop|samman(?:slag\p{L}*)?) (?:chung )?(?:tinh )?(?:vao|voi|into|with|to|med|i) (?:tinh )?${fold(province)}\b`,
        "u",
      ).test(folded),
  );
  return asked.length > 0 ? asked : [...named];
}

/** "Quảng Trị mới có mấy HTX?": the word for a province as it is since it took in another one; empty where none is said so. */
export function newProvinceSpans(text: string, named: readonly Place[]): Span[] {
  const folded = fold(text);
  if (folded.length !== text.length) return [];
  return named
    .filter(({ province, district }) => district === undefined && places.hasGrown(province))
    .flatMap(({ province }) =>
      spansOf(
        folded,
        new RegExp(
          String.raw`(?<=\b${fold(province)} )\(?moi\)?(?= (?:co|thi|gom|hien|da|nay)\b|\s*[,?])`,
          "gu",
        ),
      ),
    );
}

/**
 * "Nam Định cũ có mấy HTX?", "riêng Nam Định": whether a question asks of what a province was by itself. Of one that is still
 * there, "riêng" tells nothing.
 */
export function asksOfFormer(text: string, named: readonly Place[]): boolean {
  const folded = fold(text);
  if (folded.length !== text.length) return false;
  return named.some(({ province, district }) => {
    if (district !== undefined) return false;
    const successor = places.successorOf(province);
    const isGone = successor !== undefined && fold(successor) !== fold(province);
    if (!isGone && !places.hasGrown(province)) return false;
    const name = fold(province);
    const old = new RegExp(
      String.raw`\b${name} \(?(cu|truoc day|ngay truoc|hoi truoc)\b(?=\W*(?:$|[?.,;)])| (?:co|thi|la|ay|do|nay|truoc|con|hien|ma|duoc|nhu)\b)|\b(?:former|old)(?: province of)? ${name}\b|\b(?:gamla|tidigare|forna|fd|f d) (?:provinsen )?${name}\b`,
      "u",
    ).exec(folded);
    const isOld = old !== null && (old[1] !== "cu" || saysOld(text, old.index));
    const alone = new RegExp(
      String.raw`\b(?:rieng|tach rieng)(?: (?:ben|tinh|phan|vung|mang|khu vuc|dia ban|dat|o|cua|ve|tai))* ${name}\b`,
      "u",
    );
    return isOld || (isGone && alone.test(folded));
  });
}

/** With its accents "cử" is to send and "cứ" to go on. */
function saysOld(text: string, from: number): boolean {
  return !hasVietnameseMarks(text) || /(?<!\p{L})cũ(?!\p{L})/iu.test(text.slice(from));
}
