import type { EmbeddingModel } from "../../src/models/embeddings.ts";
import { HashedEmbeddings } from "./hashed-embeddings.ts";

/** Embeddings with a record of what was embedded and a switch that makes them fail. */
export class CountingEmbeddings extends HashedEmbeddings {
  /** Texts of every call of `embedDocuments`. */
  readonly calls: string[][] = [];
  failure: Error | undefined;

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    this.calls.push(texts);
    if (this.failure) throw this.failure;
    return super.embedDocuments(texts);
  }
}

export function countingModel(name = "counting"): EmbeddingModel & { embeddings: CountingEmbeddings } {
  return { name, embeddings: new CountingEmbeddings() };
}
