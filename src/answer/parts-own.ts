import { fold, nfc } from "../language/normalize.ts";
import { contentUnits } from "../language/tokenize.ts";
import { wantsFigure } from "../language/wanted.ts";
import { open } from "./conversation/wordings.ts";
import { isSoft } from "./coverage.ts";
import { namesSubject } from "./parts-context.ts";
import type { Pick } from "./pick.ts";
import { SUBJECTS } from "./ranking/subjects.ts";
import { surroundingsOf } from "./surroundings.ts";
import type { Query } from "./understand.ts";

/**
 * "NHNN cho phép trong mấy ngày, sau đó bao lâu phải khai trương?" of a credit fund: a part that names its own subject and no
 * body, with the bodies of the first; undefined where it says nothing by itself.
 */
export function onBody(part: string, { text, units }: Query): string | undefined {
  const own = contentUnits(part);
  if (!namesSubject({ units: own })) return undefined;
  if (own.some(({ key }) => SUBJECTS.includes(key))) return open(part);
  const named = units.filter(({ key }) => SUBJECTS.includes(key));
  return [open(part), ...new Set(named.map(({ start, end }) => text.slice(start, end)))].join(" ");
}

/** Whether the best pick speaks of all that a part names by itself: of a figure in the same sentence. */
export function isOnWhatItAsks({ units, wanted }: Query, [best]: readonly Pick[]): boolean {
  const asked = units.filter(({ key }) => key.startsWith("#") && !isSoft(key) && !SUBJECTS.includes(key));
  if (best === undefined) return false;
  const told = new Set(contentUnits(best.quote).map(({ key }) => key));
  const { heading, passage } = surroundingsOf(best.hit);
  const isNear = (key: string) => !wantsFigure(wanted) && (heading.has(key) || passage.has(key));
  return asked.every(({ key }) => told.has(key) || isNear(key));
}

/** "…, thành viên liên kết có bị vậy không?", "and is it the same for a union?": what is asked stands in the first part. */
const LIKEWISE =
  /\b(?:bi|duoc|phai|co|cung|nhu|giong|y) (?:nhu )?(?:vay|the|zay|day)(?: (?:khong|ko|hong|hok|k|chua|luon|ha|a))*$|\b(?:the same|likewise|detsamma|samma sak|likadant)\b/u;

export function leansOnWhole(part: string): boolean {
  return LIKEWISE.test(fold(nfc(part.trim())).replace(/[\s?.!]+$/u, ""));
}
