import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { localServer } from "../local-server.ts";
import { TelegramServer } from "../telegram-server.ts";
import { buttonUpdate, textUpdate } from "../telegram-updates.ts";
import { call } from "./caller.ts";

let telegram: TelegramServer;
beforeEach(async () => {
  telegram = await TelegramServer.start();
});
afterEach(async () => telegram.close());

const polls = () => telegram.calls.filter(({ method }) => method === "getUpdates").length;

describe("polling", () => {
  it("ends a poll that is waiting when a second one comes", async () => {
    const first = call(telegram, "getUpdates", { timeout: 20 });
    await telegram.until("the first", () => polls() === 1 || undefined);
    const second = call(telegram, "getUpdates", { timeout: 20 });
    expect(await first).toMatchObject({
      error_code: 409,
      description: expect.stringContaining("terminated by other"),
    });
    telegram.push(textUpdate(1, "x"));
    expect(await second).toMatchObject({
      ok: true,
      result: [expect.objectContaining({ message: expect.anything() })],
    });
  });

  it("is refused while a webhook is set", async () => {
    const { baseUrl } = await localServer(() => ({ status: 200, body: {} }));
    await call(telegram, "setWebhook", { url: baseUrl });
    expect(await call(telegram, "getUpdates")).toMatchObject({
      error_code: 409,
      description: expect.stringContaining("webhook is active"),
    });
    await call(telegram, "deleteWebhook");
    expect(await call(telegram, "getUpdates")).toMatchObject({ ok: true });
  });

  it("brings only the kinds of updates that were asked for", async () => {
    telegram.push(textUpdate(1, "x"), buttonUpdate(1, "x"));
    const { result } = await call(telegram, "getUpdates", { allowed_updates: ["callback_query"] });
    expect((result as object[]).map((update) => Object.keys(update))).toEqual([
      ["update_id", "callback_query"],
    ]);
  });

  it("fails with 429 and the seconds to wait, on request", async () => {
    telegram.fail("getUpdates", { retryAfter: 3 });
    expect(await call(telegram, "getUpdates")).toMatchObject({
      error_code: 429,
      parameters: { retry_after: 3 },
    });
  });
});

describe("a webhook", () => {
  it("receives each update with the secret until it takes it, those of a chat in order", async () => {
    const { baseUrl, requests } = await localServer<{ update_id: number; message: { text: string } }>(
      (_request, count) => ({
        status: count === 1 ? 503 : 200,
        body: {},
      }),
    );
    await call(telegram, "setWebhook", { url: baseUrl, secret_token: "s-1" });
    telegram.push(textUpdate(1, "a"), textUpdate(1, "b"));
    await telegram.until("both", () => (telegram.unconfirmed === 0 ? true : undefined));
    expect(requests.map(({ body }) => body.message.text)).toEqual(["a", "a", "b"]);
    expect(requests.map(({ headers }) => headers?.["x-telegram-bot-api-secret-token"])).toEqual([
      "s-1",
      "s-1",
      "s-1",
    ]);
  });

  it("tells its last error, and gives what it did not take back to polling", async () => {
    const { baseUrl } = await localServer(() => ({ status: 401, body: {} }));
    await call(telegram, "setWebhook", { url: baseUrl });
    telegram.push(textUpdate(1, "a"));
    const info = async () =>
      (await call(telegram, "getWebhookInfo")).result as { last_error_message?: string };
    while ((await info()).last_error_message === undefined)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await info()).toMatchObject({
      pending_update_count: 1,
      last_error_message: expect.stringContaining("401"),
    });
    await call(telegram, "deleteWebhook");
    expect((await call(telegram, "getUpdates")).result).toHaveLength(1);
  });

  it.each([
    [{ url: "http://example.org/x" }, "HTTPS URL must be provided"],
    [{ url: "https://example.org:9000/x" }, "only on ports"],
    [{ url: "https://example.org/x", secret_token: "có dấu" }, "unallowed characters"],
  ])("%j is refused", async (payload, description) => {
    expect(await call(telegram, "setWebhook", payload)).toMatchObject({
      description: expect.stringContaining(description),
    });
  });
});

describe("failures on request", () => {
  it("cut the connection before or after the work is done", async () => {
    telegram.fail("sendMessage", "drop", "dropReply");
    const send = () => call(telegram, "sendMessage", { chat_id: 1, text: "x" });
    await expect(send()).rejects.toThrow();
    expect(telegram.delivered(1)).toHaveLength(0);
    await expect(send()).rejects.toThrow();
    expect(telegram.delivered(1)).toHaveLength(1);
  });
});
