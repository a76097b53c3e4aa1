import type { Update } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { feedbackSince } from "../../src/telegram/state/feedback.ts";
import { texts } from "../../src/telegram/texts.ts";
import { answered } from "../support/answers.ts";
import { labelsOf, Phone } from "../support/phone.ts";
import { BOT, buttonUpdate, textUpdate } from "../support/telegram-updates.ts";

let phone: Phone;
beforeEach(async () => {
  phone = await Phone.start({ reply: ({ text }) => answered({ text: `${text} [1]` }) });
});
afterEach(async () => phone.stop());

const opinions = () =>
  feedbackSince(phone.services.state.database, 0).map(({ verdict, reason, comment }) => ({
    verdict,
    reason,
    comment,
  }));
const lastKeyboard = () => {
  const [answer] = phone.messages;
  return answer ? labelsOf(answer) : [];
};

describe("thumbs", () => {
  it("up is kept and thanked for, also after a restart and when it is pressed twice", async () => {
    await phone.says("Một?");
    await phone.restart();
    expect(await phone.presses("👍", 2)).toEqual({ text: texts("vi", "rated-up"), isAlert: false });
    expect(opinions()).toEqual([{ verdict: "up" }]);
    expect(phone.messages).toHaveLength(1);
  });

  it("down is kept at once, and asks what is wrong in the place of the other buttons", async () => {
    await phone.says("Một?");
    const before = lastKeyboard();
    await phone.presses("👎", 2);
    expect(opinions()).toEqual([{ verdict: "down" }]);
    expect(lastKeyboard()).toEqual([
      ["Sai số liệu", "Sai nguồn"],
      ["Trả lời thiếu", "Lý do khác…"],
      ["‹ Quay lại"],
    ]);
    await phone.presses("‹ Quay lại");
    expect(lastKeyboard()).toEqual(before);
  });

  it.each([
    ["Sai số liệu", "wrong-figure"],
    ["Sai nguồn", "wrong-source"],
    ["Trả lời thiếu", "incomplete"],
  ])("down with %s keeps the reason %s and offers to say more", async (label, reason) => {
    await phone.says("Một?");
    await phone.presses("👎");
    expect(await phone.presses(label)).toMatchObject({ text: texts("vi", "reason-noted") });
    expect(opinions()).toEqual([{ verdict: "down", reason }]);
    expect(lastKeyboard()).toEqual([["✍️ Viết rõ hơn", "Xong"]]);
    await phone.presses("Xong");
    await phone.presses("👎");
    expect(opinions()).toEqual([{ verdict: "down", reason }]);
  });
});

async function untilComment(reason = "Lý do khác") {
  await phone.says("Một?");
  await phone.presses("👎");
  await phone.presses(reason);
}

describe("the person's own words", () => {
  it("are the next message, and the one after it is a question again", async () => {
    await untilComment();
    expect(phone.messages[1]?.text).toBe(texts("vi", "comment-ask"));
    await phone.restart({ reply: ({ text }) => answered({ text: `${text} [1]` }) });
    expect((await phone.says("Số đúng là 13 <thành viên>")).text).toBe(texts("vi", "comment-noted"));
    expect(opinions()).toEqual([{ verdict: "down", reason: "other", comment: "Số đúng là 13 <thành viên>" }]);
    expect((await phone.says("cần mấy thành viên")).text).toContain("cần mấy thành viên [1]");
  });

  it("go with the reason that was given", async () => {
    await untilComment("Sai nguồn");
    await phone.presses("✍️");
    await phone.says("Phải là Điều 5");
    expect(opinions()).toEqual([{ verdict: "down", reason: "wrong-source", comment: "Phải là Điều 5" }]);
  });

  it.each(["Còn liên hiệp thì cần mấy thành viên?", "?"])("are not %s, which is answered", async (text) => {
    await untilComment();
    expect((await phone.says(text)).text).toContain(text);
    expect(opinions()).toEqual([{ verdict: "down", reason: "other" }]);
    expect((await phone.says("một ý khác")).text).toContain("một ý khác [1]");
  });

  it("are no command, after which nothing is waited for", async () => {
    await untilComment();
    expect((await phone.says("/help")).text).toContain(texts("vi", "help").slice(0, 30));
    expect((await phone.says("cần mấy thành viên")).text).toContain("cần mấy thành viên [1]");
  });

  it("are waited for ten minutes", async () => {
    await untilComment();
    phone.now += 11 * 60_000;
    expect((await phone.says("cần mấy thành viên")).text).toContain("cần mấy thành viên [1]");
    expect(opinions()).toEqual([{ verdict: "down", reason: "other" }]);
  });

  it("can be skipped", async () => {
    await untilComment();
    await phone.presses("Bỏ qua");
    expect(phone.messages[1]?.text).toBe(texts("vi", "comment-skipped"));
    expect((await phone.says("cần mấy thành viên")).text).toContain("cần mấy thành viên [1]");
  });

  it("that were a question after all are answered at a press, and are no comment any more", async () => {
    await untilComment();
    await phone.says("cần mấy thành viên");
    await phone.presses("Đây là câu hỏi", 2);
    expect(phone.asked.map(({ text }) => text)).toEqual(["Một?", "cần mấy thành viên"]);
    expect(opinions()).toEqual([{ verdict: "down", reason: "other" }]);
  });
});

