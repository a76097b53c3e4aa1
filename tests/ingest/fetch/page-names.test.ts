import { describe, expect, it } from "vitest";
import { addressHash, fileName, hashOfName } from "../../../src/ingest/fetch/page-names.ts";

function nameOf(url: string, contentType?: string, content = "text"): string {
  const bytes = new TextEncoder().encode(content);
  return fileName(url, {
    url,
    bytes,
    fetchedAt: "2024-01-01T00:00:00Z",
    ...(contentType ? { contentType } : {}),
  });
}

describe("fileName", () => {
  it("is made of host, path and hash, and stays the same", () => {
    expect(nameOf("https://example.org/van-ban/Lu%E1%BA%ADt_HTX.aspx?id=1", "text/html; charset=utf-8")).toBe(
      "example-org-van-ban-luat-htx-aspx-90b70011.html",
    );
    expect(nameOf("http://127.0.0.1:8080/", "text/html")).toMatch(/^127-0-0-1-8080-[0-9a-f]{8}\.html$/u);
  });

  it("differs for addresses that differ only in what is not readable", () => {
    const urls = [
      "http://a.vn/?id=1",
      "http://a.vn/?id=2",
      "http://a.vn/合作",
      "http://a.vn/%FF",
      "https://a.vn/",
    ];
    const names = urls.map((url) => nameOf(url, "text/html"));
    expect(new Set(names).size).toBe(urls.length);
    for (const name of names) expect(name).toMatch(/^a-vn-[0-9a-f]{8}\.html$|^a-vn-ff-[0-9a-f]{8}\.html$/u);
  });

  it.each([
    "http://a.vn/../../etc/passwd",
    "http://a.vn/..%2f..%2fetc%2fpasswd",
    "http://a.vn/%00/.hidden",
    "http://a.vn/..%5c..%5cwindows",
    "http://..a.vn/",
  ])("holds no path for %s", (url) => {
    expect(nameOf(url, "text/html")).toMatch(/^[a-z0-9][a-z0-9-]*-[0-9a-f]{8}\.html$/u);
  });

  it("has at most 120 characters", () => {
    const url = `http://a.vn/${"hop-tac-xa/".repeat(30)}`;
    expect(nameOf(url, "text/html")).toHaveLength(120);
    expect(nameOf(url, "text/html")).toContain(addressHash(url));
  });

  it.each([
    ["text/html", "/a", ".html"],
    ["application/xhtml+xml", "/a", ".html"],
    ["Application/PDF", "/a", ".pdf"],
    ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "/a", ".docx"],
    ["text/plain; charset=utf-8", "/a.aspx", ".txt"],
    ["text/plain", "/README.md", ".md"],
    ["text/markdown", "/a.txt", ".md"],
    ["text/html", "/a.md", ".html"],
    ["application/octet-stream", "/a.txt", ".txt"],
    [undefined, "/a.html", ".html"],
  ])("ends for %s at %s with %s", (type, path, ending) => {
    expect(nameOf(`http://a.vn${path}`, type).endsWith(ending)).toBe(true);
  });

  it("goes by the content where that tells more than the type", () => {
    expect(nameOf("http://a.vn/tai-ve?id=1", "application/octet-stream", "%PDF-1.7")).toMatch(/\.pdf$/u);
    expect(nameOf("http://a.vn/tai-ve?id=1", "application/zip", "PK..word/document.xml")).toMatch(/\.docx$/u);
  });

  it.each(["image/png", "application/zip", "application/octet-stream", "constructor", undefined])(
    "refuses the type %s",
    (type) => {
      expect(() => nameOf("http://a.vn/b", type)).toThrow("http://a.vn/b: a document of the type");
    },
  );
});

describe("addressHash", () => {
  it("is the beginning of the SHA-256 of the address", () => {
    // printf %s https://example.org/a | sha256sum
    expect(addressHash("https://example.org/a")).toBe("b5b10dd0");
  });

  it("is the same for all spellings of an address", () => {
    expect(addressHash("HTTPS://Example.org:443/a#b")).toBe(addressHash("https://example.org/a"));
  });

  it("is found again in a name", () => {
    expect(hashOfName(nameOf("http://a.vn/", "text/html"))).toBe(addressHash("http://a.vn/"));
    for (const name of ["bao-cao.pdf", "a-0123456.pdf", "a-01234567.csv", "a-01234567.pdf.yaml"])
      expect(hashOfName(name)).toBeUndefined();
  });
});
