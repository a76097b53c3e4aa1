import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import { ModelError } from "../errors.ts";
import { StaticEmbeddings } from "./static-embeddings.ts";

export const EMBEDDING_KINDS = ["local", "openai"] as const;
export type EmbeddingKind = (typeof EMBEDDING_KINDS)[number];

export interface EmbeddingSettings {
  kind: EmbeddingKind;
  baseUrl?: string;
  apiKey?: string;
  model?: string;
}

/** An embedding model with the name under which an index remembers it. */
export interface EmbeddingModel {
  name: string;
  embeddings: EmbeddingsInterface;
}

/** Whether a model, by its name, runs here and costs nothing: also those of former versions. */
export function isLocalModel(name: string): boolean {
  return /^(?:static|hashed)-/u.test(name);
}

/** Makes the embedding model that the settings ask for. The provider's library is loaded only when it is used. */
export async function createEmbeddings(settings: EmbeddingSettings): Promise<EmbeddingModel> {
  switch (settings.kind) {
    case "local": {
      const embeddings = await StaticEmbeddings.read();
      return { name: embeddings.modelName, embeddings };
    }
    case "openai":
      return openAiCompatible(settings);
  }
}

/** Any server that speaks the OpenAI embeddings protocol: a provider, Ollama, vLLM. */
async function openAiCompatible({ baseUrl, apiKey, model }: EmbeddingSettings): Promise<EmbeddingModel> {
  if (model === undefined) {
    throw new ModelError(
      "EMBEDDINGS=openai needs a model name.",
      "Set EMBEDDINGS_MODEL, for example text-embedding-3-small.",
    );
  }
  const { OpenAIEmbeddings } = await import("@langchain/openai");
  const embeddings = new OpenAIEmbeddings({
    model,
    apiKey: apiKey ?? "none",
    encodingFormat: "float",
    maxRetries: 2,
    timeout: 30_000,
    ...(baseUrl === undefined ? {} : { configuration: { baseURL: baseUrl } }),
  });
  return { name: `openai:${model}`, embeddings };
}
