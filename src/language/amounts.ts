import { wordNumberAt } from "./number-words.ts";
import { readNumeral, readScale } from "./numbers.ts";
import type { Reading } from "./reading.ts";

/** A number with its scale words ("1 tỷ 350 triệu", "two hundred million"). */
export interface Amount {
  /** Readings, the usual one first: two where the separator is ambiguous. */
  values: number[];
  /** Offset behind it. */
  end: number;
  /** What its scale words multiply by; 1 without any. */
  factor: number;
  /** As printed, where it is printed with digits. */
  numeral?: string;
  /** Where it is told in words. */
  words?: readonly string[];
}

const NUMERAL = /\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)*/uy;
/** "triệu" may stand at a distance, and what is written short may not end a word: "5 tr", "1.35bn", "300tr". */
const SCALE_WORDS =
  "nghìn|ngàn|triệu|tỷ|tỉ|nghin|ngan|trieu|ty|ti|tr|thousand|millions?|billions?|trillions?|mn|bn|tusen|miljoner|miljon|miljarder|miljard|biljoner|biljon|k";
const SHORT = /^(?:tr|mn|bn|k|ty|ti)$/iu;
/** "tỷ lệ" is a ratio. */
const NO_SCALE =
  "(?<!(?:tỷ|tỉ)(?= (?:lệ|trọng|suất|giá|phú)(?!\\p{L})))(?<!(?:ty|ti)(?= (?:le|suat|gia|phu)(?!\\p{L})))";
const SCALE = new RegExp(
  String.raw`[ \u00a0-]?(?:(?<hundred>trăm|tram|hundred|hundra)\s(?=\p{L}))?(?<scale>${SCALE_WORDS})(?!\p{L})${NO_SCALE}`,
  "iuy",
);
const HALF = / (?:rưỡi|rưởi|ruoi)(?!\p{L})/iuy;
const DECIMALS = /\d{1,3}(?![\d.,])/uy;
const JOINT = /[ \u00a0](?:và |and |och )?/uy;

/** The amount that begins at `at`, or undefined where no number stands. */
export function amountAt(reading: Reading, at: number): Amount | undefined {
  const number = numberAt(reading, at);
  if (number === undefined) return undefined;
  const scale = scaleAt(reading.text, number.end);
  if (scale === undefined) return number;
  const own: Amount = {
    ...number,
    values: number.values.map((value) => exactly(value * scale.factor)),
    factor: scale.factor,
    end: scale.end,
  };
  return withRest(reading, own, scale.factor, scale.text);
}

function numberAt({ text, language, plain }: Reading, at: number): Amount | undefined {
  const numeral = matchAt(NUMERAL, text, at)?.[0];
  if (numeral !== undefined) {
    const values = readNumeral(numeral, language);
    return values.length === 0 ? undefined : { values, end: at + numeral.length, factor: 1, numeral };
  }
  const told = wordNumberAt(text, at, language, plain);
  return told && { values: [told.value], end: told.end, factor: 1, words: told.words };
}

/** One scale word or two that multiply ("nghìn tỷ", "hundred million"). */
function scaleAt(text: string, at: number): { factor: number; end: number; text: string } | undefined {
  const first = matchAt(SCALE, text, at);
  const word = first?.groups?.["scale"];
  if (!first || word === undefined) return undefined;
  const end = at + first[0].length;
  const hundred = first.groups?.["hundred"] === undefined ? 1 : 100;
  const factor = hundred * (readScale(word) ?? 1);
  const second = SHORT.test(word) ? undefined : matchAt(SCALE, text, end);
  const more = readScale(second?.groups?.["scale"] ?? "");
  return second && more !== undefined && more > factor
    ? { factor: factor * more, end: end + second[0].length, text: word }
    : { factor, end, text: word };
}

/** What goes on behind the scale word: "1 tỷ 350 triệu", "2tr5" (2.5 million), "2 triệu rưỡi" (the same). */
function withRest(reading: Reading, amount: Amount, factor: number, scale: string): Amount {
  const { text } = reading;
  const decimals = /^(?:tr|triệu|trieu|tỷ|tỉ|ty)$/iu.test(scale) && matchAt(DECIMALS, text, amount.end)?.[0];
  if (decimals) return plus(amount, Number(`0.${decimals}`) * factor, amount.end + decimals.length);
  const half = matchAt(HALF, text, amount.end)?.[0];
  if (half !== undefined) return plus(amount, factor / 2, amount.end + half.length);
  const joint = matchAt(JOINT, text, amount.end)?.[0];
  const next = joint === undefined ? undefined : numberAt(reading, amount.end + joint.length);
  if (next === undefined) return amount;
  const smaller = scaleAt(text, next.end);
  const [value = 0] = next.values;
  const isTold = amount.words !== undefined && (next.words?.length ?? 0) > 1;
  if (smaller === undefined) return isTold && value < factor ? plus(amount, value, next.end) : amount;
  if (smaller.factor * value >= factor) return amount;
  return withRest(reading, plus(amount, value * smaller.factor, smaller.end), smaller.factor, smaller.text);
}

function plus(amount: Amount, more: number, end: number): Amount {
  return { ...amount, values: amount.values.map((value) => exactly(value + more)), end };
}

/** A match of a sticky pattern at an offset. */
export function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}

/** Products of decimals carry binary noise; 1.35 × 1e9 must equal 1 350 × 1e6. */
export function exactly(value: number): number {
  return Number(value.toPrecision(15));
}
