import type { DocumentRecord, Hit, Passage } from "../../domain.ts";
import { fold } from "../../language/normalize.ts";
import { contentUnits } from "../../language/tokenize.ts";
import { type Candidate, candidatesOf } from "../candidates.ts";
import { type Reading, readingOf } from "./reading.ts";

/** What a citation leads to. */
export interface CitedSource {
  passage: Passage;
  document: DocumentRecord;
}

/** A sentence of a cited passage. */
export interface SourceSentence extends Reading {
  candidate: Candidate;
  source: Source;
}

/** A cited passage as statements are checked against it. */
export interface Source extends CitedSource {
  language: string;
  sentences: SourceSentence[];
  /** Title, headings, locator and number: what holds for every sentence. */
  about: Reading;
  /** Keys of all that the passage and what stands above it speak of. */
  keys: ReadonlySet<string>;
  /** Text of the passage and of what stands above it, without diacritics. */
  folded: string;
}

const read = new WeakMap<Passage, Source>();

/** Reads a passage for checking, once for all statements. */
export function sourceOf({ passage, document }: CitedSource): Source {
  const known = read.get(passage);
  if (known?.document === document) return known;
  const { language, title, number = "", issuer = "", publisher = "", scope = "", places } = document.metadata;
  const above = [title, ...passage.headingPath, passage.locator, number].join(" ; ");
  const hit: Hit = { passage, document, score: 0, keyword: 0, vector: 0 };
  const source: Source = {
    passage,
    document,
    language,
    sentences: [],
    about: readingOf(above, language),
    keys: new Set(
      contentUnits([passage.text, above, issuer, publisher, scope].join("\n")).map(({ key }) => key),
    ),
    folded: fold([passage.text, above, issuer, publisher, scope, ...places].join("\n")),
  };
  source.sentences = candidatesOf(hit).map((candidate) => ({
    ...readingOf(candidate.text, language, candidate),
    candidate,
    source,
  }));
  read.set(passage, source);
  return source;
}

/** Number of different things that a sentence speaks of and a statement too. */
export function shared(statement: Reading, sentence: Reading): number {
  const said = new Set(statement.units.map(({ key }) => key));
  return new Set(sentence.units.map(({ key }) => key).filter((key) => said.has(key))).size;
}

/** The sentence of the cited passages that shares most with a statement. */
export function nearestSentence(statement: Reading, sources: readonly Source[]): SourceSentence | undefined {
  let best: { sentence: SourceSentence; score: number } | undefined;
  for (const sentence of sources.flatMap(({ sentences }) => sentences)) {
    const score = shared(statement, sentence);
    if (best === undefined || score > best.score) best = { sentence, score };
  }
  return best?.sentence;
}
