import { quantities } from "../../language/quantities.ts";
import type { Quantity, Unit } from "../../language/quantity.ts";
import { contentUnits } from "../../language/tokenize.ts";
import { type Counted, countedAt } from "./counted.ts";

/** A bound that a rule sets: "từ 05 thành viên trở lên", "không quá 30%", "from 15 to under 18 years old". */
export interface Limit extends Counted {
  unit: Unit;
  low?: Bound;
  high?: Bound;
  /** Where it stands in the sentence (UTF-16 offsets, end exclusive). */
  start: number;
  end: number;
}

export interface Bound {
  value: number;
  /** Whether the value itself is within: "từ 5 trở lên" is, "trên 5" is not. */
  inclusive: boolean;
}

const BE = String.raw`(?:\s+(?:là|phải có|phải là|có|bằng|đủ|of|is|are|be|have|equal to|om|är))?\s*$`;
const AT_LEAST = new RegExp(
  `(?:ít nhất|tối thiểu|thấp nhất|không dưới|không ít hơn|không thấp hơn|at least|(?:a )?minimum(?: of)?|(?:not|no) (?:less|fewer|lower) than|minst|lägst)${BE}`,
  "iu",
);
const AT_MOST = new RegExp(
  `(?:không quá|không được quá|không (?:được )?vượt quá|tối đa|nhiều nhất|cao nhất|at most|(?:not|no) more than|not exceed(?:ing)?|up to|(?:a )?maximum(?: of)?|högst|inte överstiga)${BE}`,
  "iu",
);
const UNDER =
  /(?:^|[^\p{L}])(?:dưới|ít hơn|thấp hơn|nhỏ hơn|under|below|(?:less|fewer|lower) than|mindre än|färre än)\s*$/iu;
const OVER =
  /(?:^|[^\p{L}])(?:trên|nhiều hơn|lớn hơn|over|above|(?:more|greater|higher) than|mer än|fler än|över)\s*$/iu;
/** "không dưới", "not more than" say the opposite; what is not read above is then no bound at all. */
const NEGATED = /(?:không|chưa|not|no|inte)\s+(?:\S+\s+)?\S*\s*$/iu;
/** "từ đủ 18 tuổi", "aged 18 or over". */
const REACHED = /(?:từ đủ|đủ|từ)\s*$/iu;
const OR_MORE =
  /^\s*(?:[\p{L}]+\s+){0,4}?(?:trở lên|or (?:more|over|older|above)|and (?:over|above|older)|eller (?:mer|fler|äldre|över))(?!\p{L})/iu;
const OR_LESS =
  /^\s*(?:[\p{L}]+\s+){0,4}?(?:trở xuống|or (?:less|fewer|younger|below)|eller (?:mindre|färre|yngre))(?!\p{L})/iu;
const TO_UNDER =
  /^\s*(?:tuổi|thành viên)?\s*(?:trở lên)?\s*(?:đến|tới|to|but|and|till|men)\s+(?:dưới|under|below|less than)\s*$/iu;
const UP_TO = /^[\s\p{L}]{0,20}(?:đến|tới|to|till)\s*$/iu;

/** The bounds in a sentence, each once; figures that are no bound ("30 ngày sau khi …") are left out. */
export function limitsOf(sentence: string, language: string): Limit[] {
  const found = quantities(sentence, language);
  const units = contentUnits(sentence);
  const limits: Limit[] = [];
  for (let i = 0; i < found.length; i += 1) {
    const figure = found[i];
    if (figure === undefined || figure.values.length !== 1) continue;
    const next = found[i + 1];
    const pair = next && pairOf(sentence, figure, next);
    const bounds = pair ?? boundsOf(sentence, figure);
    if (bounds === undefined) continue;
    const last = pair && next ? next : figure;
    const unit = unitOf(sentence, last);
    limits.push({
      ...countedAt(sentence, units, last),
      ...bounds,
      unit,
      start: figure.start,
      end: endOf(sentence, last),
    });
    if (pair) i += 1;
  }
  return limits;
}

/** With what belongs to the bound behind the figure: "từ 10 thành viên trở lên". */
function endOf(sentence: string, { end }: Quantity): number {
  const behind = sentence.slice(end, end + 40);
  return end + ((OR_MORE.exec(behind) ?? OR_LESS.exec(behind))?.[0].length ?? 0);
}

/** "aged 18 or over", "18 or older": an age that no word for years stands behind. */
function unitOf(sentence: string, { unit, start, end }: Quantity): Unit {
  const isAge =
    /(?:aged|ages?|age of)\s+(?:from\s+)?$/iu.test(sentence.slice(0, start)) ||
    /^\s+(?:or|and) older/iu.test(sentence.slice(end));
  return unit === "count" && isAge ? "age" : unit;
}

/** Both ends of a range told apart: "từ đủ 15 tuổi đến dưới 18 tuổi". */
function pairOf(
  sentence: string,
  first: Quantity,
  second: Quantity,
): Pick<Limit, "low" | "high"> | undefined {
  const between = sentence.slice(first.end, second.start);
  const [low, high] = [first.values[0], second.values[0]];
  if (low === undefined || high === undefined || second.values.length !== 1 || low >= high) return undefined;
  const isUnder = TO_UNDER.test(between);
  const before = sentence.slice(Math.max(0, first.start - 30), first.start);
  if (!isUnder && !(UP_TO.test(between) && /(?:từ|trên|from|över|over)\s*(?:đủ\s*)?$/iu.test(before)))
    return undefined;
  return {
    low: { value: low, inclusive: !OVER.test(before) },
    high: { value: high, inclusive: !isUnder },
  };
}

function boundsOf(
  sentence: string,
  { values, upper, start, end }: Quantity,
): Pick<Limit, "low" | "high"> | undefined {
  const [value = 0] = values;
  const before = sentence.slice(Math.max(0, start - 30), start);
  const behind = sentence.slice(end, end + 40);
  const isOver = OVER.test(before) && !NEGATED.test(before.replace(OVER, " "));
  if (upper !== undefined) {
    const [high] = upper;
    if (high === undefined || upper.length !== 1) return undefined;
    return { low: { value, inclusive: !isOver }, high: { value: high, inclusive: true } };
  }
  if (AT_LEAST.test(before)) return { low: { value, inclusive: true } };
  if (AT_MOST.test(before)) return { high: { value, inclusive: true } };
  if (OR_MORE.test(behind)) return { low: { value, inclusive: true } };
  if (OR_LESS.test(behind)) return { high: { value, inclusive: true } };
  if (REACHED.test(before) && /(?:từ )?đủ\s*$/iu.test(before)) return { low: { value, inclusive: true } };
  if (isOver) return { low: { value, inclusive: false } };
  if (UNDER.test(before) && !NEGATED.test(before.replace(UNDER, " ")))
    return { high: { value, inclusive: false } };
  return undefined;
}

/** Whether a value is within a limit. */
export function isWithin(value: number, { low, high }: Pick<Limit, "low" | "high">): boolean {
  const reaches = low === undefined || value > low.value || (low.inclusive && value === low.value);
  const stays = high === undefined || value < high.value || (high.inclusive && value === high.value);
  return reaches && stays;
}
