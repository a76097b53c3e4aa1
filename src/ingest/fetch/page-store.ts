import { join } from "node:path";
import { parse } from "yaml";
import { makeFolder, readIfThere, replaceFile, SIDECAR } from "../file-store.ts";
import type { FetchedPage } from "./guarded-fetch.ts";
import { fileName } from "./page-names.ts";

/**
 * Stores a page in a folder, beside a sidecar with its address. A file that holds the same bytes is not written again,
 * so that its time of change stays, and a sidecar that a person has completed is left as it is.
 * @param url the address as a citation shall show it.
 * @throws DocumentError when the page is of a form that cannot be indexed, or the folder is a link.
 */
export async function storePage(
  folder: string,
  url: string,
  page: FetchedPage,
): Promise<{ name: string; status: "new" | "changed" | "unchanged" }> {
  const name = fileName(url, page);
  const path = join(folder, name);
  await makeFolder(folder);
  // The sidecar first: a page that is there without it would lose its address in citations.
  await writeSidecar(path + SIDECAR, url);
  const before = await readIfThere(path);
  if (before?.equals(page.bytes)) return { name, status: "unchanged" };
  await replaceFile(path, page.bytes);
  return { name, status: before ? "changed" : "new" };
}

async function writeSidecar(path: string, url: string): Promise<void> {
  const content = `url: ${JSON.stringify(url)}\n`;
  const before = (await readIfThere(path))?.toString("utf8");
  if (before !== undefined && (before === content || isCompleted(before))) return;
  await replaceFile(path, content);
}

/** Whether a person has been at a sidecar: more keys than ours, or something that is (not yet) valid YAML. */
function isCompleted(sidecar: string): boolean {
  try {
    const keys = Object.keys(parse(sidecar) ?? {});
    return keys.some((key) => key !== "url");
  } catch {
    return true;
  }
}
