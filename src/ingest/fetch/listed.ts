import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { CorpusError } from "../../errors.ts";
import { isThere, SIDECAR } from "../file-store.ts";
import { entriesBelow } from "../folder-entries.ts";
import { addressHash, hashOfName } from "./page-names.ts";
import { documentAddress, isUrlList, readUrlList } from "./url-list.ts";

/** Name of the folder, beside a list, that holds what was fetched for it. */
export const FETCHED = "fetched";

/** An address of a list. */
export interface Listed {
  url: string;
  hash: string;
  /** Folder that its page belongs into. */
  folder: string;
}

export interface Lists {
  /** In the order of the names of the lists; an address of several lists belongs to the first. */
  entries: Listed[];
  /** What could not be read: a whole list, or a line of one. */
  problems: { list: string; problem: string }[];
}

/**
 * Reads all lists of addresses of a corpus folder. Hidden folders and links are left out.
 * @throws CorpusError when the folder cannot be read.
 */
export async function readLists(corpusDir: string): Promise<Lists> {
  const lists: Lists = { entries: [], problems: [] };
  const seen = new Set<string>();
  for (const list of (await filesOf(corpusDir)).filter(isUrlList)) {
    const folder = join(corpusDir, dirname(list), FETCHED);
    const { urls, problems } = await readList(corpusDir, list);
    lists.problems.push(...problems.map((problem) => ({ list, problem })));
    for (const { url } of urls) {
      const document = documentAddress(url);
      if (!seen.has(document)) lists.entries.push({ url, hash: addressHash(url), folder });
      seen.add(document);
    }
  }
  return lists;
}

/**
 * Files of earlier fetches below a corpus folder, as paths relative to it with the hash of their address. A file of
 * someone's own that stands among them is told by its name, or by having no sidecar.
 */
export async function fetchedFiles(corpusDir: string): Promise<{ file: string; hash: string }[]> {
  const found: { file: string; hash: string }[] = [];
  for (const file of await filesOf(corpusDir)) {
    const [folder, name = ""] = file.split("/").slice(-2);
    const hash = hashOfName(name);
    if (folder !== FETCHED || hash === undefined) continue;
    if (await isThere(join(corpusDir, file) + SIDECAR)) found.push({ file, hash });
  }
  return found;
}

async function readList(corpusDir: string, list: string) {
  try {
    return readUrlList(await readFile(join(corpusDir, list), "utf8"), list);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return { urls: [], problems: [`${list}: cannot be read (${code})`] };
  }
}

/** Paths relative to the folder, with "/" between folders, by name. */
async function filesOf(corpusDir: string): Promise<string[]> {
  const entries = await entriesBelow(corpusDir).catch((error) => {
    throw new CorpusError(
      `The corpus folder ${corpusDir} cannot be read (${(error as NodeJS.ErrnoException).code}).`,
      "Set CORPUS_DIR or --corpus to a folder with documents.",
      { cause: error },
    );
  });
  return entries
    .filter(({ entry }) => entry.isFile())
    .map(({ path }) => path)
    .filter((path) => !path.split("/").some((part) => part.startsWith(".")))
    .sort();
}
