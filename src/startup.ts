import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { type Assistant, createAssistant } from "./answer/pipeline.ts";
import type { Settings } from "./config.ts";
import { type IngestReport, ingest, isUpToDate } from "./ingest/pipeline.ts";
import type { ChatModel } from "./models/chat.ts";
import { createChatModel } from "./models/chat-service.ts";
import { createEmbeddings, type EmbeddingModel, isLocalModel } from "./models/embeddings.ts";
import { type KnowledgeBase, openKnowledgeBase, readManifest } from "./store/knowledge-base.ts";

/** Where the corpus and its index are. */
export interface Folders {
  corpusDir: string;
  indexDir: string;
}

export type Progress = (done: number, total: number, file: string) => void;

/**
 * Folders from settings and flags. A corpus named without an index gets an index of its own, so that trying another
 * corpus does not replace the main index; an index named without a corpus keeps the corpus it was built from.
 */
export async function chooseFolders(
  settings: Settings,
  flags: { corpus?: string | undefined; index?: string | undefined },
): Promise<Folders> {
  if (flags.corpus !== undefined && flags.index === undefined) {
    const corpusDir = resolve(flags.corpus);
    const own = createHash("sha256").update(corpusDir).digest("hex").slice(0, 12);
    return {
      corpusDir,
      indexDir:
        corpusDir === settings.CORPUS_DIR ? settings.INDEX_DIR : join(settings.INDEX_DIR, "other", own),
    };
  }
  const indexDir = flags.index === undefined ? settings.INDEX_DIR : resolve(flags.index);
  if (flags.corpus !== undefined) return { corpusDir: resolve(flags.corpus), indexDir };
  const builtFrom = flags.index === undefined ? undefined : (await readManifest(indexDir))?.corpusDir;
  return { corpusDir: builtFrom ?? settings.CORPUS_DIR, indexDir };
}

/**
 * The embedding model of the settings. What it has embedded is kept in a folder within INDEX_DIR, for all indexes;
 * what it loads and warns of is told on standard error.
 */
export async function embeddingModel(settings: Settings): Promise<EmbeddingModel> {
  return createEmbeddings({
    kind: settings.EMBEDDINGS,
    cacheDir: join(settings.INDEX_DIR, "embeddings-cache"),
    report: (line) => void process.stderr.write(`${line}\n`),
    warn: warnInLog(settings),
    ...(settings.EMBEDDINGS_BASE_URL === undefined ? {} : { baseUrl: settings.EMBEDDINGS_BASE_URL }),
    ...(settings.EMBEDDINGS_API_KEY === undefined ? {} : { apiKey: settings.EMBEDDINGS_API_KEY }),
    ...(settings.EMBEDDINGS_MODEL === undefined ? {} : { model: settings.EMBEDDINGS_MODEL }),
  });
}

/** The chat model of the settings; undefined where none is named, and answers are quoted from the sources. */
function chatModel(settings: Settings): ChatModel | undefined {
  if (settings.CHAT_MODEL === undefined) return undefined;
  return createChatModel({
    model: settings.CHAT_MODEL,
    provider: settings.CHAT_PROVIDER,
    baseUrl: settings.CHAT_BASE_URL,
    apiKey: settings.CHAT_API_KEY,
    timeoutMs: settings.CHAT_TIMEOUT_SECONDS * 1000,
    warn: warnInLog(settings),
  });
}

/** Loaded only then: the logger takes longer to load than most commands to run. */
function warnInLog({ LOG_LEVEL }: Settings): (message: string) => void {
  return (message) =>
    void import("./logger.ts").then(({ createLogger }) => createLogger(LOG_LEVEL).warn(message));
}

export interface Opened {
  assistant: Assistant;
  /** What words the answers, if anything does. */
  chat: ChatModel | undefined;
  knowledgeBase: KnowledgeBase;
  /** Opens the index that is in use by then. */
  reopen: () => Promise<KnowledgeBase>;
  indexDir: string;
  /** Report of the ingest that was needed first, if one was. */
  ingested?: IngestReport;
}

/**
 * Opens the index, building it first when it is missing or the corpus has changed since.
 * An index built with another embedding model is rebuilt unasked where both are local; a service may cost money, and its vectors
 * have, so that is an IndexError.
 */
export async function openAssistant(
  settings: Settings,
  folders: Folders,
  onProgress?: Progress,
): Promise<Opened> {
  const model = await embeddingModel(settings);
  const manifest = await readManifest(folders.indexDir);
  const former = manifest?.embeddings.name ?? model.name;
  let ingested: IngestReport | undefined;
  const isStale =
    former === model.name
      ? !(await isUpToDate(folders.corpusDir, folders.indexDir))
      : isLocalModel(former) && isLocalModel(model.name);
  if (isStale) {
    ingested = await ingest({ ...folders, model, ...(onProgress === undefined ? {} : { onProgress }) });
  }
  const reopen = () => openKnowledgeBase(folders.indexDir, model);
  const knowledgeBase = await reopen();
  const chat = chatModel(settings);
  return {
    assistant: createAssistant(knowledgeBase, chat),
    chat,
    knowledgeBase,
    reopen,
    indexDir: folders.indexDir,
    ...(ingested === undefined ? {} : { ingested }),
  };
}
