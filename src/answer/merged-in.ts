import { fold } from "../language/normalize.ts";
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
