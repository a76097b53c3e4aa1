import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TelegramServer } from "./telegram-server.ts";
import { textUpdate } from "./telegram-updates.ts";

let telegram: TelegramServer;
beforeAll(async () => {
  telegram = await TelegramServer.start();
});
afterAll(async () => telegram.close());

/** Calls a method with a form, as a client other than the bot may. */
async function call(method: string, form: Record<string, string>, token = telegram.token) {
  const body = new URLSearchParams(form);
  const response = await fetch(`${telegram.url}/bot${token}/${method}`, { method: "POST", body });
  return (await response.json()) as { ok: boolean; description?: string; result?: unknown };
}

describe("the local Bot API server refuses what Telegram refuses:", () => {
  it.each([
    ["a text that is too long", "x".repeat(4097), "message is too long"],
    ["an empty text", "<b> </b>", "message text is empty"],
    ["a tag that is not closed", "<b>x", "can't parse entities: Can't find end tag"],
    ["tags closed out of order", "<b><i>x</b></i>", "can't parse entities: Unmatched end tag"],
    ["an unknown tag", "<table>x</table>", "can't parse entities: Unsupported start tag"],
    ["a tag cut in the middle", 'x <a href="https://exam', "can't parse entities: Unclosed start tag"],
    ["a bare angle bracket", "5 < 6", "can't parse entities"],
  ])("%s", async (_name, text, description) => {
    const reply = await call("sendMessage", { chat_id: "1", text, parse_mode: "HTML" });
    expect(reply).toMatchObject({ ok: false, description: expect.stringContaining(description) });
  });

  it("a wrong token", async () => {
    expect(await call("getMe", {}, "1:wrong-but-as-long-as-a-token-is")).toMatchObject({
      ok: false,
      error_code: 401,
    });
  });
});

describe("the local Bot API server", () => {
  it("counts the length without tags and entities", async () => {
    const text = `<b>${"&amp;".repeat(4096)}</b>`;
    expect(await call("sendMessage", { chat_id: "1", text, parse_mode: "HTML" })).toMatchObject({ ok: true });
  });

  it("hands an update out until its offset is confirmed", async () => {
    const update = textUpdate(1, "x");
    telegram.push(update);
    expect((await call("getUpdates", {})).result).toEqual([update]);
    expect((await call("getUpdates", {})).result).toEqual([update]);
    expect((await call("getUpdates", { offset: String(update.update_id + 1) })).result).toEqual([]);
  });

  it("keeps a poll waiting until an update comes", async () => {
    const poll = call("getUpdates", { timeout: "20" });
    await telegram.until("the poll", () => telegram.calls.find(({ payload }) => payload["timeout"] === "20"));
    const update = textUpdate(1, "y");
    telegram.push(update);
    expect((await poll).result).toEqual([update]);
  });
});
