import type { Citation, EarlyStatement, Hit, OnStatement } from "../domain.ts";
import { detectLanguage } from "../language/detect.ts";
import type { OnText } from "../models/chat.ts";
import { cite } from "./compose.ts";
import { type Drafted, readBegun } from "./reply.ts";
import type { Query } from "./understand.ts";

/** Where a statement rests, passage by passage, or why nothing backs it. */
export type Backing = (drafted: Drafted) => { hit: Hit; quote: string }[] | string;

/**
 * Reads a reply while it comes, and hands on each statement once, as soon as it is whole and verified, in the language asked
 * for. It holds for the first reply alone: one that mends it says all again.
 */
export function handOn({ language }: Query, backing: Backing, onStatement: OnStatement): OnText {
  const read = new Set<string>();
  const citations: Citation[] = [];
  let closed = -1;
  return (text) => {
    // Only a closing bracket makes a statement whole.
    if (text.lastIndexOf("}") === closed) return;
    closed = text.lastIndexOf("}");
    for (const drafted of readBegun(text)) {
      if (read.has(drafted.text)) continue;
      read.add(drafted.text);
      const backed = (detectLanguage(drafted.text) ?? language) === language ? backing(drafted) : "";
      if (typeof backed === "string") continue;
      const numbers = new Set(backed.map(({ hit, quote }) => cite(citations, hit, quote)));
      tell(onStatement, { text: drafted.text, sources: citations.filter(({ n }) => numbers.has(n)) });
    }
  };
}

function tell(onStatement: OnStatement, statement: EarlyStatement): void {
  try {
    onStatement(statement);
  } catch {
    // Who cannot show it early still gets the answer.
  }
}
