import type { Update } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Answer, Question } from "../../src/domain.ts";
import { StateError, TelegramError } from "../../src/errors.ts";
import { createLogger } from "../../src/logger.ts";
import { createBot } from "../../src/telegram/bot.ts";
import { ALLOWED_UPDATES } from "../../src/telegram/connect.ts";
import { GROUP_COMMANDS, PRIVATE_COMMANDS } from "../../src/telegram/menu.ts";
import { createReceiver } from "../../src/telegram/receive.ts";
import { startPolling } from "../../src/telegram/run.ts";
import { openState } from "../../src/telegram/state/state.ts";
import { texts } from "../../src/telegram/texts.ts";
import { answered } from "../support/answers.ts";
import { fakeAssistant } from "../support/fake-assistant.ts";
import { temporaryFolder } from "../support/folders.ts";
import { TelegramServer } from "../support/telegram-server.ts";
import { textUpdate } from "../support/telegram-updates.ts";
import { fakeUpkeep } from "../support/upkeep.ts";

const CONFLICT = { status: 409, description: "Conflict: terminated by other getUpdates request" };
let telegram: TelegramServer;
beforeEach(async () => {
  telegram = await TelegramServer.start();
});
afterEach(async () => telegram.close());

async function startBot(
  reply: (question: Question) => Answer | Promise<Answer> = () => answered(),
  apiRoot = telegram.url,
  conflictPatienceMs = 60_000,
  accept?: () => Update[],
) {
  const logger = createLogger("silent");
  const { assistant } = fakeAssistant(reply);
  const state = openState(await temporaryFolder());
  const services = {
    assistant,
    state,
    logger,
    admins: new Set<number>(),
    now: Date.now,
    upkeep: fakeUpkeep(),
  };
  const bot = createBot(services, { token: telegram.token, apiRoot });
  const receiver = { ...createReceiver(bot, services), ...(accept ? { accept } : {}) };
  return startPolling(bot, receiver, logger, { conflictPatienceMs });
}

describe("starting", () => {
  it("takes the webhook away before it polls for what it handles, and publishes the commands", async () => {
    const bot = await startBot();
    const poll = await telegram.until("a poll", () =>
      telegram.calls.find(({ method }) => method === "getUpdates"),
    );
    const before = telegram.calls.slice(0, telegram.calls.indexOf(poll)).map(({ method }) => method);
    expect(before.slice(0, 2)).toEqual(["getMe", "deleteWebhook"]);
    expect(poll.payload["allowed_updates"]).toEqual([...ALLOWED_UPDATES]);
    await telegram.until("the commands", () => telegram.profile.commands.get("all_group_chats:en"));
    for (const [scope, names] of [
      ["all_private_chats", PRIVATE_COMMANDS],
      ["all_group_chats", GROUP_COMMANDS],
    ] as const)
      for (const [code, language] of [
        ["", "vi"],
        ["en", "en"],
      ] as const)
        expect(telegram.profile.commands.get(`${scope}:${code}`)).toEqual(
          names.map((command) => ({ command, description: texts(language, `command-${command}`) })),
        );
    await bot.stop();
  });

  it("goes on when the commands cannot be published", async () => {
    telegram.fail("setMyCommands", { status: 400, description: "Bad Request: no menu" });
    telegram.push(textUpdate(5, "Cần mấy thành viên?"));
    const bot = await startBot();
    expect((await telegram.message(5, 1)).text).toContain("11 thành viên");
    await bot.stop();
  });
});

describe("a start that cannot succeed", () => {
  it("names the setting when the token is refused", async () => {
    telegram.fail("getMe", { status: 401, description: "Unauthorized" });
    const error = await startBot().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TelegramError);
    expect(String(error)).toContain("TELEGRAM_BOT_TOKEN");
  });

  it("says that Telegram cannot be reached", async () => {
    const { url } = telegram;
    await telegram.close();
    const patience = new Promise((resolve) => setTimeout(resolve, 5_000, "still trying, without a word"));
    const outcome = await Promise.race([
      startBot(undefined, url).catch((reason: unknown) => reason),
      patience,
    ]);
    expect(String(outcome)).toContain("Telegram cannot be reached");
  });
});

