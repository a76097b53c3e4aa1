import { namesCommune } from "../language/communes.ts";
import { asksIfInForce, asksWhichLaw, namesLaw } from "../language/law-questions.ts";
import { isOfLocalBody } from "../language/local-bodies.ts";
import { fold } from "../language/normalize.ts";
import { BODIES } from "../language/nouns.ts";
import { sameQuantity, type Unit, yearsIn } from "../language/quantity.ts";
import { asksSince, withoutSpansOfYears } from "../language/spans-of-years.ts";
import type { ContentUnit } from "../language/tokenize.ts";
import { wantsFigure } from "../language/wanted.ts";
import { type Candidate, isGap } from "./candidates.ts";
import { isName, isReferredTo } from "./coverage.ts";
import {
  isDoneByOther,
  isOfOppositeDeed,
  isOfOtherThing,
  isOnOtherMeeting,
  isOnOtherOffice,
} from "./deeds.ts";
import { asksGrowth } from "./growth.ts";
import { tellsThing } from "./measured-thing.ts";
import { meetsDemands } from "./meets-demands.ts";
import { namesMet } from "./named-subject.ts";
import { isOnOtherClassOrSeason } from "./narrower-scope.ts";
import { isOwnerAsked, namesCooperative, tellsOfPeople } from "./of-whom.ts";
import { speaksForPlaces } from "./place-fit.ts";
import { oncePer } from "./ranking/once-per.ts";
import { SUBJECTS } from "./ranking/subjects.ts";
import { isNumberMeant } from "./referred-document.ts";
import { factsOf, yearsOf } from "./sentence-facts.ts";
import { isOfCaseUnasked } from "./special-case.ts";
import type { Surroundings } from "./surroundings.ts";
import { tellsPart } from "./tells-part.ts";
import type { Query } from "./understand.ts";
import { ownerOf, UNNAMED } from "./verify/owner.ts";

const OLD_LAW = "#old-law";
const SCOPE = {
  /** A guide retells the law; where the law says it as well, the law is cited. */
  guide: 0.93,
  otherBody: 0.5,
  otherField: 0.3,
  ofAll: 0.6,
  ended: 0.7,
  otherEnd: 0.5,
  undefined: 0.7,
  namesNoLaw: 0.5,
  nationalForPlace: 0.75,
  pressForRule: 0.45,
  districtUnasked: 0.5,
  districtNotNamed: 0.15,
  oneCooperative: 0.55,
  provinceUnasked: 0.7,
  targetForRule: 0.6,
  caseUnasked: 0.9,
  oppositeDeed: 0.7,
  otherDeed: 0.5,
  otherDoer: 0.4,
  otherOffice: 0.5,
  targetUnasked: 0.55,
  targetForThatYear: 0.8,
  resultForTarget: 0.6,
  widerPeriod: 0.7,
  periodUnsaid: 0.8,
};
/** A figure of one cooperative alone. */
export const ONE_COOPERATIVE =
  /(?:director|chair(?:man)?|giám đốc|chủ tịch hđqt|ordförande)[^.]{0,60}(?:cooperative|hợp tác xã|htx|kooperativ)(?!\w|\s+(?:alliance|union|development|support))|riêng một hợp tác xã|riêng hợp tác xã|one cooperative(?: alone)?,|this cooperative alone/iu;

/** Words by which a sentence speaks of a whole province, or of a district. */
export const WHOLE_PROVINCE =
  /whole province|in the province|province-wide|toàn tỉnh|trong tỉnh|ở tỉnh|toàn thành phố|hela provinsen|i provinsen|in the city/iu;
export const OF_DISTRICT = /(?<!\p{L})(?:huyện|thị xã|district|in the area|distriktet)(?!\p{L})/iu;
/** A district that the passage has named before: "Mr. X of Bac Son district said: …". Names alone may be a caption. */
const NAMED_DISTRICT = /(?:huyện|thị xã|quận)\s+\p{Lu}|\p{Lu}\p{L}*\s+(?:district|town)\b/iu;

