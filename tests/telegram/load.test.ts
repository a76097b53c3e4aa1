import type { Update } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLogger } from "../../src/logger.ts";
import { createBot } from "../../src/telegram/bot.ts";
import { createReceiver } from "../../src/telegram/receive.ts";
import { startPolling } from "../../src/telegram/run.ts";
import { openState } from "../../src/telegram/state/state.ts";
import { fakeAssistant } from "../support/fake-assistant.ts";
import { temporaryFolder } from "../support/folders.ts";
import { randomNumbers } from "../support/random.ts";
import { type Judgement, judged, mishaps, questions, repeating } from "../support/telegram-load.ts";
import { TelegramServer } from "../support/telegram-server.ts";
import { fakeUpkeep } from "../support/upkeep.ts";

const PEOPLE = 50;
const UPDATES = 500;
const PATIENCE_MS = 50_000;

let telegram: TelegramServer;
beforeEach(async () => {
  telegram = await TelegramServer.start();
});
afterEach(async () => telegram.close());

async function startBot(stateDir: string) {
  const logger = createLogger("silent");
  const { assistant } = fakeAssistant(repeating);
  const state = openState(stateDir);
  const services = {
    assistant,
    state,
    logger,
    admins: new Set<number>(),
    now: Date.now,
    upkeep: fakeUpkeep(),
  };
  const bot = createBot(services, { token: telegram.token, apiRoot: telegram.url });
  return startPolling(bot, createReceiver(bot, services), logger);
}

const allAnswered = (asked: readonly Update[]) => {
  const isDone = () =>
    telegram.chats.delivered.length >= asked.length &&
    judged(asked, telegram.chats.delivered).lost.length === 0;
  return telegram.until("all answers", () => (isDone() ? true : undefined), PATIENCE_MS);
};

describe("500 questions of 50 people, with 429s, 5xx and dropped connections", () => {
  it("are answered once each, those of a person in their order", async () => {
    const random = randomNumbers(7);
    telegram.disturb = mishaps(random);
    const asked = questions(PEOPLE, UPDATES, random);
    telegram.push(...asked.slice(0, UPDATES / 3));
    const bot = await startBot(await temporaryFolder());
    for (let from = Math.floor(UPDATES / 3); from < UPDATES; from += 25) {
      telegram.push(...asked.slice(from, from + 25));
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await allAnswered(asked);
    await bot.stop();
    const perfect: Judgement = { answered: UPDATES, lost: [], twice: [], outOfOrder: [] };
    expect(judged(asked, telegram.chats.delivered)).toEqual(perfect);
    const statuses = new Set(telegram.calls.map(({ status }) => status));
    expect([...statuses].sort()).toEqual([0, 200, 429, 502]);
    expect(telegram.unconfirmed).toBe(0);
  });
});

describe("the judgement", () => {
  it("sees what is lost, comes twice or out of order", async () => {
    const asked = questions(1, 4, () => 0);
    const says = (mark: string) =>
      ({ text: `x #10001-${mark}` }) as (typeof telegram.chats.delivered)[number];
    expect(judged(asked, [says("1"), says("3"), says("2"), says("1")])).toEqual({
      answered: 3,
      lost: ["10001-4"],
      twice: ["10001-1"],
      outOfOrder: ["10001-2"],
    });
  });
});
