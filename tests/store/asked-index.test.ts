import { describe, expect, it } from "vitest";
import { AskedIndex } from "../../src/answer/asked-index.ts";
import type { Passage } from "../../src/domain.ts";

function passage(id: string, askedAs: string[]): Passage {
  return { id, documentId: "d", text: "…", start: 0, end: 1, locator: "Điều 1", headingPath: [], askedAs };
}

const PASSAGES = [
  passage("capital", ["Góp vốn tối đa bao nhiêu phần trăm?", "Một người được bỏ vào mấy phần vốn?"]),
  passage("deadline", ["Bao lâu phải góp đủ vốn?", "Chậm nộp tiền góp thì mấy tháng là quá hạn?"]),
  passage("vote", ["Mỗi xã viên có mấy phiếu?"]),
  passage("silent", []),
];
const index = new AskedIndex(PASSAGES);

function best(question: string): string | undefined {
  const [first] = [...index.similarities(question)].sort(([, a], [, b]) => b - a);
  return first && PASSAGES[first[0]]?.id;
}

describe("AskedIndex", () => {
  it.each([
    ["Góp vốn tối đa bao nhiêu phần trăm?", "capital"],
    ["gop du von trong bao lau", "deadline"],
    ["thành viên được mấy phiếu bầu", "vote"],
    ["mot nguoi bo vao may phan von", "capital"],
  ])("finds the passage of the most alike question for %s", (question, expected) => {
    expect(best(question)).toBe(expected);
  });

  it("is 1 for the same question, with or without diacritics as it is asked, and less for others", () => {
    expect(index.similarities("Mỗi xã viên có mấy phiếu?").get(2)).toBeCloseTo(1);
    const other = index.similarities("Mỗi xã viên có mấy con bò?").get(2) ?? 0;
    expect(other).toBeGreaterThan(0);
    expect(other).toBeLessThan(0.9);
  });

  it("takes the best question of a passage, not their sum", () => {
    const many = new AskedIndex([
      passage("one", ["Góp vốn khi nào?"]),
      passage("many", ["Góp vốn ở đâu?", "Góp vốn cho ai?", "Góp vốn bằng gì?", "Góp vốn mấy lần?"]),
    ]);
    const scores = many.similarities("Góp vốn khi nào?");
    expect(scores.get(0)).toBeGreaterThan(scores.get(1) ?? 0);
  });

  it("knows nothing of a passage that nobody asks for, and of words that no question has", () => {
    expect(index.similarities("Góp vốn tối đa bao nhiêu phần trăm?").has(3)).toBe(false);
    expect([...index.similarities("zzz").values()].every((score) => score < 0.3)).toBe(true);
  });
});
