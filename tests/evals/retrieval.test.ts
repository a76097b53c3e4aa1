import { describe, expect, it } from "vitest";
import {
  documentNdcgAt,
  documentRecallAt,
  documentReciprocalRankAt,
  indexed,
  passageNdcgAt,
  passageRecallAt,
  passageReciprocalRankAt,
} from "../../evals/scorers/retrieval.ts";
import { goldUnit, observe } from "../support/made-up-observation.ts";

const LAW = goldUnit(["law.vi#1", "law.en#1"], { documents: new Set(["law"]) });
const PRESS = goldUnit(["press#4"]);

describe("passages found", () => {
  it("count for the evidence that they hold, in whatever language", () => {
    const found = observe({ gold: [LAW, PRESS], retrieved: ["x#1", "law.en#1", "x#2", "press#4"] });
    expect(passageRecallAt(1)(found)).toBe(0);
    expect(passageRecallAt(3)(found)).toBe(0.5);
    expect(passageRecallAt(10)(found)).toBe(1);
    expect(passageReciprocalRankAt(10)(found)).toBe(0.5);
    // Ranks 2 and 4 of the possible 1 and 2: (0.63093 + 0.43068) / (1 + 0.63093) = 0.65092.
    expect(passageNdcgAt(10)(found)).toBeCloseTo(0.65092, 5);
  });

  it("count once for the same evidence", () => {
    const found = observe({ gold: [LAW, PRESS], retrieved: ["law.vi#1", "law.en#1"] });
    expect(passageRecallAt(10)(found)).toBe(0.5);
    // 1 / (1 + 0.63093) = 0.61315: a second passage of the law gains nothing.
    expect(passageNdcgAt(10)(found)).toBeCloseTo(0.61315, 5);
  });

  it("beside the evidence each take a place", () => {
    const beside = Array.from({ length: 10 }, (_, i) => `x#${i}`);
    const found = observe({ gold: [PRESS], retrieved: [...beside, "press#4"] });
    expect(passageRecallAt(10)(found)).toBe(0);
    expect(passageReciprocalRankAt(10)(found)).toBe(0);
    expect(passageNdcgAt(10)(found)).toBe(0);
  });

  it("of the right document at another place are no evidence", () => {
    const found = observe({ gold: [PRESS], retrieved: ["press#5"] });
    expect(passageRecallAt(10)(found)).toBe(0);
    expect(documentRecallAt(10)(found)).toBe(1);
  });

  // Bug: the two pieces take two places though one passage holds both, so that a perfect ranking gives 0.5 at 1.
  it("hold two pieces of evidence at once", () => {
    const both = [
      goldUnit(["law#1"], { label: "clause" }),
      goldUnit(["law#1", "law#2"], { label: "article" }),
    ];
    expect(passageRecallAt(1)(observe({ gold: both, retrieved: ["law#1"] }))).toBe(1);
  });
});

describe("documents found", () => {
  it("count once, whatever the number of their passages", () => {
    const found = observe({ gold: [PRESS], retrieved: ["x#1", "x#2", "x#3", "y#1", "press#9"] });
    // x, y, press: rank 3.
    expect(documentRecallAt(3)(found)).toBe(1);
    expect(documentReciprocalRankAt(10)(found)).toBe(1 / 3);
    // 1 / log2(4) = 0.5.
    expect(documentNdcgAt(10)(found)).toBe(0.5);
  });

  it("are one to find where two pieces of evidence stand in one", () => {
    const two = [goldUnit(["law#1"]), goldUnit(["law#2"])];
    const found = observe({ gold: two, retrieved: ["law#7"] });
    expect(documentRecallAt(1)(found)).toBe(1);
    expect(documentNdcgAt(10)(found)).toBe(1);
    expect(passageRecallAt(10)(found)).toBe(0);
  });

  it("may each be the one that is looked for", () => {
    const either = goldUnit(["law#1", "guide#1"]);
    expect(documentRecallAt(1)(observe({ gold: [either], retrieved: ["guide#5"] }))).toBe(1);
    expect(documentRecallAt(1)(observe({ gold: [either], retrieved: ["press#5"] }))).toBe(0);
  });
});

describe("a question", () => {
  it("without evidence has no measure of retrieval", () => {
    const none = observe({ gold: [], retrieved: ["x#1"] });
    const all = [passageRecallAt(1), passageNdcgAt(10), documentRecallAt(3), documentNdcgAt(10), indexed];
    expect(all.map((score) => score(none))).toEqual(all.map(() => undefined));
  });

  it("for which nothing was found has 0", () => {
    const nothing = observe({ gold: [LAW], retrieved: [] });
    expect(
      [passageRecallAt(10), passageReciprocalRankAt(10), passageNdcgAt(10)].map((s) => s(nothing)),
    ).toEqual([0, 0, 0]);
  });
});

describe("indexed", () => {
  it("is the share of the evidence that the index has at all", () => {
    const lost = goldUnit([], { label: "law Điều 4", documents: new Set(["law"]) });
    expect(indexed(observe({ gold: [LAW, lost] }))).toBe(0.5);
    expect(indexed(observe({ gold: [LAW] }))).toBe(1);
  });
});
