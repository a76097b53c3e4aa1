import { describe, expect, it } from "vitest";
import { candidatesOf } from "../../src/answer/candidates.ts";
import { pickOf } from "../../src/answer/pick-of.ts";
import { clauseHit, queryOf } from "../support/made-up-hits.ts";

const LONG = "về việc nuôi ong lấy mật trên đồi cao của hợp tác xã ".repeat(16);
const VOTES = `2. Đại hội thông qua một việc khi có ít nhất 65% số phiếu của người dự họp và biểu quyết:
a) sửa Điều lệ ${LONG}cần ít nhất 65% số phiếu;
b) giải thể cần ít nhất 65% số phiếu.`;
const PRIORITIES = `3. ${["đông", "nữ", "nghèo"]
  .map((kind) => `Khi nhiều hợp tác xã cùng đủ tiêu chí thì ưu tiên đơn vị ${kind} ${LONG.slice(0, 300)}.`)
  .join(" ")}`;
const picked = (question: string, text: string, beginning: string) => {
  const candidate = candidatesOf(clauseHit(text)).find((one) => one.text.startsWith(beginning));
  if (candidate === undefined) throw new Error(`No sentence begins with "${beginning}".`);
  return pickOf(queryOf(question), {
    candidate,
    figure: { fit: 0 },
    isTarget: false,
    score: 1,
    coverage: 1,
    scope: 1,
  }).quote;
};

describe("of a long clause", () => {
  it("a share is told with what introduces its point, which says what it is a share of", () => {
    expect(picked("Giải thể cần bao nhiêu phần trăm?", VOTES, "giải thể")).toContain(
      "người dự họp và biểu quyết",
    );
  });

  it("a share that stands in a sentence of its own is that sentence", () => {
    const own = "Giải thể cần ít nhất 65% số phiếu của người dự họp.";
    expect(picked("Giải thể cần bao nhiêu phần trăm?", `2. Về ${LONG}. ${own}`, "Giải thể")).toBe(own);
  });

  it("sentences that begin alike are told together, as a list is", () => {
    const quote = picked("Ai được xét trước?", PRIORITIES, "Khi nhiều");
    for (const kind of ["đông", "nữ", "nghèo"]) expect(quote).toContain(`đơn vị ${kind}`);
  });

  it("a point is told alone where the point is asked for", () => {
    const own = "giải thể cần ít nhất 65% số phiếu.";
    expect(picked("Giải thể thông qua thế nào, điểm nào quy định?", VOTES, "giải thể")).toBe(own);
    expect(picked("Which point is on dissolving?", VOTES, "giải thể")).toBe(own);
  });

  it("a heading in capitals above it is left out", () => {
    const own = "Ong được vay tối đa 2 tỷ đồng.";
    expect(picked("Ong được vay tối đa bao nhiêu?", `II. MỨC VAY\n1. ${own}`, own)).toBe(own);
  });

  it("one sentence among others stays one", () => {
    const quote = picked(
      "Ai được xét trước?",
      `3. Ưu tiên dành cho đơn vị đông. Về ${LONG.trim()}.`,
      "Ưu tiên",
    );
    expect(quote).toBe("Ưu tiên dành cho đơn vị đông.");
  });
});
