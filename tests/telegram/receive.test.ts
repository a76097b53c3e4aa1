import { describe, expect, it, vi } from "vitest";
import { createReceiver } from "../../src/telegram/receive.ts";
import { texts } from "../../src/telegram/texts.ts";
import { answered } from "../support/answers.ts";
import { offlineBot } from "../support/offline-bot.ts";
import { BOT, buttonUpdate, groupUpdate, textUpdate } from "../support/telegram-updates.ts";

const MINUTE = 60_000;

type Options = Parameters<typeof offlineBot>[0];

/** A bot whose answers repeat the question, its receiver, a clock, and updates that an earlier process has left behind. */
async function receiving(options: Options = {}) {
  const clock = { now: Date.UTC(2026, 10, 22, 9) };
  const offline = await offlineBot({
    reply: ({ text }) => answered({ text: `${text}!`, citations: [] }),
    now: () => clock.now,
    ...options,
  });
  const { inbox } = offline.services.state;
  const said = () => offline.messages().map(({ chat_id, text }) => `${chat_id}: ${text}`);
  const receiver = createReceiver(offline.bot, offline.services);
  return {
    ...offline,
    ...receiver,
    inbox,
    clock,
    said,
    restart: () => createReceiver(offline.bot, offline.services),
  };
}

const late = texts("vi", "recovery-late");
const excuse = texts("vi", "recovery-excuse");

