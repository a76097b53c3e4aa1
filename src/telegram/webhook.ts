import { createHash, timingSafeEqual } from "node:crypto";
import type { Api, Bot } from "grammy";
import type { Update } from "grammy/types";
import { z } from "zod";
import type { Logger } from "../logger.ts";
import { ALLOWED_UPDATES, connect, plainApi, type RunningBot } from "./connect.ts";
import { describe } from "./describe.ts";
import type { Receiver } from "./receive.ts";
import { recovered } from "./run.ts";
import { Work } from "./work.ts";

const LOOK_EVERY_MS = 60_000;
const SECRET_HEADER = "x-telegram-bot-api-secret-token";
const updateSchema = z.looseObject({ update_id: z.int() });

export interface WebhookOptions {
  /** Where Telegram sends updates to, https. */
  url: string;
  /** What Telegram sends along in SECRET_HEADER. */
  secret: string;
  /** Who gets the maintainers' commands in the menu. */
  admins?: Iterable<number>;
}

interface Taken {
  status: number;
  body: string;
}

/** The end that Telegram talks to. */
export interface Webhook extends RunningBot {
  /** Whether a request comes from Telegram. */
  isAllowed(headers: Record<string, string | string[] | undefined>): boolean;
  /** Takes an update: 200 as soon as it is written down, long before it is answered; Telegram repeats what gets another status. */
  receive(body: string): Promise<Taken> | Taken;
}

/**
 * Receives by webhook, and takes up what an earlier process has left. `whenReady` is called with the webhook before Telegram is told of it.
 * @throws TelegramError when the token or the address is refused or Telegram cannot be reached.
 */
export async function startWebhook(
  bot: Bot,
  receiver: Receiver,
  logger: Logger,
  { url, secret, admins = [] }: WebhookOptions,
  whenReady: (webhook: Webhook) => void,
): Promise<Webhook> {
  const work = new Work();
  const stopping = new AbortController();
  const intake = new Intake(receiver, work, logger);
  const watch = new Watch(bot, url);
  const webhook: Webhook = {
    isAllowed: (headers) => isSame(headers[SECRET_HEADER], secret),
    receive: (body) => (stopping.signal.aborted ? reply(503, "stopping") : intake.take(body)),
    // What Telegram cannot deliver it keeps and repeats; nothing about it ends the program.
    finished: new Promise(() => undefined),
    problem: () => watch.problem,
    stop: async () => {
      stopping.abort();
      watch.end();
      await work.done();
    },
  };
  const prepare = async (api: Api) => {
    work.add(recovered(receiver, stopping.signal, logger));
    whenReady(webhook);
    await api.setWebhook(url, { secret_token: secret, allowed_updates: ALLOWED_UPDATES });
  };
  await connect(bot, logger, prepare, admins).catch(async (error: unknown) => {
    await webhook.stop();
    throw error;
  });
  watch.begin();
  logger.info({ bot: bot.botInfo.username }, "the bot is receiving by webhook");
  return webhook;
}

const reply = (status: number, body: string): Taken => ({ status, body: `${body}\n` });

/** Writes updates down. Those that come at about the same time share one wait for the disk. */
class Intake {
  readonly #receiver: Receiver;
  readonly #work: Work;
  readonly #logger: Logger;
  #together: { update: Update; settle: (taken: Taken) => void }[] = [];

  constructor(receiver: Receiver, work: Work, logger: Logger) {
    this.#receiver = receiver;
    this.#work = work;
    this.#logger = logger;
  }

  take(body: string): Promise<Taken> | Taken {
    let update: Update;
    try {
      update = updateSchema.parse(JSON.parse(body)) as Update;
    } catch {
      return reply(400, "no update");
    }
    if (this.#together.length === 0) setImmediate(() => this.#write());
    return new Promise((settle) => this.#together.push({ update, settle }));
  }

  #write(): void {
    const together = this.#together;
    this.#together = [];
    let taken = reply(200, "ok");
    try {
      const fresh = this.#receiver.accept(together.map(({ update }) => update));
      for (const update of fresh) this.#work.add(this.#receiver.handle(update));
    } catch (error) {
      this.#logger.error({ error: describe(error) }, "updates could not be written down");
      taken = reply(500, "try again");
    }
    for (const { settle } of together) settle(taken);
  }
}

/** Takes as long for any wrong secret, so that none can be found letter by letter. */
function isSame(given: string | string[] | undefined, secret: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(typeof given === "string" ? given : ""), digest(secret));
}

/** Looks now and then whether the webhook is still ours. */
class Watch {
  readonly #bot: Bot;
  readonly #url: string;
  #timer: NodeJS.Timeout | undefined;
  problem: string | undefined = "no webhook yet";

  constructor(bot: Bot, url: string) {
    this.#bot = bot;
    this.#url = url;
  }

  begin(): void {
    this.problem = undefined;
    this.#timer = setInterval(() => void this.#look(), LOOK_EVERY_MS);
    this.#timer.unref();
  }

  end(): void {
    clearInterval(this.#timer);
    this.problem = "stopping";
  }

  async #look(): Promise<void> {
    const problem = await plainApi(this.#bot)
      .getWebhookInfo()
      .then(
        ({ url }) => (url === this.#url ? undefined : "another program has changed the webhook"),
        (error: unknown) => `Telegram cannot be asked (${describe(error)})`,
      );
    if (this.problem !== "stopping") this.problem = problem;
  }
}
