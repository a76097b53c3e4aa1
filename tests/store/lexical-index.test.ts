import { describe, expect, it } from "vitest";
import type { Arrays } from "../../src/arrays/array-file.ts";
import { type DocumentMetadata, type DocumentRecord, noLists, type Passage } from "../../src/domain.ts";
import { queryTerms } from "../../src/language/tokenize.ts";
import {
  annexedMark,
  annexOf,
  articleMark,
  FIELDS,
  figureMark,
  LexicalIndex,
  NUMBERED,
} from "../../src/store/lexical-index.ts";
import { randomNumbers } from "../support/random.ts";

function record(id: string, metadata: Partial<DocumentMetadata> = {}): DocumentRecord {
  const known = { title: id, language: "vi", kind: "law", validity: "in-force", ...noLists() } as const;
  return {
    id,
    file: `${id}.md`,
    metadata: { ...known, ...metadata },
    districts: [],
    format: "text",
    warnings: [],
  };
}

function passage(documentId: string, parts: Partial<Passage> = {}): Passage {
  const known = {
    id: documentId,
    text: "…",
    start: 0,
    end: 1,
    locator: "paragraph 1",
    headingPath: [],
    askedAs: [],
  };
  return { ...known, documentId, ...parts };
}

/** Numbers of the units of a field that meet the question, best first. */
function ranked(index: LexicalIndex, query: string, field: (typeof FIELDS)[number] = "text"): number[] {
  const keywords = index.fields[field];
  const scores = new Float32Array(keywords.count);
  keywords.addScores(queryTerms(query), scores);
  return [...scores.keys()]
    .filter((unit) => (scores[unit] ?? 0) > 0)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
}

