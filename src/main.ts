import { readSettings, type Settings } from "./config.ts";
import { readDotenv } from "./dotenv.ts";
import { isExpected } from "./errors.ts";
import { type LatestAssistant, serveLatest } from "./latest.ts";
import { createLogger, type Logger } from "./logger.ts";
import { serve } from "./serve.ts";
import type { Opened } from "./startup.ts";
import { EXACT_UP_TO, hasHnsw } from "./store/vector-store.ts";
import { chat } from "./terminal/chat.ts";
import { openReporting } from "./terminal/open.ts";

/** Opens the index, building it first where needed, and says on standard error what a person should know of it. */
async function open(settings: Settings): Promise<Opened> {
  const opened = await openReporting(settings, {}, process.stderr);
  const { documents, passages, vectorSearch } = opened.knowledgeBase;
  process.stderr.write(`${documents.size} documents, ${passages.length} passages.\n`);
  if (vectorSearch === "exact" && passages.length > EXACT_UP_TO && !(await hasHnsw())) {
    process.stderr.write(
      "hnswlib-node is not available here (it needs a C++ compiler at install): every vector is compared instead, which is slow in so large a corpus.\n",
    );
  }
  if (opened.chat)
    process.stderr.write(
      `Answers are worded by ${opened.chat.name} and checked; what fails is quoted from the sources instead.\n`,
    );
  return opened;
}

async function runBot(settings: Settings, token: string): Promise<void> {
  const logger = createLogger(settings.LOG_LEVEL);
  const served = await serve({ settings, token, logger, open: () => openLatest(settings, logger) });
  await new Promise<void>((resolve, reject) => {
    let stopping = false;
    const stop = () => {
      // A second signal must not cut short the answers that the first one waits for.
      if (stopping) return;
      stopping = true;
      logger.info("stopping: finishing the questions that were received");
      served.stop().then(resolve, reject);
    };
    process.on("SIGTERM", stop);
    process.on("SIGINT", stop);
    // What ended the receiving is told once what was received is finished.
    served.finished.catch((error: unknown) => {
      stopping = true;
      served.stop().then(() => reject(error), reject);
    });
  });
  logger.info("stopped");
}

async function openLatest(settings: Settings, logger: Logger): Promise<LatestAssistant> {
  const opened = await open(settings);
  return serveLatest(opened.knowledgeBase, {
    indexDir: opened.indexDir,
    open: opened.reopen,
    chat: opened.chat,
    onReload: ({ documents, passages }) =>
      logger.info({ documents: documents.size, passages: passages.length }, "a new index is in use"),
    onProblem: (error) =>
      logger.error({ error: String(error) }, "a new index cannot be opened; the old one goes on serving"),
  });
}

try {
  const settings = readSettings(process.env, await readDotenv(process.cwd()));
  if (settings.TELEGRAM_BOT_TOKEN === undefined) {
    const { knowledgeBase, indexDir, reopen, chat: model } = await open(settings);
    const assistant = serveLatest(knowledgeBase, {
      indexDir,
      open: reopen,
      chat: model,
      onProblem: (error) => process.stderr.write(`${String(error)}\n`),
    });
    await chat(assistant, { in: process.stdin, out: process.stdout, err: process.stderr });
  } else await runBot(settings, settings.TELEGRAM_BOT_TOKEN);
} catch (error) {
  if (!isExpected(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.code === "config" ? 2 : 1;
}
