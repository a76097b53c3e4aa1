import { execFileSync } from "node:child_process";
import { mkdir, readFile, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { ingest } from "../../src/ingest/pipeline.ts";
import { readBytes } from "../../src/ingest/read-file.ts";
import { openKnowledgeBase } from "../../src/store/knowledge-base.ts";
import { countingModel } from "../support/counting-model.ts";
import { temporaryFolder, writeFiles } from "../support/folders.ts";
import { madeUpDocx, paragraph, zipOf } from "../support/made-up-docx.ts";
import { lines, madeUpPdf } from "../support/made-up-pdf.ts";
import { randomNumbers } from "../support/random.ts";

const BEES = "Hội ong của thung lũng có 1.529 đàn ong và 47 người nuôi.";
const HONEY = "Mỗi người nuôi ong bán chừng 35 lít mật ở chợ huyện trong một mùa hoa.";
const SWEDISH =
  "Biodlarna i dalen har 1 529 samhällen och säljer sin honung på torget för att få råd med nya kupor.";
const password = await readFile(fileURLToPath(new URL("../fixtures/formats/password.pdf", import.meta.url)));

type Files = Record<string, string | Uint8Array>;

/** Indexes a folder of these files beside a note that can always be read, and tells what became of each. */
async function indexed(files: Files, more: (folder: string) => Promise<unknown> = async () => undefined) {
  const corpusDir = await writeFiles(await temporaryFolder(), { "note.txt": HONEY, ...files });
  await more(corpusDir);
  const indexDir = join(await temporaryFolder(), "index");
  const model = countingModel();
  const report = await ingest({ corpusDir, indexDir, model });
  const base = await openKnowledgeBase(indexDir, model);
  const reportOf = (file: string) => report.files.find((each) => each.file === file);
  return {
    names: report.files.map(({ file }) => file),
    reportOf,
    textOf: (file: string) =>
      [...base.passages]
        .filter(({ documentId }) => base.documents.get(documentId)?.file === file)
        .flatMap(({ headingPath, text }) => [...headingPath, text])
        .join("\n"),
  };
}

const page = (body: string, head = "") =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;
const latin = (text: string) => Buffer.from(text, "latin1");
/** "Hội ong bán mật ở chợ huyện." in Windows-1258, where the tone is a letter of its own after the vowel. */
const WINDOWS_1258 = "H\xF4\xF2i ong b\xE1n m\xE2\xF2t \xF5\xD2 ch\xF5\xF2 huy\xEA\xF2n.";
const filled = (count: number, seed: number) => {
  const random = randomNumbers(seed);
  return Uint8Array.from({ length: count }, () => Math.floor(random() * 256));
};

describe("a file that can be read", () => {
  it.each<[string, string, string | Uint8Array, string]>([
    ["a web page", "a.html", page(`<p>${BEES}</p>`), "1.529"],
    [
      "HTML in declared Windows-1258",
      "a.html",
      latin(page(`<p>${WINDOWS_1258}</p>`, '<meta charset="windows-1258">')),
      "Hội ong bán mật ở chợ huyện.",
    ],
    [
      "Swedish HTML in declared Windows-1252",
      "a.html",
      latin(page(`<p>${SWEDISH}</p>`, '<meta charset="windows-1252">')),
      SWEDISH,
    ],
    ["UTF-16 with a mark", "a.html", Buffer.from(`\uFEFF${page(`<p>${BEES}</p>`)}`, "utf16le"), BEES],
    ["UTF-16 without a mark", "a.html", Buffer.from(page(`<p>${BEES}</p>`), "utf16le"), BEES],
    ["big-endian UTF-16", "a.html", Buffer.from(`\uFEFF${page(`<p>${BEES}</p>`)}`, "utf16le").swap16(), BEES],
    [
      "broken HTML",
      "a.html",
      `<p>${BEES}<p>Hai <b>đậm <i>nghiêng</b> thôi</i></div><ul><li>x<li>y</ul><p>a <p>b</p> c</p>`,
      "c",
    ],
    ["a head that is not closed", "a.html", `<html><head><title>T</title><body><p>${BEES}</p>`, BEES],
    ["a web page named .txt", "a.txt", page(`<p>${BEES}</p>`), BEES],
    ["a piece of a page named .txt", "a.txt", `<div><p>${BEES}</p></div>`, BEES],
    ["a PDF named .html", "a.html", madeUpPdf([lines([BEES], { y: 80 })]), BEES],
    ["a web page named .doc", "a.doc", page(`<p>${BEES}</p>`), BEES],
    ["a PDF", "a.pdf", madeUpPdf([lines([BEES], { y: 80 })]), BEES],
    ["a Word document", "a.docx", madeUpDocx({ body: paragraph(BEES) }), BEES],
    ["Windows-1258", "a.txt", latin(WINDOWS_1258), "Hội ong bán mật ở chợ huyện."],
    ["Swedish in Latin-1", "a.txt", latin(SWEDISH), SWEDISH],
    [
      "Markdown with CRLF",
      "a.md",
      `---\r\ntitle: Ong\r\nlanguage: vi\r\nkind: guide\r\n---\r\n\r\n# Ong\r\n\r\n${BEES}\r\n`,
      BEES,
    ],
    ["front matter in a text", "a.txt", `---\ntitle: Ong\nlanguage: vi\nkind: guide\n---\n${BEES}`, BEES],
    ["control characters", "a.txt", `${BEES}\u0007\n${HONEY.repeat(9)}\u0000`, BEES],
    [
      "UTF-8 with a broken letter",
      "a.txt",
      Buffer.concat([Buffer.from(BEES.repeat(3)), Uint8Array.of(0xe1, 0xba)]),
      BEES,
    ],
    ["deeply nested HTML", "a.html", page(`${"<div>".repeat(100_000)}${BEES}`), BEES],
    ["very long lines", "a.html", page(`<p>${`${BEES} `.repeat(80_000)}</p>`), BEES],
    [
      "a bomb of entities in a page",
      "a.html",
      `<!DOCTYPE html [<!ENTITY a "&b;&b;"><!ENTITY b "&a;&a;">]><html><body><p>${BEES} &a;</p></body></html>`,
      BEES,
    ],
    ["a name with blanks, composed", "báo cáo ong.txt".normalize("NFC"), BEES, BEES],
    ["a name with blanks, decomposed", "báo cáo ong.txt".normalize("NFD"), BEES, BEES],
  ])("%s", async (_what, file, content, expected) => {
    const { textOf, reportOf } = await indexed({ [file]: content });
    expect(reportOf(file)).toMatchObject({ status: "indexed" });
    expect(textOf(file)).toContain(expected);
    expect(textOf("note.txt")).toBe(HONEY);
  });

  it("warns of characters that are lost", async () => {
    const broken = Buffer.concat([Buffer.from(BEES.repeat(3)), Uint8Array.of(0xe1, 0xba)]);
    const { reportOf } = await indexed({ "a.txt": broken });
    expect(reportOf("a.txt")?.warnings).toEqual(['1 characters are broken and show as "\uFFFD"']);
  });
});

describe("a file that cannot be read", () => {
  const pdf = madeUpPdf([lines([BEES], { y: 80 })]);
  it.each<[string, string, string | Uint8Array, RegExp]>([
    ["a scan", "a.pdf", madeUpPdf([[], []]), /text[\s\S]*ocrmypdf/u],
    ["a PDF with a password", "a.pdf", password, /password[\s\S]*without a password/u],
    ["random bytes named .pdf", "a.pdf", filled(5000, 7), /not a PDF[\s\S]*again/u],
    ["a PDF that is cut off", "a.pdf", pdf.subarray(0, 300), /not a readable PDF[\s\S]*print it/u],
    [
      "a bomb named .docx",
      "a.docx",
      madeUpDocx({ body: "" }, { "word/document.xml": " ".repeat(210_000_000) }),
      /200 MB/u,
    ],
    [
      "a workbook named .docx",
      "a.docx",
      zipOf({ "[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>" }),
      /Excel workbook[\s\S]*Save it/u,
    ],
    [
      "an old .doc",
      "a.doc",
      latin(`\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1${"\0".repeat(600)}`),
      /before 2007[\s\S]*\.docx/u,
    ],
    ["RTF", "a.rtf", "{\\rtf1 Hoi ong}", /RTF[\s\S]*\.docx/u],
    [
      "a web archive",
      "a.mht",
      "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x",
      /\.mht[\s\S]*\.html/u,
    ],
    ["an empty file", "a.txt", "", /the file is empty/u],
    ["a file of blanks", "a.txt", " \n\t \n\u00A0", /there is no text/u],
    [
      "XML that is no page",
      "a.txt",
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "&b;&b;">]><x>&a;</x>',
      /XML[\s\S]*\.docx/u,
    ],
    ["random bytes", "a.txt", filled(5000, 8), /neither text[\s\S]*UTF-8/u],
    ["a sidecar that is no YAML", "a.pdf", pdf, /^a\.pdf\.yaml:1: /u],
    ["a sidecar with an unknown key", "a.pdf", pdf, /^a\.pdf\.yaml:1: .*titel/u],
  ])("%s", async (what, file, content, reason) => {
    const sidecar = /no YAML/u.test(what) ? "title: [" : "titel: Ong";
    const beside: Files = what.includes("sidecar") ? { [`${file}.yaml`]: sidecar } : {};
    const { reportOf, textOf } = await indexed({ [file]: content, ...beside });
    expect(reportOf(file)).toMatchObject({ status: "failed", passages: 0 });
    expect(reportOf(file)?.reason).toMatch(/^a\.(?:pdf|docx?|rtf|mht|txt)/u);
    expect(reportOf(file)?.reason).toMatch(reason);
    expect(textOf("note.txt")).toBe(HONEY);
  });

  it("is refused by its size before it is read", async () => {
    const { reportOf, textOf } = await indexed({ "a.txt": "a" }, (folder) =>
      truncate(join(folder, "a.txt"), 200_000_000),
    );
    expect(reportOf("a.txt")?.reason).toContain("a.txt: 200 MB is more than the limit of 50 MB");
    expect(textOf("note.txt")).toBe(HONEY);
  });

  it("is a link out of the corpus; a link within it is passed over", async () => {
    const outside = await writeFiles(await temporaryFolder(), { "secret.txt": BEES });
    const { names, reportOf } = await indexed({}, async (folder) => {
      await symlink(join(outside, "secret.txt"), join(folder, "out.txt"));
      await symlink(join(folder, "note.txt"), join(folder, "in.txt"));
    });
    expect(names).toEqual(["note.txt", "out.txt"]);
    expect(reportOf("out.txt")?.reason).toMatch(/^out\.txt: .*leads out of the corpus/u);
  });

  it("is not made of a folder with the name of a file, nor of a pipe", async () => {
    let corpus = "";
    const { names } = await indexed({}, async (folder) => {
      corpus = folder;
      await mkdir(join(folder, "x.pdf"));
      await writeFile(join(folder, "x.pdf", "inside.txt"), BEES);
      execFileSync("mkfifo", [join(folder, "pipe.txt")]);
    });
    expect(names).toEqual(["note.txt", "x.pdf/inside.txt"]);
    await expect(readBytes(corpus, "pipe.txt")).rejects.toThrow(/^pipe\.txt: this is a pipe/u);
  });

  it("prints nothing", async () => {
    const written = [
      vi.spyOn(process.stderr, "write"),
      vi.spyOn(console, "warn"),
      vi.spyOn(console, "error"),
      vi.spyOn(console, "log"),
    ];
    await indexed({
      "a.pdf": pdf,
      "b.pdf": filled(900, 3),
      "c.html": "<p <b>x</div",
      "d.docx": zipOf({ x: "y" }),
      "e.pdf": pdf.subarray(0, 400),
    });
    for (const spy of written) expect(spy).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});
