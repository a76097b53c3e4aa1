import { fold } from "../language/normalize.ts";
import type { Quantity } from "../language/quantity.ts";
import type { Candidate } from "./candidates.ts";
import { oncePer } from "./ranking/once-per.ts";
import type { Query } from "./understand.ts";

/** A rule's least or most is told with "at least" or "at most": a premise ("over 1,000 members …") is not. */
export function boundBonus(query: Query, candidate: Candidate, quantity: Quantity): number {
  if (!query.normative) return 0;
  // "… không thấp hơn: a) 5% đối với hợp tác xã": the bound may stand in what introduces the point.
  const introduction = candidate.introduction.replace(/:$/u, "");
  const before = `${introduction} ${candidate.text.slice(0, quantity.start)}`.slice(-24);
  const behind = candidate.text.slice(quantity.end, quantity.end + 24);
  const { least, most } = boundsAsked(query);
  const isBehindMore = quantity.start >= LEAST_BEFORE;
  if (!most && isBehindMore && CONDITION.test(candidate.text.slice(0, quantity.start).slice(-NEAR)))
    return BOUND_BONUS;
  if (PREMISE.test(before)) return -NO_BOUND - BOUND_BONUS;
  // "HTX cần bao nhiêu vốn mới lập được?" asks for the least.
  if (!most && asksForNeed(query) && AT_MOST.test(before)) return -NO_BOUND;
  const bound = most ? AT_MOST : least ? AT_LEAST : EITHER;
  const isOfSubject = OF_SUBJECT.exec(candidate.text.slice(0, quantity.start))?.[0] ?? "";
  if (
    bound.test(before) ||
    bound.test(isOfSubject) ||
    (bound === EITHER && /^\s*(?:\S+\s+){0,3}trở lên/u.test(behind))
  )
    return BOUND_BONUS;
  // Who asks for the least or the most by name is not answered by a figure that is neither.
  return bound === EITHER ? -BOUND_BONUS : -NO_BOUND;
}

/** Whether the least or the most is asked for: who lacks people ("thiếu người") asks for neither. */
const boundsAsked = oncePer(({ units, text }: Query) => ({
  least: units.some(({ key, start, end }) => key === "#minimum" && !LACKS.test(fold(text.slice(start, end)))),
  most: units.some(({ key }) => key === "#maximum"),
}));
const LACKS = /^(?:thieu|khong du|chua du)\b/u;

const asksForNeed = oncePer(({ text }: Query): boolean => NEEDS.test(fold(text)));
const NEEDS =
  /\b(?:can(?: co)?|phai co|phai du|doi hoi) (?:\p{L}+ ){0,3}?(?:bao nhieu|may)\b|\b(?:how (?:much|many) .{0,40}(?:needed|need|required)|hur (?:mycket|manga) .{0,40}(?:kravs|behovs|behover))\b/u;
const AT_LEAST =
  /(?:ít nhất|tối thiểu|không (?:thấp hơn|dưới|ít hơn)|at least|not less than|no less than|minimum|minst|thấp nhất)[^.,;]{0,12}$/iu;
const AT_MOST =
  /(?:tối đa|không quá|nhiều nhất|cao nhất|không (?:được )?(?:vượt quá|quá)|(?<!\p{L})dưới|at most|up to|maximum|no more than|(?:less|fewer) than|below|under|högst|mindre än)[^.,;]{0,12}$/iu;
/** "Số thành viên ít nhất …", "the minimum number …": the bound belongs to what the sentence is about. */
const OF_SUBJECT =
  /^(?:Số|Mức|Tỷ lệ|The|Antalet)[^,.;:\d]{0,40}?(?:ít nhất|tối thiểu|tối đa|nhiều nhất|minimum|maximum|smallest|largest|minsta|högsta)/u;
const EITHER = new RegExp(
  `${AT_LEAST.source}|${AT_MOST.source}|trong(?: vòng| hạn| thời hạn)?\\s*$|within\\s*$`,
  "iu",
);
/** "HTX có trên 1.000 thành viên phải …": the figure is the case in which the rule applies, not what it demands. */
const PREMISE = /(?:có|gồm|with|having)\s+(?:trên|từ|hơn|dưới|over|more than)\s*$/iu;
/** "… có quy mô vừa khi có từ 200 thành viên": what stands before depends on it, so that it is what is demanded. */
const CONDITION =
  /\S.{15,}(?<!\p{L})(?:khi|nếu|when|if|när|om)\s+(?:\S+\s+){0,2}?(?:có|has|have|har)(?:\s+(?:từ|at least|minst))?\s*$/iu;
/** Letters before a condition and its figure together, and those in which it is looked for. */
const LEAST_BEFORE = 24;
const NEAR = 48;
const BOUND_BONUS = 0.1;
const NO_BOUND = 0.6;
