import type { Hit } from "../domain.ts";
import { asksWhichLaw } from "../language/law-questions.ts";
import { fold } from "../language/normalize.ts";
import { type Wanted, wantsFigure } from "../language/wanted.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import { type Candidate, isGap } from "./candidates.ts";
import { isSoft } from "./coverage.ts";
import { type Evidence, judge } from "./evidence.ts";
import { asksHowOften, tellsHowOften } from "./how-often.ts";
import { caseOfRule } from "./named-figures.ts";
import { oncePer } from "./ranking/once-per.ts";
import { factsOf } from "./sentence-facts.ts";
import type { Query } from "./understand.ts";

/** Least evidence for an answer, found on questions with known answers; below it the corpus does not say. */
export const ENOUGH = {
  score: 0.535,
  scoreWithoutConcept: 0.8,
  figure: 0.41,
};

/** A number, a time or an age may be told without a figure; a sum or a share that is asked for may not. */
const TOLD_IN_WORDS: readonly Wanted[] = ["count", "duration", "date", "age"];

/**
 * The sentences with enough evidence. A rule may be told in words where a figure was asked for ("mỗi năm một lần"), so
 * a question on rules that finds no figure is judged once more as one that needs none.
 */
export function sufficient(kb: KnowledgeBase, query: Query, evidence: Evidence[]): Evidence[] {
  const found = evidence.filter(
    (item) =>
      isEnough(query, item) &&
      !isOnlyPlanned(query, item, evidence) &&
      !isOutdone(query, item, evidence) &&
      !isForOtherCase(query, item, evidence),
  );
  if (found.length === 0 && isToldInShares(query)) {
    const inShares: Query = { ...query, wanted: "percent", focus: [] };
    const told = evidence.filter(({ isTarget }) => isTarget || !query.aboutTarget);
    const judged = judge(
      kb,
      inShares,
      told.map(({ candidate }) => candidate),
    );
    return judged.filter((item) => isEnough(inShares, item) && !isOutdone(inShares, item, judged));
  }
  if (found.length > 0 || !query.normative || !TOLD_IN_WORDS.includes(query.wanted)) return found;
  const inWords: Query = { ...query, wanted: "any", focus: [] };
  const legal = evidence
    .map(({ candidate }) => candidate)
    .filter(({ hit, text }) => hit.document.metadata.kind !== "article" && !isListItem(hit, text));
  const isTime = query.wanted === "duration" || query.wanted === "date";
  return judge(kb, inWords, legal).filter(
    (item) => isEnough(inWords, item) && (!isTime || tellsTime(query, item.candidate)),
  );
}

/** "Mỗi năm một lần" tells how often, "ngay sau khi …" when; a sentence with no such word tells neither. */
function tellsTime({ text }: Query, candidate: Candidate): boolean {
  if (asksHowOften(fold(text))) return tellsHowOften(factsOf(candidate).folded);
  return TELLS_TIME.test(candidate.text);
}

const TELLS_TIME =
  /(?<!\p{L})(?:ngay(?! càng)|trước (?:khi|ngày|lúc|thời)|sau (?:khi|đó|ngày)|hạn|kỳ|ngày|tháng|năm|tuần|quý|lần|kịp thời|suốt|lâu|bất cứ lúc|đến hết|đến khi|Chính phủ quy định|immediately|promptly|without delay|as soon|before|after|until|within|days?|months?|years?|terms?|time|period|once|twice|annual\p{L}*|yearly|omedelbart|genast|snarast|innan|före|efter|tills|inom|dag\p{L}*|månad\p{L}*|år(?:et|en|lig\p{L}*)?|gång|tid\p{L}*|period\p{L}*)(?!\p{L})/iu;

