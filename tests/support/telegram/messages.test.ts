import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TelegramServer } from "../telegram-server.ts";
import { textUpdate } from "../telegram-updates.ts";
import { call } from "./caller.ts";

let telegram: TelegramServer;
beforeAll(async () => {
  telegram = await TelegramServer.start();
});
afterAll(async () => telegram.close());

const send = (payload: object) =>
  call(telegram, "sendMessage", { chat_id: 1, text: "x", parse_mode: "HTML", ...payload });
const refused = (description: string, code = 400) => ({
  ok: false,
  error_code: code,
  description: expect.stringContaining(description),
});
const button = (fields: object) => ({ reply_markup: { inline_keyboard: [[{ text: "x", ...fields }]] } });
const idOf = (reply: { result?: unknown }) => (reply.result as { message_id: number }).message_id;

describe("a message is refused with", () => {
  it.each([
    [
      "a link in a link",
      '<a href="https://a.vn">x<a href="https://b.vn">y</a></a>',
      'Tag "a" can\'t be nested',
    ],
    ["bold in code", "<code><b>x</b></code>", 'Tag "b" can\'t be nested in "code"'],
    ["bold in pre", "<pre><b>x</b></pre>", 'Tag "b" can\'t be nested in "pre"'],
    ["a quote in a quote", "<blockquote>x<blockquote>y</blockquote></blockquote>", 'in "blockquote"'],
    ["a span that is no spoiler", "<span>x</span>", "tg-spoiler"],
    ["a link to nowhere", "<a>x</a>", 'no "href"'],
    ["a link that would not be one", '<a href="laws/x.md">x</a>', "not be shown as a link"],
    ["more than 100 entities", "<b>x</b> ".repeat(101), "more than 100 entities"],
  ])("%s", async (_name, text, description) => {
    expect(await send({ text })).toMatchObject(refused(description));
  });

  it.each([
    ["callback data of 65 bytes", button({ callback_data: `${"đ".repeat(32)}x` }), "BUTTON_DATA_INVALID"],
    ["an empty button", button({ text: " ", callback_data: "x" }), "button text is empty"],
    ["a button without an action", button({}), "text buttons are unallowed"],
    ["a button with two", button({ callback_data: "x", url: "https://a.vn" }), "exactly one action"],
    ["a button to no address", button({ url: "văn bản" }), "Wrong HTTP URL"],
    [
      "nine buttons in a row",
      {
        reply_markup: {
          inline_keyboard: [Array.from({ length: 9 }, () => ({ text: "x", callback_data: "x" }))],
        },
      },
      "more than 8 buttons in a row",
    ],
    [
      "101 buttons",
      {
        reply_markup: {
          inline_keyboard: Array.from({ length: 101 }, () => [{ text: "x", callback_data: "x" }]),
        },
      },
      "reply markup is too long",
    ],
    [
      "buttons that are in no row",
      { reply_markup: { inline_keyboard: [{ text: "x" }] } },
      "row must be of type",
    ],
    ["a markup of no kind", { reply_markup: { buttons: [] } }, "can't parse reply keyboard"],
    [
      "a placeholder of 65 characters",
      { reply_markup: { force_reply: true, input_field_placeholder: "x".repeat(65) } },
      "1 to 64 characters",
    ],
    ["an unknown thread", { message_thread_id: 77 }, "message thread not found"],
    [
      "an unknown message to reply to",
      { reply_parameters: { message_id: 99_999 } },
      "message to be replied not found",
    ],
    ["an unknown group", { chat_id: -5 }, "chat not found"],
    ["no chat", { chat_id: undefined }, "chat_id is empty"],
    ["another mode of parsing", { parse_mode: "MarkdownV2" }, "unsupported parse_mode"],
  ])("%s", async (_name, payload, description) => {
    expect(await send(payload)).toMatchObject(refused(description));
  });

  it("403 for who blocked the bot, and with the new id for a group that moved", async () => {
    telegram.chats.block(66);
    telegram.chats.block(67, "user is deactivated");
    telegram.chats.migrate(-7, -100_7);
    expect(await send({ chat_id: 66 })).toMatchObject(refused("Forbidden: bot was blocked by the user", 403));
    expect(await send({ chat_id: 67 })).toMatchObject(refused("Forbidden: user is deactivated", 403));
    expect(await send({ chat_id: -7 })).toMatchObject({
      ...refused("upgraded to a supergroup"),
      parameters: { migrate_to_chat_id: -100_7 },
    });
    expect(await send({ chat_id: -100_7 })).toMatchObject({ ok: true });
  });

  it("a caption of more than 1,024 characters, or no file, under a document", async () => {
    const form = new FormData();
    for (const [key, value] of Object.entries({ chat_id: "1", caption: "x".repeat(1025) }))
      form.set(key, value);
    const post = async () => {
      const response = await fetch(`${telegram.url}/bot${telegram.token}/sendDocument`, {
        method: "POST",
        body: form,
      });
      return response.json();
    };
    expect(await post()).toMatchObject(refused("there is no document"));
    form.set("document", "attach://mine");
    form.set("mine", new File(["nội dung"], "báo cáo.json"));
    expect(await post()).toMatchObject(refused("caption is too long"));
    form.set("caption", "x".repeat(1024));
    expect(await post()).toMatchObject({ ok: true });
    const file = telegram.delivered(1).at(-1)?.file;
    expect([file?.name, file?.content.toString("utf8")]).toEqual(["báo cáo.json", "nội dung"]);
  });
});

