import { fold } from "../language/normalize.ts";
import { MEASURES, TRANSPARENT } from "../language/nouns.ts";
import { type Quantity, sameQuantity } from "../language/quantity.ts";
import type { ContentUnit } from "../language/tokenize.ts";
import { unitsOf } from "../language/wanted.ts";
import { boundBonus } from "./bounds.ts";
import type { Candidate } from "./candidates.ts";
import { clauseAround, countedNoun, outsideBrackets, unitsBefore, unitsBehind } from "./figure-nouns.ts";
import {
  belongsToOther,
  countsKinds,
  countsMembersOfBoard,
  countsMembersOfUnion,
  countsNoMembers,
  isCalledMember,
  isModelOf,
  isOfAllOwners,
  isOfAllTogether,
  isOfBeneficiaries,
  isOfCooperativesAlone,
} from "./figure-owners.ts";
import { asksHowOften, tellsHowOften } from "./how-often.ts";
import { isShareForCase } from "./named-figures.ts";
import { tellsWhose } from "./narrowed-body.ts";
import { nounOfThose } from "./of-those.ts";
import { officesIn } from "./offices.ts";
import { oncePer } from "./ranking/once-per.ts";
import { factsOf } from "./sentence-facts.ts";
import { starsFit } from "./stars-fit.ts";
import { cellFigure, countInCell } from "./table-cells.ts";
import type { Query } from "./understand.ts";
import { namesActor } from "./who-acts.ts";

/** How well a sentence gives the kind of figure that is asked for: `fit` is 0 to 1, a little more with a bonus. */
export interface FigureFit {
  fit: number;
  quantity?: Quantity;
}

/** A sum for each one, not for all together. */
const PER_UNIT =
  /bình quân|trung bình|mỗi|từng|\/|average|each|every|\bper\b(?! den)|genomsnitt|varje|một (?:hợp tác xã|htx|tổ hợp tác|thành viên)|\ba (?:cooperative|member|group)/iu;
const SHAREABLE = new Set(["#capital", "#charter-capital"]);
const FIT = { exact: 1, partly: 0.75, sameKind: 0.5, otherUnit: 0.6, otherNoun: 0.15, otherMeasure: 0.2 };
const NOUN_BEFORE = 0.85;
const EXTRA_WORD = 0.07;
const MOST_EXTRAS = 4;
/** "Hà Nội có 2.021 …", "there are over 500 …": a total is told with a verb of being or having in front of it. */
const TOTAL_BEFORE =
  /(?:có|còn|đạt|là|there (?:are|is|were)|has|have|had|hade|finns|är|currently|bringing [^.,;]*|totalt?)(?:\s+(?:tổng cộng|tất cả|hơn|trên|gần|khoảng|over|about|nearly|around|more than|a total of|över|cirka|nästan|omkring))*\s*$/iu;
const TOTAL_BONUS = 0.08;

/** The figure of a sentence that answers best, or fit 0 when the wanted kind of figure is not in it. */
export function figureFit(query: Query, candidate: Candidate): FigureFit {
  const units = unitsOf(query.wanted, query.focus);
  if (!units) return { fit: wordFit(query, candidate) };
  let best: FigureFit = { fit: fixesNone(query, candidate) ? FIT.partly : 0 };
  for (const quantity of candidate.quantities) {
    if (isShareForCase(query, candidate, quantity) && best.fit < FIT.partly)
      best = { fit: FIT.partly, quantity };
    if (!units.includes(quantity.unit) && !isMultiple(query, candidate, quantity)) continue;
    if (query.partOf !== undefined && sameQuantity(query.partOf.whole, quantity)) continue;
    const fit =
      (fitOf(query, candidate, quantity) + boundBonus(query, candidate, quantity)) *
      starsFit(query, candidate, quantity);
    if (fit > best.fit) best = { fit, quantity };
  }
  return best;
}

/** "Luật không ấn định số tiền …": that no figure is set answers what the least or the most is. */
const NONE_FIXED =
  /(?<!\p{L})(?:(?:Luật|Nghị định|Thông tư)[^,.;]{0,40} không (?:ấn định|quy định mức|ghi số tiền|đặt mức)|(?:Law|Decree|Circular)[^,.;]{0,60} (?:sets? no|fixes no|does not (?:set|fix|give) (?:an?|the|any)))(?!\p{L})/u;

