import { describe, expect, it } from "vitest";
import { ModelError } from "../../src/errors.ts";
import { embedPassages } from "../../src/ingest/embed.ts";
import { createEmbeddings, isLocalModel } from "../../src/models/embeddings.ts";
import { embeddingsServer } from "../support/embeddings-server.ts";

const vectorOf = (text: string) => [text.length, 1, -0.5];

describe("local embeddings", () => {
  it("have a name and need nothing", async () => {
    const { name, embeddings } = await createEmbeddings({ kind: "local" });
    expect(name).toMatch(/^static-vi-en-sv-\d+-[0-9a-f]{8}$/u);
    expect(isLocalModel(name)).toBe(true);
    expect((await embeddings.embedQuery("ong")).length).toBeGreaterThan(100);
  });
});

describe("embeddings of a server that speaks the OpenAI protocol", () => {
  it("carry the model in their name, so that an index remembers it", async () => {
    const { name } = await createEmbeddings({ kind: "openai", model: "small-3" });
    expect(name).toBe("openai:small-3");
    expect(isLocalModel(name)).toBe(false);
  });

  it("send model, texts and key, and give the vectors back in order", async () => {
    const { baseUrl, requests } = await embeddingsServer(vectorOf);
    const { embeddings } = await createEmbeddings({
      kind: "openai",
      baseUrl,
      apiKey: "k-123",
      model: "small-3",
    });
    expect(await embeddings.embedDocuments(["ong", "mật ong"])).toEqual([
      [3, 1, -0.5],
      [7, 1, -0.5],
    ]);
    expect(requests).toEqual([
      {
        path: "/v1/embeddings",
        authorization: "Bearer k-123",
        body: { model: "small-3", input: ["ong", "mật ong"], encoding_format: "float" },
      },
    ]);
  });

  it("embed a question", async () => {
    const { baseUrl } = await embeddingsServer(vectorOf);
    const { embeddings } = await createEmbeddings({ kind: "openai", baseUrl, model: "small-3" });
    expect(await embeddings.embedQuery("cá")).toEqual([2, 1, -0.5]);
  });

  it("try again when the server fails for a moment", async () => {
    const { baseUrl, requests } = await embeddingsServer(vectorOf, [500]);
    const { embeddings } = await createEmbeddings({ kind: "openai", baseUrl, model: "small-3" });
    expect(await embeddings.embedDocuments(["ong"])).toEqual([[3, 1, -0.5]]);
    expect(requests).toHaveLength(2);
  });

  it("fail at once on a wrong key, as an error that names model, cause and settings but not the key", async () => {
    const { baseUrl, requests } = await embeddingsServer(vectorOf, [401]);
    const model = await createEmbeddings({ kind: "openai", baseUrl, apiKey: "k-wrong", model: "small-3" });
    const error = await embedPassages([{ text: "ong" }], model, undefined).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ModelError);
    const message = error instanceof Error ? error.message : "";
    expect(message).toContain("openai:small-3 failed");
    expect(message).toContain("refused with 401");
    expect(message).toContain("EMBEDDINGS_API_KEY");
    expect(message).not.toContain("k-wrong");
    expect(requests).toHaveLength(1);
  });

  it("need the name of a model", async () => {
    const making = createEmbeddings({ kind: "openai" });
    await expect(making).rejects.toBeInstanceOf(ModelError);
    await expect(making).rejects.toThrow("EMBEDDINGS_MODEL");
  });
});
