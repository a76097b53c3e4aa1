import { readSettings } from "../../src/config.ts";
import { isExpected } from "../../src/errors.ts";
import type { Streams } from "../../src/terminal/streams.ts";
import { EvalsError } from "../errors.ts";
import { HELP, readOptions } from "../options.ts";
import { runFit } from "./fit.ts";
import { runLint } from "./lint.ts";
import { runRetrieval } from "./retrieval.ts";
import { runReview } from "./review.ts";
import { runEvals } from "./run.ts";

type Variables = Record<string, string | undefined>;

/** Runs the command with its arguments. Exit status: 0 done (and no worse), 1 worse or findings, 2 could not run. */
export async function runMain(
  args: string[],
  variables: { environment: Variables; file: Variables },
  streams: Streams,
): Promise<0 | 1 | 2> {
  try {
    const settings = readSettings(variables.environment, variables.file);
    const options = readOptions(args);
    if (options.help) {
      streams.out.write(`${HELP}\n`);
      return 0;
    }
    switch (options.positionals[0]) {
      case "lint":
        return await runLint(settings, options, streams);
      case "retrieval":
        return await runRetrieval(settings, options, streams);
      case "fit":
        return await runFit(settings, options, streams);
      case "review":
        return await runReview(settings, options, streams);
      default:
        return await runEvals(settings, options, streams);
    }
  } catch (error) {
    // Exit status 1 says that answers became worse, so no failure may end with it.
    const isKnown = error instanceof EvalsError || isExpected(error);
    const stack = error instanceof Error ? error.stack : undefined;
    streams.err.write(`${isKnown ? error.message : (stack ?? String(error))}\n`);
    return 2;
  }
}
