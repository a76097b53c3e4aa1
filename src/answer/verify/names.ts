import { fold } from "../../language/normalize.ts";
import type { Reading } from "./reading.ts";
import type { Source } from "./sources.ts";

const CAPITALS =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}]*(?:[-'’]\p{L}+)*(?:\s+\p{Lu}[\p{L}\p{M}]*(?:[-'’]\p{L}+)*)*/gu;
/** After these even a single word is a name. */
const INTRODUCES =
  /(?:ông|bà|anh|chị|Mr\.?|Mrs\.?|Ms\.?|herr|fru|hợp tác xã|htx|quỹ|công ty|ngân hàng|kooperativet|called|named|tên là|tên|heter)\s+$/iu;
const TITLES = /^(?:ông|bà|anh|chị|mr|mrs|ms|herr|fru)$/iu;

/**
 * A name of a person or organisation that none of the sources has. Places and words of the glossary, which are written with
 * a capital too ("Liên minh Hợp tác xã"), are checked elsewhere. In another language than the source's only what can be
 * no translation counts: a name of two words or more, or one after "ông", "Mr" and the like.
 */
export function unknownName(said: Reading, sources: readonly Source[]): string | undefined {
  const isTranslated = sources.every(({ language }) => language !== said.language);
  const known = sources.map(({ folded }) => folded).join("\n");
  const has = (word: string) =>
    new RegExp(`(?<![a-z])${fold(word).replace(/[^a-z\d]/gu, ".")}(?![a-z])`, "u").test(known);
  for (const match of said.text.matchAll(CAPITALS)) {
    const isFirst = /(?:^|[.!?:“"”(]\s*)$/u.test(said.text.slice(0, match.index));
    const isIntroduced = INTRODUCES.test(said.text.slice(0, match.index));
    const names = wordsOf(match).filter(
      ({ word, start }, i) => !(isFirst && i === 0) && !TITLES.test(word) && !isCovered(said, start),
    );
    const unknown = names.filter(({ word }) => !has(word));
    const least =
      isIntroduced || match[0].search(/^(?:Ông|Bà|Anh|Chị|Mr|Mrs|Ms|Herr|Fru)\s/u) === 0
        ? 1
        : isTranslated
          ? 2
          : 1;
    if (unknown.length >= least)
      return `the name "${names.map(({ word }) => word).join(" ")}" is not in the source`;
  }
  return undefined;
}

function wordsOf(match: RegExpExecArray): { word: string; start: number }[] {
  return [...match[0].matchAll(/\S+/gu)].map((word) => ({ word: word[0], start: match.index + word.index }));
}

/** In a place, a term of the glossary, or the letters of a document's number. */
function isCovered({ units, named, quantities }: Reading, at: number): boolean {
  const covers = ({ start, end }: { start: number; end: number }) => at >= start && at < end;
  return (
    named.some(covers) ||
    quantities.some(covers) ||
    units.some((unit) => unit.key.startsWith("#") && covers(unit))
  );
}
