import { createHash } from "node:crypto";
import { z } from "zod";

/** Changes whenever the files of an index change their form. */
export const SCHEMA_VERSION = 5;

const fileSchema = z.object({
  file: z.string(),
  size: z.number(),
  mtimeMs: z.number(),
  /** Fingerprint of what stands beside the file and speaks of it; "" for nothing. */
  beside: z.string(),
  /** SHA-256 of the content. */
  hash: z.string(),
  passages: z.number(),
});
export type IndexedFile = z.infer<typeof fileSchema>;

export const manifestSchema = z.object({
  schema: z.number(),
  builtAt: z.string(),
  /** Absolute path of the corpus folder. */
  corpusDir: z.string(),
  /** SHA-256 over names and content hashes of all files. */
  corpusHash: z.string(),
  /** Fingerprint of what turns text into passages and tokens: splitter, tokenizer, glossary. */
  processing: z.string(),
  embeddings: z.object({ name: z.string(), dimensions: z.number() }),
  /** Sizes in bytes of the other files of the index, by name: a file that was cut off shows at a glance. */
  sizes: z.record(z.string(), z.number()),
  vectorSearch: z.enum(["hnsw", "exact"]),
  files: z.array(fileSchema),
  failed: z.array(
    z.object({
      file: z.string(),
      size: z.number(),
      mtimeMs: z.number(),
      beside: z.string(),
      reason: z.string(),
    }),
  ),
});
/** What an index was built from and with; checked every time it is opened. */
export type Manifest = z.infer<typeof manifestSchema>;
/** What is known of an index before it is written. */
export type ManifestDraft = Omit<Manifest, "vectorSearch" | "sizes">;

export function sha256(...parts: (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
}
