import { quantities } from "../../language/quantities.ts";
import { backs, type Quantity } from "../../language/quantity.ts";
import { contradiction } from "./contradictions.ts";
import { documentDates } from "./documents.ts";
import { fractionsIn } from "./fractions.ts";
import type { Reading } from "./reading.ts";
import { toldAsTarget, unsaidRestriction } from "./restrictions.ts";
import { type Source, type SourceSentence, shared } from "./sources.ts";
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
  const fraction = fractionsIn(said.text).find(
    (part) => !sources.some((source) => fractionsOf(source).includes(part)),
  );
  if (fraction) return { problem: `the fraction "${fraction}" is not in the source`, restsOn };
  for (const time of said.times) {
    if (!sources.some((source) => tellsTime(source, time, said.text)))
      return { problem: missing(time), restsOn };
  }
  for (const claim of said.figures) {
    const found = lookUp(said, claim, sources);
    if (typeof found === "string") return { problem: found, restsOn };
    if (found) restsOn.push(found);
  }
  const numbers = said.quantities.filter(
    ({ unit }) => unit === "article" || unit === "clause" || unit === "document",
  );
  const other = numbers.find((number) => !sources.some((source) => tellsNumber(source, number)));
  return other ? { problem: missing(other), restsOn } : { restsOn };
}

const missing = ({ text }: Quantity) => `the figure "${text}" is not in the source`;

function fractionsOf({ passage, about }: Source): string[] {
  return fractionsIn(`${passage.text}\n${about.text}`);
}

/** The sentence that tells a figure as the statement does, or why none does; undefined where a heading tells it. */
function lookUp(
  said: Reading,
  claim: Quantity,
  sources: readonly Source[],
): SourceSentence | string | undefined {
  const found = sources.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) => {
      const told = sentence.figures.filter((known) => backs(known, claim));
      return told.map((quantity) => ({ sentence, quantity, score: shared(said, sentence) }));
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
  return reason ?? missing(claim);
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
  const printed = quantities(passage.text, language);
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

/** Numbers of articles, clauses and documents are found anywhere in the passage or in its place in the document. */
function tellsNumber({ passage, about, language }: Source, number: Quantity): boolean {
  const known = [...quantities(passage.text, language), ...about.quantities];
  return known.some((other) => backs(other, number));
}
