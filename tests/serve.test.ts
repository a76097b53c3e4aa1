import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSettings } from "../src/config.ts";
import type { Answer, Question } from "../src/domain.ts";
import { ConfigError } from "../src/errors.ts";
import type { LatestAssistant } from "../src/latest.ts";
import { createLogger } from "../src/logger.ts";
import { type Served, serve } from "../src/serve.ts";
import { ALLOWED_UPDATES } from "../src/telegram/connect.ts";
import { openState } from "../src/telegram/state/state.ts";
import { answered, declined } from "./support/answers.ts";
import { fakeAssistant } from "./support/fake-assistant.ts";
import { temporaryFolder } from "./support/folders.ts";
import { freePort } from "./support/ports.ts";
import { TelegramServer } from "./support/telegram-server.ts";
import { textUpdate } from "./support/telegram-updates.ts";

const SECRET = "0123456789abcdef-secret";
let telegram: TelegramServer;
let home: string;
let http: string;
let port: number;
beforeEach(async () => {
  telegram = await TelegramServer.start();
  home = await temporaryFolder();
  port = await freePort();
  http = `http://127.0.0.1:${port}`;
});
afterEach(async () => telegram.close());

interface Parts {
  reply?: (question: Question) => Answer | Promise<Answer>;
  webhook?: boolean;
  open?: Promise<void>;
  more?: Record<string, string>;
}

async function start({
  reply = () => answered(),
  webhook = false,
  open = Promise.resolve(),
  more = {},
}: Parts = {}): Promise<Served> {
  const settings = readSettings({
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    STATE_DIR: home,
    HTTP_PORT: String(port),
    ...more,
    ...(webhook ? { TELEGRAM_WEBHOOK_URL: `${http}/from-telegram`, TELEGRAM_WEBHOOK_SECRET: SECRET } : {}),
  });
  const { assistant } = fakeAssistant(reply);
  const latest: LatestAssistant = { ...assistant, reload: async () => ({ kind: "unchanged" }) };
  const logger = createLogger("silent");
  return serve({ settings, token: telegram.token, logger, open: () => open.then(() => latest) });
}

const get = async (path: string) => {
  const response = await fetch(`${http}${path}`);
  return { status: response.status, body: await response.text() };
};
const post = async (body: string, secret = SECRET) => {
  const headers = { "x-telegram-bot-api-secret-token": secret };
  return (await fetch(`${http}/from-telegram`, { method: "POST", headers, body })).status;
};

/** An answer that is written only once `release` is called. */
function held() {
  let release = () => {};
  const waiting = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { release, reply: () => waiting.then(() => answered()) };
}

describe("a bot with an HTTP server", () => {
  it("is alive at once and ready once the index is open and Telegram is reached", async () => {
    let opened = () => {};
    const starting = start({
      open: new Promise((resolve) => {
        opened = resolve;
      }),
    });
    while ((await get("/healthz").catch(() => undefined))?.status !== 200);
    expect(await get("/readyz")).toEqual({ status: 503, body: "index: not open yet\n" });
    opened();
    const served = await starting;
    expect(await get("/readyz")).toEqual({ status: 200, body: "ready\n" });
    telegram.fail("getUpdates", { status: 502, description: "Bad Gateway" });
    await telegram.until("the failed poll", () => telegram.calls.find(({ status }) => status === 502));
    expect((await get("/readyz")).body).toContain("telegram: Telegram cannot be polled");
    await served.stop();
    await expect(get("/healthz")).rejects.toThrow();
  });

  it("counts questions and calls, and shows nothing of who asked what", async () => {
    const state = openState(home);
    const asked = { session: "5", chat: 5, user: 5, question: "?", history: [] };
    state.feedback.set(state.answers.add(asked, answered()), 5, { verdict: "down" });
    state.close();
    const served = await start({ reply: ({ text }) => (text === "hai" ? declined() : answered({ text })) });
    telegram.push(textUpdate(987_654, "Cần mấy thành viên?"), textUpdate(987_654, "hai"));
    await telegram.message(987_654, 2);
    const { body } = await get("/metrics");
    expect(body).toContain('cooperative_questions_total{kind="answered",reason=""} 1');
    expect(body).toMatch(/cooperative_questions_total\{kind="declined",reason="[a-z-]+"\} 1/u);
    expect(body).toMatch(/cooperative_telegram_calls_total\{method="sendMessage",status="200"\} [12]/u);
    expect(body).toContain('cooperative_feedback{verdict="up"} 0');
    expect(body).toContain('cooperative_feedback{verdict="down"} 1');
    expect(body).toContain("cooperative_corpus_documents 3");
    expect(body).not.toMatch(/987654|thành viên|Lan/u);
    await served.stop();
  });

  it("answers no more questions a minute than it is set to, says so once, and counts them", async () => {
    const served = await start({ more: { QUESTIONS_PER_MINUTE: "1" } });
    telegram.push(...["một", "hai", "ba", "/start"].map((text) => textUpdate(5, text)));
    await telegram.message(5, 3);
    const [answer, notice, greeting] = telegram.delivered(5).map(({ text }) => text);
    expect(answer).toContain("11 thành viên");
    expect(notice).toContain("Bạn hỏi nhanh quá");
    expect(greeting).toContain("Chào bạn");
    expect((await get("/metrics")).body).toContain('cooperative_questions_limited_total{whose="user"} 2');
    await served.stop();
    expect(telegram.delivered(5)).toHaveLength(3);
  });

  it("says which port is in use", async () => {
    const first = await start();
    const error = await start().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConfigError);
    expect(String(error)).toContain(`Port ${port} of 127.0.0.1 is in use`);
    await first.stop();
  });

  it("gives the port back when the start fails", async () => {
    telegram.fail("getMe", { status: 401, description: "Unauthorized" });
    await expect(start()).rejects.toThrow("TELEGRAM_BOT_TOKEN");
    const second = await start();
    expect((await get("/readyz")).status).toBe(200);
    await second.stop();
  });
});