/** Whether a sentence tells a target, and for which years its document sets any. */
interface Aim {
  isTarget: boolean;
  years?: ReadonlySet<number> | undefined;
}

/**
 * Factor (0..1) for whether a sentence speaks of the place, period and kind of thing that is asked about; 0 rules it out.
 */
export function scopeOf(
  query: Query,
  candidate: Candidate,
  around: Surroundings,
  { isTarget, years }: Aim,
): number {
  const { metadata } = candidate.hit.document;
  // The law of 2012 is not told by the law of 2023.
  const old = wantsFigure(query.wanted) && query.units.some(({ key }) => key === OLD_LAW);
  if (old && !tellsOldLaw(candidate, around)) return 0;
  let scope =
    bodyScope(query, candidate, around) *
    fieldScope(query, candidate) *
    (metadata.kind === "guide" && !isGap(candidate) ? SCOPE.guide : 1);
  if (query.asksForOne && OF_ALL.test(candidate.text)) scope *= SCOPE.ofAll;
  // What has ended answers only where nothing that applies does, or where it is asked for by name.
  if (metadata.validity === "expired" && query.numbers.length === 0) scope *= SCOPE.ended;
  scope *= lawScope(query, candidate);
  if (!isNumberMeant(query, candidate.hit) || !meetsDemands(query.demands, candidate)) return 0;
  if (!tellsPart(query, candidate) || isOnOtherClassOrSeason(query, candidate)) return 0;
  // Who names an article wants that article, or to hear that it is not here.
  if (query.reference !== undefined && !isReferredTo(query, candidate)) return 0;
  if (metadata.kind === "article") {
    // "How does the province define …?" is not told by a figure of what was defined.
    const defines =
      query.units.some(({ key }) => key === "#definition") && !around.passage.has("#definition");
    if (defines) scope *= SCOPE.undefined;
    if (!tellsOfPeople(query, candidate, around) || !tellsThing(query, candidate, around)) return 0;
    scope *= placeScope(query, candidate, around) * periodScope(query, candidate, years);
    if (isTarget && !query.aboutTarget) scope *= targetScope(query, candidate);
    const isRule = query.aboutRule || (query.normative && query.places.length === 0);
    // What a fund or an office makes known of its own loans is its rule, and no press.
    const isPress = metadata.issuer === undefined;
    if (isRule && isPress && !isOnSomeoneNamed(query, candidate, around)) scope *= SCOPE.pressForRule;
  }
  if ((metadata.kind === "guide" || metadata.kind === "plan") && isOfOtherYear(query, candidate)) return 0;
  if (query.aboutTarget && !isTarget) scope *= SCOPE.resultForTarget;
  // "Giám đốc phải có bằng đại học không?": what is aimed at is no duty.
  if (isTarget && query.normative && !query.aboutTarget) scope *= SCOPE.targetForRule;
  if (metadata.kind !== "article") scope *= ruleScope(query, candidate, around);
  // Rules of a province that nothing names hold somewhere, and may not be told as if they held everywhere.
  if (metadata.places.length === 0 && isOfLocalBody(metadata) && query.numbers.length === 0) return 0;
  // A figure of one province is none of the whole country.
  if (metadata.places.length > 0 && isOfCountry(query)) return 0;
  if (query.places.length > 0 && metadata.places.length > 0) {
    if (!speaksForPlaces(query, metadata)) return 0;
  } else if (metadata.places.length === 0) scope *= nationalScope(query, candidate);
  return scope;
}

/** Whether a passage names whom the question does, with capitals or without ("htx rau phu cuong can bao nhieu von"). */
function isOnSomeoneNamed(query: Query, candidate: Candidate, around: Surroundings): boolean {
  if (query.units.some((unit) => isName(query, unit) && around.passage.has(unit.key))) return true;
  return namesCooperative(query) && namesMet(query, candidate).length > 0;
}

