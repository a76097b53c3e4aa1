import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { writeArticles, writeLaws } from "./made-up-corpus.ts";

/**
 * Speed and memory of ingestion: `npm run bench [-- --articles 10000 --laws 15]`. Every step runs the product's own
 * command in a process of its own, so that time includes the start of the program and memory is that of the step alone.
 */
const run = promisify(execFile);
const STEP = fileURLToPath(new URL("./measured-ingest.ts", import.meta.url));

interface Measured {
  documents: number;
  passages: number;
  changed: boolean;
  seconds: number;
  peakMb: number;
}

async function ingest(corpusDir: string, indexDir: string): Promise<Measured> {
  const started = performance.now();
  const { stdout } = await run(process.execPath, ["--import", "tsx", STEP, corpusDir, indexDir], {
    maxBuffer: 1e8,
  });
  return { ...(JSON.parse(stdout) as Measured), seconds: (performance.now() - started) / 1000 };
}

function report(what: string, { documents, passages, seconds, peakMb }: Measured): void {
  const rate = `${(documents / seconds).toFixed(1)} documents/s, ${Math.round(passages / seconds)} passages/s`;
  process.stdout.write(
    `${what.padEnd(34)} ${documents} documents, ${passages} passages, ${seconds.toFixed(1)} s (${rate}), peak memory ${peakMb} MB\n`,
  );
}

function option(name: string, fallback: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
}

const home = await mkdtemp(join(tmpdir(), "bench-"));
try {
  const [laws, articles] = [join(home, "laws"), join(home, "articles")];
  await writeLaws(laws, option("laws", 15));
  await writeArticles(articles, option("articles", 10_000));
  report("legal documents, new", await ingest(laws, join(home, "index-laws")));
  report("legal documents, unchanged", await ingest(laws, join(home, "index-laws")));
  report("press articles, new", await ingest(articles, join(home, "index-articles")));
  report("press articles, unchanged", await ingest(articles, join(home, "index-articles")));
  await writeArticles(join(articles, "more"), 1);
  report("press articles, one more", await ingest(articles, join(home, "index-articles")));
} finally {
  await rm(home, { recursive: true, force: true });
}
