import { describe, expect, it } from "vitest";
import { senderOf } from "../../../src/telegram/state/inbox.ts";
import { openState } from "../../../src/telegram/state/state.ts";
import { isOnDisk, openTestState } from "../../support/state.ts";
import { buttonUpdate, textUpdate } from "../../support/telegram-updates.ts";

const HOUR = 3_600_000;

describe("the inbox", () => {
  it("finds after a crash what was received and not done, in the order of its arrival", async () => {
    const { state, folder, clock } = await openTestState();
    const updates = ["một?", "hai?", "ba?"].map((text) => textUpdate(5, text));
    for (const update of updates) expect(state.inbox.receive(update)).toBe(true);
    state.inbox.done(updates[1]?.update_id ?? 0);
    // A second opening of the files beside the first, which is never closed: as after the end of a process.
    const after = openState(folder, () => clock.now);
    expect(after.inbox.waiting().map(({ update }) => update.message?.text)).toEqual(["một?", "ba?"]);
    expect(after.inbox.waiting()[0]).toMatchObject({ at: clock.now, tries: 0 });
    after.close();
    state.close();
  });

  it("knows a second delivery, waiting or done, also after a restart", async () => {
    const { state, folder } = await openTestState();
    const [waiting, done] = [textUpdate(5, "một?"), textUpdate(5, "hai?")];
    state.inbox.receive(waiting);
    state.inbox.receive(done);
    state.inbox.done(done.update_id);
    state.close();
    const after = openState(folder);
    expect(after.inbox.receive(waiting)).toBe(false);
    expect(after.inbox.receive(done)).toBe(false);
    expect(after.inbox.waiting()).toHaveLength(1);
    after.close();
  });

  it("counts tries", async () => {
    const { state } = await openTestState();
    const update = textUpdate(5, "một?");
    state.inbox.receive(update);
    state.inbox.countTry(update.update_id);
    expect(state.inbox.waiting()[0]?.tries).toBe(1);
    state.close();
  });

  it("writes no name of a person down, and nothing of the text once it is done", async () => {
    const { state, folder } = await openTestState();
    const update = textUpdate(5, "câu hỏi bí mật");
    state.inbox.receive(update);
    expect(isOnDisk(folder, "bí mật")).toBe(true);
    expect(isOnDisk(folder, "Lan")).toBe(false);
    state.inbox.done(update.update_id);
    state.close();
    expect(isOnDisk(folder, "bí mật")).toBe(false);
  });

  it("forgets the ids of what Telegram will not deliver again, but nothing that waits", async () => {
    const { state, clock } = await openTestState();
    const [waiting, done] = [textUpdate(5, "một?"), textUpdate(5, "hai?")];
    state.inbox.receive(waiting);
    state.inbox.receive(done);
    state.inbox.done(done.update_id);
    clock.now += 47 * HOUR;
    state.inbox.prune();
    expect(state.inbox.receive(done)).toBe(false);
    clock.now += 2 * HOUR;
    state.inbox.prune();
    expect(state.inbox.receive(done)).toBe(true);
    expect(state.inbox.receive(waiting)).toBe(false);
    state.close();
  });
});

describe("who caused an update", () => {
  it("is known for messages, buttons and all else that has a sender", () => {
    expect(senderOf(textUpdate(5, "x"))).toBe(5);
    expect(senderOf(buttonUpdate(6, "x"))).toBe(6);
    const from = { id: 7, is_bot: false, first_name: "Lan" };
    expect(senderOf({ update_id: 1, inline_query: { id: "1", from, query: "x", offset: "" } })).toBe(7);
    expect(senderOf({ update_id: 1, poll: {} as never })).toBeUndefined();
  });
});
