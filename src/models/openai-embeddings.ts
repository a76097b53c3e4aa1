import { parseRetryAfterMs } from "@langchain/core/utils/async_caller";
import { type OpenAIClient, OpenAIEmbeddings } from "@langchain/openai";
import { describeModel, type Role } from "./embedding-descriptions.ts";
import type { EmbeddingService } from "./service-embeddings.ts";

const BATCH_SIZE = 128;
const CONCURRENCY = 4;
const LONGEST_WAIT_MS = 60_000;
/** Somebody waits for the answer to a question; a server on a small machine reads some batches of passages for minutes. */
const TIMEOUT_MS: Record<Role, number> = { query: 30_000, passage: 600_000 };

export interface OpenAiSettings {
  model: string;
  baseUrl?: string | undefined;
  apiKey?: string | undefined;
}

/** Any server that speaks the OpenAI embeddings protocol: a provider, Ollama, vLLM. */
export function openAiService({ model, baseUrl, apiKey }: OpenAiSettings): EmbeddingService {
  const { asked = { query: model, passage: model } } = describeModel(model);
  const fields = {
    apiKey: apiKey ?? "none",
    encodingFormat: "float" as const,
    batchSize: BATCH_SIZE,
    maxConcurrency: CONCURRENCY,
    maxRetries: 2,
    onFailedAttempt: refuseUnlessPassing,
    // A prefix may hold a line break that counts; those of the texts are gone by then.
    stripNewLines: false,
    ...(baseUrl === undefined ? {} : { configuration: { baseURL: baseUrl } }),
  };
  const by: Record<Role, OpenAIEmbeddings> = {
    query: new CheckedOpenAiEmbeddings({ ...fields, model: asked.query, timeout: TIMEOUT_MS.query }),
    passage: new CheckedOpenAiEmbeddings({ ...fields, model: asked.passage, timeout: TIMEOUT_MS.passage }),
  };
  return {
    embed: (texts, role) => by[role].embedDocuments(texts),
    batchSize: BATCH_SIZE,
    concurrency: CONCURRENCY,
    remedy: "Check EMBEDDINGS_BASE_URL, EMBEDDINGS_API_KEY and EMBEDDINGS_MODEL.",
  };
}

/** The library takes as many vectors as it sent texts, in the order of the reply: here both are checked. */
class CheckedOpenAiEmbeddings extends OpenAIEmbeddings {
  protected override async embeddingWithRetry(
    request: OpenAIClient.EmbeddingCreateParams,
  ): Promise<OpenAIClient.CreateEmbeddingResponse> {
    const response = await super.embeddingWithRetry(request);
    const texts = Array.isArray(request.input) ? request.input.length : 1;
    if (!Array.isArray(response.data) || response.data.length !== texts) {
      throw new Error(`it gave ${response.data?.length ?? 0} vectors for ${texts} texts`);
    }
    response.data.sort((a, b) => a.index - b.index);
    return response;
  }
}

/**
 * Called between attempts; what it throws ends them. The library's own handler gives up on a 429 without Retry-After, which
 * many servers send, and tries again after other refusals that will not pass.
 */
function refuseUnlessPassing(error: unknown): void {
  const failure = error as Failure;
  const { status } = failure;
  if (status !== undefined && status !== 408 && status !== 429 && status < 500) throw error;
  if (failure.code === "insufficient_quota" || failure.name === "AbortError") throw error;
  const wait = parseRetryAfterMs(failure.headers?.get("retry-after"));
  if (wait === undefined) return;
  if (wait > LONGEST_WAIT_MS) throw error;
  failure.retryAfterMs = wait;
}

/** An error of the OpenAI library, as far as it matters here. `retryAfterMs` tells LangChain how long to wait. */
interface Failure extends Error {
  status?: number;
  code?: string | null;
  headers?: Headers;
  retryAfterMs?: number;
}
