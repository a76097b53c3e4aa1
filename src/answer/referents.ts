import { fold } from "../language/normalize.ts";
import { type ContentUnit, contentUnits } from "../language/tokenize.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
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

/** How many paragraphs up a cooperative may have been named: one that is spoken of is named again before long. */
const UP = 3;
/** The first line of a paragraph, above the others, that ends as a heading does. */
const HEADED = /^(?=.{3,80}\n)[^\n]*[^\n.!?:;,]\n/u;

/** By the units of the sentence: whom it means is the same whatever is asked. */
const read = new WeakMap<readonly ContentUnit[], Referent | "nobody">();

/** "HTX được thành lập năm 2013" speaks of the cooperative that is asked about as if it named it. */
export function withReferent(
  kb: KnowledgeBase,
  { text }: Query,
  candidate: Candidate,
): Pick<SentenceFacts, "keys" | "folded"> {
  const facts = factsOf(candidate);
  const known = read.get(candidate.units) ?? readReferent(kb, candidate);
  read.set(candidate.units, known);
  if (known === "nobody" || !fold(text).includes(known.name)) return facts;
  return { keys: new Set([...facts.keys, ...known.keys]), folded: `${known.folded} ; ${facts.folded}` };
}

function readReferent(kb: KnowledgeBase, candidate: Candidate): Referent | "nobody" {
  const named = referentOf(candidate.text, candidate, () => textsAbove(kb, candidate));
  if (named === undefined) return "nobody";
  const keys = contentUnits(named.phrase).map(({ key }) => key);
  return { name: fold(named.name), folded: fold(named.phrase), keys };
}

/** The paragraphs above in the same section of the press, the nearest first. */
function textsAbove(kb: KnowledgeBase, { hit: { passage, document } }: Candidate): string[] {
  const texts: string[] = [];
  if (document.metadata.kind !== "article" || HEADED.test(passage.text)) return texts;
  const number = kb.passages.numberOf(passage);
  const section = passage.headingPath.join("\n");
  for (let up = 1; up <= UP && number - up >= 0; up += 1) {
    const above = kb.passages.at(number - up);
    const isSame = above?.documentId === passage.documentId && above.headingPath.join("\n") === section;
    if (above === undefined || !isSame) break;
    texts.push(above.text);
    if (HEADED.test(above.text)) break;
  }
  return texts;
}
