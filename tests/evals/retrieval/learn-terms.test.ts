import { describe, expect, it } from "vitest";
import { knownAnswers, learnRelatedTerms } from "../../../evals/retrieval/learn-terms.ts";
import { type MadeDocument, madeIndex } from "../../answer/ranking/made-up-index.ts";

/** Forty passages with a question each, of words that nothing else has. */
const OTHERS: MadeDocument = {
  metadata: { kind: "guide", title: "Khác" },
  passages: Array.from({ length: 40 }, (_, i) => ({
    text: `Văn${i} bản${i}.`,
    askedAs: [`Hỏi${i} xin${i}?`],
  })),
};
const ask = (count: number, words: string) => Array.from({ length: count }, (_, i) => `${words} v${i}x?`);
const guide = (text: string, askedAs: string[], rest: object = {}): MadeDocument => ({
  metadata: { kind: "guide", title: "Tằm", ...rest },
  passages: [{ text, askedAs }],
});
const learn = (...documents: MadeDocument[]) =>
  learnRelatedTerms(madeIndex(Object.fromEntries([...documents, OTHERS].map((one, i) => [`d${i}`, one]))));
const termsFor = (term: string, ...documents: MadeDocument[]) =>
  (learn(...documents).get(term) ?? []).map(([other]) => other);

describe("learnRelatedTerms", () => {
  it("leads from the words of questions to those of the passages that answer them", () => {
    const related = learn(guide("Kén tơ.", ask(6, "bướm")));
    expect(related.get("buom")?.map(([term]) => term)).toContain("ken_to");
    expect(related.has("ken")).toBe(false);
    for (const weights of related.values())
      for (const [, weight] of weights) {
        expect(weight).toBeGreaterThanOrEqual(0.12);
        expect(weight).toBeLessThanOrEqual(1);
        expect(weight).toBe(Number(weight.toFixed(2)));
      }
  });

  it("learns nothing of a term that fewer than four questions have", () => {
    expect(termsFor("buom", guide("Kén tơ.", ask(3, "bướm")))).toEqual([]);
    expect(termsFor("buom", guide("Kén tơ.", ask(4, "bướm")))).not.toEqual([]);
  });

  it("learns nothing of two terms that fewer than three questions bring together", () => {
    const seldom = guide("Kén tơ.", ask(2, "bướm"));
    const often = guide("Lá dâu.", ask(4, "bướm"));
    const found = termsFor("buom", seldom, often);
    expect(found).toContain("dau");
    expect(found.filter((term) => /ken|to$/u.test(term))).toEqual([]);
  });

  it("leaves out what stands everywhere", () => {
    const documents = Array.from({ length: 8 }, (_, i) =>
      guide(`Chung riêng${i}.`, ask(5, `bướm${"abcdefgh"[i]}`)),
    );
    expect(termsFor("buoma", ...documents)).not.toContain("chung");
  });

  it("leaves numbers out, in questions and in passages", () => {
    const related = learn(guide("Kén 2024 tơ 35% mục 7a.", ask(6, "bướm 412")));
    const all = [...related].flatMap(([term, others]) => [term, ...others.map(([other]) => other)]);
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter((term) => /\d/u.test(term))).toEqual([]);
  });

  it("leaves the term itself out, and gives six at most, the heaviest first", () => {
    const text = "Bướm kén tơ dâu lá né nong đũi vải sợi.";
    const others = learn(guide(text, ask(8, "bướm"))).get("buom") ?? [];
    expect(others.length).toBe(6);
    expect(others.map(([term]) => term)).not.toContain("buom");
    const sorted = [...others].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    expect(others).toEqual(sorted);
  });

  it("reads law and guides, not the press", () => {
    expect(termsFor("buom", guide("Kén tơ.", ask(6, "bướm"), { kind: "article" }))).toEqual([]);
    expect(termsFor("buom", guide("Kén tơ.", ask(6, "bướm"), { kind: "decree" }))).not.toEqual([]);
  });

  it("takes a passage in two languages for one: its questions lead to the words of both", () => {
    const vietnamese = guide("Kén tơ.", ask(6, "bướm"));
    const english = { ...guide("Silk cocoon.", [], { language: "en", variantOf: "d0" }) };
    expect(termsFor("buom", vietnamese, english)).toContain("silk");
  });

  it("reads the last heading above a passage too", () => {
    const headed: MadeDocument = {
      metadata: { kind: "guide" },
      passages: [{ text: "Kén.", headingPath: ["Xưa", "Đũi"], askedAs: ask(6, "bướm") }],
    };
    const found = termsFor("buom", headed);
    expect(found).toContain("dui");
    expect(found).not.toContain("xua");
  });

  it("is the same every time, in the order of the terms", () => {
    const documents = [guide("Kén tơ.", ask(6, "bướm sâu")), guide("Lá dâu.", ask(5, "sâu ăn"))];
    expect([...learn(...documents)]).toEqual([...learn(...documents)]);
    const terms = [...learn(...documents).keys()];
    expect(terms).toEqual([...terms].sort());
  });
});

describe("knownAnswers", () => {
  const kb = madeIndex({
    law: {
      metadata: { kind: "law" },
      passages: [
        { text: "Kén tơ 2024 dâu.", locator: "Điều 1", askedAs: ["Bướm nào?", "Sâu nào?"] },
        { text: "Không ai hỏi.", locator: "Điều 2" },
      ],
    },
    english: {
      metadata: { kind: "law", language: "en", variantOf: "law" },
      passages: [{ text: "Silk.", locator: "Article 1", askedAs: ["Which moth?"] }],
    },
    press: { metadata: { kind: "article" }, passages: [{ text: "Tin.", askedAs: ["Tin gì?"] }] },
    long: {
      metadata: { kind: "guide" },
      passages: [
        {
          text: Array.from(
            { length: 60 },
            (_, i) => `t${"abcdefghij"[i % 10]}${"klmnop"[Math.floor(i / 10)]}`,
          ).join(" "),
          askedAs: ["Dài?"],
        },
      ],
    },
  });
  const answers = knownAnswers(kb);

  it("are the questions of each place of law and guides, in all its languages", () => {
    expect(answers.map(({ askedAs }) => askedAs)).toEqual([
      ["Bướm nào?", "Sâu nào?", "Which moth?"],
      ["Dài?"],
    ]);
  });

  it("have the terms of all languages, without numbers, from the rarest on, the heaviest as 1", () => {
    const terms = answers[0]?.terms ?? [];
    const names = terms.map(([term]) => term);
    expect(names).toContain("silk");
    expect(names).toContain("dau");
    expect(names.filter((term) => /\d/u.test(term))).toEqual([]);
    const weights = terms.map(([, weight]) => weight);
    expect(weights[0]).toBe(1);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(weights.every((weight) => weight > 0)).toBe(true);
  });

  it("have so many terms at most for each language", () => {
    expect(answers[1]?.terms).toHaveLength(24);
  });
});