/** Papers and headings that a guide lists without a full stop: no rule is told by them. */
function isListItem({ document }: Hit, text: string): boolean {
  return document.metadata.kind === "guide" && !/[.;:!]["'”’)*_]*$/u.test(text);
}

/** How many work well, or are to do so, may be told as a share. */
function isToldInShares({ wanted, aboutTarget, normative, units }: Query): boolean {
  if (wanted !== "count" || normative) return false;
  return aboutTarget || units.some(({ key }) => key === "#effective");
}

function isEnough(query: Query, { candidate, score, figure, scope }: Evidence): boolean {
  if (scope === 0 || tellsNothing(candidate)) return false;
  if (score < (isOnSubject(query) ? ENOUGH.score : ENOUGH.scoreWithoutConcept)) return false;
  return !wantsFigure(query.wanted) || figure.fit >= ENOUGH.figure;
}

/** How much more of the question a target must speak of than a result, for just that to be planned and not told. */
const PLANNED = 0.3;

/** "Đã mở mấy lớp về điều lệ?": where courses on charters are a target, other courses that were held are no result. */
function isOnlyPlanned(
  query: Query,
  { candidate, coverage, isTarget }: Evidence,
  all: readonly Evidence[],
): boolean {
  if (query.aboutTarget || isTarget || !wantsFigure(query.wanted)) return false;
  const { id, metadata } = candidate.hit.document;
  if (metadata.kind !== "article") return false;
  return all.some(
    (other) =>
      other.isTarget &&
      other.scope > 0 &&
      other.figure.fit >= ENOUGH.figure &&
      other.candidate.hit.document.id === id &&
      other.coverage >= coverage + PLANNED,
  );
}

/**
 * "Mục tiêu bao nhiêu HTX công nghệ cao?": where the document has a figure of just that, the one of all cooperatives is no
 * answer, however well it counts.
 */
function isOutdone(
  query: Query,
  { candidate, coverage, isTarget }: Evidence,
  all: readonly Evidence[],
): boolean {
  if (!wantsFigure(query.wanted) || query.normative) return false;
  const { id, metadata } = candidate.hit.document;
  if (metadata.kind !== "article" && metadata.kind !== "guide") return false;
  const asksTarget = !isTarget && query.units.some(({ key }) => key === "#target");
  return all.some(
    (other) =>
      (asksTarget ? other.isTarget && other.coverage >= coverage : other.isTarget === isTarget) &&
      other.scope > 0 &&
      !isGap(other.candidate) &&
      other.candidate.quantities.some(({ unit }) => unit !== "year" && unit !== "date") &&
      other.candidate.hit.document.id === id &&
      (asksTarget || other.coverage >= coverage + OUTDONE),
  );
}

const OUTDONE = 0.5;

/**
 * "HTX có 80 thành viên": the figure of a rule for "trên 1.000 thành viên" is none of it, and what that rule says in words
 * is not where another point is made for just so many.
 */
function isForOtherCase(query: Query, { candidate }: Evidence, all: readonly Evidence[]): boolean {
  if (query.figures.length === 0 || caseOfRule(query, candidate) !== "outside") return false;
  if (wantsFigure(query.wanted)) return true;
  return all.some(
    ({ candidate: other }) =>
      other.hit.passage.id === candidate.hit.passage.id && caseOfRule(query, other) === "within",
  );
}

/** "The article does not say …" is worth showing beside a refusal, but it is no answer. */
function tellsNothing(candidate: Candidate): boolean {
  const { text, quantities } = candidate;
  if (isGap(candidate)) return true;
  return quantities.length === 0 && DOES_NOT_SAY.test(text);
}

const DOES_NOT_SAY =
  /(?:không (?:nêu|nói|cho biết|giải thích|in)|does not (?:say|give|name|explain|state|print)|(?:anger|nämner|säger|förklarar) inte)(?!\p{L})/iu;

/** Speaks of something that the glossary knows, other than the kind of answer, or names an article. */
const isOnSubject = oncePer((query: Query): boolean => {
  if (query.reference !== undefined || asksWhichLaw(fold(query.text))) return true;
  return query.units.some(({ key }) => key.startsWith("#") && !isSoft(key));
});
