import { fold } from "../language/normalize.ts";
import { yearsSince } from "../language/spans-of-years.ts";
import type { ContentUnit } from "../language/tokenize.ts";
import type { Candidate } from "./candidates.ts";
import { tellsTarget } from "./targets.ts";

/** What of a sentence is the same whatever is asked. */
export interface SentenceFacts {
  keys: ReadonlySet<string>;
  /** Its text without diacritics. */
  folded: string;
  isTarget: boolean;
  /** Years from which it tells what has come together until today. */
  since: ReadonlySet<number>;
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
  };
  read.set(candidate.units, facts);
  return facts;
}
