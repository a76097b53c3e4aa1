import { fold } from "../../language/normalize.ts";
import type { Reading } from "./reading.ts";
import type { Source } from "./sources.ts";

const CAPITALS =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}\p{N}]*(?:[-'’]\p{L}+)*(?:\s+\p{Lu}[\p{L}\p{M}\p{N}]*(?:[-'’]\p{L}+)*)*/gu;
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
  const known = sources.map(({ folded }) => ` ${folded.replace(/[^a-z\d]+/gu, " ")} `).join("\n");
  const has = (name: string) => known.includes(` ${fold(name).replace(/[^a-z\d]+/gu, " ")} `);
  for (const match of said.text.matchAll(CAPITALS)) {
    const before = said.text.slice(0, match.index);
    const isIntroduced = INTRODUCES.test(before) || TITLED.test(match[0]);
    const isFirst = !isIntroduced && /(?:^|[.!?:“"”(]\s*)$/u.test(before);
    const runs = runsOf(
      wordsOf(match),
      ({ word, start }, i) => (isFirst && i === 0) || TITLES.test(word) || isCovered(said, start),
    );
    for (const run of runs) {
      const isStrict = isIntroduced || !isTranslated;
      const unknown = isStrict ? (has(run.join(" ")) ? [] : run) : run.filter((word) => !has(word));
      if (unknown.length >= (isStrict ? 1 : 2)) return `the name "${run.join(" ")}" is not in the source`;
    }
  }
  return undefined;
}

const TITLED = /^(?:Ông|Bà|Anh|Chị|Mr|Mrs|Ms|Herr|Fru)\s/u;

interface NameWord {
  word: string;
  start: number;
}

/** The words that stand together when others are left out. */
function runsOf(
  list: readonly NameWord[],
  isLeftOut: (word: NameWord, index: number) => boolean,
): string[][] {
  const runs: string[][] = [[]];
  for (const [i, item] of list.entries()) {
    if (isLeftOut(item, i)) runs.push([]);
    else runs.at(-1)?.push(item.word);
  }
  return runs.filter(({ length }) => length > 0);
}

function wordsOf(match: RegExpExecArray): NameWord[] {
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
