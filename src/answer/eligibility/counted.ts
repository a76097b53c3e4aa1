import { BODIES, NOUNS } from "../../language/nouns.ts";
import type { Quantity, Unit } from "../../language/quantity.ts";
import type { ContentUnit } from "../../language/tokenize.ts";

/** Sums and periods are not told apart well enough by what stands beside them. */
export const COMPARED: readonly Unit[] = ["count", "age", "percent"];

/** What a figure counts, and of whom: "ít nhất 5 thành viên chính thức" of a cooperative. */
export interface Counted {
  /** Key of the noun behind a count; of what a share is of. */
  noun?: string;
  /** Where the noun ends in the text; the end of the figure where there is none. */
  nounEnd: number;
  /** Kinds of member that the noun is narrowed to. */
  qualifiers: string[];
  /** Bodies or organs that it is a figure of; several where they are named side by side ("HTX, liên hiệp HTX"). */
  holders: string[];
}

/** Organs have members of their own, which are not those of the cooperative. */
const ORGANS = ["#board", "#control-board", "#members-assembly", "#conference", "#founding-conference"];
const HOLDERS: readonly string[] = [...BODIES, ...ORGANS, "#enterprise", "#support-fund", "#branch"];
/** Kinds of member: a rule on one kind is no rule on another. */
export const QUALIFIERS: readonly string[] = [
  "#official-status",
  "#associate",
  "#with-capital",
  "#without-capital",
  "#foreign-investor",
  "#foreigner",
  "#delegate",
  "#qualified-worker",
  "#young-intellectual",
  "#women",
];
/** Characters behind a figure within which its noun begins. */
const NEAR = 12;
/** What members put in is the charter capital. */
const CAPITAL = [
  "#charter-capital",
  "#contribute-capital",
  "#capital",
  "#capital-share",
  "#contribute-charter-capital",
];
/** The share of all together is not that of one. */
const OF_ALL =
  /(?:tất cả|tổng|cộng lại|gộp lại|tat ca|cong lai|gop lai|all|together|total|sammanlagt|alla)(?!\p{L})/iu;
/** Whoever may be a member is counted as one: a person, a household. */
const PEOPLE = ["#member", "#person", "#household", "#farmer", "#founder"];
/** "Ban kiểm soát HTX", "the control board of our cooperative". */
const OF = /^\s*(?:(?:của|cua|of|i|av)(?:\s(?:the|our|my|an?|its|vårt|ett))?\s*)?$/iu;
/** Households by the words that without marks are other words too: "6 ho", "3 nhà". */
const HOUSEHOLDS = /^\s(?:hộ|ho|nhà|nha|gia đình|gia dinh)(?!\p{L})/iu;
/** Between bodies that are named side by side. */
const SIDE_BY_SIDE = /^(?:[\s,()/]|và|hoặc|hay|va|hoac|or|and|an?|och|eller|htx)*$/iu;

/** Reads what a figure of a text counts; `units` are those of the whole text. */
export function countedAt(text: string, units: readonly ContentUnit[], figure: Quantity): Counted {
  const isShare = figure.unit === "percent";
  const noun = isShare ? shareOf(text, units, figure) : nounBehind(text, units, figure);
  const nounEnd = noun?.end ?? figure.end;
  // Whose share it is may stand anywhere: "Tất cả thành viên liên kết góp vốn cộng lại được góp nhiều nhất 30% …".
  const qualifiers = units.filter(
    ({ key, start }) =>
      QUALIFIERS.includes(key) && (isShare || (start >= figure.end && start <= nounEnd + 1)),
  );
  return {
    nounEnd,
    qualifiers: [
      ...new Set(qualifiers.map(({ key }) => key)),
      ...(isShare && OF_ALL.test(text) ? ["all"] : []),
    ],
    holders: holdersOf(text, units, figure, nounEnd),
    ...(noun === undefined ? {} : { noun: noun.key }),
  };
}

/** What a share is of: "30% vốn điều lệ". Shares of anything but capital are not compared. */
function shareOf(text: string, units: readonly ContentUnit[], { end }: Quantity): ContentUnit | undefined {
  const next = units.find(({ start }) => start >= end && start <= end + NEAR);
  const isCapital =
    next !== undefined && CAPITAL.includes(next.key) && !/[,;:.]/u.test(text.slice(end, next.start));
  return isCapital ? { ...next, key: "#charter-capital" } : undefined;
}

function nounBehind(
  text: string,
  units: readonly ContentUnit[],
  { unit, end }: Quantity,
): ContentUnit | undefined {
  if (unit !== "count") return undefined;
  const households = HOUSEHOLDS.exec(text.slice(end))?.[0].length;
  if (households !== undefined) return { key: "#household", start: end + 1, end: end + households };
  return units.find(
    ({ key, start }) =>
      (NOUNS.has(key) || PEOPLE.includes(key)) &&
      start >= end &&
      start <= end + NEAR &&
      !/[,;:.()]/u.test(text.slice(end, start)),
  );
}

/** Of a share, the body that stands behind it ("30% … của hợp tác xã"); of anything else, the nearest before it. */
function holdersOf(text: string, units: readonly ContentUnit[], figure: Quantity, nounEnd: number): string[] {
  const bodies = units.filter(({ key }) => HOLDERS.includes(key));
  const stop = nounEnd + Math.max(0, text.slice(nounEnd).search(/[;.\d]|$/u));
  const before = bodies.filter(({ end }) => end <= figure.start);
  const behind = bodies.filter(({ start }) => start >= nounEnd);
  const within = behind.filter(({ start }) => start < stop);
  if (figure.unit === "percent" && within.length > 0) return together(text, within);
  if (before.length > 0) return together(text, [...before].reverse());
  return together(text, within.length > 0 ? within : behind);
}

/** The first body and those beside it. */
function together(text: string, bodies: readonly ContentUnit[]): string[] {
  const found: ContentUnit[] = [];
  for (const body of bodies) {
    const last = found.at(-1);
    if (last) {
      const [a, b] = last.start < body.start ? [last, body] : [body, last];
      const between = text.slice(a.end, b.start);
      // "Ban kiểm soát HTX" is an organ of the cooperative.
      if (OF.test(between) && ORGANS.includes(a.key)) return [a.key];
      if (!SIDE_BY_SIDE.test(between)) break;
    }
    found.push(body);
  }
  return [...new Set(found.map(({ key }) => key))];
}

/** Whether two nouns count the same: persons and households are counted as members. */
export function sameNoun(a: string | undefined, b: string | undefined): boolean {
  const kind = (key: string | undefined) => (key !== undefined && PEOPLE.includes(key) ? "#member" : key);
  return kind(a) === kind(b);
}
