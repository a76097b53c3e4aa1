import { beforeAll, describe, expect, it } from "vitest";
import { FEATURE_NAMES, featureRow } from "../../src/answer/ranking/feature-names.ts";
import { candidatesFor, type RetrieveOptions, retrieve } from "../../src/answer/retrieve.ts";
import { documentFilter, type SearchFilter } from "../../src/answer/search-filter.ts";
import type { Hit } from "../../src/domain.ts";
import type { KnowledgeBase } from "../../src/store/knowledge-base.ts";
import { queryOf } from "../support/made-up-hits.ts";
import { MADE_UP_CORPUS, openKnowledge } from "../support/made-up-knowledge.ts";

let kb: KnowledgeBase;
beforeAll(async () => {
  ({ kb } = await openKnowledge());
});

const search = (question: string, k = 40, options: RetrieveOptions = {}, base = kb): Promise<Hit[]> =>
  retrieve(base, queryOf(question), k, options);
const idsOf = (hits: Hit[]) => hits.map(({ passage }) => passage.id);
const sumOf = ({ why = {} }: Hit) => Object.values(why).reduce((sum, one) => sum + one, 0);

const QUESTIONS = [
  "Lạng Sơn có bao nhiêu hợp tác xã?",
  "How many members does a cooperative need?",
  "Hur många kooperativ finns det i Lang Son?",
  "ho so dang ky gom nhung gi",
  "Điều 3 khoản 2 nói gì?",
  "Giấy chứng nhận đăng ký theo 99/2009/QH16",
  "Năm 2033 hợp tác xã Hưng Yên có lợi nhuận bao nhiêu?",
  "zebra",
];

