import { readFile } from "node:fs/promises";
import { parse as parseDotenv } from "dotenv";
import { readSettings } from "./config.ts";
import { isExpected, UsageError } from "./errors.ts";
import { runCommand } from "./terminal/commands.ts";

/** Variables of `.env` in the folder where the program was started; none when there is no such file. */
async function dotenv(): Promise<Record<string, string>> {
  return readFile(".env").then(parseDotenv, () => ({}));
}

try {
  const [name, ...args] = process.argv.slice(2);
  const settings = readSettings(process.env, await dotenv());
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
