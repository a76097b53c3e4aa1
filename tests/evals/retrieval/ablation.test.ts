import { describe, expect, it } from "vitest";
import { PARTS } from "../../../evals/retrieval/ablation.ts";
import { FEATURE_NAMES } from "../../../src/answer/ranking/feature-names.ts";
import { loadWeights } from "../../../src/answer/ranking/weights.ts";

const fitted = loadWeights();
const off = (name: string) => {
  const weights = PARTS.find((part) => part.name === name)?.options.weights;
  return FEATURE_NAMES.filter((_, i) => fitted[i] !== 0 && !weights?.[i]);
};

describe("the parts of the ranking that are switched off", () => {
  it("begin with none, and each has a name of its own", () => {
    expect(PARTS[0]).toEqual({ name: "everything", options: {} });
    expect(new Set(PARTS.map(({ name }) => name)).size).toBe(PARTS.length);
  });

  it("switch something off each, and leave all other weights as they are", () => {
    for (const { name, options } of PARTS.slice(1)) {
      if (options.weights === undefined) {
        expect([options.related, options.expected], name).toContain(false);
        continue;
      }
      if (name.startsWith("only")) continue;
      expect(off(name).length, name).toBeGreaterThan(0);
      options.weights.forEach((weight, i) => {
        if (weight !== 0) expect(weight, FEATURE_NAMES[i]).toBe(fitted[i]);
      });
    }
  });

  it("name the features that they mean", () => {
    expect(off("without vectors")).toEqual(["vector"]);
    expect(off("without headings").every((feature) => feature.startsWith("heading."))).toBe(true);
    expect(off("without places and years")).toContain("place.same");
    expect(off("without places and years")).toContain("year");
  });
});
