import { describe, expect, it } from "vitest";
import type { DocumentMetadata, DocumentRecord, Passage } from "../../src/domain.ts";
import { noLists } from "../../src/domain.ts";
import { PassageStore } from "../../src/store/passage-store.ts";
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

const byId = (documents: DocumentRecord[]) => new Map(documents.map((document) => [document.id, document]));

/** The references of an index of these documents, and the passage among the others of its document as the index has it. */
function indexWith(
  own: Passage,
  known: ReadonlyMap<string, DocumentRecord> = byId(DOCUMENTS),
): { references: References; own: Passage } {
  const order = [...known.keys()];
  const numberOf = ({ documentId }: Passage) => order.indexOf(documentId);
  const passages = [...PLACES, own].sort((a, b) => numberOf(a) - numberOf(b));
  const store = PassageStore.of(passages);
  const stored = store.at(passages.indexOf(own));
  if (!stored) throw new Error("the passage is missing");
  return { references: new References(known, store, Uint32Array.from(passages, numberOf)), own: stored };
}

function referred(from: string, locator: string, text: string): string[] {
  const { references, own } = indexWith(passage(from, locator, text));
  return references.of(own).map(({ id }) => id);
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

  it("never finds the passage itself, and finds each place once", () => {
    expect(referred("bees", "Điều 9", "Theo Điều 9, Điều 2 và Điều 2.")).toEqual(["bees Điều 2"]);
  });

  it("gives the articles of a document, from its first to its last passage, as the index has them", () => {
    const { references, own } = indexWith(passage("bees", "Điều 7"));
    expect(references.passagesOf("bees").map(({ locator }) => locator)).toEqual([
      "Điều 2",
      "Điều 5 khoản 1",
      "Điều 5 khoản 2 điểm a–d",
      "Điều 5 khoản 2 điểm đ–e",
      "Mẫu số 01, Điều 5",
      "Điều 7",
    ]);
    expect(references.passagesOf("bees").at(-1)).toBe(own);
    expect(references.passagesOf("flowers").map(({ id }) => id)).toEqual(["flowers Điều 5"]);
    expect(references.passagesOf("wasps")).toEqual([]);
    expect(references.at("bees", { article: "2" })[0]).toBe(references.passagesOf("bees")[0]);
  });

  it("does not take what an amendment changes for a part of itself", () => {
    const quote = '1. Sửa đổi khoản 1 Điều 5 như sau:\n"1. Theo Điều 2."';
    expect(referred("bees", "Điều 9 khoản 1", quote)).toEqual([]);
  });
});

describe("what to read beside a passage", () => {
  const documents = [
    ...DOCUMENTS,
    record("bees-en", { number: "5/2020/QH14", language: "en", variantOf: "bees" }),
    record("guide", { kind: "guide", related: ["bees"] }),
  ];
  const known = byId(documents);
  const related = (wanted: Passage) => {
    const { references, own } = indexWith(wanted, known);
    return references
      .related(own)
      .map(
        ({ document, passage: place }) => `${document.id}${place === undefined ? "" : ` ${place.locator}`}`,
      );
  };
  const clause = (entries: string[]) => ({ ...passage("flowers", "Điều 9"), related: entries });

  it.each([
    ["an article of a document", ["5/2020/QH14 Điều 5 khoản 1"], ["bees Điều 5 khoản 1"]],
    ["a whole document by number", ["7/2022/QĐ-UBND"], ["decision"]],
    ["a document by its id", ["bees"], ["bees"]],
    ["nothing that is not there", ["8/2022/QĐ-UBND", "wasps"], []],
    ["not the document itself", ["6/2021/QH15 Điều 5"], []],
  ])("is %s", (_what, entries, expected) => {
    expect(related(clause(entries))).toEqual(expected);
  });

  it("is what is named for the whole document in a guide, not in a law", () => {
    expect(related(passage("guide", "paragraph 1"))).toEqual(["bees"]);
    expect(related(passage("flowers", "Điều 9"))).toEqual([]);
  });

  it("is not a guide that begins with the name of a law", () => {
    const guide = record("a-guide", { kind: "guide", title: "Luật Hoa khác luật cũ ở đâu" });
    const wanted = passage("decision", "Điều 9", "Theo Điều 5 Luật Hoa.");
    const { references, own } = indexWith(wanted, new Map([["a-guide", guide], ...known]));
    expect(references.of(own).map(({ id }) => id)).toEqual(["flowers Điều 5"]);
  });
});
