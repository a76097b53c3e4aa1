import type { Candidate } from "./candidates.ts";
import { isSoft } from "./coverage.ts";
import { meetsAny } from "./figures.ts";
import { factsOf } from "./sentence-facts.ts";
import type { Query } from "./understand.ts";

/** Whether a sentence tells what is said of the part: each concept, or one of the words where no concept is known. */
export function tellsPart({ partOf, questionLanguage }: Query, candidate: Candidate): boolean {
  const said = partOf?.said.filter((key) => !isSoft(key)) ?? [];
  if (said.length === 0) return true;
  const { keys, folded } = factsOf(candidate);
  const concepts = said.filter((key) => key.startsWith("#"));
  if (concepts.length > 0) return concepts.every((key) => meetsAny(key, keys));
  if (candidate.hit.document.metadata.language !== questionLanguage) return true;
  return said.some((word) => folded.includes(word));
}
