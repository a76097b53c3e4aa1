import { describe, expect, it } from "vitest";
import { compare, percent } from "../../evals/compare/compare.ts";
import type { CaseResult } from "../../evals/run/result.ts";
import { madeResult, madeRun, madeTrial } from "../support/made-up-observation.ts";

/** One question in each of the two runs. */
type Pair = readonly [before: CaseResult, after: CaseResult];

/** `count` questions, each a family of its own, with the scores of both runs. */
function pairs(
  count: number,
  before: Record<string, number>,
  after: Record<string, number>,
  { name = "q", ...parts }: Partial<CaseResult> & { name?: string } = {},
): Pair[] {
  return Array.from({ length: count }, (_, i) => {
    const id = `${name}-${String(i).padStart(2, "0")}`;
    return [madeResult(id, before, parts), madeResult(id, after, parts)];
  });
}

function compared(...groups: Pair[][]) {
  const all = groups.flat();
  return compare(
    madeRun(
      all.map(([before]) => before),
      "old",
    ),
    madeRun(
      all.map(([, after]) => after),
      "new",
    ),
  );
}

const falls = (count: number, parts = {}) =>
  pairs(count, { right: 1 }, { right: 0 }, { name: "fall", ...parts });
const rises = (count: number, parts = {}) =>
  pairs(count, { right: 0 }, { right: 1 }, { name: "rise", ...parts });
const same = (count: number, parts = {}) =>
  pairs(count, { right: 1 }, { right: 1 }, { name: "same", ...parts });

function delta(comparison: ReturnType<typeof compared>, measure = "right", slice = "all") {
  const found = comparison.deltas.find((one) => one.measure === measure && one.slice === slice);
  if (!found) throw new Error(`There is no delta of ${measure} in ${slice}.`);
  return found;
}

describe("the verdict", () => {
  it("is worse where the primary measure fell by more than chance", () => {
    const result = compared(falls(5), same(20));
    expect(result.verdict).toBe("worse");
    expect(result.findings).toEqual([
      {
        measure: "right",
        slice: "all",
        why: "from 100.0 % to 80.0 % (p = 0.031)",
        questions: ["fall-00", "fall-01", "fall-02", "fall-03", "fall-04"],
      },
    ]);
    expect(delta(result)).toMatchObject({
      cases: 25,
      families: 25,
      before: 1,
      after: 0.8,
      p: 1 / 32,
      verdict: "worse",
    });
  });

  it("names a p-value that is very small", () => {
    expect(compared(falls(20)).findings[0]?.why).toBe("from 100.0 % to 0.0 % (p < 0.001)");
  });

  it("is better where it rose by more than chance", () => {
    const result = compared(rises(5), same(20));
    expect(result).toMatchObject({ verdict: "better", findings: [], before: "old", after: "new" });
    expect(delta(result)).toMatchObject({ p: 1 / 32, verdict: "better" });
  });

  it.each([
    // One toss of sixteen: p = 0.0625.
    ["a fall that chance explains", [falls(4), same(20)]],
    ["a rise that chance explains", [rises(4), same(20)]],
    ["no change", [same(30)]],
    ["as many falls as rises", [falls(20), rises(20)]],
  ])("is no-worse for %s", (_name, groups) => {
    const result = compared(...groups);
    expect(result).toMatchObject({ verdict: "no-worse", findings: [] });
    expect(delta(result).verdict).toBe("no-difference");
  });

  it("is not given on fewer than 20 families", () => {
    const result = compared(falls(19));
    expect(result).toMatchObject({ verdict: "too-few", findings: [] });
    expect(delta(result)).toMatchObject({ families: 19, verdict: "too-few" });
    expect(compared(falls(20)).verdict).toBe("worse");
  });

  it("counts families, not paraphrases", () => {
    const one = falls(25, { family: "one" });
    expect(delta(compared(one))).toMatchObject({ cases: 25, families: 1, verdict: "too-few" });
    // Five paraphrases that fall together are one family that fell: p = 1/2.
    const result = compared(falls(5, { family: "one" }), same(25));
    expect(delta(result)).toMatchObject({ p: 0.5, verdict: "no-difference" });
  });

  it("gives an interval of the difference", () => {
    const { low, high, before, after } = delta(compared(falls(10), same(30)));
    expect(after - before).toBe(-0.25);
    expect(low).toBeLessThan(-0.25);
    expect(high).toBeGreaterThan(-0.25);
    expect(high).toBeLessThan(0);
  });
});

