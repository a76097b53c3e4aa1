import { type DocumentRecord, isLegalKind } from "../../domain.ts";
import { unitsOf } from "../../language/wanted.ts";
import type { Likeness } from "../../store/asked-index.ts";
import type { KnowledgeBase } from "../../store/knowledge-base.ts";
import { figureMark, NUMBERED } from "../../store/lexical-index.ts";
import type { UnitSet } from "../../store/unit-list.ts";
import { isDocumentMeant, isNumberOf } from "../referred-document.ts";
import type { Query } from "../understand.ts";
import { groupsOf } from "./document-groups.ts";
import { AT, type FeatureRow, featureRow } from "./feature-names.ts";
import { Membership } from "./membership.ts";
import { oncePer } from "./once-per.ts";
import { ReferenceFeatures } from "./reference-features.ts";
import { DocumentSubjects, SUBJECTS, subjectsOf } from "./subjects.ts";
import type { TermScores } from "./term-scores.ts";

/** Rarity from which on a concept tells passages apart. */
const RARE = 1.5;
const MOST_RARITY = 4;
const LEAST_RARITY = 0.5;
const PART_OF_PERIOD = 0.5;

const subjectsIn = oncePer((kb: KnowledgeBase) => new DocumentSubjects(kb));

/** What the retrievers found, by number of the passage. */
export interface Found {
  terms: TermScores;
  vector: ReadonlyMap<number, number>;
  alike: Pick<Likeness, "of">;
}

/** A key that is asked for: how rare it is, and where it stands. */
interface AskedKey {
  rarity: number;
  isRare: boolean;
  inText: UnitSet;
  inHeading: UnitSet;
}

interface SectionFeatures {
  features: FeatureRow;
  /** Of each key, whether the heading has it. */
  headed: readonly boolean[];
  /** Whether the heading names what the question is about. */
  heads: boolean;
}

/** Makes the features of passages for one question. All come from the index: no passage is read for them. */
export class FeatureMaker {
  readonly #kb: KnowledgeBase;
  readonly #query: Query;
  readonly #found: Found;
  readonly #documents: readonly DocumentRecord[];
  readonly #isOfPlace: (document: number) => boolean;
  readonly #text: Membership;
  readonly #heading: Membership;
  readonly #marks: Membership;
  readonly #subjects: DocumentSubjects;
  /** Bodies asked about, and those that are named in the question. */
  readonly #asked: readonly string[];
  readonly #named: readonly string[];
  readonly #keys: readonly AskedKey[];
  readonly #allRarity: number;
  readonly #rareCount: number;
  readonly #marksWanted: readonly UnitSet[];
  readonly #reference: ReferenceFeatures;
  readonly #years: readonly UnitSet[];
  readonly #ofDocument = new Map<number, FeatureRow>();
  readonly #ofSection = new Map<number, SectionFeatures>();

