import { mkdir, truncate } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DocumentError } from "../../src/errors.ts";
import { loadDocument } from "../../src/ingest/load.ts";
import { temporaryFolder, writeFiles } from "../support/folders.ts";

async function load(file: string, content: string | Uint8Array) {
  return loadDocument(await writeFiles(await temporaryFolder(), { [file]: content }), file);
}

describe("loadDocument", () => {
  it("reads front matter and cleaned body", async () => {
    const document = await load(
      "laws/a.vi.md",
      "---\ntitle: Quy chế\nlanguage: vi\nkind: law\n---\n\n# Quy chế\r\n\r\n\r\nHết \n",
    );
    expect(document).toMatchObject({ id: "laws/a.vi", file: "laws/a.vi.md", body: "# Quy chế\n\nHết" });
    expect(document.metadata.kind).toBe("law");
  });

  it("takes each fact from the first that knows it: sidecar, front matter, row of a table, text", async () => {
    const beside = {
      sidecar: { publisher: "Báo Ong" },
      row: { publisher: "Báo Vườn", title: "Tên trong bảng", issuer: "Hội Ong", places: ["Cà Mau"] },
      problems: ['metadata.csv, row 1: issued "x" cannot be used'],
    };
    const text = "Hưng Yên có nhiều hợp tác xã trồng nhãn lồng ở ven sông Hồng.\n";
    const front = "---\ntitle: Tên ở đầu tệp\nlanguage: vi\nkind: article\npublisher: Báo Nhãn\n---\n";
    const folder = await writeFiles(await temporaryFolder(), { "a.md": front + text, "b.txt": text });
    const withFront = await loadDocument(folder, "a.md", beside);
    expect(withFront.metadata).toMatchObject({
      title: "Tên ở đầu tệp",
      publisher: "Báo Ong",
      issuer: "Hội Ong",
      places: ["Cà Mau"],
    });
    expect(withFront.warnings).toEqual(beside.problems);
    const { metadata } = await loadDocument(folder, "b.txt", { ...beside, row: {} });
    expect(metadata).toMatchObject({ publisher: "Báo Ong", places: ["Hưng Yên"] });
  });

  it.each([
    ["an article", "kind: article", ["Hưng Yên"]],
    ["a guide", "kind: guide", ["Hưng Yên"]],
    ["a resolution of a province", "kind: resolution\nissuer: HĐND tỉnh", ["Hưng Yên"]],
    ["one that says it has none", "kind: article\nplaces: []", []],
    ["one that says another", "kind: article\nplaces: [Cà Mau]", ["Cà Mau"]],
    ["a law of the country", "kind: law\nissuer: Quốc hội", []],
  ])("tells the province that front matter leaves out, of %s", async (_, front, expected) => {
    const title = "Chuyện trên địa bàn tỉnh Hưng Yên";
    const text = `---\ntitle: ${title}\nlanguage: vi\n${front}\n---\nHưng Yên có nhiều hợp tác xã trồng nhãn.\n`;
    expect((await load("a.md", text)).metadata.places).toEqual(expected);
  });

  it("knows a period that nobody has stated", async () => {
    const text = "Ong ở Hưng Yên\n\nNăm 2024 có 5 tổ, năm 2030 có 9 tổ.\n";
    expect((await load("a.txt", text)).isPeriodInferred).toBe(true);
    const front = "---\ntitle: Ong\nlanguage: vi\nkind: article\nperiod: { from: 2024, to: 2030 }\n---\n";
    expect((await load("a.md", front + text)).isPeriodInferred).toBeUndefined();
  });

  it("keeps the ending of a file that is no Markdown in its id", async () => {
    expect((await load("a.txt", "Một dòng")).id).toBe("a.txt");
  });

  it("tells title, language, province and source from a raw text", async () => {
    const { metadata } = await load(
      "tin_01.txt",
      "Chuyện ở Hưng Yên\n\nHưng Yên có nhiều hợp tác xã trồng nhãn.\n\nSource: https://example.org/tin\n",
    );
    expect(metadata).toMatchObject({
      title: "Chuyện ở Hưng Yên",
      language: "vi",
      kind: "article",
      validity: "not-applicable",
      places: ["Hưng Yên"],
      url: "https://example.org/tin",
    });
  });

  it("takes the name of the file for a title when the first line is too long for one", async () => {
    const { metadata } = await load("xa-vien_gioi.txt", `${"chữ ".repeat(60)}\n`);
    expect(metadata.title).toBe("xa vien gioi");
  });

  it("collects the districts that are named, folded and once each", async () => {
    const { districts } = await load("a.txt", "Tổ ở Gia Lâm, Đông Anh và Gia Lâm.");
    expect(districts).toEqual(["dong anh", "gia lam"]);
  });

  it("reads a file that begins with a byte-order mark", async () => {
    const { metadata } = await load("a.md", "\uFEFF---\ntitle: A\nlanguage: en\nkind: guide\n---\nText");
    expect(metadata.title).toBe("A");
  });

  it.each([
    ["UTF-16 with a mark", Buffer.from("\uFEFFHội ong bán mật ở chợ huyện.", "utf16le")],
    ["UTF-16 without a mark", Buffer.from("Hội ong bán mật ở chợ huyện.", "utf16le")],
    // Windows-1258 keeps the tone as a letter of its own after the vowel.
    [
      "Windows-1258",
      Buffer.from("H\xF4\xF2i ong b\xE1n m\xE2\xF2t \xF5\xD2 ch\xF5\xF2 huy\xEA\xF2n.", "latin1"),
    ],
  ])("reads %s", async (_what, bytes) => {
    expect((await load("a.txt", bytes)).body).toBe("Hội ong bán mật ở chợ huyện.");
  });

  it.each([
    [
      "bytes that are no text",
      Uint8Array.from([1, 2, 3, 4, 5, 6, 0x80, 0xff]),
      "neither text in a known encoding",
    ],
    ["front matter that does not end", "---\ntitle: A\n", "has no closing"],
    ["only punctuation", "… – !\n", "there is no text"],
    ["nothing", "", "the file is empty"],
  ])("refuses %s and names the file", async (_what, content, reason) => {
    const loading = load("press/a.txt", content);
    await expect(loading).rejects.toBeInstanceOf(DocumentError);
    await expect(loading).rejects.toThrow(/^press\/a\.txt:/u);
    await expect(loading).rejects.toThrow(reason);
  });

  it("refuses a file that is too large", async () => {
    const folder = await writeFiles(await temporaryFolder(), { "a.txt": "a" });
    await truncate(join(folder, "a.txt"), 51_000_000);
    await expect(loadDocument(folder, "a.txt")).rejects.toThrow(/^a\.txt: 51 MB is more than the limit/u);
  });

  it("refuses what cannot be read", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "b.txt"));
    await expect(loadDocument(folder, "a.txt")).rejects.toThrow("a.txt: cannot be read (ENOENT)");
    await expect(loadDocument(folder, "b.txt")).rejects.toThrow("b.txt: cannot be read (EISDIR)");
  });
});
