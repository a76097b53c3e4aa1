import type { Hit } from "../domain.ts";
import { type CrossReference, crossReferences } from "../language/cross-references.ts";
import { legalReference } from "../language/legal-references.ts";
import { namedDocument } from "../language/named-document.ts";
import { fold } from "../language/normalize.ts";
import { BODIES } from "../language/nouns.ts";
import type { ContentUnit } from "../language/tokenize.ts";
import { wantsFigure } from "../language/wanted.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import type { Candidate } from "./candidates.ts";
import { meetsAny } from "./figures.ts";
import { oncePer } from "./ranking/once-per.ts";
import { withReferent } from "./referents.ts";
import { isDocumentMeant, isNumberMeant } from "./referred-document.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Query } from "./understand.ts";

/** How much a unit counts as found, by where it is found. */
const FOUND = {
  sentence: 1,
  heading: 0.85,
  passage: 0.7,
  chapter: 0.55,
  passageForFigure: 0.35,
  askedAs: 0.6,
  namedClause: 0.9,
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
  "#news-item",
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
  "#prime-minister",
  "#government",
  "#national-assembly",
  "#period",
  "#operating",
  "#law",
  "#new-law",
  "#policy",
  "#provision",
  "#report",
  "#average",
  "#apply",
  "#production",
]);
const LONE_SYLLABLE = 0.2;
/** A name in the question that a passage and its headings do not know: it speaks of somebody else. */
const STRANGE_NAME = 0.6;
const MISSING_CONCEPT = 0.75;
/** What is counted must be just that: dissolved cooperatives are no cooperatives in all. */
const MISSING_FOR_COUNT = 0.5;
/**
 * What a rule names as a whole, by a kind of it: what holds for companies holds for a limited company. The rules on companies
 * themselves are not asked about unless a cooperative is named beside them.
 */
const BROADER: ReadonlyMap<string, { told: string[][]; beside?: string }> = new Map([
  ["#limited-company", { told: [["#enterprise"]], beside: "#cooperative" }],
  ["#young-intellectual", { told: [["#qualified-worker"], ["#worker", "#degree"]] }],
]);
const FOUND_BROADER = 0.85;
/** Weight from which on a concept tells passages apart; "cooperative" stands in nearly all. */
const RARE = 1.5;
/** The same for a figure of the press: "courses on charters" are no other courses. */
const TELLING = 1;
const SOFT_WEIGHT = 0.35;
const MAX_WEIGHT = 3.5;
const MIN_WEIGHT = 0.7;
/** Most that a word counts which is in no glossary: a name, another word of the source's language, of another language. */
const WORD_WEIGHT = { sameLanguage: 1, otherLanguage: 0.4, shareOfConcepts: 0.3, shareElsewhere: 1 };

/** Whether the question names this very clause ("Điều 74 khoản 1 nói gì?"), or the article when it names no clause. */
export function isReferredTo(query: Query, { hit }: Candidate): boolean {
  const { reference } = query;
  if (reference?.article === undefined) return false;
  if (hit.document.metadata.kind === "guide" && tellsOf(query, hit)) return true;
  if (!isDocumentMeant(query, hit.document.metadata)) return false;
  const own = hit.document.metadata.kind === "article" ? undefined : legalReference(hit.passage.locator);
  if (own?.article !== reference.article) return false;
  return reference.clause === undefined || reference.clause === own.clause;
}

/** A guide retells articles of laws, which it names: "(khoản 1 Điều 47 Luật Hợp tác xã 2023)". */
function tellsOf({ reference, referredTo, numbers }: Query, hit: Hit): boolean {
  if (reference?.article === undefined || !isNumberMeant({ numbers }, hit)) return false;
  return crossReferences(hit.passage.text).some(
    ({ article, clause, document }) =>
      article === reference.article &&
      (reference.clause === undefined || clause === reference.clause) &&
      isSameDocument(referredTo, document),
  );
}

/** "Điều 5 Luật Hợp tác xã" is not "Điều 5 Nghị định 113/2024/NĐ-CP"; where one of them names no document they may be the same. */
function isSameDocument(asked: Query["referredTo"], told: CrossReference["document"]): boolean {
  const named = told && namedDocument(`Điều 1 ${told.name ?? ""}`);
  if (asked === undefined || named === undefined) return true;
  const differ = (a: unknown, b: unknown) => a !== undefined && b !== undefined && a !== b;
  return asked.kind === named.kind && !differ(asked.number, named.number) && !differ(asked.year, named.year);
}

