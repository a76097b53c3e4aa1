import type { Settings } from "../config.ts";
import type { Language } from "../domain.ts";
import { UsageError } from "../errors.ts";
import { answerToJson, hitsToJson } from "../present/json.ts";
import { answerToText, hitsToText } from "../present/plain-text.ts";
import { type BatchItem, readAskLines, readSearchLines } from "./batch.ts";
import { runCorpus } from "./corpus.ts";
import { runFeedback } from "./feedback.ts";
import { checkPlace, FILTER_OPTIONS, readFilter } from "./filter.ts";
import { HELP } from "./help.ts";
import { runIngest } from "./ingest.ts";
import { openReporting } from "./open.ts";
import { FOLDER_OPTIONS, parse } from "./options.ts";
import { help, write } from "./output.ts";
import type { ExitStatus, Streams } from "./streams.ts";

/**
 * Runs `ask`, `search`, `ingest`, `corpus` or `feedback` with its arguments.
 * @throws UsageError for wrong use, and the errors of what it runs.
 */
export async function runCommand(
  name: string | undefined,
  args: string[],
  settings: Settings,
  streams: Streams,
): Promise<ExitStatus> {
  switch (name) {
    case "ask":
      return ask(args, settings, streams);
    case "search":
      return search(args, settings, streams);
    case "ingest":
      return runIngest(args, settings, streams);
    case "corpus":
      return runCorpus(args, settings, streams);
    case "feedback":
      return runFeedback(args, settings, streams);
    default:
      throw new UsageError(
        `There is no command "${name ?? ""}".`,
        "Use ask, search, ingest, corpus or feedback; add --help for their options.",
      );
  }
}

async function ask(args: string[], settings: Settings, streams: Streams): Promise<ExitStatus> {
  const { values, positionals } = parse("ask", args, {
    ...FOLDER_OPTIONS,
    trace: { type: "boolean" },
    lang: { type: "string" },
    place: { type: "string" },
    batch: { type: "string" },
  });
  if (values.help) return help(streams, HELP.ask);
  const language = languageOf(values.lang);
  checkPlace(values.place);
  const question = positionals.join(" ");
  if ((values.batch === undefined) === (question === ""))
    throw new UsageError(
      "ask needs one question, or --batch FILE.",
      'For example: npm run -s ask -- "Lập hợp tác xã cần mấy thành viên?"',
    );
  const { assistant } = await openReporting(settings, values, streams.err);
  const asked = (lang: Language | undefined, place: string | undefined) => ({
    ...(lang === undefined ? {} : { language: lang }),
    ...(place === undefined ? {} : { place }),
  });
  if (values.batch === undefined) {
    const answer = await assistant.answer({ text: question, history: [], ...asked(language, values.place) });
    write(
      streams.out,
      values.json ? JSON.stringify(answerToJson(answer, undefined, values.trace)) : answerToText(answer),
    );
    if (values.trace && !values.json) write(streams.err, JSON.stringify(answer.trace, null, 1));
    return 0;
  }
  return eachLine(
    readAskLines(values.batch, streams.in),
    streams,
    async ({ id, question: text, history, lang, place }) =>
      answerToJson(
        await assistant.answer({ text, history, ...asked(lang ?? language, place ?? values.place) }),
        id,
        values.trace,
      ),
  );
}

async function search(args: string[], settings: Settings, streams: Streams): Promise<ExitStatus> {
  const { values, positionals } = parse("search", args, {
    ...FOLDER_OPTIONS,
    k: { type: "string", short: "k" },
    batch: { type: "string" },
    trace: { type: "boolean" },
    ...FILTER_OPTIONS,
  });
  if (values.help) return help(streams, HELP.search);
  const filter = readFilter(values);
  const k = Number(values.k ?? 10);
  if (!Number.isInteger(k) || k < 1 || k > 1000)
    throw new UsageError(`-k takes a whole number from 1 to 1000, not "${values.k}".`, "For example: -k 10");
  const query = positionals.join(" ");
  if ((values.batch === undefined) === (query === ""))
    throw new UsageError(
      "search needs one query, or --batch FILE.",
      'For example: npm run -s search -- "Điều 18 khoản 2"',
    );
  const { assistant } = await openReporting(settings, values, streams.err);
  if (values.batch === undefined) {
    const hits = await assistant.search(query, k, filter);
    write(
      streams.out,
      values.json
        ? JSON.stringify(hitsToJson(hits, undefined, values.trace))
        : hitsToText(hits, values.trace),
    );
    return 0;
  }
  return eachLine(readSearchLines(values.batch, streams.in), streams, async (line) =>
    hitsToJson(await assistant.search(line.query, k, filter), line.id, values.trace),
  );
}

/** Answers line by line, in order; a line that cannot be used is named on the error stream and in its place in the output. */
async function eachLine<T>(
  lines: AsyncGenerator<BatchItem<T>>,
  streams: Streams,
  run: (item: T) => Promise<Record<string, unknown>>,
): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  for await (const line of lines) {
    if ("item" in line) {
      write(streams.out, JSON.stringify(await run(line.item)));
      continue;
    }
    status = 1;
    write(streams.err, `Line ${line.line}: ${line.problem}`);
    write(streams.out, JSON.stringify({ kind: "error", line: line.line, problem: line.problem }));
  }
  return status;
}

function languageOf(value: string | undefined): Language | undefined {
  if (value === undefined || value === "vi" || value === "en" || value === "sv") return value;
  throw new UsageError(`--lang takes vi, en or sv, not "${value}".`, "For example: --lang vi");
}
