import type { Passage } from "../../domain.ts";
import { quantities } from "../../language/quantities.ts";
import { backs, type Quantity, sameQuantity } from "../../language/quantity.ts";
import { contradiction } from "./contradictions.ts";
import { documentDates } from "./documents.ts";
import type { Reading } from "./reading.ts";
import { toldAsTarget, unsaidRestriction } from "./restrictions.ts";
import { alikeness, nearestSentences, type Source, type SourceSentence } from "./sources.ts";
import { holdsFor, type Time, timesIn } from "./times.ts";

export interface FigureCheck {
  /** Why a figure is not to be told; absent where all stand in the sources as they are told. */
  problem?: string;
  /** The sentences that hold the figures of the statement. */
  restsOn: SourceSentence[];
}

/** Looks every figure, date and number of a statement up in what it cites, with what it is said to be of. */
export function checkFigures(said: Reading, sources: readonly Source[]): FigureCheck {
  const restsOn: SourceSentence[] = [];
  for (const time of said.times) {
    if (!sources.some((source) => tellsTime(source, time, said.text)))
      return { problem: missing(time), restsOn };
  }
  for (const claim of said.figures) {
    const found = lookUp(said, claim, sources);
    if (typeof found === "string") return { problem: found, restsOn };
    const other = found && fromElsewhere(said, claim, found, sources);
    if (other !== undefined) return { problem: other, restsOn };
    if (found) restsOn.push(found);
  }
  const numbers = said.quantities.filter(
    ({ unit }) => unit === "article" || unit === "clause" || unit === "document",
  );
  const other = numbers.find((number) => !sources.some((source) => tellsNumber(source, number)));
  return other ? { problem: missing(other), restsOn } : { restsOn };
}

const missing = ({ text }: Quantity) => `the figure "${text}" is not in the source`;

/** The sentence that tells a figure as the statement does, or why none does; undefined where a heading tells it. */
function lookUp(
  said: Reading,
  claim: Quantity,
  sources: readonly Source[],
): SourceSentence | string | undefined {
  const found = sources.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) => {
      const told = sentence.figures.filter((known) => backs(known, claim));
      return told.map((quantity) => ({ sentence, quantity, score: alikeness(said, sentence) }));
    }),
  );
  let reason: string | undefined;
  for (const { sentence, quantity } of found.sort((a, b) => b.score - a.score)) {
    const problem =
      contradiction({ said, claim, sentence, told: quantity }) ??
      unsaidRestriction(said, sentence, quantity) ??
      toldAsTarget(said.text, sentence);
    if (problem === undefined) return sentence;
    reason ??= problem;
  }
  if (found.length === 0 && sources.some(({ about }) => about.figures.some((known) => backs(known, claim))))
    return undefined;
  if (found.length === 0 && sources.some((source) => tellsInWords(source, claim))) return undefined;
  return reason ?? missing(claim);
}

/** How much more alike another sentence must be to be the one that a statement retells. */
const MORE_ALIKE = 1.3;

/**
 * "Ban kiểm soát họp 6 tháng một lần", where the sentence on just that has 3 months, and another one on something else 6.
 * A statement that puts two sentences together has the figures of both.
 */
function fromElsewhere(
  said: Reading,
  claim: Quantity,
  found: SourceSentence,
  sources: readonly Source[],
): string | undefined {
  const [nearest] = nearestSentences(said, sources);
  if (!nearest || alikeness(said, nearest) < alikeness(said, found) * MORE_ALIKE) return undefined;
  const others = nearest.figures.filter(({ unit }) => unit === claim.unit);
  const isTold = others.some((other) => said.figures.some((figure) => sameQuantity(other, figure)));
  const [other] = others;
  return other === undefined || isTold
    ? undefined
    : `the source has "${other.text}" for this, not "${claim.text}"`;
}

/** "three" from "ba", a Vietnamese word that is read as no figure since it is more often another word. */
function tellsInWords({ passage, language }: Source, { text, values: [value] }: Quantity): boolean {
  if (language !== "vi" || /\d/u.test(text)) return false;
  const word = value === 3 ? "ba" : value === 5 ? "năm" : undefined;
  return word !== undefined && new RegExp(`(?<!\\p{L})${word}(?!\\p{L}|\\s\\d)`, "iu").test(passage.text);
}

function tellsTime(
  { sentences, about, passage, document, language }: Source,
  time: Time,
  said: string,
): boolean {
  const { period } = document.metadata;
  const dates = quantities(documentDates(document.metadata, said).join(" ; "), language);
  // A period backs itself, not each year in it.
  const span = period
    ? quantities(period.from === period.to ? `${period.from}` : `${period.from}–${period.to}`, language)
    : [];
  const printed = printedIn(passage, language);
  const known = [
    ...sentences.flatMap(({ times }) => times),
    ...timesIn(passage.text, printed),
    ...printed,
    ...about.times,
    ...dates,
    ...span,
  ];
  return known.some((other) => (other.unit === "year" || other.unit === "date") && holdsFor(other, time));
}

/** All figures of a passage, in the language of its document; read once for all statements. */
function printedIn(passage: Passage, language: string): readonly Quantity[] {
  const known = printed.get(passage) ?? quantities(passage.text, language);
  printed.set(passage, known);
  return known;
}

const printed = new WeakMap<Passage, readonly Quantity[]>();

/** Numbers of articles, clauses and documents are found anywhere in the passage or in its place in the document. */
function tellsNumber({ passage, about, language }: Source, number: Quantity): boolean {
  const known = [...printedIn(passage, language), ...about.quantities];
  const { upper, ...from } = number;
  const ends = upper === undefined ? [number] : [from, { ...from, values: upper }];
  const isKnown = (end: Quantity) => known.some((other) => backs(other, end));
  // "Articles 1 to 3" may be told as "Điều 1 đến Điều 3".
  return isKnown(number) || ends.every(isKnown);
}
