import { EnsembleRetriever } from "@langchain/classic/retrievers/ensemble";
import { MemoryVectorStore } from "@langchain/classic/vectorstores/memory";
import { BM25Retriever } from "@langchain/community/retrievers/bm25";
import { Document } from "@langchain/core/documents";
import { createEmbeddings } from "../src/models/embeddings.ts";
import { fieldsOf } from "./search-fields.ts";
import { type SearchSystem, TOP } from "./search-systems.ts";

/** BM25Retriever and MemoryVectorStore with our embeddings, as LangChain puts them together. Neither can be written. */
export const langChain: SearchSystem = {
  rebuild: async (corpus) => {
    const documents = Array.from(
      fieldsOf(corpus),
      ({ id, title, heading, text }) =>
        new Document({ pageContent: [title, heading, text].join("\n"), metadata: { id } }),
    );
    const { embeddings } = await createEmbeddings({ kind: "local" });
    const vectors = new MemoryVectorStore(embeddings);
    await vectors.addDocuments(documents);
    const retriever = new EnsembleRetriever({
      retrievers: [BM25Retriever.fromDocuments(documents, { k: TOP }), vectors.asRetriever(TOP)],
      weights: [0.5, 0.5],
    });
    return async (question) => (await retriever.invoke(question)).slice(0, TOP).length;
  },
};
