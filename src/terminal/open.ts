import type { Settings } from "../config.ts";
import type { IngestReport } from "../ingest/pipeline.ts";
import type { FileReport } from "../ingest/report.ts";
import { chooseFolders, type Opened, openAssistant } from "../startup.ts";
import { progressBar } from "./progress.ts";

/** Opens the assistant, with progress and what could not be indexed on the error stream. */
export async function openReporting(
  settings: Settings,
  flags: Parameters<typeof chooseFolders>[1],
  err: NodeJS.WritableStream,
): Promise<Opened> {
  const folders = await chooseFolders(settings, flags);
  const opened = await openAssistant(settings, folders, progressBar(err, "Reading"));
  if (opened.ingested) reportIngest(opened.ingested, err);
  return opened;
}

/** Says what a person should know of an ingest; true when a file failed. */
export function reportIngest({ formerModel, files }: IngestReport, err: NodeJS.WritableStream): boolean {
  if (formerModel !== undefined)
    err.write(
      `The index was made with other embeddings (${formerModel}): all passages were embedded anew.\n`,
    );
  return reportFailures(files, err);
}

/** Names every file that failed with its reason; true when there is one. */
function reportFailures(files: readonly FileReport[], err: NodeJS.WritableStream): boolean {
  const failed = files.filter(({ status }) => status === "failed");
  for (const { reason } of failed) err.write(`Not indexed: ${reason}\n`);
  return failed.length > 0;
}
