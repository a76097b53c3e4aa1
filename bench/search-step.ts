import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { makeCorpus } from "./search-corpus.ts";
import { benchQuestions } from "./search-questions.ts";
import { type Search, type SystemName, systemNamed } from "./search-systems.ts";

/** What a process is to do; it gets this as JSON. */
export interface Step {
  phase: "write" | "search";
  system: SystemName;
  size: number;
  folder: string;
  withVectors: boolean;
  /** Whether the folder holds what the system wrote, else it is made anew. */
  isWritten: boolean;
  /** No question is begun after so many seconds of all, or of asking. */
  seconds: number;
  askingSeconds: number;
}

export interface Written {
  isWritten: boolean;
  seconds: number;
  bytes: number;
  documents: number;
  fingerprint: string;
  peakMb: number;
}

export interface Searched {
  openSeconds: number;
  /** Time of each question, in milliseconds. */
  times: number[];
  /** Questions to which passages were found. */
  answered: number;
  /** Time of the processor as a share of the time that the questions took: well below 1 where other programs disturb. */
  processor: number;
  /** Time of the processor that a question takes, in milliseconds: what other programs do matters less to it. */
  processorMs: number;
  peakMb: number;
  /** Empty where no passage was made. */
  fingerprint: string;
}

/** Share of the time of asking after which a slow system is warm enough. */
const WARM_UP_SHARE = 0.2;

/** One step of the benchmark in a process of its own; prints what it took as JSON: `search-step.ts '{"phase":…}'`. */
const step = JSON.parse(process.argv[2] ?? "") as Step;
const started = performance.now();
const system = await systemNamed(step.system);
process.stdout.write(JSON.stringify(step.phase === "write" ? await write() : await search()));

async function write(): Promise<Written> {
  const corpus = makeCorpus(step.size);
  globalThis.gc?.();
  const { result: isWritten, seconds } = await timed(
    async () => (await system.write?.(corpus, step.folder, step.withVectors)) ?? false,
  );
  const bytes = await bytesIn(step.folder);
  const { documents, fingerprint } = corpus;
  return { isWritten, seconds, bytes, documents: documents.length, fingerprint, peakMb: peakMb() };
}

async function search(): Promise<Searched> {
  const corpus = step.isWritten ? undefined : makeCorpus(step.size);
  globalThis.gc?.();
  const { result: ask, seconds: openSeconds } = await timed(() => opened(corpus));
  globalThis.gc?.();
  const { warmUp, measured } = benchQuestions();
  const asking = performance.now();
  const isInTime = (share: number) =>
    isLeft(started, step.seconds) && isLeft(asking, share * step.askingSeconds);
  for (const question of warmUp) if (isInTime(WARM_UP_SHARE)) await ask(question);
  const times: number[] = [];
  let answered = 0;
  const [begun, usedBefore] = [performance.now(), process.cpuUsage()];
  for (const question of measured) {
    if (!isInTime(1)) break;
    const { result: found, seconds } = await timed(() => ask(question));
    times.push(seconds * 1000);
    answered += found > 0 ? 1 : 0;
  }
  const { user, system: inSystem } = process.cpuUsage(usedBefore);
  const used = (user + inSystem) / 1000;
  const processor = used / (performance.now() - begun);
  const processorMs = used / Math.max(1, times.length);
  const fingerprint = corpus?.fingerprint ?? "";
  return { openSeconds, times, answered, processor, processorMs, peakMb: peakMb(), fingerprint };
}

async function opened(corpus: ReturnType<typeof makeCorpus> | undefined): Promise<Search> {
  const search = await (corpus === undefined ? system.open?.(step.folder) : system.rebuild?.(corpus));
  if (search === undefined) throw new TypeError(`${step.system} can be neither opened nor made anew`);
  return search;
}

function isLeft(since: number, seconds: number): boolean {
  return performance.now() - since < seconds * 1000;
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; seconds: number }> {
  const begun = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - begun) / 1000 };
}

async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** maxRSS is in kilobytes on every platform (libuv). */
function peakMb(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
