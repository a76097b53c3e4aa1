import { describe, expect, it } from "vitest";
import type { Library } from "../../src/answer/library.ts";
import {
  catalogue,
  documentByKey,
  documentKey,
  relationsOf,
  searchCatalogue,
  searchWords,
} from "../../src/answer/library-catalogue.ts";
import { type DocumentMetadata, type DocumentRecord, noLists } from "../../src/domain.ts";

function record(id: string, metadata: Partial<DocumentMetadata>): DocumentRecord {
  return {
    id,
    file: `${id}.md`,
    districts: [],
    format: "markdown",
    warnings: [],
    metadata: {
      title: id,
      language: "vi",
      kind: "article",
      validity: "not-applicable",
      ...noLists(),
      ...metadata,
    },
  };
}

const DOCUMENTS = [
  record("press/lang-son.en", {
    title: "Lang Son 2025",
    language: "en",
    places: ["Lạng Sơn"],
    period: { from: 2025, to: 2025 },
  }),
  record("press/lang-son.vi", {
    title: "Lạng Sơn 2025",
    places: ["Lạng Sơn"],
    variantOf: "press/lang-son.en",
  }),
  record("press/bac-ninh", { title: "Bắc Ninh sau sáp nhập", places: ["Bắc Ninh"], published: "2025-12-01" }),
  record("press/bac-ninh-cu", { title: "Bắc Ninh năm 2020", places: ["Bắc Ninh"], published: "2020-12-01" }),
  record("guides/quy", { title: "Quỹ hỗ trợ", kind: "guide", topic: ["hỗ trợ lãi suất"] }),
  record("laws/nd", {
    title: "Nghị định về hỗ trợ",
    kind: "decree",
    number: "7/2020/NĐ-CP",
    validity: "in-force",
    amends: ["9/2019/QH14 Điều 1"],
    effective: "2020-02-01",
    issued: "2020-01-01",
  }),
  record("laws/luat", {
    title: "Luật Hợp tác xã",
    kind: "law",
    number: "9/2019/QH14",
    validity: "in-force",
    effective: "2020-01-01",
    issued: "2019-01-01",
  }),
];
const library: Library = {
  documents: new Map(DOCUMENTS.map((document) => [document.id, document])),
  passage: () => undefined,
  passagesOf: () => [],
  amendmentOf: () => undefined,
  changesOf: () => [],
};
const found = (words: string) =>
  searchCatalogue(catalogue(library, "vi"), words).map(({ document }) => document.id);

describe("the catalogue", () => {
  it("has each document once, in the reader's language, laws first", () => {
    const ids = (language: "vi" | "en") => catalogue(library, language).map(({ document }) => document.id);
    expect(ids("vi").slice(0, 3)).toEqual(["laws/luat", "laws/nd", "guides/quy"]);
    expect(ids("vi")).toContain("press/lang-son.vi");
    expect(ids("vi")).not.toContain("press/lang-son.en");
    expect(ids("en")).toContain("press/lang-son.en");
  });

  it.each([
    ["lang son", ["press/lang-son.vi"]],
    ["Lạng Sơn", ["press/lang-son.vi"]],
    ["lãi suất", ["guides/quy"]],
    ["7/2020", ["laws/nd"]],
    ["HTX", ["laws/luat"]],
    ["Bắc Giang", ["press/bac-ninh"]],
    ["2025", ["press/lang-son.vi", "press/bac-ninh"]],
    ["1/2/2020", ["laws/nd"]],
    ["1/12/2025", ["press/bac-ninh"]],
    ["chua co hieu luc", []],
    ["khong co gi", []],
  ])("finds %s", (words, ids) => {
    expect(found(words)).toEqual(ids);
  });

  it("leaves all to an empty search", () => {
    expect(found(" ")).toHaveLength(6);
  });

  it("cuts a search to what a button holds, between words", () => {
    const words = searchWords("Quy định về hỗ trợ lãi suất cho hợp tác xã nông nghiệp ở miền núi");
    expect(Buffer.byteLength(words)).toBeLessThanOrEqual(40);
    expect("quy dinh ve ho tro lai suat cho hop tac xa nong nghiep o mien nui".startsWith(`${words} `)).toBe(
      true,
    );
    expect(Buffer.byteLength(searchWords("合作社".repeat(30)))).toBeLessThanOrEqual(40);
  });

  it("tells what other documents do to one", () => {
    expect(relationsOf(library, DOCUMENTS[6] as DocumentRecord)).toEqual({
      amendedBy: ["7/2020/NĐ-CP"],
      replacedBy: [],
    });
  });

  it("has a short key for each document", () => {
    for (const document of DOCUMENTS) expect(documentByKey(library, documentKey(document.id))).toBe(document);
    expect(documentByKey(library, "AAAAAAAA")).toBeUndefined();
  });
});
