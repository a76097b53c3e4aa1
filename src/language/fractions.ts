import { matchAt } from "./amounts.ts";
import type { Quantity } from "./quantity.ts";
import type { Reading } from "./reading.ts";

/** A share in words: above, below. */
const VI_WORDS = new Map(
  "một hai ba bốn năm sáu bảy tám chín mười".split(" ").map((word, i) => [word, i + 1] as const),
);
VI_WORDS.set("tư", 4);
const EN_ABOVE = new Map(
  "one two three four five six seven eight nine".split(" ").map((word, i) => [word, i + 1] as const),
);
EN_ABOVE.set("a", 1);
const EN_BELOW = new Map(
  "half third quarter fifth sixth seventh eighth ninth tenth"
    .split(" ")
    .map((word, i) => [word, i + 2] as const),
);
EN_BELOW.set("fourth", 4);
const SV_ABOVE = new Map(
  "en två tre fyra fem sex sju åtta nio".split(" ").map((word, i) => [word, i + 1] as const),
);
const SV_BELOW = new Map(
  "tredjedel fjärdedel femtedel sjättedel sjundedel åttondel niondel tiondel"
    .split(" ")
    .map((word, i) => [word, i + 3] as const),
);
const fold = (word: string) => word.normalize("NFD").replace(/\p{M}/gu, "");
const VI_PLAIN = new Map([...VI_WORDS].map(([word, value]) => [fold(word), value]));
const anyOf = (words: Map<string, number>) => [...words.keys()].join("|");

/** "2/3", but no day of a month, no number of a document, no count of several ("15/18 xã"). */
const PRINTED = /(?<above>\d{1,2}) ?\/ ?(?<below>\d{1,3})(?![\p{L}\d/]|[.,]\d|-\p{L})/uy;
/** Shares of anything; with another denominator only "số", "of" behind it tells a share from so many of so many. */
const BELOW_PRINTED: readonly number[] = [2, 3, 4, 5, 10];
const MOST_BELOW = 10;
/** "từ 1/7", "ngày 1/2", "on 1/7": a day. "ít nhất từ 2/3" is none. */
const DAY_BEFORE =
  /(?:ngày|ngay|hôm|sáng|chiều|tối|dịp|lễ|tết|tháng|trước|sau|kể từ|từ|đến|on|since|from|by|den) $/iu;
const SHARE_BEHIND = /^ (?:tổng|số|so|tong|thành viên|thanh vien|of|vốn|diện|giá|av|members)(?!\p{L})/iu;

const VIETNAMESE = new RegExp(
  String.raw`(?<above>${anyOf(VI_WORDS)}|\d) phần (?<below>${anyOf(VI_WORDS)}|\d{1,2})(?![\p{L}\d])`,
  "iuy",
);
const PLAIN = new RegExp(
  String.raw`(?<above>${anyOf(VI_PLAIN)}|\d) phan (?<below>${anyOf(VI_PLAIN)}|\d{1,2})(?![\p{L}\d])`,
  "iuy",
);
const ENGLISH = new RegExp(
  String.raw`(?<above>${anyOf(EN_ABOVE)})[ -](?<below>${anyOf(EN_BELOW)}|halve)s?(?!\p{L}| (?:party|parties|time|person|year|meeting|day|of all time))`,
  "iuy",
);
const SWEDISH = new RegExp(
  String.raw`(?<above>${anyOf(SV_ABOVE)}) (?<below>${anyOf(SV_BELOW)})(?:ar)?(?:na)?(?!\p{L})`,
  "iuy",
);
/** A half only where it is a share of something, not "nửa đầu năm", "the first half", "half a day". */
const HALVES: Record<string, readonly RegExp[]> = {
  vi: [
    /một nửa(?! (?:đầu|cuối|năm|tháng|ngày|thế kỷ|đêm)(?!\p{L}))(?!\p{L})/iuy,
    /nửa (?=số|tổng|diện tích|vốn|thành viên|giá trị)/iuy,
    /(?<=(?:quá|hơn|trên|gần|ít nhất|khoảng|chiếm) )nửa(?! (?:đầu|cuối|năm|tháng|ngày|thế kỷ|đêm|cuộc|tiếng|giờ)(?!\p{L}))(?!\p{L})/iuy,
    /(?<=quá )bán(?= |[.,;)]|$)(?! (?:hàng|cho|sản|được))/iuy,
  ],
  plain: [/mot nua(?= (?:so|tong|thanh vien|von|dien tich)(?!\p{L}))/iuy],
  en: [
    /(?<=(?:than|over|nearly|almost|about|least|exceeding|exceeds) )half(?! (?:an?|year|day|hour)(?!\p{L}))(?!\p{L}|-)/iuy,
    /half(?= (?:of|the|its|their|our|all)(?!\p{L}))(?<!(?:first|second|latter|other) half)/iuy,
  ],
  sv: [/hälften(?!\p{L})/iuy],
};

/** The share of a whole that begins at `at`: "2/3", "hai phần ba", "two thirds", "en tredjedel", "một nửa số thành viên". */
export function fractionAt(reading: Reading, at: number): Quantity | undefined {
  const { text } = reading;
  if (/[\p{L}\d/.,-]/u.test(text[at - 1] ?? "")) return undefined;
  const printed = printedAt(text, at) ?? toldAt(reading, at) ?? halfAt(reading, at);
  if (printed === undefined) return undefined;
  const { value, length } = printed;
  return {
    unit: "fraction",
    values: [Number(value.toPrecision(12))],
    text: text.slice(at, at + length),
    start: at,
    end: at + length,
  };
}

interface Share {
  value: number;
  length: number;
}

function printedAt(text: string, at: number): Share | undefined {
  const match = matchAt(PRINTED, text, at);
  if (!match) return undefined;
  const [above, below] = [Number(match.groups?.["above"]), Number(match.groups?.["below"])];
  if (above >= below || above === 0 || below > MOST_BELOW) return undefined;
  const isShare = SHARE_BEHIND.test(text.slice(at + match[0].length, at + match[0].length + 16));
  if (!isShare && !BELOW_PRINTED.includes(below)) return undefined;
  if (!isShare && DAY_BEFORE.test(text.slice(Math.max(0, at - 12), at))) return undefined;
  return { value: above / below, length: match[0].length };
}

function toldAt({ text, language, plain }: Reading, at: number): Share | undefined {
  const [pattern, above, below] =
    language === "en"
      ? [ENGLISH, EN_ABOVE, EN_BELOW]
      : language === "sv"
        ? [SWEDISH, SV_ABOVE, SV_BELOW]
        : plain
          ? [PLAIN, VI_PLAIN, VI_PLAIN]
          : [VIETNAMESE, VI_WORDS, VI_WORDS];
  const match = matchAt(pattern, text, at);
  if (!match) return undefined;
  // "a third meeting" is the third one.
  if (/^a[ -]/iu.test(match[0]) && !/^ of /u.test(text.slice(at + match[0].length))) return undefined;
  const read = (word = "", words: Map<string, number>) => words.get(word.toLowerCase()) ?? Number(word);
  const value = read(match.groups?.["above"], above) / read(match.groups?.["below"], below);
  return value < 1 ? { value, length: match[0].length } : undefined;
}

function halfAt({ text, language, plain }: Reading, at: number): Share | undefined {
  for (const pattern of HALVES[plain ? "plain" : language] ?? []) {
    const match = matchAt(pattern, text, at);
    if (match) return { value: 0.5, length: match[0].trimEnd().length };
  }
  return undefined;
}
