import { z } from "zod";

/** A sentence as a chat model gives it, with the numbers of the passages that it names. */
export interface Drafted {
  text: string;
  passages: number[];
}

/** The points of the longest clause; a model that goes on for ever is cut off. */
const MOST_STATEMENTS = 30;

const passageNumber = z.union([
  z.int(),
  z
    .string()
    .regex(/^\[?\d{1,3}\]?$/u)
    .transform(readNumber),
]);
/** Small models give a single number in the place of a list, or the sentence alone, its passages as marks: "… [1]". */
const inList = z.object({
  text: z.string().trim().min(1),
  passages: z.union([z.array(passageNumber), passageNumber.transform((one) => [one])]),
});
const statement = z.union([
  inList,
  z
    .string()
    .trim()
    .min(1)
    .transform((text) => ({ text, passages: [] })),
]);
const reply = z.union([
  z.object({ statements: z.array(statement) }).transform(({ statements }) => statements),
  z.array(statement).min(1),
]);

/** The sentences in a reply, which may have words around its JSON; undefined where there are none in the form asked for. */
export function readReply(text: string): Drafted[] | undefined {
  // What a model thinks aloud is no answer, and may hold JSON too.
  const said = text.replace(/<think>.*?(?:<\/think>|$)/gsu, "");
  const [found] = jsonIn(said)
    .map((value) => reply.safeParse(value))
    .flatMap(({ data }) => (data === undefined ? [] : [data]));
  if (found === undefined) return undefined;
  const byText = new Map<string, Drafted>();
  for (const one of found.slice(0, MOST_STATEMENTS).map(withoutMarks)) {
    const known = byText.get(one.text);
    if (known) known.passages = [...new Set([...known.passages, ...one.passages])];
    else if (/[\p{L}\p{N}]/u.test(one.text)) byText.set(one.text, one);
  }
  return [...byText.values()];
}

/** The sentences that are whole already in a reply of which more is to come, in its order. */
export function readBegun(text: string): Drafted[] {
  const said = text.replace(/<think>.*?(?:<\/think>|$)/gsu, "");
  if (readReply(said) !== undefined) return readReply(said) ?? [];
  return jsonIn(said)
    .reverse()
    .map((value) => inList.safeParse(value))
    .flatMap(({ data }) => (data === undefined ? [] : [withoutMarks(data)]));
}

/** Every whole JSON object or list that stands in a text, also between code fences, the last one first. */
function jsonIn(text: string): unknown[] {
  const values: unknown[] = [];
  for (let from = 0; from < text.length; from += 1) {
    if (text[from] !== "{" && text[from] !== "[") continue;
    const end = endOfValue(text, from);
    if (end === undefined) continue;
    try {
      values.unshift(JSON.parse(text.slice(from, end)));
      from = end - 1;
    } catch {
      // Not JSON after all; something inside it may be.
    }
  }
  return values;
}

/** Where the bracket that opens at `from` is closed; undefined where it is not. */
function endOfValue(text: string, from: number): number | undefined {
  let depth = 0;
  let inString = false;
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at];
    if (inString) {
      if (letter === "\\") at += 1;
      else if (letter === '"') inString = false;
    } else if (letter === '"') inString = true;
    else if (letter === "{" || letter === "[") depth += 1;
    else if (letter === "}" || letter === "]") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

/** Number of a sentence in a list, or letter of a point: no part of what is said. */
const LABEL = /^(?:\d{1,3}[.)]|\p{Ll}\)|[-*•])\s+/u;

/** Marks of passages in the text become its passages: the answer sets marks of its own. */
function withoutMarks({ text, passages }: Drafted): Drafted {
  const marked = [...text.matchAll(/\[(\d{1,3})\]/gu)].map(([, digits]) => Number(digits));
  return {
    text: text
      .replace(/\s*\[\d{1,3}(?:\s*,\s*\d{1,3})*\]/gu, "")
      .replace(/\s+/gu, " ")
      .trim()
      .replace(LABEL, ""),
    passages: [...new Set([...passages, ...marked])],
  };
}

function readNumber(text: string): number {
  return Number(text.replace(/\D/gu, ""));
}
