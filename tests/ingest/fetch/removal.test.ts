import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fetchListed } from "../../../src/ingest/fetch/fetch-corpus.ts";
import { temporaryFolder, writeFiles } from "../../support/folders.ts";
import { corpusOf, names, onlyFile, read } from "./corpus.ts";
import { answer, type Route, reaching, site } from "./site.ts";

describe("fetchListed moves away what is listed no more", () => {
  it("with its sidecar, to .removed", async () => {
    const { corpus, list, fetch } = await corpusOf({ "/a": "A", "/b": "B" }, "/a", "/b");
    const [a, b] = (await fetch()).fetched.map(({ file }) => file.replace("fetched/", ""));
    await list("/b");
    expect((await fetch()).removed).toEqual([`fetched/${a}`]);
    expect(await names(join(corpus, ".removed"))).toEqual([a, `${a}.yaml`]);
    expect(await names(join(corpus, "fetched"))).toEqual([b, `${b}.yaml`]);
    expect(await read(corpus, `.removed/${a}`)).toBe("A");
  });

  it("and never over a file that was moved before", async () => {
    const routes: Record<string, Route> = { "/a": "first" };
    const { corpus, list, fetch } = await corpusOf(routes);
    for (const content of ["first", "second", "third"]) {
      routes["/a"] = content;
      await list("/a");
      await fetch();
      await list();
      await fetch();
    }
    const removed = await names(join(corpus, ".removed"));
    expect(removed).toHaveLength(6);
    const contents = await Promise.all(
      removed.filter((name) => !name.endsWith(".yaml")).map((name) => read(corpus, `.removed/${name}`)),
    );
    expect(contents.sort()).toEqual(["first", "second", "third"]);
    expect(removed.filter((name) => /-2\.html(?:\.yaml)?$/u.test(name))).toHaveLength(2);
  });

  it("but nothing while a list has a mistake", async () => {
    const { there, corpus, fetch } = await corpusOf({ "/a": "A", "/b": "B" }, "/a", "/b");
    await fetch();
    await writeFile(join(corpus, "urls.txt"), `${there.origin}/a\nhtp://mistyped/b\n`);
    const report = await fetch();
    expect(report.failed).toEqual([
      { url: "urls.txt", reason: 'urls.txt:2: this is no http or https address: "htp://mistyped/b"' },
    ]);
    expect(report.fetched).toHaveLength(1);
    expect(report.removed).toEqual([]);
    expect(await names(join(corpus, "fetched"))).toHaveLength(4);
  });

  it.skipIf(process.getuid?.() === 0)("but nothing while a list cannot be read", async () => {
    const { corpus, fetch } = await corpusOf({ "/a": "A" }, "/a");
    await fetch();
    await chmod(join(corpus, "urls.txt"), 0);
    const report = await fetch();
    expect(report).toEqual({
      fetched: [],
      failed: [{ url: "urls.txt", reason: "urls.txt: cannot be read (EACCES)" }],
      removed: [],
    });
  });

  it("but nothing that it did not fetch", async () => {
    const { corpus, fetch } = await corpusOf({});
    await writeFiles(corpus, {
      // A date looks like a hash.
      "fetched/bao-cao-20230415.pdf": "x",
      "fetched/note.txt": "x",
      "fetched/note.txt.yaml": "title: x",
      "press/a-01234567.html": "x",
      "press/a-01234567.html.yaml": "title: x",
    });
    expect((await fetch()).removed).toEqual([]);
  });

  it("and the older file of a page that has become one of another form", async () => {
    const routes: Record<string, Route> = { "/a": "A" };
    const { corpus, fetch } = await corpusOf(routes, "/a");
    const page = onlyFile(await fetch());
    routes["/a"] = answer({ "content-type": "application/pdf" }, "%PDF-1.7");
    const report = await fetch();
    expect(report.removed).toEqual([page]);
    expect(await names(join(corpus, "fetched"))).toEqual(
      [onlyFile(report), `${onlyFile(report)}.yaml`].map((file) => file.replace("fetched/", "")),
    );
  });

  it("also where the list has become empty", async () => {
    const there = await site({ "/a": "A" });
    const corpus = await writeFiles(await temporaryFolder(), { "press/x.urls": `${there.origin}/a` });
    const page = onlyFile(await fetchListed(corpus, reaching(there)));
    await writeFile(join(corpus, "press/x.urls"), "");
    expect((await fetchListed(corpus, reaching(there))).removed).toEqual([page]);
  });
});