describe("strict measures", () => {
  it.each(["must", "notices", "quotes", "grounding", "indexed"])(
    "%s makes a run worse by one question, whatever the number of families",
    (measure) => {
      const result = compared(pairs(1, { [measure]: 1 }, { [measure]: 0.9 }), same(1));
      expect(result.verdict).toBe("worse");
      expect(result.findings).toEqual([
        { measure, slice: "all", why: "1 question fell, and none may", questions: ["q-00"] },
      ]);
    },
  );

  it("name the deepest fall first", () => {
    const fallen = [0.9, 0.2, 0.5].flatMap((score, i) =>
      pairs(1, { quotes: 1 }, { quotes: score }, { name: `q${i}` }),
    );
    expect(compared(fallen).findings).toMatchObject([
      { why: "3 questions fell, and none may", questions: ["q1-00", "q2-00", "q0-00"] },
    ]);
  });

  it("may rise, may differ by binary noise, and need not apply any more", () => {
    const result = compared(
      pairs(1, { quotes: 0.5 }, { quotes: 1 }, { name: "up" }),
      pairs(1, { quotes: 0.3 }, { quotes: 0.1 + 0.2 - 1e-12 }, { name: "noise" }),
      pairs(1, { quotes: 1 }, {}, { name: "gone" }),
    );
    expect(result.findings).toEqual([]);
  });

  it("are not weighed against a rise elsewhere", () => {
    const result = compared(rises(30), pairs(1, { grounding: 1 }, { grounding: 0 }));
    expect(result.verdict).toBe("worse");
  });
});

describe("other measures", () => {
  const down = (count: number, measure: string, other = {}) => [
    ...pairs(count, { [measure]: 1, ...other }, { [measure]: 0, ...other }, { name: "down" }),
    ...pairs(20, { [measure]: 1, ...other }, { [measure]: 1, ...other }),
  ];

  it("make a run worse where a tested one falls", () => {
    expect(compared(down(5, "figures"))).toMatchObject({
      verdict: "worse",
      findings: [{ measure: "figures", slice: "all" }],
    });
  });

  it("do not where one that is only shown falls", () => {
    const result = compared(down(10, "passage-mrr@10"));
    expect(result).toMatchObject({ verdict: "too-few", findings: [] });
    expect(delta(result, "passage-mrr@10").verdict).toBe("worse");
  });

  it("are corrected for being several", () => {
    // Two tested measures: 1/32 × 2 = 0.0625.
    const result = compared(down(5, "figures", { content: 1 }));
    expect(delta(result, "figures")).toMatchObject({ p: 1 / 16, verdict: "no-difference" });
    expect(result.verdict).toBe("too-few");
    expect(compared(down(6, "figures", { content: 1 })).verdict).toBe("worse");
  });

  it("are not corrected for the primary measure, strict ones and those that are only shown", () => {
    const result = compared(down(5, "figures", { right: 1, quotes: 1, "passage-mrr@10": 1 }));
    expect(delta(result, "figures")).toMatchObject({ p: 1 / 32, verdict: "worse" });
  });

  it("are not corrected for those that could not be tested", () => {
    const few = pairs(19, { content: 1 }, { content: 1 }, { name: "few" });
    const result = compared(down(5, "figures"), few);
    expect(delta(result, "figures")).toMatchObject({ p: 1 / 32, verdict: "worse" });
    expect(delta(result, "content").verdict).toBe("too-few");
  });

  it("are compared on the questions to which they apply in both runs", () => {
    const result = compared(
      pairs(3, { figures: 1 }, {}, { name: "before" }),
      pairs(3, {}, { figures: 0 }, { name: "after" }),
      pairs(2, { figures: 1 }, { figures: 0.5 }, { name: "both" }),
    );
    expect(delta(result, "figures")).toMatchObject({ cases: 2, before: 1, after: 0.5 });
  });

  it("do not make a run better", () => {
    expect(compared(pairs(30, { figures: 0 }, { figures: 1 })).verdict).toBe("too-few");
  });
});

