import { resolve } from "node:path";
import type { DocumentRecord } from "../domain.ts";
import { CorpusError, DocumentError } from "../errors.ts";
import type { EmbeddingModel } from "../models/embeddings.ts";
import {
  headingOf,
  type IndexContent,
  type OldContent,
  readManifest,
  readRecords,
  refreshManifest,
  writeIndex,
} from "../store/knowledge-base.ts";
import { type Manifest, type ManifestDraft, SCHEMA_VERSION, sha256 } from "../store/manifest.ts";
import { documentsOn, today } from "../store/validity.ts";
import { type CorpusListing, listCorpus } from "./corpus-files.ts";
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
  /** The embedding model that the index had before, where it was another one: all passages have been embedded anew. */
  formerModel?: string;
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
  const unchanged = await unchangedReport(options, corpusDir, listing, started);
  if (unchanged) return unchanged;
  const former = (await readManifest(options.indexDir))?.embeddings.name;
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
  const present = new Set(listing.files.map(({ file }) => file));
  const removed = (old?.manifest.files ?? []).map(({ file }) => file).filter((file) => !present.has(file));
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
    ...(former === undefined || former === options.model.name ? {} : { formerModel: former }),
    files: reports(
      prepared.map(({ document, passages, status }) => ({ document, passages: passages.length, status })),
      failed.map(({ failed: { file }, reason }) => ({ file, reason })),
    ),
    documents: prepared.length,
    passages: prepared.reduce((sum, { passages }) => sum + passages.length, 0),
    ms: Math.round(performance.now() - started),
  };
}

/** The report when nothing has changed, without reading the passages of a large index; else undefined. */
async function unchangedReport(
  { indexDir, model, onProgress }: IngestOptions,
  corpusDir: string,
  listing: CorpusListing,
  started: number,
): Promise<IngestReport | undefined> {
  const known = await readRecords(indexDir);
  if (!known || known.manifest.embeddings.name !== model.name || !isOf(known.manifest, corpusDir, listing))
    return undefined;
  const { manifest, documents } = known;
  onProgress?.(listing.files.length, listing.files.length, "");
  const counts = manifest.files.map(({ passages }) => passages);
  return {
    corpusDir,
    indexDir: resolve(indexDir),
    removed: [],
    ignored: [...listing.ignored, ...listing.urlLists].sort(),
    changed: false,
    files: reports(
      documents.map((document, i) => ({ document, passages: counts[i] ?? 0, status: "unchanged" as const })),
      manifest.failed,
    ),
    documents: documents.length,
    passages: counts.reduce((sum, count) => sum + count, 0),
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

function reports(
  read: readonly { document: DocumentRecord; passages: number; status: "indexed" | "unchanged" }[],
  failed: readonly { file: string; reason: string }[],
): FileReport[] {
  const documents = documentsOn(
    today(),
    read.map(({ document }) => document),
  );
  return [
    ...read.map(({ passages, status }, i) => reportOf(documents[i] as DocumentRecord, passages, status)),
    ...failed.map(({ file, reason }): FileReport => ({ file, status: "failed", passages: 0, reason })),
  ].sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** True when the index was built from this corpus as it is now, with today's way of reading it. */
export async function isUpToDate(corpusDir: string, indexDir: string): Promise<boolean> {
  const manifest = await readManifest(indexDir);
  return manifest !== undefined && isOf(manifest, resolve(corpusDir), await listCorpus(corpusDir));
}

/** Whether an index is of this corpus as it looks now, read as it would be read today. */
function isOf(manifest: Manifest, corpusDir: string, { files, linksOut }: CorpusListing): boolean {
  if (manifest.corpusDir !== corpusDir || manifest.processing !== processingFingerprint()) return false;
  const known = new Map([...manifest.files, ...manifest.failed].map((file) => [file.file, file]));
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
): ManifestDraft {
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
function contentOf({ corpusHash, failed }: ManifestDraft) {
  return { corpusHash, failed: failed.map(({ file, reason }) => ({ file, reason })) };
}

async function build(
  options: IngestOptions,
  manifest: ManifestDraft,
  prepared: Prepared[],
  old: OldContent | undefined,
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
  const kept = old && {
    lexical: old.lexical,
    rowOf: Int32Array.from(inputs, ({ row }) => row ?? -1),
  };
  await writeIndex(options.indexDir, content, options.model.embeddings, kept);
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
