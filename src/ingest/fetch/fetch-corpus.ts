import { dirname, join, relative, resolve, sep } from "node:path";
import { isExpected } from "../../errors.ts";
import { moveAway, REMOVED } from "../file-store.ts";
import { fetchPage } from "./guarded-fetch.ts";
import { fetchedFiles, type Listed, readLists } from "./listed.ts";
import { type FetchOptions, newSession } from "./options.ts";
import { storePage } from "./page-store.ts";

/** A page that was fetched; `file` is its path relative to the corpus folder, with "/" between folders. */
export interface FetchedFile {
  url: string;
  file: string;
  status: "new" | "changed" | "unchanged";
}

export interface FetchReport {
  fetched: FetchedFile[];
  /** Addresses that could not be fetched, as listed; for a list or a line that cannot be read, the file of the list. */
  failed: { url: string; reason: string }[];
  /** Files moved to `.removed` because no list names their address any more, relative to the corpus folder. */
  removed: string[];
}

export interface FetchListedOptions extends FetchOptions {
  /** Told before each address, and at the end with an empty one. */
  onProgress?: (done: number, total: number, url: string) => void;
}

/**
 * Fetches the addresses of all lists of a corpus, one after the other, into `fetched` beside each list. What fails is
 * in the report, and the file of an earlier fetch then stays. Files of addresses that stand in no list any more are
 * moved out of the corpus, unless a list has a mistake: the address may stand in the line that cannot be read.
 * @throws CorpusError when the corpus folder cannot be read.
 */
export async function fetchListed(corpusDir: string, options: FetchListedOptions): Promise<FetchReport> {
  const { onProgress, ...given } = options;
  const root = resolve(corpusDir);
  const { entries, problems } = await readLists(root);
  const report: FetchReport = { fetched: [], failed: [], removed: [] };
  report.failed = problems.map(({ list, problem }) => ({ url: list, reason: problem }));
  const shared = { session: newSession(), ...given };
  for (const [done, { url, folder }] of entries.entries()) {
    onProgress?.(done, entries.length, url);
    const result = await fetchInto(root, folder, url, shared);
    if ("reason" in result) report.failed.push(result);
    else report.fetched.push(result);
  }
  onProgress?.(entries.length, entries.length, "");
  if (problems.length === 0) await removeUnlisted(root, entries, report);
  return report;
}

async function fetchAndStore(
  root: string,
  folder: string,
  url: string,
  options: FetchOptions,
): Promise<FetchedFile> {
  const { name, status } = await storePage(folder, url, await fetchPage(url, options));
  return { url, file: relative(root, join(folder, name)).split(sep).join("/"), status };
}

/** A failure is a report, not an exception. */
async function fetchInto(root: string, folder: string, url: string, options: FetchOptions) {
  try {
    return await fetchAndStore(root, folder, url, options);
  } catch (error) {
    return { url, reason: failureText(error, `${url}: cannot be stored`) };
  }
}

/**
 * Moves away what no list names for its folder, and the older file of an address whose page has become one of another
 * form (a web page that is a PDF now), which would stand in the corpus twice.
 */
async function removeUnlisted(root: string, entries: Listed[], report: FetchReport): Promise<void> {
  const fetched = new Map(report.fetched.map(({ url, file }) => [url, join(root, file)]));
  const listed = new Map(entries.map(({ url, folder, hash }) => [join(folder, hash), fetched.get(url)]));
  for (const { file, hash } of await fetchedFiles(root)) {
    const path = join(root, file);
    const key = join(dirname(path), hash);
    if (listed.has(key) && (listed.get(key) ?? path) === path) continue;
    try {
      await moveAway(path, join(root, REMOVED));
      report.removed.push(file);
    } catch (error) {
      report.failed.push({ url: file, reason: failureText(error, `${file}: cannot be moved to ${REMOVED}`) });
    }
  }
}

/** The message of an expected error, else what could not be done with the code of the system. */
function failureText(error: unknown, problem: string): string {
  if (isExpected(error)) return error.message;
  return `${problem} (${(error as NodeJS.ErrnoException).code ?? String(error)}).`;
}
