import type { Update } from "grammy/types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { texts } from "../../src/telegram/texts.ts";
import { inlineUpdate } from "../support/group-updates.ts";
import { openKnowledge } from "../support/made-up-knowledge.ts";
import { type PollingBot, pollingBot } from "../support/polling-bot.ts";
import { readMarkup } from "../support/telegram-markup.ts";

const LAW = `---
title: Luật Hợp tác xã số 99/2009/QH16
language: vi
kind: law
number: 99/2009/QH16
url: https://example.org/law-99
effective: 2009-03-01
validity: in-force
---

# Luật Hợp tác xã số 99/2009/QH16

### Điều 3. Thành viên và vốn góp

1. Hợp tác xã phải có ít nhất 9 thành viên khi thành lập.

2. Phần vốn góp của một thành viên tối đa là 35% vốn điều lệ & không "hơn" <của> hợp tác xã.

### Điều 5. Hồ sơ đăng ký

1. Hồ sơ đăng ký hợp tác xã gồm giấy đề nghị đăng ký và điều lệ.
`;

let bot: PollingBot;
beforeAll(async () => {
  const { assistant } = await openKnowledge({ "laws/luat-99.vi.md": LAW });
  bot = await pollingBot(assistant);
});
afterAll(() => bot.stop());

async function results(update: Update) {
  bot.telegram.push(update);
  const id = update.inline_query?.id ?? "";
  const found = await bot.telegram.until("inline results", () => bot.telegram.queries.inlineResults.get(id));
  const call = bot.telegram.calls.find(
    ({ method, payload }) => method === "answerInlineQuery" && String(payload["inline_query_id"]) === id,
  );
  return { found, payload: call?.payload ?? {} };
}

describe("inline mode", () => {
  it("offers the clause that is named, to be quoted word for word with document, date, validity and link", async () => {
    const { found, payload } = await results(inlineUpdate(71, "điều 3 khoản 2"));
    expect(found).toHaveLength(1);
    expect(found[0]?.title).toBe("Điều 3 khoản 2 – Luật Hợp tác xã số 99/2009/QH16");
    const { text, links } = readMarkup(found[0]?.input_message_content?.message_text ?? "");
    expect(text).toContain(
      '2. Phần vốn góp của một thành viên tối đa là 35% vốn điều lệ & không "hơn" <của> hợp tác xã.',
    );
    expect(text).toContain("Điều 3 khoản 2, Luật Hợp tác xã số 99/2009/QH16");
    expect(text).toContain("Đang có hiệu lực (từ ngày 1/3/2009)");
    expect(links).toEqual(["https://example.org/law-99"]);
    expect(payload).toMatchObject({ is_personal: true, cache_time: 300 });
  });

  it("offers all clauses of an article, and the best passages for words", async () => {
    expect((await results(inlineUpdate(71, "3"))).found.map(({ title }) => title?.split(" – ")[0])).toEqual([
      "Điều 3 khoản 1",
      "Điều 3 khoản 2",
    ]);
    const { found } = await results(inlineUpdate(71, "hồ sơ đăng ký hợp tác xã"));
    expect(found[0]?.title).toContain("Điều 5 khoản 1");
  });

  it.each([
    ["", "inline-help"],
    ["điều 3 khoản 9", "inline-none"],
    ["thời tiết ngày mai", "inline-none"],
  ])("offers the private chat for “%s”", async (query, id) => {
    const { found, payload } = await results(inlineUpdate(71, query));
    expect(found).toEqual([]);
    expect(payload["button"]).toEqual({ text: texts("vi", id), start_parameter: "inline" });
  });

  it("labels in the language of who asks", async () => {
    const { found } = await results(inlineUpdate(72, "3.1", "en"));
    expect(found[0]?.input_message_content?.message_text).toContain("In force (since 1 March 2009)");
  });

  it("keeps nothing of it", async () => {
    const update = inlineUpdate(73, "điều 5");
    await results(update);
    const { state } = bot.services;
    expect(state.answers.ofUser(73)).toEqual([]);
    expect(state.inbox.receive({ ...update, update_id: 9_000_001 })).toBe(true);
    expect(state.inbox.waiting()).toEqual([]);
  });
});
