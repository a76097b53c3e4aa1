import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Update } from "grammy/types";
import type { Assistant } from "../../src/answer/pipeline.ts";
import { createLogger } from "../../src/logger.ts";
import { createBot } from "../../src/telegram/bot.ts";
import { createReceiver } from "../../src/telegram/receive.ts";
import { startPolling } from "../../src/telegram/run.ts";
import type { Services } from "../../src/telegram/services.ts";
import { openState } from "../../src/telegram/state/state.ts";
import { type Delivered, TelegramServer } from "./telegram-server.ts";
import { BOT, nextUpdate } from "./telegram-updates.ts";
import { fakeUpkeep } from "./upkeep.ts";

export interface PollingBot {
  telegram: TelegramServer;
  services: Services;
  /** Sends an update and resolves with the next message that the chat gets. */
  reply: (chat: number, update: Update) => Promise<Delivered>;
  /** Presses a button under a message and resolves once the press is acknowledged and the bot is done with it. */
  press: (
    message: Delivered,
    data: string,
    options?: { language?: string; user?: number },
  ) => Promise<Delivered>;
  stop: () => Promise<void>;
}

/** The bot over HTTP: a Bot API server on this machine, and the bot that polls it. */
export async function pollingBot(assistant: Assistant): Promise<PollingBot> {
  const telegram = await TelegramServer.start();
  const folder = await mkdtemp(join(tmpdir(), "cooperative-"));
  const services: Services = {
    assistant,
    state: openState(folder),
    logger: createLogger("silent"),
    admins: new Set(),
    now: Date.now,
    upkeep: fakeUpkeep(),
  };
  const own = createBot(services, { token: telegram.token, apiRoot: telegram.url });
  const running = await startPolling(own, createReceiver(own, services), services.logger);
  return {
    telegram,
    services,
    reply: async (chat, update) => {
      const before = telegram.delivered(chat).length;
      telegram.push(update);
      return telegram.message(chat, before + 1);
    },
    press: async (message, data, { language = "vi", user } = {}) => {
      const [edits, count] = [message.edits, telegram.delivered(message.chat).length];
      telegram.push(pressOf(message, data, language, user));
      return telegram.until(`what "${data}" does`, () => {
        const newest = telegram.delivered(message.chat);
        if (message.edits > edits) return message;
        return newest.length > count ? newest.at(-1) : undefined;
      });
    },
    stop: async () => {
      await running.stop();
      await telegram.close();
      services.state.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The press of a button under a message of the bot. */
export function pressOf(
  { chat, messageId, text }: Delivered,
  data: string,
  language = "vi",
  user = Math.abs(chat),
): Update {
  const id = nextUpdate();
  return {
    update_id: id,
    callback_query: {
      id: String(id),
      from: { id: user, is_bot: false, first_name: "Lan", language_code: language },
      chat_instance: "1",
      data,
      message: {
        message_id: messageId,
        date: 1_900_000_000,
        chat:
          chat > 0
            ? { id: chat, type: "private", first_name: "Lan" }
            : { id: chat, type: "supergroup", title: "HTX" },
        from: BOT,
        text,
      },
    },
  } as Update;
}
