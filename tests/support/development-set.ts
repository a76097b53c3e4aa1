import { readFileSync } from "node:fs";
import type { Answer } from "../../src/domain.ts";

/** A question of the development set; evals/README.md says what each field holds. */
export interface Case {
  id: string;
  group: string;
  language: string;
  question: string;
  expect: "answer" | "unknown";
  gold: { document: string; article?: number; clause?: string }[];
  anyOf: string[];
  allOf: string[];
}

export const DEVELOPMENT_SET = readFileSync(
  new URL("../../evals/datasets/founders-and-officers.jsonl", import.meta.url),
  "utf8",
)
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Case);

/**
 * Whether an answer is right: what is unknown is declined; anything else is answered with what a right answer holds,
 * and cites a gold clause or names it.
 */
export function isRight({ expect, gold, anyOf, allOf }: Case, answer: Answer): boolean {
  if (expect === "unknown") return answer.kind === "declined";
  if (answer.kind === "declined") return false;
  const text = lower(answer.text);
  const holds = (part: string) => text.includes(lower(part));
  if (!anyOf.some(holds) || !allOf.every(holds)) return false;
  return gold.some(
    ({ document, article, clause }) =>
      answer.citations.some(
        (citation) => citation.documentId.startsWith(document) && isAt(citation.locator, article, clause),
      ) ||
      (article !== undefined && new RegExp(`(?:điều|article) ${article}(?!\\d)`, "u").test(text)),
  );
}

function isAt(locator: string, article: number | undefined, clause: string | undefined): boolean {
  if (article === undefined) return true;
  const [, own, part] = /(?:Điều|Article) (\d+)(?: (?:khoản|clause) (\w+))?/u.exec(locator) ?? [];
  return own === String(article) && (clause === undefined || part === undefined || part === clause);
}

function lower(text: string): string {
  return text.normalize("NFC").toLowerCase().replaceAll("\u00a0", " ");
}
