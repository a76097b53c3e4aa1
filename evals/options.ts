import { parseArgs } from "node:util";
import { EvalsError } from "./errors.ts";

export const HELP = `npm run -s evals -- [options]            runs the sets of questions and writes the report
npm run -s evals -- lint [--fix]          checks the sets: duplicates, gold, figures, parts
npm run -s evals -- review FILE           turns feedback of the bot into cases, one by one
npm run -s evals -- retrieval [--raw DIR] where the right passages stand; --ablate: with each part of the ranking off
npm run -s evals -- fit terms             learns which terms of the sources belong to those of questions
npm run -s evals -- fit ranking --raw DIR fits the weights of the ranking on the tune part
npm run -s evals -- fit told-shares       learns which words of questions answers seldom tell

  --set NAME          a set of evals/datasets, a file or a folder; several may be named
  --filter F          only some cases: kind=figure,lang=vi (both) or kind=figure|policy (one of them);
                      names: lang, kind, typing, place, set, split, origin, id
  --corpus DIR        another corpus folder
  --embeddings E      local, openai or openai:MODEL
  --model M           extractive, or a chat model at CHAT_BASE_URL
  --judge M           let a chat model judge the answers as well; reported apart
  --trials N          ask each question N times (for a chat model)
  --no-cache          ask the chat model anew instead of taking its stored answers
  --prices IN,OUT     US dollars for a million tokens read and written
  --compare A B       run two configurations and compare them, for example: default corpus=other/corpus
  --gate              compare with the baseline; exit status 1 where answers became worse
  --update-baseline   make this run the baseline
  --report DIR        folder for report.html, report.json and summary.md (default reports/evals)
  --baseline FILE     another baseline than evals/baseline.json
  --datasets DIR      another folder of sets than evals/datasets
  --into NAME         of review: the set that cases are added to (default feedback)
  --raw DIR           of retrieval and fit: the documents that evals/datasets/samples asks for
  --ablate            of retrieval: also with each part of the ranking switched off
  --held-out          of retrieval: questions of the corpus itself, taken out of it before
  --json              print the report as JSON`;

const OPTIONS = {
  set: { type: "string", multiple: true, default: [] as string[] },
  filter: { type: "string", multiple: true, default: [] as string[] },
  corpus: { type: "string" },
  embeddings: { type: "string" },
  model: { type: "string" },
  judge: { type: "string" },
  trials: { type: "string", default: "1" },
  "no-cache": { type: "boolean", default: false },
  prices: { type: "string" },
  compare: { type: "boolean", default: false },
  gate: { type: "boolean", default: false },
  "update-baseline": { type: "boolean", default: false },
  report: { type: "string", default: "reports/evals" },
  baseline: { type: "string", default: "evals/baseline.json" },
  datasets: { type: "string", default: "evals/datasets" },
  into: { type: "string", default: "feedback" },
  fix: { type: "boolean", default: false },
  raw: { type: "string" },
  ablate: { type: "boolean", default: false },
  "held-out": { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

/**
 * The command and its options.
 * @throws EvalsError for wrong use.
 */
export function readOptions(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: OPTIONS,
      allowPositionals: true,
      strict: true,
    });
    return { ...values, positionals, trials: readTrials(values.trials) };
  } catch (error) {
    if (error instanceof EvalsError) throw error;
    throw new EvalsError(
      error instanceof Error ? error.message : String(error),
      "npm run -s evals -- --help lists the options.",
    );
  }
}

export type Options = ReturnType<typeof readOptions>;

function readTrials(text: string): number {
  const trials = Number(text);
  if (Number.isInteger(trials) && trials >= 1 && trials <= 100) return trials;
  throw new EvalsError(
    `--trials takes a whole number from 1 to 100, not "${text}".`,
    "For example: --trials 3",
  );
}

/** Prices of a million tokens in US dollars. */
export interface Prices {
  input: number;
  output: number;
}

/** @throws EvalsError when they are not two numbers. */
export function readPrices(text: string | undefined): Prices | undefined {
  if (text === undefined) return undefined;
  const [input, output, ...more] = text
    .split(",")
    .map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  if (input === undefined || output === undefined || more.length > 0 || !(input >= 0) || !(output >= 0))
    throw new EvalsError(`--prices takes two numbers, not "${text}".`, "For example: --prices 0.15,0.60");
  return { input, output };
}
