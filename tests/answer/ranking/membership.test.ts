import { describe, expect, it } from "vitest";
import { Membership } from "../../../src/answer/ranking/membership.ts";
import { KeywordIndexBuilder } from "../../../src/store/keyword-index-builder.ts";
import { randomNumbers } from "../../support/random.ts";

const COUNT = 60;
const random = randomNumbers(5);
/** For each term the units that have it: some have many, "mọi" has all, "một" and "cuối" one at either end. */
const HAVING: Record<string, number[]> = Object.fromEntries(
  Array.from({ length: 12 }, (_, i): [string, number[]] => [
    `từ${i}`,
    [...Array(COUNT).keys()].filter(() => random() < (i + 1) / 14),
  ]).concat([
    ["mọi", [...Array(COUNT).keys()]],
    ["một", [0]],
    ["cuối", [COUNT - 1]],
  ]),
);

function index() {
  const builder = new KeywordIndexBuilder({ b: 0, length: 1 });
  for (let unit = 0; unit < COUNT; unit += 1)
    builder.add(
      unit,
      Object.keys(HAVING).filter((term) => HAVING[term]?.includes(unit)),
    );
  return builder.build(COUNT);
}

describe("Membership", () => {
  it.each(Object.entries(HAVING))("knows which units have %s, and which have not", (term, having) => {
    const membership = new Membership(index());
    const found = Array.from({ length: COUNT }, (_, unit) => membership.has(term, unit));
    expect(found).toEqual(Array.from({ length: COUNT }, (_, unit) => having.includes(unit)));
  });

  it("tells terms apart that are asked for in turn", () => {
    const membership = new Membership(index());
    for (const unit of [0, COUNT - 1, 0])
      expect([membership.has("một", unit), membership.has("cuối", unit)]).toEqual([unit === 0, unit !== 0]);
  });

  it("has nothing for a term or a unit that is not known", () => {
    const membership = new Membership(index());
    expect([membership.has("zebra", 0), membership.has("zebra", 0), membership.has("mọi", COUNT)]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it("looks a term up once", () => {
    const counting = index();
    const lookedUp: string[] = [];
    const unitsWith = counting.unitsWith.bind(counting);
    counting.unitsWith = (term) => {
      lookedUp.push(term);
      return unitsWith(term);
    };
    const membership = new Membership(counting);
    for (let unit = 0; unit < 9; unit += 1) for (const term of ["mọi", "zebra"]) membership.has(term, unit);
    expect(lookedUp).toEqual(["mọi", "zebra"]);
  });
});
