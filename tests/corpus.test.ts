import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Passage, SourceDocument } from "../src/domain.ts";
import { listCorpus } from "../src/ingest/corpus-files.ts";
import { loadDocument } from "../src/ingest/load.ts";
import { checkCorpus } from "../src/ingest/manage/check.ts";
import { corpusTable, tableToMarkdown } from "../src/ingest/manage/corpus-table.ts";
import { split } from "../src/ingest/split.ts";

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

  it("passes its own check: links, variants clause by clause, validity, marks, record of what was compared", async () => {
    const { findings } = await checkCorpus(CORPUS);
    expect(findings.filter(({ level }) => level !== "note")).toEqual([]);
  });

  it("has each document in two languages, and the law clause by clause in both", () => {
    for (const { document } of documents.values()) {
      const root = document.metadata.variantOf ?? document.id;
      const family = [...documents.values()].filter(
        ({ document: other }) => other.id === root || other.metadata.variantOf === root,
      );
      const languages = family.map(({ document: other }) => other.metadata.language);
      expect(languages, document.file).toContain("vi");
      expect(languages, document.file).toContain("en");
    }
  });

  it("tells of every statement how it is known, and where to ask for what is not", () => {
    const passages = [...documents.values()].flatMap((loaded) => loaded.passages);
    expect(passages.filter(({ confidence }) => confidence === undefined)).toEqual([]);
    const gaps = passages.filter(({ confidence }) => confidence === "unconfirmed");
    expect(gaps.length).toBeGreaterThan(100);
    // What an article leaves unsaid is shown beside a refusal; a gap in the law must be found by who asks for it.
    const silent = gaps.filter(({ askedAs, id }) => askedAs.length === 0 && !id.startsWith("articles/"));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it("has the table of docs/corpus.md as the command makes it", async () => {
    const doc = await readFile(new URL("../docs/corpus.md", import.meta.url), "utf8");
    const table = /<!-- table -->\n([\s\S]*?)\n<!-- \/table -->/u.exec(doc)?.[1];
    expect(table).toBe(tableToMarkdown(await corpusTable(CORPUS)));
  });

  it("tells its readers of the day on which it was last checked", async () => {
    const changes = await readFile(new URL("../corpus/CHANGELOG.md", import.meta.url), "utf8");
    const days = [...documents.values()]
      .flatMap(({ document }) => document.metadata.digest?.checked ?? [])
      .sort();
    const [year, month, day] = (days.at(-1) ?? "").split("-").map(Number);
    expect(changes).toContain(`## ${day}/${month}/${year}`);
  });

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
    const articles = locators.map((locator) => /^Điều \d+/u.exec(locator)?.[0]).filter(Boolean);
    expect(new Set(articles).size).toBe(115);
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
