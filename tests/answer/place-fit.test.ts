import { describe, expect, it } from "vitest";
import { mergedPlaces, speaksForPlaces } from "../../src/answer/place-fit.ts";
import { type DocumentMetadata, noLists } from "../../src/domain.ts";

const asked = { places: [{ province: "Nam Định" }] };

function onNinhBinh(dates: Partial<DocumentMetadata>): DocumentMetadata {
  return {
    title: "Tin ong",
    language: "vi",
    kind: "article",
    validity: "not-applicable",
    ...noLists(),
    places: ["Ninh Bình"],
    ...dates,
  };
}

describe("speaksForPlaces", () => {
  it.each([
    ["published after the merger", { published: "2025-11-15" }, true],
    [
      "published after, with figures from before",
      { published: "2025-11-15", period: { from: 2020, to: 2024 } },
      false,
    ],
    [
      "published after, with figures of that year",
      { published: "2025-11-15", period: { from: 2020, to: 2025 } },
      true,
    ],
    ["published before", { published: "2025-05-01" }, false],
    ["published before, issued never", { published: "2025-05-01", period: { from: 2026, to: 2026 } }, false],
    ["issued after", { issued: "2025-08-01" }, true],
    ["figures later than the merger", { period: { from: 2026, to: 2026 } }, true],
    ["figures from before to after", { period: { from: 2024, to: 2026 } }, false],
    ["figures of the year of the merger", { period: { from: 2025, to: 2025 } }, false],
    ["no date", {}, false],
  ])("a document on the merged province: %s", (_what, dates, expected) => {
    expect(speaksForPlaces(asked, onNinhBinh(dates))).toBe(expected);
  });

  it("is true when one of several places asked about is spoken for", () => {
    const both = { places: [{ province: "Lạng Sơn" }, { province: "Ninh Bình" }] };
    expect(speaksForPlaces(both, onNinhBinh({}))).toBe(true);
  });
});

describe("mergedPlaces", () => {
  it("names the former and the present province", () => {
    expect(mergedPlaces(asked, onNinhBinh({ published: "2025-11-15" }))).toEqual([["Nam Định", "Ninh Bình"]]);
  });

  it("names the successor also where a document speaks of several provinces", () => {
    const document = onNinhBinh({ published: "2025-11-15", places: ["Lạng Sơn", "Ninh Bình"] });
    expect(mergedPlaces(asked, document)).toEqual([["Nam Định", "Ninh Bình"]]);
  });

  it("is empty for a document on the province itself", () => {
    expect(mergedPlaces({ places: [{ province: "Ninh Bình" }] }, onNinhBinh({}))).toEqual([]);
  });
});
