import { beforeAll, describe, expect, it } from "vitest";
import type { Assistant } from "../../src/answer/pipeline.ts";
import { openKnowledge } from "../support/made-up-knowledge.ts";

function article(place: string, year: number, ...paragraphs: string[]): string {
  return `---
title: "${place}, báo ${paragraphs.length}"
language: vi
kind: article
validity: not-applicable
places: [${place}]
period: { from: ${year}, to: ${year} }
---

${paragraphs.join("\n\n")}
`;
}

let assistant: Assistant;
beforeAll(async () => {
  ({ assistant } = await openKnowledge({
    "articles/a.md": article(
      "Nghệ An",
      2035,
      "Năm 2035, toàn tỉnh có 742 hợp tác xã đang hoạt động, trong đó có 610 hợp tác xã nông nghiệp.",
      "Doanh thu bình quân của một hợp tác xã năm 2035 đạt 1,62 tỷ đồng/năm.",
      "Lợi nhuận bình quân của một hợp tác xã năm 2035 là 210 triệu đồng.",
      "Năm 2035, tỉnh có 305 tổ hợp tác.",
    ),
    "articles/b.md": article(
      "Nghệ An",
      2035,
      "Theo Liên minh Hợp tác xã tỉnh, năm 2035 toàn tỉnh có 768 hợp tác xã đang hoạt động.",
      "Năm 2035, doanh thu bình quân mỗi hợp tác xã khoảng 1,6 tỷ đồng/năm.",
      "Năm 2035, lợi nhuận bình quân mỗi hợp tác xã nông nghiệp đạt 150 triệu đồng.",
    ),
    "articles/c.md": article(
      "Nghệ An",
      2032,
      "Năm 2032, toàn tỉnh có 690 hợp tác xã đang hoạt động.",
      "Năm 2032, tỉnh có 280 tổ hợp tác.",
    ),
  }));
});

const ask = (text: string) => assistant.answer({ text, history: [] });
const DIFFER = expect.stringContaining("Các nguồn ghi số liệu khác nhau");

describe("two documents that give different values for the same thing", () => {
  it("are shown side by side, each with its source", async () => {
    const answer = await ask("Nghệ An có bao nhiêu hợp tác xã?");
    expect(answer.statements.map(({ citations }) => citations)).toEqual([[1], [2]]);
    expect(answer.text).toContain("742 hợp tác xã");
    expect(answer.text).toMatch(/\n.*Nguồn khác lại ghi số khác: .*768 hợp tác xã/u);
    expect(answer.notices).toContainEqual(DIFFER);
  });

  it("do not disagree by rounding", async () => {
    const answer = await ask("Doanh thu bình quân của hợp tác xã Nghệ An là bao nhiêu?");
    expect(answer.text).toContain("1,62 tỷ");
    expect(answer.statements).toHaveLength(1);
    expect(answer.notices).not.toContainEqual(DIFFER);
  });

  it("do not disagree where one speaks of a part", async () => {
    const answer = await ask("Lợi nhuận bình quân của hợp tác xã Nghệ An là bao nhiêu?");
    expect(answer.text).toContain("210 triệu");
    expect(answer.text).not.toContain("150 triệu");
    expect(answer.notices).not.toContainEqual(DIFFER);
  });

  it("do not disagree on different years: the newest is told", async () => {
    const answer = await ask("Nghệ An có bao nhiêu tổ hợp tác?");
    expect(answer.text).toContain("305 tổ hợp tác");
    expect(answer.text).not.toContain("280");
    expect(answer.notices).not.toContainEqual(DIFFER);
  });

  it("do not disagree where the year asked for is told by one", async () => {
    const answer = await ask("Năm 2032 Nghệ An có bao nhiêu hợp tác xã?");
    expect(answer.text).toContain("690 hợp tác xã");
    expect(answer.statements).toHaveLength(1);
  });
});
