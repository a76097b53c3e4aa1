import { Embeddings, type EmbeddingsParams } from "@langchain/core/embeddings";
import { fold, hasVietnameseMarks } from "../../src/language/normalize.ts";
import { isStopword } from "../../src/language/stopwords.ts";
import { glossary } from "../../src/language/tokenize.ts";
import { words } from "../../src/language/words.ts";

const DIMENSIONS = 512;
const WEIGHT = { concept: 1.6, word: 1, pair: 0.7, gram: 0.25 };

/**
 * Embeddings of made-up texts in tests: words, pairs of words, character 4-grams and the concepts of the glossary are hashed
 * into a vector of 512 dimensions (feature hashing: Weinberger et al., Feature Hashing for Large Scale Multitask Learning,
 * ICML 2009), then brought to length 1. The same text always gives the same vector.
 */
export class HashedEmbeddings extends Embeddings {
  readonly modelName = "hashed-ngrams-1";

  constructor(params: EmbeddingsParams = {}) {
    super(params);
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    return texts.map(embed);
  }

  override async embedQuery(text: string): Promise<number[]> {
    return embed(text);
  }
}

function embed(text: string): number[] {
  const counts = new Map<string, number>();
  const add = (feature: string, weight: number) => counts.set(feature, (counts.get(feature) ?? 0) + weight);
  const trustAccents = hasVietnameseMarks(text);
  const list = words(text);
  for (const { concepts } of glossary.match(list, trustAccents)) {
    for (const concept of concepts) add(`#${concept}`, WEIGHT.concept);
  }
  list.forEach((word, i) => {
    const next = list[i + 1];
    if (next) add(`${word.folded}_${next.folded}`, WEIGHT.pair);
    if (isStopword(word, trustAccents)) return;
    add(word.folded, WEIGHT.word);
    const padded = `^${fold(word.text)}$`;
    for (let at = 0; at + 4 <= padded.length; at += 1) add(`~${padded.slice(at, at + 4)}`, WEIGHT.gram);
  });
  const vector = new Array<number>(DIMENSIONS).fill(0);
  for (const [feature, weight] of counts) {
    const hash = fnv1a(feature);
    const slot = hash % DIMENSIONS;
    const sign = (hash >>> 16) & 1 ? 1 : -1;
    vector[slot] = (vector[slot] ?? 0) + sign * Math.log1p(weight);
  }
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
}

/** 32-bit FNV-1a (Fowler, Noll, Vo) over UTF-16 code units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}
