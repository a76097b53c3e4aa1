import { Bot, HttpError } from "grammy";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { counting, retrying } from "../../src/telegram/retry.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Outcome = "ok" | "drop" | { status: number; retryAfter?: number };

/** A client whose calls come out as told, one after the other, then well. */
function client(...outcomes: Outcome[]) {
  const { api } = new Bot("1:x");
  const times: number[] = [];
  const counted: string[] = [];
  const began = Date.now();
  api.config.use(async () => {
    times.push(Date.now() - began);
    const outcome = outcomes.shift() ?? "ok";
    if (outcome === "drop") throw new HttpError("dropped", new Error("ECONNRESET"));
    if (outcome === "ok") return { ok: true, result: true } as never;
    const { status, retryAfter } = outcome;
    const parameters = retryAfter === undefined ? {} : { retry_after: retryAfter };
    return { ok: false, error_code: status, description: "no", parameters } as never;
  });
  api.config.use(counting((method, status) => counted.push(`${method} ${status}`)));
  api.config.use(retrying((method) => counted.push(`again ${method}`)));
  return { api, times, counted };
}

/** Lets time pass until the call is over. */
async function outcomeOf(call: Promise<unknown>): Promise<string> {
  const outcome = call.then(
    () => "done",
    (error: unknown) => String(error),
  );
  await vi.runAllTimersAsync();
  return outcome;
}

describe("a message", () => {
  it("is sent again after the seconds that Telegram names, not sooner", async () => {
    const { api, times, counted } = client({ status: 429, retryAfter: 40 }, { status: 429, retryAfter: 3 });
    expect(await outcomeOf(api.sendMessage(1, "x"))).toBe("done");
    expect(times).toEqual([0, 40_000, 43_000]);
    expect(counted).toEqual([
      ...["sendMessage 429", "again sendMessage", "sendMessage 429", "again sendMessage", "sendMessage 200"],
    ]);
  });

  it("is sent again well within a second after a dropped connection, then with growing delays", async () => {
    const { api, times, counted } = client("drop", { status: 502 }, "drop", { status: 500 });
    expect(await outcomeOf(api.sendMessage(1, "x"))).toBe("done");
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    const steps = [200, 400, 800, 1600];
    expect(gaps).toHaveLength(steps.length);
    for (const [index, step] of steps.entries()) {
      expect(gaps[index]).toBeGreaterThanOrEqual(step * 0.75 - 1);
      expect(gaps[index]).toBeLessThanOrEqual(step);
    }
    expect(counted[0]).toBe("sendMessage dropped");
  });

  it("is given up, and its sender told, when Telegram wants a longer wait than anybody has patience for", async () => {
    const { api, times } = client({ status: 429, retryAfter: 3600 });
    expect(await outcomeOf(api.sendMessage(1, "x"))).toContain("429");
    expect(times).toEqual([0]);
  });

  it("is given up after ten minutes without Telegram", async () => {
    const { api, times } = client(...Array.from({ length: 1000 }, () => "drop" as const));
    expect(await outcomeOf(api.sendMessage(1, "x"))).toContain("dropped");
    expect(times.at(-1)).toBeGreaterThan(570_000);
    expect(times.at(-1)).toBeLessThanOrEqual(600_000);
  });

  it("is not sent again when Telegram refuses it", async () => {
    const { api, times } = client({ status: 400 });
    expect(await outcomeOf(api.sendMessage(1, "x"))).toContain("400");
    expect(times).toEqual([0]);
  });
});

describe("what is worth nothing later", () => {
  it.each([
    ["a sign of typing", (api: Bot["api"]) => api.sendChatAction(1, "typing"), 1],
    ["polling, which waits in its own way", (api: Bot["api"]) => api.getUpdates(), 1],
  ])("%s is not tried again", async (_name, call, tries) => {
    const { api, times } = client({ status: 429, retryAfter: 1 });
    expect(await outcomeOf(call(api))).toContain("429");
    expect(times).toHaveLength(tries);
  });

  it("the answer to a button is tried again for a few seconds only", async () => {
    const { api, times } = client({ status: 429, retryAfter: 2 }, { status: 429, retryAfter: 7 });
    expect(await outcomeOf(api.answerCallbackQuery("1"))).toContain("429");
    expect(times).toEqual([0, 2000]);
  });
});

it("a call that was aborted is not tried again", async () => {
  const { api, times } = client({ status: 500 });
  const aborting = new AbortController();
  aborting.abort();
  const call = api.sendMessage(1, "x", {}, aborting.signal as Parameters<typeof api.sendMessage>[3]);
  expect(await outcomeOf(call)).toContain("500");
  expect(times).toHaveLength(1);
});