describe("slices", () => {
  const vi = { slices: ["lang=vi"] };
  const en = { slices: ["lang=en"] };

  it("make a run worse where one falls, though another rises as much", () => {
    const result = compared(falls(20, vi), rises(20, en));
    expect(result).toMatchObject({
      verdict: "worse",
      findings: [{ measure: "right", slice: "lang=vi", why: "from 100.0 % to 0.0 % (p < 0.001)" }],
    });
    expect(result.findings[0]?.questions).toHaveLength(20);
    expect(delta(result, "right", "all").verdict).toBe("no-difference");
    expect(delta(result, "right", "lang=en").verdict).toBe("better");
  });

  it("name the questions that fell in them only", () => {
    const result = compared(falls(20, vi), rises(20, en), falls(1, { ...en, name: "elsewhere" }));
    expect(result.findings[0]?.questions).not.toContain("elsewhere-00");
  });

  it("do not make a run better", () => {
    // Over all, 6 rises and 2 falls: (28 + 8 + 1) / 256 = 0.145. In the slice, 6 rises: 1 / 64.
    const result = compared(rises(6, vi), same(20, vi), falls(2));
    expect(delta(result, "right", "lang=vi").verdict).toBe("better");
    expect(delta(result)).toMatchObject({ p: 37 / 256, verdict: "no-difference" });
    expect(result.verdict).toBe("no-worse");
  });

  it("are corrected for being several (Holm)", () => {
    // Five falls and no rise are 1/32 in one slice; beside a second slice they are 1/32 × 2 = 0.0625.
    const balance = rises(5, { name: "up" });
    const alone = compared(falls(5, vi), same(20, vi), balance);
    expect(delta(alone, "right", "lang=vi")).toMatchObject({ p: 1 / 32, verdict: "worse" });
    const beside = compared(falls(5, vi), same(20, vi), balance, same(20, { ...en, name: "en" }));
    expect(delta(beside, "right", "lang=vi")).toMatchObject({ p: 1 / 16, verdict: "no-difference" });
    expect(beside.verdict).toBe("no-worse");
  });

  it("that are too small are neither judged nor corrected for", () => {
    const result = compared(falls(5, vi), same(20, vi), same(19, { ...en, name: "en" }), rises(5));
    expect(delta(result, "right", "lang=vi").p).toBe(1 / 32);
    expect(delta(result, "right", "lang=en").verdict).toBe("too-few");
  });

  it("do not correct the measure over all questions", () => {
    const both = { slices: ["lang=vi", "kind=figure", "split=tune"] };
    expect(delta(compared(falls(5, both), same(20, both)))).toMatchObject({ p: 1 / 32, verdict: "worse" });
  });
});

describe("questions that are not in both runs as they were", () => {
  it("are not compared, and named", () => {
    const before = madeRun([
      madeResult("kept", { right: 1, quotes: 1 }),
      madeResult("rewritten", { right: 1, quotes: 1 }, { fingerprint: "old" }),
      madeResult("missing", { right: 1, quotes: 1 }),
    ]);
    const after = madeRun([
      madeResult("added", { right: 0, must: 0, notices: 0 }),
      madeResult("rewritten", { right: 0, must: 0, notices: 0 }, { fingerprint: "new" }),
      madeResult("kept", { right: 1, quotes: 1 }),
    ]);
    const result = compare(before, after);
    expect(result).toMatchObject({
      verdict: "too-few",
      findings: [],
      changes: [],
      added: ["added"],
      missing: ["missing"],
      rewritten: ["rewritten"],
    });
    expect(delta(result)).toMatchObject({ cases: 1, before: 1, after: 1 });
  });

  it("may hold no figure and no quote that is not in its source", () => {
    const before = madeRun([
      madeResult("kept", { right: 1 }),
      madeResult("rewritten", {}, { fingerprint: "old" }),
    ]);
    const after = madeRun([
      madeResult("kept", { right: 1, grounding: 0.5, notices: 0 }),
      madeResult("rewritten", { quotes: 0 }, { fingerprint: "new" }),
      madeResult("added", { grounding: 0 }),
    ]);
    expect(compare(before, after)).toMatchObject({
      verdict: "worse",
      findings: [
        { measure: "notices", questions: ["kept"] },
        { measure: "quotes", questions: ["rewritten"] },
        { measure: "grounding", questions: ["added", "kept"] },
      ],
    });
  });
});

describe("changes", () => {
  it("are sorted worst first, then by id, and leave out what is the same", () => {
    const change = (name: string, before: Record<string, number>, after: Record<string, number>) =>
      pairs(1, before, after, { name });
    const result = compared(
      change("up", { right: 0 }, { right: 1 }),
      change("same", { right: 1 }, { right: 1 }),
      change("down", { right: 1 }, { right: 0 }),
      change("deep", { right: 1, figures: 1 }, { right: 0, figures: 0.5 }),
      change("also-down", { right: 1 }, { right: 0 }),
      change("mixed", { right: 1, figures: 0 }, { right: 0, figures: 1 }),
    );
    expect(result.changes.map(({ id, total }) => [id, total])).toEqual([
      ["deep-00", -1.5],
      ["also-down-00", -1],
      ["down-00", -1],
      ["mixed-00", 0],
      ["up-00", 1],
    ]);
    expect(result.changes[0]?.measures).toEqual([
      { measure: "right", before: 1, after: 0 },
      { measure: "figures", before: 1, after: 0.5 },
    ]);
  });

  it("hold an answer that is worded otherwise, though its scores are the same", () => {
    const one = madeResult("worded", { right: 1 });
    const other = { ...one, trials: [madeTrial({ text: "Cần 11 thành viên trở lên. [1]" })] };
    expect(compare(madeRun([one]), madeRun([other])).changes).toEqual([
      { id: "worded", total: 0, measures: [] },
    ]);
  });
});

it("percent has one decimal", () => {
  expect([percent(0), percent(0.9766), percent(1)]).toEqual(["0.0 %", "97.7 %", "100.0 %"]);
});
