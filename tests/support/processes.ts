import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface Finished {
  status: number | null;
  stdout: string;
  stderr: string;
}

export interface Started {
  /** What was written so far. */
  output: { stdout: string; stderr: string };
  finished: Promise<Finished>;
  signal(name: NodeJS.Signals): void;
}

export interface Surroundings {
  cwd: string;
  env?: Record<string, string>;
  /** Text for standard input, which is closed after it. */
  input?: string;
}

const TSX = import.meta.resolve("tsx");
const ROOT = new URL("../../", import.meta.url);

/** Starts one of the roots. It sees no variable of this process but PATH, and the .env of `cwd` only. */
export function start(
  root: "src/main.ts" | "src/cli.ts" | "evals/main.ts" | "bench/telegram-bot.ts",
  args: string[],
  { cwd, env, input }: Surroundings,
): Started {
  const script = fileURLToPath(new URL(root, ROOT));
  const child = spawn(process.execPath, ["--import", TSX, script, ...args], {
    cwd,
    env: { PATH: process.env["PATH"] ?? "", ...env },
  });
  const output = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    output.stderr += text;
  });
  child.stdin.on("error", () => undefined).end(input ?? "");
  const finished = new Promise<Finished>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => resolve({ status, ...output }));
  });
  return { output, finished, signal: (name) => void child.kill(name) };
}

/** Runs src/cli.ts to its end. */
export async function runCli(args: string[], surroundings: Surroundings): Promise<Finished> {
  return start("src/cli.ts", args, surroundings).finished;
}
