import type { Message, Update } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Question } from "../../src/domain.ts";
import { texts } from "../../src/telegram/texts.ts";
import { answered } from "../support/answers.ts";
import { fakeAssistant } from "../support/fake-assistant.ts";
import {
  botMessage,
  GROUP,
  type GroupMessage,
  groupMessage,
  groupUpdate,
  membershipUpdate,
  migrationUpdates,
} from "../support/group-updates.ts";
import { type PollingBot, pollingBot, pressOf } from "../support/polling-bot.ts";
import { BOT, textUpdate } from "../support/telegram-updates.ts";

const NAME = `@${BOT.username}`;
const ALONE = 900;
const PATIENT = { timeout: 30_000 };
const FOLLOW_UP = "Vốn góp bao nhiêu?";

let bot: PollingBot;
let asked: Question[];
/** Answers are given once this is resolved. */
let writing: Promise<void>;
beforeEach(async () => {
  writing = Promise.resolve();
  const fake = fakeAssistant(async ({ text }) => {
    await writing;
    return answered({ text: `Đáp: ${text} [1]`, followUps: [FOLLOW_UP] });
  });
  asked = fake.asked;
  bot = await pollingBot(fake.assistant);
});
afterEach(() => bot.stop());

const say = (message: GroupMessage) => bot.reply(message.chat ?? GROUP, groupUpdate(message));
const calls = (method: string) => bot.telegram.calls.filter((call) => call.method === method);

/** The answer that is kept of a user's question, which is a moment after it was sent. */
const kept = (user: number) => vi.waitUntil(() => bot.services.state.answers.ofUser(user)[0], PATIENT);

/** What the group hears of updates; a private question behind them shows that the bot is done with them. */
async function silentAbout(...updates: ReturnType<typeof groupUpdate>[]): Promise<void> {
  bot.telegram.push(...updates);
  await bot.reply(ALONE, textUpdate(ALONE, "xong?"));
  expect(bot.telegram.delivered(GROUP)).toEqual([]);
}

describe("in a group the bot is silent", () => {
  it("about what people say to each other, other bots' names and commands, and commands nobody knows", async () => {
    const other: Message = groupMessage({ text: "Chào cả nhà" });
    await silentAbout(
      groupUpdate({ text: "Lập HTX cần mấy thành viên?" }),
      groupUpdate({ text: "Hỏi @another_bot xem" }),
      groupUpdate({ text: `Viết cho a${NAME} nhé` }),
      groupUpdate({ text: "Đúng rồi", replyTo: other }),
      groupUpdate({ text: "/weather" }),
      groupUpdate({ text: "/help@another_bot" }),
    );
    expect(asked.map(({ text }) => text)).toEqual(["xong?"]);
  });
});

describe("in a group the bot answers", () => {
  it("when it is mentioned, silently, in reply to the question, in its topic", async () => {
    const update = groupUpdate({ text: `${NAME} lập HTX cần mấy người?`, thread: 7 });
    const { thread, replyTo, text } = await bot.reply(GROUP, update);
    expect(text).toContain("Đáp: lập HTX cần mấy người?");
    expect(thread).toBe(7);
    expect(replyTo).toBe(update.message?.message_id);
    expect(calls("sendMessage").map(({ payload }) => String(payload["disable_notification"]))).toEqual([
      "true",
    ]);
  });

  it("whatever the letters of its name, wherever it stands", async () => {
    expect((await say({ text: `lập HTX cần ${NAME.toUpperCase()} mấy người?` })).text).toContain(
      "Đáp: lập HTX cần mấy người?",
    );
  });

  it("the message that a mention without words replies to", async () => {
    const question = groupMessage({ user: 52, text: "Vốn điều lệ tối thiểu là bao nhiêu?" });
    expect((await say({ text: NAME, replyTo: question })).text).toContain(
      "Đáp: Vốn điều lệ tối thiểu là bao nhiêu?",
    );
  });

  it("asks back when a mention has no words at all", async () => {
    expect((await say({ text: NAME })).text).toBe(texts("vi", "group-what", { bot: BOT.username }));
    expect(asked).toEqual([]);
  });

  it("/ask, with its name or without, or in reply to somebody's question", async () => {
    expect((await say({ text: `/ask${NAME} vốn góp?` })).text).toContain("Đáp: vốn góp?");
    expect((await say({ text: "/ask thuế?" })).text).toContain("Đáp: thuế?");
    const question = groupMessage({ user: 52, text: "Giải thể HTX thế nào?" });
    expect((await say({ text: "/ask", replyTo: question })).text).toContain("Đáp: Giải thể HTX thế nào?");
    expect((await bot.reply(ALONE, textUpdate(ALONE, "/ask phí?"))).text).toContain("Đáp: phí?");
  });

  it("its other commands", async () => {
    const { text } = await say({ text: `/help${NAME}` });
    expect(text).toContain("/law");
    expect(text).toContain(texts("vi", "help-group", { bot: BOT.username }));
    expect((await bot.reply(ALONE, textUpdate(ALONE, "/help"))).text).not.toContain("@");
  });
});

