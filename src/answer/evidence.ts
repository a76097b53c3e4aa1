import type { Hit, Passage } from "../domain.ts";
import { fold } from "../language/normalize.ts";
import { type Quantity, quantities, yearsIn } from "../language/quantities.ts";
import { type ContentUnit, contentUnits } from "../language/tokenize.ts";
import { headingOf, type KnowledgeBase } from "../store/knowledge-base.ts";
import type { Candidate } from "./candidates.ts";
import { type FigureFit, figureFit, meets, purity } from "./figures.ts";
import type { Query } from "./understand.ts";
import { unitsOf } from "./wanted.ts";

/** What speaks for a sentence as an answer. All parts are within 0..1. */
export interface Evidence {
  candidate: Candidate;
  score: number;
  /** Weighted share of what the question asks about that the sentence and its surroundings speak of. */
  coverage: number;
  figure: FigureFit;
  /** Factor for place, period, scope, target against result; 0 rules the sentence out. */
  scope: number;
  isTarget: boolean;
}

const PART = { coverage: 0.38, figure: 0.22, retrieval: 0.1, asked: 0.22, purity: 0.08 };
/** How much a unit counts as found, by where it is found. */
const FOUND = { sentence: 1, heading: 0.85, passage: 0.7, passageForFigure: 0.35, askedAs: 0.6 };
const SCOPE = {
  nationalForPlace: 0.75,
  pressForRule: 0.6,
  districtUnasked: 0.5,
  districtNotNamed: 0.15,
  oneCooperative: 0.55,
  targetUnasked: 0.55,
  resultForTarget: 0.6,
  widerPeriod: 0.7,
  periodUnsaid: 0.8,
};
/** Units that describe the kind of answer; their absence says little. */
const SOFT = new Set([
  "#condition",
  "#criteria",
  "#percentage",
  "#total",
  "#deadline",
  "#result",
  "#statistics",
  "#minimum",
  "#maximum",
  "#province",
  "#city",
  "#country-wide",
  "#procedure",
  "#where",
  "#yearly",
  "#monthly",
  "#vietnam",
  "#period",
  "#operating",
  "#law",
  "#new-law",
  "#policy",
  "#provision",
  "#report",
  "#average",
  "#production",
]);
/** Years from which on figures can only be targets, as far as any article in a corpus of today goes. */
const LATEST_RESULTS = 2028;
const LONE_SYLLABLE = 0.2;
const SOFT_WEIGHT = 0.35;
const MAX_WEIGHT = 3.5;
const MIN_WEIGHT = 0.7;
/** Most that a word counts which is in no glossary: a name, another word of the source's language, of another language. */
const WORD_WEIGHT = { sameLanguage: 1, otherLanguage: 0.4, shareOfConcepts: 0.3 };
const COMPARED = /(?:so với|compared (?:to|with)|than in|jämfört med)[^,.;]{0,20}(?:(?:19|20)\d{2})/giu;
const TARGET =
  /mục tiêu|chỉ tiêu|phấn đấu|kế hoạch đề ra|target|objective|goal|\baims?\b|strives? to|striving|målet|mål\b/iu;
/** "The specific objectives are as follows: …" holds for every sentence after it in the passage. */
const LISTS_TARGETS =
  /(?:objectives?|targets?|goals?|mục tiêu|chỉ tiêu|målen?)[^.;]{0,160}(?:as follows|như sau|följande|:\s)/iu;
const ONE_COOPERATIVE =
  /(?:director|chair(?:man)?|giám đốc|chủ tịch hđqt|ordförande)[^.]{0,60}(?:cooperative|hợp tác xã|htx|kooperativ)(?!\w|\s+(?:alliance|union|development|support))|riêng một hợp tác xã|riêng hợp tác xã|one cooperative(?: alone)?,|this cooperative alone/iu;

const WHOLE_PROVINCE =
  /whole province|in the province|province-wide|toàn tỉnh|trong tỉnh|ở tỉnh|toàn thành phố|hela provinsen|i provinsen|in the city/iu;
const OF_DISTRICT = /(?<!\p{L})(?:huyện|thị xã|district|in the area|distriktet)(?!\p{L})/iu;
/** A district that the passage has named before: "Mr. X of Bac Son district said: …". Names alone may be a caption. */
const NAMED_DISTRICT = /(?:huyện|thị xã|quận)\s+\p{Lu}|\p{Lu}\p{L}*\s+(?:district|town)\b/iu;

