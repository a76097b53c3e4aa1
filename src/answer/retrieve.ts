import type { Hit } from "../domain.ts";
import { places } from "../language/places.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import { annexedMark, articleMark } from "../store/lexical-index.ts";
import { definingPassages } from "./definitions.ts";
import { byScore, eachPlaceFirst, oneOfVariants } from "./ranking/arrange.ts";
import { type DocumentFilter, groupsOf } from "./ranking/document-groups.ts";
import { type KnownQuestions, knownQuestions } from "./ranking/expected-terms.ts";
import { AT, type FeatureRow } from "./ranking/feature-names.ts";
import { FeatureMaker } from "./ranking/features.ts";
import { keywordScore, likenessOf } from "./ranking/likeness.ts";
import { rounded } from "./ranking/rounded.ts";
import { type SearchTerms, searchTerms } from "./ranking/search-terms.ts";
import { TermScores } from "./ranking/term-scores.ts";
import { because, loadWeights, weigh } from "./ranking/weights.ts";
import { proposedByWords } from "./ranking/word-proposals.ts";
import { wordScores } from "./ranking/word-scores.ts";
import type { Query } from "./understand.ts";

/**
 * Passages that each way of finding proposes; the features decide among them. `lookedUp` of each language are the best by the
 * rarer terms, in which the common terms of a large corpus are looked up.
 */
const PROPOSED = { words: 80, lookedUp: 150, vector: 40, alike: 30, perLanguage: 15, ofPlaces: 30, rare: 40 };
/** How fast scores fall behind the best one; set so that they keep the spread that the evidence of answers was tuned to. */
const SPREAD = 10;

/** A passage may be there in so many languages. */
const VARIANTS = 4;

const fitted = loadWeights();

export interface RetrieveOptions {
  weights?: FeatureRow;
  filter?: DocumentFilter;
  /** Whether terms related to those of the question, and terms expected of its answer, are searched too; both are by default. */
  related?: boolean;
  /** The questions that come with the program are known unless others are given. */
  expected?: boolean | KnownQuestions;
}

/** A passage with what speaks for it. */
export interface Candidate {
  passage: number;
  features: FeatureRow;
}

/**
 * Passages for a query, best first. Words, vectors and the questions that people ask each propose passages, also the best of
 * each language and those of the places asked about; then everything that is known of each is weighed. Of the variants
 * of a document in several languages, the one in the asker's language stands for all.
 */
export async function retrieve(
  kb: KnowledgeBase,
  query: Query,
  k: number,
  options: RetrieveOptions = {},
): Promise<Hit[]> {
  const weights = options.weights ?? fitted;
  const candidates = await candidatesFor(kb, query, k, options);
  const weighed = candidates
    .map(({ passage, features }) => ({ passage, features, sum: weigh(features, weights) }))
    .sort((a, b) => b.sum - a.sum || a.passage - b.passage);
  const best = weighed[0]?.sum ?? 0;
  const highest = Math.max(1e-9, ...candidates.map(({ features }) => keywordScore(features)));
  const { documents } = groupsOf(kb);
  // Of each place there may be a passage in every language; the others are not read.
  const hits = weighed.slice(0, VARIANTS * k).flatMap(({ passage: number, features, sum }): Weighed[] => {
    const passage = kb.passages.at(number);
    const document = documents[kb.lexical.documentOf[number] ?? -1];
    if (!passage || !document) return [];
    const score = rounded(Math.exp((sum - best) / SPREAD));
    const keyword = rounded(keywordScore(features) / highest);
    const likeness = likenessOf(features, keyword);
    return [{ passage, document, score, keyword, vector: features[AT.vector] ?? 0, likeness, features }];
  });
  hits.sort(byScore);
  const defining = new Set(definingPassages(kb, query));
  const arranged = eachPlaceFirst(oneOfVariants(hits, query.language), query);
  const defines = ({ passage }: Hit) => defining.has(kb.passages.numberOf(passage));
  // What "X là gì?" asks for stands where X is defined, however often others use the word.
  const first = defining.size === 0 ? [] : arranged.filter(defines);
  return [...first, ...arranged.filter((hit) => !first.includes(hit))]
    .slice(0, k)
    .map(({ features, ...hit }) => ({
      ...hit,
      // Only a search is shown it.
      get why() {
        return because(features, weights);
      },
    }));
}

