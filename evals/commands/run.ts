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
import { fallbacks, generated } from "../run/fallbacks.ts";
import { judge } from "../run/judge.ts";
import type { RunResult } from "../run/result.ts";
import { fingerprintOf, runCases } from "../run/run.ts";
import { type Choice, chatModels, openSubject } from "../run/subject.ts";
import { chosenCases } from "./cases.ts";

/** Runs the sets, compares, and writes the reports. Exit status 1 with `--gate` where answers became worse. */
export async function runEvals(settings: Settings, options: Options, streams: Streams): Promise<0 | 1> {
  const [first, second] = readConfigurations(options);
  const prices = readPrices(options.prices);
  const cases = await chosenCases(options);
  // What a run cannot do without is looked at before it: it may take long, and cost money.
  const baseline = await baselineFor(options, cases, streams.err);
  await makeFolder(options.report);
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
  const corpusDir = second?.corpus ?? first.corpus ?? settings.CORPUS_DIR;
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
  const problems = fallbacks(result);
  if (problems.length > 0 && problems.length === generated(result))
    throw new EvalsError(`The chat model worded no answer: ${problems[0]}`, "Correct that, and run again.");
  if (problems.length > 0)
    err.write(`The chat model gave nothing for ${problems.length} answers, first: ${problems[0]}\n`);
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
  if (options["update-baseline"] && (options.set.length > 0 || options.filter.length > 0))
    throw new EvalsError("The baseline holds all sets.", "Leave out --set and --filter.");
  try {
    const baseline = await readBaseline(options.baseline);
    const asked = new Map(cases.map(({ case: one }) => [one.id, fingerprintOf(one)]));
    if (baseline.cases.some(({ id, fingerprint }) => asked.get(id) === fingerprint)) return baseline;
    throw new EvalsError(
      `None of the ${cases.length} questions is in ${options.baseline} as it is now: there is nothing to compare.`,
      "Run: npm run evals -- --update-baseline",
    );
  } catch (error) {
    if (options.gate || !(error instanceof EvalsError)) throw error;
    err.write(`${error.message}\n`);
    return undefined;
  }
}
