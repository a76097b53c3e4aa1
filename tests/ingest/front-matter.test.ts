import { describe, expect, it } from "vitest";
import { noLists } from "../../src/domain.ts";
import { DocumentError } from "../../src/errors.ts";
import { readFrontMatter } from "../../src/ingest/front-matter.ts";

const FIRST_LINES = ["title: Quy chế", "language: vi", "kind: law"];

function file(...lines: string[]): string {
  return ["---", ...FIRST_LINES, ...lines, "---", "Nội dung"].join("\n");
}

function problem(source: string): string {
  try {
    readFrontMatter(source, "laws/a.md");
  } catch (error) {
    expect(error).toBeInstanceOf(DocumentError);
    return error instanceof Error ? error.message : "";
  }
  throw new Error("expected a DocumentError");
}

describe("readFrontMatter", () => {
  it("splits metadata and body, and fills in what may be left out", () => {
    expect(readFrontMatter(file("issued: 2031-02-03"), "a.md")).toEqual({
      metadata: {
        title: "Quy chế",
        language: "vi",
        kind: "law",
        issued: "2031-02-03",
        validity: "unknown",
        ...noLists(),
      },
      written: ["title", "language", "kind", "issued"],
      body: "Nội dung",
    });
  });

  it("reads every field", () => {
    const fields = {
      number: "9/2031/QC",
      issuer: "Hội đồng",
      publisher: "Báo",
      url: "https://example.org/a",
      issued: "2031-01-01",
      effective: "2031-02-01",
      expires: "2041-02-01",
      published: "2031-01-02",
      validity: "in-force",
      replaces: ["8/2020/QC"],
      amends: ["7/2020/QC"],
      amendedBy: ["10/2032/QC Điều 2"],
      scope: "người nuôi ong",
      topic: ["ong", "mật"],
      related: ["laws/c"],
      places: ["Lâm Đồng"],
      period: { from: 2030, to: 2031 },
      digest: { source: "Bản in", checked: "2031-03-01", files: ["ban-in.html"] },
      confidence: "secondary",
      variantOf: "laws/b",
      askedAs: ["Quy chế nói gì?"],
    };
    const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
    expect(readFrontMatter(file(...lines), "a.md").metadata).toEqual({
      title: "Quy chế",
      language: "vi",
      kind: "law",
      ...fields,
    });
  });

  it("takes a file without front matter as it is", () => {
    expect(readFrontMatter("Một dòng\n---\nhai", "a.txt")).toEqual({
      written: [],
      body: "Một dòng\n---\nhai",
    });
  });

  it.each<[string, "title" | "issuer" | "scope" | "publisher"]>([
    ["title: Sơn La: hợp tác xã gắn với chế biến", "title"],
    ["title: Figures: 5 groups, see: below:", "title"],
    ["publisher: Báo Ong: bản điện tử", "publisher"],
    ["scope: cho tổ ong: mọi tỉnh", "scope"],
  ])("takes the rest of the line for a text with a colon: %s", (line, key) => {
    const lines = FIRST_LINES.filter((other) => !other.startsWith(`${key}:`));
    const source = ["---", ...lines, line, "---", "Nội dung"].join("\n");
    const { metadata } = readFrontMatter(source, "a.md");
    expect(metadata?.[key]).toBe(line.slice(key.length + 2));
  });

  it("leaves values in quotation marks and lists as they are", () => {
    const source = file('issuer: "Bộ: một"', "scope: một: hai", "topic: [a, b]");
    expect(readFrontMatter(source, "a.md").metadata).toMatchObject({
      issuer: "Bộ: một",
      scope: "một: hai",
      topic: ["a", "b"],
    });
  });

  it("reads Windows line ends", () => {
    const { metadata, body } = readFrontMatter(file().replaceAll("\n", "\r\n"), "a.md");
    expect(metadata?.title).toBe("Quy chế");
    expect(body).toBe("Nội dung");
  });
});

describe("an error of the front matter", () => {
  it.each([
    ["kind: blog", 5, "kind", '"law"|"ordinance"|"decree"'],
    ["issued: 03/02/2031", 5, "issued", "ISO date"],
    ["validity: maybe", 5, "validity", '"in-force"'],
    ["url: ftp://example.org", 5, "url", "Invalid URL"],
    ["places: Hà Nội", 5, "places", "expected array"],
    ["period: { from: 2031, to: 2030 }", 5, "period", "from ≤ to"],
    ["period: { from: 2030, to: later }", 5, "period.to", "expected number"],
    ['askedAs: [ok, ""]', 5, "askedAs.1", ">=1 character"],
    ["publised: 2031-01-01", 5, "publised", "Unrecognized key"],
  ])("of %j names file, line %i, field %s and what was expected", (line, number, field, expectation) => {
    const [own = ""] = problem(
      line.startsWith("kind") ? file().replace("kind: law", `places: []\n${line}`) : file(line),
    ).split("\n");
    expect(own.startsWith(`laws/a.md:${number}: field "${field}": `)).toBe(true);
    expect(own).toContain(expectation);
  });

  it("is reported for each wrong field at its own line", () => {
    const message = problem(file("issued: never", "places: []", "effective: soon"));
    expect(message).toContain('laws/a.md:5: field "issued"');
    expect(message).toContain('laws/a.md:7: field "effective"');
  });

  it("names a field that is missing", () => {
    expect(problem("---\ntitle: A\nlanguage: vi\n---\nx")).toContain('laws/a.md:1: field "kind"');
  });

  it("names the two-letter code that a language needs", () => {
    expect(problem("---\ntitle: A\nlanguage: Vietnamese\nkind: law\n---\nx")).toContain(
      'laws/a.md:3: field "language": expected a two-letter code such as "vi"',
    );
  });

  it("names the line where YAML is broken and the remedy", () => {
    const message = problem(file("topic: Bộ: một"));
    expect(message).toMatch(/^laws\/a\.md:5: the front matter is not valid YAML/u);
    expect(message).toContain("between double quotes");
  });

  it("names a field that stands twice", () => {
    expect(problem(file("title: B"))).toMatch(/^laws\/a\.md:5: .*unique/u);
  });

  it("says that the closing line is missing", () => {
    expect(problem("---\ntitle: A\nx")).toContain('laws/a.md:1: the front matter has no closing "---" line');
  });

  it("says what an empty front matter lacks", () => {
    expect(problem("---\n---\nx")).toContain('field "title"');
  });

  it("names an unknown key inside a field by its line and path", () => {
    expect(problem(file("period: { from: 2030, to: 2031, until: 2032 }"))).toContain(
      'laws/a.md:5: field "period.until"',
    );
  });
});
