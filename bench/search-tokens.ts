import { hasVietnameseMarks } from "../src/language/normalize.ts";
import { isStopword } from "../src/language/stopwords.ts";
import { words } from "../src/language/words.ts";

/** The content words of our own tokenizer, folded: what other keyword indexes are given, so that only searching differs. */
export function foldedWords(text: string): string[] {
  const trustAccents = hasVietnameseMarks(text);
  return words(text).flatMap((word) => (isStopword(word, trustAccents) ? [] : [word.folded]));
}