/** How far a rule is on the case, the deed and the one who does it that are asked about. */
function ruleScope(query: Query, candidate: Candidate, around: Surroundings): number {
  return (
    (isOfCaseUnasked(query, candidate) ? SCOPE.caseUnasked : 1) *
    (isOfOppositeDeed(query, candidate) ? SCOPE.oppositeDeed : 1) *
    (isOfOtherThing(query, candidate, around) ? SCOPE.otherDeed : 1) *
    (isDoneByOther(query, candidate) || isOnOtherMeeting(query, candidate) ? SCOPE.otherDoer : 1) *
    (isOnOtherOffice(query, candidate) ? SCOPE.otherOffice : 1)
  );
}

const COUNTRY_WIDE = "#country-wide";

function isOfCountry({ places, units, wanted, acrossPlaces }: Query): boolean {
  return (
    places.length === 0 &&
    !acrossPlaces &&
    wantsFigure(wanted) &&
    units.some(({ key }) => key === COUNTRY_WIDE)
  );
}

/** How far a sentence of a document for the whole country speaks of the places asked about. */
function nationalScope(query: Query, candidate: Candidate): number {
  const { provinces } = factsOf(candidate);
  // What one province proposes is no answer for the country.
  if (query.places.length === 0)
    return provinces.length > 0 && wantsFigure(query.wanted) ? SCOPE.provinceUnasked : 1;
  if (query.normative || query.places.some(({ province }) => provinces.includes(province))) return 1;
  // A figure of a province is not to be had from a rule for the whole country.
  return wantsFigure(query.wanted) ? 0 : SCOPE.nationalForPlace;
}

const lawAsked = oncePer(({ text, units }: Query) => {
  const keys = new Set(units.map(({ key }) => key));
  const begins = keys.has(OLD_LAW) && keys.has("#in-force") && !keys.has("#expired");
  return { asksLaw: asksWhichLaw(fold(text)), asksBegin: begins && !asksIfInForce(fold(text)) };
});

/** "Theo luật nào?" is answered by the name of a law; when a law took effect is not told by when it ended. */
function lawScope(query: Query, { text, units }: Candidate): number {
  const { asksLaw, asksBegin } = lawAsked(query);
  const begins = asksBegin && units.some(({ key }) => key === "#expired");
  const names = !asksLaw || namesLaw(text);
  return (begins ? SCOPE.otherEnd : 1) * (names ? 1 : SCOPE.namesNoLaw);
}

/** "Một người được góp tối đa bao nhiêu?" is not answered by what all of them together may. */
const OF_ALL = /(?:^|[.;:]\s)(?:Tất cả|Mọi)|cộng lại|gộp lại|(?:^|\s)together(?!\p{L})|sammanlagt/u;

/** Thresholds differ by field: those of agriculture are no answer for trade and services. */
const FIELDS: ReadonlySet<string> = new Set(["#agriculture", "#industry-construction", "#trade-services"]);

const fieldsAsked = oncePer((query: Query) => keysAmong(query, FIELDS));
const bodiesAsked = oncePer((query: Query) => keysAmong(query, ALL_BODIES));

function keysAmong({ units }: Query, among: ReadonlySet<string>): string[] {
  return units.map(({ key }) => key).filter((key) => among.has(key));
}

function fieldScope(query: Query, { units }: Candidate): number {
  const asked = fieldsAsked(query);
  if (asked.length === 0) return 1;
  const told = units.map(({ key }) => key);
  return isAnother(asked, told, FIELDS) ? SCOPE.otherField : 1;
}

/** Whether a sentence tells of some of these concepts, and of none of those that are asked about. */
function isAnother(asked: readonly string[], told: readonly string[], among: ReadonlySet<string>): boolean {
  return told.some((key) => among.has(key)) && !asked.some((key) => told.includes(key));
}

/** In a guide that compares the laws each sentence must say itself which of them it tells. */
function tellsOldLaw({ hit, units }: Candidate, around: Surroundings): boolean {
  if (units.some(({ key }) => key === OLD_LAW)) return true;
  return (
    hit.document.metadata.kind !== "guide" && (around.heading.has(OLD_LAW) || around.passage.has(OLD_LAW))
  );
}

