import { readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import { readArrays, writeArrays } from "../arrays/array-file.ts";
import { type DocumentRecord, isLegalKind, type Passage } from "../domain.ts";
import { IndexError } from "../errors.ts";
import { rememberingLast } from "../language/memo.ts";
import type { EmbeddingModel } from "../models/embeddings.ts";
import { StaticEmbeddings, sharedStaticEmbeddings, type WordMeaning } from "../models/static-embeddings.ts";
import { Amendments } from "./amendments.ts";
import { AskedIndex } from "./asked-index.ts";
import { currentGeneration, replaceGeneration } from "./generations.ts";
import { LexicalIndex } from "./lexical-index.ts";
import { type Manifest, type ManifestDraft, manifestSchema, SCHEMA_VERSION } from "./manifest.ts";
import { PassageStore } from "./passage-store.ts";
import { References } from "./references.ts";
import { documentsOn, today } from "./validity.ts";
import type { Vectors } from "./vector-codes.ts";
import {
  nearest,
  openVectorStore,
  readVectors,
  type VectorSearchKind,
  writeVectors,
} from "./vector-store.ts";

const FILES = {
  manifest: "manifest.json",
  documents: "documents.json",
  passages: "passages.bin",
  words: "words.bin",
  asked: "asked.bin",
};

/** Texts whose words were looked up last: a question, its sides and the sentences that may answer it. */
const MEANINGS = 500;

/** What is written to disk: passages in the order of the vectors. */
export interface IndexContent {
  manifest: ManifestDraft;
  documents: DocumentRecord[];
  passages: readonly Passage[];
  vectors: Vectors;
}

/** The content of the index in use, for taking over what has not changed. */
export interface OldContent extends IndexContent {
  lexical: LexicalIndex;
}

/** The number that each passage had in the index in use; -1 for a new one. */
export interface Kept {
  lexical: LexicalIndex;
  rowOf: Int32Array;
}

/** A complete index, opened for searching. It stays usable while a newer one is put in its place. */
export interface KnowledgeBase {
  manifest: Manifest;
  documents: ReadonlyMap<string, DocumentRecord>;
  passages: PassageStore;
  lexical: LexicalIndex;
  /** The questions that people ask of each passage. */
  asked: AskedIndex;
  vectorSearch: VectorSearchKind;
  /** Passages that a passage refers to ("theo quy định tại khoản 3 Điều 22"). */
  references: References;
  /** Clauses that other texts of the corpus have changed by that day. */
  amendments: Amendments;
  /** Name of the generation of the index, and the day for which the validity of documents was worked out. */
  generation: string;
  day: string;
  /** What the words and compounds of a text mean, by the embeddings that ship with the program. */
  meanings(text: string): readonly WordMeaning[];
  /** The nearest passages to a text, as [number of the passage, cosine]. */
  nearest(query: string, k: number, isAllowed?: (passage: number) => boolean): Promise<[number, number][]>;
}

/** Title and headings of a passage: what it is about without being said in it. */
export function headingOf(passage: Passage, document: DocumentRecord | undefined): string {
  const { kind, issuer = "" } = document?.metadata ?? {};
  const parts = [
    document?.metadata.title ?? "",
    // A fund does not name itself again in what it announces; who issued a law is in its number.
    kind === undefined || isLegalKind(kind) ? "" : issuer,
    document?.metadata.number ?? "",
    ...(document?.metadata.places ?? []),
  ];
  return [...parts, ...passage.headingPath, passage.locator].filter(Boolean).join(" · ");
}

/** Writes an index and puts it in use in one step. */
export async function writeIndex(
  indexDir: string,
  content: IndexContent,
  embeddings: EmbeddingsInterface,
  kept?: Kept,
): Promise<void> {
  const lexical = LexicalIndex.build(
    content.documents,
    content.passages,
    kept && { index: kept.lexical, rowOf: kept.rowOf },
  );
  await replaceGeneration(indexDir, async (folder) => {
    const vectorSearch = await writeVectors(folder, content.vectors, embeddings);
    await writeFile(join(folder, FILES.documents), JSON.stringify(content.documents));
    await writeArrays(join(folder, FILES.passages), PassageStore.of(content.passages).arrays());
    await writeArrays(join(folder, FILES.words), lexical.arrays());
    await writeArrays(join(folder, FILES.asked), AskedIndex.build(content.passages).arrays());
    const manifest: Manifest = { ...content.manifest, vectorSearch, sizes: await sizesIn(folder) };
    await writeFile(join(folder, FILES.manifest), JSON.stringify(manifest, null, 1));
  });
}

/** Name of the generation in use, or undefined when there is no index. */
export async function generationInUse(indexDir: string): Promise<string | undefined> {
  const folder = await currentGeneration(indexDir);
  return folder === undefined ? undefined : basename(folder);
}

/** The manifest of the index in use, or undefined when there is no index or it is of another form. */
export async function readManifest(indexDir: string): Promise<Manifest | undefined> {
  const folder = await currentGeneration(indexDir);
  return folder === undefined ? undefined : manifestOf(folder);
}

/** The manifest of one generation. Readers resolve the generation once, so that a swap cannot mix two. */
async function manifestOf(folder: string): Promise<Manifest | undefined> {
  try {
    const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, FILES.manifest), "utf8")));
    return manifest.schema === SCHEMA_VERSION ? manifest : undefined;
  } catch {
    return undefined;
  }
}

