/** What may speak for or against a passage. */
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

/** Place of each feature in a row of them. */
export const AT = Object.fromEntries(FEATURE_NAMES.map((name, place) => [name, place])) as Readonly<
  Record<FeatureName, number>
>;

/** What speaks for or against a passage, or how much each of that counts: a number a feature, in the order of the names. */
export type FeatureRow = number[];

/** Made of fractions at first, so that the engine keeps it and all copies of it as plain floating-point numbers. */
const BLANK: FeatureRow = FEATURE_NAMES.map(() => 0.5);
BLANK.fill(0);

/** A row of what is named; everything else is 0, and names that no feature has any more are passed over. */
export function featureRow(named: Readonly<Partial<Record<string, number>>>): FeatureRow {
  const row = BLANK.slice();
  for (const name of Object.keys(named)) {
    const place = AT[name as FeatureName];
    if (place !== undefined) row[place] = named[name] ?? 0;
  }
  return row;
}
