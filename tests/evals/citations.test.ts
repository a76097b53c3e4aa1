import { describe, expect, it } from "vitest";
import { citationPrecision, citationRecall, grounding, quotes } from "../../evals/scorers/citations.ts";
import type { Answer, Citation } from "../../src/domain.ts";
import { answered, declined } from "../support/answers.ts";
import { clauseHit, madeHit } from "../support/made-up-hits.ts";
import { cite, observe, told } from "../support/made-up-observation.ts";

const MEMBERS = clauseHit("1. Hợp tác xã phải có ít nhất 9 thành viên khi thành lập.");
const CAPITAL = clauseHit(
  "2. Vốn góp của một thành viên tối đa là 35% vốn điều lệ.",
  "Điều 4 khoản 2",
  "laws/capital",
);
const WAREHOUSE = madeHit("Kho lạnh được xây ở xã bên cạnh.", { id: "articles/warehouse" });
const SOURCES = [MEMBERS, CAPITAL, WAREHOUSE];
/** [1] members, [2] capital, [3] warehouse. */
const CITATIONS = SOURCES.map((source, i) => cite(i + 1, source));

const SAYS_MEMBERS = "Hợp tác xã phải có ít nhất 9 thành viên.";
const SAYS_CAPITAL = "Vốn góp tối đa là 35% vốn điều lệ.";
const SAYS_BOTH = "Hợp tác xã phải có ít nhất 9 thành viên, vốn góp tối đa là 35% vốn điều lệ.";

const scored = (score: typeof quotes, answer: Answer) => score(observe({ answer, sources: SOURCES }));
const recallAndPrecision = (...statements: Parameters<typeof told>[0]) => {
  const answer = told(statements, CITATIONS);
  return [scored(citationRecall, answer), scored(citationPrecision, answer)];
};

describe("citation recall and precision (ALCE)", () => {
  it("are 1 where each statement cites what says it", () => {
    expect(recallAndPrecision([SAYS_MEMBERS, 1], [SAYS_CAPITAL, 2])).toEqual([1, 1]);
  });

  it("a second citation that is of no use costs precision, not recall", () => {
    expect(recallAndPrecision([SAYS_MEMBERS, 1, 3])).toEqual([1, 0.5]);
    expect(recallAndPrecision([SAYS_MEMBERS, 3, 1])).toEqual([1, 0.5]);
  });

  it("two citations that are needed together are both of use", () => {
    expect(recallAndPrecision([SAYS_BOTH, 1, 2])).toEqual([1, 1]);
    expect(recallAndPrecision([SAYS_BOTH, 1, 2, 3])).toEqual([1, 2 / 3]);
  });

  it("a citation too few supports nothing", () => {
    expect(recallAndPrecision([SAYS_BOTH, 1])).toEqual([0, 0]);
  });

  it("citations that are shifted by one support nothing", () => {
    expect(recallAndPrecision([SAYS_MEMBERS, 2], [SAYS_CAPITAL, 3])).toEqual([0, 0]);
    expect(recallAndPrecision([SAYS_MEMBERS, 1], [SAYS_CAPITAL, 3])).toEqual([0.5, 0.5]);
  });

  it("a statement without citation has no support, and no precision", () => {
    expect(recallAndPrecision([SAYS_MEMBERS])).toEqual([0, undefined]);
    expect(recallAndPrecision([SAYS_CAPITAL, 2], [SAYS_MEMBERS])).toEqual([0.5, 1]);
  });

  it("a number that leads to no source spoils its statement", () => {
    expect(recallAndPrecision([SAYS_MEMBERS, 1, 7])).toEqual([0, 0]);
    const lost = told([[SAYS_MEMBERS, 1]], [cite(1, MEMBERS, { passageId: "laws/nowhere#1" })]);
    expect([scored(citationRecall, lost), scored(citationPrecision, lost)]).toEqual([0, 0]);
  });

  it("do not apply to refusals, failures, and answers that say nothing", () => {
    for (const score of [citationRecall, citationPrecision]) {
      expect(scored(score, declined())).toBeUndefined();
      expect(score(observe({}))).toBeUndefined();
      expect(scored(score, answered({ statements: [], text: "" }))).toBeUndefined();
    }
  });
});

describe("what people read counts beside what programs get:", () => {
  const reading = (text: string) => ({ ...told([[SAYS_MEMBERS, 1]], CITATIONS), text });

  it("the same counts once", () => {
    const more = reading(`${SAYS_MEMBERS} [1]\n${SAYS_CAPITAL} [3]`);
    expect(scored(citationRecall, more)).toBe(0.5);
    expect(scored(citationPrecision, more)).toBe(0.5);
    expect(scored(grounding, more)).toBe(0.5);
  });

  it("another mark", () => {
    expect(scored(citationRecall, reading(`${SAYS_MEMBERS} [2]`))).toBe(0.5);
    expect(scored(citationPrecision, reading(`${SAYS_MEMBERS} [2]`))).toBe(0.5);
  });

  it("a mark that is not there", () => {
    expect(scored(citationRecall, reading(SAYS_MEMBERS))).toBe(0.5);
  });

  it("another figure", () => {
    expect(scored(grounding, reading(`${SAYS_MEMBERS.replace("9", "8")} [1]`))).toBe(0.5);
  });
});

