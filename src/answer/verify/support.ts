import { fold } from "../../language/normalize.ts";
import type { ContentUnit } from "../../language/tokenize.ts";
import type { Reading } from "./reading.ts";
import type { Source } from "./sources.ts";

/** Least share of what a statement speaks of that its sources speak of too. */
const ENOUGH = { sameLanguage: 0.6, translated: 0.6 };
/** Words of a source's own: "theo bài báo", "the source says", "enligt artikeln". */
const OF_SOURCES = new Set(
  "#news-item #law #decree #province #city #total #regular #local nguon bai bao theo source article artikel artikeln enligt kallan according".split(
    " ",
  ),
);

/**
 * Why a statement says too much that its sources do not speak of. Words are compared only in the language of a source; a
 * translated statement is held to the terms of the glossary, which are the same in every language.
 */
export function unsupported(said: Reading, sources: readonly Source[]): string | undefined {
  const isTranslated = sources.every(({ language }) => language !== said.language);
  const places = new Set(
    said.named.flatMap(({ start, end }) => fold(said.text.slice(start, end)).match(/[a-z]+/gu) ?? []),
  );
  // "87 tỷ đồng" is a figure with its unit, and is looked up as one.
  const isUnit = ({ start, end }: ContentUnit) =>
    said.quantities.some((quantity) => start >= quantity.start && end <= quantity.end);
  const keys = new Set(
    said.units
      .filter((unit) => !isUnit(unit) && !OF_SOURCES.has(unit.key) && !places.has(unit.key))
      .map(({ key }) => key),
  );
  const has = (key: string) => sources.some((source) => source.keys.has(key) || wordIn(source.folded, key));
  const compared = [...keys].filter((key) => !isTranslated || key.startsWith("#") || has(key));
  const missing = compared.filter((key) => !has(key));
  if (compared.length === 0)
    return said.figures.length > 0 || said.times.length > 0 ? undefined : "says nothing that can be checked";
  const share = 1 - missing.length / compared.length;
  const least = isTranslated ? ENOUGH.translated : ENOUGH.sameLanguage;
  return share < least ? `too little is in the source: ${missing.join(", ")} are not` : undefined;
}

function wordIn(folded: string, key: string): boolean {
  return !key.startsWith("#") && ` ${folded.replace(/[^a-z\d]+/gu, " ")} `.includes(` ${key} `);
}
