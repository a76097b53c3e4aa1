import type { Hit, Language } from "../domain.ts";
import { TRANSPARENT } from "../language/nouns.ts";
import { ownYears } from "../language/periods.ts";
import type { Quantity, Unit } from "../language/quantity.ts";
import { writeQuantity } from "../language/write-quantity.ts";
import type { Candidate } from "./candidates.ts";
import type { Evidence } from "./evidence.ts";
import { clauseAround, countedNoun, outsideBrackets, unitsBehind } from "./figure-nouns.ts";
import { nearestMeasure } from "./figures.ts";
import { ONE_COOPERATIVE } from "./scope.ts";
import { isOfCaseUnasked } from "./special-case.ts";
import type { Query } from "./understand.ts";
import { wording } from "./wording.ts";

/** The figure that answers, with what it is of, as far as that can be said in our own words without leaving anything out. */
export interface Lead {
  figure: Quantity;
  /** Id of the wording for what is counted or measured; absent for a share or a time, which need none. */
  what?: string;
  isAverage: boolean;
  /** Whether it is a time within which something is to be done. */
  isDeadline: boolean;
  /** What is planned, not what was reached. */
  isTarget: boolean;
  /** The year or day that the sentence tells it for, as a figure. */
  period?: Quantity;
}

/** Least fit of a figure that is told again: it answers, and not only nearly. */
const SURE = 0.75;
const TIMES: readonly Unit[] = ["days", "working-days", "months", "years", "age", "date"];
const NOUNS: Readonly<Record<string, string>> = {
  "#cooperative": "cooperatives",
  "#cooperative-group": "groups",
  "#cooperative-union": "unions",
  "#peoples-credit-fund": "credit-funds",
  "#member": "members",
  "#worker": "workers",
  "#household": "households",
  "#training-course": "courses",
  "#project": "projects",
  "#product": "products",
  "#model": "models",
};
const MEASURES: Readonly<Record<string, string>> = {
  "#revenue": "revenue",
  "#profit": "profit",
  "#income": "income",
  "#wage": "wage",
  "#outstanding-loan": "outstanding-loans",
  "#charter-capital": "charter-capital",
};

/** What can be said of the figure of a sentence; undefined where the sentence has to speak for itself. */
export function leadOf(
  query: Query,
  { candidate, figure: { fit, quantity }, isTarget }: Evidence,
): Lead | undefined {
  if (quantity === undefined || fit < SURE) return undefined;
  if (isOfCaseUnasked(query, candidate) || isHowOften(candidate, quantity)) return undefined;
  const others = candidate.quantities.filter((other) => other !== quantity && other.unit === quantity.unit);
  // Of several figures of one thing each has its own case, which only the sentence tells.
  const values = readingsOf(quantity);
  if (others.some((other) => mayBeOfSame(candidate, quantity, other))) return undefined;
  if (values.length !== 1 || ONE_COOPERATIVE.test(candidate.whole)) return undefined;
  const what = whatOf(query, candidate, quantity);
  if (what === undefined) return undefined;
  const times = candidate.quantities.filter(({ unit }) => unit === "year" || unit === "date");
  const [period] = times;
  return {
    figure: { ...quantity, values },
    isAverage: isAverage(candidate, quantity, others.length > 0),
    isDeadline: isDeadline(candidate, quantity),
    isTarget,
    ...(what === "" ? {} : { what }),
    ...(period !== undefined && times.length === 1 && isTimeOf(candidate, period, quantity)
      ? { period }
      : {}),
  };
}

/** "Ít nhất 3 tháng một lần", "once every 3 months": "at least 3 months" would say the contrary. */
function isHowOften({ text }: Candidate, { unit, start, end }: Quantity): boolean {
  if (!TIMES.includes(unit)) return false;
  return ONCE_BEHIND.test(text.slice(end)) || EVERY_BEFORE.test(text.slice(0, start));
}

const ONCE_BEHIND = /^\s*(?:(?:phải )?(?:họp )?(?:một|1|01|hai|2|02)\s*lần|một kỳ|once|en gång)(?!\p{L})/iu;
const EVERY_BEFORE = /(?<!\p{L})(?:mỗi|cứ|hằng|every|each|once in|var|vart|varje)\s+(?:ít nhất\s+)?$/iu;

/** "Trong 30 ngày kể từ …", "within 30 days": the time is a bound, not a length. */
function isDeadline({ text }: Candidate, { unit, bound, start }: Quantity): boolean {
  return TIMES.includes(unit) && unit !== "date" && bound === undefined && WITHIN.test(text.slice(0, start));
}

const WITHIN = /(?<!\p{L})(?:trong(?: (?:vòng|thời hạn|hạn))?|within|inom)\s+$/iu;

