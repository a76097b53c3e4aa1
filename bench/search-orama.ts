import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { create, insert, load, type RawData, save, search, type Tokenizer } from "@orama/orama";
import type { MadeUpCorpus } from "./search-corpus.ts";
import { fieldsOf, whereItFits } from "./search-fields.ts";
import { type Search, type SearchSystem, TOP } from "./search-systems.ts";
import { foldedWords } from "./search-tokens.ts";

const FILE = "orama.json";
/** Orama looks for words that begin as those of the question do; with this at its end, a word begins only itself. */
const END = "$";

const tokenizer: Tokenizer = {
  language: "english",
  normalizationCache: new Map(),
  // Each word once, as its own tokenizer has it.
  tokenize: (text) => [...new Set(foldedWords(text).map((word) => word + END))],
};

/** Orama with its own settings (BM25, any of the words), but for the tokens and without its tables for sorting. */
export const orama: SearchSystem = {
  write: async (corpus, folder) => {
    const database = await made(corpus);
    return whereItFits(() => writeFile(join(folder, FILE), JSON.stringify(save(database))));
  },
  open: async (folder) => {
    const database = empty();
    load(database, JSON.parse(await readFile(join(folder, FILE), "utf8")) as RawData);
    return searchIn(database);
  },
  rebuild: async (corpus) => searchIn(await made(corpus)),
};

type Database = ReturnType<typeof empty>;

function empty() {
  return create({
    schema: { title: "string", heading: "string", text: "string" } as const,
    components: { tokenizer },
    sort: { enabled: false },
  });
}

async function made(corpus: MadeUpCorpus): Promise<Database> {
  const database = empty();
  for (const { id, ...fields } of fieldsOf(corpus)) await insert(database, { id: String(id), ...fields });
  return database;
}

function searchIn(database: Database): Search {
  return async (term) => (await search(database, { term, limit: TOP })).hits.length;
}