describe("a webhook", () => {
  it("is set with its secret and the kinds of updates, and its updates are answered", async () => {
    const served = await start({ webhook: true });
    const set = telegram.calls.find(({ method }) => method === "setWebhook");
    expect(set?.payload).toMatchObject({ secret_token: SECRET, allowed_updates: [...ALLOWED_UPDATES] });
    telegram.push(textUpdate(5, "Cần mấy thành viên?"));
    expect((await telegram.message(5, 1)).text).toContain("11 thành viên");
    expect(telegram.calls.some(({ method }) => method === "getUpdates")).toBe(false);
    expect((await get("/readyz")).status).toBe(200);
    await served.stop();
  });

  it("refuses who does not know the secret, and what is no update", async () => {
    const served = await start({ webhook: true });
    const body = JSON.stringify(textUpdate(5, "x"));
    expect((await fetch(`${http}/from-telegram`, { method: "POST", body })).status).toBe(401);
    expect(await post(body, `${SECRET}x`)).toBe(401);
    expect(await post("{")).toBe(400);
    expect(await post('{"update_id":"7"}')).toBe(400);
    await served.stop();
    expect(telegram.delivered(5)).toEqual([]);
  });

  it("takes an update at once, however long its answer takes, and a second delivery of it for done", async () => {
    const { release, reply } = held();
    const served = await start({ webhook: true, reply });
    const body = JSON.stringify(textUpdate(5, "x"));
    expect(await post(body)).toBe(200);
    expect(await post(body)).toBe(200);
    expect((await get("/metrics")).body).toContain("cooperative_updates_waiting 1");
    expect(telegram.delivered(5)).toEqual([]);
    release();
    await telegram.message(5, 1);
    expect(await post(body)).toBe(200);
    await served.stop();
    expect(telegram.delivered(5)).toHaveLength(1);
  });

  it("answers the updates of a chat in their order, and other chats meanwhile", async () => {
    const { release, reply } = held();
    const echo = async ({ text }: Question) => {
      if (text === "một") await reply();
      return answered({ text });
    };
    const served = await start({ webhook: true, reply: echo });
    for (const update of [textUpdate(5, "một"), textUpdate(5, "hai"), textUpdate(6, "ba")])
      expect(await post(JSON.stringify(update))).toBe(200);
    await telegram.message(6, 1);
    release();
    await telegram.message(5, 2);
    expect(telegram.delivered(5).map(({ text }) => text.split("\n")[0])).toEqual(["một [1]", "hai [1]"]);
    await served.stop();
  });

  it("finishes what it took when it is told to stop, and takes no more", async () => {
    const { release, reply } = held();
    const served = await start({ webhook: true, reply });
    expect(await post(JSON.stringify(textUpdate(5, "x")))).toBe(200);
    const stopped = served.stop();
    expect(await post(JSON.stringify(textUpdate(5, "y")))).toBe(503);
    release();
    await stopped;
    expect(telegram.delivered(5)).toHaveLength(1);
  });

  it("that Telegram refuses ends the start with the reason, once what was taken is answered", async () => {
    const state = openState(home);
    state.inbox.receive(textUpdate(5, "x"));
    state.close();
    telegram.fail("setWebhook", { status: 400, description: "Bad Request: bad webhook" });
    await expect(start({ webhook: true })).rejects.toThrow("bad webhook");
    const served = await start({ webhook: true });
    await telegram.message(5, 1);
    await served.stop();
    expect(telegram.delivered(5)).toHaveLength(1);
  });

  it("takes up what an earlier process has left", async () => {
    const state = openState(home);
    state.inbox.receive(textUpdate(5, "x"));
    state.close();
    const served = await start({ webhook: true });
    await telegram.message(5, 1);
    await served.stop();
  });

  it("is taken away when the bot goes back to polling, which finds what came meanwhile", async () => {
    await (await start({ webhook: true })).stop();
    telegram.push(textUpdate(5, "x"));
    const served = await start();
    await telegram.message(5, 1);
    await served.stop();
    expect(telegram.unconfirmed).toBe(0);
  });
});
