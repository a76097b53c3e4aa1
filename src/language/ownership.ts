import { fold, hasVietnameseMarks } from "./normalize.ts";
import type { ContentUnit } from "./tokenize.ts";

/** "What share can one member hold?", "thành viên được nắm bao nhiêu phần trăm?": a part of the whole, and to have it. */
const PART =
  /\b(?:share|stake|portion|fraction|per ?cent\p{L}*|how much of|andel|procent|hur mycket|phan tram|bao nhieu|ty le|may phan)\b|%/u;
const HAS =
  /\b(?:own|owns|hold|holds|aga|ager|inneha|innehar|nam(?= toi da| nhieu nhat| giu)|giu|so huu|chiem)\b/u;
/** With its accents "năm" is a year. */
const HAS_ACCENTED = /(?<!\p{L})(?:nắm|giữ|sở hữu|chiếm)(?!\p{L})/iu;
const OWNERS: readonly string[] = [
  "#member",
  "#person",
  "#foreigner",
  "#foreign-investor",
  "#associate",
  "#founder",
];
/** What else one may have a share or so much of. */
const OF_OTHERS: readonly string[] = [
  "#contribute-capital",
  "#charter-capital",
  "#capital",
  "#vote",
  "#loan",
  "#income",
  "#profit",
  "#term-of-office",
  "#land",
];

/** What a member owns of a cooperative is the capital put in, which people do not name. */
export function withOwnership(text: string, units: readonly ContentUnit[]): ContentUnit[] {
  const folded = fold(text);
  const keys = new Set(units.map(({ key }) => key));
  const has = hasVietnameseMarks(text) ? HAS_ACCENTED.exec(text) : HAS.exec(folded);
  const isOfOwner = OWNERS.some((key) => keys.has(key)) && !OF_OTHERS.some((key) => keys.has(key));
  if (has === null || !isOfOwner || !PART.test(folded) || folded.length !== text.length) return [...units];
  const [start, end] = [has.index, has.index + has[0].length];
  const others = units.filter((unit) => unit.end <= start || unit.start >= end);
  const owned: ContentUnit = { key: "#contribute-capital", start, end };
  return [...others, owned].sort((a, b) => a.start - b.start);
}
