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
  await removeOld(indexDir, [folder, ...(previous === undefined ? [] : [previous])]);
  return folder;
}

/** Removes generations that nothing points to. The previous one stays, for a reader that is just opening it. */
async function removeOld(indexDir: string, keep: string[]): Promise<void> {
  for (const entry of await readdir(indexDir)) {
    const path = join(indexDir, entry);
    if (!entry.startsWith(PREFIX) || keep.includes(path)) continue;
    const { mtimeMs } = await stat(path);
    const complete = await stat(join(path, "manifest.json")).then(
      () => true,
      () => false,
    );
    if (complete || Date.now() - mtimeMs > ABANDONED_MS) await rm(path, { recursive: true, force: true });
  }
}
