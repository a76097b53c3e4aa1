import type { Place } from "../../language/places.ts";
import { places } from "../../language/places.ts";
import { quantities } from "../../language/quantities.ts";
import type { Quantity } from "../../language/quantity.ts";
import { type ContentUnit, contentUnits } from "../../language/tokenize.ts";
import { lawYears, shortNumbers } from "./document-mentions.ts";
import { type Time, timesIn } from "./times.ts";

/** A place as a text names it, with its district and province together ("Bac Son district in Lang Son"). */
export interface NamedPlace {
  /** What the name may stand for; names that stand side by side are one place. */
  places: Place[];
  start: number;
  end: number;
}

/** A sentence as it is checked, or checked against. Offsets are into `text`. */
export interface Reading {
  text: string;
  language: string;
  units: readonly ContentUnit[];
  quantities: Quantity[];
  /** Figures that tell how much or how many: no dates, no numbers of articles and documents. */
  figures: Quantity[];
  times: Time[];
  named: NamedPlace[];
}

const CONTEXT: readonly Quantity["unit"][] = ["date", "year", "document", "article", "clause"];

/** Reads a sentence; what was read before is taken over. */
export function readingOf(
  text: string,
  language: string,
  known: Partial<Pick<Reading, "units" | "quantities">> = {},
): Reading {
  const names = [...lawYears(text), ...shortNumbers(text), ...ordinals(text)];
  // Numbers of documents, years in names of laws and ordinals tell no figure and no time.
  const found = (known.quantities ?? quantities(text, language)).filter(
    ({ start, end }) => !names.some((name) => start < name.end && name.start < end),
  );
  return {
    text,
    language,
    units: known.units ?? contentUnits(text),
    quantities: found,
    figures: found.filter(({ unit }) => !CONTEXT.includes(unit)),
    times: timesIn(text, found),
    named: namedPlaces(text),
  };
}

/** "lần thứ hai" and "tháng 7 năm nay" count nothing. */
function ordinals(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/(?<!\p{L})(?:thứ \p{L}+|tháng \d{1,2}(?= năm \p{L}))/giu)].map(
    ({ 0: hit, index }) => ({
      start: index,
      end: index + hit.length,
    }),
  );
}

/** Longest text between a district and its province. */
const APART = 24;

function namedPlaces(text: string): NamedPlace[] {
  const found: NamedPlace[] = [];
  for (const mention of places.located(text)) {
    const last = found.at(-1);
    const isOne =
      last !== undefined &&
      mention.start - last.end <= APART &&
      /^(?!.*(?:và|and|och|hoặc|or|;))[^\d]*$/iu.test(text.slice(last.end, mention.start)) &&
      isWithin(last.places, mention.places);
    if (isOne) {
      const district = [...last.places, ...mention.places].filter((place) => place.district !== undefined);
      const provinces = new Set(
        [...last.places, ...mention.places].filter((p) => p.district === undefined).map((p) => p.province),
      );
      last.places = district.filter(({ province }) => provinces.has(province));
      last.end = mention.end;
    } else found.push({ ...mention, places: [...mention.places] });
  }
  return found;
}

/** One is a district of the other. */
function isWithin(a: readonly Place[], b: readonly Place[]): boolean {
  return a.some((one) =>
    b.some(
      (other) =>
        one.province === other.province && (one.district === undefined) !== (other.district === undefined),
    ),
  );
}
