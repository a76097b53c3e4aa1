import { sentences } from "../language/sentences.ts";

const ASKS = /[?？]["'”’»)\]]*\s*$/u;

/** The part of a text that is read where it is longer than `limit` UTF-16 units. */
export interface Part {
  text: string;
  /** "whole", the "questions" at its end, or, where nothing in it asks, its "beginning". */
  is: "whole" | "questions" | "beginning";
}

/** In a long message what is asked stands behind the story: its last sentences with a question mark are read, as many as fit. */
export function readPart(text: string, limit: number): Part {
  if (text.length <= limit) return { text, is: "whole" };
  let questions = "";
  for (const { text: sentence } of sentences(text).reverse()) {
    if (!ASKS.test(sentence)) continue;
    const longer = `${sentence.trim()} ${questions}`.trim();
    if (longer.length > limit) break;
    questions = longer;
  }
  return questions === ""
    ? { text: text.slice(0, limit), is: "beginning" }
    : { text: questions, is: "questions" };
}
