import { describe, expect, it } from "vitest";
import { placeMentions } from "../../src/answer/comparison-places.ts";
import { understand } from "../../src/answer/understand.ts";

const known = new Set(["bac son"]);
const sidesOf = (text: string) =>
  placeMentions(text, understand({ text, history: [] }, known), known).map(({ name }) => name);

describe("a district set against its own province", () => {
  it.each([
    ["Lãi của HTX ở Bắc Sơn có hơn mặt bằng chung cả tỉnh Lạng Sơn không?", ["Bắc Sơn", "Lạng Sơn"]],
    ["lai cua htx bac son so voi toan tinh", ["Bắc Sơn", "Lạng Sơn"]],
    ["Is profit in Bac Son lower than in the whole province?", ["Bắc Sơn", "Lạng Sơn"]],
    ["Är vinsten i Bac Son högre än i hela provinsen?", ["Bắc Sơn", "Lạng Sơn"]],
    ["Tôi ở Bắc Sơn, cả tỉnh có bao nhiêu HTX?", []],
  ])("%s", (text, sides) => {
    expect(sidesOf(text)).toEqual(sides);
  });
});
