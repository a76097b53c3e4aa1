import type { Hit, Passage } from "../domain.ts";
import { fold } from "../language/normalize.ts";
import { type ContentUnit, contentUnits } from "../language/tokenize.ts";
import { headingOf } from "../store/knowledge-base.ts";

/** What stands around the sentences of a passage; the same for every question, so it is read once. */
export interface Surroundings {
  /** Title of the document and heading right above the passage. */
  heading: Set<string>;
  /** Headings further out: a chapter names all that its articles treat, each of them only a part. */
  chapter: Set<string>;
  passage: Set<string>;
  /** Keys of the questions that people ask of the article. */
  askedAs: Set<string>;
  /** Keys of each question that people ask of the article or the document. */
  questions: ReadonlySet<string>[];
  /** Text of the passage without diacritics. */
  folded: string;
}

const read = new WeakMap<Passage, Surroundings>();

/** The surroundings of a hit's passage. */
export function surroundingsOf({ passage, document }: Hit): Surroundings {
  const known = read.get(passage);
  if (known) return known;
  const keys = (units: readonly ContentUnit[]) => new Set(units.map(({ key }) => key));
  const questions = passage.askedAs.map((question) => keys(contentUnits(question)));
  const around: Surroundings = {
    heading: keys(
      contentUnits(headingOf({ ...passage, headingPath: passage.headingPath.slice(-1) }, document)),
    ),
    chapter: keys(contentUnits(passage.headingPath.slice(0, -1).join(" · "))),
    passage: keys(contentUnits(passage.text)),
    askedAs: new Set(questions.flatMap((own) => [...own])),
    questions: [...questions, ...document.metadata.askedAs.map((question) => keys(contentUnits(question)))],
    folded: fold(passage.text),
  };
  read.set(passage, around);
  return around;
}
