import { chmod, readdir, readFile, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CorpusError, ModelError } from "../../src/errors.ts";
import { ingest, isUpToDate } from "../../src/ingest/pipeline.ts";
import { currentGeneration } from "../../src/store/generations.ts";
import { openKnowledgeBase } from "../../src/store/knowledge-base.ts";
import { countingModel } from "../support/counting-model.ts";
import { temporaryFolder, writeFiles } from "../support/folders.ts";
import { ARTICLE, LAW, LONG_ARTICLE, PLAIN_LAW } from "../support/made-up-documents.ts";
import { madeUpLaw } from "../support/made-up-laws.ts";

const GARDEN = "Vườn thứ nhất trồng cây hồi và cây quế trên đồi.";

/** A corpus of two files with an empty index folder and a model that counts. */
async function corpus(
  files: Record<string, string | Uint8Array> = { "a.md": ARTICLE, "garden.txt": GARDEN },
) {
  const corpusDir = await writeFiles(await temporaryFolder(), files);
  const indexDir = join(await temporaryFolder(), "index");
  const model = countingModel();
  return {
    corpusDir,
    indexDir,
    model,
    run: () => ingest({ corpusDir, indexDir, model }),
    open: () => openKnowledgeBase(indexDir, model),
    embedded: () => model.embeddings.calls.flat(),
  };
}

describe("ingest", () => {
  it("reports every file and counts documents and passages", async () => {
    const { run, corpusDir, indexDir } = await corpus({ "a.md": ARTICLE, "laws/b.md": LAW });
    const { ms: _ms, ...report } = await run();
    const shared = { status: "indexed", format: "markdown", validity: "not-applicable", places: [] };
    expect(report).toEqual({
      corpusDir,
      indexDir,
      removed: [],
      ignored: [],
      changed: true,
      files: [
        {
          ...shared,
          file: "a.md",
          title: "Bees of the valley",
          language: "en",
          kind: "article",
          passages: 4,
        },
        {
          ...shared,
          file: "laws/b.md",
          title: "Quy chế Hội Ong",
          language: "vi",
          kind: "guide",
          passages: 5,
          articles: 2,
          chapters: [{ heading: "Chương I. Mở đầu", articles: 2, first: "3", last: "7" }],
        },
      ],
      documents: 2,
      passages: 9,
    });
  });

  it("tells its progress, from nothing to all", async () => {
    const { corpusDir, indexDir, model } = await corpus();
    const seen: [number, number, string][] = [];
    await ingest({ corpusDir, indexDir, model, onProgress: (...step) => seen.push(step) });
    expect(seen).toEqual([
      [0, 2, "a.md"],
      [1, 2, "garden.txt"],
      [2, 2, ""],
    ]);
  });

  it("embeds a passage with its headings and the questions it answers", async () => {
    const { run, embedded } = await corpus({ "law.md": LAW });
    await run();
    const text = embedded().find((input) => input.includes("rừng keo"));
    expect(text).toContain("Chương I. Mở đầu");
    expect(text).toContain("Where may hives stand?");
  });

  it("names each file that fails and indexes the others", async () => {
    const { run, open } = await corpus({
      "broken.md": "---\ntitle: A\nlanguage: vi\nkind: blog\n---\nx",
      "empty.txt": "\n",
      "garden.txt": GARDEN,
      "random.txt": Uint8Array.from([1, 2, 3, 4, 0x80, 0xff]),
    });
    const { files, documents } = await run();
    expect(files.map(({ file, status }) => [file, status])).toEqual([
      ["broken.md", "failed"],
      ["empty.txt", "failed"],
      ["garden.txt", "indexed"],
      ["random.txt", "failed"],
    ]);
    expect(files[0]?.reason).toContain('broken.md:4: field "kind"');
    expect(files[1]?.reason).toContain("empty.txt: there is no text");
    expect(files[3]?.reason).toContain("random.txt: this is neither text in a known encoding");
    expect(documents).toBe(1);
    expect(Array.from((await open()).passages, ({ text }) => text)).toEqual([GARDEN]);
  });

  // The superuser may read every file, so there is nothing to see then.
  it.skipIf(process.getuid?.() === 0)(
    "names a file that may not be read and indexes the others",
    async () => {
      const { run, corpusDir } = await corpus();
      await chmod(join(corpusDir, "a.md"), 0);
      const { files } = await run();
      expect(files[0]).toMatchObject({ file: "a.md", status: "failed" });
      expect(files[0]?.reason).toContain("a.md: cannot be read (EACCES)");
      expect(files[1]?.status).toBe("indexed");
    },
  );

  it("refuses an empty folder and says what to put there", async () => {
    const { run, corpusDir } = await corpus({});
    await expect(run()).rejects.toBeInstanceOf(CorpusError);
    await expect(run()).rejects.toThrow(`${corpusDir} holds no document`);
  });

  it("refuses a folder in which every file fails, with the reason of each", async () => {
    const { run } = await corpus({ "a.txt": "\n", "b.txt": "…" });
    await expect(run()).rejects.toThrow(/a\.txt: there is no text[\s\S]*b\.txt: there is no text/u);
  });
});

