import { beforeAll, describe, expect, it } from "vitest";
import { lint } from "../../evals/cases/lint.ts";
import type { Case, SetCase } from "../../evals/cases/schema.ts";
import { withSplits } from "../../evals/cases/split.ts";
import type { KnowledgeBase } from "../../src/store/knowledge-base.ts";
import { openKnowledge } from "../support/made-up-knowledge.ts";
import { madeSetCase } from "../support/made-up-observation.ts";

const CLAUSE = { document: "laws/luat-99", locator: "Điều 3 khoản 1" };
const REVENUE = { document: "articles/lang-son", quote: "doanh thu bình quân" };
const PROBLEMS_OF_SIZE = /^\d+ questions; 30 or more tell a change from chance$/u;

let kb: KnowledgeBase;
beforeAll(async () => {
  ({ kb } = await openKnowledge());
});

/** A case without a fault, but for its part. Family "b" is for tuning, "a" for testing. */
function one(parts: Partial<Case & SetCase> = {}): SetCase {
  return madeSetCase({
    family: "b",
    split: "tune",
    question: "Muốn lập hợp tác xã thì phải có mấy thành viên?",
    gold: [CLAUSE],
    figures: [{ value: 9, unit: "members" }],
    required: ["thành viên"],
    ...parts,
  });
}

/** "level id: problem" of what is wrong, but for the notes on small slices. */
const found = (...cases: SetCase[]) =>
  lint(cases, cases, kb)
    .filter(({ level }) => level !== "note")
    .map(({ level, id, problem }) => `${level} ${id}: ${problem}`);

describe("a case without fault", () => {
  it.each<[string, Partial<Case & SetCase>]>([
    ["of a law", {}],
    [
      "of press, with a figure in another form",
      { gold: [REVENUE], figures: [{ value: 2.45e9, unit: "VND" }], required: ["2,45 tỷ"] },
    ],
    [
      "whose content is in another language of the document",
      { gold: [REVENUE], figures: [{ value: 2033, unit: "year" }], required: ["average revenue"] },
    ],
    ["whose content is in the heading", { required: ["Thành viên và vốn góp", "Điều 3 khoản 1"] }],
    [
      "of which one place is enough",
      { gold: [{ ...CLAUSE, or: [REVENUE] }], figures: [{ value: 2.45e9, unit: "VND" }] },
    ],
    ["in English", { language: "en", question: "How many members does one need to found a cooperative?" }],
    ["without marks", { typing: "no-marks", question: "Muon lap hop tac xa thi phai co may thanh vien?" }],
    ["of one word that has no marks", { question: "?" }],
    [
      "that nobody can answer",
      { gold: undefined, figures: undefined, required: undefined, unanswerable: ["no-evidence"] },
    ],
    [
      "after another question, in another language",
      { question: "And in English?", history: [{ question: "Gì?", answer: "Thế." }], typing: "no-marks" },
    ],
  ])("has none: %s", (_name, parts) => {
    expect(found(one(parts))).toEqual([]);
  });
});

describe("a case is found where", () => {
  it.each<[string, Partial<Case & SetCase>, string]>([
    [
      "its document is not in the corpus",
      { gold: [CLAUSE, { document: "laws/luat-98" }] },
      'error made-1: the gold document "laws/luat-98" is not in the corpus',
    ],
    [
      "its document has no such clause",
      { gold: [{ document: "laws/luat-99", locator: "Điều 3 khoản 9" }] },
      'error made-1: the gold laws/luat-99 has no "Điều 3 khoản 9"',
    ],
    [
      "its document has no such words",
      { gold: [{ ...CLAUSE, or: [{ document: "articles/lang-son", quote: "doanh thu bằng không" }] }] },
      'error made-1: the gold articles/lang-son has no "doanh thu bằng không"',
    ],
    [
      "the figure is not in the passage",
      {
        figures: [
          { value: 9, unit: "members" },
          { value: 8, unit: "members" },
        ],
      },
      "error made-1: the gold passage does not contain the figure 8 members",
    ],
    [
      "the figure is in another unit",
      { figures: [{ value: 9, unit: "VND" }] },
      "error made-1: the gold passage does not contain the figure 9 VND",
    ],
    [
      "the content is not in the passage",
      { required: ["thành viên", ["sáng lập viên", "cổ đông"]] },
      'warning made-1: the gold passage does not contain the required ["sáng lập viên","cổ đông"]',
    ],
    [
      "its typing is without marks, and it has some",
      { typing: "no-marks" },
      'warning made-1: "typing" says no-marks, but the question has diacritics',
    ],
    [
      "it has no marks, and does not say so",
      { question: "Muon lap hop tac xa thi phai co may thanh vien?" },
      'warning made-1: the question has no diacritics: "typing" should say no-marks',
    ],
    [
      "it is in another language",
      { language: "en" },
      'warning made-1: the question reads as vi, but "language" says en',
    ],
    ["it has no part", { split: undefined }, 'error made-1: has no "split"; lint --fix writes it'],
    [
      "its part is the other one",
      { split: "test" },
      'error made-1: is marked "test", but its family belongs to "tune"; lint --fix corrects it',
    ],
    [
      "the corpus lists its question",
      { family: "a", split: "test", question: "lập hợp tác xã: cần mấy thành viên" },
      "warning made-1: the corpus lists this question in askedAs",
    ],
  ])("%s", (_name, parts, problem) => {
    expect(found(one(parts))).toEqual([problem]);
  });

  it("a document lists its question; a question for tuning may be listed", () => {
    const question = "Hưng Yên có bao nhiêu hợp tác xã?";
    const parts = {
      question,
      gold: [{ document: "articles/hung-yen" }],
      figures: [{ value: 298, unit: "x" }],
      required: ["Hưng Yên"],
    };
    expect(found(one({ ...parts, family: "a", split: "test" }))).toEqual([
      "warning made-1: the corpus lists this question in askedAs",
    ]);
    expect(found(one(parts))).toEqual([]);
  });

  it("names the set", () => {
    const cases = [one({ set: "law", split: "test" })];
    expect(lint(cases, cases, kb)).toContainEqual(
      expect.objectContaining({ set: "law", id: "made-1", level: "error" }),
    );
  });
});

