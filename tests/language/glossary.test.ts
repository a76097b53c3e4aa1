import { describe, expect, it } from "vitest";
import { Glossary } from "../../src/language/glossary.ts";
import { hasVietnameseMarks } from "../../src/language/normalize.ts";
import { words } from "../../src/language/words.ts";

const SMALL = `
- {id: hive, vi: [đàn ong], en: [hive, bee hive], sv: [bikupa]}
- {id: honey, vi: [mật ong], en: [honey]}
- {id: honey-hive, means: [honey, hive], vi: [đàn ong mật], en: [honey bee hive]}
- {id: peace, vi: [hòa giải]}
`;

function concepts(glossary: Glossary, text: string): string[] {
  return glossary.match(words(text), hasVietnameseMarks(text)).flatMap((match) => match.concepts);
}

describe("Glossary", () => {
  const glossary = new Glossary(SMALL);

  it.each(["đàn ong", "dan ong", "hives", "Bee hive", "bikupa"])("finds one concept in %j", (text) => {
    expect(concepts(glossary, text)).toEqual(["hive"]);
  });

  it("takes the longest term", () => {
    expect(glossary.match(words("mua đàn ong mật về"), true)).toEqual([
      { concepts: ["honey", "hive"], index: 1, length: 3 },
    ]);
  });

  it("trusts accents where the text has them", () => {
    expect(concepts(glossary, "đan ông và mật ong")).toEqual(["honey"]);
  });

  it("finds old and new tone placement", () => {
    expect(concepts(glossary, "hoà giải")).toEqual(["peace"]);
    expect(concepts(glossary, "hòa giải")).toEqual(["peace"]);
  });

  it("lists its Vietnamese terms as they are written, and no others", () => {
    expect(glossary.vietnameseTerms()).toEqual(["đàn ong", "mật ong", "đàn ong mật", "hòa giải"]);
  });

  it("keeps apart without accents what only accents tell from a common word", () => {
    const own = new Glossary("- {id: land, vi: [đất]}\n- {id: field, vi: [đồng ruộng]}");
    expect(concepts(own, "mua đất")).toEqual(["land"]);
    expect(concepts(own, "mua dat")).toEqual([]);
    expect(concepts(own, "dong ruong")).toEqual(["field"]);
  });

  it("refuses an entry with a field it does not know", () => {
    expect(() => new Glossary("- {id: hive, fr: [ruche]}")).toThrow(/fr/u);
  });
});

describe("the glossary of the project", () => {
  const glossary = Glossary.load();

  it.each([
    ["hợp tác xã", "cooperative", "kooperativet"],
    ["ban kiểm soát", "supervisory board", "tillsynsnämnden"],
    ["điều lệ", "charter", "stadgar"],
    ["thành viên", "members", "medlemmar"],
  ])("holds %j, %j and %j to be one", (vi, en, sv) => {
    const [concept] = concepts(glossary, vi);
    expect(concept).toMatch(/^[a-z-]+$/u);
    expect(concepts(glossary, en)).toEqual([concept]);
    expect(concepts(glossary, sv)).toEqual([concept]);
  });

  it.each(["là gì", "bao nhiêu", "thế nào", "what", "how many", "which", "vilken"])(
    "holds no word that only asks: %j",
    (text) => {
      expect(concepts(glossary, text)).toEqual([]);
    },
  );

  it("lists its Vietnamese terms, each with the concepts that it is found by", () => {
    const terms = glossary.vietnameseTerms();
    expect(terms.length).toBeGreaterThan(1000);
    expect(terms.filter((term) => concepts(glossary, term).length === 0)).toEqual([]);
  });
});