describe("conversations in a group", () => {
  it("are those of each person in each topic", async () => {
    await say({ text: `${NAME} một`, user: 51, thread: 7 });
    await say({ text: `${NAME} hai`, user: 52, thread: 7 });
    await say({ text: `${NAME} ba`, user: 51, thread: 8 });
    await say({ text: `${NAME} bốn`, user: 51, thread: 7 });
    expect(asked.map(({ history }) => history.map(({ question }) => question))).toEqual([
      [],
      [],
      [],
      ["một"],
    ]);
  });

  it("go on from the answer that is replied to, whoever had asked; what another person asked is not kept with it", async () => {
    const answer = await say({ text: `${NAME} Lạng Sơn có mấy HTX?`, user: 51 });
    await say({ text: "còn Hà Nội?", user: 52, replyTo: botMessage(answer.messageId, answer.text) });
    expect(asked[1]?.text).toBe("còn Hà Nội?");
    expect(asked[1]?.history.map(({ question }) => question)).toEqual(["Lạng Sơn có mấy HTX?"]);
    expect((await kept(52)).history).toEqual([]);
  });

  it("go on from the answer to a suggested question that somebody pressed, which goes with all of that person's", async () => {
    const answer = await say({ text: `${NAME} Lạng Sơn có mấy HTX?`, user: 51 });
    const ask = answer.buttons.find((data) => data.startsWith("ask:")) ?? "";
    bot.telegram.push(pressOf(answer, ask, "vi", 52));
    const second = await bot.telegram.message(GROUP, 3);
    expect(second.text).toContain(`Đáp: ${FOLLOW_UP}`);
    const { answerMessages } = bot.services.state;
    await vi.waitUntil(() => answerMessages.answerIn(GROUP, second.messageId), PATIENT);
    await say({ text: "còn Hà Nội?", user: 53, replyTo: botMessage(second.messageId, second.text) });
    expect(asked.at(-1)?.history.map(({ question }) => question)).toEqual([FOLLOW_UP]);
    expect(bot.services.state.erasure.ofUser(52).answers).toBe(1);
    expect(bot.services.state.answerMessages.answerIn(GROUP, second.messageId)).toBeUndefined();
  });

  it("keep nothing of an answer that was being written while its asker had everything deleted", async () => {
    let release = () => {};
    writing = new Promise((resolve) => {
      release = resolve;
    });
    bot.telegram.push(groupUpdate({ text: `${NAME} Lạng Sơn có mấy HTX?`, user: 51 }));
    await bot.telegram.until("the question", () => asked[0]);
    const question = await bot.reply(51, textUpdate(51, "/forget"));
    await bot.press(question, "forget:yes:51");
    release();
    const answer = await bot.telegram.message(GROUP, 1);
    expect(answer.text).toContain("Đáp: Lạng Sơn có mấy HTX?");
    const press = pressOf(answer, answer.buttons.find((data) => data.endsWith(":up")) ?? "", "vi", 51);
    bot.telegram.push(press);
    const { notices } = bot.telegram.queries;
    expect(await bot.telegram.until("the notice", () => notices.get(press.callback_query?.id ?? ""))).toEqual(
      {
        text: texts("vi", "button-old"),
        isAlert: true,
      },
    );
    expect(bot.services.state.answers.ofUser(51)).toEqual([]);
  });

  it("do not go on from an answer that its asker had deleted", async () => {
    const answer = await say({ text: `${NAME} Lạng Sơn có mấy HTX?`, user: 51 });
    await kept(51);
    bot.services.state.erasure.ofUser(51);
    await say({ text: "còn Hà Nội?", user: 52, replyTo: botMessage(answer.messageId, answer.text) });
    expect(asked[1]?.history).toEqual([]);
  });

  it("wait for the name of a province only from who was asked, in a reply", async () => {
    bot.telegram.statuses.set(`${GROUP}:51`, "administrator");
    const ask = await say({ text: "/province", user: 51 });
    expect(ask.text).toBe(texts("vi", "province-ask"));
    const replyTo = botMessage(ask.messageId, ask.text);
    await say({ text: "Hà Nội", user: 52, replyTo });
    expect(asked.map(({ text }) => text)).toEqual(["Hà Nội"]);
    const set = await say({ text: "lang son", user: 51, replyTo });
    expect(set.text).toBe(texts("vi", "province-set", { name: "Lạng Sơn" }));
    expect(bot.services.state.preferences.of(GROUP).province).toBe("Lạng Sơn");
  });
});