/**
 * A year before a semicolon is not said of what stands behind it; that of a rule is part of its name ("Luật Hợp tác xã 2023"), and
 * a time limit holds in every year.
 */
function isTimeOf({ text }: Candidate, period: Quantity, quantity: Quantity): boolean {
  if (period === quantity || TIMES.includes(quantity.unit)) return false;
  const before = text.slice(0, period.start);
  // "Double that of 2021", "since 2021": another year than that of the figure.
  if (OF_DOCUMENT.test(before) || SINCE.test(before) || ownYears(text, [period]).size === 0) return false;
  const [first, second] = period.start < quantity.start ? [period, quantity] : [quantity, period];
  return !text.slice(first.end, second.start).includes(";");
}

const SINCE =
  /(?<!\p{L})(?:từ|kể từ|since|from|after|sau|sedan|från|efter)(?:\s(?:năm|ngày|tháng|the|year|år))*\s*$/iu;
const OF_DOCUMENT =
  /(?:luật|nghị định|thông tư|nghị quyết|quyết định|law|act|decree|circular|resolution|decision|lagen|dekret\p{L}*)(?!\p{L})[^,;.]{0,60}$/iu;

/** Whether another figure of a sentence may be of what this one is of: of the same noun or measure, or of one that is not known. */
function mayBeOfSame(candidate: Candidate, quantity: Quantity, other: Quantity): boolean {
  const of = (figure: Quantity) =>
    quantity.unit === "count"
      ? countedNoun(candidate, figure)
      : quantity.unit === "money"
        ? nearestMeasure(outsideBrackets(candidate), figure)
        : undefined;
  if (isConverted(candidate, quantity, other)) return false;
  const told = of(other);
  return told === undefined || told === of(quantity);
}

/** "VND2.5 billion (US$105,300)": a sum in another currency, in brackets. */
function isConverted({ text }: Candidate, quantity: Quantity, other: Quantity): boolean {
  if (quantity.unit !== "money" || other.currency === quantity.currency) return false;
  return /\(\s*$/u.test(text.slice(0, other.start));
}

/** "Bình quân" is said of the figure beside it; of a lone figure wherever it stands. */
function isAverage({ text, units }: Candidate, quantity: Quantity, isOneOfSeveral: boolean): boolean {
  const [from, to] = isOneOfSeveral ? clauseAround(text, quantity) : [0, text.length];
  return units.some(({ key, start, end }) => key === "#average" && start >= from && end <= to);
}

/** What a figure may be read as: "2,021 cooperatives" are whole ones. */
function readingsOf({ unit, values }: Quantity): number[] {
  return unit === "count" ? values.filter(Number.isInteger) : values;
}

/** Id of what the figure is of, empty where it needs none; undefined where it is narrower than can be said. */
function whatOf(query: Query, candidate: Candidate, quantity: Quantity): string | undefined {
  if (quantity.unit === "percent" || TIMES.includes(quantity.unit)) return "";
  if (quantity.unit === "money") {
    const measure = nearestMeasure(outsideBrackets(candidate), quantity);
    const isAsked = measure !== undefined && query.units.some(({ key }) => key === measure);
    return isAsked ? MEASURES[measure] : undefined;
  }
  const noun = quantity.unit === "count" ? countedNoun(candidate, quantity) : undefined;
  if (noun === undefined || query.focus.length !== 1 || noun !== query.focus[0]) return undefined;
  const isNarrower = unitsBehind(candidate, quantity).some(
    ({ key }) => key !== noun && !TRANSPARENT.has(key),
  );
  return isNarrower ? undefined : NOUNS[noun];
}

/** "Lạng Sơn, 2024: doanh thu bình quân 1,35 tỷ đồng/năm." */
export function leadText(
  language: Language,
  { figure, what, isAverage, isDeadline, isTarget, period }: Lead,
  place?: string,
): string {
  const time = writeQuantity(figure, language);
  const said = isDeadline ? wording(language, "within", { time }) : time;
  const body =
    what === undefined
      ? said
      : wording(language, `lead-${what}`, {
          figure: said,
          isOne: figure.values[0] === 1 ? "yes" : "no",
          isAverage: isAverage ? "yes" : "no",
        });
  const scope = [place, period && writeQuantity(period, language)].filter((part) => part !== undefined);
  const text =
    scope.length === 0
      ? `${body.slice(0, 1).toLocaleUpperCase(language)}${body.slice(1)}.`
      : `${scope.join(", ")}: ${body}.`;
  return isTarget ? wording(language, "target-lead", { text }) : text;
}

/** A long clause, or one in another language, is led by its figure; a short sentence says it itself. */
export function needsLead(language: Language, { document }: Hit, quote: string): boolean {
  return document.metadata.language !== language || quote.length > LONG_QUOTE;
}

const LONG_QUOTE = 170;
