import { describe, expect, it } from "vitest";
import { homeFirst } from "../../src/answer/home-first.ts";
import type { Citation, Statement } from "../../src/domain.ts";
import type { KnowledgeBase } from "../../src/store/knowledge-base.ts";
import { citation } from "../support/answers.ts";

const placed = (...places: string[]) => ({ metadata: { places, published: "2026-01-01" } });
const documents = new Map(
  Object.entries({ a: placed("Hà Nội"), b: placed("Lạng Sơn"), c: placed("Ninh Bình"), law: placed() }),
);
const kb = { documents } as unknown as KnowledgeBase;
const source = (n: number, documentId: string): Citation => citation({ n, documentId });
const says = (text: string, ...citations: number[]): Statement => ({ text, citations });
const told = ({ statements, citations }: { statements: Statement[]; citations: Citation[] }) => [
  statements.map(({ text, citations: own }) => `${text} ${own.join()}`),
  citations.map(({ n, documentId }) => `${n} ${documentId}`),
];

const SAID = {
  statements: [says("A", 1), says("B", 2), says("b", 2), says("C", 3)],
  citations: [source(1, "a"), source(2, "b"), source(3, "c"), source(4, "law")],
};

describe("of several places", () => {
  it("the asker's own comes first, its source as number 1", () => {
    expect(told(homeFirst(kb, "Lạng Sơn", SAID))).toEqual([
      ["B 1", "b 1", "A 2", "C 3"],
      ["1 b", "2 a", "3 c", "4 law"],
    ]);
  });

  it("counts the one that a former province has become part of", () => {
    expect(told(homeFirst(kb, "Nam Định", SAID))[0]).toEqual(["C 1", "A 2", "B 3", "b 3"]);
  });

  it.each([undefined, "Cà Mau"])("all stay as they are where the asker's is none of them (%s)", (home) => {
    expect(homeFirst(kb, home, SAID)).toBe(SAID);
  });

  it("what is told of several together stays behind", () => {
    const said = { ...SAID, statements: [says("A", 1), says("A and B", 1, 2)] };
    expect(homeFirst(kb, "Lạng Sơn", said)).toBe(said);
  });
});
