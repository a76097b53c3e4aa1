import { createHash } from "node:crypto";
import { join, relative, resolve } from "node:path";
import { type Assistant, createAssistant } from "../../src/answer/pipeline.ts";
import type { Settings } from "../../src/config.ts";
import type { Passage } from "../../src/domain.ts";
import type { ChatModel } from "../../src/models/chat.ts";
import { createChatModel } from "../../src/models/chat-service.ts";
import { EMBEDDING_KINDS, type EmbeddingKind } from "../../src/models/embeddings.ts";
import { openAssistant } from "../../src/startup.ts";
import type { KnowledgeBase } from "../../src/store/knowledge-base.ts";
import { reportIngest } from "../../src/terminal/open.ts";
import { progressBar } from "../../src/terminal/progress.ts";
import { EvalsError } from "../errors.ts";
import { withDiskCache } from "./model-cache.ts";
import type { Configuration } from "./result.ts";

/** Not that of the settings: everybody's baseline is of the corpus that is shipped. */
export const DEFAULT_CORPUS = "corpus";

/** What is evaluated: the assistant over one opened index. */
export interface Subject {
  configuration: Configuration;
  /** The assistant that answers in a trial: the same, but for what a cache of model answers keeps apart. */
  assistantFor(trial: number): Assistant;
  knowledgeBase: KnowledgeBase;
  passage(id: string): Passage | undefined;
}

/** What a run may exchange; what is left out is the default: `corpus/`, local embeddings, no chat model. */
export interface Choice {
  name?: string | undefined;
  corpus?: string | undefined;
  /** "local", or "openai" with the model and the address of the settings, or "openai:MODEL". */
  embeddings?: string | undefined;
  /** "extractive", or the name of a chat model at the address of the settings. */
  model?: string | undefined;
  /** Replies of the chat model are taken from disk where they are known. */
  cached?: boolean | undefined;
}

/**
 * Opens what a choice names, with an index of its own beside the ones that the bot uses; progress, and files that cannot
 * be read, are told on the error stream.
 * @throws EvalsError for a choice that does not exist, and the errors of opening.
 */
export async function openSubject(
  settings: Settings,
  choice: Choice,
  err?: NodeJS.WritableStream,
): Promise<Subject> {
  const corpusDir = resolve(choice.corpus ?? DEFAULT_CORPUS);
  const { kind, model: embeddingsModel } = readEmbeddings(choice.embeddings ?? "local", settings);
  const own: Settings = {
    ...settings,
    CORPUS_DIR: corpusDir,
    EMBEDDINGS: kind,
    EMBEDDINGS_MODEL: embeddingsModel,
    // Who words the answers is the choice's own, not that of the settings.
    CHAT_MODEL: undefined,
  };
  const embeddings = embeddingsModel === undefined ? kind : `${kind}:${embeddingsModel}`;
  const key = createHash("sha256").update(`${corpusDir}\n${embeddings}`).digest("hex").slice(0, 12);
  const folders = { corpusDir, indexDir: join(settings.INDEX_DIR, "evals", key) };
  const onProgress = err && progressBar(err, "Reading");
  const { assistant, knowledgeBase, ingested } = await openAssistant(own, folders, onProgress);
  if (err && ingested) reportIngest(ingested, err);
  const passages = new Map(Array.from(knowledgeBase.passages, (passage) => [passage.id, passage]));
  const model = choice.model ?? "extractive";
  const chats = model === "extractive" ? undefined : await chatModels(settings, model, choice.cached ?? true);
  const configuration = {
    corpusDir: relative(process.cwd(), corpusDir).replaceAll("\\", "/"),
    embeddings,
    model,
  };
  return {
    configuration: { name: choice.name ?? nameOf(configuration), ...configuration },
    assistantFor: (trial) => (chats === undefined ? assistant : createAssistant(knowledgeBase, chats(trial))),
    knowledgeBase,
    passage: (id) => passages.get(id),
  };
}

/**
 * A chat model at the address of the settings, for each trial.
 * @throws EvalsError when neither an address nor a key is set.
 */
export async function chatModels(
  settings: Settings,
  model: string,
  cached: boolean,
): Promise<(trial: number) => ChatModel> {
  const { CHAT_BASE_URL: baseUrl, CHAT_API_KEY: apiKey, CHAT_PROVIDER: provider } = settings;
  if (baseUrl === undefined && apiKey === undefined)
    throw new EvalsError(
      `Where is the chat model "${model}"?`,
      "Set CHAT_BASE_URL (and CHAT_API_KEY, where the server wants one) in .env or in the environment.",
    );
  const timeoutMs = settings.CHAT_TIMEOUT_SECONDS * 1000;
  const chat = createChatModel({ model, provider, baseUrl, apiKey, timeoutMs });
  const folder = join(settings.INDEX_DIR, "evals", "replies");
  return (trial) => (cached ? withDiskCache(chat, { folder, address: baseUrl ?? "", trial }) : chat);
}

function readEmbeddings(
  choice: string,
  settings: Settings,
): { kind: EmbeddingKind; model: string | undefined } {
  const [name = "", ...rest] = choice.split(":");
  const kind = EMBEDDING_KINDS.find((known) => known === name);
  if (kind === undefined)
    throw new EvalsError(
      `There are no embeddings "${choice}".`,
      `Use one of: ${EMBEDDING_KINDS.join(", ")}; with a model as openai:MODEL.`,
    );
  if (kind === "local") return { kind, model: undefined };
  return { kind, model: rest.length > 0 ? rest.join(":") : settings.EMBEDDINGS_MODEL };
}

function nameOf({ corpusDir, embeddings, model }: Omit<Configuration, "name">): string {
  return [corpusDir === DEFAULT_CORPUS ? "" : corpusDir, embeddings, model].filter(Boolean).join(" · ");
}
