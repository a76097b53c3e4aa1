import { fold } from "../language/normalize.ts";
import { BODIES } from "../language/nouns.ts";
import { ownYears } from "../language/periods.ts";
import { quantities } from "../language/quantities.ts";
import { sameQuantity, yearsIn } from "../language/quantity.ts";
import { wantsFigure } from "../language/wanted.ts";
import { type Candidate, isGap } from "./candidates.ts";
import { isName, isReferredTo } from "./coverage.ts";
import { speaksForPlaces } from "./place-fit.ts";
import { isNumberMeant } from "./referred-document.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Query } from "./understand.ts";

const OLD_LAW = "#old-law";
const SCOPE = {
  /** A guide retells the law; where the law says it as well, the law is cited. */
  guide: 0.93,
  otherBody: 0.5,
  otherField: 0.3,
  ofAll: 0.6,
  ended: 0.7,
  nationalForPlace: 0.75,
  pressForRule: 0.45,
  districtUnasked: 0.5,
  districtNotNamed: 0.15,
  oneCooperative: 0.55,
  targetUnasked: 0.55,
  targetForThatYear: 0.8,
  resultForTarget: 0.6,
  widerPeriod: 0.7,
  periodUnsaid: 0.8,
};
export const ONE_COOPERATIVE =
  /(?:director|chair(?:man)?|giám đốc|chủ tịch hđqt|ordförande)[^.]{0,60}(?:cooperative|hợp tác xã|htx|kooperativ)(?!\w|\s+(?:alliance|union|development|support))|riêng một hợp tác xã|riêng hợp tác xã|one cooperative(?: alone)?,|this cooperative alone/iu;

/** Words by which a sentence speaks of a whole province, or of a district. */
export const WHOLE_PROVINCE =
  /whole province|in the province|province-wide|toàn tỉnh|trong tỉnh|ở tỉnh|toàn thành phố|hela provinsen|i provinsen|in the city/iu;
export const OF_DISTRICT = /(?<!\p{L})(?:huyện|thị xã|district|in the area|distriktet)(?!\p{L})/iu;
/** A district that the passage has named before: "Mr. X of Bac Son district said: …". Names alone may be a caption. */
const NAMED_DISTRICT = /(?:huyện|thị xã|quận)\s+\p{Lu}|\p{Lu}\p{L}*\s+(?:district|town)\b/iu;

/**
 * Factor (0..1) for whether a sentence speaks of the place, period and kind of thing that is asked about; 0 rules it out.
 */
export function scopeOf(query: Query, candidate: Candidate, isTarget: boolean, around: Surroundings): number {
  const { metadata } = candidate.hit.document;
  // The law of 2012 is not told by the law of 2023.
  const old = wantsFigure(query.wanted) && query.units.some(({ key }) => key === OLD_LAW);
  if (old && !tellsOldLaw(candidate, around)) return 0;
  let scope =
    bodyScope(query, candidate) *
    fieldScope(query, candidate) *
    (metadata.kind === "guide" && !isGap(candidate) ? SCOPE.guide : 1);
  if (query.asksForOne && OF_ALL.test(candidate.text)) scope *= SCOPE.ofAll;
  // What has ended answers only where nothing that applies does, or where it is asked for by name.
  if (metadata.validity === "expired" && query.numbers.length === 0) scope *= SCOPE.ended;
  if (!isNumberMeant(query, candidate.hit)) return 0;
  // Who names an article wants that article, or to hear that it is not here.
  if (query.reference !== undefined && !isReferredTo(query, candidate)) return 0;
  if (metadata.kind === "article") {
    scope *= placeScope(query, candidate, around) * periodScope(query, candidate);
    if (isTarget && !query.aboutTarget) scope *= targetScope(query, candidate);
    const onSomeoneNamed = query.units.some((unit) => isName(query, unit) && around.passage.has(unit.key));
    if ((query.aboutRule || (query.normative && query.places.length === 0)) && !onSomeoneNamed)
      scope *= SCOPE.pressForRule;
  }
  if (query.aboutTarget && !isTarget) scope *= SCOPE.resultForTarget;
  if (query.places.length > 0 && metadata.places.length > 0) {
    if (!speaksForPlaces(query, metadata)) return 0;
  } else if (query.places.length > 0 && !query.normative) {
    // A figure of a province is not to be had from a rule for the whole country.
    scope *= wantsFigure(query.wanted) ? 0 : SCOPE.nationalForPlace;
  }
  return scope;
}

