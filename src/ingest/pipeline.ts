import { resolve } from "node:path";
import type { DocumentRecord } from "../domain.ts";
import { CorpusError, DocumentError } from "../errors.ts";
import type { EmbeddingModel } from "../models/embeddings.ts";
import {
  headingOf,
  type IndexContent,
  readManifest,
  refreshManifest,
  writeIndex,
} from "../store/knowledge-base.ts";
import { type Manifest, SCHEMA_VERSION, sha256 } from "../store/manifest.ts";
import { documentsOn, today } from "../store/validity.ts";
import { listCorpus } from "./corpus-files.ts";
import { embedPassages } from "./embed.ts";
import {
  type Failed,
  type Prepared,
  prepare,
  processingFingerprint,
  reusableIndex,
  sameStat,
} from "./prepare.ts";
import { type FileReport, reportOf } from "./report.ts";

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
  /** Files that are no documents, and lists of addresses that were not fetched. */
  ignored: string[];
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
  const listing = await listCorpus(corpusDir);
  const old = await reusableIndex(options.indexDir, corpusDir, options.model);
  const prepared: Prepared[] = [];
  const failed: Failed[] = listing.linksOut.map(linkFailure);
  for (const [done, file] of listing.files.entries()) {
    options.onProgress?.(done, listing.files.length, file.file);
    const result = await prepare(corpusDir, file, listing.tables, old);
    if ("indexed" in result) prepared.push(result);
    else failed.push(result);
  }
  if (prepared.length === 0) throw emptyCorpus(corpusDir, failed);
  const removed = (old?.manifest.files ?? [])
    .map(({ file }) => file)
    .filter((file) => !listing.files.some((now) => now.file === file));
  const manifest = makeManifest(corpusDir, options.model, prepared, failed);
  const changed =
    old === undefined ||
    removed.length > 0 ||
    JSON.stringify(contentOf(old.manifest)) !== JSON.stringify(contentOf(manifest));
  if (changed) await build(options, manifest, prepared, old);
  else await refreshManifest(options.indexDir, manifest);
  options.onProgress?.(listing.files.length, listing.files.length, "");
  return {
    corpusDir,
    indexDir: resolve(options.indexDir),
    removed,
    ignored: [...listing.ignored, ...listing.urlLists].sort(),
    changed,
    files: reports(prepared, failed),
    documents: prepared.length,
    passages: prepared.reduce((sum, { passages }) => sum + passages.length, 0),
    ms: Math.round(performance.now() - started),
  };
}

function linkFailure(file: string): Failed {
  const reason = new DocumentError(
    `${file}: this link leads out of the corpus folder and is not followed.`,
    "Copy the document into the corpus instead.",
  ).message;
  return { failed: { file, size: 0, mtimeMs: 0, beside: "" }, reason };
}

function reports(prepared: readonly Prepared[], failed: readonly Failed[]): FileReport[] {
  const documents = documentsOn(
    today(),
    prepared.map(({ document }) => document),
  );
  return [
    ...prepared.map(({ passages, status }, i) => reportOf(documents[i] as DocumentRecord, passages, status)),
    ...failed.map(
      ({ failed: { file }, reason }): FileReport => ({ file, status: "failed", passages: 0, reason }),
    ),
  ].sort((a, b) => (a.file < b.file ? -1 : 1));
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
  const { files, linksOut } = await listCorpus(corpusDir);
  return (
    files.length + linksOut.length === known.size &&
    files.every((file) => sameStat(file, known.get(file.file))) &&
    linksOut.every((file) => known.has(file))
  );
}

function makeManifest(
  corpusDir: string,
  model: EmbeddingModel,
  prepared: Prepared[],
  failed: readonly Failed[],
): Omit<Manifest, "vectorSearch"> {
  const files = prepared.map(({ indexed }) => indexed);
  return {
    schema: SCHEMA_VERSION,
    builtAt: new Date().toISOString(),
    corpusDir,
    corpusHash: sha256(...files.flatMap(({ file, hash, beside }) => [file, hash, beside])),
    processing: processingFingerprint(),
    embeddings: { name: model.name, dimensions: 0 },
    files,
    failed: failed.map(({ failed: { file, size, mtimeMs, beside }, reason }) => ({
      file,
      size,
      mtimeMs,
      beside,
      reason,
    })),
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

function emptyCorpus(corpusDir: string, failed: readonly Failed[]): CorpusError {
  const reasons = failed.map(({ reason }) => `\n  ${reason}`).join("");
  return new CorpusError(
    failed.length === 0
      ? `The corpus folder ${corpusDir} holds no document.`
      : `No file of ${corpusDir} could be indexed:${reasons}`,
    "Put documents into it (.md, .txt, .html, .pdf, .docx), or point CORPUS_DIR or --corpus to another folder.",
  );
}