describe("quotes exact", () => {
  const quoting = (...citations: Citation[]) => scored(quotes, answered({ citations }));

  it("is 1 where each stands in its passage and names its place", () => {
    expect(quoting(...CITATIONS)).toBe(1);
    expect(quoting(cite(1, MEMBERS, { quote: "ít nhất 9 thành viên" }))).toBe(1);
  });

  it.each<[string, Partial<Citation>]>([
    ["one letter differs", { quote: MEMBERS.passage.text.replace("viên", "viện") }],
    ["one digit differs", { quote: MEMBERS.passage.text.replace("9", "8") }],
    ["its case differs", { quote: MEMBERS.passage.text.toUpperCase() }],
    ["it goes on beyond the passage", { quote: `${MEMBERS.passage.text} Hết.` }],
    ["it is empty", { quote: "" }],
    ["it names another clause", { locator: "Điều 3 khoản 2" }],
    ["it names another article", { locator: "Điều 4 khoản 1" }],
    ["it names the article without its clause", { locator: "Điều 3" }],
    ["it names another document", { documentId: "laws/capital" }],
    ["it is of another passage", { passageId: CAPITAL.passage.id }],
    ["its passage is not there", { passageId: "laws/nowhere#1" }],
  ])("is 0 where %s", (_why, part) => {
    expect(quoting(cite(1, MEMBERS, part))).toBe(0);
    expect(quoting(cite(1, MEMBERS, part), cite(2, CAPITAL))).toBe(0.5);
  });

  it.each(["Điều 3 khoản 1 điểm a", "Điều 3 khoản 1 điểm đ"])("allows for a point: %s", (locator) => {
    expect(quoting(cite(1, MEMBERS, { locator }))).toBe(1);
  });

  it("allows for a point in English", () => {
    const english = clauseHit("1. A cooperative has 9 members.", "Article 3 clause 1", "laws/made.en");
    const answer = answered({ citations: [cite(1, english, { locator: "Article 3 clause 1 point b" })] });
    expect(quotes(observe({ answer, sources: [english] }))).toBe(1);
  });

  it("looks at what a refusal offers for reading, too", () => {
    expect(scored(quotes, declined({ citations: [cite(1, MEMBERS)] }))).toBe(1);
    expect(scored(quotes, declined({ citations: [cite(1, MEMBERS, { quote: "Lạ." })] }))).toBe(0);
  });

  it("does not apply where nothing is shown", () => {
    expect(quoting()).toBeUndefined();
    expect(quotes(observe({}))).toBeUndefined();
  });
});

describe("figures in their source", () => {
  const grounded = (...statements: Parameters<typeof told>[0]) =>
    scored(grounding, told(statements, CITATIONS));

  it("is 1 where every figure is in what its statement cites", () => {
    expect(grounded([SAYS_MEMBERS, 1], [SAYS_CAPITAL, 2])).toBe(1);
    expect(grounded([SAYS_BOTH, 1, 2])).toBe(1);
  });

  it.each([
    ["one digit was changed", "Hợp tác xã phải có ít nhất 8 thành viên."],
    ["a digit was added", "Hợp tác xã phải có ít nhất 19 thành viên."],
    ["a share was made of it", "Hợp tác xã phải có ít nhất 9% thành viên."],
  ])("is 0 where %s", (_why, text) => {
    expect(grounded([text, 1])).toBe(0);
  });

  it("is the share of the figures", () => {
    expect(grounded(["Cần 9 thành viên và 4 sáng lập viên.", 1])).toBe(0.5);
    expect(grounded([SAYS_MEMBERS, 1], [SAYS_CAPITAL, 3])).toBe(0.5);
    expect(grounded([SAYS_MEMBERS, 1], [SAYS_BOTH, 1], ["Kho lạnh được xây.", 3])).toBeCloseTo(2 / 3, 12);
  });

  it("finds no figure where nothing is cited, or only what is not there", () => {
    expect(grounded([SAYS_MEMBERS])).toBe(0);
    expect(grounded([SAYS_MEMBERS, 7])).toBe(0);
  });

  it("takes the citation for the place, not the whole list", () => {
    expect(grounded([SAYS_MEMBERS, 2])).toBe(0);
  });

  it("does not apply without figures, to refusals and to failures", () => {
    expect(grounded(["Kho lạnh được xây.", 3])).toBeUndefined();
    expect(scored(grounding, declined({ text: "Có 9 điều." }))).toBeUndefined();
    expect(grounding(observe({}))).toBeUndefined();
  });
});
