import { execFile } from "node:child_process";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Searched, Step, Written } from "./search-step.ts";
import type { SystemName } from "./search-systems.ts";

const run = promisify(execFile);
const STEP = fileURLToPath(new URL("./search-step.ts", import.meta.url));
/** Memory of the program and its dictionaries without any passage, roughly. */
const BARE_MB = 200;
/** Fewer questions than this say too little. */
const LEAST_QUESTIONS = 10;
const MB_IN_GB = 1024;

export interface Limits {
  /** Most that making an index, or searching it, may take. */
  seconds: number;
  /** After so many seconds of asking no further question is begun. */
  askingSeconds: number;
  gb: number;
}

export interface Options {
  sizes: number[];
  systems: SystemName[];
  withVectors: boolean;
  limits: Limits;
  /** Folder for the indexes; they are removed from it unless `keep`. */
  home: string;
  keep: boolean;
}

/** What one system took at one size, or why it was not measured. */
export interface Outcome {
  system: SystemName;
  size: number;
  written?: Written;
  searched?: Searched;
  skipped?: string;
}

/** Each system at each size, the sizes one after the other; `last` is what it took at the size before. */
export async function runAll(options: Options, onDone: (outcome: Outcome) => void): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const size of [...options.sizes].sort((a, b) => a - b)) {
    for (const system of options.systems) {
      const last = outcomes.findLast((outcome) => outcome.system === system);
      const outcome = await measured(system, size, last, options);
      outcomes.push(outcome);
      onDone(outcome);
    }
  }
  return outcomes;
}

async function measured(
  system: SystemName,
  size: number,
  last: Outcome | undefined,
  { limits, home, keep, withVectors }: Options,
): Promise<Outcome> {
  const reason = last && whyNot(last, size, limits);
  if (reason !== undefined) return { system, size, skipped: reason };
  const folder = join(home, `${system}-${size}`);
  await mkdir(folder, { recursive: true });
  const { seconds, askingSeconds } = limits;
  const step = { system, size, folder, withVectors, seconds, askingSeconds };
  let written: Written | undefined;
  try {
    written = await inProcess<Written>({ ...step, phase: "write", isWritten: false }, limits);
    const { isWritten } = written;
    const searched = await inProcess<Searched>({ ...step, phase: "search", isWritten }, limits);
    if (searched.times.length === 0)
      return { system, size, written, skipped: `needs more than ${limits.seconds} s to be ready` };
    return { system, size, written, searched };
  } catch (error) {
    return { system, size, ...(written ? { written } : {}), skipped: whatFailed(error, limits) };
  } finally {
    if (!keep) await rm(folder, { recursive: true, force: true });
  }
}

/** Why a size is not worth trying: what the size before took, times as many passages, is past a limit. */
export function whyNot({ size: before, skipped, written, searched }: Outcome, size: number, limits: Limits) {
  if (skipped !== undefined) return `not tried, see ${before.toLocaleString("en")}`;
  if (searched === undefined) return undefined;
  const times = size / before;
  const seconds = times * Math.max(written?.seconds ?? 0, searched.openSeconds);
  if (seconds > limits.seconds) return `would need about ${Math.round(seconds / 60)} min to be ready`;
  const perQuestion = (times * sum(searched.times)) / searched.times.length / 1000;
  if (LEAST_QUESTIONS * perQuestion > limits.askingSeconds)
    return `would need about ${Math.round(perQuestion)} s a question`;
  const gb = (times * (Math.max(written?.peakMb ?? 0, searched.peakMb) - BARE_MB)) / MB_IN_GB;
  return gb > limits.gb ? `would need about ${Math.round(gb)} GB` : undefined;
}

async function inProcess<T>(step: Step, { seconds, gb }: Limits): Promise<T> {
  const flags = ["--expose-gc", `--max-old-space-size=${Math.round(gb * MB_IN_GB)}`, "--import", "tsx"];
  // A question that has begun in time may end late; making the passages comes on top.
  const timeout = (step.phase === "write" ? seconds : 1.5 * seconds) * 1000 + (60_000 * step.size) / 1e6;
  const { stdout } = await run(process.execPath, [...flags, STEP, JSON.stringify(step)], {
    maxBuffer: 1e8,
    timeout,
  });
  return JSON.parse(stdout) as T;
}

function whatFailed(error: unknown, { seconds, gb }: Limits): string {
  const { killed, stderr = "", signal } = error as { killed?: boolean; stderr?: string; signal?: string };
  if (killed) return `needs more than ${seconds} s`;
  if (/heap out of memory|Array buffer allocation failed/u.test(stderr) || signal === "SIGKILL")
    return `needs more than ${gb} GB`;
  const line = /^\w*Error.*$/mu.exec(stderr)?.[0] ?? String(error);
  return `failed: ${line}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
