import { describe, expect, it } from "vitest";
import { MADE_UP_CORPUS, openKnowledge } from "../support/made-up-knowledge.ts";

const CLAUSES = ["Mua ong giống: 40%;", "Quỹ phòng lũ: 15%;", "Chia theo công nuôi: 45%."];
const charter = (lead: string, clauses = CLAUSES) => `---
title: Điều lệ mẫu hợp tác xã nuôi ong
language: vi
kind: guide
validity: not-applicable
---

### Điều 9. Chia lợi nhuận nuôi ong

${lead}

${clauses.map((clause, i) => `${i + 1}. ${clause}`).join("\n\n")}

### Điều 10. Tổ ong

Tổ ong cách nhau 2 mét.
`;
const LEAD = "Lợi nhuận nuôi ong của hợp tác xã được chia như sau:";

async function ask(body: string, text: string) {
  const { assistant } = await openKnowledge({ ...MADE_UP_CORPUS, "guides/ong.vi.md": body });
  return assistant.answer({ text, history: [] });
}

describe("the clauses that an article introduces", () => {
  it("are told with it, each with its own citation", async () => {
    const answer = await ask(charter(LEAD), "Lợi nhuận nuôi ong của hợp tác xã được chia như thế nào?");
    expect(answer.statements.map(({ text }) => text)).toEqual([
      LEAD,
      ...CLAUSES.map((clause, i) => `${i + 1}. ${clause}`),
    ]);
    expect(answer.citations.map(({ locator }) => locator)).toEqual([
      "Điều 9",
      "Điều 9 khoản 1",
      "Điều 9 khoản 2",
      "Điều 9 khoản 3",
    ]);
  });

  it("give their first sentence each where they are long", async () => {
    const long = CLAUSES.map(
      (clause) => `Theo nghị quyết của đại hội, ${clause} ${"Ong bay trên đồi hoa. ".repeat(60)}`,
    );
    const answer = await ask(charter(LEAD, long), "Lợi nhuận nuôi ong của hợp tác xã được chia như thế nào?");
    expect(answer.text).toContain("1. Theo nghị quyết của đại hội, Mua ong giống: 40%;");
    expect(answer.text).not.toContain("Ong bay");
  });

  it("are left alone where one of them is asked for", async () => {
    const answer = await ask(charter(LEAD), "Quỹ phòng lũ của hợp tác xã nuôi ong là bao nhiêu phần trăm?");
    expect(answer.text).toContain("15%");
    expect(answer.text).not.toContain("ong giống");
  });
});
