import { readFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { type DocumentMetadata, isLegalKind, type SourceDocument } from "../../domain.ts";
import { UsageError } from "../../errors.ts";
import { nfc } from "../../language/normalize.ts";
import { listCorpus } from "../corpus-files.ts";
import type { FetchOptions } from "../fetch/options.ts";
import { isThere, makeFolder, replaceFile, SIDECAR } from "../file-store.ts";
import { documentOf, NOTHING_BESIDE } from "../load.ts";
import { decodeText } from "../loaders/encoding.ts";
import { readBytes } from "../read-file.ts";
import { metadataYaml, missingFields } from "./metadata-yaml.ts";

export interface AddOptions {
  corpusDir: string;
  /** What the person says of the document; counts more than what its text tells. */
  told: Partial<DocumentMetadata>;
  /** Folder below the corpus; by kind when absent: laws/ or articles/. */
  into?: string;
  /** Put it in the place of a file of the same name. */
  replace: boolean;
  fetch: FetchOptions;
  /** Asks for the fields that nothing tells; what it gives back is taken as told. */
  ask?: (missing: string[], metadata: DocumentMetadata) => Promise<Partial<DocumentMetadata>>;
}

export interface Added {
  /** Path below the corpus folder. */
  file: string;
  metadata: DocumentMetadata;
  /** Fields that nobody told, to be filled in by hand. */
  missing: string[];
  /** File in which the metadata stands: the document itself, or its sidecar. */
  metadataFile: string;
  warnings: string[];
}

interface Source {
  name: string;
  bytes: Uint8Array;
  url?: string;
}

/**
 * Copies a document into the corpus, with its metadata in front of it (text, Markdown) or in a sidecar beside it.
 * @param source path of a file, or an address.
 * @throws DocumentError when it cannot be read; UsageError when it is there already.
 */
export async function addDocument(source: string, options: AddOptions): Promise<Added> {
  const corpusDir = resolve(options.corpusDir);
  const { name, bytes, url } = await readSource(source, options.fetch);
  const told = { ...(url === undefined ? {} : { url }), ...options.told };
  const read = (metadata: Partial<DocumentMetadata>) =>
    documentOf(bytes, name, { ...NOTHING_BESIDE, sidecar: metadata });
  let document = await read(told);
  const open = missingFields(document.metadata);
  if (options.ask && open.length > 0)
    document = await read({ ...told, ...(await options.ask(open, document.metadata)) });
  const folder = options.into ?? (isLegalKind(document.metadata.kind) ? "laws" : "articles");
  const file = [folder, name].filter((part) => part !== "" && part !== ".").join("/");
  await refuseDoubles(corpusDir, file, bytes, options.replace);
  const metadataFile = await store(corpusDir, file, bytes, document);
  return {
    file,
    metadata: document.metadata,
    missing: missingFields(document.metadata),
    metadataFile,
    warnings: document.warnings,
  };
}

async function readSource(source: string, fetch: FetchOptions): Promise<Source> {
  if (/^https?:\/\//iu.test(source)) {
    const { fetchPage } = await import("../fetch/guarded-fetch.ts");
    const { fileName } = await import("../fetch/page-names.ts");
    const page = await fetchPage(source, fetch);
    return { name: fileName(source, page), bytes: page.bytes, url: source };
  }
  return { name: nfc(basename(source)), bytes: await readBytes(dirname(resolve(source)), basename(source)) };
}

/** The same content twice would be cited twice; another document of the same name would be lost. */
async function refuseDoubles(
  corpusDir: string,
  file: string,
  bytes: Uint8Array,
  replace: boolean,
): Promise<void> {
  const { files } = await listCorpus(corpusDir);
  for (const known of files) {
    if (known.file === file || known.size !== bytes.length) continue;
    const same = Buffer.compare(await readFile(join(corpusDir, known.file)), bytes) === 0;
    if (same) throw new UsageError(`${known.file} has the same content.`, "Nothing was added.");
  }
  if (!replace && (await isThere(join(corpusDir, file))))
    throw new UsageError(
      `${file} is in the corpus already.`,
      "Add --replace to put the new one in its place, or rename it.",
    );
}

/** Writes aside, then renames: a reader never sees half a document. Returns the file that holds the metadata. */
async function store(
  corpusDir: string,
  file: string,
  bytes: Uint8Array,
  document: SourceDocument,
): Promise<string> {
  const path = join(corpusDir, file);
  await makeFolder(dirname(path));
  const yaml = metadataYaml(document.metadata);
  if (document.format === "markdown" || document.format === "text") {
    const text = (decodeText(bytes)?.text ?? "").replace(/^\uFEFF/u, "");
    await replaceFile(path, text.startsWith("---\n") ? text : `---\n${yaml}---\n\n${text}`);
    return file;
  }
  const sidecar = `${file}${SIDECAR}`;
  await replaceFile(join(corpusDir, sidecar), yaml);
  await replaceFile(path, bytes);
  return sidecar;
}
