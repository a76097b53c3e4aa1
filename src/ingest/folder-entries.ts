import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** Something below a folder. */
export interface FolderEntry {
  /** Path below the folder, "/" between parts. */
  path: string;
  entry: Dirent;
}

/**
 * Everything below a folder, folders and links among it. Links are never followed: `readdir` with `recursive` does
 * follow them in Node 26, and would lead out of the folder.
 * @throws the error of the system when a folder cannot be read.
 */
export async function entriesBelow(folder: string): Promise<FolderEntry[]> {
  const found: FolderEntry[] = [];
  const open = [folder];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    for (const entry of await readdir(current, { withFileTypes: true })) {
      const path = join(current, entry.name);
      found.push({ path: relative(folder, path).split(sep).join("/"), entry });
      if (entry.isDirectory()) open.push(path);
    }
  }
  return found;
}
