import { describe, expect, it } from "vitest";
import { feedbackSince } from "../../../src/telegram/state/feedback.ts";
import { openState, type State } from "../../../src/telegram/state/state.ts";
import { answered, declined } from "../../support/answers.ts";
import { openTestState } from "../../support/state.ts";

const ask = (state: State, question: string, session = "5::", parts: { user?: number; chat?: number } = {}) =>
  state.answers.add(
    { session, chat: 5, user: 5, question, history: [], ...parts },
    answered({ text: `${question}!` }),
  );

describe("answers", () => {
  it("are found by their id after a restart, without their trace", async () => {
    const { state, folder } = await openTestState();
    const { id, at } = ask(state, "một?");
    expect(id).toMatch(/^[\w-]{8}$/u);
    state.close();
    const again = openState(folder);
    expect(again.answers.get(id)).toEqual({
      ...{ id, at, session: "5::", chat: 5, user: 5, question: "một?", history: [] },
      answer: { ...answered({ text: "một?!" }), trace: [] },
    });
    expect(again.answers.get("nothere_")).toBeUndefined();
    again.close();
  });

  it("of a user are in the order in which they were given, wherever they were asked", async () => {
    const { state, clock } = await openTestState();
    ask(state, "một?");
    ask(state, "của người khác?", "6::", { user: 6 });
    clock.now += 1;
    ask(state, "hai?", "-7::5", { chat: -7 });
    expect(state.answers.ofUser(5).map(({ question }) => question)).toEqual(["một?", "hai?"]);
    state.close();
  });
});

describe("a conversation", () => {
  it("is its last three answered turns of half an hour", async () => {
    const { state, clock } = await openTestState();
    ask(state, "không?");
    clock.now += 31 * 60_000;
    for (const question of ["một?", "hai?", "ba?", "bốn?"]) ask(state, question);
    ask(state, "khác?", "6::");
    expect(state.sessions.history("5::").map(({ question }) => question)).toEqual(["hai?", "ba?", "bốn?"]);
    clock.now += 30 * 60_000;
    expect(state.sessions.history("5::")).toEqual([]);
    state.close();
  });

  it("leaves out what was declined", async () => {
    const { state } = await openTestState();
    state.answers.add({ session: "5::", chat: 5, user: 5, question: "mưa?", history: [] }, declined());
    expect(state.sessions.history("5::")).toEqual([]);
    state.close();
  });

  it("begins anew on request, while the answers stay for their buttons", async () => {
    const { state, clock } = await openTestState();
    const { id } = ask(state, "một?");
    state.sessions.restart("5::", 5);
    expect(state.sessions.history("5::")).toEqual([]);
    expect(state.answers.get(id)).toBeDefined();
    clock.now += 1;
    ask(state, "hai?");
    expect(state.sessions.history("5::").map(({ question }) => question)).toEqual(["hai?"]);
    state.close();
  });

  it("remembers what it waits for, also after a restart, until that has come", async () => {
    const { state, folder } = await openTestState();
    state.sessions.restart("5::", 5);
    state.sessions.await("5::", 5, { kind: "comment", answer: "abc", at: 0 });
    state.close();
    const again = openState(folder);
    expect(again.sessions.awaiting("5::")).toEqual({ kind: "comment", answer: "abc", at: 0 });
    expect(again.sessions.awaiting("6::")).toBeUndefined();
    again.sessions.await("5::", 5, undefined);
    expect(again.sessions.awaiting("5::")).toBeUndefined();
    again.close();
  });
});

describe("what a chat has chosen", () => {
  it("is kept apart from other choices and chats", async () => {
    const { state } = await openTestState();
    state.preferences.setLanguage(5, "en");
    state.preferences.setProvince(5, "Lạng Sơn");
    state.preferences.setLanguage(6, "vi");
    expect(state.preferences.of(5)).toEqual({ language: "en", province: "Lạng Sơn" });
    state.preferences.setProvince(5, undefined);
    expect(state.preferences.of(5)).toEqual({ language: "en" });
    expect(state.preferences.of(6)).toEqual({ language: "vi" });
    expect(state.preferences.of(7)).toEqual({});
    state.close();
  });
});

