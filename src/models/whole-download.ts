import { access, mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, isAbsolute, join } from "node:path";

const PARTIAL = ".partial-";
/** What a process that was killed left half fetched is removed after so many hours; a younger one may still be at it. */
const ABANDONED_HOURS = 24;

/** Whether a model is a folder of this machine, which is read where it is. */
export function isFolder(model: string): boolean {
  return isAbsolute(model) || /^\.{1,2}(?:[/\\]|$)/u.test(model);
}

/**
 * Has the files of a model fetched into a folder of their own first, and put in their place when they are whole: transformers.js writes
 * them where it will look for them, so that a download which is cut off would be taken for the model from then on, also by a second
 * process meanwhile. `load` gets the folder to fetch into, and whether anything is left to fetch.
 */
export async function loadedWhole<T>(
  modelsDir: string,
  model: string,
  load: (folder: string, isFetching: boolean) => Promise<T>,
): Promise<T> {
  const home = join(modelsDir, model);
  if (isFolder(model) || (await exists(home))) return load(modelsDir, false);
  await mkdir(modelsDir, { recursive: true });
  await removeAbandoned(modelsDir);
  const partial = await mkdtemp(join(modelsDir, PARTIAL));
  try {
    const loaded = await load(partial, true);
    await mkdir(dirname(home), { recursive: true });
    // Another process may have been faster; its files are as good.
    await rename(join(partial, model), home).catch(() => {});
    return loaded;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(PARTIAL)) continue;
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > ABANDONED_HOURS * 3_600_000) await rm(path, { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
