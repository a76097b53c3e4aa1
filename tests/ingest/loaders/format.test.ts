import { describe, expect, it } from "vitest";
import { DocumentError } from "../../../src/errors.ts";
import { formatOf, mayBeDocument } from "../../../src/ingest/loaders/format.ts";

const bytes = (text: string) => Buffer.from(text, "latin1");

describe("formatOf", () => {
  it.each([
    ["a.txt", "%PDF-1.7", "pdf"],
    ["a.html", "\n\n%PDF-1.4", "pdf"],
    ["a.txt", "PK\u0003\u0004", "docx"],
    ["a.txt", "<!DOCTYPE html><p>x", "html"],
    ["a.doc", "<html xmlns:o='x'>", "html"],
    ["a.txt", "\uFEFF<!-- saved -->\n<HTML>".replace("\uFEFF", "\xEF\xBB\xBF"), "html"],
    ["a.txt", "<div class=x>y</div>", "html"],
    ["a.md", "<div align=center>y</div>", "markdown"],
    ["a.html", "Ong", "html"],
    ["a.md", "# Ong", "markdown"],
    ["ONG.MD", "# Ong", "markdown"],
    ["a.txt", "a < b", "text"],
    ["luat", "Ong", "text"],
  ])("%s that begins %j is %s", (file, head, format) => {
    expect(formatOf(bytes(head), file)).toBe(format);
  });

  it.each([
    ["a.doc", "\xD0\xCF\x11\xE0", "before 2007"],
    ["a.txt", "{\\rtf1", "RTF"],
    ["a.mht", "From: <Saved>\nContent-Type: multipart/related", "web archives"],
    ["a.pdf", "\x89PNG", "picture (PNG)"],
    ["a.pdf", "hello", "not a PDF"],
    ["a.txt", '<?xml version="1.0"?><rss/>', "XML"],
    ["a.txt", "", "empty"],
  ])("refuses %s that begins %j", (file, head, reason) => {
    expect(() => formatOf(bytes(head), file)).toThrow(DocumentError);
    expect(() => formatOf(bytes(head), file)).toThrow(reason);
    expect(() => formatOf(bytes(head), file)).toThrow(file);
  });
});

describe("mayBeDocument", () => {
  it.each(["a.md", "b.PDF", "luat", "Luật số 5. Hợp tác xã", "a.xlsx"])("%s may be one", (name) => {
    expect(mayBeDocument(name)).toBe(true);
  });

  it.each(["a.png", "b.zip", "c.js"])("%s is none", (name) => {
    expect(mayBeDocument(name)).toBe(false);
  });
});
