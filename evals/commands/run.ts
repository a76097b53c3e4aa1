import { dirname } from "node:path";
import type { Settings } from "../../src/config.ts";
import { progressBar } from "../../src/terminal/progress.ts";
import type { Streams } from "../../src/terminal/streams.ts";
import type { SetCase } from "../cases/schema.ts";
import { readBaseline, writeBaseline } from "../compare/baseline.ts";
import { compare } from "../compare/compare.ts";
import { EvalsError } from "../errors.ts";
import { type Options, readPrices } from "../options.ts";
import type { Judged } from "../report/report.ts";
import { reportOf } from "../report/summarize.ts";
import { reportToTerminal } from "../report/terminal.ts";
import { makeFolder, writeReports } from "../report/write.ts";
import { readConfiguration } from "../run/configurations.ts";
import { judge } from "../run/judge.ts";
import type { RunResult } from "../run/result.ts";
import { fingerprintOf, runCases } from "../run/run.ts";
import { type Choice, chatModels, DEFAULT_CORPUS, openSubject } from "../run/subject.ts";
import { wording } from "../run/wording.ts";
import { chosenCases } from "./cases.ts";

/** Runs the sets, compares, and writes the reports. Exit status 1 with `--gate` where answers became worse. */
export async function runEvals(settings: Settings, options: Options, streams: Streams): Promise<0 | 1> {
  const [first, second] = readConfigurations(options);
  const prices = readPrices(options.prices);
  if (prices && first.model === undefined && second?.model === undefined && !options.compare)
    throw new EvalsError("--prices is for a chat model.", "Name one with --model.");
  const cases = await chosenCases(options);
  // What a run cannot do without is looked at before it: it may take long, and cost money.
  const baseline = await baselineFor(options, cases, streams.err);
  await makeFolder(options.report);
  if (options["update-baseline"]) await makeFolder(dirname(options.baseline));
  const earlier = second === undefined ? undefined : await run(settings, first, cases, options, streams);
  const result = await run(settings, second ?? first, cases, options, streams);
  const against = earlier ?? baseline;
  const comparison = against === undefined ? undefined : compare(against, result);
  const judged = await judgeOf(result, settings, options, streams.err);
  const report = reportOf(result, {
    ...(against === undefined ? {} : { against }),
    ...(comparison === undefined ? {} : { comparison }),
    ...(judged === undefined ? {} : { judged }),
    prices,
  });
  const corpusDir = second?.corpus ?? first.corpus ?? DEFAULT_CORPUS;
  const files = await writeReports(report, options.report, corpusDir);
  if (options["update-baseline"]) {
    await writeBaseline(options.baseline, result);
    files.push(options.baseline);
  }
  if (options.json) streams.out.write(`${JSON.stringify(report)}\n`);
  else streams.out.write(`${reportToTerminal(report, files)}\n`);
  return options.gate && comparison?.verdict === "worse" ? 1 : 0;
}

/** A judge that fails costs its verdicts, not the run. */
async function judgeOf(
  result: RunResult,
  settings: Settings,
  options: Options,
  err: NodeJS.WritableStream,
): Promise<Judged | undefined> {
  if (options.judge === undefined) return undefined;
  const chat = (await chatModels(settings, options.judge, !options["no-cache"]))(0);
  return judge(result, chat).catch((error: unknown) => {
    err.write(`The answers were not judged: ${error instanceof Error ? error.message : String(error)}\n`);
    return undefined;
  });
}

async function run(
  settings: Settings,
  choice: Choice,
  cases: readonly SetCase[],
  options: Options,
  { err }: Streams,
): Promise<RunResult> {
  const subject = await openSubject(settings, choice, err);
  const result = await runCases(cases, subject, {
    trials: options.trials,
    onProgress: progressBar(err, "Asking "),
  });
  const failed = result.cases.flatMap(({ trials }) => trials).filter(({ kind }) => kind === "failed");
  if (failed.length === result.cases.length * result.trials)
    throw new EvalsError(`No question could be asked: ${failed[0]?.text}`, "Correct that, and run again.");
  for (const { text } of failed.slice(0, 3)) err.write(`A question failed: ${text}\n`);
  const { asked, worded, problems } = wording(result);
  if (asked > 0 && problems.length === asked)
    throw new EvalsError(`The chat model worded no answer: ${problems[0]}`, "Correct that, and run again.");
  if (worded < asked)
    err.write(
      `The chat model worded ${worded} of ${asked} answers; for the others, whose statements failed the checks or could not be read, the extractive answer stands${problems.length > 0 ? ` (${problems.length} not read, first: ${problems[0]})` : ""}.\n`,
    );
  return result;
}

/** One configuration, or the two of `--compare`. */
function readConfigurations(options: Options): [Choice, Choice?] {
  const { corpus, embeddings, model, positionals } = options;
  const choice: Choice = { corpus, embeddings, model, cached: !options["no-cache"] };
  if (!options.compare) {
    if (positionals.length > 0)
      throw new EvalsError(
        `"${positionals[0]}" is no command.`,
        "Use lint or review, or options alone; --help lists them.",
      );
    return [choice];
  }
  const [a, b, ...more] = positionals;
  if (a === undefined || b === undefined || more.length > 0)
    throw new EvalsError(
      `--compare takes two configurations, not ${positionals.length}.`,
      "For example: --compare default corpus=other/corpus",
    );
  if (options.gate || options["update-baseline"])
    throw new EvalsError("--compare looks at no baseline.", "Leave out --gate and --update-baseline.");
  return [readConfiguration(a, choice), readConfiguration(b, choice)];
}

/**
 * The baseline, where there is one that knows any of the questions; the gate needs it.
 * @throws EvalsError when the gate has none.
 */
async function baselineFor(
  options: Options,
  cases: readonly SetCase[],
  err: NodeJS.WritableStream,
): Promise<RunResult | undefined> {
  if (options.compare) return undefined;
  const { set, filter, corpus, embeddings, model, trials } = options;
  const isWhole = set.length === 0 && filter.length === 0;
  const isDefault = corpus === undefined && embeddings === undefined && model === undefined && trials === 1;
  if (options["update-baseline"] && (!isWhole || !isDefault || options.gate))
    throw new EvalsError(
      "The baseline holds all sets, as the default configuration answers them.",
      "Leave out --set, --filter, --corpus, --embeddings, --model, --trials and --gate.",
    );
  try {
    const baseline = await readBaseline(options.baseline);
    const asked = new Map(cases.map(({ case: one }) => [one.id, fingerprintOf(one)]));
    if (baseline.cases.some(({ id, fingerprint }) => asked.get(id) === fingerprint)) {
      const gone = baseline.cases.filter(({ id, fingerprint }) => asked.get(id) !== fingerprint);
      // A question that was left out or rewritten cannot fall: whoever reads the verdict must know.
      if (isWhole && gone.length > 0)
        err.write(
          `Not judged: ${gone.length} questions of the baseline, left out or rewritten since (${gone[0]?.id}, …). ` +
            "See that this is meant, then run --update-baseline.\n",
        );
      return baseline;
    }
    throw new EvalsError(
      `None of the ${cases.length} questions is in ${options.baseline} as it is now: there is nothing to compare.`,
      "Run: npm run evals -- --update-baseline",
    );
  } catch (error) {
    if (options.gate || !(error instanceof EvalsError)) throw error;
    // Nothing needs to be done: most sets of one's own have no baseline.
    err.write(`Not compared: ${error.problem}\n`);
    return undefined;
  }
}
