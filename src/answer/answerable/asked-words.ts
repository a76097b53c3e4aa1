import { hasVietnameseMarks } from "../../language/normalize.ts";
import { TRANSPARENT } from "../../language/nouns.ts";
import { wordNumberAt } from "../../language/number-words.ts";
import { isStopword } from "../../language/stopwords.ts";
import type { ContentUnit } from "../../language/tokenize.ts";
import { words } from "../../language/words.ts";
import type { Meaning, WordMeaning } from "../../models/static-embeddings.ts";
import { isSoft } from "../coverage.ts";
import type { Query } from "../understand.ts";
import { toldShare } from "./told-shares.ts";

/** Reads what the words and compounds of a text mean. */
export type Meanings = (text: string) => readonly WordMeaning[];

/** A word or compound of a question that says what it is about, with the concepts that stand in the same place. */
export interface AskedWord extends Meaning {
  text: string;
  start: number;
  end: number;
  concepts: readonly string[];
  /** Put together of pieces, since the model does not know it: what it means is a guess. */
  isPieced: boolean;
  /** Stands beside what is to be counted, and so says which ones: "HTX taxi", "housing cooperatives". */
  narrows: boolean;
}

const SHORT = 2;
/** Part of its weight that a word keeps which only describes the kind of answer. */
const SOFT = 0.35;

/**
 * The words of a question that say what it is about; without places, periods and numbers of articles, which are compared as
 * such, and without function words.
 */
export function askedWords(query: Query, meanings: Meanings): AskedWord[] {
  const trustAccents = hasVietnameseMarks(query.text);
  const found = meanings(query.text).flatMap((word): AskedWord[] => {
    const { start, end, weight, direction, parts } = word;
    const text = query.bare.slice(start, end);
    const units = query.units.filter((unit) => unit.start < end && start < unit.end);
    if (units.length === 0 || isEmpty(text, trustAccents) || isNumber(query, text)) return [];
    const concepts = units.map(({ key }) => key).filter((key) => key.startsWith("#"));
    const share = concepts.length === 0 ? toldShare(text) : concepts.every(isSoft) ? SOFT : 1;
    const known = { start, end, narrows: false };
    return [
      { ...known, text, concepts, isPieced: parts.length > 1, weight: weight * share, direction },
      ...frontOf(text, units, meanings).map((front) => ({ ...front, ...known })),
    ];
  });
  const narrowing = besideCounted(query, found);
  return found.map((word) => (narrowing.has(word) ? { ...word, narrows: true } : word));
}

function isEmpty(text: string, trustAccents: boolean): boolean {
  return words(text).every((word) => isStopword(word, trustAccents) || /^[\d.,]+$/u.test(word.folded));
}

/** "åtta", "nine": compared as figures. A Vietnamese one may be another word ("ba", "tám"). */
function isNumber({ questionLanguage }: Query, text: string): boolean {
  if (questionLanguage === "vi") return false;
  return wordNumberAt(text.toLowerCase(), 0, questionLanguage, false)?.end === text.length;
}

/** "turistkooperativ" asks for tourism as well: the front of a compound that is read by its last part. */
function frontOf(text: string, units: readonly ContentUnit[], meanings: Meanings) {
  const before = units.find((unit) => unit.before !== undefined)?.before;
  const front = text.slice(0, before ?? 0).replace(/s$/u, "");
  const [meaning] = meanings(front);
  if (meaning === undefined) return [];
  return [
    { text: front, concepts: [], isPieced: true, weight: meaning.weight, direction: meaning.direction },
  ];
}

/** The words that stand together with the counted noun: behind it in Vietnamese, in front of it elsewhere. */
function besideCounted(query: Query, found: readonly AskedWord[]): ReadonlySet<AskedWord> {
  const beside = new Set<AskedWord>();
  const nouns = query.units.filter(({ key }) => query.focus.includes(key));
  if (query.wanted !== "count" || query.normative || nouns.length === 0) return beside;
  const isBehind = query.questionLanguage === "vi";
  const trustAccents = hasVietnameseMarks(query.text);
  const ordered = isBehind ? found : [...found].reverse();
  for (const noun of nouns) {
    let edge = isBehind ? noun.end : noun.start;
    for (const word of ordered) {
      const gap = isBehind ? query.bare.slice(edge, word.start) : query.text.slice(word.end, edge);
      const isFront = word.start <= noun.start && word.end >= noun.end && word.concepts.length === 0;
      const isNext = isBehind ? word.start >= edge : word.end <= edge;
      // "… mấy HTX z ad": two letters behind a small word address somebody.
      const mayJoin = isBehind && word.text.length > SHORT && /^[\p{L}\s]*$/u.test(gap);
      const isJoined = mayJoin ? isEmpty(gap, trustAccents) : /^\s*$/u.test(gap);
      if (!isFront && !(isNext && isJoined) && !isSaidOf(query.bare, word)) continue;
      if (!word.concepts.some((key) => TRANSPARENT.has(key) || isSoft(key))) beside.add(word);
      if (!isFront) edge = isBehind ? word.end : word.start;
    }
  }
  return beside;
}

/** "How many members are young?", "… är unga?": the last word of the question, said of what is counted. */
function isSaidOf(text: string, { start, end }: AskedWord): boolean {
  return (
    /\s(?:are|is|were|was|är|var)\s(?:\p{L}+\s)?$/iu.test(text.slice(0, start)) &&
    /^\W*$/u.test(text.slice(end))
  );
}
