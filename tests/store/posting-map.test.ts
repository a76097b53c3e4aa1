import { describe, expect, it } from "vitest";
import { PostingMap } from "../../src/store/posting-map.ts";
import { UnitList } from "../../src/store/unit-list.ts";
import { randomNumbers } from "../support/random.ts";

const COUNT = 500;
const ALL = [...Array(COUNT).keys()];
const random = randomNumbers(11);
const UNITS: [string, number[]][] = [
  ["none", []],
  ["one", [31]],
  ["the ends of words", [0, 31, 32, 63, 64, COUNT - 1]],
  ["many", ALL.filter(() => random() < 0.3)],
  ["all", ALL],
];

describe.each(UNITS)("a map of %s", (_name, units) => {
  const map = new PostingMap(Uint32Array.from(units), COUNT);

  it("gives the place of each unit that is there, and -1 of others", () => {
    expect(ALL.map((unit) => map.placeOf(unit))).toEqual(ALL.map((unit) => units.indexOf(unit)));
  });

  it("tells as a list of them does whether a unit is there, also beyond the last one", () => {
    const list = new UnitList(Uint32Array.from(units));
    for (const set of [map, list])
      expect([...ALL, COUNT, COUNT + 99].filter((unit) => set.has(unit))).toEqual(units);
  });
});
