import { describe, expect, it } from "vitest";
import { candidatesOf } from "../../src/answer/candidates.ts";
import { withReferent } from "../../src/answer/referents.ts";
import { queryOf } from "../support/made-up-hits.ts";
import { openKnowledge } from "../support/made-up-knowledge.ts";

const SOLD = "HTX đã ký hợp đồng với 3 siêu thị, tiêu thụ 35% sản lượng.";
const press = (body: string) => `---
title: Nấm và cá ở Hoa Lư
language: vi
kind: article
url: https://example.org/hoa-lu
validity: not-applicable
places: [Ninh Bình]
---

${body}
`;

/** Whether the sentence on what is sold is read as one on the cooperative that a question names. */
async function speaksOfAsked(question: string, paragraphs: readonly string[]): Promise<boolean> {
  const { kb } = await openKnowledge({ "articles/hoa-lu.vi.md": press(paragraphs.join("\n\n")) });
  const passage = Array.from(kb.passages).find(({ text }) => text.includes(SOLD));
  const document = passage && kb.documents.get(passage.documentId);
  if (passage === undefined || document === undefined) throw new Error("the sentence is in no passage");
  const hit = { passage, document, score: 1, keyword: 1, vector: 1 };
  const sentence = candidatesOf(hit).find(({ text }) => text === SOLD);
  if (sentence === undefined) throw new Error("the passage has no such sentence");
  return withReferent(kb, queryOf(question), sentence).folded.includes("nam rom hoa lu");
}

/** Long enough to be a paragraph of its own. */
const LONG = (about: string) =>
  Array.from(
    { length: 9 },
    (_, i) => `Năm 203${i}, ${about} thu hoạch được ${120 + i} tấn và bán tại chợ huyện.`,
  ).join(" ");

describe("a cooperative that a paragraph above names", () => {
  const named = `HTX Nấm rơm Hoa Lư có 40 thành viên. ${LONG("các hộ")}`;

  it("is meant by “HTX” below, where the question names it", async () => {
    expect(
      await speaksOfAsked("HTX Nấm rơm Hoa Lư bán cho siêu thị bao nhiêu?", [named, `${SOLD} ${LONG("họ")}`]),
    ).toBe(true);
  });

  it("is not meant where the question names another one", async () => {
    expect(
      await speaksOfAsked("HTX Cá lồng Tam Điệp bán cho siêu thị bao nhiêu?", [
        named,
        `${SOLD} ${LONG("họ")}`,
      ]),
    ).toBe(false);
  });

  it("is not meant where another one was named since", async () => {
    const other = `HTX Cá lồng Tam Điệp có 12 thành viên. ${LONG("các hộ")}`;
    expect(
      await speaksOfAsked("HTX Nấm rơm Hoa Lư bán cho siêu thị bao nhiêu?", [
        named,
        other,
        `${SOLD} ${LONG("họ")}`,
      ]),
    ).toBe(false);
  });
});