/** "Một người được góp tối đa bao nhiêu?" is not answered by what all of them together may. */
const OF_ALL = /(?:^|[.;:]\s)(?:Tất cả|Mọi)|cộng lại|gộp lại|(?:^|\s)together(?!\p{L})|sammanlagt/u;

/** Thresholds differ by field: those of agriculture are no answer for trade and services. */
const FIELDS = ["#agriculture", "#industry-construction", "#trade-services"];

function fieldScope(query: Query, { units }: Candidate): number {
  const told = units.map(({ key }) => key);
  return isAnother(query, told, FIELDS) ? SCOPE.otherField : 1;
}

/** Whether a sentence tells of some of these concepts, and of none of those that are asked about. */
function isAnother(query: Query, told: readonly string[], among: readonly string[]): boolean {
  const asked = query.units.map(({ key }) => key).filter((key) => among.includes(key));
  return (
    asked.length > 0 && told.some((key) => among.includes(key)) && !asked.some((key) => told.includes(key))
  );
}

/** In a guide that compares the laws each sentence must say itself which of them it tells. */
function tellsOldLaw({ hit, units }: Candidate, around: Surroundings): boolean {
  if (units.some(({ key }) => key === OLD_LAW)) return true;
  return (
    hit.document.metadata.kind !== "guide" && (around.heading.has(OLD_LAW) || around.passage.has(OLD_LAW))
  );
}

/** Cooperative, group, union, alliance and credit fund are told apart: what holds for one is no answer for another. */
function bodyScope(query: Query, { units, lead }: Candidate): number {
  const told = [...units.map(({ key }) => key), ...lead];
  return isAnother(query, told, BODIES) ? SCOPE.otherBody : 1;
}

/** A target is no result; but for a year that the target is set for, it is the nearest thing, told as a target. */
function targetScope(query: Query, candidate: Candidate): number {
  // "Đã có 75% rồi phải không?" is put right by the target of 75 %.
  if (query.figures.some((asked) => candidate.quantities.some((told) => sameQuantity(asked, told)))) return 1;
  const own = yearsIn(candidate.quantities);
  return query.years.some((year) => own.has(year)) ? SCOPE.targetForThatYear : SCOPE.targetUnasked;
}

/** A district's or a single cooperative's figure is not the province's, and the other way round. */
function placeScope(query: Query, candidate: Candidate, around: Surroundings): number {
  const asked = query.places.flatMap(({ district }) => (district === undefined ? [] : [fold(district)]));
  if (asked.length > 0)
    return asked.some((district) => around.folded.includes(district)) ? 1 : SCOPE.districtNotNamed;
  const { passage } = candidate.hit;
  const named = query.units.some(({ key }) => !key.startsWith("#") && around.passage.has(key));
  if (named || !wantsFigure(query.wanted)) return 1;
  if (WHOLE_PROVINCE.test(candidate.whole)) return 1;
  const before = passage.text.slice(0, candidate.end);
  const district = OF_DISTRICT.test(candidate.whole) || NAMED_DISTRICT.test(before);
  const single = ONE_COOPERATIVE.test(before);
  return (district ? SCOPE.districtUnasked : 1) * (single ? SCOPE.oneCooperative : 1);
}

/** A figure answers for the year it speaks of; a year it is only compared with is not its own. */
function periodScope(query: Query, candidate: Candidate): number {
  if (query.years.length === 0) return 1;
  const { metadata } = candidate.hit.document;
  const own = ownYears(candidate.text, candidate.quantities);
  const asks = (years: Iterable<number>) => query.years.some((year) => [...years].includes(year));
  if (own.size === 0 && candidate.whole !== candidate.text) {
    if (asks(ownYears(candidate.whole, quantities(candidate.whole, metadata.language)))) return 1;
  }
  if (own.size > 0) return asks(own) ? (own.size > query.years.length + 1 ? SCOPE.widerPeriod : 1) : 0;
  // Of several years an article does not say which one a bare figure is of; it may be that of its publication.
  const { period, published } = metadata;
  const year = period && period.from === period.to ? period.from : Number(published?.slice(0, 4));
  if (query.years.includes(year)) return SCOPE.periodUnsaid;
  return query.years.some((year) => candidate.hit.passage.text.includes(String(year)))
    ? SCOPE.periodUnsaid
    : 0;
}
