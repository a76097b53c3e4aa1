import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  AGAINST,
  EITHER,
  FEATURE_NAMES,
  type FeatureName,
  featureRow,
} from "../../../src/answer/ranking/feature-names.ts";
import { because, loadWeights, weigh } from "../../../src/answer/ranking/weights.ts";

const file = new URL("../../../src/answer/data/ranking.json", import.meta.url);
const stored = JSON.parse(readFileSync(file, "utf8")) as Record<string, number>;

describe("the weights that come with the program", () => {
  it("are those of the features, all of them and no other", () => {
    expect(Object.keys(stored).sort()).toEqual([...FEATURE_NAMES].sort());
    expect(loadWeights()).toEqual(featureRow(stored));
  });

  it.each(Object.entries(stored))("hold the sign that %s promises: %d", (name, weight) => {
    expect(Number.isFinite(weight)).toBe(true);
    if (EITHER.includes(name as FeatureName)) return;
    expect(AGAINST.includes(name as FeatureName) ? -weight : weight).toBeGreaterThanOrEqual(0);
  });
});

describe("a row of features", () => {
  it("is what is named, in the order of the names; the rest is 0, and names of no feature are passed over", () => {
    const row = featureRow({ vector: 2, "rank.of.old": 1000 });
    expect(row).toHaveLength(FEATURE_NAMES.length);
    expect(row[FEATURE_NAMES.indexOf("vector")]).toBe(2);
    expect(row.reduce((sum, value) => sum + value, 0)).toBe(2);
  });
});

describe("weigh", () => {
  it("sums the features, each times its weight", () => {
    const features = featureRow({ vector: 0.5, missing: 1, alike: 0.25, year: 9 });
    expect(weigh(features, featureRow({ vector: 2, missing: -3, alike: 4, article: 7 }))).toBe(-1);
  });
});

describe("because", () => {
  it("tells what each feature adds or takes away, the strongest first, and nothing of those that do neither", () => {
    const features = featureRow({ vector: 0.5, missing: 1, alike: 0.25, year: 9 });
    const reasons = because(features, featureRow({ vector: 2, missing: -3, alike: 4, article: 7 }));
    expect(Object.entries(reasons)).toEqual([
      ["missing", -3],
      ["alike", 1],
      ["vector", 1],
    ]);
  });
});
