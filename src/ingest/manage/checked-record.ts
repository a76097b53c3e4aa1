import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { CorpusError } from "../../errors.ts";
import { replaceFile } from "../file-store.ts";
import type { Finding } from "./finding.ts";

/** File of a corpus that records which digests were compared with their sources, and with what. */
export const CHECKED_RECORD = "checked.json";

const recordSchema = z.object({
  checked: z.array(
    z.object({
      document: z.string(),
      /** SHA-256 of the digest, and of each source it was compared with. */
      hash: z.string(),
      sources: z.array(z.object({ file: z.string(), hash: z.string() })),
      /** How many figures of the digest were found in the sources. */
      figures: z.number(),
    }),
  ),
});

/** A digest all figures of which were found in its sources. */
export type CheckedDigest = z.infer<typeof recordSchema>["checked"][number];

/** @throws CorpusError when there is a record that cannot be read. */
export async function readRecord(corpusDir: string): Promise<CheckedDigest[] | undefined> {
  const path = join(corpusDir, CHECKED_RECORD);
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    return recordSchema.parse(JSON.parse(text)).checked;
  } catch (error) {
    throw new CorpusError(
      `${path} is no record of checked digests.`,
      "Remove it, or write it anew: npm run -s corpus -- check --sources DIR --record",
      { cause: error },
    );
  }
}

/**
 * Digests that are no longer in the corpus drop out, and those that no longer agree with their sources.
 * @param compared digests that agree.
 * @param failed ids of those that were compared and do not.
 */
export async function writeRecord(
  corpusDir: string,
  compared: readonly CheckedDigest[],
  failed: readonly string[],
  documents: readonly string[],
): Promise<void> {
  const known = ((await readRecord(corpusDir)) ?? []).filter(({ document }) => !failed.includes(document));
  const others = known.filter(
    ({ document }) =>
      documents.includes(document) && !compared.some((digest) => digest.document === document),
  );
  const checked = [...others, ...compared].sort((a, b) => (a.document < b.document ? -1 : 1));
  await replaceFile(join(corpusDir, CHECKED_RECORD), `${JSON.stringify({ checked }, null, 1)}\n`);
}

/** Digests that have changed since their figures were compared with the sources, or never were. */
export function outdated(
  record: readonly CheckedDigest[],
  digests: readonly { document: string; file: string; hash: string }[],
): Finding[] {
  return digests
    .filter(
      ({ document, hash }) => !record.some((known) => known.document === document && known.hash === hash),
    )
    .map(({ file }) => ({
      file,
      level: "warning",
      problem:
        "its figures have not been compared with its sources since it was changed (check --sources DIR --record)",
    }));
}
