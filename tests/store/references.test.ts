import { describe, expect, it } from "vitest";
import type { DocumentMetadata, DocumentRecord, Passage } from "../../src/domain.ts";
import { noLists } from "../../src/domain.ts";
import { References } from "../../src/store/references.ts";

function record(id: string, metadata: Partial<DocumentMetadata>): DocumentRecord {
  const known = { title: id, language: "vi", kind: "law", validity: "in-force" } as const;
  const lists = noLists();
  return {
    id,
    file: `${id}.md`,
    metadata: { ...known, ...lists, ...metadata },
    districts: [],
    format: "text",
    warnings: [],
  };
}

function passage(documentId: string, locator: string, text = "…"): Passage {
  return {
    id: `${documentId} ${locator}`,
    documentId,
    locator,
    text,
    start: 0,
    end: 0,
    headingPath: [],
    askedAs: [],
  };
}

const DOCUMENTS = [
  record("bees", { title: "Luật Ong số 5/2020/QH14", number: "5/2020/QH14", issued: "2020-01-01" }),
  record("flowers", { title: "Luật Hoa", number: "6/2021/QH15", issued: "2021-01-01" }),
  record("decision", {
    kind: "decision",
    title: "Quyết định 7",
    number: "7/2022/QĐ-UBND",
    issued: "2022-01-01",
  }),
];
const PLACES = [
  passage("bees", "Điều 2"),
  passage("bees", "Điều 5 khoản 1"),
  passage("bees", "Điều 5 khoản 2 điểm a–d"),
  passage("bees", "Điều 5 khoản 2 điểm đ–e"),
  passage("bees", "Mẫu số 01, Điều 5"),
  passage("flowers", "Điều 5"),
  passage("decision", "Điều 2"),
  passage("decision", "Quy chế, Điều 2"),
];

function referred(from: string, locator: string, text: string): string[] {
  const own = passage(from, locator, text);
  const known = new Map(DOCUMENTS.map((document) => [document.id, document]));
  return new References(known, [...PLACES, own]).of(own).map(({ id }) => id);
}

describe("References", () => {
  it.each([
    ["khoản 1 Điều 5", ["bees Điều 5 khoản 1"]],
    ["điểm đ khoản 2 Điều 5", ["bees Điều 5 khoản 2 điểm đ–e"]],
    ["điểm d khoản 2 Điều 5 của Luật này", ["bees Điều 5 khoản 2 điểm a–d"]],
    ["Điều 2, Điều 5 Luật Đất đai", []],
    ["Điều 2 của Hiến pháp", []],
  ])("finds what %j is in its own law", (text, ids) => {
    expect(referred("bees", "Điều 9", text)).toEqual(ids);
  });

  it.each([
    ["Điều 5 Luật Hoa", ["flowers Điều 5"]],
    ["Điều 5 Luật Hoa năm 2021 và các quy định khác", ["flowers Điều 5"]],
    ["Điều 5 Luật số 6/2021/QH15", ["flowers Điều 5"]],
    ["Điều 5 Luật Hoa rừng", []],
    ["Điều 5 Luật Hoa năm 1999", []],
  ])("finds what %j is in another law", (text, ids) => {
    expect(referred("decision", "Điều 9", text)).toEqual(ids);
  });

  it("does not look in a law that came later", () => {
    expect(referred("bees", "Điều 9", "Điều 5 Luật Hoa")).toEqual([]);
  });

  it("tells the articles of issued rules from those of the decision", () => {
    expect(referred("decision", "Điều 9", "Điều 2")).toEqual(["decision Điều 2"]);
    expect(referred("decision", "Quy chế, Điều 9", "Điều 2 của Quy chế này")).toEqual([
      "decision Quy chế, Điều 2",
    ]);
  });

  it("does not take what an amendment changes for a part of itself", () => {
    const quote = '1. Sửa đổi khoản 1 Điều 5 như sau:\n"1. Theo Điều 2."';
    expect(referred("bees", "Điều 9 khoản 1", quote)).toEqual([]);
  });
});
