import { describe, expect, it } from "vitest";
import { remembered, rememberingLast } from "../../src/language/memo.ts";

function counting() {
  const asked: string[] = [];
  return {
    asked,
    work: (text: string) => {
      asked.push(text);
      return { text };
    },
  };
}

describe("a function that remembers words", () => {
  it("works a word out once, and a long text each time", () => {
    const { asked, work } = counting();
    const of = remembered(work);
    const long = "x".repeat(33);
    expect(of("vốn")).toBe(of("vốn"));
    expect(of(long)).not.toBe(of(long));
    expect(asked).toEqual(["vốn", long, long]);
  });
});

describe("a function that remembers the last texts", () => {
  it("forgets the oldest when there are too many", () => {
    const { asked, work } = counting();
    const of = rememberingLast(2, work);
    of("a");
    of("b");
    of("a");
    of("c");
    of("b");
    of("a");
    expect(asked).toEqual(["a", "b", "c", "a"]);
  });
});
