import { accentKey, fold } from "./normalize.ts";
import { hasKind, isAccented, isAskedFor, isCapital, type Span, type Surroundings } from "./place-context.ts";
import { words } from "./words.ts";

/** A province or district named in a text. `name` is the province with diacritics; `district` its district, if one is meant. */
export interface Place {
  province: string;
  district?: string;
}

/** A name with the place that bears it. */
export interface Name {
  /** How it is accented; undefined when any accents will do. */
  accented: string | undefined;
  place: Place;
}

/** Districts whose names are also everyday words when written small, or that many provinces share. */
const COMMON_DISTRICTS = new Set("hoa binh|tan lac|chau thanh|vinh|tan phu|ba to|ba be|la gi".split("|"));
/** Provinces whose names are also everyday words when written small: "hòa bình", "cao bằng". */
const COMMON_PROVINCES = new Set(["hoa binh", "cao bang"]);
/** Such as become everyday words without accents, Vietnamese or English: "diễn biến", "so long an hour". */
const COMMON_UNACCENTED = new Set(["dien bien", "long an", "hue", "thu do"]);
export const isDistrict = ({ district }: Place): boolean => district !== undefined;

/** Several provinces have a Phong Điền: beside "Cần Thơ" it is the one there. */
export function withoutNamesakes(found: Place[]): Place[] {
  const named = new Set(found.filter((place) => !isDistrict(place)).map(({ province }) => province));
  return found.filter(({ province, district }) => {
    if (district === undefined || named.has(province)) return true;
    return !found.some(
      (other) => keyOf(other.district ?? "") === keyOf(district) && named.has(other.province),
    );
  });
}

export function keyOf(name: string): string {
  return words(name)
    .map((word) => fold(word.text))
    .join(" ");
}

/** Whether words that are spelt like a name stand for it: by their accents, their capitals and what stands around them. */
export function isMeant(
  { accented, place }: Name,
  key: string,
  around: Surroundings,
  span: Span,
  known: ReadonlySet<string>,
): boolean {
  const written = around.words
    .slice(span.from, span.to)
    .map(({ text }) => text)
    .join(" ");
  const hasAccents = isAccented(written);
  // Written with accents, it must be the right ones: "đánh giá lại" is not Gia Lai. Tone placement does not matter.
  if (hasAccents && accented !== undefined && accentKeyOf(written) !== accented) return false;
  if (isCapital(around, span) || hasKind(around, span)) return true;
  if (place.district !== undefined)
    return (known.has(key) || known.has(keyOf(place.district))) && !COMMON_DISTRICTS.has(key);
  const isCommon = COMMON_PROVINCES.has(key) || (!around.accented && COMMON_UNACCENTED.has(key));
  if (isCommon) return isAskedFor(around, span);
  return !around.accented || hasAccents || written.toLowerCase() === key;
}

/** Accents of a name whatever the tone placement, syllable by syllable. */
export function accentKeyOf(name: string): string {
  return words(name)
    .map((word) => accentKey(word.text))
    .join(" ");
}
