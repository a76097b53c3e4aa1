import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readSettings } from "../../src/config.ts";
import { DocumentError, UsageError } from "../../src/errors.ts";
import { runCommand } from "../../src/terminal/commands.ts";
import { site } from "../ingest/fetch/site.ts";
import { temporaryFolder, writeFiles } from "../support/folders.ts";
import { madeUpPdf } from "../support/made-up-pdf.ts";

const DECREE = `CHÍNH PHỦ
Số: 9/2031/NĐ-CP
Hà Nội, ngày 3 tháng 2 năm 2031

NGHỊ ĐỊNH
Quy định về nuôi ong

Điều 1. Phạm vi
Nghị định này quy định về nuôi ong.
Điều 2. Hiệu lực thi hành
1. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 4 năm 2031.
2. Nghị định số 8/2021/NĐ-CP hết hiệu lực kể từ ngày Nghị định này có hiệu lực.
`;
const PRESS = `Hội ong Lạng Sơn

Năm 2031, tỉnh Lạng Sơn có 412 đàn ong, người nuôi ong bán mật ở chợ huyện và chợ tỉnh.
`;

/** A home folder with an empty corpus; `run` runs a command in it as the shell would. */
async function home(files: Record<string, string | Uint8Array> = {}) {
  const folder = await writeFiles(await temporaryFolder(), files);
  const corpus = join(folder, "corpus");
  await mkdir(corpus, { recursive: true });
  const run = async (args: string[], settings: Record<string, string> = {}) => {
    const out = new PassThrough({ encoding: "utf8" });
    const err = new PassThrough({ encoding: "utf8" });
    const streams = { in: Readable.from([""]), out, err };
    const known = readSettings({ CORPUS_DIR: corpus, INDEX_DIR: join(folder, "index"), ...settings });
    const status = await runCommand(args[0], args.slice(1), known, streams);
    return { status, out: String(out.read() ?? ""), err: String(err.read() ?? "") };
  };
  const add = (name: string, ...more: string[]) => run(["corpus", "add", join(folder, name), ...more]);
  return { folder, corpus, run, add, read: (file: string) => readFile(join(corpus, file), "utf8") };
}

