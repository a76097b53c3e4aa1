import type { Bound, Unit } from "./quantity.ts";
import type { Reading } from "./reading.ts";

/** What stands right before a limited figure, with accents; the first that fits decides, so negations come first. */
const BEFORE: Record<string, Rows> = {
  vi: [
    [
      "at-most",
      "không (?:được )?(?:vượt )?quá|không (?:được )?vượt|không (?:lớn|nhiều|cao) hơn|không trên|tối đa|nhiều nhất|cao nhất|chậm nhất|muộn nhất",
    ],
    ["at-least", "không (?:được )?(?:dưới|ít hơn|thấp hơn|nhỏ hơn|kém)|ít nhất|tối thiểu|thấp nhất"],
    ["under", "chưa (?:đến|tới|đầy|được)|không (?:đến|tới|đầy)|dưới|(?:ít|nhỏ) hơn"],
    ["nearly", "gần|ngót|suýt"],
    ["about", "khoảng|chừng|tầm|xấp xỉ|ước|ước tính|cỡ"],
    ["over", "(?<!(?:cao|thấp|nhanh|chậm|tốt|kém|sớm) )hơn|trên|vượt quá|vượt|quá"],
  ],
  en: [
    [
      "at-most",
      "(?:not|no|nor) more than|(?:not|cannot|can't) (?:be )?exceed(?:ing)?|no (?:greater|higher|later) than|at (?:the )?most|up to|(?:a )?maximum(?: of)?|max\\.?",
    ],
    [
      "at-least",
      "(?:not|no) (?:less|fewer|lower|smaller) than|not (?:be )?(?:under|below)|at (?:the )?least|(?:a )?minimum(?: of)?|min\\.",
    ],
    ["under", "(?:less|fewer|lower|smaller) than|under|below"],
    ["nearly", "nearly|almost|close to|approaching|just under"],
    [
      "about",
      "about|around|approximately|approx\\.?|roughly|circa|ca\\.?|some|an estimated|estimated(?: at)?|~|≈",
    ],
    ["over", "(?:more|greater) than|over|above|exceed(?:ing|s|ed)?|in excess of|upwards of"],
  ],
  sv: [
    ["at-most", "(?:inte|ej) (?:mer|fler|högre|längre) än|högst|max(?:imalt)?|som mest|upp till"],
    ["at-least", "(?:inte|ej) (?:mindre|färre|lägre) än|minst|åtminstone|lägst"],
    ["under", "(?:mindre|färre) än|under"],
    ["nearly", "nästan|närmare|inemot|knappt"],
    ["about", "cirka|circa|ca\\.?|ungefär|omkring|runt|uppskattningsvis|~"],
    ["over", "(?:mer|fler) än|drygt|över"],
  ],
};
/** What stands behind it: "7 thành viên trở lên", "7 or more", "7 eller fler". */
const BEHIND: Rows = [
  [
    "at-least",
    "trở lên|or (?:more|above|over|higher|longer|older)|and (?:above|over|more)|eller (?:mer|fler|högre|däröver)|och uppåt",
  ],
  [
    "at-most",
    "trở xuống|or (?:less|fewer|below|under|lower|younger)|and below|eller (?:mindre|färre|lägre)|och nedåt",
  ],
];
/** Words that may stand between: "tối thiểu phải có 7", "at least: 7". */
const BETWEEN = "(?: là| phải có| có| phải đạt| đạt| bằng|:| phai co| co)?";
/** Without accents "quá" and "qua" (past), "gần" and "gắn" (awarded) look alike. */
const RISKY: readonly string[] = ["vượt quá|vượt|quá"];

type Rows = readonly (readonly [Bound, string])[];
type Patterns = readonly (readonly [Bound, RegExp])[];
const fold = (words: string) => words.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gu, "d");
const before = (rows: Rows): Patterns =>
  rows.map(([bound, words]) => [
    bound,
    new RegExp(String.raw`(?<!\p{L})(?:${words})${BETWEEN}[ \u00a0]*$`, "iu"),
  ]);
const plainRows = (BEFORE["vi"] ?? []).map(([bound, words]) => {
  const safe = RISKY.reduce((rest, risky) => rest.replace(`|${risky}`, ""), words);
  return [bound, fold(safe)] as const;
});
/** Whether any of them fits, told with one pattern: most figures have no bound. */
const anyBefore = (rows: Rows) => before([["about", rows.map(([, words]) => words).join("|")]])[0]?.[1];
const ANY: Record<string, RegExp | undefined> = {
  vi: anyBefore(BEFORE["vi"] ?? []),
  en: anyBefore(BEFORE["en"] ?? []),
  sv: anyBefore(BEFORE["sv"] ?? []),
  plain: anyBefore(plainRows),
};
const PATTERNS: Record<string, Patterns> = {
  vi: before(BEFORE["vi"] ?? []),
  en: before(BEFORE["en"] ?? []),
  sv: before(BEFORE["sv"] ?? []),
  plain: before(plainRows),
};
const behind = (words: string) =>
  new RegExp(String.raw`^(?:[ \u00a0]\p{L}+){0,5}?,? (?:${words})(?!\p{L})`, "iu");
const PATTERNS_BEHIND: Patterns = BEHIND.flatMap(([bound, words]) => [
  [bound, behind(words)],
  [bound, behind(fold(words))],
]);

const MAY_FOLLOW = /tr[ởo]|\b(?:or|and|eller|och)\b/iu;
/** Figures that say when or which, not how much. */
const UNLIMITED: readonly Unit[] = ["date", "day-of-year", "year", "document", "article", "clause", "rank"];
const TIMES: readonly Unit[] = ["days", "working-days", "months", "years"];
/** Before a time, "over" and "under" may as well mean "during". */
const DURING = /(?<!\p{L})(?:over|under|över)[ \u00a0]*$/iu;
const LASTING = /(?:for|of|is|was|are|were|has|have|been|after|with|takes?|took|lasts?|lasting) over $/iu;
/** "tính trên 1 ha", "100 kg trên 1 ha": for each. */
const FOR_EACH = /(?:tính|đồng|kg|tấn|bình quân) trên $/iu;
/** "chậm nhất 2 ngày trước …", "no later than 5 days before …" leave at least so much. */
const EARLIER = /^ (?:trước|truoc|before|prior|ahead|före)(?!\p{L})/iu;
/** Characters before and behind a figure in which its bound is looked for. */
const WINDOW = 40;

/** The bound that the words around a figure set to it: "over" for "hơn 500", "at-least" for "7 người trở lên". */
export function boundOf(
  { text, language, plain }: Reading,
  { unit, start, end }: { unit: Unit; start: number; end: number },
): Bound | undefined {
  if (UNLIMITED.includes(unit)) return undefined;
  const behindText = text.slice(end, end + WINDOW);
  if (/^\+(?!\d)/u.test(behindText)) return "at-least";
  const told =
    MAY_FOLLOW.test(behindText) && PATTERNS_BEHIND.find(([, pattern]) => pattern.test(behindText))?.[0];
  if (told) return told;
  const key = plain ? "plain" : language;
  const beforeText = text.slice(Math.max(0, start - WINDOW), start);
  if (!ANY[key]?.test(beforeText)) return undefined;
  if (TIMES.includes(unit) && DURING.test(beforeText) && !LASTING.test(beforeText)) return undefined;
  if (FOR_EACH.test(beforeText) || (plain && unit === "stars")) return undefined;
  const bound = PATTERNS[key]?.find(([, pattern]) => pattern.test(beforeText))?.[0];
  return bound === "at-most" && EARLIER.test(behindText) ? "at-least" : bound;
}
