import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Passage, SourceDocument } from "../src/domain.ts";
import { listCorpus } from "../src/ingest/corpus-files.ts";
import { loadDocument } from "../src/ingest/load.ts";
import { split } from "../src/ingest/split.ts";
import { quantities } from "../src/language/quantities.ts";
import { sameQuantity } from "../src/language/quantity.ts";

const CORPUS = fileURLToPath(new URL("../corpus", import.meta.url));

interface Loaded {
  document: SourceDocument;
  passages: Passage[];
}

const documents = new Map<string, Loaded>();
for (const { file } of (await listCorpus(CORPUS)).files) {
  const document = await loadDocument(CORPUS, file);
  documents.set(document.id, { document, passages: split(document) });
}
const variants = [...documents.values()].filter(({ document }) => document.metadata.variantOf !== undefined);

/** Figures of a text that another language must repeat; the month is a number in Vietnamese and a name elsewhere. */
function figures({ text }: Passage, language: string) {
  const withoutMonths = text.replace(/tháng \d{1,2}(?!\d|\/| năm \d)/gu, "");
  return quantities(withoutMonths, language).filter(
    (found) => /\d/u.test(found.text) && !["article", "clause", "document"].includes(found.unit),
  );
}

describe("the shipped corpus", () => {
  it("has laws and articles in three languages", () => {
    const languages = new Set([...documents.values()].map(({ document }) => document.metadata.language));
    expect(languages).toEqual(new Set(["vi", "en", "sv"]));
    expect(documents.size).toBeGreaterThanOrEqual(12);
  });

  it("names the origin of every digest and the day it was checked", () => {
    for (const { document } of documents.values())
      expect(document.metadata.digest, document.file).toBeDefined();
  });

  it("has a question that people ask for every digest, at its head or in it", () => {
    for (const { document, passages } of documents.values()) {
      const questions = [...document.metadata.askedAs, ...passages.flatMap(({ askedAs }) => askedAs)];
      expect(questions.length, document.file).toBeGreaterThan(4);
    }
  });

  it("links variants to documents that exist, in another language", () => {
    expect(variants.length).toBe(5);
    for (const { document } of variants) {
      const original = documents.get(document.metadata.variantOf ?? "")?.document;
      expect(original, document.file).toBeDefined();
      expect(original?.metadata.language).not.toBe(document.metadata.language);
      expect(original?.metadata.places).toEqual(document.metadata.places);
    }
  });

  it.each(variants.map(({ document }) => document.id))(
    "carries the same figures, passage by passage, in both languages of %s",
    (id) => {
      const own = documents.get(id) as Loaded;
      const original = documents.get(own.document.metadata.variantOf ?? "") as Loaded;
      expect(own.passages.length).toBe(original.passages.length);
      const differences: string[] = [];
      own.passages.forEach((passage, i) => {
        const other = original.passages[i] as Passage;
        const mine = figures(passage, own.document.metadata.language);
        const theirs = figures(other, original.document.metadata.language);
        const missing = [
          ...mine.filter((quantity) => !theirs.some((found) => sameQuantity(quantity, found))),
          ...theirs.filter((quantity) => !mine.some((found) => sameQuantity(quantity, found))),
        ];
        if (missing.length > 0)
          differences.push(
            `${passage.locator}: ${missing.map(({ text }) => text).join(", ")}\n  ${passage.text}\n  ${other.text}`,
          );
      });
      expect(differences).toEqual([]);
    },
  );

  it("keeps the official numbers of the clauses, gaps included", () => {
    const law = documents.get("laws/luat-hop-tac-xa-2023.vi") as Loaded;
    const locators = law.passages.map(({ locator }) => locator);
    for (const locator of [
      "Điều 4 khoản 7",
      "Điều 4 khoản 25",
      "Điều 42 khoản 4",
      "Điều 59 khoản 7",
      "Điều 74 khoản 6",
      "Điều 115 khoản 5",
    ]) {
      expect(locators).toContain(locator);
    }
    expect(locators).not.toContain("Điều 4 khoản 3");
    expect(new Set(locators).size).toBeGreaterThan(180);
  });

  it("calls a target a target in the same sentence, wherever the heading announces targets", () => {
    const word = /mục tiêu|chỉ tiêu|target|goal|aim|objective|phấn đấu|mål/iu;
    const silent = [...documents.values()].flatMap(({ passages }) =>
      passages
        .filter(({ headingPath }) =>
          /^(?:Mục tiêu|Chỉ tiêu|Targets|Goals)(?!.*(?:kết quả|result))/u.test(headingPath.at(-1) ?? ""),
        )
        .filter(({ text }) => !word.test(text))
        .map(({ id, text }) => `${id}: ${text}`),
    );
    expect(silent).toEqual([]);
  });
});
