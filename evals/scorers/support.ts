import { detectLanguage } from "../../src/language/detect.ts";
import { contentUnits } from "../../src/language/tokenize.ts";
import { namesOnlyPlacesOf, ungroundedFigures, wholeOf } from "./grounding.ts";
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

function shareOfContent(statement: string, sources: readonly Source[]): number {
  const own = detectLanguage(statement);
  const isTranslated = sources.every(({ document }) => document.metadata.language !== own);
  const all = contentUnits(statement).map(({ key }) => key);
  // Without a word there is nothing that a source could support.
  if (all.length === 0) return 0;
  const said = all.filter((key) => !isTranslated || key.startsWith("#"));
  const known = new Set(sources.flatMap((source) => contentUnits(wholeOf(source)).map(({ key }) => key)));
  return said.length === 0 ? 1 : said.filter((key) => known.has(key)).length / said.length;
}
