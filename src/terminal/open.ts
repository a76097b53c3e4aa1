import type { Settings } from "../config.ts";
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
  reportFailures(opened.ingested?.files ?? [], err);
  return opened;
}

/** Names every file that failed with its reason; true when there is one. */
export function reportFailures(files: readonly FileReport[], err: NodeJS.WritableStream): boolean {
  const failed = files.filter(({ status }) => status === "failed");
  for (const { reason } of failed) err.write(`Not indexed: ${reason}\n`);
  return failed.length > 0;
}
