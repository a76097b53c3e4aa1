import {
  FEATURE_NAMES,
  type FeatureName,
  type FeatureRow,
  featureRow,
} from "../../src/answer/ranking/feature-names.ts";
import { loadWeights } from "../../src/answer/ranking/weights.ts";
import type { RetrieveOptions } from "../../src/answer/retrieve.ts";

/** A part of the ranking that can be switched off. */
export interface Part {
  name: string;
  options: RetrieveOptions;
}

const fitted = loadWeights();

function without(isOff: (name: FeatureName) => boolean): FeatureRow {
  return fitted.map((weight, i) => (isOff(FEATURE_NAMES[i] as FeatureName) ? 0 : weight));
}

function off(name: string, ...prefixes: readonly string[]): Part {
  return {
    name: `without ${name}`,
    options: { weights: without((feature) => prefixes.some((prefix) => feature.startsWith(prefix))) },
  };
}

/** Everything, then each part off in turn. */
export const PARTS: readonly Part[] = [
  { name: "everything", options: {} },
  { name: "without related terms", options: { related: false } },
  { name: "without expected terms", options: { expected: false } },
  off(
    "BM25 of concepts",
    "text.concept",
    "asked.concept",
    "heading.concept",
    "title.concept",
    "section.concept",
    "foreign.concept",
  ),
  off("BM25 of words", "text.word", "asked.word", "heading.word", "title.word", "section.word"),
  off("BM25 of pairs", "text.pair", "asked.pair", "section.pair"),
  off("headings", "heading."),
  off("the section around", "section."),
  off("vectors", "vector"),
  off("likeness to the questions people ask", "alike", "asked."),
  off("coverage", "coverage.", "missing"),
  off("places and years", "place.", "year"),
  off("the kind of answer", "figure.", "definition", "conditions", "target"),
  off("whom a document is for", "subject."),
  off("the kind of source", "press", "guide", "expired"),
  {
    name: "only vectors",
    options: { related: false, expected: false, weights: featureRow({ vector: 1 }) },
  },
  {
    name: "only BM25 over text, heading and title",
    options: {
      related: false,
      expected: false,
      weights: featureRow({
        "text.concept": 1,
        "text.word": 1,
        "text.pair": 1,
        "heading.concept": 1,
        "heading.word": 1,
        "title.concept": 1,
        "title.word": 1,
      }),
    },
  },
];
