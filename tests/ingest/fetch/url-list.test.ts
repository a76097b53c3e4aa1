import { describe, expect, it } from "vitest";
import { isUrlList, readUrlList } from "../../../src/ingest/fetch/url-list.ts";

const read = (...lines: string[]) => readUrlList(lines.join("\n"), "press/urls.txt");

describe("isUrlList", () => {
  it.each(["urls.txt", "press/urls.txt", "press/laws.urls", "URLS.TXT"])("knows %s", (file) => {
    expect(isUrlList(file)).toBe(true);
  });

  it.each(["my-urls.txt", "urls.txt.md", ".urls", "laws.urls.bak", "urls.txt/a.md", "urls"])(
    "not %s",
    (file) => {
      expect(isUrlList(file)).toBe(false);
    },
  );
});

describe("readUrlList", () => {
  it("gives addresses as they are written, with their lines", () => {
    const { urls, problems } = read(
      "\uFEFF# Luật",
      "",
      "https://Example.org/luật?a=1#dieu-5",
      "  http://example.org/b  # bản cũ",
      "#http://example.org/c",
    );
    expect(urls).toEqual([
      { url: "https://Example.org/luật?a=1#dieu-5", line: 3 },
      { url: "http://example.org/b", line: 4 },
    ]);
    expect(problems).toEqual([]);
  });

  it("reads the line ends of all systems", () => {
    const { urls } = readUrlList("http://a.vn/\r\nhttp://b.vn/\rhttp://c.vn/\n", "urls.txt");
    expect(urls.map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  it("takes spellings and places of one document for one address", () => {
    const { urls } = read(
      "http://a.vn",
      "http://a.vn/",
      "HTTP://A.vn:80/#top",
      "https://a.vn/",
      "http://a.vn/?x",
    );
    expect(urls.map(({ url }) => url)).toEqual(["http://a.vn", "https://a.vn/", "http://a.vn/?x"]);
  });

  it.each([
    "example.org/a",
    "ftp://example.org/a",
    "http:example.org",
    "http://",
    "http://a.vn b",
    "http://[x",
  ])("names the line of %j", (line) => {
    expect(read("http://a.vn/", line)).toEqual({
      urls: [{ url: "http://a.vn/", line: 1 }],
      problems: [`press/urls.txt:2: this is no http or https address: ${JSON.stringify(line)}`],
    });
  });
});