describe("questions that are asked twice", () => {
  const twice = (parts: Partial<Case>) => found(one(), one({ id: "made-2", ...parts }));

  it("are found, whatever their case and marks", () => {
    expect(twice({})).toEqual(["error made-2: asks the same as made-1"]);
    expect(twice({ question: "muốn lập HỢP TÁC XÃ, thì phải có mấy thành viên" })).toEqual([
      "error made-2: asks the same as made-1",
    ]);
  });

  it("may differ by what was said before, or by their typing", () => {
    expect(twice({ history: [{ question: "Ở đâu?", answer: "Đây." }] })).toEqual([]);
    expect(
      twice({ typing: "no-marks", question: "muon lap hop tac xa thi phai co may thanh vien?" }),
    ).toEqual([]);
  });

  it("are found after the same history", () => {
    const history = [{ question: "Ở đâu?", answer: "Đây." }];
    expect(found(one({ history }), one({ id: "made-2", history }))).toEqual([
      "error made-2: asks the same as made-1",
    ]);
  });

  it("may have no words", () => {
    expect(found(one({ question: "?" }), one({ id: "made-2", question: "??" }))).toEqual([]);
  });
});

describe("a question for testing leaks where", () => {
  const test = { id: "made-2", family: "a", split: "test" as const };

  it("it is nearly one for tuning", () => {
    // One word is added to the 10: 10 / 11.
    const question = "Muốn lập hợp tác xã mới thì phải có mấy thành viên?";
    expect(found(one(), one({ ...test, question }))).toEqual([
      'error made-2: leaks: it is nearly made-1, which is for tuning; give both one "family"',
    ]);
  });

  it("not where it is of the same family: then its part is wrong", () => {
    const question = "Muốn lập hợp tác xã mới thì phải có mấy thành viên?";
    expect(found(one(), one({ ...test, family: "b", question }))).toEqual([
      'error made-2: is marked "test", but its family belongs to "tune"; lint --fix corrects it',
    ]);
  });

  it("not where it shares fewer words", () => {
    const question = "Muốn lập hợp tác xã thì phải góp bao nhiêu vốn?";
    expect(found(one(), one({ ...test, question }))).toEqual([]);
  });

  it("not where another was asked before it", () => {
    const history = [{ question: "Tổ hợp tác khác gì, và luật nào nói về nó?", answer: "Đây." }];
    expect(found(one(), one({ ...test, history }))).toEqual([]);
  });
});

describe("slices", () => {
  const sizes = (count: number, parts: Partial<Case> = {}) => {
    const cases = Array.from({ length: count }, (_, i) =>
      one({ id: `made-${i}`, question: `${i} thành viên được không?`, ...parts }),
    );
    return lint(cases, cases, kb).filter(({ level }) => level === "note");
  };

  it("that are small are noted", () => {
    const notes = sizes(29);
    expect(notes.map(({ set, id }) => `${set} ${id}`)).toEqual([
      "all lang=vi",
      "all kind=figure",
      "all typing=marks",
    ]);
    for (const { problem } of notes) expect(problem).toMatch(PROBLEMS_OF_SIZE);
  });

  it("that are large are not", () => {
    expect(sizes(30)).toEqual([]);
  });
});

it("what --fix writes has no fault of its part", () => {
  const cases = [
    one({ id: "x", family: "a" }),
    one({ id: "y", family: "a", split: undefined }),
    one({ id: "z", split: "test" }),
  ];
  const isOfPart = (problem: string) => /split|belongs to/u.test(problem);
  expect(found(...cases).filter(isOfPart)).toHaveLength(3);
  const fixed = withSplits(cases).map((asked, i) => ({
    set: "made",
    file: "made.jsonl",
    line: i + 1,
    case: asked,
  }));
  expect(found(...fixed).filter(isOfPart)).toEqual([]);
});

it("a case is compared with those of other sets, which are not judged themselves", () => {
  const mine = one({ id: "mine", set: "mine" });
  const other = one({ id: "other", set: "other", split: "test" });
  expect(lint([mine], [other, mine], kb).filter(({ level }) => level === "error")).toEqual([
    expect.objectContaining({ id: "mine", problem: "asks the same as other" }),
  ]);
});
