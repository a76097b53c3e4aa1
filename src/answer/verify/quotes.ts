import { fold } from "../../language/normalize.ts";
import { places } from "../../language/places.ts";
import type { OwnWords } from "./own-words.ts";
import { squeezed } from "./own-words.ts";
import { unsaidRestriction } from "./restrictions.ts";
import type { Source, SourceSentence } from "./sources.ts";

/**
 * Why verbatim words mislead as they stand: a figure of a target, of a district or of one cooperative that neither the quote
 * nor what is put around it tells as such, or a place put in front of it that is not its own. Quotes without figures need
 * no check.
 */
export function quotedProblem(
  own: OwnWords,
  sources: readonly Source[],
  aboutTarget: boolean,
): string | undefined {
  const said = [own.place, own.text, ...own.quoted].join(" . ");
  if (own.place === "" && own.text === "" && own.quoted.every(isLabel)) return "says nothing";
  const outside = own.place === "" ? undefined : otherPlace(own.place, sources);
  if (outside !== undefined) return outside;
  const sentences = sources.flatMap((source) => quotedSentences(source, own.quoted));
  const restricted = sentences.filter(({ figures }) => figures.length > 0);
  if (restricted.length === 0) return undefined;
  const reading = { text: said };
  for (const sentence of restricted) {
    const problem = unsaidRestriction(reading, sentence, sentence.figures[0], own.saysTarget || aboutTarget);
    if (problem !== undefined) return problem;
    const foreign = own.place === "" ? undefined : notOf(own.place, sentence);
    if (foreign !== undefined) return foreign;
  }
  return undefined;
}

/** "1." or "a)" alone. */
function isLabel(quote: string): boolean {
  return /^[\p{P}\s]*(?:\d{1,3}|\p{L})?[\p{P}\s]*$/u.test(quote);
}

function quotedSentences(source: Source, quoted: readonly string[]): SourceSentence[] {
  return source.sentences.filter(({ text }) => {
    const sentence = squeezed(text);
    return quoted.some((quote) => quote.includes(sentence) || sentence.includes(quote));
  });
}

function otherPlace(front: string, sources: readonly Source[]): string | undefined {
  const known = sources.map(({ folded }) => folded).join("\n");
  const missing = front
    .split(/\s*,\s*/u)
    .find((name) => !known.includes(fold(name)) && !known.includes(fold(name).replaceAll(" ", "")));
  return missing && `the place "${missing}" is not in the source`;
}

/** A province in front of a sentence that names another one. */
function notOf(front: string, { named }: SourceSentence): string | undefined {
  if (named.length === 0) return undefined;
  const own = new Set(named.flatMap((mention) => mention.places.map(({ province }) => province)));
  const other = places.find(front).find(({ province }) => !own.has(province));
  return other && `the quote is of ${[...own].join(", ")}, not of ${other.province}`;
}