describe("corpus add", () => {
  it("puts what a text tells of itself in front of it, and names what it does not tell", async () => {
    const { add, read } = await home({ "nd.txt": DECREE });
    const { status, out } = await add("nd.txt");
    expect(status).toBe(0);
    expect(out).toMatch(/^Added laws\/nd\.txt: Nghị định số 9\/2031\/NĐ-CP/u);
    expect(out).toContain("Nothing tells url: fill it in in laws/nd.txt.");
    const [, front = "", body] = (await read("laws/nd.txt")).split("---\n");
    expect(parse(front)).toMatchObject({
      kind: "decree",
      language: "vi",
      number: "9/2031/NĐ-CP",
      issuer: "Chính phủ",
      issued: "2031-02-03",
      effective: "2031-04-01",
      replaces: ["8/2021/NĐ-CP"],
    });
    expect(front).toContain("# url:");
    expect(body).toBe(`\n${DECREE}`);
  });

  it("keeps a file that holds no front matter as it is, with a sidecar", async () => {
    const pdf = madeUpPdf([[{ text: PRESS.split("\n")[2] ?? "", x: 72, y: 700 }]]);
    const { add, corpus, read } = await home({ "Báo cáo năm.pdf": pdf });
    await add("Báo cáo năm.pdf", "--url", "https://example.org/bao-cao", "--title", "Báo cáo nuôi ong");
    expect(Buffer.compare(await readFile(join(corpus, "articles/Báo cáo năm.pdf")), pdf)).toBe(0);
    expect(parse(await read("articles/Báo cáo năm.pdf.yaml"))).toMatchObject({
      title: "Báo cáo nuôi ong",
      kind: "article",
      url: "https://example.org/bao-cao",
      places: ["Lạng Sơn"],
      period: { from: 2031, to: 2031 },
    });
  });

  it("adds what the index reads back with the same metadata", async () => {
    const { add, run } = await home({ "nd.txt": DECREE, "bai.md": PRESS });
    await add("nd.txt", "--url", "https://example.org/nd");
    await add("bai.md");
    const { out } = await run(["ingest", "--json"]);
    const { files } = JSON.parse(out) as { files: object[] };
    expect(files).toMatchObject([
      { file: "articles/bai.md", kind: "article", places: ["Lạng Sơn"] },
      {
        file: "laws/nd.txt",
        kind: "decree",
        number: "9/2031/NĐ-CP",
        url: "https://example.org/nd",
        articles: 2,
      },
    ]);
  });

  it("takes the word of a person over that of the text", async () => {
    const { add, read } = await home({ "bai.txt": PRESS });
    await add("bai.txt", "--kind", "guide", "--into", "guides", "--language", "en");
    const [, front = ""] = (await read("guides/bai.txt")).split("---\n");
    expect(parse(front)).toMatchObject({ kind: "guide", language: "en" });
  });

  it("fetches an address, from an intranet only where it is allowed", async () => {
    const { origin, host } = await site({
      "/tin": `<html><body><h1>Hội ong</h1><p>${PRESS}</p></body></html>`,
    });
    const { run, corpus } = await home();
    await expect(run(["corpus", "add", `${origin}/tin`])).rejects.toBeInstanceOf(DocumentError);
    const { status } = await run(["corpus", "add", `${origin}/tin`], { FETCH_ALLOW_HOSTS: host });
    expect(status).toBe(0);
    const [page = "", sidecar = ""] = (await readdir(join(corpus, "articles"))).sort();
    expect(sidecar).toBe(`${page}.yaml`);
    expect(parse(await readFile(join(corpus, "articles", sidecar), "utf8"))).toMatchObject({
      url: `${origin}/tin`,
    });
  });

  it("does not write over a document, nor add the same one twice", async () => {
    const { add, folder, read } = await home({
      "a.pdf.txt": PRESS,
      "sub/a.pdf.txt": "Một văn bản khác hẳn.\n",
    });
    await add("a.pdf.txt");
    const before = await read("articles/a.pdf.txt");
    await expect(add("sub/a.pdf.txt")).rejects.toThrow(/^articles\/a\.pdf\.txt is in the corpus already\./u);
    expect(await read("articles/a.pdf.txt")).toBe(before);
    await writeFile(join(folder, "b.txt"), before);
    await expect(add("b.txt")).rejects.toThrow("articles/a.pdf.txt has the same content");
    expect((await add("sub/a.pdf.txt", "--replace")).status).toBe(0);
    expect(await read("articles/a.pdf.txt")).toContain("Một văn bản khác hẳn.");
  });

  it.each([
    [["add"], "corpus add takes one document"],
    [["add", "a.txt", "b.txt"], "not 2"],
    [["add", "a.txt", "--kind", "poem"], 'There is no kind "poem"'],
    [["add", "a.txt", "--language", "Vietnamese"], '"Vietnamese" is no language code'],
    [["add", "a.txt", "--url", "example.org"], '"example.org" is no address'],
    [["sweep"], 'corpus does not know "sweep"'],
    [[], 'corpus does not know ""'],
  ])("refuses the arguments %j", async (args, problem) => {
    const { run } = await home();
    const failure = run(["corpus", ...args]);
    await expect(failure).rejects.toBeInstanceOf(UsageError);
    await expect(failure).rejects.toThrow(problem);
  });

  it("names a file that is not there", async () => {
    const { add } = await home();
    await expect(add("nowhere.pdf")).rejects.toThrow("nowhere.pdf: cannot be read (ENOENT)");
  });
});

describe("corpus remove", () => {
  it("moves a document and its sidecar out of sight and out of the index, deleting nothing", async () => {
    const { run, corpus } = await home({
      "corpus/a.txt": PRESS,
      "corpus/b/c.txt": DECREE,
      "corpus/b/c.txt.yaml": "url: https://example.org/c\n",
    });
    await run(["ingest"]);
    expect((await run(["corpus", "remove", join(corpus, "b/c.txt")])).out).toContain(
      "Moved b/c.txt to .removed",
    );
    expect((await readdir(join(corpus, ".removed"))).sort()).toEqual(["c.txt", "c.txt.yaml"]);
    const report = JSON.parse((await run(["ingest", "--json"])).out) as object;
    expect(report).toMatchObject({ documents: 1, removed: ["b/c.txt"] });
    const { out } = await run(["search", "--json", "nuôi ong Nghị định"]);
    expect(out).not.toContain("b/c.txt");
  });

  it("refuses what is no document of the corpus", async () => {
    const { run } = await home({ "corpus/a.txt": PRESS, "outside.txt": PRESS });
    await expect(run(["corpus", "remove", "../outside.txt"])).rejects.toThrow(
      'There is no document "../outside.txt"',
    );
  });
});

