import type { Citation, DocumentRecord, Passage, Statement } from "../domain.ts";
import { fold } from "../language/normalize.ts";
import { places } from "../language/places.ts";
import { quantities } from "../language/quantities.ts";
import { backs, bearsBound, type Quantity } from "../language/quantity.ts";

/** "15/18 xã": so many of so many, which no quantity reads whole. Dates and numbers of documents have more parts. */
const FRACTION = /(?<![\d/])\d{1,2}\/\d{1,2}(?![\d/])/gu;

/** Why a statement was dropped, for the trace. */
export interface Rejection {
  statement: string;
  reason: string;
}

export interface Verified {
  statements: Statement[];
  rejected: Rejection[];
}

/** What a citation leads to. */
export interface CitedSource {
  passage: Passage;
  document: DocumentRecord;
}

/**
 * Keeps the statements whose every claim stands in what they cite: each cites at least one passage, each quote is a
 * verbatim part of its passage, and each figure, year and place of the statement is in a cited passage or in the
 * metadata of its document. Figures are compared as values: 1.35 billion = 1,35 tỷ = 1 350 triệu.
 */
export function verify(
  statements: Statement[],
  citations: Citation[],
  language: string,
  source: (citation: Citation) => CitedSource | undefined,
): Verified {
  const rejected: Rejection[] = [];
  const kept = statements.filter((statement) => {
    const reason = problemOf(statement, citations, language, source);
    if (reason !== undefined) rejected.push({ statement: statement.text, reason });
    return reason === undefined;
  });
  return { statements: kept, rejected };
}

function problemOf(
  statement: Statement,
  citations: Citation[],
  language: string,
  source: (citation: Citation) => CitedSource | undefined,
): string | undefined {
  if (statement.citations.length === 0) return "cites nothing";
  const cited: CitedSource[] = [];
  const quotes: Citation[] = [];
  for (const n of statement.citations) {
    const citation = citations.find((known) => known.n === n);
    const found = citation && source(citation);
    if (!citation || !found) return `cites [${n}], which is no source`;
    if (citation.quote === "" || !found.passage.text.includes(citation.quote))
      return `the quote of [${n}] is not in its passage`;
    cited.push(found);
    quotes.push(citation);
  }
  return (
    unsupportedFigure(statement.text, quotes, cited, language) ?? unsupportedPlace(statement.text, cited)
  );
}

/** Words of the statement that are not quoted are read in the answer's language, quoted words in the source's. */
function unsupportedFigure(
  text: string,
  quotes: Citation[],
  cited: CitedSource[],
  language: string,
): string | undefined {
  const known = cited.flatMap(({ passage, document }) => figuresOf(passage, document));
  const quoted = quotes.flatMap((citation) => quantities(citation.quote, citation.language));
  const said = quantities(text, language);
  for (const quantity of said) {
    const isQuoted = quoted.some((other) => other.text === quantity.text && bearsBound(other, quantity));
    if (!supported(quantity, known) && !isQuoted) return `the figure "${quantity.text}" is not in the source`;
  }
  const printed = [...cited.map(({ passage }) => passage.text), ...quotes.map(({ quote }) => quote)].join(
    "\n",
  );
  const isRead = (part: string) => said.some((own) => own.unit === "fraction" && own.text === part);
  const fraction = (text.match(FRACTION) ?? []).find((part) => !isRead(part) && !printed.includes(part));
  return fraction && `the fraction "${fraction}" is not in the source`;
}

function figuresOf(passage: Passage, document: DocumentRecord): Quantity[] {
  const {
    language,
    number = "",
    issued = "",
    effective = "",
    published = "",
    title,
    period,
  } = document.metadata;
  const about = [
    title,
    number,
    issued,
    effective,
    published,
    period ? `${period.from} ${period.to}` : "",
    passage.locator,
    ...passage.headingPath,
  ];
  return [...quantities(passage.text, language), ...quantities(about.join(" ; "), language)];
}

function supported(quantity: Quantity, known: Quantity[]): boolean {
  return known.some((other) => backs(other, quantity));
}

function unsupportedPlace(text: string, cited: CitedSource[]): string | undefined {
  const sources = fold(
    cited
      .flatMap(({ passage, document }) => [
        passage.text,
        ...passage.headingPath,
        document.metadata.title,
        ...document.metadata.places,
      ])
      .join("\n"),
  );
  const missing = places.find(text).find(({ province, district }) => {
    const name = fold(district ?? province);
    return !sources.includes(name) && !sources.includes(name.replaceAll(" ", ""));
  });
  return missing && `the place "${missing.district ?? missing.province}" is not in the source`;
}
