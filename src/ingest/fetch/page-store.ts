import { randomBytes } from "node:crypto";
import { lstat, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { parse } from "yaml";
import { DocumentError } from "../../errors.ts";
import type { FetchedPage } from "./guarded-fetch.ts";
import { fileName } from "./page-names.ts";

/** Added to the name of a fetched file, it names the file with the metadata of that file. */
export const SIDECAR = ".yaml";

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

/** Moves a file and its sidecar into a folder; a number goes into the name when one of that name is there. */
export async function moveAway(path: string, target: string): Promise<void> {
  await makeFolder(target);
  const ending = extname(path);
  const stem = basename(path, ending);
  let free = join(target, stem + ending);
  for (let n = 2; (await isThere(free)) || (await isThere(free + SIDECAR)); n += 1)
    free = join(target, `${stem}-${n}${ending}`);
  await rename(path, free);
  if (await isThere(path + SIDECAR)) await rename(path + SIDECAR, free + SIDECAR);
}

/** True when there is something of this name, be it a link that leads nowhere. */
export async function isThere(path: string): Promise<boolean> {
  return (await statIfThere(path)) !== undefined;
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

/** Readers see the old content or the new one, never a part; the hidden name keeps leftovers out of the corpus. */
async function replaceFile(path: string, content: Uint8Array | string): Promise<void> {
  const aside = join(dirname(path), `.${randomBytes(8).toString("hex")}.tmp`);
  try {
    await writeFile(aside, content, { flag: "wx" });
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

async function makeFolder(folder: string): Promise<void> {
  if ((await statIfThere(folder))?.isSymbolicLink())
    throw new DocumentError(
      `${folder} is a link; fetched files would be written outside of the corpus.`,
      "Put a folder in its place.",
    );
  await mkdir(folder, { recursive: true });
}

async function statIfThere(path: string) {
  return ifThere(lstat(path));
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  return ifThere(readFile(path));
}

async function ifThere<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
