import { askedWords, type Meanings } from "../../src/answer/answerable/asked-words.ts";
import { understand } from "../../src/answer/understand.ts";
import { fold, nfc } from "../../src/language/normalize.ts";
import type { Meaning } from "../../src/models/static-embeddings.ts";
import { headingOf, type KnowledgeBase } from "../../src/store/knowledge-base.ts";

/** Likeness of a word from which on it is told. */
const TOLD = 0.5;
/** A word that fewer questions have untold may be what just these ask for. */
const LEAST_UNTOLD = 3;
/** Questions in which a word that nobody has asked yet would be told. */
const PRIOR = 2;
/** Words that are told this often are no story. */
const MOST_SHARE = 0.6;
const DECIMALS = 100;

/**
 * How often the passages that answer questions tell the words of the questions, for words that are told seldom: those of the story
 * around what is asked ("nghe nói", "man", "my neighbour"). Read from the questions that people ask of each passage, with and
 * without diacritics; words of the glossary are left out.
 */
export function learnToldShares(kb: KnowledgeBase): Map<string, number> {
  const districts = new Set([...kb.documents.values()].flatMap((document) => document.districts));
  const counts = new Map<string, { told: number; untold: number }>();
  for (const passage of kb.passages) {
    const document = kb.documents.get(passage.documentId);
    if (document === undefined) continue;
    const text = `${headingOf(passage, document)}\n${passage.text}`;
    const isTold = tellerOf(text, kb.meanings);
    for (const question of passage.askedAs)
      for (const wording of new Set([nfc(question), fold(question)]))
        for (const word of askedWords(understand({ text: wording, history: [] }, districts), kb.meanings)) {
          if (word.concepts.length > 0) continue;
          const key = word.text.toLowerCase();
          const count = counts.get(key) ?? { told: 0, untold: 0 };
          counts.set(key, count);
          count[isTold(word) ? "told" : "untold"] += 1;
        }
  }
  const shares = [...counts].flatMap(([word, { told, untold }]): [string, number][] => {
    const share = (told + PRIOR) / (told + untold + PRIOR);
    return untold < LEAST_UNTOLD || share > MOST_SHARE
      ? []
      : [[word, Math.round(share * DECIMALS) / DECIMALS]];
  });
  return new Map(shares.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function tellerOf(text: string, meanings: Meanings): (word: Meaning) => boolean {
  const told = meanings(text);
  return ({ direction }) =>
    told.some(
      (other) => direction.reduce((sum, value, i) => sum + value * (other.direction[i] ?? 0), 0) >= TOLD,
    );
}
