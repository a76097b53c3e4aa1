import { describe, expect, it } from "vitest";
import type { Arrays } from "../../src/arrays/array-file.ts";
import type { Passage } from "../../src/domain.ts";
import { PassageStore } from "../../src/store/passage-store.ts";

const passage = (id: string, more: Partial<Passage> = {}): Passage => ({
  id,
  documentId: "d",
  text: `Đàn ong 🐝 của ${id}`,
  start: 3,
  end: 9,
  locator: `Điều ${id}`,
  headingPath: ["Chương I", `Điều ${id}`],
  askedAs: [`Ong ${id}?`],
  ...more,
});

const PASSAGES = [
  passage("0"),
  passage("1", { related: ["113/2024/NĐ-CP Điều 6"], confidence: "secondary", page: 7 }),
  passage("2", { text: 'Dấu "ngoặc"\nhai dòng', askedAs: [] }),
  passage("3"),
];
const idsOf = (passages: Iterable<Passage>) => Array.from(passages, ({ id }) => id);

describe("PassageStore", () => {
  it("gives each passage as it was, by its number", () => {
    const store = PassageStore.of(PASSAGES);
    expect(store.length).toBe(4);
    expect([3, 1, 0, 2].map((number) => store.at(number))).toEqual(
      [3, 1, 0, 2].map((number) => PASSAGES[number]),
    );
  });

  it("has nothing before the first and after the last", () => {
    const store = PassageStore.of(PASSAGES);
    expect([-1, 4, 99].map((number) => store.at(number))).toEqual([undefined, undefined, undefined]);
  });

  it("gives the same object however it is asked for", () => {
    const store = PassageStore.of(PASSAGES);
    const known = store.at(2);
    expect(store.at(2)).toBe(known);
    expect([...store][2]).toBe(known);
    expect([...store][2]).toBe(known);
    expect(store.between(1, 4)[1]).toBe(known);
  });

  it("knows the number of each passage that it has given, and of no other", () => {
    const store = PassageStore.of(PASSAGES);
    expect(Array.from(store, (each) => store.numberOf(each))).toEqual([0, 1, 2, 3]);
    expect(PASSAGES.map((each) => store.numberOf(each))).toEqual([-1, -1, -1, -1]);
    const other = PassageStore.of(PASSAGES).at(1);
    expect(other && store.numberOf(other)).toBe(-1);
  });

  it("goes through all passages in order, as often as is asked", () => {
    const store = PassageStore.of(PASSAGES);
    expect(idsOf(store)).toEqual(["0", "1", "2", "3"]);
    expect(idsOf(store)).toEqual(["0", "1", "2", "3"]);
  });

  it.each<[number, number, string[]]>([
    [0, 4, ["0", "1", "2", "3"]],
    [1, 3, ["1", "2"]],
    [3, 4, ["3"]],
    [2, 2, []],
    [3, 1, []],
    [-2, 1, ["0"]],
    [2, 99, ["2", "3"]],
    [4, 9, []],
  ])("has between %i and %i the passages %j", (from, to, expected) => {
    expect(idsOf(PassageStore.of(PASSAGES).between(from, to))).toEqual(expected);
  });

  it("may be empty", () => {
    const store = PassageStore.of([]);
    expect([store.length, [...store], store.at(0)]).toEqual([0, [], undefined]);
    expect(PassageStore.from(store.arrays())).toHaveLength(0);
  });

  it("opens from its arrays, also where they lie in the middle of a buffer, and is written the same again", () => {
    const { passages, offsets } = PassageStore.of(PASSAGES).arrays() as {
      passages: Buffer;
      offsets: Uint32Array;
    };
    const shifted = new Uint8Array(Buffer.concat([Buffer.from("xyz"), passages])).subarray(3);
    const again = PassageStore.from({ passages: shifted, offsets });
    expect([...again]).toEqual(PASSAGES);
    expect(PassageStore.of([...again]).arrays()).toEqual({ passages, offsets });
  });

  const whole = PassageStore.of(PASSAGES).arrays();
  it.each<[string, Arrays]>([
    ["no arrays", {}],
    ["no passages", { offsets: Uint32Array.of(0) }],
    ["no offsets", { passages: new Uint8Array() }],
    ["offsets of nothing", { passages: new Uint8Array(), offsets: new Uint32Array() }],
    ["passages cut short", { ...whole, passages: whole["passages"]?.subarray(0, -1) as Uint8Array }],
    ["offsets cut short", { ...whole, offsets: whole["offsets"]?.subarray(0, -1) as Uint32Array }],
    ["offsets of another kind", { ...whole, offsets: Uint16Array.from(whole["offsets"] ?? []) }],
  ])("refuses %s", (_what, arrays) => {
    expect(() => PassageStore.from(arrays)).toThrow(RangeError);
  });
});
