import { join } from "node:path";
import { retrieve } from "../src/answer/retrieve.ts";
import { understand } from "../src/answer/understand.ts";
import { readArrays, writeArrays } from "../src/arrays/array-file.ts";
import { embedPassages } from "../src/ingest/embed.ts";
import { nfc } from "../src/language/normalize.ts";
import { queryTerms } from "../src/language/tokenize.ts";
import { createEmbeddings } from "../src/models/embeddings.ts";
import { headingOf, openKnowledgeBase, writeIndex } from "../src/store/knowledge-base.ts";
import { LexicalIndex } from "../src/store/lexical-index.ts";
import { type ManifestDraft, SCHEMA_VERSION } from "../src/store/manifest.ts";
import { topScores } from "../src/store/top-scores.ts";
import type { Vectors } from "../src/store/vector-codes.ts";
import type { MadeUpCorpus } from "./search-corpus.ts";
import { type SearchSystem, TOP } from "./search-systems.ts";

const WORDS_FILE = "words.bin";
const SCORED = ["text", "asked", "heading", "title"] as const;

const model = await createEmbeddings({ kind: "local" });

/** The whole search of the product: the question is understood, then words, vectors and features find passages. */
export const hybrid: SearchSystem = {
  write: async (corpus, folder, withVectors) => {
    const vectors = withVectors ? await embed(corpus) : { dimensions: 0, data: new Float32Array(0) };
    const { documents, passages } = corpus;
    await writeIndex(
      folder,
      { manifest: manifestOf(corpus, vectors), documents, passages, vectors },
      model.embeddings,
    );
    return true;
  },
  open: async (folder) => {
    const kb = await openKnowledgeBase(folder, model);
    const districts = new Set([...kb.documents.values()].flatMap((document) => document.districts));
    return async (question) => {
      const query = understand({ text: nfc(question), history: [] }, districts);
      return (await retrieve(kb, query, TOP)).length;
    };
  },
};

/** Its keyword index alone, for what MiniSearch and Orama do: BM25 of the terms of the question, all fields together. */
export const words: SearchSystem = {
  write: async ({ documents, passages }, folder) => {
    await writeArrays(join(folder, WORDS_FILE), LexicalIndex.build(documents, passages).arrays());
    return true;
  },
  open: async (folder) => {
    const index = LexicalIndex.from(await readArrays(join(folder, WORDS_FILE)));
    return async (question) => topScores(summedScores(index, nfc(question)), TOP).length;
  },
};

/** What the words, pairs and concepts of a question score in a passage, its questions, its heading and its title together. */
function summedScores({ fields, sectionOf, documentOf }: LexicalIndex, question: string): Float32Array {
  const terms = queryTerms(question);
  const [text, asked, heading, title] = SCORED.map((field) => {
    const scores = new Float32Array(fields[field].count);
    fields[field].addScores(terms, scores);
    return scores;
  }) as [Float32Array, Float32Array, Float32Array, Float32Array];
  for (let passage = 0; passage < text.length; passage += 1) {
    text[passage] =
      (text[passage] as number) +
      (asked[passage] as number) +
      (heading[sectionOf[passage] as number] as number) +
      (title[documentOf[passage] as number] as number);
  }
  return text;
}

function embed({ documents, passages }: MadeUpCorpus): Promise<Vectors> {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const inputs = passages.map((passage) => ({
    text: [headingOf(passage, byId.get(passage.documentId)), passage.text, ...passage.askedAs].join("\n"),
  }));
  return embedPassages(inputs, model, undefined);
}

function manifestOf(
  { documents, passages, fingerprint }: MadeUpCorpus,
  { dimensions }: Vectors,
): ManifestDraft {
  const counts = new Map<string, number>();
  for (const { documentId } of passages) counts.set(documentId, (counts.get(documentId) ?? 0) + 1);
  return {
    schema: SCHEMA_VERSION,
    builtAt: new Date().toISOString(),
    corpusDir: "made-up",
    corpusHash: fingerprint,
    processing: "bench",
    embeddings: { name: model.name, dimensions },
    files: documents.map(({ id, file }) => ({
      file,
      size: 0,
      mtimeMs: 0,
      beside: "",
      hash: "",
      passages: counts.get(id) ?? 0,
    })),
    failed: [],
  };
}
