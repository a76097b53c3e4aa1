import type { DocumentRecord } from "../domain.ts";
import { remembered } from "../language/memo.ts";
import { fold } from "../language/normalize.ts";
import { quantities } from "../language/quantities.ts";
import type { Quantity } from "../language/quantity.ts";
import { contentUnits } from "../language/tokenize.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import { type Candidate, isGap } from "./candidates.ts";
import { type Evidence, judge } from "./evidence.ts";
import { meets } from "./figures.ts";
import type { Pick } from "./pick.ts";
import { oncePer } from "./ranking/once-per.ts";
import type { Query } from "./understand.ts";

/** Least evidence that a question asks for just what a digest says is not known. */
const ENOUGH = 0.54;
/** Least likeness to a question that the gap is there for: the words of a gap are those of what is known around it. */
const ALIKE = 0.38;
/** How much more alike a gap must be than the answer, where yes or no is asked. */
const AHEAD = 0.08;
/** Share of a question from which on all of it is told. */
const ALL = 0.97;
/** How much more of a question, or how much more like it, is clearly more. */
const MUCH_MORE = 0.15;

/**
 * The sentence that says that what is asked for is not known, where it is nearer to the question than the best answer.
 * Both are judged as if no figure were wanted: what is not known has none.
 */
export function gapFor(
  kb: KnowledgeBase,
  query: Query,
  evidence: Evidence[],
  best?: Candidate,
): Evidence | undefined {
  // What a thing is, is told; what is not known of it is another question.
  if (query.wanted === "definition" && best !== undefined) return undefined;
  const asked = kb.asked.likeness(query.text);
  const likeness = ({ hit }: Candidate) => asked.of(kb.passages.numberOf(hit.passage));
  // Whether there is support at all is known where only its amount is not.
  const ahead = query.wanted === "yes-no" ? AHEAD : 0;
  const least = Math.max(ALIKE, best === undefined ? 0 : likeness(best) + ahead);
  const isOfAmount =
    best === undefined
      ? () => true
      : asksAmount(query)
        ? tellsOfAmount
        : (item: Candidate) => isAskedInWords(query, item);
  const isOfNumber = query.wanted === "count" ? (item: Candidate) => tellsOfNumber(query, item) : () => true;
  const isFit = (item: Candidate) =>
    isOfAmount(item) && isOfNumber(item) && !isOfOtherBody(query, item) && !isOfLaterTime(query, item);
  const gaps = evidence.map(({ candidate }) => candidate).filter((item) => isGap(item) && isFit(item));
  if (gaps.length === 0) return undefined;
  const inWords: Query = { ...query, wanted: "any", focus: [] };
  const judged = judge(kb, inWords, best === undefined ? gaps : [...gaps, best]);
  const answer = judged.find(({ candidate }) => candidate === best);
  const isAsked = (gap: Evidence) =>
    gap.score >= ENOUGH &&
    (tellsAll(gap, answer) ||
      (likeness(gap.candidate) >= least &&
        (answer === undefined ||
          judged.indexOf(gap) < judged.indexOf(answer) ||
          (likeness(gap.candidate) >= least + MUCH_MORE && gap.coverage >= answer.coverage))));
  return judged.find((gap) => gap !== answer && isAsked(gap));
}

/** Whether a gap is far more like the question than what would answer it: that is of a neighbouring thing. */
export function isMuchLiker(kb: KnowledgeBase, query: Query, gap: Evidence, told: Evidence): boolean {
  const asked = kb.asked.likeness(query.text);
  const likeness = ({ candidate }: Evidence) => asked.of(kb.passages.numberOf(candidate.hit.passage));
  return likeness(gap) >= likeness(told) + MUCH_MORE;
}

/** Whether a gap speaks of all that is asked where the answer does not. */
function tellsAll(gap: Evidence, answer: Evidence | undefined): boolean {
  return (
    answer !== undefined &&
    gap.coverage >= ALL &&
    answer.coverage <= ALL - MUCH_MORE &&
    gap.score >= answer.score + AHEAD
  );
}

/** The sentence that says that just this is not known, as it stands for a side or for a part. */
export function gapPick({ candidate: { hit, text, start, end } }: Evidence, { language }: Query): Pick {
  return { hit, quote: text, start, end, isTarget: false, isFormer: false, language };
}

/** "Mức hỗ trợ lương?" asks how much, and not for how long or how many may have it. */
const AMOUNT_ASKED =
  /^(?:xin hoi |cho hoi )?(?:muc|so tien|tien) (?!nao\b)|^(?:the )?(?:level|amount|sum) of\b/u;
const AMOUNT_TOLD =
  /\b(?:muc|tien|ty le|lai suat|von|phi|kinh phi|gia|levels?|amounts?|sums?|rates?|shares?|costs?|fees?|money|capital|interest|how much|belopp|niva|andel)\b/u;

function asksAmount({ wanted, text }: Query): boolean {
  return wanted === "money" || wanted === "amount" || AMOUNT_ASKED.test(fold(text));
}

function tellsOfAmount({ text }: Candidate): boolean {
  return AMOUNT_TOLD.test(fold(text));
}