/** Also those that other laws are made for: what holds for a cooperative is no answer for a company or an association. */
const ALL_BODIES: ReadonlySet<string> = new Set([...BODIES, ...SUBJECTS, "#association"]);

/** Cooperative, group, union, alliance and credit fund are told apart: what holds for one is no answer for another. */
function bodyScope(query: Query, { units, lead, introduction }: Candidate, around: Surroundings): number {
  const asked = bodiesAsked(query);
  if (asked.length === 0) return 1;
  const own = units.map(({ key }) => key);
  // A sentence that names none ("the board admits members") is on those of its article; mostly these are cooperatives.
  const asksOther = !asked.includes("#cooperative");
  if (asksOther && ![...own, ...lead].some((key) => ALL_BODIES.has(key)))
    return isAnother(asked, [...around.passage, ...around.heading], ALL_BODIES) ? SCOPE.otherBody : 1;
  // "a) 5% đối với hợp tác xã" is of the one body that it names, though its clause is on several.
  const told = introduction !== "" && own.some((key) => ALL_BODIES.has(key)) ? own : [...own, ...lead];
  return isAnother(asked, told, ALL_BODIES) ? SCOPE.otherBody : 1;
}

const NO_RESULT: readonly Unit[] = ["year", "date", "document"];

/** A target is no result; but for a year that the target is set for, it is the nearest thing, told as a target. */
function targetScope(query: Query, candidate: Candidate): number {
  // "Đã có 75% rồi phải không?" is put right by the target of 75 %.
  if (query.figures.some((asked) => candidate.quantities.some((told) => sameQuantity(asked, told)))) return 1;
  // What is planned without any figure is no figure to be taken for a result.
  if (!wantsFigure(query.wanted) && candidate.quantities.every(({ unit }) => NO_RESULT.includes(unit)))
    return 1;
  const own = yearsIn(candidate.quantities);
  return query.years.some((year) => own.has(year)) ? SCOPE.targetForThatYear : SCOPE.targetUnasked;
}

/** A district's or a single cooperative's figure is not the province's, and the other way round. */
function placeScope(query: Query, candidate: Candidate, around: Surroundings): number {
  const { owner, ofProvince, ofDistrict, ofOne } = localityOf(candidate);
  const isNamed = owner !== undefined && owner !== UNNAMED;
  if (isNamed && namesCooperative(query) && !isOwnerAsked(query, candidate, owner)) return 0;
  const asked = query.places.flatMap(({ district }) => (district === undefined ? [] : [fold(district)]));
  if (asked.length > 0) {
    const isOfCommune = wantsFigure(query.wanted) && namesCommune(candidate.text);
    const told = isOfCommune ? factsOf(candidate).folded : around.folded;
    const isOfBody = candidate.hit.document.metadata.issuer !== undefined && isOnlyDistrict(asked, candidate);
    return isOfBody || asked.some((district) => told.includes(district)) ? 1 : SCOPE.districtNotNamed;
  }
  const named = query.units.some(({ key }) => !key.startsWith("#") && around.passage.has(key));
  if (named || !wantsFigure(query.wanted)) return 1;
  if (ofProvince || (owner !== undefined && fold(query.text).includes(owner))) return 1;
  return (ofDistrict ? SCOPE.districtUnasked : 1) * (ofOne ? SCOPE.oneCooperative : 1);
}

/** The one district that a text names is that of the fund or the cooperative whose text it is. */
function isOnlyDistrict(asked: readonly string[], { hit }: Candidate): boolean {
  const [district, other] = hit.document.districts;
  return district !== undefined && other === undefined && asked.includes(district);
}

/** Whom the figures of a sentence are of, by its own words and those before it. */
interface Locality {
  /** Folded name of one cooperative. */
  owner: string | undefined;
  ofProvince: boolean;
  ofDistrict: boolean;
  ofOne: boolean;
}

