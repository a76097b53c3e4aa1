import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answered } from "../support/answers.ts";
import { GROUP, groupUpdate } from "../support/group-updates.ts";
import { Phone } from "../support/phone.ts";
import { BOT, buttonUpdate, editedUpdate, textUpdate } from "../support/telegram-updates.ts";

let phone: Phone;
const reply = { reply: ({ text }: { text: string }) => answered({ text: `Đáp: ${text} [1]` }) };
beforeEach(async () => {
  phone = await Phone.start(reply);
});
afterEach(async () => phone.stop());

const asked = () => phone.asked.map(({ text }) => text);

/** Sends an update that may get no answer, and a press behind it that shows when the bot is done with it. */
async function quietly(update: ReturnType<typeof editedUpdate>): Promise<void> {
  const end = buttonUpdate(phone.chat, "read:gone0000:1");
  phone.telegram.push(update, end);
  const { notices } = phone.telegram.queries;
  await phone.telegram.until("the end", () => notices.get(end.callback_query?.id ?? ""));
}

describe("a question that is changed", () => {
  it("is answered anew below what it is now, as often as it changes, also after a restart", async () => {
    const question = textUpdate(phone.chat, "Lập HTX cần mấy thành viên ở Lạng Sơm?");
    await phone.receives(question);
    const shown = await phone.receives(editedUpdate(question, "Lập <HTX> cần mấy thành viên ở Lạng Sơn?"));
    expect(shown.raw).toBe("💬 <b>Lập &lt;HTX&gt; cần mấy thành viên ở Lạng Sơn?</b>");
    expect((await phone.telegram.message(phone.chat, 3)).text).toContain("ở Lạng Sơn? [1]");
    await phone.restart(reply);
    await phone.receives(editedUpdate(question, "Còn Hà Nội?"));
    expect((await phone.telegram.message(phone.chat, 5)).text).toContain("Đáp: Còn Hà Nội? [1]");
  });

  it("is understood from what was said before it, not from what it was", async () => {
    await phone.says("Lạng Sơn có mấy HTX?");
    const question = textUpdate(phone.chat, "còn Hà Nôij?");
    await phone.receives(question);
    await phone.receives(editedUpdate(question, "còn Hà Nội?"));
    await phone.telegram.message(phone.chat, 4);
    expect(phone.asked.at(-1)?.history.map((turn) => turn.question)).toEqual(["Lạng Sơn có mấy HTX?"]);
  });
});

describe("nothing is said to a changed message", () => {
  it("whose words are the same, that is a command, or that was no question", async () => {
    const question = textUpdate(phone.chat, "Một?");
    await phone.receives(question);
    await quietly(editedUpdate(question, " Một? "));
    await quietly(editedUpdate(question, "/law 18"));
    const command = textUpdate(phone.chat, "/help");
    await phone.receives(command);
    await quietly(editedUpdate(command, "Hai?"));
    expect(asked()).toEqual(["Một?"]);
    expect(phone.messages).toHaveLength(2);
  });

  it("whose answer its asker had deleted", async () => {
    const question = textUpdate(phone.chat, "Một?");
    await phone.receives(question);
    phone.services.state.erasure.ofUser(phone.chat);
    await quietly(editedUpdate(question, "Hai?"));
    expect(asked()).toEqual(["Một?"]);
  });

  it("in a group", async () => {
    const question = groupUpdate({ text: `@${BOT.username} Một?` });
    const next = groupUpdate({ text: "/ask Ba?" });
    phone.telegram.push(question, editedUpdate(question, `@${BOT.username} Hai?`), next);
    await phone.telegram.message(GROUP, 2);
    expect(asked()).toEqual(["Một?", "Ba?"]);
  });
});
