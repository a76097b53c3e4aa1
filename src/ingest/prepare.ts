import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DocumentRecord, Passage } from "../domain.ts";
import { isExpected } from "../errors.ts";
import { glossary, TOKENIZER_VERSION } from "../language/tokenize.ts";
import type { EmbeddingModel } from "../models/embeddings.ts";
import { type IndexContent, readIndexContent } from "../store/knowledge-base.ts";
import { type IndexedFile, sha256 } from "../store/manifest.ts";
import type { CorpusFile } from "./corpus-files.ts";
import { loadDocument } from "./load.ts";
import { SPLITTER_VERSION, split } from "./split.ts";

export interface FileReport {
  file: string;
  status: "indexed" | "unchanged" | "failed";
  title?: string;
  language?: string;
  kind?: string;
  passages: number;
  /** Why the file failed. */
  reason?: string;
}

/** A file that was read, or taken over from the old index. */
export interface Prepared {
  report: FileReport;
  indexed: IndexedFile;
  document: DocumentRecord;
  passages: Passage[];
  /** Rows of the old index to take the vectors from, when nothing changed. */
  reuse?: number;
}

/** The index in use, with the row at which the passages of each file begin. */
export type OldIndex = IndexContent & {
  rows: Map<string, number>;
  byFile: Map<string, DocumentRecord>;
  known: Map<string, IndexedFile>;
};

/** What turns text into passages and tokens; another fingerprint means every file is read again. */
export function processingFingerprint(): string {
  return sha256(String(SPLITTER_VERSION), String(TOKENIZER_VERSION), glossary.source).slice(0, 16);
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

/** Reads one file, or takes it over unread when nothing about it changed; a failure is a report, not an exception. */
export async function prepare(
  corpusDir: string,
  file: CorpusFile,
  old: OldIndex | undefined,
): Promise<Prepared | FileReport> {
  try {
    const before = old?.known.get(file.file);
    const hash =
      before && sameStat(file, before) ? before.hash : sha256(await readFile(join(corpusDir, file.file)));
    if (old && before?.hash === hash) return takeOver(old, { ...before, ...file });
    const source = await loadDocument(corpusDir, file.file);
    const passages = split(source);
    const { body: _body, ...document } = source;
    return {
      document,
      passages,
      indexed: { ...file, hash, passages: passages.length },
      report: reportOf(document, passages, "indexed"),
    };
  } catch (error) {
    const reason = isExpected(error)
      ? error.message
      : `${file.file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}).`;
    return { file: file.file, status: "failed", passages: 0, reason };
  }
}

function takeOver(old: OldIndex, indexed: IndexedFile): Prepared {
  const document = old.byFile.get(indexed.file) as DocumentRecord;
  const reuse = old.rows.get(indexed.file) ?? 0;
  const passages = old.passages.slice(reuse, reuse + indexed.passages);
  return { document, passages, indexed, reuse, report: reportOf(document, passages, "unchanged") };
}

function reportOf(document: DocumentRecord, passages: Passage[], status: FileReport["status"]): FileReport {
  const { title, language, kind } = document.metadata;
  return { file: document.file, status, title, language, kind, passages: passages.length };
}

/** Whether a file looks as it did: same size and time of change (which a change of permissions moves too). */
export function sameStat(a: CorpusFile, b: { size: number; mtimeMs: number } | undefined): boolean {
  return b !== undefined && a.size === b.size && a.mtimeMs === b.mtimeMs;
}
