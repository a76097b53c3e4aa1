import type { Language } from "../../domain.ts";
import { detectLanguage } from "../../language/detect.ts";
import { fold } from "../../language/normalize.ts";
import { places } from "../../language/places.ts";
import { words } from "../../language/words.ts";
import { without } from "./wordings.ts";

/** Vietnamese without accents that looks like English: "the con quang tri", "con … thi sao". */
const VIETNAMESE_CUE =
  /^\s*(?:(?:the|vay|roi)(?: (?:con|thi|o|ben|nam|thang|sao|nao))+|con|vay|thi|rieng)(?![a-z])|^\s*the\W*$|(?<![a-z])thi sao\s*\??$/u;

/**
 * The language of a turn: names of places belong to none, so that "Ninh Binh?" goes on in that of the question before.
 * Undefined where neither shows one.
 */
export function languageOfTurn(
  text: string,
  before: string | undefined,
  known: ReadonlySet<string>,
): Language | undefined {
  if (before === undefined) return detectLanguage(text);
  const named = places.located(text, known);
  if (named.length === 0) return detectLanguage(text);
  const bare = without(text, named);
  const earlier = () => detectLanguage(before);
  if (!/\p{L}/u.test(bare)) return earlier();
  if (VIETNAMESE_CUE.test(fold(bare)) && earlier() === "vi") return "vi";
  // "No, Hung Yen": one small word shows no language of its own. "Och i Hà Nội?" is not Vietnamese by the name in it.
  return detectLanguage(bare) ?? (words(bare).length > 1 ? detectLanguage(text) : earlier());
}
