import { fold } from "../language/normalize.ts";
import { comparedYears, ownYears } from "../language/periods.ts";
import { places } from "../language/places.ts";
import { quantities } from "../language/quantities.ts";
import { yearsSince } from "../language/spans-of-years.ts";
import type { ContentUnit } from "../language/tokenize.ts";
import type { Candidate } from "./candidates.ts";
import { introductionOf, tellsTarget } from "./targets.ts";

/** What of a sentence is the same whatever is asked. */
export interface SentenceFacts {
  keys: ReadonlySet<string>;
  /** Its text without diacritics. */
  folded: string;
  isTarget: boolean;
  /** Years from which it tells what has come together until today. */
  since: ReadonlySet<number>;
  /** Provinces that it names, where its document as a whole is of none. */
  provinces: readonly string[];
}

/** By the units of the sentence, which are read once for all questions. */
const read = new WeakMap<readonly ContentUnit[], SentenceFacts>();

/** The facts of a sentence, worked out when it is first judged. */
export function factsOf(candidate: Candidate): SentenceFacts {
  const known = read.get(candidate.units);
  if (known) return known;
  const facts: SentenceFacts = {
    keys: new Set(candidate.units.map(({ key }) => key)),
    folded: fold(candidate.text),
    isTarget: tellsTarget(candidate),
    since: yearsSince(candidate.text),
    provinces:
      candidate.hit.document.metadata.places.length > 0
        ? []
        : places.find(candidate.text).map(({ province }) => province),
  };
  read.set(candidate.units, facts);
  return facts;
}

/** The years that a sentence speaks of, as far as each part of it tells them. */
export interface SentenceYears {
  own: ReadonlySet<number>;
  /** Those of the whole sentence that an item is part of. */
  whole: ReadonlySet<number>;
  /** Those of what introduces the list that it is in. */
  introduced: ReadonlySet<number>;
  /** The first and the last of those that its heading names: "II. MỤC TIÊU ĐẾN NĂM 2030". */
  headed: readonly [number, number] | undefined;
  /** Those that its figures are only compared with. */
  compared: ReadonlySet<number>;
}

const years = new WeakMap<readonly ContentUnit[], SentenceYears>();

/** Worked out when a question on a year first meets the sentence. */
export function yearsOf(candidate: Candidate): SentenceYears {
  const known = years.get(candidate.units);
  if (known) return known;
  const { language } = candidate.hit.document.metadata;
  const within = (text: string) => ownYears(text, quantities(text, language));
  const made = {
    own: ownYears(candidate.text, candidate.quantities),
    whole: within(candidate.whole),
    introduced: within(introductionOf(candidate)),
    headed: endsOf(within(candidate.hit.passage.headingPath.at(-1) ?? "")),
    compared: comparedYears(candidate.text, candidate.quantities),
  };
  years.set(candidate.units, made);
  return made;
}

function endsOf(found: ReadonlySet<number>): [number, number] | undefined {
  return found.size === 0 ? undefined : [Math.min(...found), Math.max(...found)];
}
