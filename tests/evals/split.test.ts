import { describe, expect, it } from "vitest";
import { splits, withSplits } from "../../evals/cases/split.ts";
import { madeSetCase } from "../support/made-up-observation.ts";

/** Families by the first byte of `printf %s NAME | sha256sum`: below 80 (hexadecimal) tune, else test. */
const BYTES = { a: "ca", b: "3e", "member-count": "a7", "member-family": "7a" };

describe("the split", () => {
  it("is told from the name of the family alone", () => {
    const names = Object.keys(BYTES);
    const parts = splits(names.map((family, i) => madeSetCase({ id: `q-${i}`, family })));
    expect([...parts.values()]).toEqual(
      Object.values(BYTES).map((byte) => (Number.parseInt(byte, 16) < 0x80 ? "tune" : "test")),
    );
  });

  it("of a case without family is told from its id", () => {
    expect(splits([madeSetCase({ id: "a" }), madeSetCase({ id: "b" })])).toEqual(
      new Map([
        ["a", "test"],
        ["b", "tune"],
      ]),
    );
  });

  it("makes about two halves", () => {
    const parts = splits(Array.from({ length: 1000 }, (_, i) => madeSetCase({ id: `question-${i}` })));
    const tune = [...parts.values()].filter((part) => part === "tune").length;
    // The standard deviation is 16.
    expect(Math.abs(tune - 500)).toBeLessThan(64);
  });

  it("keeps a family together, in whatever set and order its questions are", () => {
    const family = [1, 2, 3, 4].map((i) => madeSetCase({ id: `other-${i}`, family: "a", set: `set-${i}` }));
    expect(new Set(splits(family).values())).toEqual(new Set(["test"]));
    expect(new Set(splits(family.toReversed()).values())).toEqual(new Set(["test"]));
  });

  it.each(["founders-and-officers", "shipped-corpus"])(
    "takes the whole family of a question of %s for tuning",
    (set) => {
      const parts = splits([
        madeSetCase({ id: "new", family: "a" }),
        madeSetCase({ id: "old", family: "a", set }),
        madeSetCase({ id: "a" }),
        madeSetCase({ id: "c", family: "c", set: "law" }),
      ]);
      expect([parts.get("new"), parts.get("old"), parts.get("a")]).toEqual(["tune", "tune", "tune"]);
    },
  );

  it("is written into every case, the same for the whole family, and nothing else is changed", () => {
    const cases = [
      madeSetCase({ id: "one", family: "a", split: "tune", note: "kept" }),
      madeSetCase({ id: "two", family: "a" }),
      madeSetCase({ id: "three", family: "b", split: "test" }),
    ];
    expect(withSplits(cases)).toEqual([
      { ...cases[0]?.case, split: "test" },
      { ...cases[1]?.case, split: "test" },
      { ...cases[2]?.case, split: "tune" },
    ]);
    expect(cases[0]?.case.split).toBe("tune");
  });
});