function fixesNone({ normative, wanted }: Query, { text }: Candidate): boolean {
  return normative && (wanted === "amount" || wanted === "money") && NONE_FIXED.test(text);
}

/** "Ít nhất 1,5 lần mức lương tối thiểu": a sum told as a multiple of another one. */
function isMultiple({ wanted }: Query, { text }: Candidate, { unit, end }: Quantity): boolean {
  if (unit !== "count" || (wanted !== "amount" && wanted !== "money")) return false;
  return /^\s(?:lần|times|gånger)\s(?:\S+\s){0,3}?(?:lương|tiền lương|wages?|salary|lönen?|minimilön\p{L}*)/iu.test(
    text.slice(end, end + 40),
  );
}

const TIMES = new Set(["date", "days", "working-days", "months", "years"]);
const DEFINES = /^.{0,90}?(?:\slà\s|\s(?:is|are|means)\s|\sär\s)/iu;

const keysAsked = oncePer(({ units }: Query): ReadonlySet<string> => new Set(units.map(({ key }) => key)));

/** Fit of an answer that need not be a figure: a definition begins with its term, "when" likes a date or a time limit. */
function wordFit(query: Query, candidate: Candidate): number {
  if (query.wanted === "definition") {
    const begins = candidate.units[0]?.key === query.units[0]?.key && DEFINES.test(candidate.text);
    return begins ? FIT.exact : FIT.sameKind;
  }
  if (query.wanted === "when" && asksHowOften(fold(query.text)))
    return tellsHowOften(factsOf(candidate).folded) ? FIT.partly : FIT.sameKind;
  if (query.wanted === "who") return namesActor(keysAsked(query), candidate) ? FIT.partly : FIT.sameKind;
  if (query.wanted === "when")
    return candidate.quantities.some(({ unit }) => TIMES.has(unit)) ? FIT.partly : FIT.sameKind;
  return FIT.sameKind;
}

function fitOf(query: Query, candidate: Candidate, quantity: Quantity): number {
  switch (query.wanted) {
    case "count":
      return countFit(query, candidate, quantity);
    case "amount":
      return amountFit(query, candidate, quantity);
    case "money":
      return moneyFit(query, candidate, quantity);
    case "percent":
      return percentFit(query, candidate, quantity);
    case "duration":
      return isInOtherUnit(query, quantity) ? FIT.otherUnit : FIT.partly;
    default:
      return FIT.partly;
  }
}

const UNIT_ASKED: readonly (readonly [RegExp, readonly Quantity["unit"][]])[] = [
  [
    /\b(?:bao nhieu|may) (?:ngay|bua|hom)\b|\bhow many (?:\p{L}+ )?days\b|\bhur manga (?:arbets)?dagar\b/u,
    ["days", "working-days"],
  ],
  [/\b(?:bao nhieu|may) thang\b|\bhow many months\b|\bhur manga manader\b/u, ["months"]],
  [/\b(?:bao nhieu|may) nam\b|\bhow many years\b|\bhur manga ar\b/u, ["years"]],
];

/** "Bao nhiêu tháng thì bị thu hồi?": a time limit of ten days is another one, though a year may be told as twelve months. */
function isInOtherUnit({ text }: Query, { unit }: Quantity): boolean {
  const folded = fold(text);
  const asked = UNIT_ASKED.flatMap(([pattern, units]) => (pattern.test(folded) ? units : []));
  return asked.length > 0 && !asked.includes(unit);
}

const CAPITAL = ["#charter-capital", "#total-capital", "#capital", "#contribute-capital", "#equity"];
/** A share of the income is no amount of capital to be put in. */
function amountFit({ units }: Query, candidate: Candidate, quantity: Quantity): number {
  const asksCapital = units.some(({ key }) => CAPITAL.includes(key));
  const behind = unitsBehind(candidate, quantity).map(({ key }) => key);
  const told = behind.find((key) => CAPITAL.includes(key) || MEASURES.has(key));
  const isOther = quantity.unit === "percent" && told !== undefined && !CAPITAL.includes(told);
  return asksCapital && isOther ? FIT.otherMeasure : FIT.partly;
}

