import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hitSummary, stopwatch, summaryOf } from "../../src/answer/trace.ts";
import type { TraceStage } from "../../src/domain.ts";
import { madeHit, queryOf } from "../support/made-up-hits.ts";

/** What was rejected without anybody to catch it. */
let lost: unknown[] = [];
const note = (reason: unknown) => {
  lost.push(reason);
};
let others: NodeJS.UnhandledRejectionListener[] = [];
beforeEach(() => {
  lost = [];
  others = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  process.on("unhandledRejection", note);
});
afterEach(() => {
  process.removeAllListeners("unhandledRejection");
  for (const listener of others) process.on("unhandledRejection", listener);
});

const later = <T>(run: () => T): Promise<T> =>
  new Promise((resolve, reject) => {
    setTimeout(() => {
      try {
        resolve(run());
      } catch (error) {
        reject(error);
      }
    }, 2);
  });
/** Node tells of rejections that nobody caught once the queue of promises is empty. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 20));

describe("stopwatch", () => {
  it("records a stage with its summary, and gives its value on", () => {
    const trace: TraceStage[] = [];
    expect(
      stopwatch(trace)(
        "count",
        () => [1, 2, 3],
        (list) => list.length,
      ),
    ).toEqual([1, 2, 3]);
    expect(trace).toEqual([{ stage: "count", ms: expect.any(Number), detail: 3 }]);
  });

  it("records an asynchronous stage when it is done, with how long it took", async () => {
    const trace: TraceStage[] = [];
    const running = stopwatch(trace)(
      "wait",
      () => later(() => "done"),
      (text) => text.length,
    );
    expect(trace).toEqual([]);
    expect(await running).toBe("done");
    expect(trace).toMatchObject([{ stage: "wait", detail: 4 }]);
    expect(trace[0]?.ms).toBeGreaterThanOrEqual(1);
  });

  it("keeps the order in which stages end", async () => {
    const trace: TraceStage[] = [];
    const time = stopwatch(trace);
    const slow = time("slow", () => later(() => 1), String);
    time("fast", () => 2, String);
    await slow;
    expect(trace.map(({ stage }) => stage)).toEqual(["fast", "slow"]);
  });

  it("leaves a failing stage to its caller, and no record of it", async () => {
    const trace: TraceStage[] = [];
    const failure = new Error("no answer");
    const fail = () => {
      throw failure;
    };
    expect(() => stopwatch(trace)("plain", fail, String)).toThrow(failure);
    await expect(stopwatch(trace)("late", () => later(fail), String)).rejects.toBe(failure);
    await quiet();
    expect(trace).toEqual([]);
    expect(lost).toEqual([]);
  });

  it("leaves no rejection behind that nobody handles where the caller does", async () => {
    const running = stopwatch([])("late", () => Promise.reject(new Error("at once")), String);
    await running.catch(() => undefined);
    await quiet();
    expect(lost).toEqual([]);
  });
});

describe("what a trace tells", () => {
  it("of a hit is where it stands and its scores", () => {
    const hit = { ...madeHit("Một câu.", { score: 0.7 }), why: { vector: 1 } };
    expect(hitSummary(hit)).toEqual({
      passage: "articles/made#1",
      locator: "paragraph 1",
      score: 0.7,
      keyword: 0.7,
      vector: 0.7,
    });
  });

  it("of a question is what it was understood as", () => {
    expect(summaryOf(queryOf("Lạng Sơn có bao nhiêu hợp tác xã năm 2033?"))).toMatchObject({
      text: "Lạng Sơn có bao nhiêu hợp tác xã năm 2033?",
      language: "vi",
      wanted: "count",
      units: ["#cooperative"],
      places: [{ province: "Lạng Sơn" }],
      years: [2033],
    });
  });
});
