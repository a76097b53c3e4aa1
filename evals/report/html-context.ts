import type { Change, Delta } from "../compare/comparison.ts";
import type { CaseResult, ShownPassage } from "../run/result.ts";
import type { MeasureText, Report, Summary } from "./report.ts";

/** What all parts of the page look up: built once, since a page has thousands of links. */
export interface Context {
  report: Report;
  /** Relative path from the report to the corpus folder, without a slash at its end. */
  corpus: string;
  /** Passages of both runs, in the order of the appendix. */
  passages: ShownPassage[];
  passage: Map<string, { anchor: string; shown: ShownPassage }>;
  /** Anchors of the questions of the run by id. */
  questions: Map<string, string>;
  /** Cases of the run compared with, by id. */
  before: Map<string, CaseResult>;
  changes: Map<string, Change>;
  measures: Map<string, MeasureText>;
  primary: Set<string>;
  summary(measure: string, slice: string): Summary | undefined;
  delta(measure: string, slice: string): Delta | undefined;
}

/** The slice of all questions. */
export const ALL = "all";

export function contextOf(report: Report, corpus: string): Context {
  const { run, against, comparison } = report;
  const passages = Object.values({ ...against?.passages, ...run.passages }).sort(byPlace);
  const summaries = new Map(report.summaries.map((one) => [key(one.measure, one.slice), one]));
  const deltas = new Map((comparison?.deltas ?? []).map((one) => [key(one.measure, one.slice), one]));
  return {
    report,
    corpus: corpus.replace(/\/+$/u, ""),
    passages,
    // Ids hold "/", "#" and letters of any script, so anchors are numbers: short, and never in need of escaping.
    passage: new Map(passages.map((shown, i) => [shown.id, { anchor: `passage-${i + 1}`, shown }])),
    questions: new Map(run.cases.map(({ id }, i) => [id, questionAnchor(id, i)])),
    before: new Map((against?.cases ?? []).map((one) => [one.id, one])),
    changes: new Map((comparison?.changes ?? []).map((one) => [one.id, one])),
    measures: new Map(report.measures.map((one) => [one.id, one])),
    primary: new Set(report.measures.filter(({ rule }) => rule === "primary").map(({ id }) => id)),
    summary: (measure, slice) => summaries.get(key(measure, slice)),
    delta: (measure, slice) => deltas.get(key(measure, slice)),
  };
}

/** Name of a measure as people read it. */
export function labelOf(context: Context, measure: string): string {
  return context.measures.get(measure)?.label ?? measure;
}

/** The language of a case, as an attribute for screen readers. */
export function languageOf({ slices }: CaseResult): string {
  const found = slices.find((slice) => slice.startsWith("lang="));
  return found?.slice("lang=".length) ?? "";
}

export interface Slice {
  dimension: string;
  value: string;
}

/** Takes "lang=vi" apart; undefined for "all". */
export function sliceOf(slice: string): Slice | undefined {
  const at = slice.indexOf("=");
  return at < 1 ? undefined : { dimension: slice.slice(0, at), value: slice.slice(at + 1) };
}

const DIMENSIONS: Record<string, string> = {
  set: "Question set",
  split: "Split",
  lang: "Language",
  kind: "Kind of question",
  typing: "Typing",
  place: "Place",
  origin: "Origin",
};

/** Heading of a dimension; one that is not known keeps its name. */
export function dimensionLabel(dimension: string): string {
  return DIMENSIONS[dimension] ?? dimension.charAt(0).toUpperCase() + dimension.slice(1);
}

/** "all questions", or "Language: vi". */
export function sliceLabel(slice: string): string {
  const parts = sliceOf(slice);
  return parts === undefined ? "all questions" : `${dimensionLabel(parts.dimension)}: ${parts.value}`;
}

/** Values by dimension, most general dimension first; ids are found by the search box. */
export function dimensionsOf(slices: Iterable<string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const slice of new Set(slices)) {
    const parts = sliceOf(slice);
    if (parts === undefined || parts.dimension === "id") continue;
    found.set(parts.dimension, [...(found.get(parts.dimension) ?? []), parts.value]);
  }
  const known = Object.keys(DIMENSIONS);
  const rank = (name: string) => known.indexOf(name) + 1 || known.length + 1;
  return new Map([...found].sort(([a], [b]) => rank(a) - rank(b)));
}

function key(measure: string, slice: string): string {
  return `${measure}\n${slice}`;
}

function questionAnchor(id: string, i: number): string {
  return /^[\w.-]+$/u.test(id) ? `question-${id}` : `question-no.${i + 1}`;
}

/** Order of reading: document by document, passages by their number. */
function byPlace(a: ShownPassage, b: ShownPassage): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : natural.compare(a.id, b.id);
}
const natural = new Intl.Collator("en", { numeric: true });
