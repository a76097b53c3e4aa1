import { fold } from "../language/normalize.ts";
import { isSyllable } from "../language/syllables.ts";
import type { ContentUnit } from "../language/tokenize.ts";
import { wantsFigure } from "../language/wanted.ts";
import type { Candidate } from "./candidates.ts";
import { namesMet } from "./named-subject.ts";
import { oncePer } from "./ranking/once-per.ts";
import { factsOf } from "./sentence-facts.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Query } from "./understand.ts";
import { cooperativeNameIn } from "./verify/owner.ts";

/** People who are some of all members, workers or managers: a figure of all is none of theirs. */
const SOME_OF_ALL: ReadonlySet<string> = new Set([
  "#women",
  "#youth",
  "#young-intellectual",
  "#ethnic-minority",
  "#disability",
  "#poverty",
]);

const someAsked = oncePer(({ units }: Query) => units.filter(({ key }) => SOME_OF_ALL.has(key)));

/** "Phụ nữ trong HTX thu nhập bao nhiêu?": whether what a sentence of the press counts or measures is of just those people. */
export function tellsOfPeople(query: Query, candidate: Candidate, { heading }: Surroundings): boolean {
  if (query.normative || !wantsFigure(query.wanted)) return true;
  const { keys } = factsOf(candidate);
  return someAsked(query).every(({ key }) => keys.has(key) || candidate.lead.has(key) || heading.has(key));
}

/** Whether a figure of one cooperative, by its folded name, is asked for by that name, or by some of it. */
export function isOwnerAsked(query: Query, candidate: Candidate, owner: string): boolean {
  return fold(query.text).includes(owner) || namesMet(query, candidate).length > 0;
}

/** Whether a question names one cooperative: then what another one does, that it does not name, is no answer. */
export const namesCooperative = oncePer((query: Query): boolean => {
  const written = cooperativeNameIn(query.bare)?.split(/\s+/u) ?? [];
  if (written.length >= 2 && written.every((word) => isSyllable(fold(word)))) return true;
  return (
    query.questionLanguage === "vi" &&
    query.units.some((unit, at) => unit.key === "#cooperative" && isName(query.units.slice(at + 1), unit.end))
  );
});

/** "htx rau sach phu cuong": two words that no glossary knows stand behind what it does, or right behind the word itself. */
function isName(behind: readonly ContentUnit[], from: number): boolean {
  let end = from;
  const name: ContentUnit[] = [];
  for (const unit of behind) {
    if (unit.start > end + 1) break;
    end = Math.max(end, unit.end);
    if (!unit.key.startsWith("#")) name.push(unit);
    else if (name.length > 0) break;
  }
  return name.length >= 2 && name.every(({ key }) => isSyllable(key));
}
