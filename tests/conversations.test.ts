import { describe, expect, it } from "vitest";
import { Conversations } from "../src/conversations.ts";

const MINUTE = 60_000;
const turn = (question: string) => ({ question, answer: `answer to ${question}` });

function conversations() {
  const clock = { now: 0 };
  return { clock, known: new Conversations(() => clock.now) };
}

const questions = (known: Conversations, id: string) => known.history(id).map(({ question }) => question);

describe("Conversations", () => {
  it("know nothing of a new one", () => {
    expect(conversations().known.history("a")).toEqual([]);
  });

  it("remember the last three turns, oldest first", () => {
    const { known } = conversations();
    for (const question of ["1", "2", "3", "4"]) known.add("a", turn(question));
    expect(known.history("a")).toEqual([turn("2"), turn("3"), turn("4")]);
  });

  it("do not mix", () => {
    const { known } = conversations();
    known.add("a", turn("1"));
    known.add("b", turn("2"));
    expect([questions(known, "a"), questions(known, "b")]).toEqual([["1"], ["2"]]);
  });

  it("are forgotten half an hour after their last turn", () => {
    const { known, clock } = conversations();
    known.add("a", turn("1"));
    clock.now = 29 * MINUTE;
    known.add("a", turn("2"));
    clock.now = 58 * MINUTE;
    expect(questions(known, "a")).toEqual(["1", "2"]);
    clock.now = 59 * MINUTE;
    expect(questions(known, "a")).toEqual([]);
    known.add("a", turn("3"));
    expect(questions(known, "a")).toEqual(["3"]);
  });

  it("are ten thousand at most; the one unused for longest goes first", () => {
    const { known } = conversations();
    for (let i = 0; i < 10_000; i += 1) known.add(String(i), turn("1"));
    known.add("0", turn("2"));
    known.add("new", turn("1"));
    expect(questions(known, "0")).toEqual(["1", "2"]);
    expect(questions(known, "1")).toEqual([]);
    expect(questions(known, "2")).toEqual(["1"]);
    expect(questions(known, "new")).toEqual(["1"]);
  });

  it("give a history that later turns do not change", () => {
    const { known } = conversations();
    known.add("a", turn("1"));
    const before = known.history("a");
    known.add("a", turn("2"));
    expect(before).toEqual([turn("1")]);
  });
});
