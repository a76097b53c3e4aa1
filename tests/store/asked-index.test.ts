import { describe, expect, it } from "vitest";
import type { Arrays } from "../../src/arrays/array-file.ts";
import type { Passage } from "../../src/domain.ts";
import { AskedIndex } from "../../src/store/asked-index.ts";
import { PassageStore } from "../../src/store/passage-store.ts";

function passage(id: string, askedAs: string[]): Passage {
  return { id, documentId: "d", text: "…", start: 0, end: 1, locator: "Điều 1", headingPath: [], askedAs };
}

const PASSAGES = [
  passage("capital", ["Góp vốn tối đa bao nhiêu phần trăm?", "Một người được bỏ vào mấy phần vốn?"]),
  passage("deadline", ["Bao lâu phải góp đủ vốn?", "Chậm nộp tiền góp thì mấy tháng là quá hạn?"]),
  passage("vote", ["Mỗi xã viên có mấy phiếu?"]),
  passage("silent", []),
];
const index = AskedIndex.build(PASSAGES);

function all(of: AskedIndex, question: string): number[] {
  return PASSAGES.map((_, number) => of.likeness(question).of(number));
}

function best(question: string): string | undefined {
  const [first = -1] = index.likeness(question).top(1);
  return PASSAGES[first]?.id;
}

describe("AskedIndex", () => {
  it.each([
    ["Góp vốn tối đa bao nhiêu phần trăm?", "capital"],
    ["gop du von trong bao lau", "deadline"],
    ["thành viên được mấy phiếu bầu", "vote"],
    ["mot nguoi bo vao may phan von", "capital"],
  ])("finds the passage of the most alike question for %s", (question, expected) => {
    expect(best(question)).toBe(expected);
  });

  it("is 1 for the same question, with or without diacritics as it is asked, and less for others", () => {
    expect(index.likeness("Mỗi xã viên có mấy phiếu?").of(2)).toBeCloseTo(1);
    const other = index.likeness("Mỗi xã viên có mấy con bò?").of(2);
    expect(other).toBeGreaterThan(0);
    expect(other).toBeLessThan(0.9);
  });

  it("takes the best question of a passage, not their sum", () => {
    const many = AskedIndex.build([
      passage("one", ["Góp vốn khi nào?"]),
      passage("many", ["Góp vốn ở đâu?", "Góp vốn cho ai?", "Góp vốn bằng gì?", "Góp vốn mấy lần?"]),
    ]);
    const scores = many.likeness("Góp vốn khi nào?");
    expect(scores.of(0)).toBeGreaterThan(scores.of(1));
    const twice = AskedIndex.build([passage("twice", ["Góp vốn khi nào?", "Góp vốn lúc nào?"])]);
    expect(twice.likeness("Góp vốn khi nào?").of(0)).toBeCloseTo(1);
  });

  it("knows nothing of a passage that nobody asks for, and of words that no question has", () => {
    expect(index.likeness("Góp vốn tối đa bao nhiêu phần trăm?").of(3)).toBe(0);
    expect([0, 1, 2].every((number) => index.likeness("zzz").of(number) < 0.3)).toBe(true);
  });

  it("counts a question that stands under several passages for each of them", () => {
    const shared = AskedIndex.build([
      passage("first", ["Ai giữ sổ?", "Họp mấy lần?"]),
      passage("silent", []),
      passage("last", ["Họp mấy lần?"]),
    ]);
    const scores = shared.likeness("Họp mấy lần?");
    expect([0, 1, 2].map((number) => scores.of(number))).toEqual([expect.closeTo(1), 0, expect.closeTo(1)]);
    expect(shared.likeness("Ai giữ sổ?").of(0)).toBeCloseTo(1);
    expect(shared.likeness("Ai giữ sổ?").of(2)).toBeLessThan(0.9);
  });

  it("answers each of two questions in turn", () => {
    const [vote, capital] = ["Mỗi xã viên có mấy phiếu?", "Góp vốn tối đa bao nhiêu phần trăm?"];
    const first = all(index, vote);
    expect(all(index, capital)).not.toEqual(first);
    expect(all(index, vote)).toEqual(first);
    expect(index.likeness(vote)).toBe(index.likeness(vote));
  });

  it("weighs what few questions have above what many have", () => {
    const crowd = Array.from({ length: 30 }, (_, i) => passage(`crowd${i}`, [`Góp vốn kiểu ${i + 100}?`]));
    const scores = AskedIndex.build([...crowd, passage("bee", ["Nuôi ong thế nào?"])]).likeness(
      "góp vốn nuôi ong",
    );
    expect(scores.of(30)).toBeGreaterThan(Math.max(...crowd.map((_, number) => scores.of(number))));
  });

  it("may have no questions", () => {
    expect(AskedIndex.build([]).likeness("Góp vốn?").top(9)).toEqual([]);
    expect(
      AskedIndex.build([passage("silent", [])])
        .likeness("Góp vốn?")
        .top(9),
    ).toEqual([]);
  });
});

describe("AskedIndex in arrays", () => {
  const again = AskedIndex.from(index.arrays());

  it.each(["Góp vốn tối đa bao nhiêu phần trăm?", "gop du von trong bao lau", "phiếu", "zzz", ""])(
    "finds the same for %j",
    (question) => {
      expect(all(again, question)).toEqual(all(index, question));
    },
  );

  it("is written the same again, and from the passages of an index", () => {
    expect(again.arrays()).toEqual(index.arrays());
    expect(AskedIndex.build(PassageStore.of(PASSAGES)).arrays()).toEqual(index.arrays());
  });

  it("may be empty", () => {
    expect(AskedIndex.from(AskedIndex.build([]).arrays()).likeness("Góp vốn?").top(9)).toEqual([]);
  });

  const without = (name: string): Arrays =>
    Object.fromEntries(Object.entries(index.arrays()).filter(([each]) => each !== name));

  it.each(Object.keys(index.arrays()))("is refused without %s", (name) => {
    expect(() => AskedIndex.from(without(name))).toThrow(RangeError);
  });

  it.each(["passageOffsets", "passages"])("is refused where there are too few %s", (name) => {
    const cut = index.arrays()[name]?.subarray(0, -1) as Uint32Array;
    expect(() => AskedIndex.from({ ...index.arrays(), [name]: cut })).toThrow(RangeError);
  });
});
