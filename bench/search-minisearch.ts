import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import MiniSearch from "minisearch";
import type { MadeUpCorpus } from "./search-corpus.ts";
import { type Fields, fieldsOf, whereItFits } from "./search-fields.ts";
import { type Search, type SearchSystem, TOP } from "./search-systems.ts";
import { foldedWords } from "./search-tokens.ts";

const FILE = "minisearch.json";
const OPTIONS = {
  fields: ["title", "heading", "text"],
  tokenize: foldedWords,
  processTerm: (term: string) => term,
};

/** MiniSearch with its own settings (BM25+, any of the words), but for the tokens. It gives numbers of passages. */
export const miniSearch: SearchSystem = {
  write: (corpus, folder) => {
    const index = made(corpus);
    return whereItFits(() => writeFile(join(folder, FILE), JSON.stringify(index)));
  },
  open: async (folder) =>
    searchIn(MiniSearch.loadJSON<Fields>(await readFile(join(folder, FILE), "utf8"), OPTIONS)),
  rebuild: async (corpus) => searchIn(made(corpus)),
};

function made(corpus: MadeUpCorpus): MiniSearch<Fields> {
  const index = new MiniSearch<Fields>(OPTIONS);
  for (const fields of fieldsOf(corpus)) index.add(fields);
  return index;
}

function searchIn(index: MiniSearch<Fields>): Search {
  return async (question) => index.search(question).slice(0, TOP).length;
}
