import { beforeAll, describe, expect, it } from "vitest";
import type { Case, SetCase } from "../../../evals/cases/schema.ts";
import { MEASURES, outcomeOf } from "../../../evals/retrieval/measure.ts";
import { articleOf, askedOfOriginals, questionsOf } from "../../../evals/retrieval/questions.ts";
import type { KnowledgeBase } from "../../../src/store/knowledge-base.ts";
import { madeIndex } from "../../answer/ranking/made-up-index.ts";
import { madeHit } from "../../support/made-up-hits.ts";
import { openKnowledge } from "../../support/made-up-knowledge.ts";
import { madeSetCase } from "../../support/made-up-observation.ts";

let kb: KnowledgeBase;
beforeAll(async () => {
  ({ kb } = await openKnowledge());
});

const MEMBERS: Partial<Case> = {
  id: "members",
  question: "Lập hợp tác xã cần mấy thành viên?",
  gold: [{ document: "laws/luat-99", locator: "Điều 3 khoản 1" }],
};
const made = (...parts: Partial<Case & SetCase>[]) =>
  questionsOf({ name: "made", kb, cases: parts.map((part) => madeSetCase(part)) });
const idsOf = (numbers: Iterable<number>) => [...numbers].map((number) => kb.passages.at(number)?.id).sort();

describe("questionsOf", () => {
  it("asks a Vietnamese question with its diacritics and once more without them", () => {
    const [asked, bare, ...more] = made(MEMBERS);
    expect(more).toEqual([]);
    expect([asked?.group, bare?.group]).toEqual(["made vi", "made vi without diacritics"]);
    expect(asked?.query.text).toBe("Lập hợp tác xã cần mấy thành viên?");
    expect(bare?.query.text).toBe("lap hop tac xa can may thanh vien?");
    expect(bare).toMatchObject({ id: "members", family: "members", gold: asked?.gold });
  });

  it("asks a question that is typed without diacritics, or in another language, once", () => {
    const questions = made(
      { ...MEMBERS, question: "lap htx can may thanh vien", typing: "no-marks" },
      { ...MEMBERS, question: "How many members does a cooperative need?", language: "en" },
    );
    expect(questions.map(({ group }) => group)).toEqual(["made vi no-marks", "made en"]);
  });

  it("leaves out what leans on a conversation, has no gold, or has it elsewhere", () => {
    const history = [{ question: "Hợp tác xã?", answer: "…" }];
    const { gold: _gold, ...unanswerable } = MEMBERS;
    expect(
      made(
        { ...MEMBERS, kind: "follow-up", history },
        { ...unanswerable, unanswerable: ["no-evidence"] },
        { ...MEMBERS, gold: [{ document: "laws/no-such-law" }] },
        { ...MEMBERS, gold: [{ document: "laws/luat-99", locator: "Điều 77" }] },
      ),
    ).toEqual([]);
  });

  it("takes every language of a gold passage, each piece of evidence and its alternatives for right", () => {
    const [one] = made({
      ...MEMBERS,
      gold: [
        { document: "articles/lang-son", quote: "412 hợp tác xã" },
        {
          document: "laws/luat-99",
          locator: "Điều 5 khoản 1",
          or: [{ document: "laws/luat-99", locator: "Điều 8" }],
        },
      ],
    });
    expect(idsOf(one?.gold ?? [])).toEqual([
      "articles/lang-son.en#1",
      "articles/lang-son.vi#1",
      "laws/luat-99.vi#4",
      "laws/luat-99.vi#6",
    ]);
    expect([...(one?.documents ?? [])].sort()).toEqual([
      "articles/lang-son.en",
      "articles/lang-son.vi",
      "laws/luat-99.vi",
    ]);
    expect([...(one?.articles ?? [])].sort()).toEqual([
      "articles/lang-son.en#1",
      "articles/lang-son.vi#1",
      "laws/luat-99.vi 5",
      "laws/luat-99.vi 8",
    ]);
  });

  it("keeps family and part, and tunes on what has none", () => {
    const [a, , b] = made({ ...MEMBERS, family: "law", split: "test" }, { ...MEMBERS, id: "other" });
    expect([a?.family, a?.split, b?.family, b?.split]).toEqual(["law", "test", "other", "tune"]);
  });

  it("reads a question in decomposed letters like any other", () => {
    const question = String(MEMBERS.question).normalize("NFD");
    expect(made({ ...MEMBERS, question })[0]?.query).toEqual(made(MEMBERS)[0]?.query);
  });
});

