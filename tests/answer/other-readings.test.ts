import { beforeAll, describe, expect, it } from "vitest";
import { isKnownNotToBeTold } from "../../src/answer/other-readings.ts";
import type { Assistant } from "../../src/answer/pipeline.ts";
import { MADE_UP_CORPUS, openKnowledge } from "../support/made-up-knowledge.ts";

const LAW = `---
title: Luật Mẫu về tổ hợp tác
language: vi
kind: law
number: 77/2090/QH16
validity: in-force
---

### Điều 1. Biểu quyết

1. Giải thể tổ hợp tác cần ít nhất 77% số phiếu tán thành.

### Điều 2. Hiệu lực

1. Luật này có hiệu lực từ ngày 1/7/2090.

2. Khoản 3 Điều 5 có hiệu lực sớm hơn, từ ngày 1/9/2089.
`;

let assistant: Assistant;
beforeAll(async () => {
  ({ assistant } = await openKnowledge({ ...MADE_UP_CORPUS, "laws/mau.vi.md": LAW }));
});

async function told(...turns: string[]): Promise<string> {
  const text = turns.pop() ?? "";
  const history = turns.map((question) => ({ question, answer: "" }));
  const { kind, statements } = await assistant.answer({ text, history });
  return `${kind}: ${statements.map((statement) => statement.text).join(" ")}`;
}

describe("a follow-up that nothing answers as it is worded", () => {
  it("goes on with the talk", async () => {
    const turns = ["Giải thể tổ hợp tác thì ai quyết?", "cần bao nhiêu phiếu thuận"];
    expect(await told(...turns)).toContain("77%");
  });

  it("is no answer to what was asked before, where its own words are not told", async () => {
    expect(await told("Giải thể tổ hợp tác cần bao nhiêu phiếu?", "bao nhiêu bánh xèo")).toContain(
      "declined",
    );
  });
});

describe("a gap that is told for a follow-up", () => {
  const gap = (text: string) => ({ candidate: { hit: { passage: { headingPath: [], text } } } });
  const isTold = (said: string, read: string, of: string) =>
    isKnownNotToBeTold({ text: said, query: { text: read } } as never, { draft: { gap: gap(of) } } as never);
  const UNKNOWN = "Cần bao nhiêu thành viên sáng lập thì chưa xác nhận được.";

  it.each([
    ["người sáng lập mấy người?", "quỹ tín dụng nhân dân người sáng lập mấy người?", true],
    // Nothing of the talk is in the reading: it may be another thing that is not known.
    ["người sáng lập mấy người?", "người sáng lập mấy người?", false],
    ["lãi suất mấy phần trăm?", "quỹ tín dụng nhân dân lãi suất mấy phần trăm?", false],
  ])("holds for %s read as %s: %s", (said, read, expected) => {
    expect(isTold(said, read, UNKNOWN)).toBe(expected);
  });
});