/** A hit that still has what speaks for it. */
type Weighed = Hit & { features: FeatureRow };

/** The passages that are weighed for a query, with their features. */
export async function candidatesFor(
  kb: KnowledgeBase,
  query: Query,
  k: number,
  { weights = fitted, filter, related = true, expected = true }: RetrieveOptions = {},
): Promise<Candidate[]> {
  const text = withSuccessors(query);
  const { documentOf } = kb.lexical;
  const isAllowed = filter && ((passage: number) => filter(documentOf[passage] ?? 0));
  const asked = expected === true ? await knownQuestions() : expected;
  const known = asked ? asked.expectedFor(query.text) : { alike: 0, terms: [] };
  const search = searchTerms(kb.lexical, text, { related, expected: known });
  const vector = new Map(await kb.nearest(text, Math.max(PROPOSED.vector, k), isAllowed));
  const alike = kb.asked.likeness(query.text);
  const proposed = new Set<number>();
  const propose = (numbers: Iterable<number>) => {
    for (const number of numbers) if (isAllowed?.(number) ?? true) proposed.add(number);
  };
  const ofWords = Math.max(PROPOSED.words, 2 * k);
  const most = { ...PROPOSED, words: ofWords, ofPlaces: Math.max(PROPOSED.ofPlaces, k) };
  const words = wordScores(kb, search, weights, {
    k: Math.max(PROPOSED.lookedUp, ofWords),
    isAllowed: filter,
  });
  propose(proposedByWords(kb.lexical, words, most, placesFilter(kb, query, filter)));
  propose(vector.keys());
  propose(alike.top(PROPOSED.alike));
  propose(referenced(kb, query));
  propose(withRareWords(kb, search));
  propose(definingPassages(kb, query));
  const terms = new TermScores(kb.lexical, search, words, proposed);
  const maker = new FeatureMaker(kb, query, { terms, vector, alike });
  return [...proposed].map((passage) => ({ passage, features: maker.of(passage) }));
}

/** The documents that are searched and speak for the places asked about, if places are. */
function placesFilter(kb: KnowledgeBase, { places: asked }: Query, filter: DocumentFilter | undefined) {
  if (asked.length === 0) return undefined;
  const isIn = groupsOf(kb).speakingFor(asked);
  return filter ? (document: number) => isIn(document) && filter(document) : isIn;
}

/** A document on the province that another one has become part of is looked for by its own name too. */
function withSuccessors({ text, places: asked }: Query): string {
  const successors = asked.flatMap(({ province }) => places.successorOf(province) ?? []);
  return [text, ...successors].join(" ");
}

/** An article that the question names is always a candidate, however few words it shares with the question. */
function referenced(kb: KnowledgeBase, { reference }: Query): Iterable<number> {
  const article = reference?.article;
  if (article === undefined) return [];
  const { marks } = kb.lexical.fields;
  return [...marks.postings(articleMark(article)).units, ...marks.postings(annexedMark(article)).units];
}

/** A name that few passages have tells them from all others, whatever else the question is like. */
function withRareWords(kb: KnowledgeBase, { terms }: SearchTerms): number[] {
  const { text } = kb.lexical.fields;
  const rarestFirst = terms
    .filter(({ group }) => group === "word" || group === "concept")
    .map(({ token }) => ({ token, frequency: text.frequency(token) }))
    .filter(({ frequency }) => frequency > 0 && frequency <= PROPOSED.rare)
    .sort((a, b) => a.frequency - b.frequency);
  const found: number[] = [];
  for (const { token, frequency } of rarestFirst)
    if (found.length + frequency <= PROPOSED.rare) found.push(...text.postings(token).units);
  return found;
}
