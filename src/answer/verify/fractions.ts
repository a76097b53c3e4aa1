/** Two thirds: what quorums are told in, and no quantity reads. Dates and numbers of documents have more parts. */
const PRINTED = /(?<![\d/])(\d{1,2})\s?\/\s?(\d{1,2})(?![\d/])/gu;

const PARTS: Record<string, number> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  tenth: 10,
  en: 1,
  ett: 1,
  två: 2,
  tre: 3,
  fyra: 4,
  tredjedel: 3,
  fjärdedel: 4,
  femtedel: 5,
  tiondel: 10,
};
const WORDED = [
  /(?<!\p{L})(một|hai|ba|bốn|năm) phần (hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười)(?!\p{L})/giu,
  /(?<!\p{L})(a(?=[ -]\p{L}+ of)|one|two|three|four)[ -](half|third|quarter|fourth|fifth|tenth)s?(?!\p{L})/giu,
  /(?<!\p{L})(en|två|tre|fyra) (tredjedel|fjärdedel|femtedel|tiondel)(?:ar|s|ars)?(?!\p{L})/giu,
];

/** Fractions of a text in figures or words, as "2/3". */
export function fractionsIn(text: string): string[] {
  const printed = [...text.matchAll(PRINTED)].map((match) => `${Number(match[1])}/${Number(match[2])}`);
  const worded = WORDED.flatMap((pattern) => [...text.matchAll(pattern)]).map(
    (match) => `${PARTS[match[1]?.toLowerCase() ?? ""]}/${PARTS[match[2]?.toLowerCase() ?? ""]}`,
  );
  return [...printed, ...worded];
}

/** Where the fractions of a text stand: their parts are no figures. */
export function fractionSpans(text: string): { start: number; end: number }[] {
  return [PRINTED, ...WORDED]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ 0: hit, index }) => ({ start: index, end: index + hit.length }));
}
