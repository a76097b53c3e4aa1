import { readSettings } from "./config.ts";
import { readDotenv } from "./dotenv.ts";
import { isExpected, UsageError } from "./errors.ts";
import { runCommand } from "./terminal/commands.ts";

// Whoever reads the output may have read enough ("… | head -1"): that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

try {
  const [name, ...args] = process.argv.slice(2);
  const settings = readSettings(process.env, await readDotenv(process.cwd()));
  process.exitCode = await runCommand(name, args, settings, {
    in: process.stdin,
    out: process.stdout,
    err: process.stderr,
  });
} catch (error) {
  if (!isExpected(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error instanceof UsageError || error.code === "config" ? 2 : 1;
}
