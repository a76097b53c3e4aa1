import { beforeAll, describe, expect, it } from "vitest";
import { askedWords } from "../../../src/answer/answerable/asked-words.ts";
import { toldOf } from "../../../src/answer/answerable/told-words.ts";
import type { KnowledgeBase } from "../../../src/store/knowledge-base.ts";
import { madeHit, queryOf, sentenceOf } from "../../support/made-up-hits.ts";
import { openKnowledge } from "../../support/made-up-knowledge.ts";

let kb: KnowledgeBase;
beforeAll(async () => {
  ({ kb } = await openKnowledge());
});

const asked = (question: string) => askedWords(queryOf(question), kb.meanings);
const texts = (question: string) => asked(question).map(({ text }) => text);
const narrowing = (question: string) =>
  asked(question)
    .filter(({ narrows }) => narrows)
    .map(({ text }) => text);

describe("asked words", () => {
  it("are compounds, without function words, places and figures", () => {
    expect(texts("HTX ở Lạng Sơn có được bán vũ khí năm 2024 không?")).toEqual(["HTX", "bán", "vũ khí"]);
  });

  it("hold the front of a Swedish compound that is read by its last part", () => {
    expect(texts("Hur många turistkooperativ finns i Hanoi?")).toEqual(["turistkooperativ", "turist"]);
  });

  it.each([
    ["Lạng Sơn có mấy HTX taxi?", ["taxi"]],
    ["How many housing cooperatives does Lang Son have?", ["housing"]],
    ["Hur många turistkooperativ finns i Lang Son?", ["turist"]],
    ["Lạng Sơn có mấy HTX đang hoạt động?", []],
    ["HTX taxi họp mấy lần một năm?", []],
  ])("that narrow what is counted: %s", (question, expected) => {
    expect(narrowing(question)).toEqual(expected);
  });
});

describe("what is told of asked words", () => {
  const told = (question: string, text: string) =>
    toldOf(asked(question), sentenceOf(madeHit(text)), kb.meanings);

  it("is all where the concept is the same, in whatever language", () => {
    expect(told("Lợi nhuận?", "The profit of a cooperative.")).toEqual([{ near: 1, any: 1 }]);
  });

  it("is much where the meaning is near, and little where it is not", () => {
    const [near] = told("Vũ khí?", "They sell a weapon.");
    const [far] = told("Vũ khí?", "They sell vegetables.");
    expect(near?.near).toBeGreaterThan(0.6);
    expect(far?.near).toBeLessThan(0.4);
  });
});