describe("feedback", () => {
  it("has its own copy of question and answer, and names nobody", async () => {
    const { state, clock } = await openTestState();
    const record = ask(state, "một?", "5::", { user: 987_654 });
    state.feedback.set(record, 987_654, { verdict: "down", reason: "wrong-figure", comment: "phải là 7" });
    const [one] = feedbackSince(state.database, 0);
    expect(one).toMatchObject({
      at: new Date(clock.now).toISOString(),
      question: "một?",
      language: "vi",
      answer: { kind: "answered", text: "một?!", citations: [{ n: 1, documentId: "laws/sample" }] },
      ...{ verdict: "down", reason: "wrong-figure", comment: "phải là 7" },
    });
    expect(JSON.stringify(one)).not.toContain("987654");
    state.close();
  });

  it("of one user on one answer is the last; others have their own", async () => {
    const { state } = await openTestState();
    const record = ask(state, "một?");
    state.feedback.set(record, 5, { verdict: "down", reason: "incomplete" });
    state.feedback.set(record, 5, { verdict: "up" });
    state.feedback.set(record, 6, { verdict: "down" });
    expect(state.feedback.opinion(record.id, 5)).toMatchObject({ verdict: "up" });
    expect(state.feedback.opinion(record.id, 5)?.reason).toBeUndefined();
    expect(state.feedback.opinion(record.id, 6)?.verdict).toBe("down");
    expect(state.feedback.opinion(record.id, 7)).toBeUndefined();
    expect(state.feedback.ofUser(5)).toHaveLength(1);
    state.close();
  });

  it("is given out since a moment, the oldest first", async () => {
    const { state, clock } = await openTestState();
    const before = clock.now;
    for (const question of ["một?", "hai?"]) {
      state.feedback.set(ask(state, question), 5, { verdict: "up" });
      clock.now += 1000;
    }
    const since = (moment: number) => feedbackSince(state.database, moment).map(({ question }) => question);
    expect(since(0)).toEqual(["một?", "hai?"]);
    expect(since(before + 1)).toEqual(["hai?"]);
    state.close();
  });
});

describe("a group that becomes a supergroup", () => {
  it("takes along what it chose, its answers and its conversations, and nothing of other chats", async () => {
    const { state } = await openTestState();
    const [from, to] = [-7, -1_000_000_000_007];
    state.preferences.setLanguage(from, "en");
    state.preferences.setLanguage(-77, "en");
    const { id } = ask(state, "một?", `${from}::5`, { chat: from });
    const other = ask(state, "hai?", "-77::5", { chat: -77 });
    state.sessions.await(`${from}::5`, 5, { kind: "province" });
    state.sessions.await("-77::5", 5, { kind: "province" });
    state.moveChat(from, to);
    expect(state.preferences.of(to)).toEqual({ language: "en" });
    expect(state.preferences.of(from)).toEqual({});
    expect(state.answers.get(id)).toMatchObject({ chat: to, session: `${to}::5` });
    expect(state.sessions.history(`${to}::5`)).toHaveLength(1);
    expect(state.sessions.awaiting(`${to}::5`)).toEqual({ kind: "province" });
    expect(state.sessions.awaiting(`${from}::5`)).toBeUndefined();
    expect(state.answers.get(other.id)).toMatchObject({ chat: -77, session: "-77::5" });
    expect(state.sessions.awaiting("-77::5")).toEqual({ kind: "province" });
    state.close();
  });

  it("keeps what it has chosen itself since", async () => {
    const { state } = await openTestState();
    state.preferences.setLanguage(-7, "en");
    state.preferences.setLanguage(-8, "vi");
    state.moveChat(-7, -8);
    expect(state.preferences.of(-8)).toEqual({ language: "vi" });
    expect(state.preferences.of(-7)).toEqual({});
    state.close();
  });
});