describe("in a group", () => {
  const GROUP = -77;
  const inGroup = (update: Update): Update => {
    const chat = { id: GROUP, type: "group" as const, title: "Nhóm" };
    const { message, callback_query } = update;
    return {
      ...update,
      ...(message ? { message: { ...message, chat } } : {}),
      ...(callback_query?.message
        ? { callback_query: { ...callback_query, message: { ...callback_query.message, chat } } }
        : {}),
    } as Update;
  };
  const inChat = () => phone.telegram.delivered(GROUP);

  it("the buttons of all come back once somebody has given a reason", async () => {
    phone.telegram.push(inGroup(textUpdate(5, `@${BOT.username} Một?`)));
    const answer = await phone.telegram.message(GROUP, 1);
    const before = labelsOf(answer);
    const [, id] = answer.buttons[0]?.split(":") ?? [];
    for (const [at, choice] of ["down", "wrong-figure"].entries()) {
      phone.telegram.push(inGroup(buttonUpdate(5, `rate:${id}:${choice}`, "vi", answer.messageId)));
      await phone.telegram.until("the edit", () => (answer.edits > at ? true : undefined));
    }
    expect(labelsOf(answer)).toEqual(before);
    expect(opinions()).toEqual([{ verdict: "down", reason: "wrong-figure" }]);
  });

  it("only a reply to the bot's request is taken for a comment", async () => {
    phone.telegram.push(inGroup(textUpdate(5, `@${BOT.username} Một?`)));
    const answer = await phone.telegram.message(GROUP, 1);
    const [rate] = answer.buttons.filter((data) => data.endsWith(":down"));
    phone.telegram.push(
      inGroup(buttonUpdate(5, rate?.replace(":down", ":other") ?? "", "vi", answer.messageId)),
    );
    const prompt = await phone.telegram.message(GROUP, 2);
    // It opens nobody's keyboard.
    expect(
      phone.telegram.calls.findLast(({ method }) => method === "sendMessage")?.payload["reply_markup"],
    ).toBeUndefined();
    phone.telegram.push(inGroup(textUpdate(5, `@${BOT.username} Hai`)));
    expect((await phone.telegram.message(GROUP, 3)).text).toContain("Hai [1]");
    const reply = inGroup(textUpdate(5, "Sai ở điểm b"));
    if (reply.message)
      Object.assign(reply.message, {
        reply_to_message: { message_id: prompt.messageId, date: 1, chat: reply.message.chat, from: BOT },
      });
    phone.telegram.push(reply);
    expect((await phone.telegram.message(GROUP, 4)).text).toBe(texts("vi", "comment-noted"));
    expect(opinions()).toEqual([{ verdict: "down", reason: "other", comment: "Sai ở điểm b" }]);
    expect(inChat()).toHaveLength(4);
  });
});
