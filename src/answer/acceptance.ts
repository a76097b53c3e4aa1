import type { Citation, Statement } from "../domain.ts";
import { detectLanguage } from "../language/detect.ts";
import { type Place, places } from "../language/places.ts";
import { quantities } from "../language/quantities.ts";
import { backs, type Quantity, type Unit, yearsIn } from "../language/quantity.ts";
import { unitsOf, wantsFigure } from "../language/wanted.ts";
import type { Composed } from "./compose.ts";
import type { Draft } from "./extract.ts";
import type { Pick } from "./pick.ts";
import type { Query } from "./understand.ts";

const POINT = /^\s*(?:\p{Ll}{1,2}\)|[-*•])\s/gmu;
const EXCEPTION = /(?<!\p{L})(?:trừ|ngoại trừ|except|unless|utom|förutom|såvida)(?!\p{L})/iu;
const NO_FIGURE: readonly Unit[] = ["article", "clause", "document"];

/** What an answer in other words is measured by: the question, what extraction picked, and how that would be told. */
export interface Yardstick {
  query: Query;
  draft: Draft;
  /** The extractive answer after verification. */
  quoted: Composed;
}

/**
 * What an answer in other words lacks beside the extractive one, told so that the model can mend it; empty where it is no
 * worse: it is in the asker's language, rests on the same passage, and keeps the figure with its place and year, every
 * point of a list, and exceptions.
 */
export function lacks({ query, draft, quoted }: Yardstick, answer: Composed): string[] {
  const { statements, citations } = answer;
  const text = textOf(statements);
  if (text === "") return ["a sentence that one of the passages backs"];
  const lead = leadOf(draft, quoted);
  const told = quoted.statements[0]?.text ?? "";
  const figures = keyFigures(query, draft, quoted);
  const missing: string[] = [];
  if ((detectLanguage(text) ?? query.language) !== query.language)
    missing.push("the language that was asked for");
  if (lead === undefined || restingOn(lead, answer).length === 0)
    missing.push("a sentence that rests on the first passage");
  for (const { pick, figure } of figures) {
    const sentences = textOf(restingOn(pick, { statements, citations }));
    if (!holds(sentences, query.language, figure)) missing.push(`the figure “${figure.text}”`);
  }
  if (figures.length > 0) missing.push(...circumstances(query, told, text));
  if (lead) missing.push(...wholeness(query, lead, answer));
  return missing;
}

/** A figure of the kind asked for that is none of those extraction found; undefined where there is none. */
export function strayFigure({ query, quoted }: Yardstick, text: string): string | undefined {
  const units = unitsOf(query.wanted, query.focus);
  if (units === undefined) return undefined;
  const known = quoted.citations.flatMap(({ quote, language }) => quantities(quote, language));
  return quantities(text, query.language).find(
    (figure) => units.includes(figure.unit) && !known.some((other) => backs(other, figure)),
  )?.text;
}

/** The pick that the extractive answer begins with. */
function leadOf({ picks }: Draft, { statements, citations }: Composed): Pick | undefined {
  const first = citations.find(({ n }) => n === statements[0]?.citations[0]);
  return picks.find(({ hit }) => hit.passage.id === first?.passageId);
}

/** The figures that answer, with the picks they stand in: one, or that of each place where several are asked about. */
function keyFigures(query: Query, draft: Draft, quoted: Composed): { pick: Pick; figure: Quantity }[] {
  if (!wantsFigure(query.wanted)) return [];
  const told = new Set(quoted.citations.map(({ passageId }) => passageId));
  const found = draft.picks
    .filter(({ hit }) => told.has(hit.passage.id))
    .flatMap((pick) => {
      const figure = draft.evidence.find(
        ({ candidate, figure: { quantity } }) =>
          quantity !== undefined &&
          candidate.hit.passage.id === pick.hit.passage.id &&
          candidate.start >= pick.start &&
          candidate.end <= pick.end,
      )?.figure.quantity;
      return figure === undefined ? [] : [{ pick, figure }];
    });
  return query.acrossPlaces || query.places.length > 1 ? found : found.slice(0, 1);
}

/** The statements that cite the passage of a pick. */
function restingOn({ hit }: Pick, { statements, citations }: Composed): Statement[] {
  const numbers = numbersOf(citations, hit.passage.id);
  return statements.filter((statement) => statement.citations.some((n) => numbers.has(n)));
}

function numbersOf(citations: readonly Citation[], passageId: string): Set<number> {
  return new Set(citations.filter((citation) => citation.passageId === passageId).map(({ n }) => n));
}

/** The places and the year of a figure, which the question has not named. */
function circumstances(query: Query, told: string, text: string): string[] {
  const key = ({ province, district }: Place) => `${province} ${district ?? ""}`;
  const known = new Set([...query.places, ...places.find(text)].map(key));
  const missing = places.find(told).filter((place) => !known.has(key(place)));
  const years = yearsIn(quantities(told, query.language));
  const named = [...query.years, ...yearsIn(quantities(text, query.language))];
  return [
    ...missing.map(({ province, district }) => `the place ${district ?? province}`),
    ...(years.size === 0 || named.some((year) => years.has(year))
      ? []
      : [`the year ${[...years].join(" or ")}`]),
  ];
}

/** Each point of a list with its figures, and what is excepted. */
function wholeness(query: Query, lead: Pick, answer: Composed): string[] {
  const resting = restingOn(lead, answer);
  const text = textOf(resting);
  const missing: string[] = [];
  const points = lead.quote.match(POINT)?.length ?? 0;
  const given = resting.reduce((sum, statement) => sum + statement.text.split(/;\s|\n/u).length, 0);
  if (points > 1) {
    if (given < points) missing.push(`every one of the ${points} points of the first passage`);
    const figures = quantities(lead.quote, lead.hit.document.metadata.language);
    for (const figure of figures.filter(({ unit }) => !NO_FIGURE.includes(unit)))
      if (!holds(text, query.language, figure)) missing.push(`the figure “${figure.text}”`);
  }
  if (EXCEPTION.test(lead.quote) && !EXCEPTION.test(text)) missing.push("what is excepted");
  return missing;
}

function holds(text: string, language: string, figure: Quantity): boolean {
  return quantities(text, language).some((said) => backs(figure, said));
}

function textOf(statements: readonly Statement[]): string {
  return statements.map(({ text }) => text).join("\n");
}
