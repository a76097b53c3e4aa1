import { BODIES } from "../../language/nouns.ts";
import { contentUnits } from "../../language/tokenize.ts";
import type { CaseFact, OwnCase } from "./case-facts.ts";
import { sameNoun } from "./counted.ts";
import { holdingFor } from "./hard-places.ts";
import { isWithin, type Limit, limitsOf } from "./limits.ts";
import { spanOutcome } from "./spans.ts";
import { isUnmet } from "./told-in-words.ts";

/** What code can say of a condition from the figures that the asker tells; "partly" where the rest is not known. */
export type Outcome = "met" | "not-met" | "unknown" | "partly";

/** A fact of the asker beside the bound of a rule on just that. */
export interface Compared {
  fact: CaseFact;
  limit: Limit;
  isWithin: boolean;
}

/** A rule with an exception, or one that holds in some case only, is not decided by one figure. */
const EXCEPTION =
  /(?<!\p{L})(?:trừ|ngoại trừ|nếu|trường hợp|unless|except|if|where|provided|utom|såvida|ifall|om)(?!\p{L})/iu;
/** Another way to meet the same condition. */
const ALTERNATIVE = /(?<!\p{L})(?:hoặc|hay|một trong|or|either|one of|eller|antingen|något av)(?!\p{L})/iu;
/** "A cooperative or cooperative union": a rule on both of them. */
const BOTH_BODIES =
  /(?:cooperatives?|unions?|groups?|hợp tác xã|htx|kooperativ(?:et)?)\)? (?:or|hoặc|hay|eller) (?=(?:an? |ett )?(?:cooperative|union|hợp tác xã|htx|liên hiệp|tổ hợp tác|kooperativ))/giu;
const OR_MORE = /(?:or|eller|and) (?:more|over|older|above|less|fewer|younger|below|mer|fler|äldre|över)/giu;

/** The facts of a case that a sentence of a rule sets a bound for: the same unit, noun, kind of member and body. */
export function comparedIn(own: OwnCase, sentence: string, language: string, lead = ""): Compared[] {
  const limits = limitsOf(sentence, language).filter((limit) => isDecisive(sentence, limit));
  const around = bodiesIn(lead);
  return limits.flatMap((limit) =>
    own.facts
      .filter((fact) => isSameThing(fact, limit, around))
      .map((fact) => ({ fact, limit, isWithin: isWithin(fact.value, limit) })),
  );
}

/** Met or not met only where the figure, or what is told in words, decides it alone. */
export function outcomeOf(own: OwnCase, item: string, language: string, lead = ""): Outcome {
  if (isUnmet(own, item)) return "not-met";
  const lasted = isPlain(item) ? spanOutcome(own.spans, item, language, lead) : undefined;
  if (lasted !== undefined) return lasted ? "partly" : "not-met";
  const compared = holdingFor(own.places, item, comparedIn(own, item, language, lead));
  if (compared === undefined) return "unknown";
  if (compared.some((one) => !one.isWithin)) return "not-met";
  if (compared.length === 0) return "unknown";
  return saysMore(own, item, compared, lead) ? "partly" : "met";
}

/** Whether a condition has neither an exception nor another way to meet it. */
function isPlain(item: string): boolean {
  return !EXCEPTION.test(item) && !ALTERNATIVE.test(item);
}

function isSameThing(fact: CaseFact, limit: Limit, around: readonly string[]): boolean {
  if (fact.unit !== limit.unit) return false;
  if (fact.unit === "age") return true;
  if (limit.noun === undefined || !sameNoun(fact.noun, limit.noun)) return false;
  // "3 thành viên liên kết" are no official members; of "3 người" that is open, and three of them are too few either way.
  if (fact.qualifiers.some((kind) => !limit.qualifiers.includes(kind))) return false;
  if (limit.qualifiers.some((kind) => kind !== "#official-status" && !fact.qualifiers.includes(kind)))
    return false;
  const holders = limit.holders.length > 0 ? limit.holders : around;
  return fact.holders.length === 0
    ? holders.includes("#cooperative")
    : fact.holders.some((holder) => holders.includes(holder));
}

function bodiesIn(text: string): string[] {
  return contentUnits(text)
    .map(({ key }) => key)
    .filter((key) => BODIES.includes(key));
}

/** Whether the part of the sentence with the bound has neither an alternative nor an exception. */
function isDecisive(sentence: string, { start, end }: Limit): boolean {
  const blank = (found: string) => " ".repeat(found.length);
  const plain = sentence.replace(OR_MORE, blank).replace(BOTH_BODIES, blank);
  if (EXCEPTION.test(plain)) return false;
  const from = Math.max(...[",", ";", ":", "("].map((mark) => plain.lastIndexOf(mark, start))) + 1;
  const rest = plain.slice(end).search(/[,;:()]/u);
  const to = rest < 0 ? plain.length : end + rest;
  const next = plain.slice(to, to + 14);
  return !ALTERNATIVE.test(plain.slice(from, to)) && !ALTERNATIVE.test(next);
}

/** Whether a condition demands something beside its figure. */
function saysMore(own: OwnCase, item: string, compared: readonly Compared[], lead: string): boolean {
  const known = new Set([...contentUnits(lead).map(({ key }) => key), ...own.asked, ...BODIES]);
  const rest = contentUnits(item).filter(
    ({ key, start, end }) =>
      !known.has(key) &&
      !BOUND_WORDS.includes(key) &&
      !compared.some(({ limit }) => start < Math.max(limit.end, limit.nounEnd + 1) && end > limit.start),
  );
  return rest.length > 0;
}

const BOUND_WORDS = ["#minimum", "#maximum", "#official-status", "#age", "#member", "#exceed", "#compulsory"];
