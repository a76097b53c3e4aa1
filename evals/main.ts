import { readSettings } from "../src/config.ts";
import { readDotenv } from "../src/dotenv.ts";
import { isExpected } from "../src/errors.ts";
import { runLint } from "./commands/lint.ts";
import { runReview } from "./commands/review.ts";
import { runEvals } from "./commands/run.ts";
import { EvalsError } from "./errors.ts";
import { HELP, readOptions } from "./options.ts";

/** Exit status: 0 done (and no worse), 1 worse or findings, 2 could not run. */
try {
  const settings = readSettings(process.env, await readDotenv(process.cwd()));
  const [command] = process.argv.slice(2);
  const streams = { in: process.stdin, out: process.stdout, err: process.stderr };
  const options = readOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(`${HELP}\n`);
  else if (command === "lint") process.exitCode = await runLint(settings, options, streams);
  else if (command === "review") process.exitCode = await runReview(settings, options, streams);
  else process.exitCode = await runEvals(settings, options, streams);
} catch (error) {
  // Exit status 1 says that answers became worse, so no other failure may end with it.
  const isKnown = error instanceof EvalsError || isExpected(error);
  process.stderr.write(`${isKnown ? error.message : String((error as Error)?.stack ?? error)}\n`);
  process.exitCode = 2;
}