describe("LexicalIndex", () => {
  const texts = [
    "Hợp tác xã trồng chè trên đồi.",
    "The cooperative grows tea on the hill.",
    "Tổ nuôi ong lấy mật, bán mật ở chợ.",
    "Tổ nuôi cá trong ao làng.",
  ];
  const index = LexicalIndex.build(
    [record("d")],
    texts.map((text) => passage("d", { text })),
  );

  it.each([
    ["nuôi ong", 2],
    ["nuoi ong", 2],
    ["ca trong ao", 3],
    ["trồng chè", 0],
    ["hill tea", 1],
  ])("finds the passage for %j first", (query, number) => {
    expect(ranked(index, query)[0]).toBe(number);
  });

  it("finds accented text by a query typed without accents", () => {
    expect(ranked(index, "hop tac xa")).toContain(0);
  });

  it("finds a passage of another language by their common concept", () => {
    expect(ranked(index, "kooperativ").sort()).toEqual([0, 1]);
  });

  it.each(["zebra 😀", "", "và của là"])("finds nothing for %j", (query) => {
    expect(ranked(index, query)).toEqual([]);
  });

  it("may be empty", () => {
    const empty = LexicalIndex.build([], []);
    expect(FIELDS.map((field) => empty.fields[field].count)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(LexicalIndex.from(empty.arrays()).documentOf).toHaveLength(0);
  });

  it("keeps each word in the field in which it stands", () => {
    const document = record("d", {
      title: "Tựa đề",
      number: "9/2031/QC",
      places: ["Lâm Đồng"],
      scope: "nông hộ",
      topic: ["chuồng trại"],
      askedAs: ["Giá bao nhiêu đồng?"],
    });
    const parts = { text: "đàn ong", askedAs: ["Mật chín?"], headingPath: ["Chương dài", "Điều kiện rừng"] };
    const { fields } = LexicalIndex.build([document], [passage("d", parts)]);
    const where = (token: string) => FIELDS.filter((field) => fields[field].frequency(token) > 0);
    expect(
      [
        "ong",
        "chin",
        "gia",
        "rung",
        "chuong_dai",
        "de",
        "9/2031/qc",
        "lam_dong",
        "nong_ho",
        "chuong_trai",
      ].map((token) => [token, ...where(token)]),
    ).toEqual([
      ["ong", "text"],
      ["chin", "asked"],
      ["gia", "asked"],
      ["rung", "heading"],
      ["chuong_dai"],
      ["de", "title"],
      ["9/2031/qc", "title"],
      ["lam_dong", "title"],
      ["nong_ho", "title"],
      ["chuong_trai", "title"],
    ]);
  });
});

describe("sections", () => {
  const documents = [record("law"), record("press")];
  const passages = [
    passage("law", { headingPath: ["Chương I", "Điều 1. Đàn ong"] }),
    passage("law", { headingPath: ["Chương I", "Điều 1. Đàn ong"] }),
    passage("law", { headingPath: ["Chương II", "Điều 1. Đàn ong"] }),
    passage("law", { headingPath: ["Chương I", "Điều 1. Đàn ong"] }),
    passage("law"),
    passage("press"),
    passage("press"),
    passage("press", { headingPath: ["Kuku lala và kuku momo"] }),
  ];
  const index = LexicalIndex.build(documents, passages);

  it("are passages in a row below the same headings of the same document", () => {
    expect([...index.sectionOf]).toEqual([0, 0, 1, 2, 3, 4, 4, 5]);
    expect([...index.documentOf]).toEqual([0, 0, 0, 0, 0, 1, 1, 1]);
    expect([index.fields.heading.count, index.fields.title.count, index.fields.text.count]).toEqual([
      6, 2, 8,
    ]);
  });

  it("are found by the words of their last heading", () => {
    expect(ranked(index, "ong", "heading").sort()).toEqual([0, 1, 2]);
    expect(ranked(index, "momo", "heading")).toEqual([5]);
    expect(ranked(index, "Chương II", "heading")).toEqual([]);
  });

  it("tell how many different concepts and content words their headings have", () => {
    expect([...index.headingUnits.subarray(3)]).toEqual([0, 0, 3]);
    const words = Array.from({ length: 400 }, (_, i) => `từ${i}`);
    const long = LexicalIndex.build([record("d")], [passage("d", { headingPath: [words.join(" ")] })]);
    expect([...long.headingUnits]).toEqual([255]);
  });

  it("tell a document whose passages have no headings from the one before it", () => {
    const { sectionOf } = LexicalIndex.build(documents, [passage("law"), passage("press")]);
    expect([...sectionOf]).toEqual([0, 1]);
  });
});

describe("marks", () => {
  function marksOf(parts: Partial<Passage>, metadata: Partial<DocumentMetadata> = {}): string[] {
    const { fields } = LexicalIndex.build([record("d", metadata)], [passage("d", parts)]);
    return Array.from(fields.marks.terms(), ({ term }) => term);
  }

  it.each<[string, string[]]>([
    ["Điều 18", [NUMBERED, "§18"]],
    ["Điều 18 khoản 2", [NUMBERED, "§18", "§18.2"]],
    ["Điều 18 khoản 2 điểm a–d", [NUMBERED, "§18", "§18.2"]],
    ["Điều 5a khoản 1", [NUMBERED, "§5a", "§5a.1"]],
    ["Article 74 clause 1", [NUMBERED, "§74", "§74.1"]],
    ["Quy chế, Điều 1", [NUMBERED, "§~1"]],
    ["Quy chế, Điều 1 khoản 3", [NUMBERED, "§~1", "§~1.3"]],
    ["Regulations, Article 6 clause 2", [NUMBERED, "§~6", "§~6.2"]],
    ["Mẫu số 01, Điều 5", [NUMBERED, "§~5"]],
    ["paragraph 4", []],
    ["Phụ lục II, paragraph 4", []],
  ])("of %s in a law are %j", (locator, expected) => {
    expect(marksOf({ locator })).toEqual(expected);
  });

  it.each(["article", "guide"] as const)("are none of the place in a text that is no law (%s)", (kind) => {
    expect(marksOf({ locator: "Điều 18 khoản 2" }, { kind })).toEqual([]);
  });

  it.each<[string, string[]]>([
    ["Doanh thu đạt 4,2 tỷ đồng.", ["$money"]],
    ["Vốn 2 tỷ đồng, lãi 3 tỷ đồng, tăng 30%.", ["$money", "$percent"]],
    ["Trong 5 ngày kể từ ngày nộp.", ["$days"]],
    ["Ong bay tìm hoa.", []],
  ])("of %j tell its kinds of figures, each once", (text, expected) => {
    expect(marksOf({ text })).toEqual(expected);
  });

  it("are told by the same words by which they are asked for", () => {
    const parts = { text: "Nộp 9 triệu đồng.", locator: "Điều 18 khoản 2" };
    expect(marksOf(parts)).toEqual([
      figureMark("money"),
      NUMBERED,
      articleMark("18"),
      articleMark("18", "2"),
    ]);
    expect(marksOf({ locator: "Quy chế, Điều 1 khoản 3" })).toEqual([
      NUMBERED,
      annexedMark("1"),
      annexedMark("1", "3"),
    ]);
  });

  it.each([
    ["Quy chế, Điều 1", "Quy chế"],
    ["Mẫu số 01, Điều 5 khoản 2", "Mẫu số 01"],
    ["Điều 5 khoản 2", undefined],
    ["Charter, paragraph 3", undefined],
  ])("know what %s is annexed as", (locator, name) => {
    expect(annexOf(locator)).toBe(name);
  });
});

/** A document with its passages, as it is in an index or will be. */
interface Text {
  document: DocumentRecord;
  passages: Passage[];
}

const SYLLABLES =
  "ong mật rừng tràm keo hoa quế hồi chè ao cá làng đồi suối bò trâu nương rẫy vườn tổ hợp tác xã".split(" ");

/** A made-up law or press text: words, figures, headings and questions as the seed falls. */
function madeUpText(id: string, seed: number): Text {
  const random = randomNumbers(seed);
  for (let i = 0; i < 5; i += 1) random();
  const upTo = (most: number) => Math.floor(random() * most);
  const some = (count: number) =>
    Array.from({ length: count }, () => SYLLABLES[upTo(SYLLABLES.length)]).join(" ");
  const metadata = {
    title: `Quy chế ${some(3)}`,
    kind: random() < 0.7 ? ("law" as const) : ("article" as const),
    askedAs: random() < 0.5 ? [`${some(3)}?`] : [],
  };
  const passages = Array.from({ length: 1 + upTo(9) }, (_, i) =>
    passage(id, {
      id: `${id}#${i + 1}`,
      text: `riêng${seed}x${i} ${some(upTo(40))}${random() < 0.4 ? ` ${upTo(90)} triệu đồng` : ""}`,
      locator: random() < 0.2 ? `Quy chế, Điều ${i}` : `Điều ${1 + (i >> 1)} khoản ${i}`,
      headingPath: [
        `Chương ${i >> 2}`,
        `Điều ${1 + (i >> 1)}. ${SYLLABLES[(seed + (i >> 1)) % SYLLABLES.length]}`,
      ],
      askedAs: random() < 0.5 ? [`${some(4)}?`, `riêng${seed} ${some(2)}?`] : [],
    }),
  );
  return { document: record(id, metadata), passages };
}

const build = (texts: readonly Text[], old?: Parameters<typeof LexicalIndex.build>[2]) =>
  LexicalIndex.build(
    texts.map(({ document }) => document),
    texts.flatMap(({ passages }) => passages),
    old,
  );

/** Where the passages of these texts were before; -1 for those of texts that are new or have changed. */
function rowsIn(before: readonly Text[], after: readonly Text[]): Int32Array {
  const rows = new Map(before.flatMap(({ passages }) => passages).map((each, row) => [each, row]));
  return Int32Array.from(
    after.flatMap(({ passages }) => passages),
    (each) => rows.get(each) ?? -1,
  );
}

/** The index of some texts, made from that of others as far as they have not changed, as ingest does. */
function update(index: LexicalIndex, before: readonly Text[], after: readonly Text[]): LexicalIndex {
  return build(after, { index: LexicalIndex.from(index.arrays()), rowOf: rowsIn(before, after) });
}

describe("an index brought up to date", () => {
  const text = (id: string, seed = (id.codePointAt(0) ?? 0) * 7) => madeUpText(id, seed);
  const [a, b, c, d, e] = [text("a"), text("b"), text("c"), text("d"), text("e")] as const;
  const b2 = text("b", 999);

  it.each<[string, Text[], Text[]]>([
    ["nothing has changed", [a, b, c], [a, b, c]],
    ["the first document is removed", [a, b, c], [b, c]],
    ["one in the middle is removed", [a, b, c], [a, c]],
    ["the last one is removed", [a, b, c], [a, b]],
    ["one is added before the others", [b, c], [a, b, c]],
    ["one is added between them", [a, c], [a, b, c]],
    ["one is added after them", [a, b], [a, b, c]],
    ["one has changed", [a, b, c], [a, b2, c]],
    ["one has changed, one is gone and two are new", [b, c, d], [a, b2, d, e]],
    ["the order is another", [a, b, c, d], [d, b, a, c]],
    ["all are new", [a, b], [c, d, e]],
    ["all are gone", [a, b], []],
    ["there was nothing", [], [a, b]],
  ])("is byte by byte that of one made anew where %s", (_what, before, after) => {
    expect(update(build(before), before, after).arrays()).toEqual(build(after).arrays());
  });

  it.each([1, 2, 3])("is so after many changes too (seed %i)", (seed) => {
    const random = randomNumbers(seed);
    let texts: Text[] = [];
    let index = build(texts);
    for (let round = 0; round < 25; round += 1) {
      const place = Math.floor(random() * (texts.length + 1));
      const isRemoved = random() < 0.4;
      const fresh = madeUpText(`${seed}-${round}`, seed * 1000 + round);
      const after = isRemoved
        ? texts.toSpliced(place, 1)
        : texts.toSpliced(place, random() < 0.3 ? 1 : 0, fresh);
      index = update(index, texts, after);
      texts = after;
    }
    expect(texts.length).toBeGreaterThan(3);
    expect(index.arrays()).toEqual(build(texts).arrays());
  });

  it("has no word of what was removed", () => {
    const index = update(build([a, b, c]), [a, b, c], [a, c]);
    const own = b.passages.map((_, i) => `rieng${"b".charCodeAt(0) * 7}x${i}`);
    const had = build([a, b, c]).fields.text;
    expect(own.every((token) => had.frequency(token) === 1)).toBe(true);
    expect(own.filter((token) => index.fields.text.frequency(token) > 0)).toEqual([]);
  });

  it("does not read again what it takes over", () => {
    const emptied = { ...b, passages: b.passages.map((each) => ({ ...each, text: "", askedAs: [] })) };
    const index = build([emptied, c], { index: build([a, b]), rowOf: rowsIn([a, b], [b, c]) });
    expect(index.arrays()).toEqual(build([b, c]).arrays());
  });
});

describe("a lexical index opened from its arrays", () => {
  const index = build([madeUpText("a", 1), madeUpText("b", 2), madeUpText("c", 3)]);
  const refused = (change: Arrays, ...gone: string[]) => {
    const arrays = Object.entries({ ...index.arrays(), ...change }).filter(([name]) => !gone.includes(name));
    expect(() => LexicalIndex.from(Object.fromEntries(arrays))).toThrow(RangeError);
  };

  it("is the same again", () => {
    const again = LexicalIndex.from(index.arrays());
    expect(again.arrays()).toEqual(index.arrays());
    for (const field of FIELDS)
      expect(ranked(again, "hợp tác xã nuôi ong", field)).toEqual(
        ranked(index, "hợp tác xã nuôi ong", field),
      );
    expect(ranked(again, "hợp tác xã").length).toBeGreaterThan(0);
  });

  it.each(Object.keys(index.arrays()))("is refused without %s", (name) => {
    refused({}, name);
  });

  it.each(["sectionOf", "documentOf"] as const)("is refused where %s is not of every passage", (name) => {
    refused({ [name]: index[name].subarray(1) });
  });

  it("is refused where an array is of another kind", () => {
    refused({ documentOf: Uint16Array.from(index.documentOf) });
  });

  it("is refused where the headings are not of every section", () => {
    refused({ headingUnits: index.headingUnits.subarray(1) });
  });

  it("is refused where the fields of passages are not of the same passages", () => {
    refused({ "asked.count": Uint32Array.of(index.fields.text.count + 1) });
  });
});
