import type { Bot } from "grammy";
import type { Update } from "grammy/types";
import type { Library } from "../../src/answer/library.ts";
import type { Answer, Question } from "../../src/domain.ts";
import { createBot } from "../../src/telegram/bot.ts";
import type { Services, Upkeep } from "../../src/telegram/services.ts";
import { openState } from "../../src/telegram/state/state.ts";
import { answered } from "./answers.ts";
import { fakeAssistant } from "./fake-assistant.ts";
import { temporaryFolder } from "./folders.ts";
import { BOT } from "./telegram-updates.ts";
import { fakeUpkeep } from "./upkeep.ts";

export interface Sent {
  method: string;
  payload: Record<string, unknown>;
}
type Refusal = { error_code: number; description: string; parameters?: { retry_after: number } } | undefined;

export interface OfflineBot {
  bot: Bot;
  services: Services;
  /** What the bot has called, in order. */
  sent: Sent[];
  asked: Question[];
  log: () => string;
  /** What the runner does with an update. */
  handle: (update: Update) => Promise<void>;
  messages: () => Sent["payload"][];
}

/** A bot without a network: what it would send is recorded, or refused by `refuse`. Messages get the ids 1, 2, 3… */
export async function offlineBot({
  reply = () => answered(),
  refuse = () => undefined,
  admins = [],
  library,
  now = Date.now,
  upkeep = {},
}: {
  reply?: (question: Question) => Answer | Promise<Answer>;
  refuse?: (sent: Sent) => Refusal;
  admins?: number[];
  library?: Library;
  now?: () => number;
  upkeep?: Partial<Upkeep>;
} = {}): Promise<OfflineBot> {
  const sent: Sent[] = [];
  const log: unknown[] = [];
  const note = (...line: unknown[]) => void log.push(line);
  const { assistant, asked } = fakeAssistant(reply, library);
  const services: Services = {
    assistant,
    state: openState(await temporaryFolder(), now),
    logger: { debug: note, info: note, warn: note, error: note },
    admins: new Set(admins),
    now,
    upkeep: fakeUpkeep(upkeep),
  };
  const bot = createBot(services, { token: "1:offline", botInfo: BOT });
  bot.api.config.use(async (_prev, method, payload) => {
    const one = { method, payload: { ...payload } as Record<string, unknown> };
    sent.push(one);
    const refusal = refuse(one);
    const result =
      method.startsWith("send") && method !== "sendChatAction"
        ? { message_id: sent.length, chat: { id: one.payload["chat_id"] } }
        : true;
    return (refusal ? { ok: false, ...refusal } : { ok: true, result }) as never;
  });
  return {
    bot,
    services,
    sent,
    asked,
    log: () => JSON.stringify(log),
    handle: async (update) => {
      await bot.handleUpdate(update).catch(bot.errorHandler);
    },
    messages: () => sent.filter(({ method }) => method === "sendMessage").map(({ payload }) => payload),
  };
}
