import { realpath, stat } from "node:fs/promises";
import { basename, join, sep } from "node:path";
import { CorpusError } from "../errors.ts";
import { sha256 } from "../store/manifest.ts";
import { isUrlList } from "./fetch/url-list.ts";
import { sidecarNames } from "./file-store.ts";
import { entriesBelow } from "./folder-entries.ts";
import { mayBeDocument } from "./loaders/format.ts";
import { CHECKED_RECORD } from "./manage/checked-record.ts";
import { isMetadataTable, MetadataTables } from "./metadata-table.ts";

export interface CorpusFile {
  /** Path relative to the corpus folder, "/" between folders. */
  file: string;
  size: number;
  mtimeMs: number;
  /** Fingerprint of what stands beside it and speaks of it (sidecar, row of a metadata table); "" for nothing. */
  beside: string;
}

/** What lies in a corpus folder. Paths are relative to it. */
export interface CorpusListing {
  files: CorpusFile[];
  /** Files that are no documents: pictures, archives, programs. */
  ignored: string[];
  /** Lists of addresses, which are fetched only when asked for. */
  urlLists: string[];
  /** Links that lead out of the folder, and are not followed. */
  linksOut: string[];
  tables: MetadataTables;
}

/** Files that speak of the corpus itself and are not part of it. */
const NOT_DOCUMENTS = /^(?:readme|changelog|license)\b/iu;
/** Files looked at at the same time. */
const AT_ONCE = 64;
/** Metadata of the file whose name it begins with: "bao-cao.pdf.yaml". */
const SIDECAR = /\.ya?ml$/iu;

/**
 * What a corpus folder holds, by name, so that two machines index in the same order. Hidden files and files about the
 * corpus (README) are left out.
 * @throws CorpusError when the folder is not there or a metadata table in it cannot be read.
 */
export async function listCorpus(corpusDir: string): Promise<CorpusListing> {
  const entries = await readEntries(corpusDir);
  const paths = entries.plain.filter((file) => !isHidden(file) && !isAboutCorpus(basename(file))).sort();
  const tables = await MetadataTables.read(corpusDir, paths.filter(isMetadataTable));
  const all = new Set(paths);
  const listing: CorpusListing = {
    files: [],
    ignored: [],
    urlLists: [],
    linksOut: entries.linksOut.sort(),
    tables,
  };
  const documents: string[] = [];
  for (const file of paths) {
    if (isMetadataTable(file) || isSidecar(file, all)) continue;
    if (isUrlList(file)) listing.urlLists.push(file);
    else if (mayBeDocument(basename(file))) documents.push(file);
    else listing.ignored.push(file);
  }
  for (let from = 0; from < documents.length; from += AT_ONCE) {
    const batch = documents.slice(from, from + AT_ONCE);
    listing.files.push(...(await Promise.all(batch.map((file) => describe(corpusDir, file, all, tables)))));
  }
  listing.ignored.push(...entries.others.sort());
  return listing;
}

/** The sidecar of a file among the files of its corpus, if it has one. */
function sidecarOf(file: string, all: ReadonlySet<string>): string | undefined {
  return sidecarNames(file).find((name) => all.has(name));
}

function isSidecar(file: string, all: ReadonlySet<string>): boolean {
  return SIDECAR.test(file) && all.has(file.replace(SIDECAR, ""));
}

async function describe(
  corpusDir: string,
  file: string,
  all: ReadonlySet<string>,
  tables: MetadataTables,
): Promise<CorpusFile> {
  const looks = await looksOf(join(corpusDir, file));
  const sidecar = sidecarOf(file, all);
  const parts = [tables.rowOf(file)?.source ?? ""];
  if (sidecar !== undefined) {
    const { size, mtimeMs } = await looksOf(join(corpusDir, sidecar));
    parts.push(`${size} ${mtimeMs}`);
  }
  return { file, ...looks, beside: parts.some(Boolean) ? sha256(...parts).slice(0, 16) : "" };
}

async function looksOf(path: string): Promise<{ size: number; mtimeMs: number }> {
  // The later of the two times: a repaired permission changes only the inode.
  const { size, mtimeMs, ctimeMs } = await stat(path);
  return { size, mtimeMs: Math.max(mtimeMs, ctimeMs) };
}

function isAboutCorpus(name: string): boolean {
  return NOT_DOCUMENTS.test(name) || name === CHECKED_RECORD;
}

function isHidden(path: string): boolean {
  return path.split("/").some((part) => part.startsWith("."));
}

/** Files below the folder, links that lead out of it, and what is neither: pipes, links to what lies inside anyway. */
async function readEntries(
  corpusDir: string,
): Promise<{ plain: string[]; linksOut: string[]; others: string[] }> {
  try {
    const root = await realpath(corpusDir);
    const plain: string[] = [];
    const linksOut: string[] = [];
    const others: string[] = [];
    for (const { path: file, entry } of await entriesBelow(corpusDir)) {
      if (entry.isFile()) plain.push(file);
      else if (isHidden(file) || entry.isDirectory()) continue;
      else if (entry.isSymbolicLink() && (await leadsOut(join(corpusDir, file), root))) linksOut.push(file);
      else others.push(file);
    }
    return { plain, linksOut, others };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new CorpusError(
      `The corpus folder ${corpusDir} cannot be read (${code}).`,
      "Set CORPUS_DIR or --corpus to a folder with documents.",
      { cause: error },
    );
  }
}

async function leadsOut(link: string, root: string): Promise<boolean> {
  const target = await realpath(link).catch(() => undefined);
  return target === undefined || !(target === root || target.startsWith(root + sep));
}
