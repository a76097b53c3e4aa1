import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CorpusError } from "../../src/errors.ts";
import { listCorpus } from "../../src/ingest/corpus-files.ts";
import { temporaryFolder, writeFiles } from "../support/folders.ts";

const names = async (folder: string) => (await listCorpus(folder)).map(({ file }) => file);

describe("listCorpus", () => {
  it("lists Markdown and text files of all folders by name", async () => {
    const folder = await writeFiles(await temporaryFolder(), {
      "b.md": "b",
      "a/z.TXT": "z",
      "a/c.md": "c",
      "image.png": "x",
      "table.csv": "x",
    });
    expect(await names(folder)).toEqual(["a/c.md", "a/z.TXT", "b.md"]);
  });

  it("gives the size of each file", async () => {
    const folder = await writeFiles(await temporaryFolder(), { "a.md": "xã" });
    expect(await listCorpus(folder)).toMatchObject([{ file: "a.md", size: 3 }]);
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
    expect(await names(folder)).toEqual(["a.md"]);
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
