import { fold, nfc } from "../language/normalize.ts";
import { contentUnits } from "../language/tokenize.ts";

const COUNTS = /\b(?:bao nhieu|may|how many|hur manga|so luong|number of|antalet)\b/u;
/** Stands where the noun of the first part is meant: "mấy cái", "how many of them", "varav hur många". */
const ELLIPSES: readonly RegExp[] = [
  /\b(?:trong (?:do|so (?:do|nay|ay))\s*,?\s*)?(?:co\s+)?(bao nhieu|may)\s+(?:cai|noi|don vi|chiec|dua)(?!\p{L})/u,
  /\b(?:trong (?:do|so (?:do|nay|ay))\s*,?\s*)?(?:co\s+)?(bao nhieu|may)(?=\s+(?:la|lam|thuoc|cua|do|dang|duoc|dat|hoat dong|tham gia|den tu)(?!\p{L}))/u,
  /\b(how many)(?:\s+of (?:them|these|those|which))?(?=\s+(?:come|came|are|were|is|work|worked|belong|operate|got|get|received|have|had|do|did|take|run|make|farm|reach|meet|join|joined)\b)/u,
  /\b(?:varav\s+)?(hur manga)(?:\s+av (?:dem|dessa))?(?=\s+(?:kommer|kom|ar|var|arbetar|har|hor|fick|far|drivs|nar|ligger|odlar|deltar)\b)/u,
];

/** What the first part counts, in its own words: "OCOP products" of "How many OCOP products does …?"; undefined where it counts nothing. */
export function countedIn(first: string): string | undefined {
  const text = nfc(first);
  const counts = COUNTS.exec(fold(text));
  if (counts === null || fold(text).length !== text.length) return undefined;
  const from = counts.index + counts[0].length;
  let end = from;
  for (const unit of contentUnits(text)) {
    if (unit.start < from) continue;
    if (!/^\s*$/u.test(text.slice(end, unit.start))) break;
    end = Math.max(end, unit.end);
  }
  const counted = text.slice(from, end).trim();
  return counted === "" ? undefined : counted;
}

/** A part that counts without saying what, with what the first one counts: "mấy cái làm nông nghiệp" → "mấy HTX làm nông nghiệp". */
export function withNounOf(part: string, counted: string | undefined): string {
  const text = nfc(part);
  const folded = fold(text);
  if (counted === undefined || folded.length !== text.length) return part;
  const found = ELLIPSES.map((pattern) => pattern.exec(folded)).find((match) => match !== null);
  if (found === undefined) return part;
  const [whole, word = ""] = found;
  const start = found.index + whole.indexOf(word);
  const asking = text.slice(start, start + word.length);
  return `${text.slice(0, found.index)}${asking} ${counted}${text.slice(found.index + whole.length)}`;
}
