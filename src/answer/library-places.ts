import { fold } from "../language/normalize.ts";
import { places } from "../language/places.ts";

/** A province as it was until 30 June 2025, and the unit of another name that it has been part of since. */
export interface Province {
  name: string;
  partOf?: string;
}

/** What somebody who names a home province means: one, one of several, or none that is known. */
export type ProvinceMeant =
  | { kind: "one"; province: Province }
  /** Near spellings, or the provinces that have a district of that name. */
  | { kind: "several"; provinces: Province[] }
  | { kind: "none" };

const MOST_CHOICES = 12;
const KIND =
  /^(?:(?:em|toi|minh|chung toi|nha toi|que toi|que|i live|i am|i'm|we are|from|in|at|o|tai|cua|thuoc)\s+)*(?:(?:tinh|thanh pho|tp|city of|province of|huyen|quan|thi xa|tx|district of)\s+)?/u;
const KIND_BEHIND = /\s+(?:province|city|district)$/u;
/** Sounds that people write for one another: "Lạng Xơn", "Bắc Dang", "Kà Mau". */
const SOUNDS: readonly [RegExp, string][] = [
  [/\b(?:gi|d|r)(?=[aeiouy])/gu, "z"],
  [/\bx(?=[aeiouy])/gu, "s"],
  [/\btr(?=[aeiouy])/gu, "ch"],
  [/\bl(?=[aeiouy])/gu, "n"],
  [/y/gu, "i"],
  [/\bk(?=[aou])/gu, "c"],
];

/** A province by its name as it is kept ("Lạng Sơn"); undefined for a name that is none. */
export function provinceNamed(name: string): Province | undefined {
  const known = places.provinces.find((province) => fold(province) === fold(name));
  return known === undefined ? undefined : provinceOf(known);
}

/** The province that a person means, typed with or without accents, by its old or new name, or nearly so. */
export function provinceMeant(typed: string): ProvinceMeant {
  const text = typed
    .normalize("NFC")
    .replace(/[.,!?;:]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  const name = fold(text).replace(KIND, "").replace(KIND_BEHIND, "").trim();
  const exact = provinceNamed(name);
  if (exact) return { kind: "one", province: exact };
  const found = named(text, name);
  if (found.provinces.length === 1 && found.isProvince && found.provinces[0])
    return { kind: "one", province: found.provinces[0] };
  const choices = found.provinces.length > 0 ? found.provinces : nearNames(name);
  return choices.length > 0
    ? { kind: "several", provinces: choices.slice(0, MOST_CHOICES) }
    : { kind: "none" };
}

function provinceOf(name: string): Province {
  const partOf = places.successorOf(name);
  return partOf === undefined ? { name } : { name, partOf };
}

/** Provinces or districts named in a text; of a district, those that have one of that name. */
function named(text: string, name: string): { provinces: Province[]; isProvince: boolean } {
  const titled = name.replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase());
  for (const said of [text, titled, `huyện ${titled}`]) {
    const found = places.find(said);
    const isProvince = found.some(({ district }) => district === undefined);
    const meant = found.filter(({ district }) => !isProvince || district === undefined);
    const names = [...new Set(meant.map(({ province }) => province))];
    if (names.length > 0) return { provinces: names.map(provinceOf), isProvince };
  }
  return { provinces: [], isProvince: false };
}

/** Provinces spelt or sounding nearly so, beginning so, or shortened so ("hn"); the nearest first. */
function nearNames(name: string): Province[] {
  if (name.length < 2) return [];
  const letters = name.replaceAll(" ", "");
  const allowed = letters.length <= 5 ? 1 : 2;
  const near = places.provinces
    .map((province) => {
      const plain = fold(province).replace(/ - /gu, " ");
      const joined = plain.replaceAll(" ", "");
      const initials = plain
        .split(" ")
        .map((word) => word[0])
        .join("");
      const distance = Math.min(slips(letters, joined), slips(sounds(name), sounds(plain)) + 0.5);
      const isBegun =
        letters.length >= 3 &&
        plain.split(" ").some((_, i, all) => all.slice(i).join("").startsWith(letters));
      if (distance <= allowed) return { province, distance };
      if (isBegun || (letters.length <= 4 && initials === letters))
        return { province, distance: allowed + 1 };
      return undefined;
    })
    .filter((found) => found !== undefined);
  return near.sort((a, b) => a.distance - b.distance).map(({ province }) => provinceOf(province));
}

function sounds(name: string): string {
  const heard = SOUNDS.reduce((text, [pattern, sound]) => text.replace(pattern, sound), name);
  return heard.replaceAll(" ", "");
}

/** Letters too many, too few, wrong or swapped between two words (Damerau–Levenshtein, optimal string alignment). */
function slips(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...new Array<number>(b.length).fill(0)]);
  for (let j = 0; j <= b.length; j += 1) (rows[0] as number[])[j] = j;
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      (rows[i] as number[])[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + same,
        isSwapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  return at(a.length, b.length);
}