/** A share of cooperatives with a profit is not told by a sentence that knows of none. */
const EARNED = ["#revenue", "#profit", "#income"];
const PEOPLE = ["#member", "#delegate", "#vote"];

/** "Bao nhiêu phần trăm thành viên là …?": by how much the press says that their revenue grew is no share of them. */
function isShareOfPeople({ text, normative }: Query, { hit }: Candidate): boolean {
  if (normative || hit.document.metadata.kind !== "article") return false;
  return SHARE_OF_PEOPLE.test(fold(text));
}

const SHARE_OF_PEOPLE =
  /\b(?:phan tram|ty le|%) (?:cua )?(?:so )?(?:thanh vien|xa vien|nguoi|lao dong|htx|hop tac xa|to hop tac)\b|\b(?:per ?cent|percentage|share|proportion) of (?:the |its |all )?(?:\p{L}+ )?(?:members|workers|people|cooperatives|groups)\b|\b(?:procent|andel\p{L}*) (?:av )?(?:alla )?(?:medlem\p{L}*|arbetar\p{L}*|kooperativ\p{L}*|grupper\p{L}*)\b/u;

/** What a share is of must be what is asked: 30 % of the capital is not 35 % of the members. */
function percentFit(query: Query, candidate: Candidate, quantity: Quantity): number {
  const measures = query.units.map(({ key }) => key).filter((key) => MEASURES.has(key));
  const measure = nearestMeasure(outsideBrackets(candidate), quantity);
  const isOther = measure !== undefined && !measures.some((key) => meets(key, measure));
  if (!query.normative && measures.length > 0 && isOther) return FIT.otherMeasure;
  if (isOfAllTogether(query, candidate)) return FIT.otherMeasure;
  const isOfPress = candidate.hit.document.metadata.kind === "article" && !query.normative;
  if (
    isOfPress &&
    (!tellsWhose(query, candidate) || (measure === undefined && measures.some((key) => EARNED.includes(key))))
  )
    return FIT.otherMeasure;
  if (measures.length === 0 && measure !== undefined && isShareOfPeople(query, candidate))
    return FIT.otherMeasure;
  const told = unitsBehind(candidate, quantity)
    .map(({ key }) => key)
    .find((key) => CAPITAL.includes(key) || PEOPLE.includes(key));
  const asks = (bases: string[]) => query.units.some(({ key }) => bases.includes(key));
  if (told === undefined || asks([told])) return FIT.partly;
  const [same, other] = CAPITAL.includes(told) ? [CAPITAL, PEOPLE] : [PEOPLE, CAPITAL];
  // "Một thành viên được …": who it is for is not what the share is of.
  return asks(other) && !asks(same) && !query.asksForOne ? FIT.otherMeasure : FIT.partly;
}

