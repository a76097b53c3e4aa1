import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * An index folder holds complete generations of the index and a file CURRENT that names the one in use.
 * A new generation is written beside the old one; renaming CURRENT puts it in use at one stroke, so that a reader
 * sees the old index or the new one, never half of one, and an interrupted build leaves the old one serving.
 */
const CURRENT = "CURRENT";
const PREFIX = "generation-";
/** Leftovers younger than this may belong to a build that is still running. */
const ABANDONED_MS = 60 * 60 * 1000;

/** Folder of the generation in use, or undefined when there is none. */
export async function currentGeneration(indexDir: string): Promise<string | undefined> {
  try {
    const name = (await readFile(join(indexDir, CURRENT), "utf8")).trim();
    const folder = join(indexDir, name);
    await stat(folder);
    return folder;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Writes a generation by `write` and puts it in use. What `write` throws leaves the index as it was. */
export async function replaceGeneration(
  indexDir: string,
  write: (folder: string) => Promise<void>,
): Promise<string> {
  const name = `${PREFIX}${Date.now().toString(36)}-${randomBytes(4).toString("hex")}`;
  const folder = join(indexDir, name);
  await mkdir(folder, { recursive: true });
  try {
    await write(folder);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  const previous = await currentGeneration(indexDir);
  const pointer = join(indexDir, `${CURRENT}.${name}`);
  await writeFile(pointer, `${name}\n`);
  await rename(pointer, join(indexDir, CURRENT));
  await removeOld(indexDir, folder, previous);
  return folder;
}

/**
 * Removes generations older than the one that was in use until now, which stays for a reader that is just opening it.
 * A complete one that is younger was written by another process that is about to put it in use.
 */
async function removeOld(indexDir: string, current: string, previous: string | undefined): Promise<void> {
  const limit = previous === undefined ? 0 : await completedAt(previous);
  for (const entry of await readdir(indexDir)) {
    const path = join(indexDir, entry);
    if (!entry.startsWith(PREFIX) || path === current || path === previous) continue;
    const completed = await completedAt(path);
    const abandoned = completed === 0 && Date.now() - (await stat(path)).mtimeMs > ABANDONED_MS;
    if (abandoned || (completed > 0 && completed < limit)) await rm(path, { recursive: true, force: true });
  }
}

/** When a generation was complete (its manifest is written last), or 0 when it is not. */
async function completedAt(folder: string): Promise<number> {
  return stat(join(folder, "manifest.json")).then(
    ({ birthtimeMs, mtimeMs }) => birthtimeMs || mtimeMs,
    () => 0,
  );
}
