import { describe, expect, it } from "vitest";
import { TermDictionary } from "../../src/arrays/term-dictionary.ts";
import { randomNumbers } from "../support/random.ts";

const LETTERS = ["a", "b", "z", "_", "#", "đ", "ế", "ử", "å", "中", "𝒜", "😀", "\u{10ffff}"];

/** Different made-up terms, many of which begin like another one. */
function madeUpTerms(count: number): string[] {
  const random = randomNumbers(11);
  const upTo = (most: number) => Math.floor(random() * most);
  const terms = new Set<string>();
  while (terms.size < count) {
    const start = random() < 0.3 ? ([...terms][upTo(terms.size)] ?? "") : "";
    terms.add(start + Array.from({ length: 1 + upTo(4) }, () => LETTERS[upTo(LETTERS.length)]).join(""));
  }
  return [...terms];
}

const KINDS: [string, string[]][] = [
  ["terms with accents", ["hợp", "hop", "hộp", "họp", "hớp", "đất", "dat"]],
  ["prefixes of each other", ["hợp_tác_xã", "hợp", "hợp_tác", "h", "hợp_", "hợp_tá"]],
  ["letters beyond the first plane", ["𝒜", "𝒜𝒷", "￿", "😀", "中", "z"]],
  ["terms with marks", ["#cooperative", "§18", "§18.2", "§~18", "$money", "31/2031/qc"]],
  ["the empty term", ["", "a"]],
  ["one term", ["ong"]],
  ["many terms", madeUpTerms(2000)],
];

describe("TermDictionary", () => {
  it.each(KINDS)("finds each of %s at its place, and gives it back from there", (_what, terms) => {
    const { dictionary, places } = TermDictionary.of(terms);
    expect(dictionary.size).toBe(terms.length);
    expect(terms.map((term) => dictionary.find(term))).toEqual([...places]);
    expect([...places].map((place) => dictionary.at(place))).toEqual(terms);
    expect(new Set(places).size).toBe(terms.length);
  });

  it.each(KINDS)("keeps %s in the order of their bytes", (_what, terms) => {
    const { dictionary } = TermDictionary.of(terms);
    const inOrder = [...terms].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(Array.from(terms, (_, place) => dictionary.at(place))).toEqual(inOrder);
  });

  it.each(KINDS)("does not know what is not among %s", (_what, terms) => {
    const { dictionary } = TermDictionary.of(terms);
    const known = new Set(terms);
    const others = terms.flatMap((term) => [`${term}a`, `!${term}`, `${term}\u{10ffff}`, term.slice(0, -1)]);
    for (const other of others) if (!known.has(other)) expect(dictionary.find(other), other).toBe(-1);
  });

  it("is the same whatever the order in which its terms come", () => {
    const terms = madeUpTerms(300);
    const [one, other] = [TermDictionary.of(terms), TermDictionary.of([...terms].reverse())];
    expect(other.dictionary.arrays()).toEqual(one.dictionary.arrays());
  });

  it("finds terms with signs of other languages, and long ones, after each other", () => {
    const terms = ["đồi", "chè", "€", "😀", "a".repeat(5000), "a".repeat(4999), "đ".repeat(900)];
    const { dictionary, places } = TermDictionary.of(terms);
    expect(terms.map((term) => dictionary.find(term))).toEqual([...places]);
    expect(["đ", "ch", "chèn", "a".repeat(5001), ""].map((term) => dictionary.find(term))).toEqual(
      Array(5).fill(-1),
    );
  });

  it("may be empty", () => {
    const { dictionary, places } = TermDictionary.of([]);
    expect([dictionary.size, places.length, dictionary.find("ong"), dictionary.find("")]).toEqual([
      0, 0, -1, -1,
    ]);
  });

  it("opens from its arrays, also where they lie in the middle of a buffer", () => {
    const terms = madeUpTerms(50);
    const { dictionary, places } = TermDictionary.of(terms);
    const { terms: bytes, ...others } = dictionary.arrays();
    const shifted = new Uint8Array(Buffer.concat([Buffer.from("xyz"), bytes as Uint8Array])).subarray(3);
    const again = TermDictionary.from({ terms: shifted, ...others });
    expect(terms.map((term) => again.find(term))).toEqual([...places]);
  });

  it.each(["terms", "termOffsets", "termSlots"])(
    "is refused without its %s, or with some of them only",
    (name) => {
      const arrays = TermDictionary.of(madeUpTerms(50)).dictionary.arrays();
      const { [name]: _, ...rest } = arrays;
      expect(() => TermDictionary.from(rest)).toThrow(RangeError);
      expect(() =>
        TermDictionary.from({ ...arrays, [name]: (arrays[name] as Uint8Array).subarray(0, -1) }),
      ).toThrow(RangeError);
    },
  );
});