describe("corpus list", () => {
  it("shows each document with kind and validity of today, and names what cannot be read", async () => {
    const { run } = await home({
      "corpus/a.txt": PRESS,
      "corpus/nd.txt": DECREE,
      "corpus/x.pdf": Uint8Array.from([1, 2, 0x80, 0xff]),
    });
    const { status, out, err } = await run(["corpus", "list", "--json"]);
    expect(JSON.parse(out)).toMatchObject({
      documents: [
        { file: "a.txt", kind: "article", validity: "not-applicable" },
        { file: "nd.txt", kind: "decree", validity: "not-yet-in-force", number: "9/2031/NĐ-CP" },
      ],
    });
    expect(err).toContain("Cannot be read: x.pdf: ");
    expect(status).toBe(1);
  });
});

describe("corpus check", () => {
  const check = async (files: Record<string, string>) => {
    const corpus = Object.fromEntries(Object.entries(files).map(([file, text]) => [`corpus/${file}`, text]));
    const { run } = await home(corpus);
    const { status, out } = await run(["corpus", "check", "--json"]);
    const { findings } = JSON.parse(out) as { findings: { file: string; level: string; problem: string }[] };
    const grave = findings.filter(({ level }) => level !== "note");
    return { status, findings: grave.map(({ file, level, problem }) => `${level} ${file}: ${problem}`) };
  };
  const stated = (lines: string) =>
    `---\ntitle: Quy chế\nlanguage: vi\nkind: decree\n${lines}---\n\n### Điều 1. Ong\n\nOng bay.\n`;

  it("finds nothing in a sound corpus", async () => {
    expect(await check({ "nd.txt": DECREE, "a.txt": PRESS })).toEqual({ status: 0, findings: [] });
  });

  it.each([
    [
      "stated in force, but replaced",
      {
        "old.md": stated("number: 8/2021/NĐ-CP\nvalidity: in-force\n"),
        "new.md": stated("number: 9/2022/NĐ-CP\neffective: 2022-04-01\nreplaces: [8/2021/NĐ-CP]\n"),
      },
      /^error old\.md: its metadata says in-force, but on \d{4}-\d\d-\d\d it is expired \(replaced by 9\/2022\/NĐ-CP\)$/u,
    ],
    [
      "stated in force, but not yet",
      { "a.md": stated("effective: 2091-01-01\nvalidity: in-force\n") },
      /^error a\.md: .* not-yet-in-force \(effective 2091-01-01\)/u,
    ],
    [
      "stated in force, but amended",
      {
        "old.md": stated("number: 8/2021/NĐ-CP\nvalidity: in-force\n"),
        "new.md": stated("number: 9/2022/NĐ-CP\neffective: 2022-04-01\namends: [8/2021/NĐ-CP]\n"),
      },
      /^warning old\.md: .* partly-in-force \(amended by 9\/2022\/NĐ-CP\)/u,
    ],
    ["a variant of nothing", { "a.md": stated("variantOf: b\n") }, /^error a\.md: variantOf names "b"/u],
    [
      "one number twice",
      { "a.md": stated("number: 8/2021/NĐ-CP\n"), "b.md": stated("number: 8/2021/ND-CP\n") },
      /^warning b\.md: a\.md has the same number and language/u,
    ],
    [
      "a table that contradicts the text",
      { "nd.txt": DECREE, "metadata.csv": "file,effective\nnd.txt,05/04/2031\n" },
      /^warning nd\.txt: effective is "2031-04-05" in its metadata, but "2031-04-01" in its text/u,
    ],
    [
      "a date that is none",
      { "nd.txt": DECREE, "metadata.csv": "file,issued\nnd.txt,31/02/2031\n" },
      /^warning nd\.txt: metadata\.csv, row 1: issued "31\/02\/2031" cannot be used/u,
    ],
    [
      "an article that is missing",
      { "nd.txt": DECREE.replace("Điều 2. Hiệu lực", "Điều 3. Hiệu lực") },
      /^warning nd\.txt: articles are missing: 2/u,
    ],
    [
      "a file that cannot be read",
      { "a.txt": PRESS, "x.md": "---\ntitle: A\n" },
      /^error x\.md: x\.md:1: the front matter has no closing/u,
    ],
  ])("names %s", async (_what, files, finding) => {
    const { status, findings } = await check(files as unknown as Record<string, string>);
    expect(findings).toEqual([expect.stringMatching(finding)]);
    expect(status).toBe(findings[0]?.startsWith("error") ? 1 : 0);
  });
});

