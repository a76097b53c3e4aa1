import { fold } from "../language/normalize.ts";
import { sentences } from "../language/sentences.ts";
import { contentUnits } from "../language/tokenize.ts";
import { type Wanted, wantsFigure } from "../language/wanted.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import { LABEL } from "./candidates.ts";
import { oncePer } from "./ranking/once-per.ts";

/** What a question needs to tell for its term to be looked up. */
interface Asked {
  text: string;
  wanted: Wanted;
  units: readonly { key: string }[];
}

/** "X là …", "X means …": the term stands in front. */
const DEFINES =
  /^["“]?(.{2,90}?)["”]?(?:\s\([^)]*\))?\s(?:là|nghĩa là|được hiểu là|gồm|is|are|means|refers to|är|betyder|avser)\s/iu;
/** A question that ends in "… là gì?", "… nghĩa là sao?", whatever else it may look like. */
const ASKS_MEANING =
  /\b(?:la|nghia la|hieu la) (?:cai )?(?:gi|sao|the nao|nhu the nao)(?: (?:vay|z|the|nhi|a|ha|em|anh|chi|ta))*\s*[?.!]*$/u;
/** Where a term is defined says nothing of what it means. */
const ABOUT_THE_SOURCE = new Set(["#law", "#new-law", "#old-law", "#definition", "#provision", "#condition"]);

/** Whether a question asks what a term means. */
export const asksMeaning = oncePer(
  ({ text, wanted }: Asked): boolean =>
    wanted === "definition" || (!wantsFigure(wanted) && ASKS_MEANING.test(fold(text))),
);

/** The concepts and words of a term, in one form for the question and for the source, whatever their languages. */
function termOf(keys: Iterable<string>): string {
  return [...new Set(keys)]
    .filter((key) => !ABOUT_THE_SOURCE.has(key))
    .sort()
    .join(" ");
}

const told = new Map<string, string>();

/** The term that a sentence defines, in the form of `termOf`; "" when it defines none. */
function definedIn(sentence: string): string {
  const known = told.get(sentence);
  if (known !== undefined) return known;
  const term = DEFINES.exec(sentence.replace(LABEL, ""))?.[1];
  const found = term === undefined ? "" : termOf(contentUnits(term).map(({ key }) => key));
  told.set(sentence, found);
  return found;
}

/** Whether a sentence says what some term means. */
export function definesTerm(sentence: string): boolean {
  return definedIn(sentence) !== "";
}

/** Whether a sentence defines just the term that a question asks for. */
export function definesAsked(query: Asked, sentence: string): boolean {
  if (!asksMeaning(query)) return false;
  const term = termOf(query.units.map(({ key }) => key));
  return term !== "" && definedIn(sentence) === term;
}

const indexes = new WeakMap<KnowledgeBase, ReadonlyMap<string, number[]>>();

/** Numbers of the passages under a heading of definitions ("Giải thích từ ngữ") that define the term of a question. */
export function definingPassages(kb: KnowledgeBase, query: Asked): readonly number[] {
  if (!asksMeaning(query)) return [];
  const index = indexes.get(kb) ?? readDefinitions(kb);
  indexes.set(kb, index);
  return index.get(termOf(query.units.map(({ key }) => key))) ?? [];
}

function readDefinitions({ lexical, passages }: KnowledgeBase): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const section of lexical.fields.heading.postings("#definition").units) {
    const end = lexical.sectionStarts[section + 1] ?? 0;
    for (let number = lexical.sectionStarts[section] ?? 0; number < end; number += 1) {
      const [first] = sentences(passages.at(number)?.text ?? "");
      const term = first === undefined ? "" : definedIn(first.text);
      if (term !== "") index.set(term, [...(index.get(term) ?? []), number]);
    }
  }
  return index;
}
