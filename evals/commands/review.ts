import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import type { Settings } from "../../src/config.ts";
import { type Feedback, feedbackSchema } from "../../src/feedback.ts";
import type { Streams } from "../../src/terminal/streams.ts";
import { loadCases, readJsonLines, setFiles } from "../cases/load.ts";
import type { Case } from "../cases/schema.ts";
import { splits } from "../cases/split.ts";
import { EvalsError } from "../errors.ts";
import { draftOf } from "../feedback/draft.ts";
import { type Ask, type Choosable, reviewOne } from "../feedback/review.ts";
import type { Options } from "../options.ts";
import { canonicalLocator } from "../run/gold.ts";
import { openSubject, type Subject } from "../run/subject.ts";

const NEAREST = 6;

/**
 * Turns a file of feedback into cases: each piece is shown, completed by a person, and added to the set at once, so that
 * nothing is lost when the walk is broken off. What is a case already, or was discarded, is passed over. With `--json`,
 * the drafts are printed and nothing is asked.
 */
export async function runReview(settings: Settings, options: Options, streams: Streams): Promise<0 | 1> {
  const [, file, ...more] = options.positionals;
  if (file === undefined || more.length > 0)
    throw new EvalsError(
      "review takes one file of feedback.",
      "For example: npm run -s evals -- review feedback.jsonl",
    );
  const { feedback, problems } = await readFeedback(file);
  for (const problem of problems) streams.err.write(`${problem}\n`);
  const status = problems.length > 0 ? 1 : 0;
  if (options.json) {
    for (const one of feedback) streams.out.write(`${JSON.stringify(draftOf(one))}\n`);
    return status;
  }
  const set = join(options.datasets, `${options.into}.jsonl`);
  const discarded = `${file}.discarded`;
  const known = new Set([
    ...(await loadCases(await setFiles([], options.datasets))).map(({ case: { id } }) => id),
    ...(await readFile(discarded, "utf8").catch(() => "")).split("\n"),
  ]);
  const subject = await openSubject(settings, options, streams.err);
  const { ask, close } = questions(streams);
  let added = 0;
  let left = 0;
  let isOver = false;
  for (const one of feedback) {
    const { id } = draftOf(one);
    if (known.has(id)) continue;
    const decision = isOver
      ? "quit"
      : await reviewOne(one, await toChooseFrom(one, subject), ask, (text) => streams.out.write(text));
    if (decision === "quit") isOver = true;
    if (decision === "quit" || decision === "later") {
      left += 1;
      continue;
    }
    known.add(id);
    if (decision === "discard") {
      await appendFile(discarded, `${id}\n`);
      continue;
    }
    await append(set, options.into, decision.case);
    added += 1;
  }
  close();
  streams.out.write(`\n${added} cases added to ${set}, ${left} left for later.\n`);
  return status;
}

/** The passages that the answer cited, then the nearest to the question. */
async function toChooseFrom({ question, answer }: Feedback, subject: Subject): Promise<Choosable[]> {
  const { knowledgeBase: kb } = subject;
  const cited = [...kb.passages].filter((passage) =>
    answer.citations.some(
      ({ documentId, locator }) =>
        documentId === passage.documentId &&
        canonicalLocator(locator).startsWith(canonicalLocator(passage.locator)),
    ),
  );
  const found = await subject.assistantFor(0).search(question, NEAREST);
  const all = new Map(
    [...cited, ...found.map(({ passage }) => passage)].map((passage) => [passage.id, passage]),
  );
  return [...all.values()].flatMap((passage) => {
    const document = kb.documents.get(passage.documentId);
    return document ? [{ passage, document }] : [];
  });
}

/** Adds a case to a set as a line of its own, whatever the set ends with. */
async function append(path: string, set: string, { note, ...rest }: Case): Promise<void> {
  const before = await readFile(path, "utf8").catch(() => "");
  const split = splits([{ set, file: path, line: 0, case: rest }]).get(rest.id);
  const line = JSON.stringify({ ...rest, split, ...(note === undefined ? {} : { note }) });
  await appendFile(path, `${before === "" || before.endsWith("\n") ? "" : "\n"}${line}\n`);
}

/** @throws EvalsError when the file cannot be read. */
async function readFeedback(file: string): Promise<{ feedback: Feedback[]; problems: string[] }> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new EvalsError(`${file} cannot be read: ${String(error)}`, "Name a file that the bot exported.");
  });
  const feedback: Feedback[] = [];
  const problems: string[] = [];
  for (const { line, value, problem } of readJsonLines(text)) {
    const parsed = problem === undefined ? feedbackSchema.safeParse(value) : undefined;
    if (parsed?.success) feedback.push(parsed.data);
    else
      problems.push(
        `${file}:${line}: ${problem ?? z.prettifyError(parsed?.error ?? new z.ZodError([])).replaceAll(/\s*\n\s*/gu, " ")}`,
      );
  }
  return { feedback, problems };
}

/** Questions to the person, one line each; lines that were typed ahead are kept. */
function questions({ in: input, out }: Streams): { ask: Ask; close: () => void } {
  const reader = createInterface({ input });
  const lines = reader[Symbol.asyncIterator]();
  return {
    ask: async (prompt) => {
      out.write(prompt);
      const { value, done } = await lines.next();
      return done ? undefined : value.trim();
    },
    close: () => reader.close(),
  };
}
