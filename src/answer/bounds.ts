import { fold } from "../language/normalize.ts";
import type { Quantity } from "../language/quantity.ts";
import type { Candidate } from "./candidates.ts";
import { oncePer } from "./ranking/once-per.ts";
import type { Query } from "./understand.ts";

/** How a sentence puts a figure: the same whatever is asked. */
interface Put {
  /** The case in which something else is demanded, or the case that is itself demanded. */
  isPremise: boolean;
  isCondition: boolean;
  atLeast: boolean;
  atMost: boolean;
  /** Right before the figure, not only of what the sentence is about. */
  isAtMostBefore: boolean;
  /** As a bound of either kind, or as a limit in time. */
  bounded: boolean;
}

const read = new WeakMap<Quantity, Put>();

/** A rule's least or most is told with "at least" or "at most": a premise ("over 1,000 members …") is not. */
export function boundBonus(query: Query, candidate: Candidate, quantity: Quantity): number {
  if (!query.normative) return 0;
  const put = read.get(quantity) ?? putOf(candidate, quantity);
  read.set(quantity, put);
  const { least, most } = boundsAsked(query);
  if (!most && put.isCondition) return BOUND_BONUS;
  if (put.isPremise) return -NO_BOUND - BOUND_BONUS;
  // "HTX cần bao nhiêu vốn mới lập được?" asks for the least.
  if (!most && asksForNeed(query) && put.isAtMostBefore) return -NO_BOUND;
  if (most ? put.atMost : least ? put.atLeast : put.bounded) return BOUND_BONUS;
  // Who asks for the least or the most by name is not answered by a figure that is neither.
  return most || least ? -NO_BOUND : -BOUND_BONUS;
}

function putOf({ introduction, text }: Candidate, { start, end }: Quantity): Put {
  // "… không thấp hơn: a) 5% đối với hợp tác xã": the bound may stand in what introduces the point.
  const before = `${introduction.replace(/:$/u, "")} ${text.slice(0, start)}`.slice(-LEAST_BEFORE);
  const ofSubject = OF_SUBJECT.exec(text.slice(0, start))?.[0] ?? "";
  const isBound = (bound: RegExp) => bound.test(before) || bound.test(ofSubject);
  return {
    isPremise: PREMISE.test(before),
    isCondition: start >= LEAST_BEFORE && CONDITION.test(text.slice(0, start).slice(-NEAR)),
    isAtMostBefore: AT_MOST.test(before),
    atLeast: isBound(AT_LEAST),
    atMost: isBound(AT_MOST),
    bounded: isBound(EITHER) || /^\s*(?:\S+\s+){0,3}trở lên/u.test(text.slice(end, end + LEAST_BEFORE)),
  };
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
/** Letters beside a figure, or before a condition with it, in which a bound is looked for; and those for a condition. */
const LEAST_BEFORE = 24;
const NEAR = 48;
const BOUND_BONUS = 0.1;
const NO_BOUND = 0.6;
