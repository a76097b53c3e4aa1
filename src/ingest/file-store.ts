import { randomBytes } from "node:crypto";
import { lstat, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { DocumentError } from "../errors.ts";

/** Added to the name of a file, it names the file with its metadata. */
export const SIDECAR = ".yaml";

/** Names that the sidecar of a file may have, the usual one first. */
export function sidecarNames(file: string): string[] {
  return [`${file}${SIDECAR}`, `${file}.yml`];
}

/** Hidden folder of a corpus for what was taken out of it: nothing is deleted. */
export const REMOVED = ".removed";

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

/** Readers see the old content or the new one, never a part; the hidden name keeps leftovers out of the corpus. */
export async function replaceFile(path: string, content: Uint8Array | string): Promise<void> {
  const aside = join(dirname(path), `.${randomBytes(8).toString("hex")}.tmp`);
  try {
    await writeFile(aside, content, { flag: "wx" });
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/** @throws DocumentError when the folder is a link, which may lead out of the corpus. */
export async function makeFolder(folder: string): Promise<void> {
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

export async function readIfThere(path: string): Promise<Buffer | undefined> {
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
