import { fold } from "../language/normalize.ts";
import { contentUnits } from "../language/tokenize.ts";
import type { Candidate } from "./candidates.ts";
import { factsOf, type SentenceFacts } from "./sentence-facts.ts";
import type { Query } from "./understand.ts";
import { referentAsked } from "./verify/owner.ts";

/** "HTX được thành lập năm 2013" speaks of the cooperative that is asked about as if it named it. */
export function withReferent({ text }: Query, candidate: Candidate): Pick<SentenceFacts, "keys" | "folded"> {
  const facts = factsOf(candidate);
  const referent = referentAsked(text, candidate.text, candidate);
  if (referent === undefined) return facts;
  const keys = new Set([...facts.keys, ...contentUnits(referent).map(({ key }) => key)]);
  return { keys, folded: `${fold(referent)} ; ${facts.folded}` };
}
