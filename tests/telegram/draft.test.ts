import type { Update } from "grammy/types";
import { afterEach, describe, expect, it } from "vitest";
import type { OnStatement } from "../../src/domain.ts";
import { answered, citation } from "../support/answers.ts";
import { Phone } from "../support/phone.ts";
import { BOT, textUpdate } from "../support/telegram-updates.ts";

let phone: Phone;
afterEach(async () => phone.stop());

const drafts = () => phone.telegram.calls.filter(({ method }) => method === "sendMessageDraft");
const FIRST = { text: "Cần 5 < 6 thành viên.", sources: [citation()] };
const SECOND = { text: "Phải tự nguyện.", sources: [citation({ n: 2, locator: "Điều 9" })] };

/** Says two statements, then waits until so many drafts have arrived before it answers. */
function writing(arrived: number) {
  return async (_question: unknown, onStatement?: OnStatement) => {
    onStatement?.(FIRST);
    if (arrived > 0) await phone.telegram.until("the first draft", () => drafts()[0]);
    onStatement?.(SECOND);
    if (arrived > 1) await phone.telegram.until("the second draft", () => drafts()[1]);
    return answered();
  };
}

describe("while a chat model writes", () => {
  it("what is verified is shown as one draft that grows, and then the answer", async () => {
    phone = await Phone.start({ reply: writing(2) });
    await phone.says("Cần mấy thành viên?");
    const [first, second, ...more] = drafts();
    expect(more).toEqual([]);
    expect(first?.payload["text"]).toBe("Cần <b>5</b> &lt; <b>6</b> thành viên. [1]\n✍️ …");
    expect(second?.payload["text"]).toBe(
      "Cần <b>5</b> &lt; <b>6</b> thành viên. [1]\nPhải tự nguyện. [2]\n✍️ …",
    );
    expect(second?.payload["draft_id"]).toBe(first?.payload["draft_id"]);
    expect(drafts().map(({ status }) => status)).toEqual([200, 200]);
    expect(phone.messages).toHaveLength(1);
  });

  it("no draft comes behind the answer", async () => {
    phone = await Phone.start({ reply: writing(1) });
    await phone.says("Cần mấy thành viên?");
    await phone.says("Cần mấy thành viên?");
    const methods = phone.telegram.calls
      .map(({ method }) => method)
      .filter((method) => /^sendMessage/u.test(method));
    expect(methods).toEqual(["sendMessageDraft", "sendMessage", "sendMessage"]);
  });

  it("a draft that is refused costs nothing", async () => {
    phone = await Phone.start({ reply: writing(1) });
    phone.telegram.fail("sendMessageDraft", { status: 404, description: "Not Found: method not found" });
    expect((await phone.says("Cần mấy thành viên?")).text).toContain("11 thành viên");
  });

  it("groups see no drafts", async () => {
    phone = await Phone.start({ reply: writing(0) });
    const update = textUpdate(5, `@${BOT.username} Cần mấy thành viên?`);
    const chat = { id: -77, type: "group", title: "Nhóm" };
    phone.telegram.push({ ...update, message: { ...update.message, chat } } as Update);
    await phone.telegram.message(-77, 1);
    expect(drafts()).toEqual([]);
  });
});
