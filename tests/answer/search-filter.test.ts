import { describe, expect, it } from "vitest";
import { documentFilter, type SearchFilter } from "../../src/answer/search-filter.ts";
import type { DocumentMetadata } from "../../src/domain.ts";
import { madeIndex } from "./ranking/made-up-index.ts";

const DOCUMENTS: Record<string, Partial<DocumentMetadata>> = {
  law: { kind: "law", validity: "in-force", effective: "2024-07-01" },
  partly: { kind: "decree", validity: "partly-in-force", effective: "2020-01-01" },
  expired: { kind: "law", validity: "expired", effective: "2013-07-01", expires: "2024-06-30" },
  coming: { kind: "decree", validity: "not-yet-in-force", effective: "2030-01-01" },
  undated: { kind: "law", validity: "unknown" },
  english: { kind: "law", language: "en", validity: "in-force", effective: "2024-07-01" },
  hungYen: {
    kind: "article",
    places: ["Hưng Yên"],
    period: { from: 2023, to: 2024 },
    validity: "not-applicable",
  },
  merged: {
    kind: "article",
    places: ["Hưng Yên"],
    published: "2025-12-01",
    period: { from: 2025, to: 2025 },
    validity: "not-applicable",
  },
  langSon: { kind: "article", places: ["Lạng Sơn"], validity: "not-applicable" },
  guide: { kind: "guide", effective: "2024-07-01", validity: "not-applicable" },
};
const kb = madeIndex(
  Object.fromEntries(
    Object.entries(DOCUMENTS).map(([id, metadata]) => [id, { metadata, passages: [{ text: "Một câu." }] }]),
  ),
);
function left(filter: SearchFilter): string[] {
  const isIn = documentFilter(kb, filter);
  return Object.keys(DOCUMENTS).filter((_, number) => isIn(number));
}

describe("a filter of a search", () => {
  it.each<[SearchFilter, string[]]>([
    [{}, Object.keys(DOCUMENTS)],
    [{ language: "en" }, ["english"]],
    [{ language: "sv" }, []],
    [{ kind: "article" }, ["hungYen", "merged", "langSon"]],
    [{ kind: "guide" }, ["guide"]],
    [{ place: "Lạng Sơn" }, ["langSon"]],
    [{ place: "lang son" }, ["langSon"]],
    [{ place: "Hưng Yên" }, ["hungYen", "merged"]],
    // A former province is found by the one that it is part of since, not by what was told of that one before.
    [{ place: "Thái Bình" }, ["merged"]],
    [{ inForce: true }, ["law", "partly", "english"]],
    [{ inForce: false }, Object.keys(DOCUMENTS)],
    [{ kind: "law", language: "vi", inForce: true }, ["law"]],
    [{ place: "Hưng Yên", year: 2023 }, ["hungYen"]],
    [{ place: "Hưng Yên", kind: "law" }, []],
  ])("%j leaves %j", (filter, expected) => {
    expect(left(filter)).toEqual(expected);
  });

  it.each([
    [2012, []],
    [2013, ["expired"]],
    [2022, ["partly", "expired"]],
    [2023, ["partly", "expired", "hungYen"]],
    [2024, ["law", "partly", "expired", "english", "hungYen"]],
    [2025, ["law", "partly", "english", "merged"]],
    [2030, ["law", "partly", "coming", "english"]],
  ])("for the year %i leaves figures of it, and laws that applied in it: %j", (year, expected) => {
    expect(left({ year })).toEqual(expected);
  });

  it("leaves out a document that is not there", () => {
    expect(documentFilter(kb, {})(99)).toBe(false);
  });
});
