import { expect, it } from "vitest";
import { oncePer } from "../../../src/answer/ranking/once-per.ts";

it("oncePer works a result out once for each object, however alike the objects are", () => {
  let made = 0;
  const numberOf = oncePer((_key: object) => {
    made += 1;
    return made;
  });
  const [first, second] = [{ same: 1 }, { same: 1 }];
  expect([numberOf(first), numberOf(second), numberOf(first), numberOf(second)]).toEqual([1, 2, 1, 2]);
  expect(made).toBe(2);
});
