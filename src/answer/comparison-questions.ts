import { NOUNS } from "../language/nouns.ts";
import { countFocus } from "../language/wanted.ts";
import { comparingEdits, type Edit, edited } from "./comparison-words.ts";
import { isSoft } from "./coverage.ts";
import { MEASURES } from "./figures.ts";
import { type Query, understand } from "./understand.ts";

/**
 * The question on one side: without the words that name the others (`drops`) and without those that compare. What names
 * the side (`keeps`) stays as it is.
 */
export function questionWithout(
  query: Query,
  text: string,
  {
    keeps = [],
    drops = [],
    ofPlaces,
  }: { keeps?: readonly Edit[]; drops?: readonly Edit[]; ofPlaces: boolean },
  known: ReadonlySet<string>,
): Query {
  const edits = [...keeps, ...drops, ...comparingEdits(text, query.questionLanguage, ofPlaces)];
  const alone = edited(text, edits);
  const read = understand({ text: alone, history: [], language: query.language }, known);
  return withFigure({ ...read, questionLanguage: query.questionLanguage, acrossPlaces: false });
}

const OPEN: readonly Query["wanted"][] = ["any", "how", "where", "who", "yes-no", "list", "definition"];
/** What is named beside the noun that is counted without narrowing it. */
const BESIDE = new Set(["#province", "#city", "#total", "#operating", "#target", "#result"]);
const MODIFIERS = new Set(["#agriculture", "#newly-founded"]);

/** Compared are figures: a measure stands for its amount, a bare noun for its number, whatever the question word was. */
function withFigure(query: Query): Query {
  if (query.wanted === "amount") {
    // "… bao nhiêu HTX mới và … được bao nhiêu?": what is left of the second half names no noun.
    const focus = countFocus(query.text, query.units, query.questionLanguage);
    return focus.some((key) => NOUNS.has(key)) ? { ...query, wanted: "count", focus } : query;
  }
  if (!OPEN.includes(query.wanted) || query.normative) return query;
  const concepts = query.units.map(({ key }) => key).filter((key) => key.startsWith("#") && !isSoft(key));
  if (concepts.some((key) => MEASURES.has(key))) return { ...query, wanted: "money" };
  const told = concepts.filter((key) => !BESIDE.has(key));
  const nouns = told.filter((key) => NOUNS.has(key));
  const [noun] = nouns;
  if (noun === undefined || told.length > nouns.length + 1) return query;
  return { ...query, wanted: "count", focus: [noun, ...told.filter((key) => MODIFIERS.has(key))] };
}