describe("an update", () => {
  it("is waiting until its handler is through", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { accept, handle, inbox, said } = await receiving({
      reply: async () => {
        await held;
        return answered({ text: "đáp", citations: [] });
      },
    });
    const update = textUpdate(5, "một?");
    expect(accept([update])).toEqual([update]);
    const handled = handle(update);
    expect(inbox.waiting()).toHaveLength(1);
    release();
    await handled;
    expect(said()).toEqual(["5: đáp"]);
    expect(inbox.waiting()).toEqual([]);
  });

  it("is not accepted a second time, neither while it waits nor later", async () => {
    const { accept, handle, restart } = await receiving();
    const update = textUpdate(5, "một?");
    expect(accept([update])).toEqual([update]);
    expect(accept([update])).toEqual([]);
    await handle(update);
    expect(accept([update])).toEqual([]);
    expect(restart().accept([update])).toEqual([]);
  });

  it("whose handler fails is apologised for, done, and rejects nothing", async () => {
    const { accept, handle, inbox, said } = await receiving({
      reply: () => {
        throw new RangeError("broken");
      },
    });
    const update = textUpdate(5, "một?");
    accept([update]);
    await handle(update);
    expect(said()).toEqual([expect.stringContaining("Mã sự cố")]);
    expect(inbox.waiting()).toEqual([]);
  });

  it("that Telegram holds up for long waits on, and is excused once the chat may be written to", async () => {
    let isHeldUp = true;
    const { accept, handle, inbox, said } = await receiving({
      refuse: ({ method }) =>
        isHeldUp && method === "sendMessage"
          ? { error_code: 429, description: "Too Many Requests", parameters: { retry_after: 3600 } }
          : undefined,
    });
    vi.useFakeTimers();
    try {
      accept([textUpdate(5, "một?")]);
      await handle(inbox.waiting()[0]?.update as never);
      expect(said()).toEqual(["5: một?!"]);
      expect(inbox.waiting()).toHaveLength(1);
      isHeldUp = false;
      await vi.advanceTimersByTimeAsync(3_600_000);
      expect(said().at(-1)).toBe(`5: ${excuse}`);
      expect(inbox.waiting()).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  it("is handled although it can no longer be marked as done, which is logged", async () => {
    const { accept, handle, services, said, log } = await receiving();
    const update = textUpdate(5, "/privacy");
    accept([update]);
    services.state.inbox.done = () => {
      throw new Error("the disk is full");
    };
    await handle(update);
    expect(said()).toHaveLength(1);
    expect(log()).toContain("the disk is full");
  });
});

describe("after a crash", () => {
  it("what is waiting is answered, in order, and once", async () => {
    const { inbox, recover, said, restart } = await receiving();
    for (const text of ["một?", "hai?"]) inbox.receive(textUpdate(5, text));
    expect(await recover()).toBe(2);
    expect(said()).toEqual(["5: một?!", "5: hai?!"]);
    expect(await restart().recover()).toBe(0);
    expect(said()).toHaveLength(2);
  });

  it("an answer that comes more than a minute late says so, in reply to its question", async () => {
    const { inbox, clock, recover, said, messages } = await receiving();
    const update = textUpdate(5, "một?");
    inbox.receive(update);
    clock.now += 2 * MINUTE;
    await recover();
    expect(said()).toEqual([`5: ${late}`, "5: một?!"]);
    expect(messages()[0]?.["reply_parameters"]).toMatchObject({ message_id: update.message?.message_id });
  });

  it("what came more than an hour ago is excused, once a chat, in the language of the person", async () => {
    const { inbox, clock, recover, said, asked } = await receiving();
    for (const text of ["một?", "hai?"]) inbox.receive(textUpdate(5, text));
    inbox.receive(textUpdate(6, "three?", "en"));
    clock.now += 61 * MINUTE;
    inbox.receive(textUpdate(5, "bốn?"));
    expect(await recover()).toBe(4);
    expect(said()).toEqual([`5: ${excuse}`, `6: ${texts("en", "recovery-excuse")}`, "5: bốn?!"]);
    expect(asked).toHaveLength(1);
    expect(inbox.waiting()).toEqual([]);
  });

  it("an update that ended the process twice is excused, and others are answered", async () => {
    const { inbox, restart, said } = await receiving();
    inbox.receive(textUpdate(5, "chết người?"));
    inbox.receive(textUpdate(6, "hai?"));
    // The process ends while the first is tried again: nothing after it was begun.
    inbox.countTry(inbox.waiting()[0]?.update.update_id ?? 0);
    expect(await restart().recover()).toBe(2);
    expect(said()).toEqual([`5: ${excuse}`, "6: hai?!"]);
  });

  it("the try is on disk before the handler runs", async () => {
    const tries: number[] = [];
    const { inbox, recover, services } = await receiving({
      reply: () => {
        tries.push(services.state.inbox.waiting()[0]?.tries ?? -1);
        return answered();
      },
    });
    inbox.receive(textUpdate(5, "một?"));
    await recover();
    expect(tries).toEqual([1]);
  });

  it("nothing is said of a button that was pressed, nor to a group that did not ask the bot", async () => {
    const { inbox, clock, recover, said } = await receiving();
    inbox.receive(buttonUpdate(5, "language:en"));
    inbox.receive(groupUpdate(-7, 5, "Mai họp nhé"));
    inbox.receive(groupUpdate(-8, 5, `@${BOT.username} một?`));
    clock.now += 61 * MINUTE;
    expect(await recover()).toBe(3);
    expect(said()).toEqual([`-8: ${excuse}`]);
  });

  it("an excuse that cannot be delivered holds nothing up", async () => {
    const { inbox, clock, recover, said, log } = await receiving({
      refuse: ({ payload }) =>
        payload["chat_id"] === 5
          ? { error_code: 403, description: "Forbidden: bot was blocked by the user" }
          : undefined,
    });
    inbox.receive(textUpdate(5, "một?"));
    inbox.receive(textUpdate(6, "hai?"));
    clock.now += 61 * MINUTE;
    expect(await recover()).toBe(2);
    expect(said().at(-1)).toBe(`6: ${excuse}`);
    expect(log()).toContain("blocked by the user");
    expect(inbox.waiting()).toEqual([]);
  });

  it("new updates of a chat wait for its old ones, those of other chats do not", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { inbox, recover, accept, handle, asked, said } = await receiving({
      reply: async ({ text }) => {
        if (text === "cũ?") await held;
        return answered({ text: `${text}!`, citations: [] });
      },
    });
    inbox.receive(textUpdate(5, "cũ?"));
    const recovered = recover();
    const [newer, other] = [textUpdate(5, "mới?"), textUpdate(6, "khác?")];
    accept([newer, other]);
    const handled = handle(newer);
    await handle(other);
    expect(asked.map(({ text }) => text).sort()).toEqual(["cũ?", "khác?"]);
    release();
    await Promise.all([recovered, handled]);
    expect(said()).toEqual(["6: khác?!", "5: cũ?!", "5: mới?!"]);
  });

  it("a chat that Telegram holds up does not hold up the others", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { inbox, recover, said } = await receiving({
      reply: async ({ text }) => {
        if (text === "chậm?") await held;
        return answered({ text: `${text}!`, citations: [] });
      },
    });
    for (const [chat, text] of [
      [5, "chậm?"],
      [5, "sau chậm?"],
      [6, "hai?"],
    ] as const)
      inbox.receive(textUpdate(chat, text));
    const recovered = recover();
    await vi.waitUntil(() => said().length > 0, { timeout: 30_000 });
    expect(said()).toEqual(["6: hai?!"]);
    release();
    expect(await recovered).toBe(3);
    expect(said()).toEqual(["6: hai?!", "5: chậm?!", "5: sau chậm?!"]);
  });

  it("what this process has accepted is not taken for what an earlier one left", async () => {
    const { accept, handle, recover, said } = await receiving();
    const update = textUpdate(5, "một?");
    accept([update]);
    expect(await recover()).toBe(0);
    await handle(update);
    expect(said()).toEqual(["5: một?!"]);
  });

  it("a stop leaves the rest for the next start", async () => {
    const stop = new AbortController();
    const { inbox, recover, restart, said } = await receiving({
      reply: ({ text }) => {
        stop.abort();
        return answered({ text: `${text}!`, citations: [] });
      },
    });
    for (const text of ["một?", "hai?"]) inbox.receive(textUpdate(5, text));
    expect(await recover(stop.signal)).toBe(1);
    expect(said()).toEqual(["5: một?!"]);
    expect(await restart().recover()).toBe(1);
    expect(said()).toEqual(["5: một?!", "5: hai?!"]);
  });
});