describe("ingest for the second time", () => {
  it("embeds nothing and writes nothing when nothing changed", async () => {
    const { run, embedded, indexDir } = await corpus();
    await run();
    const before = [embedded().length, await readFile(join(indexDir, "CURRENT"), "utf8")];
    const report = await run();
    expect(report.changed).toBe(false);
    expect(report.files.map(({ status }) => status)).toEqual(["unchanged", "unchanged"]);
    expect([embedded().length, await readFile(join(indexDir, "CURRENT"), "utf8")]).toEqual(before);
  });

  it("knows a file that was only touched by its content", async () => {
    const { run, corpusDir, embedded } = await corpus();
    await run();
    const count = embedded().length;
    await utimes(join(corpusDir, "a.md"), 1_000_000, 1_000_000);
    expect((await run()).files[0]).toMatchObject({ status: "unchanged", title: "Bees of the valley" });
    expect(embedded()).toHaveLength(count);
    expect((await run()).changed).toBe(false);
  });

  it("reports an unchanged corpus as it was reported when it was read", async () => {
    const { run } = await corpus({
      "laws/b.md": LAW,
      "a.md": ARTICLE,
      "broken.md": "---\n",
      "table.csv": "x",
    });
    const first = await run();
    const second = await run();
    const plain = ({ files, changed: _changed, ms: _ms, ...rest }: typeof first) => ({
      ...rest,
      files: files.map((file) => ({ ...file, status: file.status === "failed" ? "failed" : "read" })),
    });
    expect(plain(second)).toEqual(plain(first));
    expect(second.changed).toBe(false);
  });

  it("reads a file again when what stands beside it changes, and no other", async () => {
    const { run, open, corpusDir, embedded } = await corpus();
    await run();
    await writeFile(join(corpusDir, "garden.txt.yaml"), "title: Vườn hồi\npublisher: Báo Vườn\n");
    const report = await run();
    expect(report.files).toMatchObject([{ status: "unchanged" }, { status: "indexed", title: "Vườn hồi" }]);
    expect((await open()).documents.get("garden.txt")?.metadata.publisher).toBe("Báo Vườn");
    const count = embedded().length;
    await writeFile(join(corpusDir, "metadata.csv"), "file,title,issuer\na.md,Ong,Hội Ong\n");
    const table = await run();
    expect(table.files).toMatchObject([
      { status: "indexed", title: "Ong", issuer: "Hội Ong" },
      { status: "unchanged" },
    ]);
    expect(
      embedded()
        .slice(count)
        .every((text) => text.startsWith("Ong")),
    ).toBe(true);
    expect((await run()).changed).toBe(false);
  });

  it("names a link out of the corpus every time, and reads nothing through it", async () => {
    const { run, open, corpusDir } = await corpus();
    const outside = await writeFiles(await temporaryFolder(), { "secret.md": "Mật khẩu nằm ở đây." });
    await symlink(join(outside, "secret.md"), join(corpusDir, "link.md"));
    for (const report of [await run(), await run()])
      expect(report.files.find(({ file }) => file === "link.md")).toMatchObject({
        status: "failed",
        reason: expect.stringContaining("link.md: this link leads out of the corpus folder") as string,
      });
    expect([...(await open()).passages].some(({ text }) => text.includes("Mật khẩu"))).toBe(false);
  });

  it("embeds the passages of a changed file only, and they take the place of the old ones", async () => {
    const { run, open, corpusDir, embedded } = await corpus();
    await run();
    const count = embedded().length;
    await writeFile(join(corpusDir, "garden.txt"), "Vườn thứ hai chỉ có một giàn bầu bên ao cá.");
    const report = await run();
    expect(report.files.map(({ status }) => status)).toEqual(["unchanged", "indexed"]);
    expect(embedded().length - count).toBe(1);
    const { passages } = await open();
    expect(Array.from(passages, ({ text }) => text).filter((text) => text.startsWith("Vườn"))).toEqual([
      "Vườn thứ hai chỉ có một giàn bầu bên ao cá.",
    ]);
  });

  it("keeps the vectors of each passage with it when a file comes before it", async () => {
    const { run, open, corpusDir } = await corpus();
    await run();
    await writeFile(join(corpusDir, "0.txt"), "Chợ phiên họp vào ngày rằm ở đầu làng bên sông.");
    await run();
    const base = await open();
    const [[nearest] = [-1]] = await base.nearest(GARDEN, 1);
    expect(base.passages.at(nearest)?.text).toBe(GARDEN);
  });

  it("leaves no ghost of a removed file", async () => {
    const { run, open, corpusDir, embedded } = await corpus();
    await run();
    const count = embedded().length;
    await rm(join(corpusDir, "garden.txt"));
    const report = await run();
    expect(report.removed).toEqual(["garden.txt"]);
    expect(embedded()).toHaveLength(count);
    const base = await open();
    expect([...base.documents.keys()]).toEqual(["a"]);
    expect(Array.from(base.passages, ({ documentId }) => documentId)).toEqual(["a", "a", "a", "a"]);
    expect(await base.nearest(GARDEN, 99)).toHaveLength(4);
    for (const token of ["que", "cay_que", "vuon"]) expect(base.lexical.fields.text.frequency(token)).toBe(0);
  });

  it("drops a file that became unreadable and takes it back once it is mended", async () => {
    const { run, open, corpusDir } = await corpus();
    await run();
    await writeFile(join(corpusDir, "garden.txt"), Uint8Array.from([0xff, 0xfe, 0x41]));
    expect((await run()).files[1]).toMatchObject({ status: "failed", passages: 0 });
    expect([...(await open()).documents.keys()]).toEqual(["a"]);
    await writeFile(join(corpusDir, "garden.txt"), GARDEN);
    await run();
    expect([...(await open()).documents.keys()]).toEqual(["a", "garden.txt"]);
  });

  it("leaves the old index serving when the embedding model fails", async () => {
    const { run, open, corpusDir, indexDir, model } = await corpus();
    await run();
    await writeFile(join(corpusDir, "garden.txt"), "Vườn thứ ba bỏ hoang đã nhiều năm nay rồi.");
    model.embeddings.failure = new Error("no connection");
    await expect(run()).rejects.toBeInstanceOf(ModelError);
    const { passages } = await open();
    expect(passages.at(passages.length - 1)?.text).toBe(GARDEN);
    expect((await readdir(indexDir)).filter((name) => name.startsWith("generation-"))).toHaveLength(1);
  });

  it("leaves the old index serving when no file can be indexed any more", async () => {
    const { run, open, corpusDir } = await corpus({ "garden.txt": GARDEN });
    await run();
    await writeFile(join(corpusDir, "garden.txt"), "");
    await expect(run()).rejects.toBeInstanceOf(CorpusError);
    expect((await open()).passages).toHaveLength(1);
  });

  it("embeds everything anew with another model", async () => {
    const { run, corpusDir, indexDir } = await corpus();
    await run();
    const other = countingModel("another");
    const report = await ingest({ corpusDir, indexDir, model: other });
    expect(report.formerModel).toBe("counting");
    expect((await ingest({ corpusDir, indexDir, model: other })).formerModel).toBeUndefined();
    expect(report.files.map(({ status }) => status)).toEqual(["indexed", "indexed"]);
    expect(other.embeddings.calls.flat()).toHaveLength(5);
    expect((await openKnowledgeBase(indexDir, other)).manifest.embeddings).toEqual({
      name: "another",
      dimensions: 512,
    });
  });

  it.each(["passages.bin", "words.bin"])("builds an index with a damaged %s anew", async (name) => {
    const { run, open, indexDir } = await corpus();
    await run();
    const current = (await readFile(join(indexDir, "CURRENT"), "utf8")).trim();
    await writeFile(join(indexDir, current, name), "[{");
    expect((await run()).files.map(({ status }) => status)).toEqual(["indexed", "indexed"]);
    expect((await open()).passages).toHaveLength(5);
  });
});

