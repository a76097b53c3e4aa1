import { describe, expect, it } from "vitest";
import { ScorePool } from "../../../src/answer/ranking/score-pool.ts";

describe("ScorePool", () => {
  it("gives an array back that is no longer needed, filled with zeros", () => {
    const pool = new ScorePool();
    const first = pool.take(3);
    expect([...first]).toEqual([0, 0, 0]);
    first[1] = 5;
    pool.giveBack([first]);
    const again = pool.take(3);
    expect(again).toBe(first);
    expect([...again]).toEqual([0, 0, 0]);
  });

  it("never gives one array to two, nor one of another length", () => {
    const pool = new ScorePool();
    const [a, b] = [pool.take(2), pool.take(2)];
    expect(a).not.toBe(b);
    pool.giveBack([a, b]);
    expect(new Set([pool.take(2), pool.take(2), pool.take(2)]).size).toBe(3);
    pool.giveBack([a]);
    expect(pool.take(4)).toHaveLength(4);
  });
});
