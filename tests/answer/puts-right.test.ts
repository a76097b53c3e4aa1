import { describe, expect, it } from "vitest";
import type { Evidence } from "../../src/answer/evidence.ts";
import { correctionOf } from "../../src/answer/puts-right.ts";

const said = (text: string, coverage: number, document = "press"): Evidence =>
  ({ candidate: { text, hit: { document: { id: document } } }, coverage }) as unknown as Evidence;

describe("what puts right the sentence that answers best", () => {
  const retold = said("The article writes that the mill opened in 2001.", 0.8);
  const correction = said("Unlike what the article writes, the mill opened in 2003.", 0.7);

  it("is found behind it, in the same document", () => {
    expect(correctionOf([retold, said("The mill grinds rice.", 0.8), correction])).toBe(correction);
    const other = said("Trái với điều báo viết, nhà máy mở năm 2003.", 0.8, "guide");
    expect(correctionOf([retold, other])).toBeUndefined();
  });

  it("is none where it speaks of something else, or answers itself", () => {
    expect(
      correctionOf([retold, said("Unlike what the article writes, rice is dear.", 0.4)]),
    ).toBeUndefined();
    expect(correctionOf([correction, retold])).toBeUndefined();
    expect(correctionOf([])).toBeUndefined();
  });
});
