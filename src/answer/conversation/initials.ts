import { fold, hasVietnameseMarks } from "../../language/normalize.ts";
import { places } from "../../language/places.ts";
import { contentUnits } from "../../language/tokenize.ts";
import { words } from "../../language/words.ts";
import { cueSpans } from "./cues.ts";
import { type Edit, edited, Wordings, without } from "./wordings.ts";

/** Provinces by their initials ("QT"), only those that no other province shares. */
const BY_INITIALS = initialsOf(places.provinces);
/** What stands before the name of a place, so that letters behind it are one. */
const PLACE_BEFORE = /(?<!\p{L})(?:tỉnh|tinh|ở|tại|tai|bên|in|i|province of|provinsen)\s+$/iu;
/** Two names on both sides of such a word are of one kind: "QT với LS", "NB vs HY". */
const JOINING = new Wordings("anywhere", ["và|với|hay|hoặc|so với|and|or|vs|och|eller"]);
/** Letters that are part of a longer short form: "HĐ QT", "LM HTX". */
const CAPITALS_BEFORE = /(?<!\p{L})\p{Lu}{2,4}\s+$/u;

function initialsOf(provinces: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string[]>();
  for (const province of provinces) {
    const key = fold(province)
      .split(/[\s-]+/u)
      .map((word) => word.charAt(0))
      .join("");
    if (key.length > 1) found.set(key, [...(found.get(key) ?? []), province]);
  }
  return new Map(
    [...found].flatMap(([key, [own = "", ...others]]) => (others.length === 0 ? [[key, own]] : [])),
  );
}

/**
 * A question with the provinces written out that it only gives the initials of: "thế QT?" after a question on a province,
 * "ở QT", "QT với LS". Initials that several provinces share, or that are a term, stay as they are. `isAfterPlace`: whether
 * a place was spoken of before.
 */
export function withProvincesOfInitials(text: string, isAfterPlace: boolean): string {
  const found = initialsIn(text);
  if (found.length === 0) return text;
  const bare = without(text, cueSpans(text)).replace(/[^\p{L}]/gu, "");
  const isMeant = (edit: Edit) => {
    const before = text.slice(0, edit.start);
    if (CAPITALS_BEFORE.test(before)) return false;
    const said = text.slice(edit.start, edit.end);
    if (isAfterPlace && bare === said) return true;
    if (said !== said.toUpperCase() || text === text.toUpperCase()) return false;
    return isAfterPlace || PLACE_BEFORE.test(before) || isJoined(text, edit, found);
  };
  const meant = found.filter(isMeant);
  return meant.length === 0 ? text : edited(text, meant);
}

function initialsIn(text: string): Edit[] {
  return words(text).flatMap(({ text: said, start, end }) => {
    const province = BY_INITIALS.get(fold(said));
    if (province === undefined) return [];
    const isTerm = contentUnits(said).some(({ key }) => key.startsWith("#"));
    if (isTerm) return [];
    return [{ start, end, text: hasVietnameseMarks(text) ? province : fold(province) }];
  });
}

/** Whether nothing but a joining word stands between two initials. */
function isJoined(text: string, one: Edit, found: readonly Edit[]): boolean {
  return found.some((other) => {
    if (other === one) return false;
    const [first, second] = other.start < one.start ? [other, one] : [one, other];
    const between = text.slice(first.end, second.start);
    return JOINING.isIn(between) && words(without(between, JOINING.in(between))).length === 0;
  });
}
