const NUMBERS: Readonly<Record<string, number>> = {
  dau: 1,
  nhat: 1,
  mot: 1,
  first: 1,
  forsta: 1,
  hai: 2,
  nhi: 2,
  second: 2,
  andra: 2,
  ba: 3,
  third: 3,
  tredje: 3,
  tu: 4,
  fourth: 4,
  fjarde: 4,
};
/** Which time something is tried: "lần thứ ba", "the third meeting", "tredje kallelsen". Over folded text. */
const OCCASION =
  /\blan (?:thu )?(dau|nhat|mot|hai|nhi|ba|tu|[1-4])\b|\b(first|second|third|fourth) (?:board |general |members )?(?:meeting|assembly|try|time|attempt|round|call)\b|\b(forsta|andra|tredje|fjarde) (?:gangen|motet|stamman|forsoket|kallelsen|omgangen)\b/gu;
/** What a sentence gains or loses by speaking of the times that are asked about, or only of others. */
const GAIN = { same: 0.08, other: -0.12 };

/** The times that a folded text speaks of; undefined where of none. */
export function occasionsIn(folded: string): ReadonlySet<number> | undefined {
  const said = [...folded.matchAll(OCCASION)].map(([, vi, en, sv]) => vi ?? en ?? sv ?? "");
  return said.length === 0 ? undefined : new Set(said.map((word) => NUMBERS[word] ?? Number(word)));
}

/** "How many at the third try?": the rule for the first meeting is another one; a sentence that speaks of no time may hold for all. */
export function occasionGain(asked: ReadonlySet<number>, folded: string): number {
  const told = occasionsIn(folded);
  if (told === undefined) return 0;
  return [...asked].every((one) => told.has(one)) ? GAIN.same : GAIN.other;
}