  constructor(kb: KnowledgeBase, query: Query, found: Found) {
    const { text, heading, marks } = kb.lexical.fields;
    this.#kb = kb;
    this.#query = query;
    this.#found = found;
    const groups = groupsOf(kb);
    this.#documents = groups.documents;
    this.#isOfPlace = groups.speakingFor(query.places);
    this.#text = new Membership(text);
    this.#heading = new Membership(heading);
    this.#marks = new Membership(marks);
    this.#subjects = subjectsIn(kb);
    const keys = [...new Set(query.units.map(({ key }) => key))];
    this.#asked = subjectsOf(keys);
    this.#named = keys.filter((key) => SUBJECTS.includes(key));
    this.#keys = keys.map((key) => {
      const rarity = text.inverseFrequency(key);
      return {
        rarity: Math.min(MOST_RARITY, Math.max(LEAST_RARITY, rarity)),
        isRare: key.startsWith("#") && !SUBJECTS.includes(key) && rarity > RARE,
        inText: this.#text.of(key),
        inHeading: this.#heading.of(key),
      };
    });
    this.#allRarity = this.#keys.reduce((sum, { rarity }) => sum + rarity, 0) || 1;
    this.#rareCount = this.#keys.filter(({ isRare }) => isRare).length;
    this.#reference = new ReferenceFeatures(kb, query, this.#marks);
    this.#marksWanted = (unitsOf(query.wanted, query.focus) ?? []).map((unit) =>
      this.#marks.of(figureMark(unit)),
    );
    this.#years = query.years.map((year) => this.#text.of(String(year)));
  }

  of(passage: number): FeatureRow {
    const { sectionOf, documentOf } = this.#kb.lexical;
    const section = sectionOf[passage] ?? 0;
    const number = documentOf[passage] ?? 0;
    const document = this.#documents[number];
    if (!document) return featureRow({});
    const ofDocument = this.#ofDocument.get(number) ?? this.#documentFeatures(number, document);
    this.#ofDocument.set(number, ofDocument);
    const known = this.#ofSection.get(section) ?? this.#sectionFeatures(section, ofDocument);
    this.#ofSection.set(section, known);
    const features = known.features.slice();
    this.#setWords(features, passage);
    this.#setCoverage(features, passage, known.headed);
    this.#setKindOfAnswer(features, passage);
    this.#reference.set(features, passage, document);
    features[AT["subject.inText"]] = flag(known.heads || this.#text.hasOneOf(this.#asked, passage));
    features[AT.vector] = Math.max(0, this.#found.vector.get(passage) ?? 0);
    features[AT.alike] = this.#found.alike.of(passage);
    features[AT.year] = this.#year(passage, document);
    features[AT.unnumbered] = flag(
      isLegalKind(document.metadata.kind) && !this.#marks.has(NUMBERED, passage),
    );
    return features;
  }

  /** What holds for all passages of a document. */
  #documentFeatures(number: number, document: DocumentRecord): FeatureRow {
    const { terms } = this.#found;
    const place = terms.placeOfDocument(number);
    const query = this.#query;
    const { kind, places, language, validity } = document.metadata;
    const own = this.#isOfPlace(number);
    const asked = query.places.length > 0;
    const isRule = query.normative && !asked;
    const named = this.#subjects.named(number);
    const isNamed = this.#asked.some((subject) => named.has(subject));
    const features = featureRow({});
    features[AT["title.concept"]] = terms.of("title", "concept", place) / terms.ideal;
    features[AT["title.word"]] = terms.of("title", "word", place) / terms.ideal;
    features[AT.foreign] = flag(language !== query.questionLanguage);
    features[AT.otherDocument] = flag(
      query.referredTo !== undefined && !isDocumentMeant(query, document.metadata),
    );
    features[AT.otherNumber] = flag(query.numbers.length > 0 && !isNumberOf(query, document.metadata));
    features[AT["place.same"]] = flag(own);
    features[AT["place.other"]] = flag(asked && !own && places.length > 0);
    features[AT["place.none"]] = flag(asked && !own && places.length === 0);
    features[AT["place.unasked"]] = flag(!asked && places.length > 0);
    features[AT.press] = flag(kind === "article");
    features[AT["press.forRule"]] = flag(kind === "article" && isRule);
    features[AT.guide] = flag(kind === "guide");
    features[AT["guide.forRule"]] = flag(kind === "guide" && query.normative);
    features[AT.expired] = flag(validity === "expired");
    features[AT["subject.share"]] = this.#subjects.share(number, this.#asked);
    features[AT["subject.other"]] = flag(named.size > 0 && !isNamed);
    return features;
  }

  /** What holds for all passages below a heading, beside what holds for its document. */
  #sectionFeatures(section: number, ofDocument: FeatureRow): SectionFeatures {
    const { wanted } = this.#query;
    const { terms } = this.#found;
    const { ideal, expectedIdeal } = terms;
    const place = terms.placeOfSection(section);
    const headed = this.#keys.map(({ inHeading }) => inHeading.has(section));
    const units = this.#kb.lexical.headingUnits[section] ?? 0;
    const asked = headed.filter((isHeaded) => isHeaded).length;
    const defines = this.#heading.has("#definition", section);
    const heads = this.#heading.hasOneOf(this.#asked, section);
    const isCondition = wanted === "condition" || wanted === "yes-no";
    const features = ofDocument.slice();
    features[AT["heading.concept"]] = terms.of("heading", "concept", place) / ideal;
    features[AT["heading.word"]] = terms.of("heading", "word", place) / ideal;
    features[AT["heading.related"]] = terms.of("heading", "related", place) / ideal;
    features[AT["heading.expected"]] = terms.of("heading", "expected", place) / expectedIdeal;
    features[AT["section.concept"]] = terms.ofSection("concept", place) / ideal;
    features[AT["section.word"]] = terms.ofSection("word", place) / ideal;
    features[AT["section.pair"]] = terms.ofSection("pair", place) / ideal;
    features[AT["heading.unasked"]] = Math.max(0, units - asked) / Math.max(1, units);
    features[AT.definition] = flag(defines && wanted === "definition");
    features[AT["definition.unasked"]] = flag(defines && wanted !== "definition");
    features[AT.conditions] = flag(isCondition && this.#heading.has("#condition", section));
    features[AT["subject.inHeading"]] = flag(this.#heading.hasOneOf(this.#named, section));
    features[AT["subject.otherInHeading"]] = flag(!heads && this.#heading.hasOneOf(SUBJECTS, section));
    return { features, headed, heads };
  }

  // No function is made for a passage here and below: there are hundreds of passages a question.
  #setWords(features: FeatureRow, passage: number): void {
    const { terms } = this.#found;
    const { ideal } = terms;
    const place = terms.placeOfPassage(passage);
    const concepts = terms.of("text", "concept", place) / ideal;
    features[AT["text.concept"]] = concepts;
    features[AT["text.word"]] = terms.of("text", "word", place) / ideal;
    features[AT["text.pair"]] = terms.of("text", "pair", place) / ideal;
    features[AT["text.related"]] = terms.of("text", "related", place) / ideal;
    features[AT["text.expected"]] = terms.of("text", "expected", place) / terms.expectedIdeal;
    features[AT["asked.concept"]] = terms.of("asked", "concept", place) / ideal;
    features[AT["asked.word"]] = terms.of("asked", "word", place) / ideal;
    features[AT["asked.pair"]] = terms.of("asked", "pair", place) / ideal;
    features[AT["foreign.concept"]] =
      (features[AT.foreign] as number) * (concepts + (features[AT["heading.concept"]] as number));
  }

  #setCoverage(features: FeatureRow, passage: number, headed: readonly boolean[]): void {
    let inText = 0;
    let inBoth = 0;
    let unknown = 0;
    for (let i = 0; i < this.#keys.length; i += 1) {
      const { rarity, isRare, inText: having } = this.#keys[i] as AskedKey;
      const told = having.has(passage);
      if (told) inText += rarity;
      if (told || headed[i]) inBoth += rarity;
      else if (isRare) unknown += 1;
    }
    features[AT["coverage.text"]] = inText / this.#allRarity;
    features[AT["coverage.withHeading"]] = inBoth / this.#allRarity;
    features[AT.missing] = unknown / Math.max(1, this.#rareCount);
  }

  #setKindOfAnswer(features: FeatureRow, passage: number): void {
    const hasFigure = isInOneOf(this.#marksWanted, passage);
    const isTarget = this.#text.has("#target", passage);
    features[AT["figure.same"]] = flag(hasFigure);
    features[AT["figure.none"]] = flag(this.#marksWanted.length > 0 && !hasFigure);
    features[AT.target] = flag(isTarget && this.#query.aboutTarget);
    features[AT["target.unasked"]] = flag(isTarget && !this.#query.aboutTarget);
  }

  #year(passage: number, { metadata: { period } }: DocumentRecord): number {
    const { years } = this.#query;
    if (isInOneOf(this.#years, passage)) return 1;
    return period && years.some((year) => year >= period.from && year <= period.to) ? PART_OF_PERIOD : 0;
  }
}

function isInOneOf(sets: readonly UnitSet[], unit: number): boolean {
  for (const units of sets) if (units.has(unit)) return true;
  return false;
}

function flag(value: boolean): number {
  return value ? 1 : 0;
}