describe("retrieval", () => {
  it.each([
    ["Bao lâu thì có giấy chứng nhận đăng ký?", "laws/luat-99.vi#5"],
    ["Lạng Sơn có bao nhiêu tổ hợp tác?", "articles/lang-son.vi#2"],
    ["Doanh thu bình quân của hợp tác xã Hưng Yên?", "articles/hung-yen.vi#2"],
    ["Thu nhập bình quân của thành viên ở Quảng Trị?", "press/quang-tri.txt#2"],
  ])("puts the right passage first: %s", async (question, id) => {
    expect(idsOf(await search(question))[0]).toBe(id);
  });

  it("gives no more than were asked for, the same as the best of many", async () => {
    const all = idsOf(await search("hợp tác xã"));
    for (const k of [0, 1, 3]) expect(idsOf(await search("hợp tác xã", k))).toEqual(all.slice(0, k));
  });

  it("gives no passage twice", async () => {
    const ids = idsOf(await search("hợp tác xã"));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("gives of two language variants the one in the asker's language", async () => {
    const variants = (question: string) =>
      search(question).then((hits) =>
        idsOf(hits)
          .filter((id) => id.startsWith("articles/lang-son."))
          .map((id) => id.slice(18, 20)),
      );
    expect(new Set(await variants("Lạng Sơn có bao nhiêu hợp tác xã?"))).toEqual(new Set(["vi"]));
    expect(new Set(await variants("How many cooperatives are there in Lang Son?"))).toEqual(new Set(["en"]));
    // Each paragraph once: the article has seven.
    expect(await variants("Lạng Sơn có bao nhiêu hợp tác xã?")).toHaveLength(7);
  });

  it("puts the province that is asked for before another with the same words", async () => {
    const hits = await search("Doanh thu bình quân của hợp tác xã Hưng Yên?");
    const rank = (id: string) => idsOf(hits).indexOf(id);
    expect(hits[0]?.document.metadata.places).toEqual(["Hưng Yên"]);
    expect(rank("articles/hung-yen.vi#2")).toBeLessThan(rank("articles/lang-son.vi#4"));
    expect(rank("articles/hung-yen.vi#1")).toBeLessThan(rank("articles/lang-son.vi#1"));
    expect(rank("articles/hung-yen.vi#3")).toBeLessThan(rank("articles/lang-son.vi#5"));
  });

  it("puts the clause that is named first, the rest of its article next", async () => {
    const locators = (await search("Điều 3 khoản 2 nói gì?")).map(({ passage }) => passage.locator);
    expect(locators[0]).toBe("Điều 3 khoản 2");
    expect(locators.slice(1, 3).sort()).toEqual(["Điều 3 khoản 1", "Điều 3 khoản 3"]);
  });

  it("finds a named article that shares no other word with the question", async () => {
    const hits = await search("Article 8?");
    expect(hits[0]?.passage.locator).toBe("Điều 8 khoản 1");
  });

  it("finds nothing in an index without passages that are allowed", async () => {
    expect(await search("hợp tác xã", 5, { filter: () => false })).toEqual([]);
  });
});

describe("two laws with the same words", () => {
  const law = (number: string) => `---
title: Luật số ${number}
language: vi
kind: law
number: ${number}
validity: in-force
---

### Điều 5. Giấy chứng nhận

1. Giấy chứng nhận đăng ký được cấp trong 4 ngày.
`;
  let base: KnowledgeBase;
  beforeAll(async () => {
    const files = { "laws/a.md": law("98/2031/QH16"), "laws/b.md": law("99/2032/QH16") };
    ({ kb: base } = await openKnowledge(files));
  });

  it.each([
    ["98/2031/QH16", "laws/a#1"],
    ["99/2032/QH16", "laws/b#1"],
  ])("are told apart by their number: %s", async (number, id) => {
    const [first, second] = await search(`Giấy chứng nhận đăng ký theo ${number}`, 5, {}, base);
    expect(first?.passage.id).toBe(id);
    expect(first?.why).not.toHaveProperty("otherNumber");
    expect(second?.why?.["otherNumber"]).toBeLessThan(0);
    expect(second?.score).toBeLessThan(0.8);
  });
});

describe("passages that nothing tells apart", () => {
  it("have the same score and stand in the order of their ids", async () => {
    const text = "Giấy chứng nhận đăng ký được cấp trong bốn ngày.";
    const { kb: base } = await openKnowledge({ "c.txt": text, "a.txt": text, "b.txt": text });
    const hits = await search("Giấy chứng nhận đăng ký được cấp trong mấy ngày?", 5, {}, base);
    expect(idsOf(hits)).toEqual(["a.txt#1", "b.txt#1", "c.txt#1"]);
    expect(hits.map(({ score }) => score)).toEqual([1, 1, 1]);
  });
});

describe("a name that few passages have", () => {
  it("makes them candidates, however many others are closer to the rest of the question", async () => {
    const members = Array.from(
      { length: 250 },
      (_, i) => `## Điều ${i + 1}. Thành viên\n\nHợp tác xã cần tối thiểu ${i + 5} thành viên.\n`,
    );
    const { kb: crowded } = await openKnowledge({
      "laws/many.md": `---\ntitle: Quy chế thành viên\nlanguage: vi\nkind: law\n---\n${members.join("\n")}`,
      "articles/weather.md":
        "---\ntitle: Bản tin\nlanguage: vi\nkind: article\n---\nMưa rơi ở vườn Zoltrax suốt đêm qua.\n",
    });
    const proposed = await candidatesFor(
      crowded,
      queryOf("Hợp tác xã Zoltrax cần tối thiểu bao nhiêu thành viên?"),
      5,
    );
    expect(proposed.length).toBeLessThan(200);
    expect(proposed.map(({ passage }) => crowded.passages.at(passage)?.documentId)).toContain(
      "articles/weather",
    );
  });
});

describe("scores", () => {
  it.each(QUESTIONS)("are within 0..1, the best is 1 and stands first: %s", async (question) => {
    const hits = await search(question);
    const scores = hits.map(({ score }) => score);
    expect(scores.length).toBeGreaterThan(5);
    expect(scores[0]).toBe(1);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const { score, keyword, vector } of hits)
      for (const one of [score, keyword, vector]) {
        expect(one).toBeGreaterThanOrEqual(0);
        expect(one).toBeLessThanOrEqual(1);
      }
  });

  it.each(QUESTIONS)("fall with the sum of what speaks for and against a hit: %s", async (question) => {
    // A variant that stands for another one has that one's score, and its own reasons.
    const hits = (await search(question)).filter(
      ({ document: { id } }) => !id.startsWith("articles/lang-son"),
    );
    const sums = hits.map(sumOf);
    const falling = sums.every((sum, i) => i === 0 || sum <= (sums[i - 1] ?? 0) + 1e-4);
    expect(falling, sums.join(" ")).toBe(true);
  });

  // Bug: a variant takes the higher score of the one that it stands for, but not what speaks for that.
  it.fails("fall with that sum for variants too", async () => {
    const sums = (await search("Điều 3 khoản 2 nói gì?")).map(sumOf);
    expect(sums.every((sum, i) => i === 0 || sum <= (sums[i - 1] ?? 0) + 1e-4)).toBe(true);
  });

  it("tell by the sums how far a hit stands behind the first", async () => {
    const hits = await search("Lạng Sơn có bao nhiêu hợp tác xã?");
    const [first] = hits;
    if (!first) throw new Error("nothing was found");
    const spreads = hits.slice(1).map((hit) => (sumOf(hit) - sumOf(first)) / Math.log(hit.score));
    for (const spread of spreads) expect(spread).toBeCloseTo(spreads[0] ?? 0, 1);
  });

  it("name the strongest feature first, and none that says nothing", async () => {
    for (const { why = {} } of await search("Lạng Sơn có bao nhiêu hợp tác xã?")) {
      const strengths = Object.values(why).map(Math.abs);
      expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
      expect(strengths).not.toContain(0);
    }
  });

  it("are made with the weights that are given", async () => {
    const hits = await search("Lạng Sơn có bao nhiêu hợp tác xã?", 40, {
      weights: featureRow({ "place.same": 1 }),
    });
    const places = hits.map(({ document }) => document.metadata.places.includes("Lạng Sơn"));
    expect(places).toEqual([...places].sort((a, b) => Number(b) - Number(a)));
    expect(hits[0]?.why).toEqual({ "place.same": 1 });
  });

  it("have nothing that was learnt where that is switched off", async () => {
    const question = "chia lãi cho xã viên thế nào";
    const features = async (options: RetrieveOptions) =>
      new Set<string>(
        (await candidatesFor(kb, queryOf(question), 40, options)).flatMap(({ features: all }) =>
          FEATURE_NAMES.filter((_, i) => (all[i] ?? 0) > 0),
        ),
      );
    expect(await features({})).toContain("text.related");
    expect(await features({})).toContain("text.expected");
    const without = await features({ related: false, expected: false });
    expect([...without].filter((name) => /related|expected/u.test(name))).toEqual([]);
  });
});

describe("the same question", () => {
  const told = (hits: Hit[]) => hits.map(({ passage, score, why }) => [passage.id, score, why]);

  it("has the same ranking twice", async () => {
    for (const question of QUESTIONS)
      expect(told(await search(question))).toEqual(told(await search(question)));
  });

  it("has the same ranking whatever the order in which the files were written", async () => {
    const backwards = Object.fromEntries(Object.entries(MADE_UP_CORPUS).toReversed());
    const { kb: other } = await openKnowledge(backwards);
    for (const question of QUESTIONS)
      expect(told(await search(question, 40, {}, other))).toEqual(told(await search(question)));
  });

  it("is the same in composed and in decomposed letters", async () => {
    for (const question of QUESTIONS)
      expect(told(await search(question.normalize("NFD")))).toEqual(told(await search(question)));
  });

  it("is the same with the tone on either vowel", async () => {
    const base = (
      await openKnowledge({
        "a.txt": "Hợp tác xã hòa giải tranh chấp của thành viên, ủy quyền cho giám đốc ký hợp đồng.",
        "b.txt": "Hợp tác xã trồng lúa ở ven sông, bán gạo cho bà con trong xã theo mùa.",
      })
    ).kb;
    for (const [one, other] of [
      ["hòa giải thế nào", "hoà giải thế nào"],
      ["ủy quyền cho ai", "uỷ quyền cho ai"],
    ] as const)
      expect(told(await search(one, 5, {}, base))).toEqual(told(await search(other, 5, {}, base)));
    expect((await search("hoà giải thế nào", 1, {}, base))[0]?.passage.documentId).toBe("a.txt");
  });
});

describe("other languages", () => {
  const files = {
    "laws/vi.md": `---
title: Luật Nuôi ong
language: vi
kind: law
validity: in-force
---

### Điều 1. Kiểm toán

1. Báo cáo tài chính được kiểm toán mỗi năm.

### Điều 2. Giải thể

1. Hội giải thể khi hết thời hạn.

### Điều 3. Phá sản

1. Tòa án tuyên bố phá sản.
`,
    "press/en.txt":
      "Dairy farmers of the valley sell milk at the market.\n\nThe revenue grew to 4 million a year, they say.",
  };
  let base: KnowledgeBase;
  beforeAll(async () => {
    ({ kb: base } = await openKnowledge(files));
  });

  it.each([
    ["Who checks the audit?", "Điều 1 khoản 1"],
    ["When is dissolution possible?", "Điều 2 khoản 1"],
    ["What happens in bankruptcy?", "Điều 3 khoản 1"],
    ["Vad gäller vid revision?", "Điều 1 khoản 1"],
  ])("find a Vietnamese passage by its concepts: %s", async (question, locator) => {
    const [first] = await search(question, 3, {}, base);
    expect(first?.passage.locator).toBe(locator);
    // Nor does that hang on vectors alone: its concepts by themselves find it too.
    const [byConcepts] = await search(question, 3, { weights: featureRow({ "text.concept": 1 }) }, base);
    expect(byConcepts?.passage.locator).toBe(locator);
    expect(byConcepts?.why?.["text.concept"]).toBeGreaterThan(0);
  });

  it("find an English passage by its concepts", async () => {
    const [first] = await search("Doanh thu là bao nhiêu?", 3, {}, base);
    expect(first?.passage.text).toContain("revenue");
  });
});

describe("several places", () => {
  it("have the best of each first, all with the highest score", async () => {
    const hits = await search("So sánh số hợp tác xã của Lạng Sơn và Hưng Yên");
    const places = hits.map(({ document }) => document.metadata.places[0]);
    expect(places.slice(0, 2).sort()).toEqual(["Hưng Yên", "Lạng Sơn"]);
    expect(hits.slice(0, 2).map(({ score }) => score)).toEqual([1, 1]);
    for (const province of ["Lạng Sơn", "Hưng Yên"]) {
      const own = hits.filter(({ document }) => document.metadata.places[0] === province).map(sumOf);
      expect(own[0]).toBe(Math.max(...own));
    }
  });

  it("are three where three are named, even with few passages wanted", async () => {
    const hits = await search("Doanh thu ở Lạng Sơn, Hưng Yên và Quảng Trị?", 3);
    expect(hits.map(({ document }) => document.metadata.places[0]).sort()).toEqual([
      "Hưng Yên",
      "Lạng Sơn",
      "Quảng Trị",
    ]);
  });

  it("do not raise a place of which nothing is known, nor one that is named alone", async () => {
    const [, second] = await search("Số hợp tác xã của Lạng Sơn và Cà Mau");
    expect(second?.score).toBeLessThan(1);
    const [, next] = await search("Số hợp tác xã của Lạng Sơn");
    expect(next?.score).toBeLessThan(1);
  });
});

describe("a filter", () => {
  const FILTERS: [SearchFilter, (hit: Hit) => boolean][] = [
    [{ language: "en" }, ({ document: { metadata } }) => metadata.language === "en"],
    [{ kind: "law" }, ({ document: { metadata } }) => metadata.kind === "law"],
    [{ place: "Hưng Yên" }, ({ document: { metadata } }) => metadata.places.includes("Hưng Yên")],
    [{ year: 2032 }, ({ document: { id } }) => !id.startsWith("articles/hung-yen")],
    [{ inForce: true }, ({ document: { metadata } }) => metadata.validity === "in-force"],
    [
      { language: "vi", kind: "article", place: "Lạng Sơn" },
      ({ document: { id } }) => id === "articles/lang-son.vi",
    ],
  ];

  it.each(FILTERS)("%j holds for every hit, whatever is asked", async (filter, fits) => {
    const isAllowed = documentFilter(kb, filter);
    for (const question of QUESTIONS) {
      const hits = await search(question, 40, { filter: isAllowed });
      expect(hits.filter((hit) => !fits(hit))).toEqual([]);
      expect(hits.length, question).toBeGreaterThan(0);
    }
  });

  it("finds by vectors what it leaves, though others are nearer", async () => {
    const filter = documentFilter(kb, { kind: "law" });
    const vectorOnly = { weights: featureRow({ vector: 1 }), filter };
    const hits = await search("Lạng Sơn có bao nhiêu hợp tác xã?", 40, vectorOnly);
    expect(hits.length).toBeGreaterThan(3);
    expect(hits.every(({ document }) => document.metadata.kind === "law")).toBe(true);
    expect(hits[0]?.vector).toBeGreaterThan(0);
  });

  it("holds for an article that is named, and for the passages of a place", async () => {
    const press = documentFilter(kb, { kind: "article" });
    expect(
      idsOf(await search("Article 8?", 40, { filter: press })).filter((id) => id.startsWith("laws/")),
    ).toEqual([]);
    const law = documentFilter(kb, { kind: "law" });
    const hits = await search("Lạng Sơn và Hưng Yên?", 40, { filter: law });
    expect(hits.every(({ document }) => document.metadata.kind === "law")).toBe(true);
  });

  it("gives the variant that it leaves, in another language than the asker's", async () => {
    const filter = documentFilter(kb, { language: "en" });
    const [first] = await search("Lạng Sơn có bao nhiêu hợp tác xã?", 1, { filter });
    expect(first?.passage.id).toBe("articles/lang-son.en#1");
  });
});
