import { fold } from "../../language/normalize.ts";
import { BODIES } from "../../language/nouns.ts";
import type { ContentUnit } from "../../language/tokenize.ts";
import type { Reading } from "./reading.ts";
import type { Source } from "./sources.ts";

/** Least share of what a statement speaks of that its sources speak of too. */
const ENOUGH = { sameLanguage: 0.6, translated: 0.45 };
/** One concept that no term of the source stands for is a matter of wording. */
const MISSED = { sameLanguage: 0, translated: 1 };
/** Words of a source's own: "theo bài báo", "the source says", "enligt artikeln". */
const OF_SOURCES = new Set(
  "#news-item #law #decree #province #city #total #regular #local nguon bai bao theo source article artikel artikeln enligt kallan according ngay dag datum date".split(
    " ",
  ),
);

/** Sums that are told apart: a source that speaks of one of them backs none of the others. */
const SUMS = ["#revenue", "#profit", "#income"];

/** A body that the sources do not speak of, or one sum in the place of another. */
export function exchanged(said: Reading, sources: readonly Source[]): string | undefined {
  const has = (key: string) => sources.some(({ keys }) => keys.has(key));
  const isSameLanguage = sources.some(({ language }) => language === said.language);
  const body = said.units.find(({ key }) => isSameLanguage && BODIES.includes(key) && !has(key));
  const sum = said.units.find(({ key }) => SUMS.includes(key) && !has(key) && SUMS.some(has));
  const foreign = body ?? sum;
  return foreign && `the source does not speak of ${foreign.key}`;
}

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
  const most = isTranslated ? MISSED.translated : MISSED.sameLanguage;
  return share < least && missing.length > most
    ? `too little is in the source: ${missing.join(", ")} are not`
    : undefined;
}

function wordIn(folded: string, key: string): boolean {
  return !key.startsWith("#") && ` ${folded.replace(/[^a-z\d]+/gu, " ")} `.includes(` ${key} `);
}
