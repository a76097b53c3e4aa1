import { readFileSync } from "node:fs";
import { z } from "zod";
import { accentKey, fold, hasVietnameseMarks } from "./normalize.ts";
import { words } from "./words.ts";

const PLACES_FILE = new URL("./data/places.json", import.meta.url);
const schema = z.object({
  source: z.string(),
  provinces: z.array(z.object({ name: z.string(), since2025: z.string(), districts: z.array(z.string()) })),
});

/** A province or district named in a text. `name` is the province with diacritics; `district` its district, if one is meant. */
export interface Place {
  province: string;
  district?: string;
}

interface Name {
  accented: string;
  place: Place;
}

/** Names that are also everyday words or other things when written small, or that many provinces share. */
const COMMON = new Set(["hoa binh", "tan lac", "chau thanh", "vinh", "tan phu", "ba to", "ba be", "la gi"]);
/** Everyday forms of names that differ from the official ones, as [form, province]. */
const ALIASES: readonly [string, string][] = [
  ["tp hcm", "Hồ Chí Minh"],
  ["tphcm", "Hồ Chí Minh"],
  ["hcm", "Hồ Chí Minh"],
  ["Sài Gòn", "Hồ Chí Minh"],
  ["Ho Chi Minh City", "Hồ Chí Minh"],
  ["Huế", "Thừa Thiên Huế"],
  ["Vũng Tàu", "Bà Rịa - Vũng Tàu"],
  ["Đăk Lăk", "Đắk Lắk"],
  ["Đắc Lắc", "Đắk Lắk"],
  ["Đăk Nông", "Đắk Nông"],
  ["Đắc Nông", "Đắk Nông"],
];

/** The provinces of Vietnam (63 until 30 June 2025, 34 since) and the districts that existed until then. */
export class Places {
  readonly #names = new Map<string, Name[]>();
  readonly provinces: string[] = [];
  readonly #successors = new Map<string, string>();

  constructor(json: string) {
    for (const { name, since2025, districts } of schema.parse(JSON.parse(json)).provinces) {
      this.provinces.push(name);
      this.#successors.set(name, since2025);
      this.#add(name, { province: name });
      for (const district of districts) {
        // A provincial city of the same name as its province is not told apart from it; "1" alone is no name.
        if (district !== name && !/^\d+$/u.test(district)) this.#add(district, { province: name, district });
      }
    }
    for (const [alias, province] of ALIASES) this.#add(alias, { province });
  }

  static load(): Places {
    return new Places(readFileSync(PLACES_FILE, "utf8"));
  }

  /** The unit of another name that a province has been part of since 1 July 2025; undefined when it kept its name. */
  successorOf(province: string): string | undefined {
    const successor = this.#successors.get(province);
    return successor === undefined || this.formerName(successor) === province ? undefined : successor;
  }

  /** "Huế" was only renamed: the name by which it is known here is "Thừa Thiên Huế". Other names stay as they are. */
  formerName(unit: string): string {
    if (this.#successors.has(unit)) return unit;
    const formed = [...this.#successors].filter(([, successor]) => successor === unit);
    return formed.length === 1 ? (formed[0]?.[0] ?? unit) : unit;
  }

  /** A name is also known written as one word ("Dakrong", "Hanoi"), as the foreign press does. */
  #add(name: string, place: Place): void {
    const key = keyOf(name);
    this.#addKey(key, name, place);
    if (key.includes(" ")) this.#addKey(key.replaceAll(" ", ""), name.replaceAll(" ", ""), place);
  }

  #addKey(key: string, name: string, place: Place): void {
    const names = this.#names.get(key) ?? [];
    names.push({ accented: accentKeyOf(name), place });
    this.#names.set(key, names);
  }

