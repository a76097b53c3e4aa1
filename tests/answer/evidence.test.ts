import { beforeAll, describe, expect, it } from "vitest";
import { candidatesOf } from "../../src/answer/candidates.ts";
import { type Evidence, judge } from "../../src/answer/evidence.ts";
import { retrieve } from "../../src/answer/retrieve.ts";
import type { KnowledgeBase } from "../../src/store/knowledge-base.ts";
import { madeHit, queryOf, sentenceOf } from "../support/made-up-hits.ts";
import { openKnowledge } from "../support/made-up-knowledge.ts";

let kb: KnowledgeBase;
beforeAll(async () => {
  ({ kb } = await openKnowledge());
});

async function judged(question: string): Promise<Evidence[]> {
  const query = queryOf(question);
  return judge(kb, query, (await retrieve(kb, query, 40)).flatMap(candidatesOf));
}

describe("evidence", () => {
  it("is sorted, best first, with every part within 0..1", async () => {
    const found = await judged("Lạng Sơn có bao nhiêu hợp tác xã?");
    expect(found.length).toBeGreaterThan(5);
    // Among scores that are alike to half a hundredth the better figure goes first.
    const steps = found.map(({ score, figure }) => [Math.round(score / 0.005), figure.fit] as const);
    expect(steps).toEqual([...steps].sort(([a, fit], [b, other]) => b - a || other - fit));
    for (const { score, coverage, scope } of found)
      for (const part of [score, coverage, scope]) {
        expect(part).toBeGreaterThanOrEqual(0);
        expect(part).toBeLessThanOrEqual(1);
      }
  });

  it("puts the sentence with the figure asked for first", async () => {
    const [best] = await judged("Lợi nhuận bình quân của hợp tác xã Lạng Sơn là bao nhiêu?");
    expect(best?.figure.quantity?.text).toBe("310 triệu đồng");
    expect(best?.isTarget).toBe(false);
  });

  it("is nothing for a sentence that is out of place", async () => {
    const found = await judged("Lạng Sơn có bao nhiêu hợp tác xã?");
    const elsewhere = found.filter(({ candidate }) => candidate.hit.document.id === "articles/hung-yen.vi");
    expect(elsewhere.length).toBeGreaterThan(0);
    expect(elsewhere.every(({ score, scope }) => score === 0 && scope === 0)).toBe(true);
  });

  it("knows a target", async () => {
    const found = await judged("Mục tiêu về thành viên hợp tác xã của Lạng Sơn?");
    expect(found.find(({ candidate }) => candidate.text.includes("8.700"))?.isTarget).toBe(true);
  });

  it("orders equals by passage, whatever order they come in", () => {
    const query = queryOf("Lợi nhuận ra sao?");
    const [a, b] = ["a", "b"].map((id) => sentenceOf(madeHit("Lợi nhuận tăng.", { id })));
    if (!a || !b) throw new Error("two candidates were made");
    const order = (list: (typeof a)[]) =>
      judge(kb, query, list).map(({ candidate }) => candidate.hit.passage.id);
    expect(order([b, a])).toEqual(["a#1", "b#1"]);
    expect(order([a, b])).toEqual(["a#1", "b#1"]);
  });

  it("of nothing is nothing", () => {
    expect(judge(kb, queryOf("Lợi nhuận?"), [])).toEqual([]);
  });
});
