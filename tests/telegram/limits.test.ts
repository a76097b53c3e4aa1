import { describe, expect, it } from "vitest";
import { Limits } from "../../src/telegram/limits.ts";
import { texts } from "../../src/telegram/texts.ts";
import { inlineUpdate } from "../support/group-updates.ts";
import { offlineBot } from "../support/offline-bot.ts";
import { buttonUpdate, textUpdate } from "../support/telegram-updates.ts";

function limits(perUser: number, all: number) {
  const clock = { now: 1_000_000 };
  const refusals: string[] = [];
  const counted = new Limits(
    { perUser, all },
    () => clock.now,
    (whose) => refusals.push(whose),
  );
  return { counted, clock, refusals };
}

describe("questions of one person", () => {
  it("are refused above the limit until the minute is over, and the person is told once", () => {
    const { counted, clock, refusals } = limits(2, 100);
    expect([counted.question(1), counted.question(1)]).toEqual([undefined, undefined]);
    clock.now += 20_500;
    expect(counted.question(1)).toEqual({ whose: "user", seconds: 40, isFirst: true });
    expect(counted.question(1)).toMatchObject({ isFirst: false });
    expect(counted.question(2)).toBeUndefined();
    clock.now += 39_500;
    expect(counted.question(1)).toBeUndefined();
    expect(refusals).toEqual(["user", "user"]);
  });

  it("that were refused do not count", () => {
    const { counted, clock } = limits(1, 100);
    for (let question = 0; question < 5; question += 1) counted.question(1);
    clock.now += 60_000;
    expect(counted.question(1)).toBeUndefined();
    expect(counted.question(1)).toMatchObject({ isFirst: true });
  });
});

describe("questions of all", () => {
  it("are refused above the limit, and each person is told once", () => {
    const { counted, clock, refusals } = limits(10, 3);
    for (const user of [1, 2, 3]) expect(counted.question(user)).toBeUndefined();
    expect(counted.question(4)).toMatchObject({ whose: "all", isFirst: true });
    expect(counted.question(4)).toMatchObject({ whose: "all", isFirst: false });
    expect(counted.question(1)).toMatchObject({ whose: "all", isFirst: true });
    clock.now += 60_000;
    expect(counted.question(4)).toBeUndefined();
    expect(refusals).toEqual(["all", "all", "all"]);
  });

  it("are counted for very many people without keeping all of them", () => {
    const { counted, clock } = limits(1, 10);
    for (let user = 0; user < 5000; user += 1) {
      clock.now += 60_000;
      expect(counted.question(user)).toBeUndefined();
    }
    expect(counted.people).toBeLessThan(200);
  });
});

describe("a bot with limits", () => {
  async function limited(perUser: number) {
    const offline = await offlineBot();
    offline.services.limits = new Limits({ perUser, all: 100 }, Date.now);
    return offline;
  }

  it.each(["vi", "en"] as const)(
    "says so once in a private chat (%s), in reply to the question",
    async (language) => {
      const { handle, messages, asked } = await limited(1);
      const second = textUpdate(5, "hai", language);
      for (const update of [textUpdate(5, "một", language), second, textUpdate(5, "ba", language)])
        await handle(update);
      expect(asked.map(({ text }) => text)).toEqual(["một"]);
      const [, notice, ...more] = messages();
      const seconds = Number(/\d+/u.exec(String(notice?.["text"]))?.[0]);
      expect(notice?.["text"]).toBe(texts(language, "limits-user", { seconds }));
      expect(notice?.["reply_parameters"]).toMatchObject({ message_id: second.message?.message_id });
      expect(more).toEqual([]);
    },
  );

  it("counts eight inline queries as a question, and refuses more in the place of the results", async () => {
    const { handle, sent, messages } = await limited(1);
    for (const query of ["H", "HT", "HTX", "HTX v", "HTX vi", "HTX vố", "HTX vốn", "vốn", "vốn góp", ""])
      await handle(inlineUpdate(5, query));
    const buttons = sent.map(
      ({ payload }) => (payload["button"] as { text: string } | undefined)?.text ?? "",
    );
    expect(buttons.filter((text) => text.startsWith("Bạn tìm nhanh quá"))).toHaveLength(1);
    expect(buttons.at(-2)).toMatch(/^Bạn tìm nhanh quá, chờ \d+ giây nhé$/u);
    expect(buttons.at(-1)).toBe(texts("vi", "inline-help"));
    await handle(textUpdate(5, "HTX là gì?"));
    expect(messages().map(({ text }) => text)).toEqual([expect.stringContaining("Bạn hỏi nhanh quá")]);
  });

  it("shows no question of a button that it does not answer", async () => {
    const { handle, messages } = await limited(1);
    await handle(buttonUpdate(5, "start:vi:0"));
    for (const data of ["start:vi:1", "start:vi:2"]) await handle(buttonUpdate(5, data));
    expect(messages().map(({ text }) => String(text).slice(0, 2))).toEqual(["💬", expect.any(String), "Bạ"]);
  });

  it("goes on to answer commands and other people", async () => {
    const { handle, messages } = await limited(1);
    for (const text of ["một", "hai", "ba", "/start"]) await handle(textUpdate(5, text));
    await handle(textUpdate(6, "bốn"));
    expect(messages().map(({ chat_id }) => chat_id)).toEqual([5, 5, 5, 6]);
    expect(messages()[2]?.["text"]).toBe(texts("vi", "start"));
  });
});

it.each(["limits-user", "limits-all"])("%s names the seconds in both languages, also a single one", (id) => {
  expect(texts("vi", id, { seconds: 37 })).toContain("37 giây");
  expect(texts("en", id, { seconds: 37 })).toContain("37 seconds");
  expect(texts("en", id, { seconds: 1 })).toContain("a second");
});
