import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DocumentMetadata, DocumentRecord, Passage } from "../domain.ts";
import { isExpected } from "../errors.ts";
import { glossary, TOKENIZER_VERSION } from "../language/tokenize.ts";
import type { EmbeddingModel } from "../models/embeddings.ts";
import { type IndexContent, type OldContent, readIndexContent } from "../store/knowledge-base.ts";
import { LEXICAL_VERSION } from "../store/lexical-index.ts";
import { type IndexedFile, sha256 } from "../store/manifest.ts";
import type { CorpusFile } from "./corpus-files.ts";
import { sidecarNames } from "./file-store.ts";
import { readSidecar } from "./front-matter.ts";
import { type Beside, documentOf } from "./load.ts";
import type { MetadataTables } from "./metadata-table.ts";
import { readBytes } from "./read-file.ts";
import { chaptersOf } from "./report.ts";
import { SPLITTER_VERSION, split } from "./split.ts";

/** A file that was read, or taken over from the old index. */
export interface Prepared {
  status: "indexed" | "unchanged";
  indexed: IndexedFile;
  document: DocumentRecord;
  passages: Passage[];
  /** Rows of the old index to take the vectors from, when nothing changed. */
  reuse?: number;
}

/** The index in use, with the row at which the passages of each file begin. */
export type OldIndex = OldContent & {
  rows: Map<string, number>;
  byFile: Map<string, DocumentRecord>;
  known: Map<string, IndexedFile>;
};

/** What turns text into passages and tokens; another fingerprint means every file is read again. */
export function processingFingerprint(): string {
  return sha256(
    String(SPLITTER_VERSION),
    String(TOKENIZER_VERSION),
    String(LEXICAL_VERSION),
    glossary.source,
  ).slice(0, 16);
}

/** The old index as far as it can be taken over: same corpus, same processing, same embedding model. */
export async function reusableIndex(
  indexDir: string,
  corpusDir: string,
  model: EmbeddingModel,
): Promise<OldIndex | undefined> {
  const content = await readIndexContent(indexDir);
  const { manifest } = content ?? {};
  const same = manifest?.corpusDir === corpusDir && manifest.processing === processingFingerprint();
  if (!content || !same || manifest.embeddings.name !== model.name) return undefined;
  return {
    ...content,
    rows: firstRows(content),
    byFile: new Map(content.documents.map((document) => [document.file, document])),
    known: new Map(content.manifest.files.map((file) => [file.file, file])),
  };
}

/** First row of every file in the passages and vectors of an index. */
function firstRows(content: IndexContent): Map<string, number> {
  const rows = new Map<string, number>();
  let row = 0;
  for (const { file, passages } of content.manifest.files) {
    rows.set(file, row);
    row += passages;
  }
  return rows;
}

/** A file that could not be read, and why. */
export interface Failed {
  failed: CorpusFile;
  reason: string;
}

/** Reads one file, or takes it over unread when nothing about it changed; a failure is a value, not an exception. */
export async function prepare(
  corpusDir: string,
  file: CorpusFile,
  tables: MetadataTables,
  old: OldIndex | undefined,
): Promise<Prepared | Failed> {
  try {
    const before = old?.known.get(file.file);
    if (old && before && sameStat(file, before)) return takeOver(old, { ...before, ...file });
    const bytes = await readBytes(corpusDir, file.file);
    const hash = sha256(bytes);
    if (old && before?.hash === hash && before.beside === file.beside)
      return takeOver(old, { ...before, ...file });
    const source = await documentOf(bytes, file.file, await besideOf(corpusDir, file, tables));
    const passages = split(source);
    const { body: _body, pages: _pages, ...record } = source;
    const chapters = chaptersOf(passages);
    const document = chapters.length === 0 ? record : { ...record, chapters };
    return { document, passages, indexed: { ...file, hash, passages: passages.length }, status: "indexed" };
  } catch (error) {
    const reason = isExpected(error)
      ? error.message
      : `${file.file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}).`;
    return { failed: file, reason };
  }
}

/** What a sidecar and a metadata table say of a file. */
export async function besideOf(
  corpusDir: string,
  { file }: { file: string },
  tables: MetadataTables,
): Promise<Beside> {
  const row = tables.rowOf(file);
  const sidecar = await readSidecarOf(corpusDir, file);
  return { sidecar, row: row?.metadata ?? {}, problems: row?.problems ?? [] };
}

async function readSidecarOf(corpusDir: string, file: string): Promise<Partial<DocumentMetadata>> {
  for (const name of sidecarNames(file)) {
    try {
      return readSidecar(await readFile(join(corpusDir, name), "utf8"), name);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
  return {};
}

function takeOver(old: OldIndex, indexed: IndexedFile): Prepared {
  const document = old.byFile.get(indexed.file) as DocumentRecord;
  const reuse = old.rows.get(indexed.file) ?? 0;
  const passages = old.passages.slice(reuse, reuse + indexed.passages);
  return { document, passages, indexed, reuse, status: "unchanged" };
}

/** Whether a file looks as it did: same size, time of change (which a change of permissions moves too) and sidecar. */
export function sameStat(a: CorpusFile, b: Omit<CorpusFile, "file"> | undefined): boolean {
  return b !== undefined && a.size === b.size && a.mtimeMs === b.mtimeMs && a.beside === b.beside;
}
