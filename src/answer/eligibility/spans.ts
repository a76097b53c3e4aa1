import { fold } from "../../language/normalize.ts";
import { BODIES } from "../../language/nouns.ts";
import { quantities } from "../../language/quantities.ts";
import type { Unit } from "../../language/quantity.ts";
import { type ContentUnit, contentUnits } from "../../language/tokenize.ts";
import { isWithin, limitsOf } from "./limits.ts";
import { CLAUSE_END } from "./told-in-words.ts";

/** How long a body of the asker's has been there or at work: "tổ hợp tác hoạt động được 8 tháng". */
export interface Span {
  months: number;
  /** Bodies that the question names. */
  bodies: readonly string[];
}

/** Months in a unit; days are not turned into months. */
const MONTHS: Partial<Record<Unit, number>> = { months: 1, years: 12 };
/** What says in a question, folded, that a body has been there since: its work, its founding, its certificate. */
const BEEN_THERE =
  /\b(?:hoat dong|chay|lam an|thanh lap|lap|mo|ra doi|dang ky|giay(?: chung nhan| phep)?|operat\p{L}*|run|running|exist\p{L}*|active|found\p{L}*|set up|registered|certificate|in business|verksam\p{L}*|drivits|funnits|bild\p{L}*|grund\p{L}*|registrer\p{L}*)\b/u;
/** The same in a rule. */
const WORKING =
  /(?<!\p{L})(?:hoạt động|thành lập|operat\p{L}*|exist\p{L}*|active|founded|established|verksam\p{L}*|funnits)(?!\p{L})/iu;
/** "Trong 2 năm", "for 3 more months", "mỗi năm": not how long something has lasted up to now. */
const OTHER_TIME =
  /\b(?:trong(?: vong)?|moi|tung|hang|sau|truoc|con|het|vay|thue|trong han|within|every|each|per|after|before|another|lend\p{L}*|borrow\p{L}*|loan|inom|varje|efter|fore|lana)\s*$/u;
const ROUGH =
  /\b(?:hon|gan|khoang|chung|tam|tren|duoi|about|around|over|under|nearly|almost|more than|less than|at least|nastan|over|cirka|ungefar)\s*$/u;
const WINDOW = 20;

/** The spans that a question tells of its bodies; what is told roughly is left out. */
export function spansIn(text: string, language: string, units: readonly ContentUnit[]): Span[] {
  const bodies = units.map(({ key }) => key).filter((key) => BODIES.includes(key));
  return quantities(text, language).flatMap(({ unit, values, upper, start, end }) => {
    const [value] = values;
    const factor = MONTHS[unit];
    const before = fold(text.slice(Math.max(0, start - WINDOW), start));
    if (factor === undefined || value === undefined || values.length > 1 || upper !== undefined) return [];
    if (OTHER_TIME.test(before) || ROUGH.test(before)) return [];
    const clause = fold(clauseAround(text, start, end));
    return BEEN_THERE.test(clause) ? [{ months: value * factor, bodies: [...new Set(bodies)] }] : [];
  });
}

function clauseAround(text: string, start: number, end: number): string {
  const ends = [...text.matchAll(CLAUSE_END)].map(({ index }) => index);
  const from = ends.findLast((at) => at < start) ?? 0;
  return text.slice(from, ends.find((at) => at >= end) ?? text.length);
}

/** Whether the asker's body has lasted as long as a condition demands of it; undefined where that cannot be told. */
export function spanOutcome(
  [span, ...others]: readonly Span[],
  item: string,
  language: string,
  lead: string,
): boolean | undefined {
  if (span === undefined || others.length > 0 || !WORKING.test(item)) return undefined;
  const [limit, ...more] = limitsOf(item, language).filter(({ unit }) => MONTHS[unit] !== undefined);
  const factor = limit && MONTHS[limit.unit];
  if (limit?.low === undefined || factor === undefined || limit.high !== undefined || more.length > 0)
    return undefined;
  const bodies = contentUnits(`${lead} ${item}`).map(({ key }) => key);
  if (span.bodies.length > 0 && !span.bodies.some((body) => bodies.includes(body))) return undefined;
  return isWithin(span.months / factor, limit);
}
