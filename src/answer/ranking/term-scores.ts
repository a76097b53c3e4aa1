import { placeOf } from "../../store/ascending.ts";
import { ChosenUnits } from "../../store/chosen-units.ts";
import type { LexicalIndex } from "../../store/lexical-index.ts";
import { type Group, isScored, SCORED_FIELDS, type ScoredField, type SearchTerms } from "./search-terms.ts";
import type { WordScores } from "./word-scores.ts";

/** Scores of some units, by kind of term; a kind of which there are no terms is not there. */
type ByGroup = Partial<Record<Group, Float32Array>>;
/** Kinds of terms that are also summed over the section around a passage. */
const OF_SECTION = ["concept", "word", "pair"] as const;

/**
 * BM25 scores of the passages that are weighed for a question, of the sections and of the documents they are in; apart by field
 * and by kind of term. There are a few hundred of them, so that each term is looked up in its postings instead of going
 * through all of them.
 */
export class TermScores {
  readonly ideal: number;
  readonly expectedIdeal: number;
  /** All passages of the sections. */
  readonly #passages: ChosenUnits;
  readonly #sections: ChosenUnits;
  readonly #documents: ChosenUnits;
  readonly #of: Record<ScoredField, ByGroup> = { text: {}, asked: {}, heading: {}, title: {} };
  readonly #ofSection: ByGroup = {};

  constructor(
    index: LexicalIndex,
    { terms, ideal, expectedIdeal }: SearchTerms,
    { expected, common }: Pick<WordScores, "expected" | "common">,
    passages: Iterable<number>,
  ) {
    this.ideal = ideal;
    this.expectedIdeal = expectedIdeal;
    const { fields, sectionOf, documentOf, sectionStarts } = index;
    const given = [...passages];
    this.#sections = new ChosenUnits(
      given.map((passage) => sectionOf[passage] as number),
      fields.heading.count,
    );
    this.#documents = new ChosenUnits(
      given.map((passage) => documentOf[passage] as number),
      fields.title.count,
    );
    this.#passages = new ChosenUnits(passagesOf(this.#sections.units, sectionStarts), fields.text.count);
    const chosen = {
      text: this.#passages,
      asked: this.#passages,
      heading: this.#sections,
      title: this.#documents,
    };
    this.#of.text.expected = Float32Array.from(
      this.#passages.units,
      (passage) => expected[passage] as number,
    );
    const unread = new Set(common.map(({ token }) => token));
    for (const term of terms)
      for (const field of SCORED_FIELDS) {
        const { group, token } = term;
        if (!isScored(field, group)) continue;
        if (field === "text" && group === "expected" && !unread.has(token)) continue;
        this.#of[field][group] ??= new Float32Array(chosen[field].units.length);
        fields[field].addScoresOf(chosen[field], term, this.#of[field][group]);
      }
    for (const group of OF_SECTION) {
      const scores = this.#of.text[group];
      if (scores) this.#ofSection[group] = sectionScores(this.#sections.units, sectionStarts, scores);
    }
  }

  /** Where a passage, section or document stands among those that are weighed, for the functions below; -1 if it does not. */
  placeOfPassage(passage: number): number {
    return placeOf(this.#passages.units, passage);
  }

  placeOfSection(section: number): number {
    return placeOf(this.#sections.units, section);
  }

  placeOfDocument(document: number): number {
    return placeOf(this.#documents.units, document);
  }

  /** What terms of a group score in a field of the unit at a place. */
  of(field: ScoredField, group: Group, place: number): number {
    return this.#of[field][group]?.[place] ?? 0;
  }

  /**
   * What they score in the texts of a section together, divided by the square root of how many those are: a clause whose
   * neighbours speak of the same is likelier to be meant than one that stands alone.
   */
  ofSection(group: (typeof OF_SECTION)[number], place: number): number {
    return this.#ofSection[group]?.[place] ?? 0;
  }
}

function passagesOf(sections: Uint32Array, starts: Uint32Array): number[] {
  const passages: number[] = [];
  for (const section of sections)
    for (let passage = starts[section] as number; passage < (starts[section + 1] as number); passage += 1)
      passages.push(passage);
  return passages;
}

/** `scores` are those of the passages of the sections, one section after the other. */
function sectionScores(sections: Uint32Array, starts: Uint32Array, scores: Float32Array): Float32Array {
  let at = 0;
  return Float32Array.from(sections, (section) => {
    const length = (starts[section + 1] as number) - (starts[section] as number);
    let sum = 0;
    for (const end = at + length; at < end; at += 1) sum += scores[at] as number;
    return sum / Math.sqrt(length);
  });
}
