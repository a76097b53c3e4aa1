import { type DocumentRecord, isLegalKind, type Passage } from "../../domain.ts";
import { fold } from "../../language/normalize.ts";
import { unitsOf } from "../../language/wanted.ts";
import type { KnowledgeBase } from "../../store/knowledge-base.ts";
import { annexedMark, annexOf, articleMark, figureMark, NUMBERED } from "../../store/lexical-index.ts";
import { speaksForPlaces } from "../place-fit.ts";
import { isDocumentMeant, isNumberMeant } from "../referred-document.ts";
import type { Query } from "../understand.ts";
import type { LexicalScores } from "./lexical-scores.ts";
import { Membership } from "./membership.ts";
import { DocumentSubjects, SUBJECTS, subjectsOf } from "./subjects.ts";

/** What speaks for or against a passage, by name. What is not named is 0. */
export type Features = Partial<Record<FeatureName, number>>;

export const FEATURE_NAMES = [
  // BM25 as a share of what the question might score, by kind of term and field.
  "text.concept",
  "text.word",
  "text.pair",
  "text.related",
  "text.expected",
  "asked.concept",
  "asked.word",
  "asked.pair",
  "heading.concept",
  "heading.word",
  "heading.related",
  "heading.expected",
  "title.concept",
  "title.word",
  "section.concept",
  "section.word",
  "section.pair",
  // Share of what is asked, by rarity, that the text, or the text with its heading, speaks of; what they do not know.
  "coverage.text",
  "coverage.withHeading",
  "missing",
  "heading.unasked",
  // Likeness: of the vectors, and to the most alike question that people ask of the passage.
  "vector",
  "alike",
  // Another language than the question's: its words cannot meet, its concepts must do.
  "foreign",
  "foreign.concept",
  // What the question names: article, clause, a document, a number, a place, a year.
  "article",
  "clause",
  "point",
  "otherDocument",
  "otherNumber",
  "place.same",
  "place.other",
  "place.none",
  "place.unasked",
  "year",
  // The kind of answer: a figure of that kind or none, a definition, conditions, a target.
  "figure.same",
  "figure.none",
  "definition",
  "definition.unasked",
  "conditions",
  "target",
  "target.unasked",
  // The kind of source, and whom it is for.
  "press",
  "press.forRule",
  "guide",
  "guide.forRule",
  "expired",
  "unnumbered",
  "subject.share",
  "subject.other",
  "subject.inText",
  "subject.inHeading",
  "subject.otherInHeading",
] as const;
export type FeatureName = (typeof FEATURE_NAMES)[number];

/** Features that can only speak against a passage, and those that may do either; all others can only speak for it. */
export const AGAINST: readonly FeatureName[] = [
  "missing",
  "heading.unasked",
  "otherDocument",
  "otherNumber",
  "place.other",
  "place.none",
  "place.unasked",
  "figure.none",
  "definition.unasked",
  "target.unasked",
  "press.forRule",
  "expired",
  "unnumbered",
  "subject.other",
  "subject.otherInHeading",
];
export const EITHER: readonly FeatureName[] = ["foreign", "press", "guide", "guide.forRule"];

/** Rarity from which on a concept tells passages apart. */
const RARE = 1.5;
const MOST_RARITY = 4;
const LEAST_RARITY = 0.5;
const PART_OF_PERIOD = 0.5;
const UNNAMED_ANNEX = 0.5;

const subjects = new WeakMap<KnowledgeBase, DocumentSubjects>();

/** What each index knows of its documents is worked out once. */
function subjectsIn(kb: KnowledgeBase): DocumentSubjects {
  const known = subjects.get(kb) ?? new DocumentSubjects(kb);
  subjects.set(kb, known);
  return known;
}

/** What the retrievers found, by number of the passage. */
export interface Found {
  lexical: LexicalScores;
  vector: ReadonlyMap<number, number>;
  alike: ReadonlyMap<number, number>;
}

/** Makes the features of passages for one question. All come from the index: no passage is read for them. */
export class FeatureMaker {
  readonly #kb: KnowledgeBase;
  readonly #query: Query;
  readonly #found: Found;
  readonly #documents: readonly DocumentRecord[];
  readonly #text: Membership;
  readonly #heading: Membership;
  readonly #marks: Membership;
  readonly #subjects: DocumentSubjects;
  /** Bodies asked about, and those that are named in the question. */
  readonly #asked: readonly string[];
  readonly #named: readonly string[];
  /** What is asked for, each with its rarity. */
  readonly #keys: readonly { key: string; rarity: number }[];
  readonly #rare: readonly string[];
  readonly #marksWanted: readonly string[];
  readonly #ofDocument = new Map<number, Features>();

