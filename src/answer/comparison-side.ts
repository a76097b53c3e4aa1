import { wantsFigure } from "../language/wanted.ts";
import { halvesOf } from "./comparison-clauses.ts";
import { changeSpans, type Mention, type Span, targetsOf } from "./comparison-mentions.ts";
import { COUNTRY } from "./comparison-places.ts";
import { asDefinition, questionWithout } from "./comparison-questions.ts";
import { asksHowTheyDiffer, asksOf } from "./comparison-words.ts";
import type { Edit } from "./conversation/wordings.ts";
import type { Query } from "./understand.ts";

/** By what the sides differ; "across" are all provinces, "kind" sizes and fields, "measure" sums of one
 * place, "thing" anything else that has a name. */
export type Category =
  | "place"
  | "across"
  | "year"
  | "law"
  | "membership"
  | "body"
  | "target"
  | "measure"
  | "kind"
  | "thing";

/** One side of a comparison, with the question that asks for it alone. */
export interface Side extends Pick<Mention, "name" | "key" | "number" | "word" | "more"> {
  query: Query;
  /** Keys of the other things: a sentence on one of them, and not on this, is none of this side. */
  rivals?: readonly string[];
}

/** The question without the other sides and without the words that compare. */
export function sideOf(
  text: string,
  query: Query,
  category: Category,
  mention: Mention,
  all: readonly Mention[],
  known: ReadonlySet<string>,
): Side {
  const own = mention.name === COUNTRY ? WHOLE_COUNTRY[query.questionLanguage] : undefined;
  const keeps = mention.spans.map((span) => ({ ...span, text: own ?? text.slice(span.start, span.end) }));
  const joins = mention.spans.map(({ start }) => ({ ...joinBefore(text, start), text: "" }));
  const drops = all
    .filter((other) => other !== mention)
    .flatMap(({ spans }) => spans.map((span) => ({ ...withConnector(text, span), text: "" })));
  const halves =
    category === "place" ? halvesOf(text, mention, all).map((span) => ({ ...span, text: "" })) : [];
  const changes = category === "year" ? changeSpans(text).map((span) => ({ ...span, text: "" })) : [];
  const aims =
    category === "year" && targetsOf(text, mention).length === 0 ? othersAims(text, mention, all) : [];
  const edits = {
    keeps,
    drops: [
      ...drops,
      ...joins,
      ...halves,
      ...changes,
      ...aims,
      ...(category === "target" ? repeated(text) : []),
    ],
    ofPlaces: category === "place",
    onFigures: isOnFigures(category, query),
  };
  const side: Query = {
    ...questionWithout(query, text, edits, known),
    places: mention.places ?? query.places,
    years: mention.years ?? query.years,
    aboutTarget:
      category === "target" ? mention.name === "side-target" : query.aboutTarget && aims.length === 0,
  };
  const [words] = keeps;
  const isDefined = DEFINED.includes(category) && query.places.length === 0;
  const definition = isDefined && words ? asDefinition(side, words.text, known) : undefined;
  const { name, key, number, word, more } = mention;
  return {
    name,
    ...(key === undefined ? {} : { key }),
    ...(number === undefined ? {} : { number }),
    ...(word === undefined ? {} : { word }),
    ...(more === undefined ? {} : { more }),
    ...(category === "thing"
      ? { rivals: all.flatMap((other) => (other === mention ? [] : (other.key ?? []))) }
      : {}),
    query: definition ?? side,
  };
}

/** "Mục tiêu 2030 thấp hơn con số 2020": the target is that of the other year. */
function othersAims(text: string, mention: Mention, all: readonly Mention[]): Edit[] {
  return all
    .filter((other) => other !== mention)
    .flatMap((other) => targetsOf(text, other).map((span) => ({ ...span, text: "" })));
}

/** "Mục tiêu bao nhiêu HTX và đạt được bao nhiêu?": what is counted is said once, and asked for twice. */
const ASKED_AGAIN =
  /(?<=(?:bao nhiêu|bao nhieu|mấy|may|how many|hur många) .*)(?<!\p{L})(?:bao nhiêu|bao nhieu|mấy|may)(?=\s*(?:[?.!,]|$))|(?<=(?:bao nhiêu|bao nhieu|mấy|may)(?!\p{L}).*)(?<!\p{L})(?:ra sao|(?:như )?thế nào|(?:nhu )?the nao)(?=\s*(?:[?.!,]|$))/giu;

function repeated(text: string): Edit[] {
  return [...text.matchAll(ASKED_AGAIN)].map(({ index, 0: said }) => ({
    start: index,
    end: index + said.length,
    text: "",
  }));
}

/** Bodies are counted beside each other in a place, or where more of one than of the other is asked for. */
function isOnFigures(category: Category, query: Query): boolean {
  if (category === "body") {
    const language = query.questionLanguage;
    // "Cái nào có tư cách pháp nhân?" asks for no figure, "cái nào cần ít người hơn?" does.
    const isOpen = asksOf(query.text, language) === "each" && !wantsFigure(query.wanted);
    return query.places.length > 0 || !(isOpen || asksHowTheyDiffer(query.text, language));
  }
  if (category === "thing") return query.places.length > 0;
  return category === "place" || category === "year" || category === "target" || category === "measure";
}

/** What the country is called in the question on it, also where "the national total" named it. */
const WHOLE_COUNTRY: Record<Query["questionLanguage"], string> = {
  vi: "cả nước",
  en: "the whole country",
  sv: "hela landet",
};

/** What is set against something else without a word on what about it is told by what it is. */
const DEFINED: readonly Category[] = ["membership", "body", "thing"];

const JOIN =
  /(?:,|\s(?:và|(?:so |khác )?với|hay|hoặc|va|(?:so |khac )?voi|hoac|and|or|than|vs\.?|versus|against|compared (?:to|with)|och|eller|än|mot|jämfört med|i jämförelse med|respektive))\s+(?:(?:an?|the|den|det|ett|en|một|mot|i|in|ở|o|tại|tỉnh|tinh|huyện|huyen|thành phố|thanh pho)\s+)*$/iu;
const CONNECTOR_BEHIND =
  /^(?:\s(?:province|district|provinsen|distriktet))?\s*(?:,|(?:và|với|hay|hoặc|va|voi|hoac|and|or|vs\.?|och|eller|respektive)(?=\s))/iu;

/** The word that joins a side to the one before it. */
function joinBefore(text: string, end: number): Span {
  return { start: end - (JOIN.exec(text.slice(0, end))?.[0].length ?? 0), end };
}

/** A side goes together with the word that joins it to the others. */
function withConnector(text: string, { start, end }: Span): Span {
  const before = JOIN.exec(text.slice(0, start))?.[0].length ?? 0;
  const behind = before > 0 ? 0 : (CONNECTOR_BEHIND.exec(text.slice(end))?.[0].length ?? 0);
  return { start: start - before, end: end + behind };
}
