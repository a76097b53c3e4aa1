import { describe, expect, it } from "vitest";
import { DIMENSIONS, readFilter } from "../../evals/cases/filter.ts";
import { EvalsError } from "../../evals/errors.ts";
import { madeSetCase } from "../support/made-up-observation.ts";

const CASES = [
  madeSetCase({ id: "figure-vi", place: "Lạng Sơn", split: "tune" }),
  madeSetCase({ id: "figure-bare", typing: "no-marks", split: "test" }),
  madeSetCase({ id: "policy-en", kind: "policy", language: "en", set: "law" }),
  madeSetCase({ id: "trap-sv", kind: "confusable", language: "sv", origin: "trap" }),
];
const chosen = (...filters: string[]) => CASES.filter(readFilter(filters)).map(({ case: { id } }) => id);

describe("a filter", () => {
  it.each([
    [[], ["figure-vi", "figure-bare", "policy-en", "trap-sv"]],
    [["kind=figure"], ["figure-vi", "figure-bare"]],
    [["kind=figure|policy"], ["figure-vi", "figure-bare", "policy-en"]],
    [["kind=figure,split=test"], ["figure-bare"]],
    [["kind=figure", "split=test"], ["figure-bare"]],
    [["kind=policy|confusable,lang=sv|vi"], ["trap-sv"]],
    [[" kind = figure , split = tune "], ["figure-vi"]],
    [["lang=en"], ["policy-en"]],
    [["typing=marks"], ["figure-vi"]],
    [["typing=no-marks"], ["figure-bare"]],
    [["place=Lạng Sơn"], ["figure-vi"]],
    [["place=Lạng Sơn".normalize("NFD")], ["figure-vi"]],
    [["set=law"], ["policy-en"]],
    [["origin=trap"], ["trap-sv"]],
    [["id=trap-sv|figure-vi"], ["figure-vi", "trap-sv"]],
    [["kind=nothing"], []],
  ])("%j leaves %j", (filters, ids) => {
    expect(chosen(...filters)).toEqual(ids);
  });

  it.each(["colour=red", "kind", "kind=", "=figure", "", "kind=figure,", "Kind=figure"])(
    "%j cannot be read, and the names are listed",
    (filter) => {
      expect(() => readFilter([filter])).toThrow(EvalsError);
      expect(() => readFilter([filter])).toThrow(
        `one of: ${Object.keys(DIMENSIONS).join(", ")}. For example: --filter kind=figure,lang=vi`,
      );
    },
  );

  it("names the part that cannot be read", () => {
    expect(() => readFilter(["lang=vi,colour=red"])).toThrow('The filter "colour=red" cannot be read.');
  });

  // Bugs: a name that every object has passes for a dimension; what follows a second "=" is dropped.
  it.each(["constructor=x", "toString=x", "kind=figure=policy"])("%j cannot be read", (filter) => {
    expect(() => readFilter([filter])).toThrow(EvalsError);
  });
});
