import { writeFile } from "node:fs/promises";
import type { Settings } from "../config.ts";
import { UsageError } from "../errors.ts";
import type { Feedback } from "../feedback.ts";
import { shorten } from "../present/shorten.ts";
import { readDatabase } from "../telegram/state/database.ts";
import { feedbackSince } from "../telegram/state/feedback.ts";
import { HELP } from "./help.ts";
import { parse } from "./options.ts";
import { help, write } from "./output.ts";
import type { ExitStatus, Streams } from "./streams.ts";

const OPTIONS = {
  state: { type: "string" },
  since: { type: "string" },
  out: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;
const QUESTION_LIMIT = 80;

/** Runs `feedback export` or `feedback list`: what users of the bot said of answers, also while the bot runs. */
export async function runFeedback(args: string[], settings: Settings, streams: Streams): Promise<ExitStatus> {
  const { values, positionals } = parse("feedback", args, OPTIONS);
  if (values.help) return help(streams, HELP.feedback);
  const [action, ...more] = positionals;
  if ((action !== "export" && action !== "list") || more.length > 0)
    throw new UsageError(
      `feedback does not know "${positionals.join(" ")}".`,
      "Use export or list; --help says more.",
    );
  const feedback = read(values.state ?? settings.STATE_DIR, sinceOf(values.since), streams);
  if (action === "list" && !values.json) {
    for (const one of feedback) write(streams.out, row(one));
    return 0;
  }
  const lines = feedback.map((one) => `${JSON.stringify(one)}\n`).join("");
  if (values.out === undefined) streams.out.write(lines);
  else {
    await save(values.out, lines);
    write(streams.err, `Feedback written to ${values.out}: ${feedback.length}.`);
  }
  return 0;
}

function read(stateDir: string, since: number, { err }: Streams): Feedback[] {
  const database = readDatabase(stateDir);
  if (database === undefined) {
    write(err, `There is no feedback yet: no bot has kept anything in ${stateDir}.`);
    return [];
  }
  try {
    return feedbackSince(database, since);
  } finally {
    database.close();
  }
}

/** The beginning of a day (UTC), or an instant. */
function sinceOf(value: string | undefined): number {
  if (value === undefined) return 0;
  const moment = /^\d{4}-\d{2}-\d{2}(?:T\S+)?$/u.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(moment))
    throw new UsageError(`--since takes a day, not "${value}".`, "For example: --since 2026-11-01");
  return moment;
}

async function save(file: string, lines: string): Promise<void> {
  try {
    await writeFile(file, lines);
  } catch (error) {
    throw new UsageError(
      `${file} cannot be written (${error instanceof Error ? error.message : String(error)}).`,
      "Name another file with --out.",
    );
  }
}

/** One piece of feedback on a line: day, verdict, reason, kind of the answer and question, by tabs, then the comment. */
function row({ at = "", verdict, reason, answer, question, comment }: Feedback): string {
  const said = comment === undefined ? "" : `  “${shorten(comment, QUESTION_LIMIT)}”`;
  return (
    [at.slice(0, 10), verdict, reason ?? "-", answer.kind, shorten(question, QUESTION_LIMIT)].join("\t") +
    said
  );
}