async function sizesIn(folder: string): Promise<Record<string, number>> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith(FILES.manifest));
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, (await stat(join(folder, name))).size] as const)),
  );
}

/** Manifest and documents of the index in use, without its passages; undefined when it is missing or damaged. */
export async function readRecords(
  indexDir: string,
): Promise<{ manifest: Manifest; documents: DocumentRecord[] } | undefined> {
  const folder = await currentGeneration(indexDir);
  const manifest = folder === undefined ? undefined : await manifestOf(folder);
  if (folder === undefined || !manifest) return undefined;
  try {
    const documents = JSON.parse(await readFile(join(folder, FILES.documents), "utf8")) as DocumentRecord[];
    // Damage must not stay hidden behind an early "nothing has changed".
    const sizes = await sizesIn(folder);
    const isWhole = Object.entries(manifest.sizes).every(([file, size]) => sizes[file] === size);
    return isWhole && documents.length === manifest.files.length ? { manifest, documents } : undefined;
  } catch {
    return undefined;
  }
}

/** Documents, passages and vectors of the index in use, for taking over what has not changed. */
export async function readIndexContent(indexDir: string): Promise<OldContent | undefined> {
  const folder = await currentGeneration(indexDir);
  const manifest = folder === undefined ? undefined : await manifestOf(folder);
  if (folder === undefined || !manifest) return undefined;
  try {
    const { documents, passages } = await readTexts(folder, manifest);
    return {
      manifest,
      documents,
      passages: [...passages],
      lexical: LexicalIndex.from(await readArrays(join(folder, FILES.words))),
      vectors: await readVectors(folder, manifest.embeddings.dimensions),
    };
  } catch {
    return undefined;
  }
}

/**
 * Opens the index in use.
 * @throws IndexError when there is none, when it is damaged, or when it was built with another embedding model.
 */
export async function openKnowledgeBase(indexDir: string, model: EmbeddingModel): Promise<KnowledgeBase> {
  const folder = await currentGeneration(indexDir);
  const manifest = folder === undefined ? undefined : await manifestOf(folder);
  if (folder === undefined || !manifest) {
    throw new IndexError(
      `There is no index in ${indexDir}, or it was written by another version.`,
      "Run: npm run ingest",
    );
  }
  if (manifest.embeddings.name !== model.name) {
    throw new IndexError(
      `The index in ${indexDir} was built with the embedding model "${manifest.embeddings.name}", but the settings name "${model.name}".`,
      "Run: npm run ingest (builds the index anew), or set EMBEDDINGS and EMBEDDINGS_MODEL back.",
    );
  }
  try {
    // All files at once: they are read beside each other.
    const [{ documents, passages }, words, asked, vectors, shipped] = await Promise.all([
      readTexts(folder, manifest),
      readArrays(join(folder, FILES.words)),
      readArrays(join(folder, FILES.asked)),
      openVectorStore(folder, manifest.embeddings.dimensions, model.embeddings),
      model.embeddings instanceof StaticEmbeddings ? model.embeddings : sharedStaticEmbeddings(),
    ]);
    const lexical = LexicalIndex.from(words);
    const day = today();
    const byId = new Map(documentsOn(day, documents).map((document) => [document.id, document]));
    const references = new References(byId, passages, lexical.documentOf);
    return {
      manifest,
      passages,
      lexical,
      asked: AskedIndex.from(asked),
      documents: byId,
      references,
      amendments: new Amendments(byId, references, day),
      generation: basename(folder),
      day,
      vectorSearch: vectors.kind,
      meanings: rememberingLast(MEANINGS, (text) => shipped.meanings(text)),
      nearest: async (query, k, isAllowed) =>
        nearest(vectors.store, await model.embeddings.embedQuery(query), k, passages.length, isAllowed),
    };
  } catch (error) {
    if (error instanceof IndexError) throw error;
    throw new IndexError(
      `The index in ${indexDir} is damaged (${String(error)}).`,
      "Run: npm run ingest (builds it anew).",
      { cause: error },
    );
  }
}

/** @throws RangeError when there are not as many passages as the manifest says. */
async function readTexts(
  folder: string,
  manifest: Manifest,
): Promise<{ documents: DocumentRecord[]; passages: PassageStore }> {
  const documents = JSON.parse(await readFile(join(folder, FILES.documents), "utf8")) as DocumentRecord[];
  const passages = PassageStore.from(await readArrays(join(folder, FILES.passages)));
  const expected = manifest.files.reduce((sum, file) => sum + file.passages, 0);
  if (passages.length !== expected)
    throw new RangeError(`${passages.length} passages instead of ${expected}`);
  return { documents, passages };
}

/** Notes anew how the files of an unchanged corpus look, so that they need not be read again to know that. */
export async function refreshManifest(
  indexDir: string,
  manifest: Omit<ManifestDraft, "embeddings">,
): Promise<void> {
  const folder = await currentGeneration(indexDir);
  const old = folder === undefined ? undefined : await manifestOf(folder);
  if (folder === undefined || !old) return;
  const aside = join(folder, `${FILES.manifest}.new`);
  await writeFile(
    aside,
    JSON.stringify(
      {
        ...old,
        ...manifest,
        builtAt: old.builtAt,
        vectorSearch: old.vectorSearch,
        sizes: old.sizes,
        embeddings: old.embeddings,
      },
      null,
      1,
    ),
  );
  await rename(aside, join(folder, FILES.manifest));
}
