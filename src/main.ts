import { readSettings, type Settings } from "./config.ts";
import { readDotenv } from "./dotenv.ts";
import { isExpected } from "./errors.ts";
import { serveLatest } from "./latest.ts";
import { createLogger } from "./logger.ts";
import type { Opened } from "./startup.ts";
import { EXACT_UP_TO, hasHnsw } from "./store/vector-store.ts";
import { createBot } from "./telegram/bot.ts";
import { keepNoLonger } from "./telegram/retention.ts";
import { startPolling } from "./telegram/run.ts";
import type { Services } from "./telegram/services.ts";
import { openState } from "./telegram/state/state.ts";
import { chat } from "./terminal/chat.ts";
import { openReporting } from "./terminal/open.ts";
import { thirdParties } from "./third-parties.ts";

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
  const opened = await open(settings);
  const assistant = serveLatest(opened.knowledgeBase, {
    indexDir: opened.indexDir,
    open: opened.reopen,
    chat: opened.chat,
    onReload: ({ documents, passages }) =>
      logger.info({ documents: documents.size, passages: passages.length }, "a new index is in use"),
    onProblem: (error) =>
      logger.error({ error: String(error) }, "a new index cannot be opened; the old one goes on serving"),
  });
  const state = openState(settings.STATE_DIR);
  const services: Services = {
    assistant,
    state,
    logger,
    admins: new Set(settings.ADMIN_IDS),
    now: Date.now,
    upkeep: {
      keepDays: settings.KEEP_DAYS,
      thirdParties: thirdParties(settings),
      reviewDir: settings.REVIEW_DIR,
      startedAt: Date.now(),
      reload: assistant.reload,
    },
  };
  const stopDeleting = keepNoLonger(services);
  const apiRoot = settings.TELEGRAM_API_ROOT === undefined ? {} : { apiRoot: settings.TELEGRAM_API_ROOT };
  const bot = await startPolling(createBot(services, { token, ...apiRoot }), logger, services.admins);
  const stopped = new Promise<void>((resolve, reject) => {
    let stopping = false;
    const stop = () => {
      // A second signal must not cut short the answers that the first one waits for.
      if (stopping) return;
      stopping = true;
      logger.info("stopping: finishing the questions that were received");
      bot.stop().then(resolve, reject);
    };
    process.on("SIGTERM", stop);
    process.on("SIGINT", stop);
    bot.finished.catch(reject);
  });
  await stopped;
  stopDeleting();
  state.close();
  logger.info("stopped");
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
