import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CorpusError } from "../../src/errors.ts";
import { listCorpus } from "../../src/ingest/corpus-files.ts";
import { temporaryFolder, writeFiles } from "../support/folders.ts";

const names = async (folder: string) => (await listCorpus(folder)).files.map(({ file }) => file);

describe("listCorpus", () => {
  it("lists documents of all folders by name, and names what it leaves out", async () => {
    const folder = await writeFiles(await temporaryFolder(), {
      "b.md": "b",
      "a/z.TXT": "z",
      "a/c.md": "c",
      "Quy chế hội ong.pdf": "x",
      "khong-duoi": "x",
      "image.png": "x",
      "table.csv": "x",
      "urls.txt": "https://example.org/",
      "metadata.csv": "file,number\nb.md,1/2020/QĐ-UBND\n",
      "b.md.yaml": "issuer: Hội Ong\n",
    });
    expect(await names(folder)).toEqual(["Quy chế hội ong.pdf", "a/c.md", "a/z.TXT", "b.md", "khong-duoi"]);
    expect(await listCorpus(folder)).toMatchObject({
      ignored: ["image.png", "table.csv"],
      urlLists: ["urls.txt"],
    });
  });

  it("sees when what stands beside a file changes, and for this file only", async () => {
    const folder = await writeFiles(await temporaryFolder(), {
      "a.md": "a",
      "b.md": "b",
      "metadata.csv": "file,number\na.md,1\n",
    });
    const beside = async () => (await listCorpus(folder)).files.map((file) => file.beside);
    const [first, other] = await beside();
    expect([first, other]).toEqual([expect.stringMatching(/^\w{16}$/u), ""]);
    await writeFiles(folder, { "metadata.csv": "file,number\na.md,2\n" });
    const [second] = await beside();
    await writeFiles(folder, { "b.md.yaml": "issuer: Hội Ong\n" });
    const [third, sidecar] = await beside();
    expect(second).not.toBe(first);
    expect(third).toBe(second);
    expect(sidecar).not.toBe("");
  });

  it("refuses a metadata table that cannot be read, naming it", async () => {
    const folder = await writeFiles(await temporaryFolder(), { "a.md": "a", "laws/metadata.json": "[{" });
    await expect(listCorpus(folder)).rejects.toThrow(
      /^laws\/metadata\.json: the metadata table cannot be read/u,
    );
  });

  it("gives the size of each file", async () => {
    const folder = await writeFiles(await temporaryFolder(), { "a.md": "xã." });
    expect((await listCorpus(folder)).files).toMatchObject([{ file: "a.md", size: 4, beside: "" }]);
  });

  it("leaves out hidden files and files about the corpus", async () => {
    const folder = await writeFiles(await temporaryFolder(), {
      ".note.md": "x",
      "README.md": "x",
      "laws/readme.vi.md": "x",
      "LICENSE.txt": "x",
      "reader.md": "x",
    });
    expect(await names(folder)).toEqual(["reader.md"]);
  });

  it("leaves out what stands in a hidden folder", async () => {
    const folder = await writeFiles(await temporaryFolder(), { ".trash/old.md": "x", "a.md": "x" });
    expect(await names(folder)).toEqual(["a.md"]);
  });

  it("does not follow links out of the folder", async () => {
    const outside = await writeFiles(await temporaryFolder(), { "secret.md": "x" });
    const folder = await writeFiles(await temporaryFolder(), { "a.md": "x" });
    await symlink(join(outside, "secret.md"), join(folder, "link.md"));
    await symlink(outside, join(folder, "linked"));
    await symlink(join(folder, "a.md"), join(folder, "again.md"));
    expect(await names(folder)).toEqual(["a.md"]);
    expect((await listCorpus(folder)).linksOut).toEqual(["link.md", "linked"]);
    expect((await listCorpus(folder)).ignored).toEqual(["again.md"]);
  });

  it("names a folder that is not there and the setting to change", async () => {
    const folder = join(await temporaryFolder(), "nowhere");
    const listing = listCorpus(folder);
    await expect(listing).rejects.toBeInstanceOf(CorpusError);
    await expect(listing).rejects.toThrow(`${folder} cannot be read (ENOENT)`);
    await expect(listing).rejects.toThrow("CORPUS_DIR");
  });

  it("lists nothing in an empty folder", async () => {
    expect(await names(await temporaryFolder())).toEqual([]);
  });
});