/** The noun behind the figure must be what is to be counted: "556 cooperative groups" is no count of cooperatives. */
function countFit(query: Query, candidate: Candidate, quantity: Quantity): number {
  const { focus } = query;
  if (focus.length === 0) return FIT.sameKind;
  // A total is not divided by how many share it.
  const isTotal = candidate.hit.document.metadata.kind === "article" && !PER_UNIT.test(candidate.text);
  if (query.perUnit && isTotal) return FIT.otherMeasure;
  if (isOfBeneficiaries(query, candidate, quantity) || belongsToOther(query, candidate, quantity))
    return FIT.otherNoun;
  if (isOfAllOwners(query, candidate)) return FIT.otherNoun;
  if (quantity.unit !== "count" && quantity.unit !== "fraction") return FIT.exact;
  const cell = quantity.unit === "count" ? cellFigure(candidate, quantity) : undefined;
  if (cell !== undefined) return countInCell(query, cell) ?? FIT.otherNoun;
  const isOfOthers = [countsMembersOfBoard, countsMembersOfUnion].some((of) =>
    of(query, candidate, quantity),
  );
  if (isOfOthers || countsKinds(candidate, quantity) || countsNoMembers(query, candidate))
    return FIT.otherNoun;
  const keysOf = (units: ContentUnit[]) =>
    units.map(({ key }) => key).filter((key) => focus.includes(key) || !TRANSPARENT.has(key));
  const ofThose = nounOfThose(candidate, quantity);
  if (ofThose !== undefined && meets(focus[0] ?? "", ofThose) && !asksPlainTotal(query, focus[0] ?? ""))
    return FIT.exact;
  const ofSubject = countsSubject(candidate, quantity);
  const behind = ofSubject ? [] : keysOf(unitsBehind(candidate, quantity));
  const noun = behind.length > 0 ? behind : keysOf(unitsBefore(candidate, quantity));
  const counted = ofSubject ? undefined : countedNoun(candidate, quantity);
  if (counted !== undefined && isCalledMember(query, candidate, counted)) return FIT.exact;
  if (isModelOf(query, candidate, quantity)) return FIT.partly;
  if (counted !== undefined && !focus.some((key) => meets(key, counted))) return FIT.otherNoun;
  const [headNoun = "", ...modifiers] = focus;
  if (headNoun === "#cooperative-group" && SHORT_GROUP.test(candidate.text.slice(quantity.end)))
    return FIT.exact;
  if (!noun.some((found) => meets(headNoun, found))) return FIT.otherNoun;
  // What narrows the noun may stand elsewhere in the sentence: "thành lập mới 200–250 hợp tác xã".
  const told = modifiers.filter((key) => candidate.units.some((unit) => unit.key === key));
  const met = (1 + told.length) / focus.length;
  const known = new Set([...focus, ...query.units.map(({ key }) => key), ...placeWords(query)]);
  const extras = noun.filter((key) => !known.has(key)).length;
  const heads = counted !== undefined || focus.some((key) => meets(key, behind[0] ?? ""));
  const head = behind.length === 0 ? NOUN_BEFORE : heads ? FIT.exact : FIT.partly;
  // What is narrowed is no total, and is told best right beside its figure.
  const beside = modifiers.length > 0 && modifiers.every((key) => noun.includes(key));
  const isTold = modifiers.length === 0 && TOTAL_BEFORE.test(candidate.text.slice(0, quantity.start));
  const total = isTold || beside ? TOTAL_BONUS : 0;
  const isPart = OF_THESE.test(candidate.text) && asksPlainTotal(query, headNoun);
  const part = isPart || isOfCooperativesAlone(query, candidate) ? OF_THESE_LOSS : 0;
  return Math.max(FIT.otherMeasure, head * met - Math.min(MOST_EXTRAS, extras) * EXTRA_WORD + total - part);
}

/** "Trong số này có 196 HTX nông nghiệp", "Of these, 602 were operating": only a part of what was told before. */
const OF_THESE =
  /^(?:trong (?:số )?(?:này|đó)|(?:of|among) (?:these|them|those|which)|(?:av|bland) (?:dessa|dem))(?!\p{L})/iu;
const OF_THESE_LOSS = 0.3;

/** Whether all of something is asked for, by nothing but what it is called. */
function asksPlainTotal({ units }: Query, noun: string): boolean {
  return units.every(({ key }) => !key.startsWith("#") || key === noun || TRANSPARENT.has(key));
}

/** "246 tổ đã đăng ký": short for groups. */
const SHORT_GROUP = /^\s*(?:tổ(?! (?:chức|trưởng|viên|hợp)(?!\p{L}))|groups?|grupper)(?!\p{L})/iu;

