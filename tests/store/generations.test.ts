import { mkdir, readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { currentGeneration, replaceGeneration } from "../../src/store/generations.ts";
import { temporaryFolder } from "../support/folders.ts";

/** Puts a generation in use that is told apart by its text. */
async function put(indexDir: string, text: string): Promise<string> {
  return replaceGeneration(indexDir, async (folder) => {
    await writeFile(join(folder, "manifest.json"), text);
  });
}

async function served(indexDir: string): Promise<string> {
  return readFile(join((await currentGeneration(indexDir)) ?? "", "manifest.json"), "utf8");
}

describe("currentGeneration", () => {
  it("is undefined where there is no index", async () => {
    expect(await currentGeneration(join(await temporaryFolder(), "nowhere"))).toBeUndefined();
  });

  it("is undefined when CURRENT names a generation that is gone", async () => {
    const indexDir = await temporaryFolder();
    await writeFile(join(indexDir, "CURRENT"), "generation-gone\n");
    expect(await currentGeneration(indexDir)).toBeUndefined();
  });
});

describe("replaceGeneration", () => {
  it("puts what was written in use", async () => {
    const indexDir = join(await temporaryFolder(), "data", "index");
    const folder = await put(indexDir, "one");
    expect(await currentGeneration(indexDir)).toBe(folder);
    await put(indexDir, "two");
    expect(await served(indexDir)).toBe("two");
  });

  it("serves the old one while the new one is being written", async () => {
    const indexDir = await temporaryFolder();
    await put(indexDir, "one");
    await replaceGeneration(indexDir, async (folder) => {
      await writeFile(join(folder, "manifest.json"), "two");
      expect(await served(indexDir)).toBe("one");
    });
    expect(await served(indexDir)).toBe("two");
  });

  it("leaves everything as it was when writing fails", async () => {
    const indexDir = await temporaryFolder();
    await put(indexDir, "one");
    const before = await readdir(indexDir);
    const failing = replaceGeneration(indexDir, async (folder) => {
      await writeFile(join(folder, "half"), "x");
      throw new Error("disk full");
    });
    await expect(failing).rejects.toThrow("disk full");
    expect(await readdir(indexDir)).toEqual(before);
    expect(await served(indexDir)).toBe("one");
  });

  it("keeps the previous generation for readers and removes older ones", async () => {
    const indexDir = await temporaryFolder();
    await put(indexDir, "one");
    const kept = [await put(indexDir, "two"), await put(indexDir, "three")].map((path) => basename(path));
    expect((await readdir(indexDir)).sort()).toEqual(["CURRENT", ...kept].sort());
  });

  it("removes a build that was given up long ago, not one that may still run", async () => {
    const indexDir = await temporaryFolder();
    for (const name of ["generation-old", "generation-new", "notes"]) await mkdir(join(indexDir, name));
    await utimes(join(indexDir, "generation-old"), 1_000_000, 1_000_000);
    await put(indexDir, "one");
    const names = await readdir(indexDir);
    expect(names).not.toContain("generation-old");
    expect(names).toEqual(expect.arrayContaining(["generation-new", "notes"]));
  });
});
