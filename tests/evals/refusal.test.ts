import { describe, expect, it } from "vitest";
import { answered, declined, reason, refusalPrecision } from "../../evals/scorers/refusal.ts";
import type { Answer } from "../../src/domain.ts";
import * as answers from "../support/answers.ts";
import { observe } from "../support/made-up-observation.ts";

const SCORES = { answered, declined, refusalPrecision, reason };

function scores(unanswerable: ("no-evidence" | "outside-subject")[] | undefined, answer: Answer | undefined) {
  const observation = observe({
    case: unanswerable === undefined ? {} : { unanswerable },
    ...(answer === undefined ? {} : { answer }),
  });
  return Object.fromEntries(Object.entries(SCORES).map(([name, score]) => [name, score(observation)]));
}

describe("a question that the corpus answers", () => {
  it("is answered", () => {
    expect(scores(undefined, answers.answered())).toEqual({ answered: 1 });
  });

  it("is declined: a false refusal", () => {
    expect(scores(undefined, answers.declined())).toEqual({ answered: 0, refusalPrecision: 0 });
  });

  it("fails: not answered, and not declined either", () => {
    expect(scores(undefined, undefined)).toEqual({ answered: 0 });
  });
});

describe("a question that the corpus does not answer", () => {
  it("is declined for one of the right reasons", () => {
    const right = { declined: 1, refusalPrecision: 1, reason: 1 };
    expect(scores(["outside-subject", "no-evidence"], answers.declined())).toEqual(right);
  });

  it("is declined for another reason", () => {
    expect(scores(["outside-subject"], answers.declined())).toEqual({
      declined: 1,
      refusalPrecision: 1,
      reason: 0,
    });
  });

  it("is answered", () => {
    expect(scores(["no-evidence"], answers.answered())).toEqual({ declined: 0 });
  });

  it("fails: that is no refusal", () => {
    expect(scores(["no-evidence"], undefined)).toEqual({ declined: 0 });
  });
});
