import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TelegramServer } from "../telegram-server.ts";
import { buttonUpdate } from "../telegram-updates.ts";
import { call } from "./caller.ts";

let telegram: TelegramServer;
beforeAll(async () => {
  telegram = await TelegramServer.start();
});
afterAll(async () => telegram.close());

const refused = (description: string) => ({
  ok: false,
  error_code: 400,
  description: expect.stringContaining(description),
});

function pressed(): string {
  const update = buttonUpdate(1, "x");
  telegram.push(update);
  return update.callback_query?.id ?? "";
}

describe("the answer to a pressed button", () => {
  const answer = (id: string, text = "") =>
    call(telegram, "answerCallbackQuery", { callback_query_id: id, text });

  it("is taken once", async () => {
    const id = pressed();
    expect(await answer(id, "x".repeat(200))).toMatchObject({ ok: true });
    expect(telegram.queries.notices.get(id)?.text).toHaveLength(200);
    expect(await answer(id)).toMatchObject(refused("query is too old"));
  });

  it("is refused when it is too long, comes late or answers nothing", async () => {
    const id = pressed();
    expect(await answer(id, "x".repeat(201))).toMatchObject(refused("MESSAGE_TOO_LONG"));
    telegram.queries.expire(id);
    expect(await answer(id)).toMatchObject(refused("query is too old"));
    expect(await answer("unknown")).toMatchObject(refused("query ID is invalid"));
  });
});

describe("drafts", () => {
  it.each([
    ["sendMessageDraft", { chat_id: 1, draft_id: 0, text: "x" }, "draft_id must be non-zero"],
    ["sendRichMessageDraft", { chat_id: -9, draft_id: 1, rich_message: { html: "x" } }, "private chats only"],
    ["sendMessageDraft", { chat_id: 1, draft_id: 1, text: "x".repeat(4097) }, "message is too long"],
  ])("%s %j is refused", async (method, payload, description) => {
    telegram.chats.migrate(-8, -9);
    expect(await call(telegram, method, payload)).toMatchObject(refused(description));
  });

  it("leave no message", async () => {
    const draft = { chat_id: 1, draft_id: 1, rich_message: { html: "<tg-thinking>x</tg-thinking>" } };
    expect(await call(telegram, "sendRichMessageDraft", draft)).toMatchObject({ ok: true });
    expect(telegram.delivered(1)).toEqual([]);
  });
});

describe("inline results", () => {
  let last = 0;
  const article = (fields: object = {}) => {
    last += 1;
    return {
      type: "article",
      id: `r${last}`,
      title: "x",
      input_message_content: { message_text: "x" },
      ...fields,
    };
  };
  const answer = (results: object[], more: object = {}) => {
    last += 1;
    telegram.push({
      update_id: 1,
      inline_query: {
        id: `q${last}`,
        from: { id: 1, is_bot: false, first_name: "?" },
        query: "x",
        offset: "",
      },
    });
    return call(telegram, "answerInlineQuery", { inline_query_id: `q${last}`, results, ...more });
  };

  it.each([
    ["51 of them", () => Array.from({ length: 51 }, () => article()), "RESULTS_TOO_MUCH"],
    ["the same id twice", () => [article({ id: "a" }), article({ id: "a" })], "RESULT_ID_DUPLICATE"],
    ["an id of 65 bytes", () => [article({ id: "x".repeat(65) })], "RESULT_ID_INVALID"],
    ["no id", () => [article({ id: "" })], "RESULT_ID_INVALID"],
    ["no title", () => [article({ title: "" })], "ARTICLE_TITLE_EMPTY"],
    [
      "a text that is too long",
      () => [article({ input_message_content: { message_text: "x".repeat(4097) } })],
      "too long",
    ],
    ["an empty text", () => [article({ input_message_content: { message_text: " " } })], "MESSAGE_EMPTY"],
    [
      "broken markup",
      () => [article({ input_message_content: { message_text: "<b>", parse_mode: "HTML" } })],
      "parse entities",
    ],
  ])("are refused with %s", async (_name, results, description) => {
    expect(await answer(results())).toMatchObject(refused(description));
  });

  it("are taken up to 50, once", async () => {
    const results = Array.from({ length: 50 }, () => article());
    expect(await answer(results)).toMatchObject({ ok: true });
    expect(telegram.queries.inlineResults.get(`q${last}`)).toHaveLength(50);
    const again = { inline_query_id: `q${last}`, results: [] };
    expect(await call(telegram, "answerInlineQuery", again)).toMatchObject(refused("query is too old"));
  });

  it("are refused with an offset or a button that Telegram does not take", async () => {
    expect(await answer([], { next_offset: "x".repeat(65) })).toMatchObject(refused("NEXT_OFFSET_INVALID"));
    expect(await answer([], { button: { text: "x", start_parameter: "có dấu" } })).toMatchObject(
      refused("START_PARAM"),
    );
  });
});
