import { readdir, stat } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { CorpusError } from "../errors.ts";
import { READABLE } from "./load.ts";

export interface CorpusFile {
  /** Path relative to the corpus folder, "/" between folders. */
  file: string;
  size: number;
  mtimeMs: number;
}

/** Files that speak of the corpus itself and are not part of it. */
const NOT_DOCUMENTS = /^(?:readme|changelog|license)\b/iu;

/**
 * Every file of a corpus folder that can be indexed, by name, so that two machines index in the same order.
 * Hidden files, files about the corpus (README) and links that lead out of the folder are left out.
 * @throws CorpusError when the folder is not there.
 */
export async function listCorpus(corpusDir: string): Promise<CorpusFile[]> {
  let entries: Awaited<ReturnType<typeof readEntries>>;
  try {
    entries = await readEntries(corpusDir);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new CorpusError(
      `The corpus folder ${corpusDir} cannot be read (${code}).`,
      "Set CORPUS_DIR or --corpus to a folder with documents.",
      { cause: error },
    );
  }
  const files: CorpusFile[] = [];
  for (const entry of entries) {
    if (!entry.isFile() || NOT_DOCUMENTS.test(entry.name)) continue;
    if (!READABLE.has(extname(entry.name).toLowerCase())) continue;
    const path = join(entry.parentPath, entry.name);
    if (isHidden(relative(corpusDir, path))) continue;
    // The later of the two: a repaired permission changes only the inode.
    const { size, mtimeMs: modified, ctimeMs } = await stat(path);
    const mtimeMs = Math.max(modified, ctimeMs);
    files.push({ file: relative(corpusDir, path).split(sep).join("/"), size, mtimeMs });
  }
  return files.sort((a, b) => (a.file < b.file ? -1 : 1));
}

function isHidden(path: string): boolean {
  return path.split(sep).some((part) => part.startsWith("."));
}

async function readEntries(corpusDir: string) {
  return readdir(corpusDir, { recursive: true, withFileTypes: true });
}