describe("ingest --fetch", () => {
  it("fetches the listed addresses first, only when asked to, and names those that fail", async () => {
    const { origin, host, requests } = await site({ "/tin": `<html><body><p>${PRESS}</p></body></html>` });
    const { run } = await home({
      "corpus/a.txt": DECREE,
      "corpus/urls.txt": `${origin}/tin\n${origin}/nowhere\n`,
    });
    const settings = { FETCH_ALLOW_HOSTS: host };
    const plain = JSON.parse((await run(["ingest", "--json"], settings)).out) as object;
    expect(plain).toMatchObject({ documents: 1, ignored: ["urls.txt"] });
    expect(requests).toEqual([]);
    const { status, out, err } = await run(["ingest", "--json", "--fetch"], settings);
    expect(JSON.parse(out)).toMatchObject({
      documents: 2,
      fetched: { fetched: [{ url: `${origin}/tin`, status: "new" }], failed: [{ url: `${origin}/nowhere` }] },
    });
    expect(err).toContain(`Not fetched: ${origin}/nowhere`);
    expect(status).toBe(1);
  });
});

describe("corpus table", () => {
  const CORPUS = {
    "corpus/laws/ong.vi.md": `---
title: Quy chế ong
language: vi
kind: law
number: 5/2020/QH14
---

### Điều 1. Đàn ong

1. Mỗi hộ nuôi ít nhất 5 đàn ong trong 3 năm.

<!-- askedAs
- Nuôi mấy đàn?
-->

2. Người nuôi tự quản lý (khoản 1 Điều 1).
`,
  };

  it("counts articles, clauses, figures and questions, by document and language", async () => {
    const { run } = await home(CORPUS);
    const { status, out } = await run(["corpus", "table", "--json"]);
    expect(status).toBe(0);
    const counts = { documents: 1, articles: 1, clauses: 2, figures: 2, askedAs: 1 };
    expect(JSON.parse(out)).toMatchObject({
      rows: [{ file: "laws/ong.vi.md", language: "vi", source: "5/2020/QH14", ...counts }],
      byLanguage: { vi: counts },
    });
  });

  it("is Markdown for the documentation", async () => {
    const { run } = await home(CORPUS);
    const { out } = await run(["corpus", "table"]);
    expect(out.trim().split("\n").at(-2)).toBe("| laws/ong.vi.md | vi | 5/2020/QH14 | 1 | 2 | 2 | 1 |");
  });
});

describe("corpus check --record", () => {
  it("is refused without the sources to compare with", async () => {
    const { run } = await home();
    await expect(run(["corpus", "check", "--record"])).rejects.toThrow(UsageError);
  });

  it("writes its record, which is no document of the corpus", async () => {
    const { run, folder } = await home({
      "corpus/guides/a.md":
        "---\ntitle: Ong\nlanguage: vi\nkind: guide\nconfidence: text\ndigest: { source: Bản in, checked: 2026-01-02, files: [a.txt] }\n---\n\nMỗi hộ nuôi 5 đàn ong.\n",
      "sources/a.txt": "Hộ gia đình nuôi 5 đàn ong.\n",
    });
    const { status } = await run(["corpus", "check", "--sources", join(folder, "sources"), "--record"]);
    expect(status).toBe(0);
    const { out } = await run(["ingest", "--json"]);
    expect(JSON.parse(out)).toMatchObject({ documents: 1, ignored: [], files: [{ file: "guides/a.md" }] });
  });
});
