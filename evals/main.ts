import { readDotenv } from "../src/dotenv.ts";
import { runMain } from "./commands/main.ts";

// Whoever reads the output may have read enough ("… | head -1"): that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

process.exitCode = await runMain(
  process.argv.slice(2),
  { environment: process.env, file: await readDotenv(process.cwd()) },
  { in: process.stdin, out: process.stdout, err: process.stderr },
);
