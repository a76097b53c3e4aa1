import type { SourceDocument } from "../../domain.ts";
import { documentsOn, today } from "../../store/validity.ts";
import { listCorpus } from "../corpus-files.ts";
import { prepare } from "../prepare.ts";

export interface ListedDocument {
  file: string;
  title: string;
  kind: string;
  language: string;
  validity: string;
  number?: string;
}

/** The documents of a corpus with the validity of today, and the files that cannot be read. */
export async function listDocuments(
  corpusDir: string,
): Promise<{ documents: ListedDocument[]; failed: { file: string; problem: string }[] }> {
  const { files, tables } = await listCorpus(corpusDir);
  const failed: { file: string; problem: string }[] = [];
  const read: Omit<SourceDocument, "body">[] = [];
  for (const file of files) {
    const result = await prepare(corpusDir, file, tables, undefined);
    if ("indexed" in result) read.push(result.document);
    else failed.push({ file: file.file, problem: result.reason });
  }
  const documents = documentsOn(today(), read).map(({ file, metadata }) => {
    const { title, kind, language, validity, number } = metadata;
    return { file, title, kind, language, validity, ...(number === undefined ? {} : { number }) };
  });
  return { documents, failed };
}
