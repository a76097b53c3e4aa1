import { cpus } from "node:os";
import type { Options, Outcome } from "./search-run.ts";
import { type SystemName, TOP } from "./search-systems.ts";

const NAMES: Record<SystemName, string> = {
  hybrid: "ours: whole search",
  words: "ours: keyword index",
  minisearch: "MiniSearch",
  orama: "Orama",
  langchain: "LangChain: BM25Retriever + MemoryVectorStore",
};
/** Which of ours each other system is held against: what finds by words, and what finds by words and vectors. */
const AGAINST: readonly (readonly [other: SystemName, ours: SystemName])[] = [
  ["minisearch", "words"],
  ["orama", "words"],
  ["minisearch", "hybrid"],
  ["orama", "hybrid"],
  ["langchain", "hybrid"],
];
const GOAL = { size: 100_000, p95: 15, openSeconds: 1 };
const QUESTIONS = 200;
/** Share of the time below which a system did not have the processor to itself. */
const UNDISTURBED = 0.85;
const MB = 1024 * 1024;

interface Figures {
  p50: number;
  p95: number;
  processorMs: number;
  openSeconds: number;
  /** Undefined where nothing is written. */
  diskMb: number | undefined;
  searchMb: number;
  writeMb: number;
  writeSeconds: number;
}

/** Tables in Markdown, one a size, and what each system takes as a multiple of ours. */
export function report(outcomes: readonly Outcome[], { withVectors, limits }: Options): string {
  const sizes = [...new Set(outcomes.map(({ size }) => size))];
  const parts = sizes.map((size) => {
    const here = outcomes.filter((outcome) => outcome.size === size);
    return [
      `## ${heading(here, size)}`,
      table(here),
      disturbed(here),
      ratios(here),
      goal(here, size, withVectors),
    ]
      .filter((part) => part !== "")
      .join("\n\n");
  });
  return `${["# Speed of search", notes(withVectors, limits), ...parts].join("\n\n")}\n`;
}

function notes(withVectors: boolean, limits: Options["limits"]): string {
  const cores = cpus();
  return [
    `Node ${process.version}, ${cores.length} × ${cores[0]?.model.trim() ?? "unknown processor"}, ${process.platform}. Each line is two processes: one makes the index and writes it, one opens it (from the cache of the system), warms up with 100 questions and is asked ${QUESTIONS} others once each, for ${TOP} passages; a slow system is asked fewer, for about ${limits.askingSeconds} s, and its line says how many. "processor" is the mean time of the processor a question. Memory is the peak of the process (RSS), with the program and, while making, the passages. Keyword systems give numbers of passages, the others passages; Orama and LangChain keep the texts. MiniSearch and Orama are given the words of our tokenizer (folded, without function words), without its pairs and concepts.`,
    `What needs more than ${limits.seconds} s or ${limits.gb} GB is left out, what has no written form or one too long for a string of Node is made anew instead of opened ("anew").`,
    ...(withVectors
      ? []
      : ["Without vectors (--no-vectors): our whole search finds by words and features alone."]),
  ].join("\n");
}

function heading(outcomes: readonly Outcome[], size: number): string {
  const written = outcomes.flatMap(({ written }) => written ?? []);
  const made = [...written, ...outcomes.flatMap(({ searched }) => searched ?? [])];
  const prints = new Set(made.map(({ fingerprint }) => fingerprint).filter((print) => print !== ""));
  const same = prints.size > 1 ? " – NOT THE SAME in all processes" : "";
  return `${count(size)} passages of ${count(written[0]?.documents ?? 0)} documents (${[...prints].join(", ")}${same})`;
}

