import { truncate } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DocumentError } from "../../src/errors.ts";
import { readBytes, readDocument } from "../../src/ingest/read-file.ts";
import { temporaryFolder, writeFiles } from "../support/folders.ts";
import { madeUpDocx, paragraph } from "../support/made-up-docx.ts";
import { lines, madeUpPdf } from "../support/made-up-pdf.ts";

describe("readBytes", () => {
  it("gives the bytes of a file", async () => {
    const folder = await writeFiles(await temporaryFolder(), { "a/ong.txt": "Ong" });
    expect((await readBytes(folder, "a/ong.txt")).toString()).toBe("Ong");
  });

  it("looks at the size first", async () => {
    const folder = await writeFiles(await temporaryFolder(), { "a.txt": "" });
    await truncate(join(folder, "a.txt"), 60_000_000);
    await expect(readBytes(folder, "a.txt")).rejects.toThrow(
      /^a\.txt: 60 MB is more than the limit of 50 MB/u,
    );
  });

  it("refuses what is not there, and devices", async () => {
    await expect(readBytes("/", "no/such.txt")).rejects.toThrow("no/such.txt: cannot be read (ENOENT)");
    await expect(readBytes("/dev", "zero")).rejects.toThrow("zero: this is a pipe or a device");
  });
});

describe("readDocument", () => {
  const bees = "Hội ong của thung lũng có 1.529 đàn ong và 47 người nuôi.";
  it.each<[string, Uint8Array]>([
    ["pdf", madeUpPdf([lines([bees], { y: 80 })])],
    ["docx", madeUpDocx({ body: paragraph(bees) })],
    ["html", Buffer.from(`<html><body><p>${bees}</p></body></html>`)],
    ["markdown", Buffer.from(bees)],
    ["text", Buffer.from(bees)],
  ])("reads %s", async (format, bytes) => {
    const read = await readDocument(bytes, format === "markdown" ? "a.md" : "a.txt");
    expect(read.format).toBe(format);
    expect(read.text).toContain(bees);
  });

  it("refuses what is no text", async () => {
    const reading = readDocument(Uint8Array.of(1, 2, 3, 4, 5, 0x80, 0xff), "a.txt");
    await expect(reading).rejects.toBeInstanceOf(DocumentError);
    await expect(reading).rejects.toThrow(/^a\.txt: this is neither text/u);
  });
});
