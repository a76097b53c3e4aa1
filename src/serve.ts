import type { Assistant } from "./answer/pipeline.ts";
import type { Settings } from "./config.ts";
import { type Check, healthRoutes } from "./http/health.ts";
import { createMetrics, type Metrics } from "./http/metrics.ts";
import { type HttpServer, startHttp } from "./http/server.ts";
import type { LatestAssistant } from "./latest.ts";
import type { Logger } from "./logger.ts";
import { createBot } from "./telegram/bot.ts";
import type { RunningBot } from "./telegram/connect.ts";
import { Limits } from "./telegram/limits.ts";
import { createReceiver } from "./telegram/receive.ts";
import { keepNoLonger } from "./telegram/retention.ts";
import { startPolling } from "./telegram/run.ts";
import type { Services } from "./telegram/services.ts";
import { openState, type State } from "./telegram/state/state.ts";
import { startWebhook } from "./telegram/webhook.ts";
import { thirdParties } from "./third-parties.ts";

export interface ServeOptions {
  settings: Settings;
  token: string;
  logger: Logger;
  /** Opens the index, which may take long. */
  open: () => Promise<LatestAssistant>;
}

/** A bot at work, with its HTTP server where there is one. */
export interface Served {
  /** Finishes what was received and closes everything. */
  stop(): Promise<void>;
  /** Rejects when receiving ends by what no retry can mend. */
  finished: Promise<void>;
}

/**
 * Starts the bot as the settings say. The HTTP server comes first, so that /readyz tells of the start.
 * @throws ConfigError, StateError, TelegramError and what `open` throws.
 */
export async function serve({ settings, token, logger, open }: ServeOptions): Promise<Served> {
  const metrics = createMetrics();
  const checks = new Map<string, Check>([["index", () => "not open yet"]]);
  const http =
    settings.HTTP_PORT === undefined
      ? undefined
      : await startHttp(settings.HTTP_HOST, settings.HTTP_PORT, logger);
  for (const route of [...healthRoutes(checks), metrics.route]) http?.add(route);
  if (http)
    logger.info({ host: settings.HTTP_HOST, port: http.port }, "/healthz, /readyz and /metrics are served");
  try {
    const latest = await open();
    const state = openState(settings.STATE_DIR);
    const services = servicesFor(settings, latest, state, metrics, logger);
    checks.set("index", () => latest.corpus().then(() => undefined));
    checks.set("state", () => unwritable(state));
    checks.set("telegram", () => "not connected yet");
    metrics.watch(() => levelsOf(latest, state));
    const bot = await startBot(services, settings, token, metrics, http);
    checks.set("telegram", bot.problem);
    const stopDeleting = keepNoLonger(services);
    const stop = async () => {
      checks.set("process", () => "stopping");
      await bot.stop();
      stopDeleting();
      await http?.close();
      state.close();
    };
    return { stop, finished: bot.finished };
  } catch (error) {
    await http?.close();
    throw error;
  }
}

function servicesFor(
  settings: Settings,
  latest: LatestAssistant,
  state: State,
  metrics: Metrics,
  logger: Logger,
): Services {
  const limits = { perUser: settings.QUESTIONS_PER_MINUTE, all: settings.QUESTIONS_PER_MINUTE_ALL };
  return {
    assistant: observed(latest, metrics),
    state,
    logger,
    admins: new Set(settings.ADMIN_IDS),
    now: Date.now,
    upkeep: {
      keepDays: settings.KEEP_DAYS,
      thirdParties: thirdParties(settings),
      reviewDir: settings.REVIEW_DIR,
      startedAt: Date.now(),
      reload: latest.reload,
    },
    limits: new Limits(limits, Date.now, metrics.limited),
  };
}

/** The assistant, with each of its answers counted. */
function observed(assistant: Assistant, metrics: Metrics): Assistant {
  return {
    ...assistant,
    answer: async (question) => {
      const answer = await assistant.answer(question);
      metrics.question(answer.kind, answer.kind === "declined" ? answer.reason : "", answer.ms / 1000);
      return answer;
    },
  };
}

async function startBot(
  services: Services,
  settings: Settings,
  token: string,
  metrics: Metrics,
  http: HttpServer | undefined,
): Promise<RunningBot> {
  const { TELEGRAM_API_ROOT: apiRoot, TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret } = settings;
  const bot = createBot(services, {
    token,
    ...(apiRoot === undefined ? {} : { apiRoot }),
    observer: metrics,
  });
  const receiver = createReceiver(bot, services);
  const { admins } = services;
  if (url === undefined || secret === undefined || http === undefined)
    return startPolling(bot, receiver, services.logger, { admins });
  return startWebhook(bot, receiver, services.logger, { url, secret, admins }, ({ isAllowed, receive }) =>
    http.add({ method: "POST", path: new URL(url).pathname, isAllowed, reply: receive }),
  );
}

/** Why nothing can be written down; the version is written as it was. */
function unwritable({ database }: State): string | undefined {
  try {
    const { user_version: version } = database.prepare("PRAGMA user_version").get() as {
      user_version: number;
    };
    database.exec(`PRAGMA user_version = ${version}`);
    return undefined;
  } catch (error) {
    return `cannot be written (${error instanceof Error ? error.message : String(error)})`;
  }
}

async function levelsOf(assistant: Assistant, { database, inbox }: State) {
  const [library, { date, documents }] = await Promise.all([assistant.library(), assistant.corpus()]);
  let passages = 0;
  for (const id of library.documents.keys()) passages += library.passagesOf(id).length;
  const verdicts = database
    .prepare("SELECT record ->> 'verdict' AS verdict, count(*) AS count FROM feedback GROUP BY 1")
    .all() as { verdict: string; count: number }[];
  return {
    updatesWaiting: inbox.waitingCount(),
    feedback: {
      up: 0,
      down: 0,
      ...Object.fromEntries(verdicts.map(({ verdict, count }) => [verdict, count])),
    },
    corpus: { documents, passages, date },
  };
}
