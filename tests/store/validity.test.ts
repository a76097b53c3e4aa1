import { describe, expect, it } from "vitest";
import type { DocumentMetadata, DocumentRecord, Validity } from "../../src/domain.ts";
import { noLists } from "../../src/domain.ts";
import { CorpusRelations, documentsOn, today, validityOn } from "../../src/store/validity.ts";

const DAY = "2031-06-15";
let count = 0;

function record(metadata: Partial<DocumentMetadata>): DocumentRecord {
  count += 1;
  const whole: DocumentMetadata = {
    title: "Ong",
    language: "vi",
    kind: "decree",
    validity: "unknown",
    ...noLists(),
    ...metadata,
  };
  return {
    id: `d${count}`,
    file: `d${count}.md`,
    metadata: whole,
    districts: [],
    format: "markdown",
    warnings: [],
  };
}

function validity(
  own: Partial<DocumentMetadata>,
  others: Partial<DocumentMetadata>[] = [],
  day = DAY,
): Validity {
  const documents = [record({ number: "5/2020/NĐ-CP", ...own }), ...others.map(record)];
  return documentsOn(day, documents)[0]?.metadata.validity as Validity;
}

describe("validityOn, by what a document says of itself", () => {
  it.each<[Partial<DocumentMetadata>, Validity]>([
    [{}, "unknown"],
    [{ validity: "in-force" }, "in-force"],
    [{ validity: "expired", effective: "2020-01-01" }, "expired"],
    [{ validity: "partly-in-force" }, "partly-in-force"],
    [{ validity: "not-yet-in-force" }, "not-yet-in-force"],
    [{ validity: "not-yet-in-force", effective: DAY }, "in-force"],
    [{ validity: "in-force", effective: "2031-06-16" }, "not-yet-in-force"],
    [{ validity: "partly-in-force", effective: "2031-06-16" }, "not-yet-in-force"],
    [{ effective: DAY }, "in-force"],
    [{ effective: "2020-01-01", expires: "2031-06-16" }, "in-force"],
    [{ effective: "2020-01-01", expires: DAY }, "expired"],
    [{ validity: "in-force", expires: DAY }, "expired"],
    [{ kind: "article", validity: "in-force" }, "not-applicable"],
  ])("%j is %s", (own, expected) => {
    expect(validity(own)).toBe(expected);
  });
});

describe("validityOn, by other documents", () => {
  const by = (metadata: Partial<DocumentMetadata>) => ({
    number: "9/2031/NĐ-CP",
    replaces: ["05/2020/ND-CP"],
    ...metadata,
  });

  it.each<[string, Partial<DocumentMetadata>, Validity]>([
    ["replaced", by({ effective: DAY }), "expired"],
    ["replaced by one in force without a date", by({ validity: "in-force" }), "expired"],
    ["replaced by one partly in force", by({ validity: "partly-in-force" }), "expired"],
    ["replaced later", by({ effective: "2031-06-16" }), "in-force"],
    ["replaced by one of which nothing is known", by({}), "in-force"],
    ["told of by an article", by({ kind: "article", effective: DAY }), "in-force"],
    ["amended", { number: "9/2031/NĐ-CP", amends: ["5/2020/NĐ-CP"], effective: DAY }, "partly-in-force"],
    [
      "amended later",
      { number: "9/2031/NĐ-CP", amends: ["5/2020/NĐ-CP"], effective: "2031-07-01" },
      "in-force",
    ],
    ["named by itself", { number: "5/2020/NĐ-CP", replaces: ["5/2020/NĐ-CP"], effective: DAY }, "in-force"],
    ["another number", { number: "9/2031/NĐ-CP", replaces: ["15/2020/NĐ-CP"], effective: DAY }, "in-force"],
  ])("%s", (_what, other, expected) => {
    expect(validity({ effective: "2020-05-01" }, [other])).toBe(expected);
  });

  it("counts a replacement in two languages once, and takes the one that has a date", () => {
    const twins = [by({}), by({ language: "en", effective: DAY })];
    for (const others of [twins, twins.toReversed()]) {
      expect(validity({ effective: "2020-05-01" }, others)).toBe("expired");
      const relations = new CorpusRelations(others.map(record));
      expect(relations.of(record({ number: "5/2020/NĐ-CP" }).metadata).replacedBy).toHaveLength(1);
    }
  });

  it("treats both variants of the replaced document alike", () => {
    const documents = [
      record({ number: "5/2020/NĐ-CP", effective: "2020-05-01" }),
      record({ number: "5/2020/ND-CP", language: "en", validity: "in-force" }),
      record(by({ effective: DAY })),
    ];
    expect(documentsOn(DAY, documents).map(({ metadata }) => metadata.validity)).toEqual([
      "expired",
      "expired",
      "in-force",
    ]);
  });

  it("keeps apart the equal numbers of two provinces", () => {
    const own = { number: "08/2019/NQ-HĐND", effective: "2020-01-01", places: ["Lạng Sơn"] };
    const other = { number: "3/2031/NQ-HĐND", replaces: ["08/2019/NQ-HĐND"], effective: DAY };
    expect(validity(own, [{ ...other, places: ["Hưng Yên"] }])).toBe("in-force");
    expect(validity(own, [{ ...other, places: ["Lạng Sơn"] }])).toBe("expired");
  });

  it("does not let an older document replace a later one of the same number", () => {
    const own = { number: "340/QĐ-TTg", issued: "2031-01-05", effective: "2031-01-05" };
    expect(
      validity(own, [
        { number: "9/QĐ-TTg", replaces: ["340/QĐ-TTg"], issued: "2022-01-01", effective: "2022-01-01" },
      ]),
    ).toBe("in-force");
  });

  it("gives no relations to a document without a number", () => {
    const relations = new CorpusRelations([record(by({ effective: DAY }))]);
    const { metadata } = record({ validity: "in-force" });
    expect(relations.of(metadata)).toEqual({ replacedBy: [], amendedBy: [], amendedElsewhere: [] });
    expect(validityOn(DAY, metadata, relations.of(metadata))).toBe("in-force");
  });
});

describe("today", () => {
  it.each([
    ["2031-06-30T16:59:59Z", "2031-06-30"],
    ["2031-06-30T17:00:00Z", "2031-07-01"],
    ["2031-12-31T17:00:00Z", "2032-01-01"],
    ["2031-07-01T00:00:00Z", "2031-07-01"],
  ])("%s is %s in Vietnam", (now, day) => {
    expect(today(new Date(now))).toBe(day);
  });
});
