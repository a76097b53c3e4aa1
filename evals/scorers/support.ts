import { detectLanguage } from "../../src/language/detect.ts";
import { places } from "../../src/language/places.ts";
import { type Quantity, sameQuantity } from "../../src/language/quantity.ts";
import { contentUnits } from "../../src/language/tokenize.ts";
import { figuresIn } from "./figures.ts";
import type { Source } from "./observation.ts";

/** Share of what a statement says that a source must say too, to count as its support. */
const SUPPORTED_SHARE = 0.5;

/**
 * Whether sources support a statement, computed: each figure and place of it is in them, and so are most of its content
 * words and concepts. Between languages only concepts of the glossary and figures can be compared.
 */
export function supports(statement: string, sources: readonly Source[], language: string): boolean {
  if (sources.length === 0) return false;
  return (
    ungroundedFigures(statement, sources, language).length === 0 &&
    namesOnlyPlacesOf(statement, sources) &&
    shareOfContent(statement, sources) >= SUPPORTED_SHARE
  );
}

/** Figures of a statement that are in none of its sources, nor in what is known of their documents. */
export function ungroundedFigures(
  statement: string,
  sources: readonly Source[],
  language: string,
): Quantity[] {
  const languages = [language, ...sources.map(({ document }) => document.metadata.language)];
  const known = figuresIn(sources.map(wholeOf).join("\n"), languages);
  // A figure need only be found in one of its readings.
  const readings = new Map<number, Quantity[]>();
  for (const figure of figuresIn(statement, languages))
    readings.set(figure.start, [...(readings.get(figure.start) ?? []), figure]);
  return [...readings.values()].flatMap((figures) => {
    const isKnown = figures.some((figure) => known.some((other) => sameQuantity(figure, other)));
    return isKnown ? [] : figures.slice(0, 1);
  });
}

/** How many figures a statement has. */
export function figureCount(statement: string, language: string): number {
  return figuresIn(statement, [language]).length;
}

function namesOnlyPlacesOf(statement: string, sources: readonly Source[]): boolean {
  const known = new Set(
    sources.flatMap((source) => [
      ...source.document.metadata.places,
      ...places.find(wholeOf(source)).flatMap(({ province, district }) => [province, district ?? province]),
    ]),
  );
  return places.find(statement).every(({ province, district }) => known.has(district ?? province));
}

function shareOfContent(statement: string, sources: readonly Source[]): number {
  const own = detectLanguage(statement);
  const isTranslated = sources.every(({ document }) => document.metadata.language !== own);
  const said = contentUnits(statement)
    .map(({ key }) => key)
    .filter((key) => !isTranslated || key.startsWith("#"));
  const known = new Set(sources.flatMap((source) => contentUnits(wholeOf(source)).map(({ key }) => key)));
  return said.length === 0 ? 1 : said.filter((key) => known.has(key)).length / said.length;
}

/** What a source says, with what its headings and its document's metadata say of it. */
function wholeOf({ passage, document }: Source): string {
  const { title, number, issued, effective, expires, published, period, places } = document.metadata;
  return [
    passage.text,
    ...passage.headingPath,
    passage.locator,
    title,
    number,
    issued,
    effective,
    expires,
    published,
    ...places,
    period && `${period.from} ; ${period.to}`,
  ]
    .filter(Boolean)
    .join("\n");
}
