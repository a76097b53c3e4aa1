import { describe, expect, it } from "vitest";
import { type KeywordFields, KeywordIndex } from "../../src/store/keyword-index.ts";

const passage = (text: string, heading = "", askedAs = ""): KeywordFields => ({ text, heading, askedAs });

const PASSAGES = [
  passage("Hợp tác xã trồng chè trên đồi.", "Chè"),
  passage("The cooperative grows tea on the hill.", "Tea"),
  passage("Tổ nuôi ong lấy mật, bán mật ở chợ.", "Ong", "Mật bán ở đâu?"),
  passage("Tổ nuôi cá trong ao làng.", "Cá"),
];

/** Places of the passages that meet the query, best first. */
function ranked(index: KeywordIndex, query: string): number[] {
  const scores = index.scores(query);
  return [...scores.keys()]
    .filter((at) => (scores[at] ?? 0) > 0)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
}

describe("KeywordIndex", () => {
  const index = KeywordIndex.build(PASSAGES);

  it.each([
    ["nuôi ong", 2],
    ["nuoi ong", 2],
    ["ca trong ao", 3],
    ["trồng chè", 0],
    ["hill tea", 1],
  ])("finds the passage for %j first", (query, place) => {
    expect(ranked(index, query)[0]).toBe(place);
  });

  it("finds accented text by a query typed without accents", () => {
    expect(ranked(index, "hop tac xa")).toContain(0);
  });

  it("finds a passage of another language by their common concept", () => {
    expect(ranked(index, "kooperativ").sort()).toEqual([0, 1]);
  });

  it("scores a passage that says it more often higher", () => {
    const scores = KeywordIndex.build([
      passage("mật ong rừng keo tràm bông vàng"),
      passage("mật ong và mật hoa và mật mía"),
      passage("tổ cá"),
    ]).scores("mật");
    expect(scores[1]).toBeGreaterThan(scores[0] ?? 0);
  });

  it.each(["heading", "askedAs"] as const)("finds a word that stands in %s only", (field) => {
    const fields = [passage("một"), { ...passage("hai"), [field]: "chuồn chuồn" }];
    expect(ranked(KeywordIndex.build(fields), "chuồn chuồn")).toEqual([1]);
  });

  it("scores nothing for words that stand nowhere", () => {
    expect([...index.scores("zebra 😀")]).toEqual([0, 0, 0, 0]);
  });

  it("scores nothing for an empty query", () => {
    expect([...index.scores("")]).toEqual([0, 0, 0, 0]);
  });

  it("may be empty", () => {
    expect(KeywordIndex.build([]).scores("ong")).toHaveLength(0);
  });
});

describe("inverseFrequency", () => {
  it("grows with rarity and is highest for an unknown token", () => {
    const index = KeywordIndex.build([
      passage("ong mật rừng"),
      passage("ong mật"),
      passage("ong"),
      passage("cá"),
    ]);
    const [common = 0, middle = 0, rare = 0, unknown = 0] = ["ong", "mat", "rung", "ngua"].map((token) =>
      index.inverseFrequency(token),
    );
    expect(common).toBeGreaterThan(0);
    expect(middle).toBeGreaterThan(common);
    expect(rare).toBeGreaterThan(middle);
    expect(unknown).toBeGreaterThan(rare);
  });

  it("is the logarithm of Robertson and Spärck Jones", () => {
    const index = KeywordIndex.build([passage("ong"), passage("ong"), passage("cá")]);
    expect(index.inverseFrequency("ong")).toBeCloseTo(Math.log(1 + 1.5 / 2.5), 10);
  });
});

describe("KeywordIndex on disk", () => {
  const index = KeywordIndex.build(PASSAGES);
  const again = KeywordIndex.deserialize(index.serialize());

  it.each(["nuôi ong", "hop tac xa", "tea", "tổ"])("gives the same scores for %j", (query) => {
    expect([...again.scores(query)]).toEqual([...index.scores(query)]);
    expect(Math.max(...again.scores(query))).toBeGreaterThan(0);
  });

  it("gives the same frequencies", () => {
    expect(again.inverseFrequency("ong")).toBe(index.inverseFrequency("ong"));
  });

  it("is written the same again", () => {
    expect(again.serialize().equals(index.serialize())).toBe(true);
  });

  it("may be read from the middle of a buffer", () => {
    const bytes = Buffer.concat([Buffer.from("x"), index.serialize()]).subarray(1);
    expect([...KeywordIndex.deserialize(bytes).scores("ong")]).toEqual([...index.scores("ong")]);
  });

  it.each([
    ["nothing", Buffer.alloc(0)],
    ["another file", Buffer.from("not an index at all")],
    ["half of it", index.serialize().subarray(0, 40)],
    ["all but its end", index.serialize().subarray(0, -8)],
  ])("refuses %s", (_what, bytes) => {
    expect(() => KeywordIndex.deserialize(bytes)).toThrow();
  });
});
