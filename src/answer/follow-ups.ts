import type { Hit, Passage } from "../domain.ts";
import { detectLanguage } from "../language/detect.ts";
import { fold } from "../language/normalize.ts";
import { contentUnits } from "../language/tokenize.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import { oncePer } from "./ranking/once-per.ts";
import type { Query } from "./understand.ts";

const MOST = 3;
/** Passages on either side of a cited one whose questions are offered. */
const NEIGHBOURS = 6;
/** Share of a question's content from which on it is the one just asked, or one already offered. */
const SAME = 0.7;

/**
 * Questions in the asker's language that lead on from the answer: what people ask of the clauses around the cited ones,
 * one a clause, then what they ask of the whole document.
 */
export function followUpsFor(kb: KnowledgeBase, query: Query, cited: readonly Hit[]): string[] {
  const chosen: string[] = [];
  // A place says nothing of what is asked about it.
  const places = new Set(
    [
      ...query.places.map(({ province }) => province),
      ...cited.flatMap(({ document }) => document.metadata.places),
    ].flatMap((name) => fold(name).split(/[\s-]+/u)),
  );
  const seen = [new Set(query.units.map(({ key }) => key))];
  for (const questions of [...around(kb, cited), ...cited.map(({ document }) => document.metadata.askedAs)]) {
    let fromHere = 0;
    for (const { question, units, language } of readOnce(questions)) {
      if (chosen.length >= MOST) return chosen;
      const keys = units.filter((key) => !places.has(key));
      const known = seen.some((set) => keys.filter((key) => set.has(key)).length >= SAME * keys.length);
      if (fromHere > 0 || known || language !== query.language) continue;
      chosen.push(question);
      seen.push(new Set(keys));
      fromHere += questions.length > NEIGHBOURS ? 0 : 1;
    }
  }
  return chosen;
}

/** The questions of a passage or a document, which are the same for every answer. */
const readOnce = oncePer((questions: readonly string[]) =>
  questions.map((question) => ({
    question,
    units: contentUnits(question).map(({ key }) => key),
    language: detectLanguage(question),
  })),
);

/** Questions of the passages beside the cited ones, nearest first; of the cited ones themselves last. */
function around(kb: KnowledgeBase, cited: readonly Hit[]): (readonly string[])[] {
  const lists: (readonly string[])[] = [];
  for (const { passage } of cited) {
    const at = kb.passages.numberOf(passage);
    const beside: Passage[] = [];
    for (let step = 1; step <= NEIGHBOURS; step += 1) {
      for (const neighbour of [kb.passages.at(at + step), kb.passages.at(at - step)]) {
        if (neighbour?.documentId === passage.documentId) beside.push(neighbour);
      }
    }
    lists.push(...beside.map(({ askedAs }) => askedAs), passage.askedAs);
  }
  return lists;
}