describe("what a group has chosen", () => {
  const chosen = () => bot.services.state.preferences.of(GROUP);
  const noticeOf = (press: Update) =>
    bot.telegram.until("the notice", () => bot.telegram.queries.notices.get(press.callback_query?.id ?? ""));

  it.each(["creator", "administrator"] as const)("is set by its %s", async (status) => {
    bot.telegram.statuses.set(`${GROUP}:51`, status);
    await say({ text: "/province lang son" });
    const menu = await say({ text: "/language" });
    await bot.press(menu, "language:en", { user: 51 });
    expect(chosen()).toEqual({ province: "Lạng Sơn", language: "en" });
  });

  it("is set by an administrator who is anonymous", async () => {
    const update = groupUpdate({ text: "/province lang son", user: 1_087_968_824 });
    Object.assign(update.message ?? {}, { sender_chat: update.message?.chat });
    await bot.reply(GROUP, update);
    expect(chosen()).toEqual({ province: "Lạng Sơn" });
    expect(calls("getChatMember")).toEqual([]);
  });

  it.each(["member", "hidden"] as const)("is not set by a %s, who is told kindly", async (status) => {
    bot.telegram.statuses.set(`${GROUP}:51`, status);
    for (const [text, id] of [
      ["/province", "province-for-admins"],
      ["/province lang son", "province-for-admins"],
      ["/language", "language-for-admins"],
    ] as const)
      expect((await say({ text })).text).toBe(texts("vi", id));
    expect(chosen()).toEqual({});
  });

  it("is not set by the press of somebody else under an administrator's menu", async () => {
    bot.telegram.statuses.set(`${GROUP}:51`, "administrator");
    const menu = await say({ text: "/language" });
    for (const [data, id] of [
      ["language:en", "language-for-admins"],
      ["province:set:Lạng Sơn", "province-for-admins"],
      ["province:clear", "province-for-admins"],
    ] as const) {
      const press = pressOf(menu, data, "vi", 52);
      bot.telegram.push(press);
      expect(await noticeOf(press)).toEqual({ text: texts("vi", id), isAlert: true });
    }
    expect(chosen()).toEqual({});
  });

  it("does not hinder anybody in private", async () => {
    await bot.reply(ALONE, textUpdate(ALONE, "/province lang son"));
    expect(bot.services.state.preferences.of(ALONE)).toEqual({ province: "Lạng Sơn" });
    expect(calls("getChatMember")).toEqual([]);
  });
});

