import { fold } from "../language/normalize.ts";
import { NOUNS } from "../language/nouns.ts";
import type { Quantity } from "../language/quantity.ts";
import type { ContentUnit } from "../language/tokenize.ts";

/** A part that is asked for of a whole whose number is named: "trong 557 HTX có bao nhiêu HTX xuất khẩu?". */
export interface PartOfWhole {
  /** Told again, it is no answer. */
  whole: Quantity;
  /** What is counted, where a word tells it: "#cooperative". */
  noun?: string;
  /** What is said of the part, without what is counted: "#export". */
  said: string[];
}

/**
 * Directly before the number of the whole: "trong 557 …", "of the 557 …", "of Lạng Sơn's 34 …", "av de 246 …". In "a cooperative of
 * 80 members", "one of 2,000" the number is the size of one.
 */
const WITHIN =
  /(?<!\b(?:co-?op|cooperative|union|group|one|kooperativ|forbund|grupp) )\b(?:trong(?: (?:tong )?so)?|(?:of|among) (?:(?:the|all|all the|these|those|its|their|\p{L}+(?: \p{L}+){0,2}?[’']s?) )?|(?:av|bland) (?:(?:de|alla|alla de|dessa|\p{L}+(?: \p{L}+){0,2}?s) )?)\s*$/u;
const ASKS_NUMBER =
  /\b(?:bao nhieu|may|how many|how much|what (?:share|percentage|part|proportion)|hur (?:manga|stor)|vilken andel)\b/gu;
/** Between the whole and what is said of the part. */
const SAYS = /\b(?:are|is|were|was|have|has|had|do|did|can|ar|var|har|hade|kan)\b/u;

/** The part that a question asks for; undefined where it names no whole by its number. */
export function partAsked(
  text: string,
  figures: readonly Quantity[],
  units: readonly ContentUnit[],
): PartOfWhole | undefined {
  const folded = fold(text);
  const asked = [...folded.matchAll(ASKS_NUMBER)].at(-1);
  if (folded.length !== text.length || asked === undefined) return undefined;
  const whole = figures.find(({ unit, start }) => unit === "count" && WITHIN.test(folded.slice(0, start)));
  if (whole === undefined) return undefined;
  const says = SAYS.exec(folded.slice(whole.end));
  const from = Math.max(
    asked.index + asked[0].length,
    whole.end + (says === null ? 0 : says.index + says[0].length),
  );
  const noun = units.find(({ key, start }) => NOUNS.has(key) && start >= whole.end)?.key;
  const said = units.filter(({ key, start }) => start >= from && !NOUNS.has(key));
  return { whole, said: said.map(({ key }) => key), ...(noun === undefined ? {} : { noun }) };
}