  constructor(kb: KnowledgeBase, query: Query, found: Found) {
    const { text, heading, marks } = kb.lexical.fields;
    this.#kb = kb;
    this.#query = query;
    this.#found = found;
    this.#documents = documentsOf(kb);
    this.#text = new Membership(text);
    this.#heading = new Membership(heading);
    this.#marks = new Membership(marks);
    this.#subjects = subjectsIn(kb);
    const keys = [...new Set(query.units.map(({ key }) => key))];
    this.#asked = subjectsOf(keys);
    this.#named = keys.filter((key) => SUBJECTS.includes(key));
    this.#keys = keys.map((key) => ({
      key,
      rarity: Math.min(MOST_RARITY, Math.max(LEAST_RARITY, text.inverseFrequency(key))),
    }));
    this.#rare = keys.filter(
      (key) => key.startsWith("#") && !SUBJECTS.includes(key) && text.inverseFrequency(key) > RARE,
    );
    this.#marksWanted = (unitsOf(query.wanted, query.focus) ?? []).map(figureMark);
  }

  of(passage: number): Features {
    const { lexical, vector, alike } = this.#found;
    const { sectionOf, documentOf } = this.#kb.lexical;
    const section = sectionOf[passage] ?? 0;
    const number = documentOf[passage] ?? 0;
    const document = this.#documents[number];
    if (!document) return {};
    const { of: by, section: sums, ideal, expectedIdeal } = lexical;
    const share = (scores: Float32Array | undefined, unit: number) => (scores?.[unit] ?? 0) / ideal;
    const concepts = share(by.text.concept, passage);
    const headings = share(by.heading.concept, section);
    const ofDocument = this.#ofDocument.get(number) ?? this.#documentFeatures(number, document);
    this.#ofDocument.set(number, ofDocument);
    return {
      "text.concept": concepts,
      "text.word": share(by.text.word, passage),
      "text.pair": share(by.text.pair, passage),
      "text.related": share(by.text.related, passage),
      "text.expected": (by.text.expected?.[passage] ?? 0) / expectedIdeal,
      "asked.concept": share(by.asked.concept, passage),
      "asked.word": share(by.asked.word, passage),
      "asked.pair": share(by.asked.pair, passage),
      "heading.concept": headings,
      "heading.word": share(by.heading.word, section),
      "heading.related": share(by.heading.related, section),
      "heading.expected": (by.heading.expected?.[section] ?? 0) / expectedIdeal,
      "title.concept": share(by.title.concept, number),
      "title.word": share(by.title.word, number),
      "section.concept": share(sums.concept, section),
      "section.word": share(sums.word, section),
      "section.pair": share(sums.pair, section),
      vector: Math.max(0, vector.get(passage) ?? 0),
      alike: alike.get(passage) ?? 0,
      "foreign.concept": (ofDocument.foreign ?? 0) * (concepts + headings),
      ...ofDocument,
      ...this.#coverage(passage, section),
      ...this.#kindOfAnswer(passage, section),
      ...this.#subject(passage, section),
      ...this.#reference(passage, document),
      unnumbered: flag(isLegalKind(document.metadata.kind) && !this.#marks.has(NUMBERED, passage)),
      year: this.#year(passage, document),
    };
  }

  /** What holds for all passages of a document. */
  #documentFeatures(number: number, document: DocumentRecord): Features {
    const query = this.#query;
    const { kind, places, language, validity } = document.metadata;
    const own = query.places.length > 0 && speaksForPlaces(query, document.metadata);
    const asked = query.places.length > 0;
    const isRule = query.normative && !asked;
    const named = this.#subjects.named(number);
    const isNamed = this.#asked.some((subject) => named.has(subject));
    return {
      foreign: flag(language !== query.questionLanguage),
      otherDocument: flag(query.referredTo !== undefined && !isDocumentMeant(query, document.metadata)),
      "place.same": flag(own),
      "place.other": flag(asked && !own && places.length > 0),
      "place.none": flag(asked && !own && places.length === 0),
      "place.unasked": flag(!asked && places.length > 0),
      press: flag(kind === "article"),
      "press.forRule": flag(kind === "article" && isRule),
      guide: flag(kind === "guide"),
      "guide.forRule": flag(kind === "guide" && query.normative),
      expired: flag(validity === "expired"),
      "subject.share": this.#subjects.share(number, this.#asked),
      "subject.other": flag(named.size > 0 && !isNamed),
    };
  }

  #coverage(passage: number, section: number): Features {
    let all = 0;
    let inText = 0;
    let inBoth = 0;
    let inHeading = 0;
    for (const { key, rarity } of this.#keys) {
      const told = this.#text.has(key, passage);
      const headed = this.#heading.has(key, section);
      all += rarity;
      inText += told ? rarity : 0;
      inBoth += told || headed ? rarity : 0;
      inHeading += headed ? 1 : 0;
    }
    const units = this.#kb.lexical.headingUnits[section] ?? 0;
    const unknown = this.#rare.filter(
      (key) => !this.#text.has(key, passage) && !this.#heading.has(key, section),
    );
    return {
      "coverage.text": all === 0 ? 0 : inText / all,
      "coverage.withHeading": all === 0 ? 0 : inBoth / all,
      missing: unknown.length / Math.max(1, this.#rare.length),
      "heading.unasked": Math.max(0, units - inHeading) / Math.max(1, units),
    };
  }

  #kindOfAnswer(passage: number, section: number): Features {
    const { wanted, aboutTarget } = this.#query;
    const hasFigure = this.#marksWanted.some((mark) => this.#marks.has(mark, passage));
    const defines = this.#heading.has("#definition", section);
    const isTarget = this.#text.has("#target", passage);
    return {
      "figure.same": flag(hasFigure),
      "figure.none": flag(this.#marksWanted.length > 0 && !hasFigure),
      definition: flag(defines && wanted === "definition"),
      "definition.unasked": flag(defines && wanted !== "definition"),
      conditions: flag(
        (wanted === "condition" || wanted === "yes-no") && this.#heading.has("#condition", section),
      ),
      target: flag(isTarget && aboutTarget),
      "target.unasked": flag(isTarget && !aboutTarget),
    };
  }

  #subject(passage: number, section: number): Features {
    const inText = (subject: string) => this.#text.has(subject, passage);
    const inHeading = (subject: string) => this.#heading.has(subject, section);
    const own = this.#asked.some((subject) => inText(subject) || inHeading(subject));
    const heads = this.#asked.some(inHeading);
    return {
      "subject.inText": flag(own),
      "subject.inHeading": flag(this.#named.some(inHeading)),
      "subject.otherInHeading": flag(!heads && SUBJECTS.some(inHeading)),
    };
  }

  #reference(passage: number, document: DocumentRecord): Features {
    const { reference, numbers } = this.#query;
    const otherNumber =
      numbers.length > 0 && !isNumberMeant(this.#query, { passage: this.#passage(passage), document });
    const { article, clause, point } = reference ?? {};
    if (article === undefined || !isDocumentMeant(this.#query, document.metadata))
      return { otherNumber: flag(otherNumber) };
    const own = this.#marks.has(articleMark(article), passage);
    const annexed = !own && this.#marks.has(annexedMark(article), passage);
    const mark = own ? articleMark : annexedMark;
    const isClause = clause !== undefined && this.#marks.has(mark(article, clause), passage);
    return {
      otherNumber: flag(otherNumber),
      article: own ? 1 : annexed ? this.#annexed(passage) : 0,
      clause: flag(isClause),
      point: flag(isClause && point !== undefined && holdsPoint(this.#passage(passage), point)),
    };
  }

  /** "Điều 1" is that of the document itself, rather than of the rules that it issues, where those are not named. */
  #annexed(passage: number): number {
    const annex = annexOf(this.#passage(passage).locator);
    return annex !== undefined && fold(this.#query.text).includes(fold(annex)) ? 1 : UNNAMED_ANNEX;
  }

  #year(passage: number, { metadata: { period } }: DocumentRecord): number {
    const { years } = this.#query;
    if (years.some((year) => this.#text.has(String(year), passage))) return 1;
    return period && years.some((year) => year >= period.from && year <= period.to) ? PART_OF_PERIOD : 0;
  }

  #passage(number: number) {
    const passage = this.#kb.passages.at(number);
    if (passage === undefined) throw new RangeError(`no passage ${number}`);
    return passage;
  }
}

const lists = new WeakMap<KnowledgeBase, readonly DocumentRecord[]>();

/** The documents of an index by number. */
export function documentsOf(kb: KnowledgeBase): readonly DocumentRecord[] {
  const known = lists.get(kb) ?? [...kb.documents.values()];
  lists.set(kb, known);
  return known;
}

function flag(value: boolean): number {
  return value ? 1 : 0;
}

/** A long clause is cut between its points: whether this piece of it has the one that is asked for. */
function holdsPoint({ text }: Passage, letter: string): boolean {
  return [...text.matchAll(/^[ \t]*([a-zđ]{1,2})\)/gmu)].some((match) => match[1] === letter);
}