describe("the article of a passage", () => {
  it.each([
    ["Điều 3 khoản 1", "articles/made 3"],
    ["Article 12a clause 2", "articles/made 12a"],
    ["paragraph 4", "articles/made#1"],
  ])("at %s is %s", (locator, article) => {
    expect(articleOf(madeHit("", { passage: { locator } }).passage)).toBe(article);
  });
});

describe("askedOfOriginals", () => {
  const one = [{ text: "Một câu." }];
  const digests = madeIndex({
    "laws/luat.vi": { metadata: { number: "17/2023/QH15" }, passages: one },
    "laws/luat.en": { metadata: { number: "17/2023/QH15", variantOf: "laws/luat.vi" }, passages: one },
    "laws/nghi-dinh.vi": { metadata: { number: "113/2024/NĐ-CP" }, passages: one },
    "laws/lost.vi": { metadata: { number: "1/2020/NĐ-CP" }, passages: one },
    "articles/news.vi": { metadata: { kind: "article" }, passages: one },
  });
  const originals = madeIndex({
    "raw/luat-17.pdf": { metadata: { number: "17/2023/QH15" }, passages: one },
    "raw/nd113.docx": { metadata: { number: "113/2024/nđ-cp" }, passages: one },
    "raw/unknown": { passages: one },
  });
  const moved = (...gold: NonNullable<Case["gold"]>) =>
    askedOfOriginals([madeSetCase({ id: "a", gold })], digests, originals).map((set) => set.case.gold);

  it("looks gold up in the document of the same official number", () => {
    expect(moved({ document: "laws/luat", locator: "Điều 3 khoản 1" })).toEqual([
      [{ document: "raw/luat-17.pdf", locator: "Điều 3 khoản 1" }],
    ]);
    expect(moved({ document: "laws/nghi-dinh", locator: "Điều 6" })).toEqual([
      [{ document: "raw/nd113.docx", locator: "Điều 6" }],
    ]);
  });

  it("takes alternatives along, as far as they are there", () => {
    expect(
      moved({
        document: "laws/lost",
        locator: "Điều 1",
        or: [
          { document: "laws/luat", locator: "Điều 2" },
          { document: "laws/nghi-dinh", locator: "Điều 3" },
        ],
      }),
    ).toEqual([
      [
        {
          document: "raw/luat-17.pdf",
          locator: "Điều 2",
          or: [{ document: "raw/nd113.docx", locator: "Điều 3" }],
        },
      ],
    ]);
  });

  it("leaves out a question of which any evidence cannot be looked up", () => {
    expect(moved({ document: "laws/lost", locator: "Điều 1" })).toEqual([]);
    expect(moved({ document: "articles/news", locator: "paragraph 1" })).toEqual([]);
    expect(moved({ document: "laws/luat" })).toEqual([]);
    expect(moved({ document: "laws/luat", quote: "Một câu" })).toEqual([]);
    expect(
      moved({ document: "laws/luat", locator: "Điều 1" }, { document: "laws/lost", locator: "Điều 1" }),
    ).toEqual([]);
    expect(askedOfOriginals([madeSetCase({ unanswerable: ["no-evidence"] })], digests, originals)).toEqual(
      [],
    );
  });

  it("keeps everything else of a case", () => {
    const set = madeSetCase({
      ...MEMBERS,
      set: "law",
      line: 7,
      gold: [{ document: "laws/luat", locator: "Điều 3" }],
    });
    expect(askedOfOriginals([set], digests, originals)).toEqual([
      { ...set, case: { ...set.case, gold: [{ document: "raw/luat-17.pdf", locator: "Điều 3" }] } },
    ]);
  });
});

describe("outcomeOf", () => {
  const outcome = async (parts: Partial<Case>) => {
    const [question] = made({ ...MEMBERS, ...parts });
    if (!question) throw new Error("the question is not asked");
    return outcomeOf(kb, question);
  };

  it("is all ones where the right passage comes first", async () => {
    expect(await outcome({})).toEqual(Object.fromEntries(MEASURES.map((measure) => [measure, 1])));
  });

  it("tells a right document from a right article from a right passage", async () => {
    expect(await outcome({ gold: [{ document: "laws/luat-99", locator: "Điều 8" }] })).toMatchObject({
      "passage@1": 0,
      "document@1": 1,
    });
    expect(
      await outcome({ gold: [{ document: "articles/hung-yen", locator: "paragraph 3" }] }),
    ).toMatchObject({
      "passage@1": 0,
      "document@1": 0,
      "article@5": 0,
    });
    expect(await outcome({ gold: [{ document: "laws/luat-99", locator: "Điều 3 khoản 3" }] })).toMatchObject({
      "passage@1": 0,
      "article@5": 1,
      "document@1": 1,
    });
  });
});
