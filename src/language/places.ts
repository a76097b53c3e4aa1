import { readFileSync } from "node:fs";
import { z } from "zod";
import { fold, hasVietnameseMarks, nfc } from "./normalize.ts";
import {
  endsLongerName,
  goesOnAsTerm,
  hasKind,
  isAccented,
  isCalledDistrict,
  isCapital,
  isCommune,
  isInCooperative,
  isInFund,
  isMeasure,
  isPerson,
  isWithin,
  type Phrase,
  phraseOf,
  type Span,
  type Surroundings,
} from "./place-context.ts";
import {
  accentKeyOf,
  isDistrict,
  isMeant,
  keyOf,
  type Name,
  type Place,
  withoutNamesakes,
} from "./place-names.ts";
import { leadingProvince, lettersOf } from "./place-votes.ts";
import { words } from "./words.ts";

const PLACES_FILE = new URL("./data/places.json", import.meta.url);
const schema = z.object({
  source: z.string(),
  provinces: z.array(z.object({ name: z.string(), since2025: z.string(), districts: z.array(z.string()) })),
  /** Everyday forms of names, as [form, province]; a form without accents stands for any accents. */
  aliases: z.array(z.tuple([z.string(), z.string()])),
  /** What holds a name and is something else: "Thái Bình Dương". */
  neverPlaces: z.array(z.string()),
  /** The same, unless the name has capital letters: "đánh giá lại". */
  noPlacesWhenSmall: z.array(z.string()),
});

export type { Place } from "./place-names.ts";

export interface PlaceMention extends Place {
  start: number;
  end: number;
}

/** A name in a text (UTF-16 offsets, end exclusive) and the places that bear it. */
export interface LocatedPlaces {
  places: Place[];
  start: number;
  end: number;
}

interface Mention {
  places: Place[];
  span: Span;
}

const LONGEST_NAME = 4;

/** The provinces of Vietnam (63 until 30 June 2025, 34 since) and the districts that existed until then. */
export class Places {
  readonly #names = new Map<string, Name[]>();
  /** The first word of each name. */
  readonly #firstWords = new Set<string>();
  readonly provinces: string[] = [];
  readonly #successors = new Map<string, string>();
  readonly #never: Phrase[];
  readonly #notSmall: Phrase[];

  constructor(json: string) {
    const data = schema.parse(JSON.parse(json));
    for (const { name, since2025, districts } of data.provinces) {
      this.provinces.push(name);
      this.#successors.set(name, since2025);
      this.#add(name, { province: name });
      for (const district of districts) {
        // A provincial city of the same name as its province is not told apart from it; "1" alone is no name.
        if (district !== name && !/^\d+$/u.test(district)) this.#add(district, { province: name, district });
      }
    }
    for (const [alias, province] of data.aliases) this.#add(alias, { province }, !isAccented(alias));
    this.#never = data.neverPlaces.map(phraseOf);
    this.#notSmall = data.noPlacesWhenSmall.map(phraseOf);
  }

  static load(): Places {
    return new Places(readFileSync(PLACES_FILE, "utf8"));
  }

  /** The unit of another name that a province has been part of since 1 July 2025; undefined when it kept its name. */
  successorOf(province: string): string | undefined {
    const successor = this.#successors.get(province);
    return successor === undefined || this.formerName(successor) === province ? undefined : successor;
  }