describe("the index of a corpus", () => {
  const files = {
    "articles/bees.md": ARTICLE,
    "articles/garden.txt": GARDEN,
    "articles/long.md": LONG_ARTICLE,
    "articles/market.txt": "Chợ phiên họp vào ngày rằm ở đầu làng bên sông, thu 3 triệu đồng.",
    "laws/hives.md": `---\ntitle: Quy chế Ong\nlanguage: vi\nkind: law\nnumber: 9/2031/QC\naskedAs: [Nuôi ong ở đâu?]\n---\n${LAW}`,
    "laws/made-up.txt": madeUpLaw(5).body,
    "laws/plain.txt": PLAIN_LAW,
  };

  /** What an index is searched by. */
  async function indexFiles(indexDir: string): Promise<Record<string, Buffer>> {
    const generation = (await currentGeneration(indexDir)) ?? "";
    const names = [
      "documents.json",
      "passages.bin",
      "words.bin",
      "asked.bin",
      "vectors.f32",
      "vectors.codes",
    ];
    return Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await readFile(join(generation, name))] as const)),
    );
  }

  it("is the same, byte by byte, whether its files come at once or one after the other, last first, one removed in between", async () => {
    const atOnce = await corpus(files);
    await atOnce.run();
    const [[lastFile, lastText], ...others] = Object.entries(files).reverse() as [
      [string, string],
      ...[string, string][],
    ];
    const oneByOne = await corpus({ [lastFile]: lastText });
    await oneByOne.run();
    const removed = join(oneByOne.corpusDir, "laws/hives.md");
    for (const [i, [file, text]] of others.entries()) {
      await writeFiles(oneByOne.corpusDir, { [file]: text });
      expect((await oneByOne.run()).files.filter(({ status }) => status === "indexed")).toHaveLength(1);
      if (i === 3) {
        await rm(removed);
        expect((await oneByOne.run()).removed).toEqual(["laws/hives.md"]);
      }
    }
    expect((await indexFiles(oneByOne.indexDir))["words.bin"]).not.toEqual(
      (await indexFiles(atOnce.indexDir))["words.bin"],
    );
    await writeFiles(oneByOne.corpusDir, { "laws/hives.md": files["laws/hives.md"] });
    await oneByOne.run();
    const [expected, found] = [await indexFiles(atOnce.indexDir), await indexFiles(oneByOne.indexDir)];
    for (const [name, bytes] of Object.entries(expected)) {
      expect(bytes.length, name).toBeGreaterThan(200);
      expect(found[name]?.equals(bytes), name).toBe(true);
    }
  });
});

