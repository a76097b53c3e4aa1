import { describe, expect, it } from "vitest";
import { makeCorpus } from "../../bench/search-corpus.ts";
import { benchQuestions } from "../../bench/search-questions.ts";
import { percentile } from "../../bench/search-report.ts";
import { whyNot } from "../../bench/search-run.ts";
import { words } from "../../src/language/words.ts";

function vocabulary(texts: readonly string[]): number {
  return new Set(texts.flatMap((text) => words(text).map(({ folded }) => folded))).size;
}

describe("the made-up passages of the benchmark of search", () => {
  const { documents, passages, fingerprint } = makeCorpus(800);

  it("are as many as asked for, and the same at every run", () => {
    expect(passages).toHaveLength(800);
    expect(makeCorpus(800).fingerprint).toBe(fingerprint);
    expect(new Set(passages.map(({ id }) => id)).size).toBe(800);
  });

  it("begin a larger corpus as they begin a smaller one", () => {
    expect(makeCorpus(300).passages).toEqual(passages.slice(0, 300));
  });

  it("have documents in two languages, and belong to one each", () => {
    const ids = new Set(documents.map(({ id }) => id));
    expect(passages.every(({ documentId }) => ids.has(documentId))).toBe(true);
    expect(new Set(documents.map(({ metadata }) => metadata.language))).toEqual(new Set(["vi", "en"]));
  });

  it("keep bringing new words as they grow", () => {
    const texts = passages.map(({ text }) => text);
    expect(vocabulary(texts)).toBeGreaterThan(1.2 * vocabulary(texts.slice(0, 400)));
  });
});

describe("the benchmark of search", () => {
  it("asks 200 questions once each, none of which it has warmed up with", () => {
    const { warmUp, measured } = benchQuestions();
    expect(measured).toHaveLength(200);
    expect(new Set([...warmUp, ...measured]).size).toBe(300);
  });

  it("tells percentiles as values that were measured", () => {
    const times = Array.from({ length: 200 }, (_, i) => 200 - i);
    expect([percentile(times, 0.5), percentile(times, 0.95)]).toEqual([100, 190]);
  });

  it("leaves out a size that what was measured before speaks against", () => {
    const limits = { seconds: 600, askingSeconds: 60, gb: 12 };
    const searched = {
      openSeconds: 70,
      times: [10],
      answered: 1,
      processor: 1,
      processorMs: 10,
      peakMb: 300,
      fingerprint: "",
    };
    const outcome = { system: "langchain", size: 10_000, searched } as const;
    expect(whyNot(outcome, 50_000, limits)).toBeUndefined();
    expect(whyNot(outcome, 100_000, limits)).toContain("12 min");
    const slow = { ...outcome, searched: { ...searched, openSeconds: 1, times: [900, 1100] } };
    expect(whyNot(slow, 50_000, limits)).toBeUndefined();
    expect(whyNot(slow, 70_000, limits)).toContain("7 s a question");
    expect(whyNot({ ...outcome, skipped: "failed" }, 50_000, limits)).toContain("10,000");
  });
});
