import { DECLINE_REASONS, type DocumentRecord, type Passage } from "../../src/domain.ts";
import type { Feedback } from "../../src/feedback.ts";
import { type Case, caseSchema, KINDS } from "../cases/schema.ts";
import { type Draft, draftOf, figuresToChoose, goldOf } from "./draft.ts";

/** A passage that may hold the answer. */
export interface Choosable {
  passage: Passage;
  document: DocumentRecord;
}

/** What a reviewer decided on one piece of feedback. */
export type Decision = { case: Case } | "later" | "discard" | "quit";

/** Asks one line of the reviewer; undefined when the input has ended. */
export type Ask = (prompt: string) => Promise<string | undefined>;

/** Walks a person through one piece of feedback, from what was said to a complete case. */
export async function reviewOne(
  feedback: Feedback,
  hits: readonly Choosable[],
  ask: Ask,
  show: (text: string) => void,
): Promise<Decision> {
  const draft = draftOf(feedback);
  show(describe(feedback, hits));
  for (;;) {
    const chosen = await ask(
      "Which passages hold the answer? Numbers, n (not in the corpus), l (later), x (discard), q (quit): ",
    );
    if (chosen === undefined || chosen === "q") return "quit";
    if (chosen === "l") return "later";
    if (chosen === "x") return "discard";
    if (chosen !== "n" && !areNumbers(chosen, hits.length)) {
      show(`"${chosen}" is none of these; numbers go from 1 to ${hits.length}.\n`);
      continue;
    }
    const completed =
      chosen === "n"
        ? await completeUnanswerable(draft, ask)
        : await complete(draft, numbers(chosen), hits, ask);
    if (completed === undefined) return "quit";
    const parsed = caseSchema.safeParse(completed);
    if (!parsed.success) {
      show(`Not complete yet: ${parsed.error.issues.map(({ message }) => message).join("; ")}\n`);
      continue;
    }
    show(`${JSON.stringify(parsed.data)}\n`);
    const kept = await ask("Keep this case? y or n: ");
    if (kept === undefined) return "quit";
    if (kept.toLowerCase().startsWith("y")) return { case: parsed.data };
  }
}

function describe(
  { question, history, answer, verdict, reason, comment }: Feedback,
  hits: readonly Choosable[],
): string {
  return [
    "",
    ...history.map((turn) => `  before: ${turn.question}`),
    `Question: ${question}`,
    `Answer (${[answer.kind, answer.reason].filter(Boolean).join(", ")}): ${answer.text}`,
    ...answer.citations.map(({ n, documentId, locator }) => `  [${n}] ${documentId}, ${locator}`),
    `Said of it: ${[verdict === "up" ? "right" : "not right", reason, comment].filter(Boolean).join(", ")}`,
    "",
    ...hits.map(
      ({ passage }, index) =>
        `${index + 1}. ${passage.documentId}, ${passage.locator}\n   ${passage.text.replaceAll(/\s+/gu, " ").slice(0, 400)}`,
    ),
    "",
  ].join("\n");
}

async function completeUnanswerable(draft: Draft, ask: Ask): Promise<unknown> {
  const { gold: _gold, ...rest } = draft;
  const reasons = await ask(
    `Right reasons for declining, by commas (${DECLINE_REASONS.join(", ")}) [no-evidence]: `,
  );
  if (reasons === undefined) return undefined;
  return { ...rest, kind: "unanswerable", unanswerable: list(reasons || "no-evidence", ",") };
}

async function complete(
  draft: Draft,
  chosen: readonly number[],
  hits: readonly Choosable[],
  ask: Ask,
): Promise<unknown> {
  const { unanswerable: _unanswerable, ...rest } = draft;
  const picked = chosen.flatMap((number) => hits[number - 1] ?? []);
  const known = picked.flatMap(({ passage, document }) =>
    figuresToChoose(passage.text, document.metadata.language),
  );
  let figures: unknown[] = [];
  if (known.length > 0) {
    const answer = await ask(
      `Figures of a right answer: ${known.map(({ shown }, index) => `${index + 1} = ${shown}`).join(", ")}. Numbers, or nothing: `,
    );
    if (answer === undefined) return undefined;
    figures = numbers(answer).flatMap((number) => known[number - 1]?.figure ?? []);
  }
  const required = await ask('Words of a right answer; alternatives by "|", several by ";": ');
  if (required === undefined) return undefined;
  const kind = await ask(
    `Kind (${KINDS.filter((one) => one !== "unanswerable").join(", ")}) [${figures.length > 0 ? "figure" : "condition"}]: `,
  );
  if (kind === undefined) return undefined;
  const contents = list(required, ";").map((part) => (part.includes("|") ? list(part, "|") : part));
  return {
    ...rest,
    kind: kind || (figures.length > 0 ? "figure" : "condition"),
    ...placeOf(picked),
    gold: picked.map(({ passage }) => goldOf(passage)),
    ...(figures.length === 0 ? {} : { figures }),
    ...(contents.length === 0 ? {} : { required: contents }),
  };
}

/** The province that all the evidence is on, if it is one. */
function placeOf(picked: readonly Choosable[]): { place?: string } {
  const [place, ...others] = new Set(picked.flatMap(({ document }) => document.metadata.places));
  return place === undefined || others.length > 0 ? {} : { place };
}

function areNumbers(text: string, most: number): boolean {
  const list = numbers(text);
  return list.length > 0 && list.every((number) => Number.isInteger(number) && number >= 1 && number <= most);
}

function numbers(text: string): number[] {
  return list(text, /[\s,]+/u).map(Number);
}

function list(text: string, separator: string | RegExp): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
