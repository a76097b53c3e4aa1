import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { report } from "./search-report.ts";
import { type Options, type Outcome, runAll } from "./search-run.ts";
import { SYSTEMS, type SystemName } from "./search-systems.ts";

/**
 * Speed of search against others, on made-up passages with the words of the shipped corpus:
 * `npm run -s bench:search -- [options] > report.md`.
 *
 *   --sizes 1000,10000     numbers of passages (also 100000, 1000000)
 *   --systems hybrid,words which of: hybrid words minisearch orama langchain (all)
 *   --no-vectors           our whole search without vectors, whose graph takes hours to make for a million passages
 *   --limit-seconds 900    most that a system may take to make its index, or to be opened and asked
 *   --asking-seconds 60    a slow system is asked so long, and fewer questions; the report says how many
 *   --limit-gb 12          most memory
 *   --keep                 leaves the indexes where they are, for looking closer at one
 */
const { values } = parseArgs({
  allowNegative: true,
  options: {
    sizes: { type: "string", default: "1000,10000" },
    systems: { type: "string", default: SYSTEMS.join(",") },
    vectors: { type: "boolean", default: true },
    "limit-seconds": { type: "string", default: "900" },
    "asking-seconds": { type: "string", default: "60" },
    "limit-gb": { type: "string", default: "12" },
    keep: { type: "boolean", default: false },
  },
});

const home = await mkdtemp(join(tmpdir(), "bench-search-"));
try {
  const options: Options = {
    sizes: values.sizes.split(",").map((size) => positive(size, "--sizes")),
    systems: values.systems.split(",").map(known),
    withVectors: values.vectors,
    limits: {
      seconds: positive(values["limit-seconds"], "--limit-seconds"),
      askingSeconds: positive(values["asking-seconds"], "--asking-seconds"),
      gb: positive(values["limit-gb"], "--limit-gb"),
    },
    home,
    keep: values.keep,
  };
  process.stdout.write(report(await runAll(options, say), options));
} finally {
  if (values.keep) process.stderr.write(`The indexes are in ${home}\n`);
  else await rm(home, { recursive: true, force: true });
}

function say({ system, size, written, searched, skipped }: Outcome): void {
  const found = searched && `${searched.answered} of ${searched.times.length} questions found something`;
  const made = written?.isWritten ? `made in ${written.seconds.toFixed(1)} s, ` : "";
  process.stderr.write(`${system} ${size}: ${made}${skipped ?? found}\n`);
}

function positive(text: string, option: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new RangeError(`${option}: "${text}" is no number above 0`);
  return number;
}

function known(name: string): SystemName {
  const system = SYSTEMS.find((each) => each === name);
  if (system === undefined)
    throw new RangeError(`--systems: there is no "${name}", only ${SYSTEMS.join(", ")}`);
  return system;
}