/** "Lạng Sơn hỗ trợ HTX những gì?" is told, though how much each gets is not. */
function isAskedInWords({ wanted }: Query, { text }: Candidate): boolean {
  return wanted !== "list" || !/\b(?:bao nhieu|how (?:much|many)|hur (?:mycket|manga))\b/u.test(fold(text));
}

/** "Không nói mỗi sáng lập viên được bao nhiêu tiền" says nothing of how many there are. */
const NUMBER_TOLD =
  /(?<!\p{L}|tổng )số (?!tiền|vốn|ký hiệu)\p{L}|(?<!\p{L})bao nhiêu (?!tiền|vốn|phần trăm)\p{L}|\bhow many\b|\bnumbers?\b|\bantal|\bhur många\b/giu;
const numbersToldIn = remembered((text) => Array.from(text.matchAll(NUMBER_TOLD), ({ index }) => index), {
  longest: 1000,
  most: 1000,
});
/** "Does not give the number of groups" says nothing of how many cooperatives there are. */
function tellsOfNumber({ focus: [noun] }: Query, { text, units }: Candidate): boolean {
  return numbersToldIn(text).some(
    (index) =>
      noun === undefined ||
      units.some(
        ({ key, start }) => meets(noun, key) && start >= index && !/[,;.]/u.test(text.slice(index, start)),
      ),
  );
}

/** Bodies with rules of their own, of which is not asked where they are not named. */
const OTHER_BODIES: readonly string[] = ["#peoples-credit-fund", "#support-fund", "#cooperative-bank"];

/** "Có cần vốn pháp định không?" asks nothing of credit funds. */
function isOfOtherBody({ units }: Query, { hit: { document } }: Candidate): boolean {
  const other = bodiesOf(document);
  return other.length > 0 && !units.some(({ key }) => other.includes(key) || key === "#fund");
}

/** Those that the title of a document names. */
const bodiesOf = oncePer(({ metadata }: DocumentRecord): readonly string[] => {
  const title = new Set(contentUnits(metadata.title).map(({ key }) => key));
  return OTHER_BODIES.filter((key) => title.has(key));
});

const LATER_TOLD = /\b(?:sau (?:nam|ngay|khi|\d{4})|after|since|efter)\b/u;
const TIME_ASKED =
  /\b(?:sau|tu nam|tu ngay|tiep|con nua|hien|bay gio|gio|nay|moi nhat|sap toi|after|since|from|now|current(?:ly)?|today|still|latest|continue\w*|next|efter|nu|fortfarande|sedan|senaste)\b|\d{4}/u;

/** "Lạng Sơn hỗ trợ HTX những gì?" asks nothing of what comes after 2025. */
function isOfLaterTime({ text: asked }: Query, { text }: Candidate): boolean {
  return LATER_TOLD.test(fold(text)) && !TIME_ASKED.test(fold(asked));
}

/** Least evidence for the rule whose figure a gap names; the gap itself says that this is what is asked for. */
const RULE = 0.42;

/**
 * The rule that a gap starts from: "how much 1.5 times the minimum wage is in VND is not known" leaves it known that the
 * support is 1.5 times that wage. It is the best sentence of the same document that tells the figure which the gap names.
 * None where the question names that figure itself, or asks no more of what the rule is on than of what is not known.
 */
export function ruleBehind(
  query: Query,
  evidence: readonly Evidence[],
  { candidate: gap }: Evidence,
): Evidence | undefined {
  const given = amountsOf(quantities(query.text, query.questionLanguage));
  const named = amountsIn(gap).filter((amount) => !given.includes(amount));
  const known = evidence.find(({ candidate }) => candidate === gap)?.coverage ?? 0;
  if (named.length === 0) return undefined;
  return evidence.find(
    ({ candidate, scope, score, coverage }) =>
      scope > 0 &&
      score >= RULE &&
      coverage > known &&
      !isGap(candidate) &&
      candidate.hit.document.id === gap.hit.document.id &&
      amountsIn(candidate).some((amount) => named.includes(amount)),
  );
}

/** What is not known of the figure of a rule where a sum is asked for, told beside the rule. */
export function gapBehind(
  query: Query,
  evidence: readonly Evidence[],
  { candidate: rule }: Evidence,
): Evidence | undefined {
  if (!asksAmount(query) || rule.quantities.some(({ unit }) => unit === "money")) return undefined;
  const told = amountsIn(rule);
  return evidence.find(
    ({ candidate, scope }) =>
      scope > 0 &&
      isGap(candidate) &&
      candidate.hit.document.id === rule.hit.document.id &&
      amountsIn(candidate).some((amount) => told.includes(amount)),
  );
}

/** The figures of a sentence that say how much, as "unit:value"; dates and the places of a law say when and where. */
function amountsIn(candidate: Candidate): string[] {
  return amountsOf(candidate.quantities);
}

function amountsOf(figures: readonly Quantity[]): string[] {
  return figures
    .filter(({ unit }) => unit === "count" || unit === "percent" || unit === "money")
    .map(({ unit, values }) => `${unit}:${values.join("-")}`);
}
