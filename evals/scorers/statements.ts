import type { Answer, Statement } from "../../src/domain.ts";

/**
 * What an answer says, with the sources it names: the statements that its text shows to people and, where they differ,
 * those that it gives to programs, because either may be wrong.
 */
export function statementsOf(answer: Answer): Statement[] {
  const shown = shownIn(answer.text);
  const keys = new Set(shown.map(keyOf));
  return [...shown, ...answer.statements.filter((statement) => !keys.has(keyOf(statement)))];
}

/** "Sentence. [1][2]" is a statement with its marks; what stands behind the last mark cites nothing. */
function shownIn(text: string): Statement[] {
  const statements: Statement[] = [];
  let end = 0;
  for (const match of text.matchAll(/\s*((?:\[\d+\])+)(?=\s|$)/gu)) {
    const numbers = (match[1]?.match(/\d+/gu) ?? []).map(Number);
    statements.push({ text: text.slice(end, match.index).trim(), citations: numbers });
    end = match.index + match[0].length;
  }
  const rest = text.slice(end).trim();
  return rest === "" ? statements : [...statements, { text: rest, citations: [] }];
}

function keyOf({ text, citations }: Statement): string {
  return JSON.stringify([text.trim(), citations]);
}
