import type { Answer, Statement } from "../../src/domain.ts";
import type { Observation, Source } from "./observation.ts";

/**
 * What an answer says, with the sources it names: its statements, and where its text, which is what people are shown,
 * says something else, the lines of that too.
 */
export function statementsOf({ text, statements }: Answer): Statement[] {
  const whole = statements
    .map((one) => `${one.text} ${one.citations.map((n) => `[${n}]`).join("")}`)
    .join("\n");
  if (same(whole, text)) return statements;
  const known = new Set(statements.map(keyOf));
  return [...statements, ...linesOf(text).filter((line) => !known.has(keyOf(line)))];
}

function keyOf({ text, citations }: Statement): string {
  return JSON.stringify([text.trim(), citations]);
}

/** "Sentence. [1][2]" is a line with its marks; a line without any cites nothing. */
function linesOf(text: string): Statement[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [, said = line, marks = ""] = /^(.*?)\s*((?:\[\d+\])*)\s*$/u.exec(line) ?? [];
      return { text: said.trim(), citations: (marks.match(/\d+/gu) ?? []).map(Number) };
    });
}

function same(a: string, b: string): boolean {
  const plain = (text: string) => text.replaceAll(/\s+/gu, " ").trim();
  return plain(a) === plain(b);
}

/** What the numbers that a statement cites lead to; a number that leads nowhere is left out. */
export function sourcesOf({ source }: Observation, answer: Answer, numbers: readonly number[]): Source[] {
  return numbers.flatMap((n) => {
    const citation = answer.citations.find((known) => known.n === n);
    return (citation && source(citation.passageId)) ?? [];
  });
}
