import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Answer, Question } from "../../src/domain.ts";
import { TelegramError } from "../../src/errors.ts";
import { createLogger } from "../../src/logger.ts";
import { createBot } from "../../src/telegram/bot.ts";
import { startPolling } from "../../src/telegram/run.ts";
import { openState } from "../../src/telegram/state/state.ts";
import { ALLOWED_UPDATES } from "../../src/telegram/updates.ts";
import { answered } from "../support/answers.ts";
import { fakeAssistant } from "../support/fake-assistant.ts";
import { temporaryFolder } from "../support/folders.ts";
import { TelegramServer } from "../support/telegram-server.ts";
import { textUpdate } from "../support/telegram-updates.ts";
import { fakeUpkeep } from "../support/upkeep.ts";

let telegram: TelegramServer;
beforeEach(async () => {
  telegram = await TelegramServer.start();
});
afterEach(async () => telegram.close());

async function startBot(
  reply: (question: Question) => Answer | Promise<Answer> = () => answered(),
  apiRoot = telegram.url,
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
  return startPolling(createBot(services, { token: telegram.token, apiRoot }), logger);
}

describe("starting", () => {
  it("takes the webhook away and publishes the commands before it polls for what it handles", async () => {
    const bot = await startBot();
    const poll = await telegram.until("a poll", () =>
      telegram.calls.find(({ method }) => method === "getUpdates"),
    );
    const before = telegram.calls.slice(0, telegram.calls.indexOf(poll)).map(({ method }) => method);
    expect([...new Set(before)]).toEqual(["getMe", "deleteWebhook", "setMyCommands"]);
    expect(poll.payload["allowed_updates"]).toEqual(ALLOWED_UPDATES);
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

  it("ends with an explanation when another program polls for the same bot", async () => {
    const bot = await startBot();
    telegram.fail("getUpdates", {
      status: 409,
      description: "Conflict: terminated by other getUpdates request",
    });
    const error = await bot.finished.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TelegramError);
    expect(String(error)).toContain("Another program is receiving this bot's updates");
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
