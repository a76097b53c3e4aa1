import { describe, expect, it } from "vitest";
import { groupsOf } from "../../../src/answer/ranking/document-groups.ts";
import { madeIndex } from "./made-up-index.ts";

const kb = madeIndex({
  b: { metadata: { places: ["Lạng Sơn"] }, passages: [{ text: "B." }] },
  a: { metadata: { language: "en" }, passages: [{ text: "A." }] },
  c: { metadata: { places: ["Cà Mau", "Lạng Sơn"] }, passages: [{ text: "C." }] },
});

describe("groupsOf an index", () => {
  const groups = groupsOf(kb);

  it("gives the documents by number, worked out once", () => {
    expect(groups.documents.map(({ id }) => id)).toEqual(["b", "a", "c"]);
    expect(groupsOf(kb)).toBe(groups);
  });

  it("tells the language of each passage by its number", () => {
    expect([...groups.languages.groupOf]).toEqual([0, 1, 0]);
    expect(groups.languages.count).toBe(2);
  });

  it("tells the documents that speak for any of some places", () => {
    const speakingFor = (...provinces: string[]) => [
      ...groups.speakingFor(provinces.map((province) => ({ province }))),
    ];
    expect(speakingFor("Lạng Sơn")).toEqual([1, 0, 1]);
    expect(speakingFor("Cà Mau")).toEqual([0, 0, 1]);
    expect(speakingFor("Cà Mau", "Lạng Sơn")).toEqual([1, 0, 1]);
    expect(speakingFor("Sơn La")).toEqual([0, 0, 0]);
    expect(speakingFor()).toEqual([0, 0, 0]);
  });
});
