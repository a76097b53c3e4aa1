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

  it("tells the language of each document by its number", () => {
    expect([...groups.languages.groupOf]).toEqual([0, 1, 0]);
    expect(groups.languages.count).toBe(2);
  });

  it("tells the documents that speak for any of some places", () => {
    const speakingFor = (...provinces: string[]) =>
      [0, 1, 2].filter(groups.speakingFor(provinces.map((province) => ({ province }))));
    expect(speakingFor("Lạng Sơn")).toEqual([0, 2]);
    expect(speakingFor("Cà Mau")).toEqual([2]);
    expect(speakingFor("Cà Mau", "Lạng Sơn")).toEqual([0, 2]);
    expect(speakingFor("Sơn La")).toEqual([]);
    expect(speakingFor()).toEqual([]);
  });

  it("tells documents of the same places apart by whether they are of the time before or after a merger", () => {
    const merged = groupsOf(
      madeIndex({
        before: { metadata: { places: ["Ninh Bình"], issued: "2024-05-01" }, passages: [{ text: "A." }] },
        after: { metadata: { places: ["Ninh Bình"], issued: "2025-08-01" }, passages: [{ text: "B." }] },
        ofOld: {
          metadata: { places: ["Ninh Bình"], issued: "2025-08-01", period: { from: 2023, to: 2023 } },
          passages: [{ text: "C." }],
        },
      }),
    );
    expect([0, 1, 2].filter(merged.speakingFor([{ province: "Hà Nam" }]))).toEqual([1]);
    expect([0, 1, 2].filter(merged.speakingFor([{ province: "Ninh Bình" }]))).toEqual([0, 1, 2]);
  });
});
