import { describe, expect, it } from "vitest";
import type { DeclineReason } from "../../../src/domain.ts";
import type { State } from "../../../src/telegram/state/state.ts";
import { answered, declined } from "../../support/answers.ts";
import { openTestState } from "../../support/state.ts";

const asked = (question: string, user = 5) => ({ session: "5::", chat: 5, user, question, history: [] });

function decline(state: State, question: string, reason: DeclineReason = "no-evidence"): void {
  state.answers.add(asked(question), { ...declined(), kind: "declined", reason });
}

describe("activity", () => {
  it("counts questions, people, refusals, opinions and the time that answers took, since a moment", async () => {
    const { state, clock } = await openTestState();
    state.feedback.set(state.answers.add(asked("cũ?"), answered({ ms: 9999 })), 5, { verdict: "up" });
    clock.now += 1000;
    const since = clock.now;
    for (let ms = 1; ms <= 20; ms += 1) state.answers.add(asked("?", ms % 3), answered({ ms }));
    decline(state, "mưa?");
    for (const reason of ["not-a-question", "empty-question"] as const) decline(state, "ok", reason);
    const record = state.answers.add(asked("?"), answered({ ms: 7 }));
    state.feedback.set(record, 5, { verdict: "down" });
    state.feedback.set(record, 6, { verdict: "up" });
    state.feedback.set(record, 7, { verdict: "up" });
    expect(state.statistics.since(since)).toEqual({
      ...{ questions: 22, declined: 1, users: 4, up: 2, down: 1 },
      ...{ p50: 9, p95: 19 },
    });
    state.close();
  });

  it("is nothing where nothing was asked", async () => {
    const { state } = await openTestState();
    expect(state.statistics.since(0)).toEqual({
      ...{ questions: 0, declined: 0, users: 0, up: 0, down: 0 },
      ...{ p50: undefined, p95: undefined },
    });
    state.close();
  });
});

describe("what was declined", () => {
  it("is put together without marks, capitals and punctuation, the most frequent first", async () => {
    const { state, clock } = await openTestState();
    decline(state, "Trụ sở ở đâu?");
    decline(state, "Lương kế toán là bao nhiêu?");
    clock.now += 1;
    decline(state, "luong ke toan la bao nhieu", "outside-subject");
    clock.now += 1;
    decline(state, "LƯƠNG kế toán: là bao nhiêu?");
    decline(state, "Xin chào", "not-a-question");
    decline(state, "?!", "empty-question");
    state.answers.add(asked("Cần mấy thành viên?"), answered());
    expect(state.statistics.declined()).toEqual([
      {
        question: "LƯƠNG kế toán: là bao nhiêu?",
        count: 3,
        reasons: ["no-evidence", "outside-subject"],
        at: clock.now,
      },
      { question: "Trụ sở ở đâu?", count: 1, reasons: ["no-evidence"], at: clock.now - 2 },
    ]);
    state.close();
  });
});
