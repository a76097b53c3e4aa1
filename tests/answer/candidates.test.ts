import { describe, expect, it } from "vitest";
import { candidatesOf } from "../../src/answer/candidates.ts";
import { clauseHit, madeHit } from "../support/made-up-hits.ts";

const LONG = `Mục tiêu giai đoạn 2034–2038 như sau: thành lập mới 90 hợp tác xã; ${"mở rộng vùng trồng cây ăn quả, ".repeat(8)}chăm vườn; doanh thu đạt 3 tỷ đồng.`;

describe("the sentences of a passage", () => {
  it("are given one by one with their place in the passage", () => {
    const hit = madeHit("Tỉnh có 412 hợp tác xã. Doanh thu đạt 2,45 tỷ đồng.");
    const found = candidatesOf(hit);
    expect(found.map(({ text }) => text)).toEqual(["Tỉnh có 412 hợp tác xã.", "Doanh thu đạt 2,45 tỷ đồng."]);
    for (const { text, start, end } of found) expect(hit.passage.text.slice(start, end)).toBe(text);
  });

  it("lose the number of their clause and the letter of their point", () => {
    const hit = clauseHit("2. Hồ sơ gồm:\na) giấy đề nghị;\nb) điều lệ.");
    const found = candidatesOf(hit);
    expect(found.map(({ text }) => text)).toEqual(["Hồ sơ gồm:", "giấy đề nghị;", "điều lệ."]);
    for (const { text, start, end } of found) expect(hit.passage.text.slice(start, end)).toBe(text);
  });

  it("of what is not known leave out whom to ask", () => {
    const passage = { confidence: "unconfirmed" as const };
    const hit = madeHit(
      "Mức vay chưa xác nhận được; hãy hỏi Liên minh Hợp tác xã tỉnh. HTX nên hỏi Sở Tài chính.",
      {
        passage,
      },
    );
    const [first, ...others] = candidatesOf(hit);
    expect(others).toEqual([]);
    expect(first?.units.map(({ key }) => key)).not.toContain("#cooperative-alliance");
  });

  it("are cut into items when they are long", () => {
    const hit = madeHit(LONG);
    const found = candidatesOf(hit);
    expect(found).toHaveLength(3);
    expect(found[2]?.text).toBe("doanh thu đạt 3 tỷ đồng.");
    expect(found.every(({ whole }) => whole === LONG)).toBe(true);
    for (const { text, start, end } of found) expect(LONG.slice(start, end)).toBe(text);
  });

  it("keep what introduces a list for each of its items but the first, which contains it", () => {
    const [first, , last] = candidatesOf(madeHit(LONG));
    expect(first?.lead.size).toBe(0);
    expect(last?.lead.has("#target")).toBe(true);
  });

  it("stay whole when they are short, semicolons or not", () => {
    expect(candidatesOf(madeHit("Có 5 lớp; có 6 hội chợ."))).toHaveLength(1);
  });

  it("have their figures read in the language of the document", () => {
    const readIn = (language: string) =>
      candidatesOf(madeHit("8.700", { metadata: { language } }))[0]?.quantities[0]?.values[0];
    expect(readIn("vi")).toBe(8700);
    expect(readIn("en")).toBe(8.7);
  });

  it("are the same at a second reading, with the new hit", () => {
    const hit = madeHit("Tỉnh có 412 hợp tác xã.");
    const [first] = candidatesOf(hit);
    const [again] = candidatesOf({ ...hit, score: 0.9 });
    expect(again?.hit.score).toBe(0.9);
    expect(again).toEqual({ ...first, hit: { ...hit, score: 0.9 } });
  });
});