/** "Số thành viên ít nhất … giảm từ 7 theo … xuống 5": what is counted is named once, at the beginning. */
function countsSubject({ text }: Candidate, { end }: Quantity): boolean {
  return (
    /^(?:Số|The (?:\p{L}+ ){0,2}number of|Antalet)\s/u.test(text) &&
    /^\s*(?:[,;.(]|(?:theo|xuống|lên|đến|under|to|in|by|enligt|till)(?!\p{L}))/u.test(text.slice(end))
  );
}

/** What may stand for what was asked: people are told as members or workers, pay as income. */
const STANDS_FOR: Record<string, readonly string[]> = {
  "#person": ["#member", "#worker", "#manager"],
  "#wage": ["#income"],
  "#income": ["#wage"],
  "#loan": ["#disburse"],
  "#payment": ["#disburse"],
  "#job": ["#worker"],
  "#found": ["#newly-founded"],
  "#capital": ["#charter-capital"],
  "#non-agriculture": ["#handicraft", "#transport", "#industry-construction", "#trade-services"],
};

/** True when a unit of a source is what a unit of the question asks for. */
export function meets(asked: string, found: string): boolean {
  return asked === found || (STANDS_FOR[asked]?.includes(found) ?? false);
}

/** Whether any of these units of a source is what a unit of the question asks for. */
export function meetsAny(asked: string, found: ReadonlySet<string>): boolean {
  return found.has(asked) || (STANDS_FOR[asked]?.some((key) => found.has(key)) ?? false);
}

function placeWords(query: Query): string[] {
  return query.places.flatMap(({ province, district }) =>
    fold(`${province} ${district ?? ""}`).split(/\s+/u),
  );
}

const MANAGER = "#manager";

/** The measure nearest before the figure ("lợi nhuận là 300 triệu"), or right behind it, must be the one asked for. */
function moneyFit(query: Query, candidate: Candidate, quantity: Quantity): number {
  const isTotal = !PER_UNIT.test(candidate.text);
  // What the press tells of money for many is no sum that the asker gets.
  const isOfPress = candidate.hit.document.metadata.kind === "article";
  const isForSelf = query.asksForSelf && isOfPress;
  if ((query.perUnit || isForSelf) && isTotal) return FIT.otherMeasure;
  // What members or workers earn is not the pay of a director.
  const paid = query.units.some(({ key }) => key === MANAGER) ? [MANAGER] : [];
  if (
    [...officesIn(query), ...paid].some((office) => !candidate.units.some(({ key }) => key === office)) &&
    isOfPress
  )
    return FIT.otherMeasure;
  if (isOfPress && !tellsWhose(query, candidate)) return FIT.otherMeasure;
  const asked = query.units.map(({ key }) => key).filter((key) => MEASURES.has(key));
  // "How much capital may a member put in?" is answered by a share as well as by a sum; income or revenue is not.
  // So is "phải trích ít nhất bao nhiêu thu nhập vào quỹ": a rule tells a share of what it speaks of.
  if (quantity.unit === "percent")
    return isOfAllTogether(query, candidate) ? FIT.otherMeasure : shareFit(query, candidate, quantity, asked);
  if (asked.length === 0) return FIT.partly;
  const measure = nearestMeasure(outsideBrackets(candidate), quantity);
  if (measure === undefined) return FIT.sameKind;
  return asked.some((key) => meets(key, measure)) ? FIT.exact : FIT.otherMeasure;
}

/** How well a share answers a question for a sum. "Vay nhiều nhất bao nhiêu tiền?": a rule may tell the most as a share of the capital. */
function shareFit(query: Query, candidate: Candidate, quantity: Quantity, asked: readonly string[]): number {
  if (asked.every((key) => SHAREABLE.has(key)) || (query.aboutRule && !query.asksForSum)) return FIT.partly;
  const isOfCapital = unitsBehind(candidate, quantity).some(({ key }) => CAPITAL.includes(key));
  return query.aboutRule && isOfCapital ? FIT.sameKind : 0;
}

/** The measure that a sum is of: the nearest before it, else one right behind it. */
export function nearestMeasure(units: readonly ContentUnit[], quantity: Quantity): string | undefined {
  const before = units.filter(({ key, end }) => MEASURES.has(key) && end <= quantity.start).at(-1);
  const after = units.find(
    ({ key, start }) => MEASURES.has(key) && start >= quantity.end && start - quantity.end < 25,
  );
  return (before ?? after)?.key;
}

/**
 * Share of what a clause speaks of that the question asks about. A total says little beside it; "the Fund lent to 35
 * cooperatives" does, and is no answer to how many cooperatives there are.
 */
export function purity(query: Query, candidate: Candidate, quantity: Quantity | undefined): number {
  const [from, to] = quantity ? clauseAround(candidate.text, quantity) : [0, candidate.text.length];
  const inside = candidate.units.filter(({ start, end }) => start >= from && end <= to);
  // A point of a clause speaks of what introduces it as well.
  const keys = [...inside.map(({ key }) => key), ...(candidate.introduction === "" ? [] : candidate.lead)];
  if (keys.length === 0) return 0;
  const asked = askedKeys(query);
  return keys.filter((key) => asked.has(key)).length / keys.length;
}

/** What a clause may speak of without saying anything that was not asked. */
const askedKeys = oncePer(
  (query: Query): ReadonlySet<string> =>
    new Set([...query.units.map(({ key }) => key), ...placeWords(query), "#province", "#city", "#news-item"]),
);
