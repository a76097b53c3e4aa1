import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  AGAINST,
  EITHER,
  FEATURE_NAMES,
  type FeatureName,
  type Features,
} from "../../../src/answer/ranking/features.ts";
import { loadWeights, weigh } from "../../../src/answer/ranking/weights.ts";

const file = new URL("../../../src/answer/data/ranking.json", import.meta.url);
const stored = JSON.parse(readFileSync(file, "utf8")) as Record<string, number>;

describe("the weights that come with the program", () => {
  it("are those of the features, all of them and no other", () => {
    expect(Object.keys(stored).sort()).toEqual([...FEATURE_NAMES].sort());
    expect(loadWeights()).toEqual(stored);
  });

  it.each(Object.entries(stored))("hold the sign that %s promises: %d", (name, weight) => {
    expect(Number.isFinite(weight)).toBe(true);
    if (EITHER.includes(name as FeatureName)) return;
    expect(AGAINST.includes(name as FeatureName) ? -weight : weight).toBeGreaterThanOrEqual(0);
  });
});

describe("weigh", () => {
  it("sums the features, each times its weight", () => {
    expect(weigh({ vector: 0.5, missing: 1, alike: 0.25 }, { vector: 2, missing: -3, alike: 4 })).toBe(-1);
  });

  it("takes what is not named for 0", () => {
    expect(weigh({}, { vector: 2 })).toBe(0);
    expect(weigh({ vector: 2 }, {})).toBe(0);
  });

  it("ignores names that no feature has", () => {
    const old = { vector: 2, "rank.of.old": 1000 };
    expect(weigh({ vector: 1, "rank.of.old": 1 } as Features, old)).toBe(2);
  });

  it("is the same in whatever order features and weights are named", () => {
    const names = FEATURE_NAMES.map((name, i) => [name, 1 / (i + 3)] as const);
    const [there, back] = [Object.fromEntries(names), Object.fromEntries(names.toReversed())];
    expect(weigh(there, back)).toBe(weigh(back, there));
    expect(weigh(there, there)).toBe(weigh(back, back));
  });
});
