import { matchAt } from "./amounts.ts";
import type { Quantity } from "./quantity.ts";
import type { Reading } from "./reading.ts";

const numbered = (words: string) => new Map(words.split(" ").map((word, i) => [word, i + 1] as const));
const VI = numbered("nhất hai ba tư năm sáu bảy tám chín mười").set("nhì", 2);
const EN = numbered("first second third fourth fifth sixth seventh eighth ninth tenth");
const SV = numbered("första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde");
const anyOf = (words: Map<string, number>) => [...words.keys()].join("|");

/** An ordinal is a rank only where it is told of whom or in what: "thứ hai" is also Monday and "secondly". */
const PATTERNS: Record<string, readonly [RegExp, Map<string, number>]> = {
  vi: [
    new RegExp(
      String.raw`(?:(?<=(?:đứng|xếp|hạng|vị trí) )thứ (?<word>${anyOf(VI)})|thứ (?<also>${anyOf(VI)})(?= (?:cả nước|toàn quốc|toàn tỉnh|toàn miền|trên cả nước|trong cả nước|về)(?!\p{L})))(?!\p{L})`,
      "iuy",
    ),
    VI,
  ],
  en: [
    new RegExp(
      String.raw`(?:(?<=rank(?:s|ed|ing)? )(?<word>${anyOf(EN)})|(?<also>${anyOf(EN)})(?=[ -](?:place|largest|biggest|highest|lowest|smallest|most|best|in the (?:country|nation|province|region)|nationwide)(?!\p{L})))(?!\p{L})`,
      "iuy",
    ),
    EN,
  ],
  sv: [
    new RegExp(
      String.raw`(?<word>${anyOf(SV)})(?= (?:plats|största|högsta|lägsta|minsta|bästa|störst|högst|bäst)(?!\p{L}))`,
      "iuy",
    ),
    SV,
  ],
};

/** A rank that is told in words at `at`: "xếp thứ hai", "third largest", "tredje plats". */
export function rankAt({ text, language }: Reading, at: number): Quantity | undefined {
  const [pattern, words] = PATTERNS[language] ?? [];
  const match = pattern && matchAt(pattern, text, at);
  const word = match?.groups?.["word"] ?? match?.groups?.["also"];
  const value = word && words?.get(word.toLowerCase());
  if (!match || !value) return undefined;
  return { unit: "rank", values: [value], text: match[0], start: at, end: at + match[0].length };
}

const STARS: Readonly<Record<string, number>> = { en: 1, två: 2, tre: 3, fyr: 4, fyra: 4, fem: 5 };
const STARRED = /(en|två|tre|fyra?|fem)stjärnig\p{L}*/iuy;

/** "Fyrstjärniga produkter": the number of stars within one Swedish word. */
export function starsAt(text: string, at: number): Quantity | undefined {
  const [whole = "", number = ""] = matchAt(STARRED, text, at) ?? [];
  const stars = STARS[number.toLowerCase()];
  return stars === undefined
    ? undefined
    : { unit: "stars", values: [stars], text: whole, start: at, end: at + whole.length };
}
