import type { Settings } from "../../src/config.ts";
import { progressBar } from "../../src/terminal/progress.ts";
import type { Streams } from "../../src/terminal/streams.ts";
import type { SetCase } from "../cases/schema.ts";
import { readBaseline, writeBaseline } from "../compare/baseline.ts";
import { compare } from "../compare/compare.ts";
import { EvalsError } from "../errors.ts";
import { type Options, readPrices } from "../options.ts";
import { reportOf } from "../report/summarize.ts";
import { reportToTerminal } from "../report/terminal.ts";
import { writeReports } from "../report/write.ts";
import { readConfiguration } from "../run/configurations.ts";
import { fallbacks, generated } from "../run/fallbacks.ts";
import { judge } from "../run/judge.ts";
import type { RunResult } from "../run/result.ts";
import { runCases } from "../run/run.ts";
import { type Choice, chatModels, openSubject } from "../run/subject.ts";
import { chosenCases } from "./cases.ts";

/** Runs the sets, compares, and writes the reports. Exit status 1 with `--gate` where answers became worse. */
export async function runEvals(settings: Settings, options: Options, streams: Streams): Promise<0 | 1> {
  const configurations = readConfigurations(options);
  const prices = readPrices(options.prices);
  const cases = await chosenCases(options);
  // What is compared with is read first: a run that cannot be judged need not be made.
  const baseline = await baselineFor(options);
  const [first, second] = configurations;
  const earlier = second === undefined ? undefined : await run(settings, first, cases, options, streams);
  const result = await run(settings, second ?? first, cases, options, streams);
  const against = earlier ?? baseline;
  const comparison = against === undefined ? undefined : compare(against, result);
  if (options.gate && comparison?.deltas.every((delta) => delta.cases === 0))
    throw new EvalsError(
      `None of the ${cases.length} questions is in ${comparison.before}: there is nothing to compare.`,
      "Run: npm run evals -- --update-baseline",
    );
  const judged =
    options.judge === undefined
      ? undefined
      : await judge(result, (await chatModels(settings, options.judge, !options["no-cache"]))(0));
  const report = reportOf(result, {
    ...(against === undefined ? {} : { against }),
    ...(comparison === undefined ? {} : { comparison }),
    ...(judged === undefined ? {} : { judged }),
    prices,
  });
  const files = await writeReports(
    report,
    options.report,
    second?.corpus ?? first.corpus ?? settings.CORPUS_DIR,
  );
  if (options["update-baseline"]) {
    await writeBaseline(options.baseline, result);
    files.push(options.baseline);
  }
  if (options.json) streams.out.write(`${JSON.stringify(report)}\n`);
  else streams.out.write(`${reportToTerminal(report, files)}\n`);
  return options.gate && comparison?.verdict === "worse" ? 1 : 0;
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

/** The baseline, where there is one; the gate needs it. */
async function baselineFor(options: Options): Promise<RunResult | undefined> {
  if (options.compare) return undefined;
  if (options["update-baseline"] && (options.set.length > 0 || options.filter.length > 0))
    throw new EvalsError("The baseline holds all sets.", "Leave out --set and --filter.");
  if (options.gate) return readBaseline(options.baseline);
  return readBaseline(options.baseline).catch(() => undefined);
}