function table(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map((outcome) => {
    const figures = figuresOf(outcome);
    if (!figures) return [NAMES[outcome.system], outcome.skipped ?? "", "", "", "", "", "", "", ""];
    const asked = outcome.searched?.times.length ?? 0;
    return [
      NAMES[outcome.system],
      `${number(figures.p50)} ms${asked < QUESTIONS ? ` (${asked} questions)` : ""}`,
      `${number(figures.p95)} ms`,
      `${number(figures.processorMs)} ms`,
      `${number(figures.openSeconds)} s${figures.diskMb === undefined ? " (anew)" : ""}`,
      figures.diskMb === undefined ? "–" : `${number(figures.diskMb)} MB`,
      `${count(figures.searchMb)} MB`,
      figures.diskMb === undefined ? "–" : `${number(figures.writeSeconds)} s`,
      figures.diskMb === undefined ? "–" : `${count(figures.writeMb)} MB`,
    ];
  });
  return markdown(
    ["", "p50", "p95", "processor", "opening", "on disk", "memory, searching", "making", "memory, making"],
    rows,
  );
}

/** Names the systems whose times are too long because other programs ran. */
function disturbed(outcomes: readonly Outcome[]): string {
  const named = outcomes.flatMap(({ system, searched }) =>
    searched && searched.processor < UNDISTURBED
      ? [`${NAMES[system]} (${Math.round(100 * searched.processor)} %)`]
      : [],
  );
  return named.length === 0
    ? ""
    : `Disturbed by other programs, by the share of the time of the processor: ${named.join(", ")}.`;
}

function ratios(outcomes: readonly Outcome[]): string {
  const of = (system: SystemName) => {
    const outcome = outcomes.find((each) => each.system === system);
    return outcome && figuresOf(outcome);
  };
  const rows = AGAINST.flatMap(([other, ours]) => {
    const [theirs, own] = [of(other), of(ours)];
    if (!theirs || !own) return [];
    const share = (name: keyof Figures) => ratio(theirs[name], own[name]);
    const names = ["p50", "p95", "openSeconds", "diskMb", "searchMb", "writeSeconds"] as const;
    return [[`${NAMES[other]} / ${NAMES[ours]}`, ...names.map(share)]];
  });
  if (rows.length === 0) return "";
  const head = [
    "theirs / ours (above 1: ours takes less)",
    "p50",
    "p95",
    "opening",
    "on disk",
    "memory, searching",
  ];
  return markdown([...head, "making"], rows);
}

function goal(outcomes: readonly Outcome[], size: number, withVectors: boolean): string {
  const outcome = outcomes.find(({ system }) => system === "hybrid");
  const figures = outcome && figuresOf(outcome);
  if (size !== GOAL.size || !figures || !withVectors) return "";
  const told = (is: number, most: number, unit: string) =>
    `${number(is)} ${unit} (goal: under ${most} ${unit}, ${is < most ? "kept" : "MISSED"})`;
  return `Goals at ${count(size)}: p95 of a whole search ${told(figures.p95, GOAL.p95, "ms")}; opening ${told(figures.openSeconds, GOAL.openSeconds, "s")}.`;
}

function figuresOf({ written, searched }: Outcome): Figures | undefined {
  if (!written || !searched) return undefined;
  const { isWritten, bytes, seconds, peakMb } = written;
  return {
    p50: percentile(searched.times, 0.5),
    p95: percentile(searched.times, 0.95),
    processorMs: searched.processorMs,
    openSeconds: searched.openSeconds,
    diskMb: isWritten ? bytes / MB : undefined,
    searchMb: searched.peakMb,
    writeMb: peakMb,
    writeSeconds: isWritten ? seconds : searched.openSeconds,
  };
}

/** The smallest value that so many of all do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

function ratio(theirs: number | undefined, ours: number | undefined): string {
  if (theirs === undefined || ours === undefined || ours === 0) return "–";
  return `${number(theirs / ours)}×`;
}

/** Three digits that count. */
function number(value: number): string {
  if (value >= 100) return count(value);
  return value.toFixed(value >= 10 ? 1 : 2);
}

function count(value: number): string {
  return Math.round(value).toLocaleString("en");
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = `|${head.map((_, i) => (i === 0 ? "---" : "---:")).join("|")}|`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}