/** By the units of the sentence, which are read once for all questions. */
const localities = new WeakMap<readonly ContentUnit[], Locality>();

function localityOf(candidate: Candidate): Locality {
  const known = localities.get(candidate.units);
  if (known) return known;
  const { whole, text, hit, end } = candidate;
  const before = hit.passage.text.slice(0, end);
  const owner = ownerOf(text, candidate);
  const locality: Locality = {
    owner: owner && fold(owner),
    ofProvince: WHOLE_PROVINCE.test(whole),
    ofDistrict: OF_DISTRICT.test(whole) || NAMED_DISTRICT.test(before),
    ofOne: ONE_COOPERATIVE.test(before) || (owner !== undefined && !fold(text).includes(fold(owner))),
  };
  localities.set(candidate.units, locality);
  return locality;
}

/** "Mỗi tháng mấy triệu, hơn hồi 2021 bao nhiêu?": the only year that is named is the one compared with. */
const isComparedWith = oncePer(({ text, years }: Query): boolean => {
  const [year, other] = years;
  if (year === undefined || other !== undefined) return false;
  const before = "(?:hon|so voi|tang tu|than in|than|compared (?:with|to)|since|an|jamfort med)";
  return new RegExp(
    String.raw`\b${before} (?:(?:nam|hoi|thoi|luc|muc|cua|i|year|ar) ){0,2}${year}\b`,
    "u",
  ).test(fold(text));
});

/** A statistic or a goal of another year than the one asked about; a rule applies until it is changed. */
function isOfOtherYear(query: Query, candidate: Candidate): boolean {
  const isDated = wantsFigure(query.wanted) || query.aboutTarget;
  if (!isDated || query.normative || query.years.length === 0) return false;
  const { own, headed } = yearsOf(candidate);
  if (own.size > 0) return !query.years.some((year) => own.has(year));
  return headed !== undefined && !isWithin(query, headed);
}

function isWithin({ years }: Query, [from, to]: readonly [number, number]): boolean {
  return years.some((year) => year >= from && year <= to);
}

/** A figure answers for the year it speaks of; a year it is only compared with is not its own. */
function periodScope(query: Query, candidate: Candidate, aims: ReadonlySet<number> = new Set()): number {
  if (query.years.length === 0) return 1;
  const { metadata } = candidate.hit.document;
  const { own, whole, introduced, headed, compared } = yearsOf(candidate);
  const asks = (years: Iterable<number>) => query.years.some((year) => [...years].includes(year));
  if ((own.size === 0 && asks(whole)) || asks(introduced)) return 1;
  // "Tăng bao nhiêu so với 2021?" is answered by a later year that is compared with it.
  if ((asksGrowth(query) || isComparedWith(query)) && asks(yearsIn(candidate.quantities))) return 1;
  // "Năm 2021 lập bao nhiêu?" is not told by what has been founded since 2021.
  const { since } = factsOf(candidate);
  if (asks(since) && own.size === since.size && !asksSince(query.text)) return 0;
  if (own.size > 0) return asks(own) ? (own.size > query.years.length + 1 ? SCOPE.widerPeriod : 1) : 0;
  if (asks(aims)) return 1;
  if (headed !== undefined)
    return isWithin(query, headed) ? (headed[0] === headed[1] ? 1 : SCOPE.widerPeriod) : 0;
  // "2,1 tỷ đồng, tăng 0,2 tỷ đồng so với năm 2023" is most likely of the year after.
  if (query.years.some((year) => compared.has(year - 1))) return SCOPE.periodUnsaid;
  // Of several years an article does not say which one a bare figure is of; it may be that of its publication.
  const { period, published } = metadata;
  const year = period && period.from === period.to ? period.from : Number(published?.slice(0, 4));
  if (query.years.includes(year)) return SCOPE.periodUnsaid;
  const said = withoutSpansOfYears(candidate.hit.passage.text);
  return query.years.some((year) => said.includes(String(year))) ? SCOPE.periodUnsaid : 0;
}