  /** Whether other provinces have become part of a unit that bears this name since 1 July 2025. */
  hasGrown(unit: string): boolean {
    return [...this.#successors.values()].filter((successor) => successor === unit).length > 1;
  }

  /** "Huế" was only renamed: the name by which it is known here is "Thừa Thiên Huế". Other names stay as they are. */
  formerName(unit: string): string {
    if (this.#successors.has(unit)) return unit;
    const formed = [...this.#successors].filter(([, successor]) => successor === unit);
    return formed.length === 1 ? (formed[0]?.[0] ?? unit) : unit;
  }

  /** A name is also known written as one word ("Dakrong", "Hanoi"), as the foreign press does. */
  #add(name: string, place: Place, anyAccents = false): void {
    const key = keyOf(name);
    this.#addKey(key, anyAccents ? undefined : accentKeyOf(name), place);
    if (!key.includes(" ")) return;
    const joined = accentKeyOf(name.replaceAll(" ", ""));
    this.#addKey(key.replaceAll(" ", ""), anyAccents ? undefined : joined, place);
  }

  #addKey(key: string, accented: string | undefined, place: Place): void {
    this.#firstWords.add(key.split(" ")[0] ?? key);
    this.#names.set(key, [...(this.#names.get(key) ?? []), { accented, place }]);
  }

  /**
   * Places named in a text. Province names are found in any spelling; a district only where it is written as a name
   * (capital letters) or its kind stands before it ("huyện", "district"), or when `known` (folded names) lists it.
   */
  find(text: string, known: ReadonlySet<string> = new Set()): Place[] {
    const found = new Map<string, Place>();
    for (const { places } of this.#mentions(surroundingsOf(text), known))
      for (const place of places) found.set(`${place.province}/${place.district ?? ""}`, place);
    return withoutNamesakes([...found.values()]);
  }

  /** The same, each with its place in the text (UTF-16 offsets, end exclusive); a name may stand for several districts. */
  located(text: string, known: ReadonlySet<string> = new Set()): LocatedPlaces[] {
    const around = surroundingsOf(text);
    return this.#mentions(around, known).map(({ places, span }) => ({
      places,
      start: around.words[span.from]?.start ?? 0,
      end: around.words[span.to - 1]?.end ?? 0,
    }));
  }

  /** Mentions in reading order, without overlap; of two that begin together the longer one. */
  #mentions(around: Surroundings, known: ReadonlySet<string>): Mention[] {
    const mentions: Mention[] = [];
    const isPlace = (index: number) => index < (mentions.at(-1)?.span.to ?? 0);
    for (let from = 0; from < around.words.length; from += 1) {
      if (!this.#mayBegin(around.folded[from] ?? "")) continue;
      for (let to = Math.min(from + LONGEST_NAME, around.words.length); to > from; to -= 1) {
        const places = this.#placesAt(around, { from, to }, known, isPlace);
        if (places.length === 0) continue;
        mentions.push({ places, span: { from, to } });
        from = to - 1;
        break;
      }
    }
    return mentions;
  }

  /** "Hanois" may be a name in the genitive. */
  #mayBegin(word: string): boolean {
    return this.#firstWords.has(word) || this.#firstWords.has(word.replace(/s$/u, ""));
  }

  #placesAt(
    around: Surroundings,
    span: Span,
    known: ReadonlySet<string>,
    isPlace: (index: number) => boolean,
  ): Place[] {
    const key = around.folded.slice(span.from, span.to).join(" ");
    // "Hanois kooperativ": the Swedish genitive.
    const names = this.#names.get(key) ?? this.#names.get(key.replace(/s$/u, ""));
    if (!names || this.#isSomethingElse(around, span, isPlace)) return [];
    const inCooperative = isInCooperative(around, span);
    if (inCooperative === "longer") return [];
    const cut =
      inCooperative === "district" ||
      isInFund(around, span) ||
      (!hasKind(around, span) && !isPlace(span.from - 1) && endsLongerName(around, span));
    const fits = names
      .filter((name) => isMeant(name, key, around, span, known))
      .map(({ place }) => place)
      .filter((place) => !(cut && isDistrict(place)));
    const [districts, provinces] = [fits.filter(isDistrict), fits.filter((place) => !isDistrict(place))];
    // Hòa Bình is the province, unless "huyện" or "thị xã" before it says that a district is meant.
    const called = isCalledDistrict(around, span) ? districts : provinces;
    return called.length > 0 ? called : fits;
  }

  #isSomethingElse(around: Surroundings, span: Span, isPlace: (index: number) => boolean): boolean {
    if (isCommune(around, span) || isMeasure(around, span) || isPerson(around, span, isPlace)) return true;
    const within = (phrase: Phrase) => isWithin(around, span, phrase);
    const isEveryday = (phrase: Phrase) => within(phrase) && !goesOnAsTerm(around, span, phrase);
    return this.#never.some(within) || (!isCapital(around, span) && this.#notSmall.some(isEveryday));
  }

  /** Every mention of a place with its span in the text (UTF-16 offsets, end exclusive), in reading order. */
  mentionsIn(text: string, known: ReadonlySet<string> = new Set()): PlaceMention[] {
    return this.located(text, known).flatMap(({ places, start, end }) =>
      places.map((place) => ({ ...place, start, end })),
    );
  }

  /** The province a whole document speaks of, as far as one is clearly ahead. */
  provinceOf(text: string): string | undefined {
    return leadingProvince(text, {
      find: (line) => this.mentionsIn(line),
      ofHost: (host) => this.provinces.find((province) => isHostOf(host, province)),
    });
  }
}

function isHostOf(host: string, province: string): boolean {
  const [joined, name] = [lettersOf(host), lettersOf(province)];
  return joined.includes(name) || (province === "Thừa Thiên Huế" && /^(?:bao)?hue/u.test(joined));
}

function surroundingsOf(text: string): Surroundings {
  const list = words(text);
  return {
    text: nfc(text),
    words: list,
    folded: list.map((word) => fold(word.text)),
    accented: hasVietnameseMarks(text),
  };
}

/** The place index that every text is read with. */
export const places = Places.load();
