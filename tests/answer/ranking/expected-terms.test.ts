import { readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  KNOWN_QUESTIONS,
  type KnownAnswer,
  KnownQuestions,
  knownQuestions,
} from "../../../src/answer/ranking/expected-terms.ts";
import { readArrays, writeArrays } from "../../../src/arrays/array-file.ts";
import { temporaryFolder } from "../../support/folders.ts";

const ANSWERS: readonly KnownAnswer[] = [
  {
    askedAs: ["Hợp tác xã cần mấy thành viên?", "How many members does a cooperative need?"],
    terms: [
      ["sang_lap", 1],
      ["#member", 0.5],
    ],
  },
  {
    askedAs: ["Mật ong bán được bao nhiêu tiền?"],
    terms: [
      ["mật", 1],
      ["cho", 0.2],
    ],
  },
  {
    askedAs: ["Hợp tác xã cần mấy thành viên để giải thể?"],
    terms: [
      ["giai_the", 1],
      ["#member", 0.6],
    ],
  },
  { askedAs: ["Ai được bầu làm giám đốc?"], terms: [] },
];
const known = KnownQuestions.of(ANSWERS);
const weightsFor = (text: string, questions = known) => new Map(questions.expectedFor(text).terms);

describe("terms expected of an answer", () => {
  it("are those of the known question that is asked, as heavy as they were given", () => {
    const { alike, terms } = known.expectedFor("Mật ong bán được bao nhiêu tiền?");
    expect(alike).toBeCloseTo(1, 5);
    expect(terms.map(([token]) => token).sort()).toEqual(["cho", "mật"]);
    expect(new Map(terms).get("mật")).toBeCloseTo(1, 10);
    expect(new Map(terms).get("cho")).toBeCloseTo(0.2, 2);
  });

  it("are found by any of the questions of an answer, without diacritics too", () => {
    expect(weightsFor("How many members does a cooperative need?").get("sang_lap")).toBeCloseTo(1, 5);
    expect(weightsFor("hop tac xa can may thanh vien").get("sang_lap")).toBeGreaterThan(0.9);
  });

  it("count by the square of how alike their question is, beside the most alike one", () => {
    const question = "Hợp tác xã cần mấy thành viên?";
    const both = known.expectedFor(question);
    const second = KnownQuestions.of(ANSWERS.slice(1)).expectedFor(question);
    expect(second.alike).toBeLessThan(both.alike);
    const share = weightsFor(question).get("giai_the") ?? 0;
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(1);
    // What both expect is likelier than what either does alone: of 1 - (1 - a)(1 - b).
    const own = 128 / 255;
    const other = (share * 153) / 255;
    expect(weightsFor(question).get("#member")).toBeCloseTo(1 - (1 - own) * (1 - other), 10);
  });

  it("weigh by likeness squared, number by number", () => {
    const distances: KnownAnswer[] = [
      { askedAs: ["a1 b1 c1 d1"], terms: [["one", 1]] },
      { askedAs: ["a1 b1 c1 x1 y1"], terms: [["two", 1]] },
      { askedAs: ["a1 b1 u1 v1 w1 z1"], terms: [["three", 1]] },
    ];
    const single = (answer: KnownAnswer) =>
      KnownQuestions.of(distances.map((one) => (one === answer ? one : { ...one, terms: [] })));
    const all = KnownQuestions.of(distances);
    const weights = weightsFor("a1 b1 c1 d1", all);
    const [one = 0, two = 0, three = 0] = ["one", "two", "three"].map((term) => weights.get(term));
    expect(one).toBeCloseTo(1, 5);
    expect(two).toBeLessThan(one);
    expect(three).toBeLessThan(two);
    // Which other terms an answer brings changes nothing.
    for (const [i, term] of ["one", "two", "three"].entries()) {
      const answer = distances[i];
      if (answer) expect(weightsFor("a1 b1 c1 d1", single(answer)).get(term)).toBe(weights.get(term));
    }
  });

  it("are none for a question that is unlike all", () => {
    expect(known.expectedFor("zebra")).toEqual({ alike: 0, terms: [] });
    expect(known.expectedFor("")).toEqual({ alike: 0, terms: [] });
    // One word of many is shared: below the limit.
    const far = "Thửa ruộng bậc thang trên đồi cao của dân bản ven suối có tiền";
    expect(known.expectedFor(far)).toEqual({ alike: 0, terms: [] });
  });

  it("are those of five questions at most", () => {
    const many = KnownQuestions.of(
      Array.from({ length: 9 }, (_, i) => ({
        askedAs: [`giải thể hợp tác xã ${i}`],
        terms: [[`t${i}`, 1]] as const,
      })).map(
        ({ askedAs, terms }): KnownAnswer => ({
          askedAs,
          terms: terms.map(([token, weight]) => [token, weight]),
        }),
      ),
    );
    expect(many.expectedFor("giải thể hợp tác xã").terms.map(([token]) => token)).toEqual([
      "t0",
      "t1",
      "t2",
      "t3",
      "t4",
    ]);
  });

  it("are none where nothing is known", () => {
    expect(KnownQuestions.of([]).expectedFor("Hợp tác xã?")).toEqual({ alike: 0, terms: [] });
  });
});

describe("known questions in a file", () => {
  const QUESTIONS = ["Hợp tác xã cần mấy thành viên?", "how many members", "mat ong ban o dau", "zebra"];

  async function written(): Promise<string> {
    const path = join(await temporaryFolder(), "known.bin");
    await known.write(path);
    return path;
  }

  it("expect the same when they are read again", async () => {
    const again = await KnownQuestions.read(await written());
    for (const question of QUESTIONS)
      expect(again.expectedFor(question)).toEqual(known.expectedFor(question));
  });

  it("are written the same again", async () => {
    const [one, other] = [await written(), await written()];
    await (await KnownQuestions.read(one)).write(other);
    expect((await readFile(one)).equals(await readFile(other))).toBe(true);
  });

  it.each([
    "answer.terms",
    "answer.termOffsets",
    "answerOffsets",
    "answerTerms",
    "answerWeights",
    "passages",
  ])("are refused without %s", async (name) => {
    const path = await written();
    const { [name]: _gone, ...arrays } = await readArrays(path);
    await writeArrays(path, arrays);
    await expect(KnownQuestions.read(path)).rejects.toBeInstanceOf(RangeError);
  });

  it("are refused where the file is cut short or something else", async () => {
    const path = await written();
    await truncate(path, 200);
    await expect(KnownQuestions.read(path)).rejects.toBeInstanceOf(RangeError);
    await writeFile(path, "x".repeat(300));
    await expect(KnownQuestions.read(path)).rejects.toBeInstanceOf(RangeError);
  });

  it("come with the program, are read once, and hold no figures", async () => {
    const shipped = await knownQuestions();
    expect(await knownQuestions()).toBe(shipped);
    const { alike, terms } = shipped.expectedFor("Lập hợp tác xã cần ít nhất mấy thành viên?");
    expect(alike).toBeGreaterThan(0.5);
    expect(terms.length).toBeGreaterThan(5);
    expect(terms.every(([token, weight]) => !/\d/u.test(token) && weight > 0 && weight <= 1)).toBe(true);
    expect(Object.keys(await readArrays(KNOWN_QUESTIONS))).toContain("answerTerms");
  });
});
