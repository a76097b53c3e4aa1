import type { Settings } from "../config.ts";
import { UsageError } from "../errors.ts";
import { isUrlList } from "../ingest/fetch/url-list.ts";
import { type IngestReport, ingest } from "../ingest/pipeline.ts";
import type { FileReport } from "../ingest/report.ts";
import { chooseFolders, embeddingModel } from "../startup.ts";
import { HELP } from "./help.ts";
import { reportIngest } from "./open.ts";
import { FOLDER_OPTIONS, parse } from "./options.ts";
import { help, write } from "./output.ts";
import { progressBar } from "./progress.ts";
import type { ExitStatus, Streams } from "./streams.ts";

/** Reads the corpus and writes the index; fetches the listed addresses first when asked to. */
export async function runIngest(args: string[], settings: Settings, streams: Streams): Promise<ExitStatus> {
  const { values, positionals } = parse("ingest", args, { ...FOLDER_OPTIONS, fetch: { type: "boolean" } });
  if (values.help) return help(streams, HELP.ingest);
  if (positionals.length > 0)
    throw new UsageError(
      `ingest takes no argument "${positionals[0]}".`,
      "Name the folder with --corpus DIR.",
    );
  const folders = await chooseFolders(settings, values);
  const fetched = values.fetch ? await fetchFirst(folders.corpusDir, settings, streams) : undefined;
  const onProgress = progressBar(streams.err, "Reading");
  const report = await ingest({
    ...folders,
    model: await embeddingModel(settings),
    ...(onProgress ? { onProgress } : {}),
  });
  write(
    streams.out,
    values.json ? JSON.stringify({ ...report, ...(fetched ? { fetched } : {}) }) : ingestToText(report),
  );
  const failed = reportIngest(report, streams.err);
  return failed || (fetched?.failed.length ?? 0) > 0 ? 1 : 0;
}

/** Fetches what the lists of addresses name; a page that cannot be had is named and costs nothing else. */
async function fetchFirst(corpusDir: string, settings: Settings, streams: Streams) {
  const { fetchListed } = await import("../ingest/fetch/fetch-corpus.ts");
  const onProgress = progressBar(streams.err, "Fetching");
  const report = await fetchListed(corpusDir, {
    allowHosts: settings.FETCH_ALLOW_HOSTS,
    ...(onProgress ? { onProgress } : {}),
  });
  for (const { reason } of report.failed) write(streams.err, `Not fetched: ${reason}`);
  return report;
}

function ingestToText(report: IngestReport): string {
  const removed = report.removed.map((file) => `removed                       ${file}`);
  const lists = report.ignored.filter(isUrlList);
  const others = report.ignored.filter((file) => !isUrlList(file));
  const state = report.changed ? "index written" : "index already up to date";
  return [
    ...report.files.flatMap(linesOf),
    ...removed,
    ...(others.length === 0 ? [] : [`not documents: ${others.join(", ")}`]),
    ...(lists.length === 0 ? [] : [`lists of addresses, fetched with --fetch: ${lists.join(", ")}`]),
    `${report.documents} documents, ${report.passages} passages, ${state} in ${report.indexDir} (${report.ms} ms)`,
  ].join("\n");
}

/** One line a file, what is known of it below, and the articles of a law by chapter. */
function linesOf(report: FileReport): string[] {
  const { file, status, language = "-", kind = "-", passages } = report;
  const head = `${status.padEnd(9)} ${language.padEnd(3)} ${kind.padEnd(10)} ${String(passages).padStart(4)}  ${file}`;
  if (status === "failed") return [head];
  const chapters = (report.chapters ?? []).map(
    ({ heading, articles, first, last }) => `${heading || "-"}: ${articles} (${first}–${last})`,
  );
  return [
    head,
    ...indented([factsOf(report)]),
    ...indented(
      report.articles === undefined
        ? []
        : [`${report.articles} articles`, ...chapters.map((line) => `  ${line}`)],
    ),
    ...indented((report.warnings ?? []).map((warning) => `warning: ${warning}`)),
  ];
}

function indented(lines: string[]): string[] {
  return lines.filter((line) => line !== "").map((line) => `          ${line}`);
}

function factsOf(report: FileReport): string {
  const { format, number, validity, issued, effective, expires, published, places = [], period } = report;
  const years = period && (period.from === period.to ? `${period.from}` : `${period.from}–${period.to}`);
  const facts: [string, string | undefined][] = [
    ["", format],
    ["", number],
    ["", validity === "not-applicable" ? undefined : validity],
    ["issued ", issued],
    ["effective ", effective],
    ["expires ", expires],
    ["published ", published],
    ["places ", places.join(", ") || undefined],
    ["figures of ", years],
  ];
  return facts.flatMap(([label, value]) => (value === undefined ? [] : [`${label}${value}`])).join(" · ");
}
