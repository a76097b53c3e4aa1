import type { DocumentMetadata, DocumentRecord, Hit, Passage } from "../../domain.ts";
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
  const spoken = [passage.text, above, issuer, publisher, scope, ...dated(document.metadata)].join("\n");
  const hit: Hit = { passage, document, score: 0, keyword: 0, vector: 0 };
  const source: Source = {
    passage,
    document,
    language,
    sentences: [],
    about: readingOf(above, language),
    keys: new Set(contentUnits(spoken).map(({ key }) => key)),
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
function shared(statement: Reading, sentence: Reading): number {
  const said = new Set(statement.units.map(({ key }) => key));
  return new Set(sentence.units.map(({ key }) => key).filter((key) => said.has(key))).size;
}

/** Share of the best likeness that another sentence needs to be meant as well. */
const NEARLY = { sameLanguage: 0.95, translated: 0.8 };

/** What the dates of a document are of: "the Law took effect on 1 July 2024" may rest on them alone. */
function dated({ effective, issued, published }: DocumentMetadata): string[] {
  return [effective && "có hiệu lực", issued && "ban hành; thông qua", published && "đăng"].filter(
    (word) => word !== undefined,
  );
}

/** How alike two sentences are in what they speak of, 0 to 1 (Dice's coefficient). */
export function alikeness(statement: Reading, sentence: Reading): number {
  const size = ({ units }: Reading) => new Set(units.map(({ key }) => key)).size;
  return (2 * shared(statement, sentence)) / Math.max(1, size(statement) + size(sentence));
}

/** The sentences of the cited passages that are most like a statement, or nearly so. */
export function nearestSentences(statement: Reading, sources: readonly Source[]): SourceSentence[] {
  const scored = sources
    .flatMap(({ sentences }) => sentences)
    .map((sentence) => ({ sentence, score: alikeness(statement, sentence) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const least = ({ language }: SourceSentence) =>
    best * (language === statement.language ? NEARLY.sameLanguage : NEARLY.translated);
  return scored.filter(({ sentence, score }) => score >= least(sentence)).map(({ sentence }) => sentence);
}

/** What stands over a sentence: the line that introduces its list, and the heading. */
export function headingOver({ candidate, source }: SourceSentence): string {
  const list =
    source.passage.text
      .slice(0, candidate.start)
      .match(/[^\n]*:[ \t]*\n/gu)
      ?.at(-1) ?? "";
  return `${list} ${source.passage.headingPath.at(-1) ?? ""}`;
}
