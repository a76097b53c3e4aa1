import { join } from "node:path";
import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import { ModelError } from "../errors.ts";
import { cacheFile, EmbeddingCache } from "./embedding-cache.ts";
import { describeModel, nameInIndex } from "./embedding-descriptions.ts";
import { type EmbeddingService, ServiceEmbeddings } from "./service-embeddings.ts";
import { StaticEmbeddings } from "./static-embeddings.ts";
import { DEFAULT_TRANSFORMERS_MODEL, transformersService } from "./transformers-embeddings.ts";
import { loadTransformers, type TransformersLibrary } from "./transformers-library.ts";

export const EMBEDDING_KINDS = ["local", "openai", "transformers"] as const;
export type EmbeddingKind = (typeof EMBEDDING_KINDS)[number];

export interface EmbeddingSettings {
  kind: EmbeddingKind;
  baseUrl?: string;
  apiKey?: string;
  model?: string;
  /** Folder where vectors of passages, and files of models that are fetched, are kept. Without it nothing is kept. */
  cacheDir?: string;
  /** Takes lines about the loading of a model. */
  report?: (line: string) => void;
  /** Takes what is wrong but stops nothing. */
  warn?: (message: string) => void;
  /** Loads transformers.js. */
  loadLibrary?: () => Promise<TransformersLibrary>;
}

/** An embedding model with the name under which an index remembers it. */
export interface EmbeddingModel {
  name: string;
  embeddings: EmbeddingsInterface;
  /** How many texts it is best given at once. */
  batchSize?: number;
}

/** Whether a model, by its name, runs here and costs nothing: also those of former versions. */
export function isLocalModel(name: string): boolean {
  return /^(?:static|hashed)-/u.test(name);
}

/**
 * Makes the embedding model that the settings ask for. A provider's library is loaded only when it is used.
 * @throws ModelError when the model has no name, or its library or file cannot be read.
 */
export async function createEmbeddings(settings: EmbeddingSettings): Promise<EmbeddingModel> {
  const { cacheDir, report } = settings;
  switch (settings.kind) {
    case "local": {
      const embeddings = await StaticEmbeddings.read();
      return { name: embeddings.modelName, embeddings };
    }
    case "openai": {
      const { model, baseUrl, apiKey } = settings;
      if (model === undefined) {
        throw new ModelError(
          "EMBEDDINGS=openai needs a model name.",
          "Set EMBEDDINGS_MODEL, for example text-embedding-3-small.",
        );
      }
      const { openAiService } = await import("./openai-embeddings.ts");
      return byService(openAiService({ model, baseUrl, apiKey }), model, settings);
    }
    case "transformers": {
      const { model = DEFAULT_TRANSFORMERS_MODEL, loadLibrary = loadTransformers } = settings;
      const modelsDir = cacheDir === undefined ? undefined : join(cacheDir, "models");
      const service = transformersService(await loadLibrary(), { model, modelsDir, report });
      return byService(service, model, settings);
    }
  }
}

function byService(
  service: EmbeddingService,
  model: string,
  { kind, baseUrl, cacheDir, warn }: EmbeddingSettings,
): EmbeddingModel {
  const name = nameInIndex(kind, model);
  const address = kind === "openai" ? baseUrl : undefined;
  const cache =
    cacheDir === undefined ? undefined : new EmbeddingCache(cacheFile(cacheDir, name, address), warn);
  return {
    name,
    embeddings: new ServiceEmbeddings(name, service, describeModel(model), cache),
    batchSize: service.batchSize * service.concurrency,
  };
}
