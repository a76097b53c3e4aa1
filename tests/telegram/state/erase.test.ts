import { describe, expect, it } from "vitest";
import type { AnswerRecord } from "../../../src/telegram/state/answers.ts";
import { readDatabase } from "../../../src/telegram/state/database.ts";
import { feedbackSince } from "../../../src/telegram/state/feedback.ts";
import type { State } from "../../../src/telegram/state/state.ts";
import { answered } from "../../support/answers.ts";
import { randomNumbers } from "../../support/random.ts";
import { isOnDisk, openTestState } from "../../support/state.ts";
import { textUpdate } from "../../support/telegram-updates.ts";

const DAY = 24 * 3_600_000;

/** Lets a user leave words in every place where words are kept; all of them hold `mark`. */
function leaveTraces(state: State, user: number, mark: string): void {
  const asked = { session: `${user}::`, chat: user, user, question: `${mark} hỏi`, history: [] };
  const record = state.answers.add(asked, answered({ text: `${mark} đáp` }));
  const inGroup = { ...asked, session: `-9::${user}`, chat: -9 };
  const history = [{ question: `${mark} trước`, answer: `${mark} đáp trước` }];
  const other = state.answers.add({ ...inGroup, history }, answered());
  state.feedback.set(record, user, { verdict: "down", comment: `${mark} góp ý` });
  state.feedback.set(other, 4711, { verdict: "down" });
  state.sessions.await(`${user}::`, user, { kind: "comment", answer: mark });
  state.preferences.setProvince(user, `${mark} tỉnh`);
  state.inbox.receive(textUpdate(user, `${mark} chờ`));
}

describe("deleting what is kept of a user", () => {
  it("takes it out of every table and of the bytes on the disk, and leaves all others", async () => {
    const { state, folder } = await openTestState();
    leaveTraces(state, 5, "DAUVET5");
    leaveTraces(state, 6, "DAUVET6");
    expect(isOnDisk(folder, "DAUVET5")).toBe(true);
    expect(state.erasure.ofUser(5)).toEqual({ answers: 2, feedback: 2 });
    expect(isOnDisk(folder, "DAUVET5")).toBe(false);
    expect(isOnDisk(folder, "DAUVET6")).toBe(true);
    expect(state.answers.ofUser(5)).toEqual([]);
    expect(state.answers.ofUser(6)).toHaveLength(2);
    expect(state.sessions.awaiting("5::")).toBeUndefined();
    expect(state.sessions.awaiting("6::")).toBeDefined();
    expect(state.preferences.of(5)).toEqual({});
    expect(state.preferences.of(6)).toEqual({ province: "DAUVET6 tỉnh" });
    expect(state.inbox.waiting().map(({ update }) => update.message?.text)).toEqual(["DAUVET6 chờ"]);
    expect(feedbackSince(state.database, 0)).toHaveLength(2);
    state.close();
  });

  it("still knows the updates, so that a second delivery brings nothing back", async () => {
    const { state } = await openTestState();
    const update = textUpdate(5, "một?");
    state.inbox.receive(update);
    state.erasure.ofUser(5);
    expect(state.inbox.receive(update)).toBe(false);
    state.close();
  });

  it("leaves no byte behind in a file whose pages were rearranged many times", async () => {
    const { state, folder } = await openTestState();
    const random = randomNumbers(1);
    const words = (user: number, most: number) => `DAUVET${user}X${"q".repeat(random() * most)}`;
    const records: AnswerRecord[] = [];
    for (let i = 0; i < 400; i += 1) {
      const user = Math.floor(random() * 8);
      const asked = { session: "s", chat: user, user, question: words(user, 200), history: [] };
      const record = state.answers.add(asked, answered());
      state.feedback.set(record, user, { verdict: "down" });
      records.push(record);
      // A comment that comes later makes an older row grow, so that pages are rearranged.
      const other = records[Math.floor(random() * i)] ?? record;
      state.feedback.set(other, other.user, { verdict: "down", comment: words(other.user, 1200) });
    }
    state.database.pragma("wal_checkpoint(PASSIVE)");
    state.erasure.ofUser(7);
    expect(isOnDisk(folder, "DAUVET7X")).toBe(false);
    expect(isOnDisk(folder, "DAUVET6X")).toBe(true);
    state.close();
  });
});

describe("deleting by age", () => {
  it("takes what is older than the moment, and from feedback only whose it is", async () => {
    const { state, folder, clock } = await openTestState();
    const old = state.answers.add(
      { session: "5::", chat: 5, user: 5, question: "DAUVETCU?", history: [] },
      answered(),
    );
    state.feedback.set(old, 5, { verdict: "down", comment: "sai" });
    state.sessions.await("5::", 5, { kind: "province" });
    clock.now += 10 * DAY;
    const recent = state.answers.add(
      { session: "6::", chat: 6, user: 6, question: "mới?", history: [] },
      answered(),
    );
    state.feedback.set(recent, 6, { verdict: "up" });
    expect(state.erasure.before(clock.now - 9 * DAY)).toEqual({ answers: 1, feedback: 1 });
    expect(state.answers.get(old.id)).toBeUndefined();
    expect(state.answers.get(recent.id)).toBeDefined();
    expect(state.sessions.awaiting("5::")).toBeUndefined();
    expect(state.feedback.ofUser(5)).toEqual([]);
    expect(state.feedback.ofUser(6)).toHaveLength(1);
    expect(feedbackSince(state.database, 0).map(({ question }) => question)).toEqual(["DAUVETCU?", "mới?"]);
    expect(state.erasure.before(clock.now - 9 * DAY)).toEqual({ answers: 0, feedback: 0 });
    // The question of the feedback stays, the answer's copy of it does not.
    state.database.exec("DELETE FROM feedback");
    state.erasure.ofUser(5);
    expect(isOnDisk(folder, "DAUVETCU")).toBe(false);
    state.close();
  });

  it("empties the log later when another process is reading meanwhile", async () => {
    const { state, folder, clock } = await openTestState();
    state.answers.add({ session: "5::", chat: 5, user: 5, question: "DAUVETDOC?", history: [] }, answered());
    state.database.pragma("busy_timeout = 50");
    const reader = readDatabase(folder);
    reader?.exec("BEGIN; SELECT * FROM answers");
    reader?.prepare("SELECT COUNT(*) FROM answers").get();
    state.erasure.before(clock.now + 1);
    expect(isOnDisk(folder, "DAUVETDOC")).toBe(true);
    reader?.exec("COMMIT");
    reader?.close();
    state.erasure.before(clock.now + 1);
    expect(isOnDisk(folder, "DAUVETDOC")).toBe(false);
    state.close();
  });
});
