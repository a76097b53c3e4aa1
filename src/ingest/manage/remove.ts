import { join, relative, resolve, sep } from "node:path";
import { UsageError } from "../../errors.ts";
import { listCorpus } from "../corpus-files.ts";
import { moveAway, REMOVED } from "../file-store.ts";

/**
 * Takes a document out of the corpus: it is moved, with its sidecar, to the hidden folder `.removed`.
 * @param named path of the file, below the corpus folder or as the shell sees it.
 * @returns its path below the corpus folder.
 * @throws UsageError when there is no such document.
 */
export async function removeDocument(corpusDir: string, named: string): Promise<string> {
  const root = resolve(corpusDir);
  const { files } = await listCorpus(root);
  const candidates = [named, relative(root, resolve(named)).split(sep).join("/")];
  const found = files.find(({ file }) => candidates.includes(file));
  if (!found)
    throw new UsageError(
      `There is no document "${named}" in ${root}.`,
      "npm run -s corpus -- list shows them.",
    );
  await moveAway(join(root, found.file), join(root, REMOVED));
  return found.file;
}