  /**
   * Places named in a text. Province names are found in any spelling; a district only where it is written as a name
   * (capital letters) or its kind stands before it ("huyện", "district"), or when `known` (folded names) lists it.
   */
  find(text: string, known: ReadonlySet<string> = new Set()): Place[] {
    const list = words(text);
    const accentsCount = hasVietnameseMarks(text);
    const found = new Map<string, Place>();
    for (let i = 0; i < list.length; i += 1) {
      for (let length = Math.min(4, list.length - i); length > 0; length -= 1) {
        const span = list.slice(i, i + length);
        const key = span.map((word) => fold(word.text)).join(" ");
        // "Hanois kooperativ": the Swedish genitive.
        const names = this.#names.get(key) ?? this.#names.get(key.replace(/s$/u, ""));
        if (!names) continue;
        const written = span.map((word) => word.text).join(" ");
        const before = fold(list[i - 1]?.text ?? "");
        const next = list[i + length];
        const fits = names.filter((name) =>
          isMeant(name, key, written, before, fold(next?.text ?? ""), accentsCount, known),
        );
        if (fits.length === 0) continue;
        // Hòa Bình is the province, unless "huyện" or "thị xã" before it says that a district is meant.
        const provinces = fits.filter(({ place }) => place.district === undefined);
        const districtNamed = /^(?:huyen|quan|xa)$/u.test(before) || fold(next?.text ?? "") === "district";
        for (const { place } of provinces.length > 0 && !districtNamed ? provinces : fits)
          found.set(`${place.province}/${place.district ?? ""}`, place);
        i += length - 1;
        break;
      }
    }
    return [...found.values()];
  }

  /**
   * The province a whole document speaks of, from the places it names and the address of its newspaper
   * ("baolangson.vn"). Undefined when no province is clearly ahead.
   */
  provinceOf(text: string): string | undefined {
    const scores = new Map<string, number>();
    const vote = (province: string, weight: number) =>
      scores.set(province, (scores.get(province) ?? 0) + weight);
    for (const line of text.split("\n")) {
      const places = this.find(line);
      for (const place of places) {
        const rivals = places.filter(
          (other) => other.district === place.district && other.district !== undefined,
        ).length;
        vote(place.province, place.district === undefined ? 2 : 1 / Math.max(1, rivals));
      }
      for (const host of line.match(/[\w-]+(?:\.[\w-]+)+/gu) ?? []) {
        const joined = fold(host).replace(/[^a-z]/gu, "");
        const named = this.provinces.find((province) =>
          joined.includes(fold(province).replace(/[^a-z]/gu, "")),
        );
        if (named) vote(named, 5);
      }
    }
    const ranked = [...scores].sort((a, b) => b[1] - a[1]);
    const [best, second] = ranked;
    return best && best[1] >= 2 && best[1] >= 1.5 * (second?.[1] ?? 0) ? best[0] : undefined;
  }
}

function keyOf(name: string): string {
  return words(name)
    .map((word) => fold(word.text))
    .join(" ");
}

function isMeant(
  name: Name,
  key: string,
  written: string,
  before: string,
  next: string,
  accentsCount: boolean,
  known: ReadonlySet<string>,
): boolean {
  const accented = hasVietnameseMarks(written);
  // Written with accents, it must be the right ones: "đánh giá lại" is not Gia Lai. Tone placement does not matter.
  if (accented && accentKeyOf(written) !== name.accented) return false;
  const capital = written.split(" ").every((part) => /^\p{Lu}/u.test(part));
  const kindNamed =
    /^(?:huyen|quan|tinh|tp|city|province|district|provinsen)$/u.test(before) ||
    /^(?:district|province|city|provinsen)$/u.test(next);
  if (capital || kindNamed) return true;
  if (COMMON.has(key)) return false;
  if (name.place.district !== undefined) return known.has(key);
  return !accentsCount || accented || written === fold(written);
}

/** Accents of a name whatever the tone placement, syllable by syllable. */
function accentKeyOf(name: string): string {
  return words(name)
    .map((word) => accentKey(word.text))
    .join(" ");
}

/** The place index that every text is read with. */
export const places = Places.load();
