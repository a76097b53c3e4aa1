import { describe, expect, it } from "vitest";
import type { Draft } from "../../src/answer/extract.ts";
import type { Pick } from "../../src/answer/pick.ts";
import { isWordable, passagesToWord } from "../../src/answer/wordable.ts";
import type { Hit } from "../../src/domain.ts";
import type { KnowledgeBase } from "../../src/store/knowledge-base.ts";
import { clauseHit, madeHit, queryOf, sentenceOf } from "../support/made-up-hits.ts";
import { INJECTED } from "../support/made-up-knowledge.ts";

const QUERY = queryOf("Lập hợp tác xã cần mấy thành viên?");

function picked(hit: Hit, part: Partial<Pick> = {}): Pick {
  const { text } = hit.passage;
  return {
    hit,
    quote: text,
    start: 0,
    end: text.length,
    isTarget: false,
    language: "vi",
    isFormer: false,
    ...part,
  };
}

const evidenceOf = (hit: Hit, scope = 1): Draft["evidence"][number] => ({
  candidate: sentenceOf(hit),
  score: 1,
  coverage: 1,
  figure: { fit: 1 },
  scope,
  isTarget: false,
});

describe("a chat model may word", () => {
  const CLAUSE = clauseHit("Hợp tác xã phải có ít nhất 9 thành viên.");

  it("what was picked, and nothing where nothing was", () => {
    expect(isWordable(QUERY, [picked(CLAUSE)])).toBe(true);
    expect(isWordable(QUERY, [])).toBe(false);
  });

  it("a target only where a target was asked for", () => {
    const target = picked(CLAUSE, { isTarget: true });
    expect(isWordable(QUERY, [target])).toBe(false);
    expect(isWordable({ ...QUERY, aboutTarget: true }, [target])).toBe(true);
  });

  it.each<[string, Pick]>([
    ["former wording", picked(CLAUSE, { isFormer: true })],
    ["a clause of which a point was changed", picked(CLAUSE, { exceptPoint: "b" })],
    [
      "what stands in the place of a changed clause",
      picked(CLAUSE, { replaces: { passage: CLAUSE.passage, amendment: { number: "1/2090/NQ" } as never } }),
    ],
    ["a passage that gives orders", picked(madeHit(`Có 9 thành viên. ${INJECTED}`))],
  ])("but not %s", (_, pick) => {
    expect(isWordable(QUERY, [picked(CLAUSE), pick])).toBe(false);
  });
});

describe("the passages to word", () => {
  const hit = (n: number, text = `Câu ${n}.`, part: Parameters<typeof madeHit>[1] = {}) =>
    madeHit(text, { id: `articles/${n}`, ...part });
  const kb = (amended: string[] = []) =>
    ({
      amendments: { of: ({ id }: { id: string }) => (amended.includes(id) ? {} : undefined) },
    }) as unknown as KnowledgeBase;
  const ids = (draft: Draft, amended?: string[]) =>
    passagesToWord(kb(amended), draft).map(({ document }) => document.id);

  it("are those picked, then the nearest, each once, six at most", () => {
    const hits = Array.from({ length: 9 }, (_, n) => hit(n));
    const evidence = [...hits, ...hits].map((one) => evidenceOf(one));
    const picks = [picked(hits[4] as Hit)];
    expect(ids({ picks, evidence })).toEqual([4, 0, 1, 2, 3, 5].map((n) => `articles/${n}`));
  });

  it("hold nothing on something else, nothing that does not apply, and no orders", () => {
    const evidence = [
      evidenceOf(hit(1), 0),
      evidenceOf(hit(2, undefined, { metadata: { validity: "expired" } })),
      evidenceOf(hit(3, undefined, { metadata: { validity: "not-yet-in-force" } })),
      evidenceOf(hit(4, undefined, { passage: { confidence: "unconfirmed" } })),
      evidenceOf(hit(5, `Có 9 thành viên. ${INJECTED}`)),
      evidenceOf(hit(6)),
      evidenceOf(hit(7)),
    ];
    expect(ids({ picks: [], evidence }, ["articles/6#1"])).toEqual(["articles/7"]);
  });
});
