import { fold } from "../../language/normalize.ts";
import { BODIES, MEASURES, NOUNS, TRANSPARENT } from "../../language/nouns.ts";
import { backs, type Quantity } from "../../language/quantity.ts";
import { nounBehind, outsideBrackets, unitsBefore, unitsBehind } from "../figure-nouns.ts";
import { meets } from "../figures.ts";
import { belonging } from "./belonging.ts";
import type { NamedPlace, Reading } from "./reading.ts";
import type { SourceSentence } from "./sources.ts";
import { holdsFor, type Time } from "./times.ts";

/** A figure as a statement tells it, beside the same figure as a sentence of a source tells it. */
export interface Pairing {
  said: Reading;
  claim: Quantity;
  sentence: SourceSentence;
  told: Quantity;
}

/** Why a figure of a statement is not the one of the sentence, though both have the same value; undefined where it is. */
export function contradiction(pairing: Pairing): string | undefined {
  return (
    otherPlace(pairing) ?? otherTime(pairing) ?? otherNoun(pairing) ?? otherMeasure(pairing) ?? part(pairing)
  );
}

const placesOf = ({ text, named, figures }: Reading, figure: Quantity): NamedPlace[] =>
  belonging(text, named, figure, figures);

const provincesOf = (named: readonly NamedPlace[]) =>
  named.flatMap(({ places }) => places.map((place) => place.province));

/** "Hưng Yên has 557" where the source has 557 for Lạng Sơn. */
function otherPlace({ said, claim, sentence, told }: Pairing): string | undefined {
  const here = placesOf(said, claim);
  if (here.length === 0) return undefined;
  const there = placesOf(sentence, told);
  const { places: general } = sentence.source.document.metadata;
  const provinces = there.length > 0 ? provincesOf(there) : general;
  if (provinces.length === 0) return undefined;
  const known = new Set(provinces.map(fold));
  const other = here.find(({ places }) => !places.some(({ province }) => known.has(fold(province))));
  return other && `"${claim.text}" is of ${provinces.join(", ")} in the source, not of ${nameOf(other)}`;
}

function nameOf({ places: [place] }: NamedPlace): string {
  return place?.district ?? place?.province ?? "";
}

const ownTimes = ({ text, times, figures }: Reading, figure: Quantity): Time[] =>
  belonging(
    text,
    times.filter(({ isCompared }) => !isCompared),
    figure,
    figures,
  );

/** A year that the source gives another figure for, or that is only one of a period. */
function otherTime({ said, claim, sentence, told }: Pairing): string | undefined {
  const here = ownTimes(said, claim);
  if (here.length === 0) return undefined;
  const compared = comparedWith(sentence, told).find((known) => here.some((time) => backs(known, time)));
  if (compared) return `"${claim.text}" is only compared with "${compared.text}" in the source`;
  const there = timesFor(sentence, told);
  if (there.length === 0) return undefined;
  const other = here.find((time) => !there.some((known) => holdsFor(known, time)));
  return (
    other &&
    `"${claim.text}" is for "${there.map(({ text }) => text).join(", ")}" in the source, not for "${other.text}"`
  );
}

/** Letters between a figure and its year: "rose from 4 million in 2021". */
const BESIDE = 6;

/** The years that a figure is set against: 2021 in "1.85 billion, double that of 2021", unless another figure of that year stands beside it. */
function comparedWith({ times }: Reading, { end }: Quantity): Time[] {
  const isOwn = (year: number | undefined) =>
    times.some((time) => !time.isCompared && time.values[0] === year);
  return times.filter(
    ({ isCompared, start, values }) =>
      isCompared && !isOwn(values[0]) && (start < end || start - end > BESIDE),
  );
}

/** Times of a figure: in its sentence, else the last one told before it in the passage, else in the headings. */
function timesFor(sentence: SourceSentence, told: Quantity): readonly Time[] {
  const own = ownTimes(sentence, told);
  if (own.length > 0) return own;
  const { sentences, about } = sentence.source;
  const before = sentences
    .slice(0, sentences.indexOf(sentence))
    .findLast(({ times }) => times.some(({ isCompared }) => !isCompared));
  return before?.times.filter(({ isCompared }) => !isCompared).slice(-1) ?? about.times.slice(-1);
}

const COUNTED: readonly Quantity["unit"][] = ["count", "percent"];
const JOINS = /^\s*(?:,|và|and|och|hoặc|or|eller)\s*$/iu;