describe("while it runs", () => {
  it("sends again what a dropped connection and an error of the server kept back", async () => {
    const bot = await startBot(({ text }) => answered({ text }));
    telegram.fail("sendMessage", "drop", { status: 500, description: "Internal Server Error" });
    telegram.push(textUpdate(5, "một"), textUpdate(6, "hai"));
    await Promise.all([telegram.message(5, 1), telegram.message(6, 1)]);
    await bot.stop();
    expect(telegram.delivered(5)).toHaveLength(1);
    expect(telegram.delivered(6)).toHaveLength(1);
  });

  it("waits for another poller to end, and is not ready meanwhile", async () => {
    const bot = await startBot(undefined, undefined, 60_000);
    telegram.fail("getUpdates", CONFLICT, CONFLICT);
    await telegram.until("a problem", () => bot.problem());
    expect(bot.problem()).toContain("another program is receiving");
    telegram.push(textUpdate(5, "một"));
    await telegram.message(5, 1);
    expect(bot.problem()).toBeUndefined();
    await bot.stop();
  });

  it("ends with an explanation when another program does not stop polling for the same bot", async () => {
    const bot = await startBot(undefined, undefined, 300);
    telegram.fail("getUpdates", ...Array.from({ length: 20 }, () => CONFLICT));
    const error = await bot.finished.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TelegramError);
    expect(String(error)).toContain("Another program is receiving this bot's updates");
  });

  it("gives way to a second poller that is more patient, which goes on", async () => {
    const first = await startBot(undefined, undefined, 1000);
    const second = await startBot(undefined, undefined, 60_000);
    await expect(first.finished).rejects.toThrow("Another program is receiving");
    telegram.push(textUpdate(5, "một"));
    await telegram.message(5, 1);
    await telegram.until("peace", () => (second.problem() === undefined ? true : undefined));
    await second.stop();
  });

  it("sends no apology to who has blocked it", async () => {
    const bot = await startBot();
    telegram.chats.block(5);
    telegram.push(textUpdate(5, "một"), textUpdate(6, "hai"));
    await telegram.message(6, 1);
    await bot.stop();
    const tries = telegram.calls.filter(
      ({ method, payload }) => method === "sendMessage" && payload["chat_id"] === 5,
    );
    expect(tries.map(({ status }) => status)).toEqual([403]);
  });

  it("leaves an update that cannot be written down to Telegram, and ends", async () => {
    const bot = await startBot(
      () => answered(),
      undefined,
      300,
      () => {
        throw new Error("disk full");
      },
    );
    telegram.push(textUpdate(5, "một"));
    const error = await bot.finished.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StateError);
    expect(telegram.unconfirmed).toBe(1);
  });

  it("does not let one chat that Telegram holds up keep the others waiting, and keeps the order of its messages", async () => {
    const bot = await startBot(({ text }) => answered({ text }));
    telegram.disturb = ({ method, payload }) =>
      method === "sendMessage" && payload["chat_id"] === 5 && isHeld ? { retryAfter: 1 } : undefined;
    let isHeld = true;
    telegram.push(textUpdate(5, "một"), textUpdate(5, "hai"), textUpdate(6, "ba"));
    await telegram.message(6, 1);
    expect(telegram.delivered(5)).toEqual([]);
    isHeld = false;
    await telegram.message(5, 2);
    expect(telegram.delivered(5).map(({ text }) => text.split(" ")[0])).toEqual(["một", "hai"]);
    await bot.stop();
  });
});

describe("stopping", () => {
  it("finishes the answer that is being written, then confirms its question", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const bot = await startBot(async () => {
      await held;
      return answered();
    });
    telegram.push(textUpdate(5, "Cần mấy thành viên?"));
    await telegram.until("the question", () =>
      telegram.calls.find(({ method }) => method === "sendChatAction"),
    );
    const stopped = bot.stop();
    expect(telegram.delivered(5)).toEqual([]);
    release();
    await stopped;
    expect(telegram.delivered(5)).toHaveLength(1);
    expect(telegram.unconfirmed).toBe(0);
  });

  it("confirms nothing when nothing came", async () => {
    const bot = await startBot();
    await telegram.until("a poll", () => telegram.calls.find(({ method }) => method === "getUpdates"));
    await bot.stop();
    expect(telegram.calls.filter(({ method }) => method === "getUpdates")).toHaveLength(1);
  });
});
