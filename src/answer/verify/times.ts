import { backs, type Quantity } from "../../language/quantity.ts";

/**
 * A day, year or period that a text names. `isStart` and `isEnd` mark a period of which only one end is named ("từ năm
 * 2021 đến nay", "by 2025"); `isCompared` a time that something is only compared with ("tăng 30% so với năm 2021").
 */
export interface Time extends Quantity {
  isStart: boolean;
  isEnd: boolean;
  isCompared: boolean;
}

const BETWEEN =
  /^\s*(?:-|–|đến|tới|to|until|till|through|and|och)\s*(?:khoảng|cuối|hết|around|about|roughly|ungefär|omkring|cirka)?\s*(?:năm|år|the year)?\s*$/iu;
const STARTS =
  /(?:từ|kể từ|from|since|between|från|sedan|mellan|under)\s*(?:đầu|early)?\s*(?:năm|giai đoạn|år|the year)?\s*$/iu;
const ENDS =
  /(?:đến|tới|by|until|till|fram till|senast)\s*(?:cuối|hết|khoảng|the end of|end of|slutet av)?\s*(?:năm|år)?\s*$/iu;
const COMPARED_WITH =
  /(?:so với|gấp (?:đôi|ba|rưỡi|[\d,.]+ lần)(?: của)?|dubbelt (?:så \p{L}+ som|mot)|compared (?:to|with)|than(?: in)?|up on|(?:%|per ?cent|doubled?|double that|rise|growth) (?:on|from|of)|jämfört med|än(?: år)?|sedan)[^,.;]{0,20}$|(?<=\S )on $/iu;

/** The times of a text, of its figures; two years with "to" between them are one period. */
export function timesIn(text: string, quantities: readonly Quantity[]): Time[] {
  const found: Time[] = [];
  for (const quantity of quantities) {
    if (quantity.unit !== "year" && quantity.unit !== "date") continue;
    const last = found.at(-1);
    const isYear = quantity.unit === "year" && last?.unit === "year";
    if (isYear && last.upper === undefined && joins(text, last, quantity)) {
      last.upper = quantity.values;
      last.text = text.slice(last.start, quantity.end);
      last.end = quantity.end;
      last.isStart = false;
      continue;
    }
    const before = text.slice(Math.max(0, quantity.start - 32), quantity.start);
    const isRange = quantity.upper !== undefined;
    const isCompared = COMPARED_WITH.test(before) && quantity.unit === "year";
    found.push({
      ...quantity,
      isStart: !isRange && !isCompared && STARTS.test(before),
      isEnd: !isRange && ENDS.test(before),
      isCompared,
    });
  }
  return found;
}

/** "2021 to around 2025" is one period; "in 2021 and 2025" are two years. */
function joins(text: string, from: Quantity, to: Quantity): boolean {
  const between = text.slice(from.end, to.start);
  if (!BETWEEN.test(between)) return false;
  if (!/(?:and|och)/iu.test(between)) return true;
  return /(?:between|mellan)\s*$/iu.test(text.slice(0, from.start));
}

/** Whether a time of a source holds for one that a statement names: the same, or the same end of a period. */
export function holdsFor(known: Quantity, claim: Time): boolean {
  if (backs(known, claim)) return true;
  const meets = (values: readonly number[] | undefined) => values?.[0] === claim.values[0];
  if (claim.isStart) return known.upper !== undefined && meets(known.values);
  return claim.isEnd && known.upper !== undefined && meets(known.upper);
}