describe("a group that becomes a supergroup", () => {
  const [old, now] = [-77, -10077];

  it("keeps what it has chosen", async () => {
    bot.services.state.preferences.setProvince(old, "Lạng Sơn");
    bot.telegram.push(...migrationUpdates(old, now));
    await say({ chat: now, text: `${NAME} tỉnh tôi?` });
    expect(asked[0]?.place).toBe("Lạng Sơn");
    expect(bot.services.state.preferences.of(old)).toEqual({});
  });

  it("gets the answer that was on its way to the old one, once", async () => {
    bot.services.state.preferences.setLanguage(old, "en");
    const question = groupUpdate({ chat: old, text: `/ask thuế?` });
    bot.telegram.chats.learn(question);
    bot.telegram.chats.migrate(old, now);
    bot.telegram.push(question);
    expect((await bot.telegram.message(now, 1)).text).toContain("Đáp: thuế?");
    expect(bot.services.state.preferences.of(now).language).toBe("en");
    expect(calls("sendMessage").map(({ status }) => status)).toEqual([400, 200]);
  });
});

describe("being added, removed, blocked", () => {
  it("says hello in two lines, once", async () => {
    const hello = await bot.reply(GROUP, membershipUpdate(GROUP, "left", "member"));
    expect(hello.text).toBe(texts("vi", "group-hello", { bot: BOT.username }));
    expect(hello.text.split("\n")).toHaveLength(2);
    bot.telegram.push(
      membershipUpdate(GROUP, "member", "administrator"),
      membershipUpdate(GROUP, "kicked", "member"),
    );
    await bot.reply(ALONE, textUpdate(ALONE, "xong?"));
    expect(bot.telegram.delivered(GROUP)).toHaveLength(1);
  });

  it("takes it in good part when the group does not let it write", async () => {
    bot.telegram.fail("sendMessage", {
      status: 403,
      description: "Forbidden: bot was kicked from the supergroup chat",
    });
    bot.telegram.push(membershipUpdate(GROUP, "left", "member"));
    await bot.telegram.until("the refusal", () => calls("sendMessage").find(({ status }) => status === 403));
    await bot.reply(ALONE, textUpdate(ALONE, "xong?"));
    expect(calls("sendMessage")).toHaveLength(2);
  });

  it.each([
    [400, "Bad Request: not enough rights to send text messages to the chat"],
    [400, "Bad Request: TOPIC_CLOSED"],
    [400, "Bad Request: chat not found"],
    [403, "Forbidden: the group chat was deleted"],
  ])("sends no apology where it cannot write (%i %s)", async (status, description) => {
    bot.telegram.fail("sendMessage", { status, description });
    bot.telegram.push(groupUpdate({ text: "/ask thuế?" }));
    await bot.telegram.until("the refusal", () =>
      calls("sendMessage").find((call) => call.status === status),
    );
    expect((await bot.reply(ALONE, textUpdate(ALONE, "xong?"))).text).toContain("Đáp: xong?");
    expect(bot.telegram.delivered(GROUP)).toEqual([]);
  });

  it("waits for nobody who has blocked it, and deletes nothing", async () => {
    const { sessions, preferences, answers } = bot.services.state;
    await bot.reply(ALONE, textUpdate(ALONE, "vốn?"));
    await kept(ALONE);
    await bot.reply(ALONE, textUpdate(ALONE, "/province"));
    expect(sessions.awaiting(`${ALONE}::`)).toEqual({ kind: "province" });
    preferences.setLanguage(ALONE, "en");
    bot.telegram.push(membershipUpdate(ALONE, "member", "kicked"));
    await bot.reply(901, textUpdate(901, "xong?"));
    await vi.waitUntil(() => sessions.awaiting(`${ALONE}::`) === undefined, PATIENT);
    expect(preferences.of(ALONE).language).toBe("en");
    expect(answers.ofUser(ALONE)).toHaveLength(1);
  });
});
