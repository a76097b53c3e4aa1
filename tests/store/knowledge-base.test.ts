import { copyFile, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { IndexError } from "../../src/errors.ts";
import { ingest } from "../../src/ingest/pipeline.ts";
import { currentGeneration } from "../../src/store/generations.ts";
import {
  headingOf,
  type KnowledgeBase,
  openKnowledgeBase,
  readIndexContent,
  readManifest,
} from "../../src/store/knowledge-base.ts";
import { countingModel } from "../support/counting-model.ts";
import { temporaryFolder, writeFiles } from "../support/folders.ts";
import { ARTICLE, LAW } from "../support/made-up-documents.ts";

const FRONT =
  "---\ntitle: Quy chế Ong\nlanguage: vi\nkind: law\nnumber: 9/2031/QC\nplaces: [Lâm Đồng]\n---\n";

async function built() {
  const corpusDir = await writeFiles(await temporaryFolder(), { "a.md": ARTICLE, "law.md": FRONT + LAW });
  const indexDir = await temporaryFolder();
  const model = countingModel();
  await ingest({ corpusDir, indexDir, model });
  const generation = (await currentGeneration(indexDir)) ?? "";
  return { corpusDir, indexDir, model, generation };
}

const placesOf = ({ passages }: KnowledgeBase, numbers: Uint32Array) =>
  [...numbers].map((number) => passages.at(number)?.locator);

describe("openKnowledgeBase", () => {
  it("gives documents, passages and their keywords as they were indexed", async () => {
    const { indexDir, model } = await built();
    const base = await openKnowledgeBase(indexDir, model);
    expect([...base.documents.keys()]).toEqual(["a", "law"]);
    expect(Array.from(base.passages, ({ id }) => id)).toEqual(
      [1, 2, 3, 4].map((n) => `a#${n}`).concat([1, 2, 3, 4, 5].map((n) => `law#${n}`)),
    );
    const { text, asked, title } = base.lexical.fields;
    expect(placesOf(base, text.postings("rung_keo").units)).toEqual(["Điều 3 khoản 4"]);
    expect(placesOf(base, asked.postings("hive").units)).toEqual(["Điều 3 khoản 4"]);
    expect([text.count, title.count]).toEqual([9, 2]);
    const likeness = base.asked.likeness("Where may hives stand?");
    const alike = likeness.top(9).filter((number) => likeness.of(number) > 0.99);
    expect(alike.map((number) => base.passages.at(number)?.locator)).toEqual(["Điều 3 khoản 4"]);
    expect(base.manifest.embeddings).toEqual({ name: "counting", dimensions: 512 });
  });

  it("finds the nearest passages with cosines within -1..1, no more than there are", async () => {
    const { indexDir, model } = await built();
    const base = await openKnowledgeBase(indexDir, model);
    const found = await base.nearest("đàn ong đặt ở rừng keo", 50);
    expect(base.passages.at(found[0]?.[0] ?? -1)?.locator).toBe("Điều 3 khoản 4");
    expect(found).toHaveLength(9);
    for (const [, similarity] of found) expect(Math.abs(similarity)).toBeLessThanOrEqual(1);
  });

  it("finds the nearest of the passages that are allowed", async () => {
    const { indexDir, model } = await built();
    const base = await openKnowledgeBase(indexDir, model);
    const all = await base.nearest("honey", 50);
    const isAllowed = (passage: number) => base.passages.at(passage)?.documentId === "law";
    const found = await base.nearest("honey", 50, isAllowed);
    expect(found).toEqual(all.filter(([passage]) => isAllowed(passage)));
    expect(found).toHaveLength(5);
    expect(base.vectorSearch).toBe("exact");
  });

  it("stays usable while a newer index is put in its place", async () => {
    const { corpusDir, indexDir, model } = await built();
    const base = await openKnowledgeBase(indexDir, model);
    await rm(join(corpusDir, "a.md"));
    await ingest({ corpusDir, indexDir, model });
    expect(await base.nearest("honey", 50)).toHaveLength(9);
    expect((await openKnowledgeBase(indexDir, model)).passages).toHaveLength(5);
  });

  it("refuses an index of another embedding model, naming both and the command", async () => {
    const { indexDir } = await built();
    const opening = openKnowledgeBase(indexDir, countingModel("another"));
    await expect(opening).rejects.toBeInstanceOf(IndexError);
    await expect(opening).rejects.toThrow(/"counting".*"another"[\s\S]*npm run ingest/u);
  });

  it("refuses a folder without an index and names the command", async () => {
    const opening = openKnowledgeBase(await temporaryFolder(), countingModel());
    await expect(opening).rejects.toBeInstanceOf(IndexError);
    await expect(opening).rejects.toThrow(/There is no index in [\s\S]*npm run ingest/u);
  });

  it.each<[string, (generation: string) => Promise<void>]>([
    ["passages cut short", (folder) => truncate(join(folder, "passages.bin"), 100)],
    [
      "passages that are words",
      (folder) => copyFile(join(folder, "words.bin"), join(folder, "passages.bin")),
    ],
    ["documents that are no list", (folder) => writeFile(join(folder, "documents.json"), "{}")],
    ["words cut short", (folder) => truncate(join(folder, "words.bin"), 100)],
    ["words that are something else", (folder) => writeFile(join(folder, "words.bin"), "x".repeat(99))],
    ["no words", (folder) => rm(join(folder, "words.bin"))],
    ["no passages", (folder) => rm(join(folder, "passages.bin"))],
    ["questions cut short", (folder) => truncate(join(folder, "asked.bin"), 100)],
    ["no questions", (folder) => rm(join(folder, "asked.bin"))],
  ])("refuses a damaged index, %s, and names the command", async (_what, damage) => {
    const { indexDir, model, generation } = await built();
    await damage(generation);
    const opening = openKnowledgeBase(indexDir, model);
    await expect(opening).rejects.toBeInstanceOf(IndexError);
    await expect(opening).rejects.toThrow(/is damaged[\s\S]*npm run ingest/u);
  });

  it.each([
    ["that is no JSON", "{"],
    ["of another schema version", undefined],
  ])("refuses a manifest %s and names the command", async (_what, content) => {
    const { indexDir, model, generation } = await built();
    const path = join(generation, "manifest.json");
    const other = JSON.stringify({ ...JSON.parse(await readFile(path, "utf8")), schema: 0 });
    await writeFile(path, content ?? other);
    const opening = openKnowledgeBase(indexDir, model);
    await expect(opening).rejects.toBeInstanceOf(IndexError);
    await expect(opening).rejects.toThrow("npm run ingest");
  });
});

describe("readManifest", () => {
  it("tells what the index was built from", async () => {
    const { indexDir, corpusDir } = await built();
    const manifest = await readManifest(indexDir);
    expect(manifest).toMatchObject({ corpusDir, failed: [] });
    expect(manifest?.files.map(({ file, passages }) => [file, passages])).toEqual([
      ["a.md", 4],
      ["law.md", 5],
    ]);
    expect(manifest?.files[0]?.hash).toMatch(/^[0-9a-f]{64}$/u);
  });

  it("is undefined where there is no index", async () => {
    expect(await readManifest(await temporaryFolder())).toBeUndefined();
  });
});

describe("readIndexContent", () => {
  it("gives one vector for each passage", async () => {
    const { indexDir } = await built();
    const content = await readIndexContent(indexDir);
    expect(content?.vectors.data.length).toBe(512 * (content?.passages.length ?? 0));
  });

  it("gives the passages and words of the index in use, for the next one", async () => {
    const { indexDir, model } = await built();
    const [content, base] = [await readIndexContent(indexDir), await openKnowledgeBase(indexDir, model)];
    expect(content?.passages).toEqual([...base.passages]);
    expect(content?.lexical.arrays()).toEqual(base.lexical.arrays());
  });

  it.each(["vectors.f32", "passages.bin", "words.bin"])(
    "is undefined when %s of the index is gone",
    async (name) => {
      const { indexDir, generation } = await built();
      await rm(join(generation, name));
      expect(await readIndexContent(indexDir)).toBeUndefined();
    },
  );
});

describe("headingOf", () => {
  it("says what a passage is about: its document, places, headings and locator", async () => {
    const { indexDir, model } = await built();
    const { passages, documents } = await openKnowledgeBase(indexDir, model);
    const passage = [...passages].find(({ locator }) => locator === "Điều 3 khoản 5");
    if (!passage) throw new Error("the passage is missing");
    const heading = headingOf(passage, documents.get("law"));
    for (const part of ["Quy chế Ong", "9/2031/QC", "Lâm Đồng", "Chương I. Mở đầu", "Điều 3 khoản 5"]) {
      expect(heading).toContain(part);
    }
  });
});
