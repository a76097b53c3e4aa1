import { readDotenv } from "../src/dotenv.ts";
import { runMain } from "./commands/main.ts";

process.exitCode = await runMain(
  process.argv.slice(2),
  { environment: process.env, file: await readDotenv(process.cwd()) },
  { in: process.stdin, out: process.stdout, err: process.stderr },
);
