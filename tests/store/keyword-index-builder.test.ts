import { describe, expect, it } from "vitest";
import type { KeywordIndex } from "../../src/store/keyword-index.ts";
import { KeywordIndexBuilder } from "../../src/store/keyword-index-builder.ts";
import { randomNumbers } from "../support/random.ts";

const NORM = { b: 0.6, length: 12 };

/** Lists of 0 to 24 made-up tokens; low numbers are in many of them, each list has one of its own. */
function madeUpUnits(count: number, random: () => number): string[][] {
  return Array.from({ length: count }, (_, unit) =>
    Array.from({ length: Math.floor(random() * 25) }, () => `từ${Math.floor(random() ** 2 * 60)}`).concat(
      random() < 0.8 ? [`riêng${unit}-${Math.floor(random() * 1e6)}`] : [],
    ),
  );
}

function anew(units: readonly (readonly string[])[]): KeywordIndex {
  const builder = new KeywordIndexBuilder(NORM);
  units.forEach((tokens, unit) => {
    builder.add(unit, tokens);
  });
  return builder.build(units.length);
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((item) => [random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

/** An index of other units, some of them kept, at other places, and the same index brought up to date. */
function broughtUpToDate(seed: number, order: "copied first" | "added first" | "in turn") {
  const random = randomNumbers(seed);
  for (let i = 0; i < 5; i += 1) random();
  const old = madeUpUnits(80, random);
  const kept = [...old.keys()].filter(() => random() < 0.6);
  const fresh = madeUpUnits(30, random);
  const sources = shuffled(
    [...kept.map((from) => ({ from })), ...fresh.map((tokens) => ({ tokens }))],
    random,
  );
  const units = sources.map((source) => ("from" in source ? (old[source.from] ?? []) : source.tokens));
  const to = new Int32Array(old.length).fill(-1);
  const added: number[] = [];
  sources.forEach((source, unit) => {
    if ("from" in source) to[source.from] = unit;
    else added.push(unit);
  });
  const builder = new KeywordIndexBuilder(NORM);
  const add = (numbers: readonly number[]) => {
    for (const unit of shuffled(numbers, random)) builder.add(unit, units[unit] ?? []);
  };
  const half = Math.floor(added.length / 2);
  if (order !== "copied first") add(order === "added first" ? added : added.slice(0, half));
  builder.copy(anew(old), to);
  if (order !== "added first") add(order === "copied first" ? added : added.slice(half));
  return { old, kept, units, index: builder.build(units.length) };
}

describe("an index brought up to date", () => {
  describe.each(["copied first", "added first", "in turn"] as const)("%s", (order) => {
    it.each([1, 2, 3, 4, 5])("is byte by byte that of one made anew (seed %i)", (seed) => {
      const { units, index } = broughtUpToDate(seed, order);
      expect(index.arrays()).toEqual(anew(units).arrays());
    });
  });

  it("has no trace of the units that were left out", () => {
    const { old, kept, units, index } = broughtUpToDate(6, "copied first");
    const gone = old.filter((_, unit) => !kept.includes(unit)).flat();
    const terms = new Set(Array.from(index.terms(), ({ term }) => term));
    const lost = gone.filter((term) => !units.flat().includes(term));
    expect(lost.length).toBeGreaterThan(10);
    expect(lost.filter((term) => terms.has(term))).toEqual([]);
    expect(terms).toEqual(new Set(units.flat()));
  });

  it("is that of two indexes, where the units of two are put together", () => {
    const [one, other] = [madeUpUnits(20, randomNumbers(7)), madeUpUnits(15, randomNumbers(8))];
    const builder = new KeywordIndexBuilder(NORM);
    builder.copy(
      anew(other),
      Int32Array.from(other.keys(), (unit) => 20 + unit),
    );
    builder.copy(anew(one), Int32Array.from(one.keys()));
    expect(builder.build(35).arrays()).toEqual(anew([...one, ...other]).arrays());
  });

  it("is that of one made anew, however often it is done", () => {
    const random = randomNumbers(9);
    let units = madeUpUnits(40, random);
    let index = anew(units);
    for (let round = 0; round < 20; round += 1) {
      const gone = Math.floor(random() * units.length);
      const place = Math.floor(random() * units.length);
      const [fresh = []] = madeUpUnits(1, random);
      const kept = [...units.keys()].filter((unit) => unit !== gone);
      const rows = [...kept.slice(0, place), -1, ...kept.slice(place)];
      const to = new Int32Array(units.length).fill(-1);
      rows.forEach((row, unit) => {
        if (row >= 0) to[row] = unit;
      });
      units = rows.map((row) => (row < 0 ? fresh : (units[row] ?? [])));
      const builder = new KeywordIndexBuilder(NORM);
      builder.copy(index, to);
      builder.add(rows.indexOf(-1), fresh);
      index = builder.build(units.length);
    }
    expect(index.arrays()).toEqual(anew(units).arrays());
  });

  it("may lose all its units", () => {
    const builder = new KeywordIndexBuilder(NORM);
    builder.copy(anew([["ong"], ["cá"]]), Int32Array.of(-1, -1));
    expect(builder.build(0).arrays()).toEqual(anew([]).arrays());
  });
});

describe("KeywordIndexBuilder", () => {
  it("gives the same index whatever the order of the units, and of the tokens in them", () => {
    const random = randomNumbers(10);
    const units = madeUpUnits(50, random);
    const builder = new KeywordIndexBuilder(NORM);
    for (const unit of shuffled([...units.keys()], random))
      builder.add(unit, shuffled(units[unit] ?? [], random));
    expect(builder.build(50).arrays()).toEqual(anew(units).arrays());
  });

  it("keeps impacts of their own as they are given, also when they are copied", () => {
    const builder = new KeywordIndexBuilder(NORM);
    builder.addWeighted(1, new Map([["ong", 255]]));
    builder.addWeighted(0, [
      ["ong", 7],
      ["cá", 1],
    ]);
    const index = builder.build(2);
    expect(index.postings("ong")).toEqual({ units: Uint32Array.of(0, 1), impacts: Uint8Array.of(7, 255) });
    const other = new KeywordIndexBuilder(NORM);
    other.copy(index, Int32Array.of(4, 2));
    expect(other.build(5).postings("ong")).toEqual({
      units: Uint32Array.of(2, 4),
      impacts: Uint8Array.of(255, 7),
    });
  });

  it("holds more postings than one of its blocks", () => {
    const builder = new KeywordIndexBuilder({ b: 0, length: 1 });
    const count = 2 ** 20 / 2 + 5;
    for (let unit = count - 1; unit >= 0; unit -= 1)
      builder.addWeighted(unit, [
        ["mọi", 1 + (unit % 255)],
        [unit % 3 === 0 ? "ba" : "khác", 9],
      ]);
    const index = builder.build(count);
    const { units, impacts } = index.postings("mọi");
    expect(units.every((unit, i) => unit === i)).toBe(true);
    expect(impacts.every((impact, i) => impact === 1 + (i % 255))).toBe(true);
    expect(index.frequency("ba") + index.frequency("khác")).toBe(count);
    expect(index.postings("ba").units.every((unit, i) => unit === 3 * i)).toBe(true);
  });
});
