import { beforeAll, describe, expect, it } from "vitest";
import { LOOKED_AT, lacksFigure, lookAgain, secondLook } from "../../../src/answer/answerable/second-look.ts";
import { extract } from "../../../src/answer/extract.ts";
import { retrieve } from "../../../src/answer/retrieve.ts";
import type { KnowledgeBase } from "../../../src/store/knowledge-base.ts";
import { queryOf } from "../../support/made-up-hits.ts";
import { openKnowledge } from "../../support/made-up-knowledge.ts";

let kb: KnowledgeBase;
beforeAll(async () => {
  ({ kb } = await openKnowledge());
});

async function evidenceFor(question: string) {
  const query = queryOf(question, ["bac son"]);
  const hits = await retrieve(kb, query, 40);
  return { query, hits, evidence: extract(kb, query, hits).evidence };
}

describe("a second look", () => {
  it("weighs the best few sentences that are not ruled out", async () => {
    const { query, evidence } = await evidenceFor("Lạng Sơn có bao nhiêu hợp tác xã?");
    const looked = lookAgain(kb, query, evidence);
    expect(looked.length).toBeGreaterThan(0);
    expect(looked.length).toBeLessThanOrEqual(3);
    expect(looked.every(({ item }) => item.scope > 0)).toBe(true);
    expect(Object.keys(looked[0]?.features ?? {}).sort()).toEqual([...LOOKED_AT].sort());
  });

  it("never takes a number of something else for an answer", async () => {
    const { query, evidence } = await evidenceFor("Lạng Sơn có bao nhiêu hợp tác xã karaoke?");
    expect(secondLook(kb, query, evidence)).toEqual([]);
  });

  it("takes no sentence without a number for one that tells how many there are", async () => {
    const { query, evidence } = await evidenceFor("Lạng Sơn có bao nhiêu hợp tác xã?");
    const [first] = evidence;
    if (first === undefined) throw new Error("nothing was found");
    const unlike = { ...first, figure: { fit: 0 } };
    const [year] = first.candidate.quantities.filter(({ unit }) => unit === "year");
    const quantities = year === undefined ? [] : [year];
    const worded = { ...unlike, candidate: { ...first.candidate, quantities } };
    expect(lacksFigure(query, unlike)).toBe(false);
    expect(lacksFigure(query, worded)).toBe(true);
    expect(lacksFigure({ ...query, normative: true }, worded)).toBe(false);
    expect(lacksFigure({ ...query, wanted: "who" }, worded)).toBe(false);
  });

  it("takes nothing that is far from the question", async () => {
    const { query, evidence } = await evidenceFor("Con lạc đà ăn gì vào mùa đông?");
    expect(secondLook(kb, query, evidence)).toEqual([]);
  });
});

describe("extraction with a second look", () => {
  it("asks for it only where nothing is enough", async () => {
    const asked: string[] = [];
    const again = (_kb: unknown, { text }: { text: string }) => {
      asked.push(text);
      return [];
    };
    for (const question of ["Lạng Sơn có bao nhiêu hợp tác xã?", "Con lạc đà ăn gì vào mùa đông?"]) {
      const { query, hits } = await evidenceFor(question);
      extract(kb, query, hits, { again });
    }
    expect(asked).toEqual(["Con lạc đà ăn gì vào mùa đông?"]);
  });

  it("answers with what it takes", async () => {
    const { query, hits, evidence } = await evidenceFor("Con lạc đà ăn gì vào mùa đông?");
    const [first] = evidence.filter(({ scope }) => scope > 0);
    if (first === undefined) throw new Error("nothing was found");
    const { picks } = extract(kb, query, hits, { again: () => [first] });
    expect(picks[0]?.hit.passage.id).toBe(first.candidate.hit.passage.id);
  });
});