/** Judges every candidate of the hits, best first. */
export function judge(kb: KnowledgeBase, query: Query, candidates: Candidate[]): Evidence[] {
  const top = Math.max(1e-9, ...candidates.map(({ hit }) => hit.score));
  const judged = candidates.map((candidate) => {
    const { hit } = candidate;
    const around = surroundingsOf(hit);
    const figure = figureFit(query, candidate);
    const isTarget =
      TARGET.test(candidate.whole) ||
      LISTS_TARGETS.test(hit.passage.text.slice(0, candidate.start)) ||
      saysTarget(hit.passage.headingPath.at(-1) ?? "");
    const coverage = coverageOf(query, weightsFor(kb, query, hit), candidate, around, isTarget);
    const scope = scopeOf(query, candidate, isTarget, around);
    const asked = askedAsSimilarity(kb, query, around);
    const sum =
      PART.coverage * coverage +
      PART.figure * figure.fit +
      PART.retrieval * (hit.score / top) +
      PART.asked * asked +
      PART.purity * purity(query, candidate, figure.quantity);
    return { candidate, coverage, figure, scope, isTarget, score: sum * scope };
  });
  return judged.sort((a, b) => b.score - a.score || compareIds(a.candidate, b.candidate));
}

/** Whether the nearest heading announces targets; "targets, not results" does, "results" and "results and targets" do not. */
function saysTarget(heading: string): boolean {
  return TARGET.test(heading) && !/^[^(]*(?:kết quả|results?|resultat)/iu.test(heading);
}

function compareIds(a: Candidate, b: Candidate): number {
  return a.hit.passage.id < b.hit.passage.id
    ? -1
    : a.hit.passage.id > b.hit.passage.id
      ? 1
      : a.start - b.start;
}

/** What stands around the sentences of a passage; the same for every question, so it is read once. */
interface Surroundings {
  heading: Set<string>;
  passage: Set<string>;
  askedAs: Set<string>;
  /** Units of each question that people ask of the article or the document. */
  questions: ContentUnit[][];
  folded: string;
}

const read = new WeakMap<Passage, Surroundings>();

function surroundingsOf({ passage, document }: Hit): Surroundings {
  const known = read.get(passage);
  if (known) return known;
  const keys = (units: ContentUnit[]) => new Set(units.map(({ key }) => key));
  const questions = passage.askedAs.map(contentUnits);
  const around: Surroundings = {
    heading: keys(contentUnits(headingOf(passage, document))),
    passage: keys(contentUnits(passage.text)),
    askedAs: keys(questions.flat()),
    questions: [...questions, ...document.metadata.askedAs.map(contentUnits)],
    folded: fold(passage.text),
  };
  read.set(passage, around);
  return around;
}

function weightOf(kb: KnowledgeBase, key: string): number {
  const weight = Math.min(MAX_WEIGHT, Math.max(MIN_WEIGHT, kb.keywords.inverseFrequency(key)));
  return SOFT.has(key) ? weight * SOFT_WEIGHT : weight;
}

/**
 * A word outside the glossary can hardly be met in another language, unless it is a name. However many such words a
 * question has, together they count at most a fixed share of its concepts: people tell a story around what they ask.
 */
function weightsFor(kb: KnowledgeBase, query: Query, { document }: Hit): number[] {
  const same = document.metadata.language === query.questionLanguage;
  const kinds = query.units.map((unit) =>
    unit.key.startsWith("#") ? "concept" : isName(query, unit) ? "name" : "word",
  );
  const weights = query.units.map((unit, i) => {
    const weight = weightOf(kb, unit.key);
    if (kinds[i] !== "word") return Math.min(weight, MAX_WEIGHT);
    return Math.min(weight, same ? WORD_WEIGHT.sameLanguage : WORD_WEIGHT.otherLanguage);
  });
  const sum = (kind: string) =>
    weights.reduce((total, weight, i) => (kinds[i] === kind ? total + weight : total), 0);
  const [concepts, plain] = [sum("concept"), sum("word")];
  const factor =
    concepts > 0 && plain > 0 ? Math.min(1, (WORD_WEIGHT.shareOfConcepts * concepts) / plain) : 1;
  return weights.map((weight, i) => (kinds[i] === "word" ? weight * factor : weight));
}

/** Written with a capital inside the question: a person, a cooperative, a programme. */
function isName(query: Query, unit: ContentUnit): boolean {
  return unit.start > 0 && /^\p{Lu}/u.test(query.text.slice(unit.start, unit.end));
}

function coverageOf(
  query: Query,
  weights: number[],
  candidate: Candidate,
  around: Surroundings,
  isTarget: boolean,
): number {
  const own = new Set(candidate.units.map(({ key }) => key));
  const ownText = fold(candidate.text);
  // What a figure is of must stand beside it; for other questions the paragraph speaks as a whole.
  const figure =
    unitsOf(query.wanted, query.focus) !== undefined && candidate.hit.document.metadata.kind === "article";
  const nearby = (key: string) => (figure && key.startsWith("#") ? FOUND.passageForFigure : FOUND.passage);
  const lead = candidate.lead;
  let total = 0;
  let found = 0;
  query.units.forEach((unit, i) => {
    const weight = weights[i] ?? 0;
    total += weight;
    if (
      own.has(unit.key) ||
      [...own].some((key) => meets(unit.key, key)) ||
      (isTarget && unit.key === "#target")
    )
      found += weight * FOUND.sentence * compoundShare(query, i, ownText);
    else if (around.heading.has(unit.key) || lead.has(unit.key)) found += weight * FOUND.heading;
    else if (around.passage.has(unit.key))
      found += weight * nearby(unit.key) * compoundShare(query, i, around.folded);
    else if (around.askedAs.has(unit.key)) found += weight * FOUND.askedAs;
  });
  return total === 0 ? (query.reference ? 1 : 0) : found / total;
}

/**
 * A Vietnamese syllable alone may belong to any word: "thời tiết" (weather) is not met by "thời hạn" and "tiết kiệm".
 * Where it stands beside other words that are in no glossary, one of the pairs must be met too.
 */
function compoundShare(query: Query, index: number, text: string): number {
  const unit = query.units[index];
  if (!unit || unit.key.startsWith("#") || query.questionLanguage !== "vi") return 1;
  const beside = [query.units[index - 1], query.units[index + 1]].filter(
    (other) =>
      other &&
      !other.key.startsWith("#") &&
      Math.min(Math.abs(other.start - unit.end), Math.abs(unit.start - other.end)) <= 1,
  );
  if (beside.length === 0) return 1;
  const met = beside.some(
    (other) =>
      other &&
      text.includes(other.start < unit.start ? `${other.key} ${unit.key}` : `${unit.key} ${other.key}`),
  );
  return met ? 1 : LONE_SYLLABLE;
}

/** How alike the question is to one that people ask of this article: weighted overlap over union (Jaccard). */
function askedAsSimilarity(kb: KnowledgeBase, query: Query, around: Surroundings): number {
  const mine = new Set(query.units.map(({ key }) => key));
  let best = 0;
  for (const units of around.questions) {
    let shared = 0;
    let union = 0;
    for (const key of new Set([...mine, ...units.map((unit) => unit.key)])) {
      const weight = weightOf(kb, key);
      union += weight;
      if (mine.has(key) && units.some((unit) => unit.key === key)) shared += weight;
    }
    if (union > 0) best = Math.max(best, shared / union);
  }
  return best;
}

function scopeOf(query: Query, candidate: Candidate, isTarget: boolean, around: Surroundings): number {
  const { metadata } = candidate.hit.document;
  let scope = 1;
  if (metadata.kind === "article") {
    scope *= placeScope(query, candidate, around) * periodScope(query, candidate);
    // A target for the very year that is asked about is no surprise.
    const askedYear = query.years.some(
      (year) => yearsIn(candidate.quantities).has(year) && year >= LATEST_RESULTS,
    );
    if (isTarget && !query.aboutTarget && !askedYear) scope *= SCOPE.targetUnasked;
    const onSomeoneNamed = query.units.some((unit) => isName(query, unit) && around.passage.has(unit.key));
    if (query.normative && query.places.length === 0 && !onSomeoneNamed) scope *= SCOPE.pressForRule;
  }
  if (query.aboutTarget && !isTarget) scope *= SCOPE.resultForTarget;
  if (query.places.length > 0 && metadata.places.length > 0) {
    const right = metadata.places.some((place) =>
      query.places.some(({ province }) => fold(province) === fold(place)),
    );
    if (!right) return 0;
  } else if (query.places.length > 0 && !query.normative) scope *= SCOPE.nationalForPlace;
  return scope;
}

/** A district's or a single cooperative's figure is not the province's, and the other way round. */
function placeScope(query: Query, candidate: Candidate, around: Surroundings): number {
  const asked = query.places.flatMap(({ district }) => (district === undefined ? [] : [fold(district)]));
  if (asked.length > 0)
    return asked.some((district) => around.folded.includes(district)) ? 1 : SCOPE.districtNotNamed;
  const { passage } = candidate.hit;
  const named = query.units.some(({ key }) => !key.startsWith("#") && around.passage.has(key));
  if (named || unitsOf(query.wanted, query.focus) === undefined) return 1;
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
  const { period } = metadata;
  if (period)
    return query.years.some((year) => year >= period.from && year <= period.to) ? SCOPE.periodUnsaid : 0;
  return query.years.some((year) => candidate.hit.passage.text.includes(String(year)))
    ? SCOPE.periodUnsaid
    : 0;
}

/** Years a text speaks of, without those it is only compared with. */
function ownYears(text: string, found: readonly Quantity[]): Set<number> {
  const compared = comparedSpans(text);
  return yearsIn(found.filter(({ start }) => !compared.some(([from, to]) => start >= from && start < to)));
}

function comparedSpans(text: string): [number, number][] {
  return [...text.matchAll(COMPARED)].map((match) => [match.index, match.index + match[0].length]);
}