/** "556 cooperatives" where the source has 556 cooperative groups. */
function otherNoun({ said, claim, sentence, told }: Pairing): string | undefined {
  if (!COUNTED.includes(claim.unit)) return undefined;
  const here = nounsOf(said, claim);
  const there = nounsOf(sentence, told);
  if (here.length === 0 || there.length === 0) return undefined;
  const fits = (a: string, b: string) => a === b || meets(a, b) || meets(b, a);
  const isSame = here.some((noun) => there.some((other) => fits(noun, other)));
  const bodies = (nouns: string[]) => nouns.filter((noun) => BODIES.includes(noun));
  const isPress = sentence.source.document.metadata.kind === "article";
  const missing = isPress && bodies(there).length > 1 && bodies(there).some((noun) => !here.includes(noun));
  if (isSame && !missing) return undefined;
  return `"${claim.text}" counts ${there.join(", ")} in the source, not ${here.join(", ")}`;
}

/** "Số hợp tác xã … là 557": the noun of a figure with none behind it. */
const NUMBER_OF =
  /(?<!\p{L})(?:số|số lượng|tổng số|number of|total of|antalet|antal)\s+(?:\p{L}+\s+){0,2}$/iu;

/** What a figure counts: the noun behind it with those that are joined to it, else the one whose number is told. */
function nounsOf(reading: Reading, figure: Quantity): string[] {
  const head = nounBehind(reading, figure, reading.language);
  if (head === undefined) {
    const before = unitsBefore(reading, figure).findLast(({ key }) => NOUNS.has(key));
    const isNumberOf = before && NUMBER_OF.test(reading.text.slice(0, before.start));
    return figure.unit === "count" && isNumberOf ? [before.key] : [];
  }
  const behind = unitsBehind(reading, figure);
  const joined = behind.filter(({ key, start }, i) => {
    const last = behind.slice(0, i).findLast(({ end }) => end <= start);
    return NOUNS.has(key) && key !== head && last && JOINS.test(reading.text.slice(last.end, start));
  });
  return [head, ...joined.map(({ key }) => key)];
}

/** Measures that are never the same; a loan, its payment and the capital may be told for one another. */
const MEASURES_APART: ReadonlySet<string> = new Set([
  "#revenue",
  "#profit",
  "#income",
  "#wage",
  "#cost",
  "#outstanding-loan",
  "#disburse",
]);

/** "profit of 1.35 billion" where the source has a revenue of 1.35 billion. */
function otherMeasure({ said, claim, sentence, told }: Pairing): string | undefined {
  if (claim.unit !== "money") return undefined;
  const [here, there] = [measureOf(said, claim), measureOf(sentence, told)];
  if (here === undefined || there === undefined || meets(here, there) || meets(there, here)) return undefined;
  const isElsewhere = !sentence.units.some(({ key }) => key === here);
  if (!isElsewhere && !(MEASURES_APART.has(here) && MEASURES_APART.has(there))) return undefined;
  if (isElsewhere && !MEASURES_APART.has(here) && !MEASURES_APART.has(there)) return undefined;
  return `"${claim.text}" is ${there} in the source, not ${here}`;
}

const NEAR_BEHIND = 25;

function measureOf(reading: Reading, { start, end }: Quantity): string | undefined {
  const measures = outsideBrackets(reading).filter(({ key }) => MEASURES.has(key));
  const before = measures.findLast((unit) => unit.end <= start);
  return (before ?? measures.find((unit) => unit.start >= end && unit.start - end < NEAR_BEHIND))?.key;
}

/** "Hưng Yên has 398 cooperatives" where the 398 are the agricultural ones: the bare noun tells the whole. */
function part({ said, claim, sentence, told }: Pairing): string | undefined {
  if (claim.unit !== "count") return undefined;
  const noun = nounBehind(sentence, told, sentence.language);
  if (noun === undefined || nounBehind(said, claim, said.language) !== noun) return undefined;
  const narrows = (key: string) => key !== noun && !TRANSPARENT.has(key);
  const narrowing = unitsBehind(sentence, told)
    .map(({ key }) => key)
    .filter((key) => key.startsWith("#") && narrows(key));
  const [first] = narrowing;
  if (first === undefined) return undefined;
  const isBare = said.units.every(
    ({ key, start, end }) =>
      !narrows(key) || said.named.some((place) => start >= place.start && end <= place.end),
  );
  return isBare ? `"${claim.text}" is of a part in the source (${first})` : undefined;
}
