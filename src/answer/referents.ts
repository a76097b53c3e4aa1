import { fold } from "../language/normalize.ts";
import { type ContentUnit, contentUnits } from "../language/tokenize.ts";
import type { Candidate } from "./candidates.ts";
import { factsOf, type SentenceFacts } from "./sentence-facts.ts";
import type { Query } from "./understand.ts";
import { referentOf } from "./verify/owner.ts";

/** What is said of the cooperative that a sentence means, folded, with its keys. */
interface Referent {
  name: string;
  folded: string;
  keys: readonly string[];
}

/** By the units of the sentence: whom it means is the same whatever is asked. */
const read = new WeakMap<readonly ContentUnit[], Referent | "nobody">();

/** "HTX được thành lập năm 2013" speaks of the cooperative that is asked about as if it named it. */
export function withReferent({ text }: Query, candidate: Candidate): Pick<SentenceFacts, "keys" | "folded"> {
  const facts = factsOf(candidate);
  const known = read.get(candidate.units) ?? readReferent(candidate);
  read.set(candidate.units, known);
  if (known === "nobody" || !fold(text).includes(known.name)) return facts;
  return { keys: new Set([...facts.keys, ...known.keys]), folded: `${known.folded} ; ${facts.folded}` };
}

function readReferent(candidate: Candidate): Referent | "nobody" {
  const named = referentOf(candidate.text, candidate);
  if (named === undefined) return "nobody";
  const keys = contentUnits(named.phrase).map(({ key }) => key);
  return { name: fold(named.name), folded: fold(named.phrase), keys };
}
