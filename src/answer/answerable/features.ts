import { fold, hasVietnameseMarks } from "../../language/normalize.ts";
import { BODIES } from "../../language/nouns.ts";
import { isSyllable } from "../../language/syllables.ts";
import { wantsFigure } from "../../language/wanted.ts";
import { words } from "../../language/words.ts";
import type { KnowledgeBase } from "../../store/knowledge-base.ts";
import { askedAsSimilarity, isReferredTo } from "../coverage.ts";
import type { Evidence } from "../evidence.ts";
import { SUBJECTS } from "../ranking/subjects.ts";
import { surroundingsOf } from "../surroundings.ts";
import type { Query } from "../understand.ts";
import { type AskedWord, askedWords } from "./asked-words.ts";
import { directionOf, likenessTo, toldOf } from "./told-words.ts";

/** What tells whether a sentence answers the question, in the order of the weights. */
export const FEATURES = [
  "score",
  "coverage",
  "scope",
  "figure",
  "askedAs",
  "hasQuestions",
  "alikeQuestion",
  "alikeText",
  "alikeSubject",
  "near",
  "conceptsMissing",
  "figureMissing",
  "worstMissing",
  "strangeMissing",
  "narrowed",
  "otherBody",
  "words",
  "outsideGlossary",
  "reference",
  "places",
  "untold",
  "otherCounted",
] as const;
export type Feature = (typeof FEATURES)[number];
export type Features = Readonly<Record<Feature, number>>;

/** Likeness of a word from which on it is spoken of; below, it is missing by as much. */
const MET = 0.6;
/** Likeness below which a word is not spoken of at all, and the weight from which on that tells. */
const UNTOLD = { likeness: 0.4, weight: 0.6 };
/** A word that stands in so few passages and questions is no filler. */
const FEW = 3;

const OURS: ReadonlySet<string> = new Set([...BODIES, "#cooperative-bank", "#support-fund"]);
/** Bodies with rules of their own. */
const OTHERS: ReadonlySet<string> = new Set(
  [
    ...SUBJECTS,
    "#association",
    "#farmers-association",
    "#insurer",
    "#joint-stock-company",
    "#veteran",
  ].filter((key) => !OURS.has(key)),
);

/** What a question asks of an evidence, told in numbers. */
export function featuresOf(kb: KnowledgeBase, query: Query, evidence: Evidence): Features {
  const { candidate, score, coverage, scope, figure } = evidence;
  const { passage } = candidate.hit;
  const asked = askedWords(query, kb.meanings);
  const told = toldOf(asked, candidate, kb.meanings);
  const total = asked.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const missing = asked.map(({ weight }, i) => weight * lack(told[i]?.near ?? 0));
  const sumOf = (values: readonly number[], of: (word: AskedWord) => boolean) =>
    asked.reduce((sum, word, i) => (of(word) ? sum + (values[i] ?? 0) : sum), 0);
  const most = (values: readonly number[], of: (word: AskedWord) => boolean) =>
    asked.reduce((top, word, i) => (of(word) ? Math.max(top, values[i] ?? 0) : top), 0);
  const weights = asked.map(({ weight }) => weight);
  const isConcept = ({ concepts }: AskedWord) => concepts.length > 0;
  const whole = directionOf(kb.meanings(query.text));
  const subject = directionOf(kb.meanings(query.bare));
  const keys = query.units.map(({ key }) => key);
  const namesOurs = keys.some((key) => OURS.has(key));
  const namesOther = keys.some((key) => OTHERS.has(key));
  const isUntold = ({ weight }: AskedWord, i: number) =>
    weight >= UNTOLD.weight && (told[i]?.near ?? 0) < UNTOLD.likeness;
  const alike = likenessTo(candidate, kb.meanings);
  return {
    score,
    coverage,
    scope,
    figure: figure.fit,
    askedAs: askedAsSimilarity(kb, query, surroundingsOf(candidate.hit)),
    hasQuestions: passage.askedAs.length > 0 ? 1 : 0,
    alikeQuestion: alike.toQuestions(whole),
    alikeText: alike.toText(whole),
    alikeSubject: alike.toText(subject),
    near: asked.reduce((sum, { weight }, i) => sum + weight * (told[i]?.near ?? 0), 0) / total,
    conceptsMissing: sumOf(missing, isConcept) / total,
    figureMissing: wantsFigure(query.wanted) ? sumOf(missing, () => true) / total : 0,
    worstMissing: Math.max(0, ...asked.map(({ weight }, i) => weight * lack(told[i]?.any ?? 0))),
    strangeMissing: most(missing, (word) => !isConcept(word) && isStrange(kb, word)),
    narrowed: most(missing, ({ narrows }) => narrows),
    otherBody: namesOurs || !namesOther ? 0 : 1,
    words: asked.length,
    outsideGlossary: sumOf(weights, (word) => !isConcept(word)) / total,
    reference: isReferredTo(query, candidate) ? 1 : 0,
    places: query.places.length > 0 ? 1 : 0,
    untold: asked.some(isUntold) ? 1 : 0,
    otherCounted: asked.some((word, i) => isUntold(word, i) && isOfCount(query, word)) ? 1 : 0,
  };
}

/**
 * Whether a word is what is counted ("how many pages"), or tells which cooperatives are ("HTX taxi"); concepts are compared as figures.
 * A lone syllable without marks may be another word than it looks like: "htx thue" are those that rent, and not taxes.
 */
function isOfCount(query: Query, { text: word, concepts, start, end, narrows }: AskedWord): boolean {
  const { text, wanted, units, focus } = query;
  if (wanted !== "count" || concepts.length > 0) return false;
  if (query.questionLanguage === "vi" && !hasVietnameseMarks(text) && isSyllable(fold(word))) return false;
  const nouns = units.filter(({ key }) => focus.includes(key));
  if (nouns.some((noun) => !noun.key.startsWith("#") && noun.start < end && start < noun.end)) return true;
  return narrows && nouns.some(({ key }) => OURS.has(key));
}

function lack(likeness: number): number {
  return Math.max(0, 1 - likeness / MET);
}

/** Whether hardly any passage, and hardly any question that people ask, has a word or compound. */
function isStrange({ lexical: { fields } }: KnowledgeBase, { text }: AskedWord): boolean {
  const parts = words(text).map(({ folded }) => folded);
  const pairs = parts.slice(1).map((part, i) => `${parts[i]}_${part}`);
  const tokens = pairs.length > 0 ? pairs : parts;
  return tokens.some((token) => Math.max(fields.asked.frequency(token), fields.text.frequency(token)) <= FEW);
}
