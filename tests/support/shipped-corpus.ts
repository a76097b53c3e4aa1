import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const CORPUS = fileURLToPath(new URL("../../corpus", import.meta.url));

/** The documents of the corpus that is shipped, as path → text. */
export async function readCorpus(): Promise<Record<string, string>> {
  const names = await readdir(CORPUS, { recursive: true });
  const documents = names.filter((name) => /[\\/].*\.md$/u.test(name));
  return Object.fromEntries(
    await Promise.all(
      documents.map(async (name) => [name, await readFile(join(CORPUS, name), "utf8")] as const),
    ),
  );
}
