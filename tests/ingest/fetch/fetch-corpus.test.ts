import { mkdir, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { CorpusError } from "../../../src/errors.ts";
import { fetchListed } from "../../../src/ingest/fetch/fetch-corpus.ts";
import { temporaryFolder, writeFiles } from "../../support/folders.ts";
import { corpusOf, names, onlyFile, read } from "./corpus.ts";
import { answer, type Route, reaching, site } from "./site.ts";

async function setOld(path: string): Promise<number> {
  await utimes(path, 1_000_000_000, 1_000_000_000);
  return (await stat(path)).mtimeMs;
}

describe("fetchListed", () => {
  it("stores each page with a sidecar that holds its address as listed", async () => {
    const { there, corpus, list, fetch } = await corpusOf({
      "/a": "A",
      "/b": answer({ "content-type": "text/plain" }, "B"),
    });
    await list("/a#dieu-5", "/b");
    const report = await fetch();
    expect(report).toMatchObject({ failed: [], removed: [] });
    expect(report.fetched.map(({ url, status }) => [url, status])).toEqual([
      [`${there.origin}/a#dieu-5`, "new"],
      [`${there.origin}/b`, "new"],
    ]);
    const [a = "", b = ""] = report.fetched.map(({ file }) => file);
    expect(a).toMatch(/^fetched\/127-0-0-1-\d+-a-[0-9a-f]{8}\.html$/u);
    expect(b).toMatch(/\.txt$/u);
    expect(await read(corpus, a)).toBe("A");
    expect(await read(corpus, `${a}.yaml`)).toBe(`url: "${there.origin}/a#dieu-5"\n`);
    expect(await names(join(corpus, "fetched"))).toHaveLength(4);
  });

  it("finds the lists of all folders but hidden ones and links, and fetches an address once", async () => {
    const there = await site({ "/a": "A", "/b": "B" });
    const outside = await writeFiles(await temporaryFolder(), { "urls.txt": `${there.origin}/c` });
    const corpus = await writeFiles(await temporaryFolder(), {
      "press/urls.txt": `${there.origin}/a`,
      "laws/old/x.urls": `${there.origin}/b\n${there.origin}/a`,
      ".hidden/urls.txt": `${there.origin}/d`,
    });
    await symlink(outside, join(corpus, "linked"));
    await symlink(join(outside, "urls.txt"), join(corpus, "urls.txt"));
    const progress: unknown[] = [];
    const report = await fetchListed(corpus, {
      ...reaching(there),
      onProgress: (...told) => progress.push(told),
    });
    expect(report.failed).toEqual([]);
    expect(report.fetched.map(({ file }) => dirname(file))).toEqual(["laws/old/fetched", "laws/old/fetched"]);
    expect(there.requests).toEqual(["/b", "/a"]);
    expect(there.robots()).toBe(1);
    expect(progress).toEqual([
      [0, 2, `${there.origin}/b`],
      [1, 2, `${there.origin}/a`],
      [2, 2, ""],
    ]);
  });

  it("does not write again what has not changed", async () => {
    const { corpus, fetch } = await corpusOf({ "/a": "A" }, "/a");
    const file = join(corpus, onlyFile(await fetch()));
    const written = [await setOld(file), await setOld(`${file}.yaml`)];
    expect((await fetch()).fetched[0]?.status).toBe("unchanged");
    expect([(await stat(file)).mtimeMs, (await stat(`${file}.yaml`)).mtimeMs]).toEqual(written);
  });

  it("replaces what has changed and leaves nothing else behind", async () => {
    const routes: Record<string, Route> = { "/a": "old" };
    const { corpus, fetch } = await corpusOf(routes, "/a");
    const file = onlyFile(await fetch());
    routes["/a"] = "new";
    expect((await fetch()).fetched).toMatchObject([{ file, status: "changed" }]);
    expect(await read(corpus, file)).toBe("new");
    expect(await names(join(corpus, "fetched"))).toHaveLength(2);
  });

  it("keeps the file of an earlier fetch when an address fails, and fetches the others", async () => {
    const routes: Record<string, Route> = { "/a": "A", "/b": "B" };
    const { there, corpus, fetch } = await corpusOf(routes, "/a", "/b");
    const first = await fetch();
    routes["/a"] = 500;
    const report = await fetch();
    expect(report.failed).toEqual([
      { url: `${there.origin}/a`, reason: expect.stringContaining("/a: the site answered with status 500.") },
    ]);
    expect(report.fetched).toMatchObject([{ url: `${there.origin}/b`, status: "unchanged" }]);
    expect(report.removed).toEqual([]);
    expect(await read(corpus, first.fetched[0]?.file ?? "")).toBe("A");
  });

  it("reports a page of a form that cannot be indexed", async () => {
    const { corpus, fetch } = await corpusOf({ "/a": answer({ "content-type": "image/png" }, "x") }, "/a");
    const { failed } = await fetch();
    expect(failed).toMatchObject([{ reason: expect.stringContaining('of the type "image/png"') }]);
    expect(await names(join(corpus, "fetched"))).toEqual([]);
  });

  it.each([
    ["completed", (url: string) => `url: "${url}"\ntitle: Luật\n`, true],
    ["not valid", () => 'title: "Lu', true],
    ["with another address", () => "url: http://a.vn/\n", false],
    ["empty", () => "", false],
  ])("handles a sidecar that is %s", async (_what, contentFor, kept) => {
    const { there, corpus, fetch } = await corpusOf({ "/a": "A" }, "/a");
    const sidecar = `${onlyFile(await fetch())}.yaml`;
    const url = `${there.origin}/a`;
    const content = contentFor(url);
    await writeFile(join(corpus, sidecar), content);
    await fetch();
    expect(await read(corpus, sidecar)).toBe(kept ? content : `url: "${url}"\n`);
  });

  it("reports a file that cannot be written and leaves nothing of it behind", async () => {
    const { there, corpus, fetch } = await corpusOf({ "/a": "A" }, "/a");
    const file = onlyFile(await fetch());
    await rm(join(corpus, file));
    await rm(join(corpus, `${file}.yaml`));
    await mkdir(join(corpus, file));
    const { failed } = await fetch();
    expect(failed).toEqual([
      { url: `${there.origin}/a`, reason: `${there.origin}/a: cannot be stored (EISDIR).` },
    ]);
    expect(await names(join(corpus, "fetched"))).toEqual([file, `${file}.yaml`].map((one) => basename(one)));
  });

  it("does not write through a link in the place of the folder", async () => {
    const { corpus, fetch } = await corpusOf({ "/a": "A" }, "/a");
    const outside = await temporaryFolder();
    await symlink(outside, join(corpus, "fetched"));
    expect((await fetch()).failed).toMatchObject([{ reason: expect.stringContaining("fetched is a link") }]);
    expect(await names(outside)).toEqual([]);
  });

  it("names a corpus folder that is not there", async () => {
    const corpus = join(await temporaryFolder(), "nowhere");
    await expect(fetchListed(corpus, {})).rejects.toBeInstanceOf(CorpusError);
  });
});
