import { afterEach, describe, expect, it, vi } from "vitest";
import { keepNoLonger } from "../../src/telegram/retention.ts";
import { offlineBot } from "../support/offline-bot.ts";
import { textUpdate } from "../support/telegram-updates.ts";

const DAY = 86_400_000;

afterEach(() => vi.useRealTimers());

describe("what is older than KEEP_DAYS", () => {
  it("is deleted at the start and then daily, until the bot stops", async () => {
    const clock = { now: Date.UTC(2026, 10, 22) };
    const { handle, services } = await offlineBot({ now: () => clock.now, upkeep: { keepDays: 10 } });
    await handle(textUpdate(5, "cũ?"));
    clock.now += 9 * DAY;
    await handle(textUpdate(6, "mới?"));
    const answers = () => [5, 6].map((user) => services.state.answers.ofUser(user).length);
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const days = (count: number) => {
      clock.now += count * DAY;
      vi.advanceTimersByTime(count * DAY);
    };
    const stop = keepNoLonger(services);
    expect(answers()).toEqual([1, 1]);
    days(2);
    expect(answers()).toEqual([0, 1]);
    stop();
    days(30);
    expect(answers()).toEqual([0, 1]);
    keepNoLonger(services)();
    expect(answers()).toEqual([0, 0]);
  });

  it("that cannot be deleted is logged, and the bot goes on", async () => {
    const { services, log } = await offlineBot();
    services.state.erasure.before = () => {
      throw new Error("the disk is full");
    };
    keepNoLonger(services)();
    expect(log()).toContain("the disk is full");
  });
});
