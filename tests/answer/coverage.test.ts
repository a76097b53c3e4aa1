import { beforeAll, describe, expect, it } from "vitest";
import type { Candidate } from "../../src/answer/candidates.ts";
import { askedAsSimilarity, coverageOf, isName, isReferredTo, isSoft } from "../../src/answer/coverage.ts";
import { surroundingsOf } from "../../src/answer/surroundings.ts";
import type { KnowledgeBase } from "../../src/store/knowledge-base.ts";
import { clauseHit, madeHit, queryOf, sentenceOf } from "../support/made-up-hits.ts";
import { openKnowledge } from "../support/made-up-knowledge.ts";

let kb: KnowledgeBase;
beforeAll(async () => {
  ({ kb } = await openKnowledge());
});

function coverage(question: string, candidate: Candidate, isTarget = false): number {
  return coverageOf(kb, queryOf(question), candidate, surroundingsOf(candidate.hit), isTarget);
}
const PROFIT = "Lợi nhuận ra sao?";

describe("coverage", () => {
  it("is whole for a sentence that speaks of all that is asked", () => {
    expect(coverage("Lợi nhuận của hợp tác xã?", sentenceOf(madeHit("Hợp tác xã có lợi nhuận.")))).toBe(1);
  });

  it("is nothing for a sentence that speaks of none of it", () => {
    expect(coverage(PROFIT, sentenceOf(madeHit("Hội chợ mở cửa.")))).toBe(0);
  });

  it("is part for a sentence that speaks of part of it", () => {
    const part = coverage("Lợi nhuận và chi phí?", sentenceOf(madeHit("Có lợi nhuận.")));
    expect(part).toBeGreaterThan(0.2);
    expect(part).toBeLessThan(0.8);
  });

  it("weighs the sentence above the heading, the heading above the passage, that above questions, these above a chapter", () => {
    const own = coverage(PROFIT, sentenceOf(madeHit("Lợi nhuận tăng.")));
    const heading = coverage(
      PROFIT,
      sentenceOf(madeHit("Năm nay tăng.", { passage: { headingPath: ["Lợi nhuận"] } })),
    );
    const passage = coverage(PROFIT, sentenceOf(madeHit("Năm nay tăng. Lợi nhuận cũng vậy.")));
    const asked = coverage(
      PROFIT,
      sentenceOf(madeHit("Năm nay tăng.", { passage: { askedAs: ["Lợi nhuận bao nhiêu?"] } })),
    );
    const chapter = coverage(
      PROFIT,
      sentenceOf(madeHit("Năm nay tăng.", { passage: { headingPath: ["Lợi nhuận", "Thi đua"] } })),
    );
    const shares = [own, heading, passage, asked, chapter];
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(own).toBe(1);
    expect(new Set(shares).size).toBe(5);
    expect(chapter).toBeGreaterThan(0);
  });

  it("is small for a figure whose measure stands elsewhere in the paragraph of an article", () => {
    const hit = madeHit("Năm nay đạt 5 tỷ đồng. Lợi nhuận thì chưa rõ.");
    expect(coverage("Lợi nhuận là bao nhiêu?", sentenceOf(hit))).toBeLessThan(
      coverage(PROFIT, sentenceOf(hit)),
    );
  });

  it("falls when the question names somebody whom the source does not know", () => {
    const candidate = sentenceOf(madeHit("Hợp tác xã có lợi nhuận."));
    expect(coverage("Hợp tác xã Zimba có lợi nhuận không?", candidate)).toBeLessThan(
      coverage("Hợp tác xã có lợi nhuận không?", candidate),
    );
  });

  it("meets a concept across languages", () => {
    const en = sentenceOf(madeHit("The profit grew.", { metadata: { language: "en" } }));
    expect(coverage("Lợi nhuận?", en)).toBe(1);
  });

  it("counts a target as spoken of where the sentence tells one", () => {
    const candidate = sentenceOf(madeHit("Tỉnh có 700 hợp tác xã."));
    expect(coverage("Mục tiêu về hợp tác xã?", candidate, true)).toBeGreaterThan(
      coverage("Mục tiêu về hợp tác xã?", candidate, false),
    );
  });

  it("is high for the clause that the question names, whatever its words", () => {
    const clause = sentenceOf(clauseHit("Hội chợ mở cửa.", "Điều 3 khoản 2"));
    expect(coverage("Điều 3 khoản 2 quy định lợi nhuận ra sao?", clause)).toBeGreaterThanOrEqual(0.9);
    expect(coverage("Điều 3 khoản 4 quy định lợi nhuận ra sao?", clause)).toBeLessThan(0.5);
  });
});

describe("a clause is referred to", () => {
  const clause = sentenceOf(clauseHit("Hội chợ mở cửa.", "Điều 3 khoản 2"));

  it.each([
    [true, "Điều 3 khoản 2 nói gì?"],
    [true, "Điều 3 nói gì?"],
    [true, "What does Article 3, clause 2 say?"],
    [false, "Điều 3 khoản 1 nói gì?"],
    [false, "Điều 13 nói gì?"],
    [false, "Hội chợ khi nào?"],
  ])("%s: %s", (expected, question) => {
    expect(isReferredTo(queryOf(question), clause)).toBe(expected);
  });
});

describe("words of a question", () => {
  it("are a name with a capital inside the question only", () => {
    const query = queryOf("Zimba bán chè cho Kalon");
    const names = query.units.filter((unit) => isName(query, unit)).map(({ key }) => key);
    expect(names).toEqual(["kalon"]);
  });

  it("that describe the kind of answer are soft", () => {
    expect(isSoft("#percentage")).toBe(true);
    expect(isSoft("#cooperative")).toBe(false);
  });
});

describe("likeness to a question that people ask", () => {
  const likeness = (question: string, ...asked: string[]) =>
    askedAsSimilarity(kb, queryOf(question), surroundingsOf(madeHit("x", { passage: { askedAs: asked } })));

  it("is whole for the same question in another order", () => {
    expect(likeness("Lợi nhuận của hợp tác xã?", "Hợp tác xã có lợi nhuận?")).toBeCloseTo(1);
  });

  it("is that of the likest question", () => {
    expect(likeness("Lợi nhuận của hợp tác xã?", "Doanh thu?", "Hợp tác xã có lợi nhuận?")).toBeCloseTo(1);
  });

  it("is nothing where nothing is shared or nothing is asked", () => {
    expect(likeness("Lợi nhuận?", "Bao nhiêu thành viên?")).toBe(0);
    expect(likeness("Lợi nhuận?")).toBe(0);
  });
});
