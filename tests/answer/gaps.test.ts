import { beforeAll, describe, expect, it } from "vitest";
import type { Assistant } from "../../src/answer/pipeline.ts";
import { answerToText } from "../../src/present/plain-text.ts";
import { answerToHtml } from "../../src/present/telegram-html.ts";
import { MADE_UP_CORPUS, openKnowledge } from "../support/made-up-knowledge.ts";

const GAP =
  "Lãi suất cao nhất khi hợp tác xã cho thành viên vay nội bộ chưa xác nhận được; hãy hỏi Liên minh Hợp tác xã tỉnh.";
const GUIDE = `---
title: Cho vay nội bộ
language: vi
kind: guide
validity: not-applicable
confidence: secondary
---

- Khoản vay nội bộ của hợp tác xã kéo dài nhiều nhất 7 tháng.

<!-- askedAs
- Vay nội bộ lâu nhất mấy tháng?
-->

<!-- confidence: text -->

- ${GAP}

<!-- askedAs
- Cho vay nội bộ được lấy lãi bao nhiêu?
- Lãi suất vay nội bộ tối đa mấy phần trăm?
-->

<!-- confidence: unconfirmed -->

- Theo báo chí, hợp tác xã lập sổ riêng cho khoản vay nội bộ.

<!-- askedAs
- Sổ vay nội bộ ghi ra sao?
-->
`;

let assistant: Assistant;
beforeAll(async () => {
  ({ assistant } = await openKnowledge({ ...MADE_UP_CORPUS, "guides/vay.vi.md": GUIDE }));
});
const ask = (text: string) => assistant.answer({ text, history: [] });

describe("what is known not to be known", () => {
  it.each([
    "Lãi suất vay nội bộ cao nhất là bao nhiêu phần trăm?",
    "cho vay noi bo lay lai toi da may phan tram",
  ])("is said to who asks for it, with where to ask: %s", async (question) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({ kind: "declined", reason: "not-confirmed", statements: [] });
    expect(answer.text).toContain(`“${GAP}” [1]`);
    expect(answer.citations).toMatchObject([{ file: "guides/vay.vi.md", confidence: "unconfirmed" }]);
  });

  it("is not told by half of a question on that one thing", async () => {
    const answer = await ask("Sổ vay nội bộ có ghi lãi suất vay cao nhất ko, bao nhiêu phần trăm?");
    expect(answer).toMatchObject({ kind: "declined", reason: "not-confirmed" });
  });

  it("does not stand in the way of what is known", async () => {
    const answer = await ask("Khoản vay nội bộ kéo dài nhiều nhất mấy tháng?");
    expect(answer.kind).toBe("answered");
    expect(answer.text).toContain("7 tháng");
    expect(answer.citations[0]?.confidence).toBe("text");
  });

  it("is quoted once, in the refusal", async () => {
    const answer = await ask("Lãi suất vay nội bộ cao nhất là bao nhiêu phần trăm?");
    for (const shown of [answerToText(answer), answerToHtml(answer).join("\n")])
      expect(shown.split("hãy hỏi Liên minh").length).toBe(2);
  });
});

describe("how a statement is known", () => {
  it("is told beside the source, unless it was read in the official text", async () => {
    const press = await ask("Hợp tác xã lập sổ riêng cho khoản vay nội bộ ra sao?");
    expect(press.citations[0]?.confidence).toBe("secondary");
    const note = "theo bài viết về văn bản, chưa đối chiếu bản gốc";
    expect(answerToText(press)).toContain(note);
    expect(answerToHtml(press).join("\n")).toContain(`<i>(${note})</i>`);
    const text = await ask("Khoản vay nội bộ kéo dài nhiều nhất mấy tháng?");
    expect(answerToText(text)).not.toContain(note);
  });
});