describe("a message is taken with", () => {
  it.each([
    ["100 entities", { text: "<b>x</b> ".repeat(100) }],
    ["callback data of 64 bytes", button({ callback_data: "đ".repeat(32) })],
    ["code in pre", { text: '<pre><code class="language-ts">x</code></pre>' }],
    [
      "a reply to nothing, where that is allowed",
      { reply_parameters: { message_id: 99_999, allow_sending_without_reply: true } },
    ],
  ])("%s", async (_name, payload) => {
    expect(await send(payload)).toMatchObject({ ok: true });
  });

  it("a thread that an update told of, and a reply to its message", async () => {
    const update = textUpdate(31, "?");
    Object.assign(update.message ?? {}, { message_thread_id: 9 });
    telegram.push(update);
    const reply = {
      chat_id: 31,
      message_thread_id: 9,
      reply_parameters: { message_id: update.message?.message_id },
    };
    expect(await send(reply)).toMatchObject({ ok: true, result: { message_thread_id: 9 } });
  });
});

describe("an edit", () => {
  const edit = (payload: object) =>
    call(telegram, "editMessageText", { chat_id: 2, parse_mode: "HTML", ...payload });

  it("changes the message, and is refused when it would change nothing", async () => {
    const message_id = idOf(await send({ chat_id: 2, text: "a" }));
    expect(await edit({ message_id, text: "a" })).toMatchObject(refused("message is not modified"));
    expect(await edit({ message_id, text: "<b>b</b>" })).toMatchObject({ ok: true });
    expect(telegram.delivered(2).at(-1)).toMatchObject({ text: "b", edits: 1 });
    const buttons = { chat_id: 2, message_id, ...button({ callback_data: "x" }) };
    expect(await call(telegram, "editMessageReplyMarkup", buttons)).toMatchObject({ ok: true });
    expect(await call(telegram, "editMessageReplyMarkup", buttons)).toMatchObject(
      refused("message is not modified"),
    );
  });

  it("is refused with a keyboard that is not inline", async () => {
    const message_id = idOf(await send({ chat_id: 2, text: "a" }));
    const reply = await edit({ message_id, text: "b", reply_markup: { force_reply: true } });
    expect(reply).toMatchObject(refused("inline keyboard expected"));
  });

  it("is refused for a message that is not there or is another's", async () => {
    const update = textUpdate(2, "?");
    telegram.push(update);
    expect(await edit({ message_id: 424_242, text: "a" })).toMatchObject(
      refused("message to edit not found"),
    );
    const message_id = update.message?.message_id;
    expect(await edit({ message_id, text: "a" })).toMatchObject(refused("message can't be edited"));
  });

  it("is refused after the message was deleted, and so is deleting twice", async () => {
    const message_id = idOf(await send({ chat_id: 2 }));
    const remove = () => call(telegram, "deleteMessage", { chat_id: 2, message_id });
    expect(await remove()).toMatchObject({ ok: true });
    expect(await remove()).toMatchObject(refused("message to delete not found"));
    expect(await edit({ message_id, text: "a" })).toMatchObject(refused("message to edit not found"));
  });
});

describe("small calls are refused with", () => {
  it.each([
    ["sendChatAction", { chat_id: 1, action: "thinking" }, "wrong parameter action"],
    ["setMessageReaction", { chat_id: 1, message_id: 98_765 }, "message to react not found"],
    ["setMyCommands", { commands: [{ command: "Start", description: "xyz" }] }, "BOT_COMMAND_INVALID"],
    ["setMyCommands", { commands: [{ command: "a", description: "" }] }, "BOT_COMMAND_DESCRIPTION_INVALID"],
    [
      "setMyCommands",
      { commands: [{ command: "a", description: "x".repeat(257) }] },
      "BOT_COMMAND_DESCRIPTION_INVALID",
    ],
    ["setMyCommands", { commands: [], language_code: "vi-VN" }, "LANGUAGE_CODE_INVALID"],
    ["setMyCommands", { commands: [], scope: { type: "chat" } }, "chat_id is empty"],
    ["getChatMember", { chat_id: 1 }, "invalid user_id"],
    ["setMyDescription", { description: "x".repeat(513) }, "DESCRIPTION_TOO_LONG"],
    ["getFile", { file_id: "unknown" }, "wrong file_id"],
  ])("%s %j", async (method, payload, description) => {
    expect(await call(telegram, method, payload)).toMatchObject(refused(description));
  });

  it("404 for a method that does not exist and for what is no token, 401 for one that is unknown", async () => {
    expect(await call(telegram, "sendEverything")).toMatchObject({ ok: false, error_code: 404 });
    expect(await call(telegram, "getMe", {}, "nothing")).toMatchObject({ ok: false, error_code: 404 });
    expect(await call(telegram, "getMe", {}, "1:".padEnd(40, "a"))).toMatchObject({
      ok: false,
      error_code: 401,
    });
  });
});

it("gives a file that was added, and nothing without the token", async () => {
  telegram.files.add("f1", "luật mới.pdf", Buffer.from("abc"));
  const { result } = await call(telegram, "getFile", { file_id: "f1" });
  const { file_path: path } = result as { file_path: string };
  expect(await (await fetch(`${telegram.url}/file/bot${telegram.token}/${path}`)).text()).toBe("abc");
  expect((await fetch(`${telegram.url}/file/bot1:x/${path}`)).status).toBe(404);
});
