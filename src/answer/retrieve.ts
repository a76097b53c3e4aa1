import type { Hit } from "../domain.ts";
import { places } from "../language/places.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import { annexedMark, articleMark } from "../store/lexical-index.ts";
import { topScores } from "../store/top-scores.ts";
import { speaksForPlaces } from "./place-fit.ts";
import { byScore, eachPlaceFirst, oneOfVariants } from "./ranking/arrange.ts";
import { knownQuestions } from "./ranking/expected-terms.ts";
import { documentsOf, FeatureMaker, type FeatureName, type Features } from "./ranking/features.ts";
import { type LexicalScores, lexicalScores, type ScoredField } from "./ranking/lexical-scores.ts";
import { keywordScore, likenessOf } from "./ranking/likeness.ts";
import { rounded } from "./ranking/rounded.ts";
import { because, loadWeights, type Weights, weigh } from "./ranking/weights.ts";
import type { Query } from "./understand.ts";

/** Passages that each way of finding proposes; the features decide among them. */
const PROPOSED = { words: 120, vector: 60, alike: 60, perLanguage: 20, ofPlaces: 40 };
/** How fast scores fall behind the best one; set so that they keep the spread that the evidence of answers was tuned to. */
const SPREAD = 10;

/** A passage may be there in so many languages. */
const VARIANTS = 4;

const fitted = loadWeights();

/** Says of a document, by number, whether its passages are searched. */
export type DocumentFilter = (document: number) => boolean;

export interface RetrieveOptions {
  weights?: Weights;
  filter?: DocumentFilter;
  /** Whether terms related to those of the question, and terms expected of its answer, are searched too; both are by default. */
  related?: boolean;
  expected?: boolean;
}

/** A passage with what speaks for it. */
export interface Candidate {
  passage: number;
  features: Features;
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
    .map((candidate) => ({ ...candidate, sum: weigh(candidate.features, weights) }))
    .sort((a, b) => b.sum - a.sum || a.passage - b.passage);
  const best = weighed[0]?.sum ?? 0;
  const highest = Math.max(1e-9, ...candidates.map(({ features }) => keywordScore(features)));
  const documents = documentsOf(kb);
  // Of each place there may be a passage in every language; the others are not read.
  const hits = weighed.slice(0, VARIANTS * k).flatMap(({ passage: number, features, sum }): Weighed[] => {
    const passage = kb.passages.at(number);
    const document = documents[kb.lexical.documentOf[number] ?? -1];
    if (!passage || !document) return [];
    const score = rounded(Math.exp((sum - best) / SPREAD));
    const keyword = rounded(keywordScore(features) / highest);
    const likeness = likenessOf(features, keyword);
    return [{ passage, document, score, keyword, vector: features.vector ?? 0, likeness, features }];
  });
  hits.sort(byScore);
  return eachPlaceFirst(oneOfVariants(hits, query.language), query)
    .slice(0, k)
    .map(({ features, ...hit }) => ({ ...hit, why: because(features, weights) }));
}

/** A hit that still has what speaks for it. */
type Weighed = Hit & { features: Features };

/** The passages that are weighed for a query, with their features. */
export async function candidatesFor(
  kb: KnowledgeBase,
  query: Query,
  k: number,
  { weights = fitted, filter, related = true, expected = true }: RetrieveOptions = {},
): Promise<Candidate[]> {
  const text = withSuccessors(query);
  const { documentOf } = kb.lexical;
  const documents = documentsOf(kb);
  const isAllowed = filter && ((passage: number) => filter(documentOf[passage] ?? 0));
  const known = expected ? (await knownQuestions()).expectedFor(query.text) : { alike: 0, terms: [] };
  const lexical = lexicalScores(kb.lexical, text, { related, expected: known });
  const vector = new Map(await kb.nearest(text, Math.max(PROPOSED.vector, k), isAllowed));
  const alike = kb.asked.similarities(query.text);
  const words = wordScores(kb, lexical, weights);
  const proposed = new Set<number>();
  const propose = (numbers: Iterable<number>) => {
    for (const number of numbers) if (isAllowed?.(number) ?? true) proposed.add(number);
  };
  const bestOf = (count: number, isIn: Uint8Array) =>
    topScores(words, count, (passage) => {
      const document = documentOf[passage] as number;
      return isIn[document] === 1 && (filter?.(document) ?? true);
    });
  propose(topScores(words, Math.max(PROPOSED.words, 2 * k), isAllowed));
  for (const language of new Set(documents.map(({ metadata }) => metadata.language))) {
    const inLanguage = Uint8Array.from(documents, ({ metadata }) => Number(metadata.language === language));
    propose(bestOf(PROPOSED.perLanguage, inLanguage));
  }
  if (query.places.length > 0) {
    const ofPlaces = Uint8Array.from(documents, ({ metadata }) => Number(speaksForPlaces(query, metadata)));
    propose(bestOf(Math.max(PROPOSED.ofPlaces, k), ofPlaces));
  }
  propose(vector.keys());
  propose(mostAlike(alike, PROPOSED.alike));
  propose(referenced(kb, query));
  const maker = new FeatureMaker(kb, query, { lexical, vector, alike });
  return [...proposed].map((passage) => ({ passage, features: maker.of(passage) }));
}

/** A document on the province that another one has become part of is looked for by its own name too. */
function withSuccessors({ text, places: asked }: Query): string {
  const successors = asked.flatMap(({ province }) => places.successorOf(province) ?? []);
  return [text, ...successors].join(" ");
}

/** Weighted sum of the scores of words, for every passage of the index: the part of the ranking that proposes passages. */
function wordScores(
  kb: KnowledgeBase,
  { of: by, ideal, expectedIdeal }: LexicalScores,
  weights: Weights,
): Float32Array {
  const { sectionOf, documentOf, fields } = kb.lexical;
  const sum = (field: ScoredField) => {
    const all = new Float32Array(fields[field].count);
    for (const [group, scores] of Object.entries(by[field])) {
      const weight = weights[`${field}.${group}` as FeatureName] ?? 0;
      if (weight <= 0) continue;
      const factor = weight / (group === "expected" ? expectedIdeal : ideal);
      for (let unit = 0; unit < all.length; unit += 1)
        all[unit] = (all[unit] as number) + factor * (scores[unit] as number);
    }
    return all;
  };
  const text = sum("text");
  const asked = sum("asked");
  const heading = sum("heading");
  const title = sum("title");
  for (let passage = 0; passage < text.length; passage += 1) {
    text[passage] =
      (text[passage] as number) +
      (asked[passage] as number) +
      (heading[sectionOf[passage] as number] as number) +
      (title[documentOf[passage] as number] as number);
  }
  return text;
}

function mostAlike(asked: ReadonlyMap<number, number>, k: number): number[] {
  return [...asked]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, k)
    .map(([index]) => index);
}

/** An article that the question names is always a candidate, however few words it shares with the question. */
function referenced(kb: KnowledgeBase, { reference }: Query): Iterable<number> {
  const article = reference?.article;
  if (article === undefined) return [];
  const { marks } = kb.lexical.fields;
  return [...marks.postings(articleMark(article)).units, ...marks.postings(annexedMark(article)).units];
}