describe("isUpToDate", () => {
  it("is false without an index and true after ingest", async () => {
    const { run, corpusDir, indexDir } = await corpus();
    expect(await isUpToDate(corpusDir, indexDir)).toBe(false);
    await run();
    expect(await isUpToDate(corpusDir, indexDir)).toBe(true);
  });

  it("counts a file that failed as known", async () => {
    const { run, corpusDir, indexDir } = await corpus({ "garden.txt": GARDEN, "empty.txt": "" });
    await run();
    expect(await isUpToDate(corpusDir, indexDir)).toBe(true);
  });

  it.each<[string, (corpusDir: string) => Promise<void>]>([
    ["a file is added", (folder) => writeFile(join(folder, "new.txt"), "Một tin mới")],
    ["a file changes", (folder) => writeFile(join(folder, "a.md"), "Một tin khác")],
    ["a file is removed", (folder) => rm(join(folder, "a.md"))],
  ])("is false once %s", async (_what, change) => {
    const { run, corpusDir, indexDir } = await corpus();
    await run();
    await change(corpusDir);
    expect(await isUpToDate(corpusDir, indexDir)).toBe(false);
  });

  it("is false for another corpus folder", async () => {
    const { run, indexDir } = await corpus();
    await run();
    const other = await writeFiles(await temporaryFolder(), { "a.md": ARTICLE, "garden.txt": GARDEN });
    expect(await isUpToDate(other, indexDir)).toBe(false);
  });
});