/** Whether a sentence tells of what a concept is a kind of. A figure of a place is of just what is asked. */
function isInBroader({ units, places }: Query, key: string, own: ReadonlySet<string>): boolean {
  const broader = BROADER.get(key);
  if (broader === undefined || places.length > 0) return false;
  if (!broader.told.some((keys) => keys.every((one) => own.has(one)))) return false;
  return broader.beside === undefined || units.some((unit) => unit.key === broader.beside);
}

/** Weighted share (0..1) of what a question asks about that a sentence and its surroundings speak of. */
export function coverageOf(
  kb: KnowledgeBase,
  query: Query,
  candidate: Candidate,
  around: Surroundings,
  isTarget: boolean,
): number {
  const weights = weightsFor(kb, query, candidate.hit);
  const names = namesIn(query);
  const { keys: own, folded: ownText } = withReferent(kb, query, candidate);
  // What a figure is of must stand beside it; for other questions the paragraph speaks as a whole.
  const figure = wantsFigure(query.wanted) || query.aboutTarget;
  const isNarrowed = query.wanted === "count" && !query.normative && !query.aboutTarget;
  let total = 0;
  let found = 0;
  let strangers = 0;
  // Concepts that neither the sentence nor its surroundings know: one may be the very thing that is asked for.
  let missing = 0;
  query.units.forEach((unit, i) => {
    const weight = weights[i] ?? 0;
    const isConcept = unit.key.startsWith("#");
    total += weight;
    if (meetsAny(unit.key, own) || (isTarget && unit.key === "#target"))
      found += weight * FOUND.sentence * compoundShare(query, i, ownText);
    else if (isInBroader(query, unit.key, own)) found += weight * FOUND_BROADER;
    else if (around.heading.has(unit.key) || candidate.lead.has(unit.key)) found += weight * FOUND.heading;
    else if (around.passage.has(unit.key))
      found +=
        weight *
        (figure && isConcept ? FOUND.passageForFigure : FOUND.passage) *
        compoundShare(query, i, around.folded);
    // "Công nghệ mới" among the questions of a passage does not make its cooperatives new ones.
    else if (around.askedAs.has(unit.key) && !(isNarrowed && isConcept && !isSoft(unit.key)))
      found += weight * FOUND.askedAs;
    else if (around.chapter.has(unit.key)) found += weight * FOUND.chapter;
    else {
      if (names.has(unit)) strangers += 1;
      if (isConcept && weight >= (figure && !isSoft(unit.key) ? TELLING : RARE)) missing += 1;
    }
  });
  // Who asks for target and result together is told each by a sentence that lacks the other.
  const factor = isNarrowed ? MISSING_FOR_COUNT : MISSING_CONCEPT;
  const share = total === 0 ? 0 : (found / total) * STRANGE_NAME ** strangers * factor ** missing;
  return isReferredTo(query, candidate) ? Math.max(share, FOUND.namedClause) : share;
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

function weightOf(kb: KnowledgeBase, key: string): number {
  const weight = Math.min(MAX_WEIGHT, Math.max(MIN_WEIGHT, kb.lexical.rarity(key)));
  return isSoft(key) ? weight * SOFT_WEIGHT : weight;
}

/** Whether a unit only describes the kind of answer. */
export function isSoft(key: string): boolean {
  return SOFT.has(key);
}

/**
 * A word outside the glossary can hardly be met in another language, unless it is a name. However many such words a
 * question has, together they count at most a fixed share of its concepts: people tell a story around what they ask.
 */
function weightsFor(kb: KnowledgeBase, query: Query, { document }: Hit): number[] {
  const known = weightsOf(query);
  const same = document.metadata.language === query.questionLanguage;
  const side = same ? "same" : "other";
  known[side] ??= weigh(kb, query, same);
  return known[side];
}

/** The weights of a question in documents of its language and of others, and who is named in it: the same for every sentence. */
const weightsOf = oncePer((_: Query): { same?: number[]; other?: number[] } => ({}));
const namesIn = oncePer((query: Query) => new Set(query.units.filter((unit) => isName(query, unit))));

function weigh(kb: KnowledgeBase, query: Query, same: boolean): number[] {
  const names = namesIn(query);
  const kinds = query.units.map((unit) =>
    unit.key.startsWith("#") ? "concept" : names.has(unit) ? "name" : "word",
  );
  const weights = query.units.map((unit, i) => {
    const weight = weightOf(kb, unit.key);
    if (kinds[i] !== "word") return Math.min(weight, MAX_WEIGHT);
    return Math.min(weight, same ? WORD_WEIGHT.sameLanguage : WORD_WEIGHT.otherLanguage);
  });
  const sum = (kind: string) =>
    weights.reduce((total, weight, i) => (kinds[i] === kind ? total + weight : total), 0);
  const [concepts, plain] = [sum("concept"), sum("word")];
  const limit = isOnCooperatives(query) ? WORD_WEIGHT.shareOfConcepts : WORD_WEIGHT.shareElsewhere;
  const factor = concepts > 0 && plain > 0 ? Math.min(1, (limit * concepts) / plain) : 1;
  return weights.map((weight, i) => (kinds[i] === "word" ? weight * factor : weight));
}

/** Whether a question says by itself that it is on cooperatives and their like, or on one of our documents or places. */
function isOnCooperatives({ units, text, places, reference, numbers, years }: Query): boolean {
  if (places.length > 0 || reference !== undefined || numbers.length > 0 || years.length > 0) return true;
  return namesOurs({ units, text });
}

/** Whether a question has a word for cooperatives, their like, their members or what only they have, also within a term ("rút khỏi HTX"). */
export function namesOurs({ units, text }: Pick<Query, "units" | "text">): boolean {
  return units.some(({ key }) => OURS.has(key)) || NAMED.test(fold(text));
}

const NAMED =
  /(?<!\p{L})(?:htx|hop tac xa|to hop tac|xa vien|co-?ops?|cooperatives?|co-operatives?|kooperativ\p{L}*)(?!\p{L})/u;

const OURS: ReadonlySet<string> = new Set([
  ...BODIES,
  "#member",
  "#official-status",
  "#associate",
  "#charter",
  "#members-assembly",
  "#board",
  "#control-board",
  "#undivided-fund",
  "#internal-lending",
]);

/** Written with a capital inside the question: a person, a cooperative, a programme. */
export function isName(query: Query, unit: ContentUnit): boolean {
  return (
    !unit.key.startsWith("#") && unit.start > 0 && /^\p{Lu}/u.test(query.text.slice(unit.start, unit.end))
  );
}

/** How alike the question is to one that people ask of this article: weighted overlap over union (Jaccard). */
export function askedAsSimilarity(kb: KnowledgeBase, query: Query, around: Surroundings): number {
  const known = likenesses(query);
  const before = known.get(around);
  if (before !== undefined) return before;
  const likeness = likenessTo(kb, query, around);
  known.set(around, likeness);
  return likeness;
}

/** The same for all sentences of a passage. */
const likenesses = oncePer((_: Query) => new Map<Surroundings, number>());

function likenessTo(kb: KnowledgeBase, query: Query, around: Surroundings): number {
  const mine = eachKeyOf(query);
  const weights = mine.map((key) => weightOf(kb, key));
  const own = weights.reduce((sum, weight) => sum + weight, 0);
  const totals = totalsOf(kb, around);
  let best = 0;
  for (let i = 0; i < around.questions.length; i += 1) {
    const keys = around.questions[i] as ReadonlySet<string>;
    let shared = 0;
    for (let at = 0; at < mine.length; at += 1)
      if (keys.has(mine[at] as string)) shared += weights[at] as number;
    if (shared > 0) best = Math.max(best, shared / (own + (totals[i] ?? 0) - shared));
  }
  return best;
}

const eachKeyOf = oncePer((query: Query) => [...new Set(query.units.map(({ key }) => key))]);

/** What each question that people ask of a passage weighs: the same whatever is asked now. */
function totalsOf(kb: KnowledgeBase, around: Surroundings): readonly number[] {
  const before = totals.get(around);
  if (before !== undefined) return before;
  const made = around.questions.map((keys) => sumOfWeights(kb, keys));
  totals.set(around, made);
  return made;
}

const totals = new WeakMap<Surroundings, readonly number[]>();

function sumOfWeights(kb: KnowledgeBase, keys: Iterable<string>): number {
  let sum = 0;
  for (const key of keys) sum += weightOf(kb, key);
  return sum;
}
