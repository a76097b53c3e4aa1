import { resolve } from "node:path";
import { CorpusError } from "../errors.ts";
import type { EmbeddingModel } from "../models/embeddings.ts";
import {
  headingOf,
  type IndexContent,
  readManifest,
  refreshManifest,
  writeIndex,
} from "../store/knowledge-base.ts";
import { type Manifest, SCHEMA_VERSION, sha256 } from "../store/manifest.ts";
import { type CorpusFile, listCorpus } from "./corpus-files.ts";
import { embedPassages } from "./embed.ts";
import {
  type FileReport,
  type Prepared,
  prepare,
  processingFingerprint,
  reusableIndex,
  sameStat,
} from "./prepare.ts";

export interface IngestOptions {
  corpusDir: string;
  indexDir: string;
  model: EmbeddingModel;
  onProgress?: (done: number, total: number, file: string) => void;
}

export interface IngestReport {
  corpusDir: string;
  indexDir: string;
  files: FileReport[];
  removed: string[];
  documents: number;
  passages: number;
  changed: boolean;
  ms: number;
}

/**
 * load → clean → split → embed → index. Unchanged files keep their passages and vectors; a file that fails is named in
 * the report and the others are indexed all the same. The new index is put in use only when it is complete.
 * @throws CorpusError when no file at all can be indexed; the index in use then stays.
 */
export async function ingest(options: IngestOptions): Promise<IngestReport> {
  const started = performance.now();
  const corpusDir = resolve(options.corpusDir);
  const files = await listCorpus(corpusDir);
  const old = await reusableIndex(options.indexDir, corpusDir, options.model);
  const prepared: Prepared[] = [];
  const failed: (FileReport & CorpusFile)[] = [];
  for (const [done, file] of files.entries()) {
    options.onProgress?.(done, files.length, file.file);
    const result = await prepare(corpusDir, file, old);
    if ("indexed" in result) prepared.push(result);
    else failed.push({ ...file, ...result });
  }
  if (prepared.length === 0) throw emptyCorpus(corpusDir, failed);
  const removed = (old?.manifest.files ?? [])
    .map(({ file }) => file)
    .filter((file) => !files.some((now) => now.file === file));
  const manifest = makeManifest(corpusDir, options.model, prepared, failed);
  const changed =
    old === undefined ||
    removed.length > 0 ||
    JSON.stringify(contentOf(old.manifest)) !== JSON.stringify(contentOf(manifest));
  if (changed) await build(options, manifest, prepared, old);
  else await refreshManifest(options.indexDir, manifest);
  options.onProgress?.(files.length, files.length, "");
  return {
    corpusDir,
    indexDir: resolve(options.indexDir),
    removed,
    changed,
    files: [
      ...prepared.map(({ report }) => report),
      ...failed.map(({ size: _size, mtimeMs: _mtime, ...report }) => report),
    ].sort((a, b) => (a.file < b.file ? -1 : 1)),
    documents: prepared.length,
    passages: prepared.reduce((sum, { passages }) => sum + passages.length, 0),
    ms: Math.round(performance.now() - started),
  };
}

/** True when the index was built from this corpus as it is now, with today's way of reading it. */
export async function isUpToDate(corpusDir: string, indexDir: string): Promise<boolean> {
  const manifest = await readManifest(indexDir);
  if (
    !manifest ||
    manifest.corpusDir !== resolve(corpusDir) ||
    manifest.processing !== processingFingerprint()
  )
    return false;
  const known = new Map([...manifest.files, ...manifest.failed].map((file) => [file.file, file]));
  const files = await listCorpus(corpusDir);
  return files.length === known.size && files.every((file) => sameStat(file, known.get(file.file)));
}

function makeManifest(
  corpusDir: string,
  model: EmbeddingModel,
  prepared: Prepared[],
  failed: (FileReport & CorpusFile)[],
): Omit<Manifest, "vectorSearch"> {
  const files = prepared.map(({ indexed }) => indexed);
  return {
    schema: SCHEMA_VERSION,
    builtAt: new Date().toISOString(),
    corpusDir,
    corpusHash: sha256(...files.flatMap(({ file, hash }) => [file, hash])),
    processing: processingFingerprint(),
    embeddings: { name: model.name, dimensions: 0 },
    files,
    failed: failed.map(({ file, size, mtimeMs, reason }) => ({ file, size, mtimeMs, reason: reason ?? "" })),
  };
}

/** What an index is made of, whatever the time of change of its files. */
function contentOf({ corpusHash, failed }: Omit<Manifest, "vectorSearch">) {
  return { corpusHash, failed: failed.map(({ file, reason }) => ({ file, reason })) };
}

async function build(
  options: IngestOptions,
  manifest: Omit<Manifest, "vectorSearch">,
  prepared: Prepared[],
  old: IndexContent | undefined,
): Promise<void> {
  const inputs = prepared.flatMap(({ document, passages, reuse }) =>
    passages.map((passage, i) => ({
      text: [headingOf(passage, document), passage.text, ...passage.askedAs].join("\n"),
      ...(reuse === undefined ? {} : { row: reuse + i }),
    })),
  );
  const vectors = await embedPassages(inputs, options.model, old?.vectors);
  const content: IndexContent = {
    manifest: { ...manifest, embeddings: { name: options.model.name, dimensions: vectors.dimensions } },
    documents: prepared.map(({ document }) => document),
    passages: prepared.flatMap(({ passages }) => passages),
    vectors,
  };
  await writeIndex(options.indexDir, content, options.model.embeddings);
}

function emptyCorpus(corpusDir: string, failed: FileReport[]): CorpusError {
  const reasons = failed.map(({ reason }) => `\n  ${reason}`).join("");
  return new CorpusError(
    failed.length === 0
      ? `The corpus folder ${corpusDir} holds no document.`
      : `No file of ${corpusDir} could be indexed:${reasons}`,
    "Put .md or .txt files into it, or point CORPUS_DIR or --corpus to another folder.",
  );
}
