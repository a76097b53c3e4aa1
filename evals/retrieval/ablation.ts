import type { FeatureName } from "../../src/answer/ranking/features.ts";
import { loadWeights, type Weights } from "../../src/answer/ranking/weights.ts";
import type { RetrieveOptions } from "../../src/answer/retrieve.ts";

/** A part of the ranking that can be switched off. */
export interface Part {
  name: string;
  options: RetrieveOptions;
}

const fitted = loadWeights();

function without(isOff: (name: FeatureName) => boolean): Weights {
  return Object.fromEntries(
    Object.entries(fitted).map(([name, weight]) => [name, isOff(name as FeatureName) ? 0 : weight]),
  );
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
    name: "only BM25 over text, heading and title",
    options: {
      related: false,
      expected: false,
      weights: {
        "text.concept": 1,
        "text.word": 1,
        "text.pair": 1,
        "heading.concept": 1,
        "heading.word": 1,
        "title.concept": 1,
        "title.word": 1,
      },
    },
  },
];
