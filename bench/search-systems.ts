import type { MadeUpCorpus } from "./search-corpus.ts";

export const SYSTEMS = ["hybrid", "words", "minisearch", "orama", "langchain"] as const;
export type SystemName = (typeof SYSTEMS)[number];

/** Asks one question and tells how many passages were found. */
export type Search = (question: string) => Promise<number>;

/** Passages that are asked for. */
export const TOP = 10;

/** A way of searching that is measured. What writes no index is made anew where others open theirs. */
export interface SearchSystem {
  /** Makes the index and writes it into a folder; false where it cannot be written. */
  write?(corpus: MadeUpCorpus, folder: string, withVectors: boolean): Promise<boolean>;
  open?(folder: string): Promise<Search>;
  rebuild?(corpus: MadeUpCorpus): Promise<Search>;
}

/** Each system is loaded alone, so that the memory of a process is that of one. */
export async function systemNamed(name: SystemName): Promise<SearchSystem> {
  switch (name) {
    case "hybrid":
      return (await import("./search-ours.ts")).hybrid;
    case "words":
      return (await import("./search-ours.ts")).words;
    case "minisearch":
      return (await import("./search-minisearch.ts")).miniSearch;
    case "orama":
      return (await import("./search-orama.ts")).orama;
    case "langchain":
      return (await import("./search-langchain.ts")).langChain;
  }
}
