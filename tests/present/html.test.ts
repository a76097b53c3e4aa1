import { describe, expect, it } from "vitest";
import { escapeHtml, link, webAddress, withBold, withFigures } from "../../src/present/html.ts";
import { readMarkup } from "../support/telegram-markup.ts";

describe("escapeHtml", () => {
  it.each([
    ["a < b > c", "a &lt; b &gt; c"],
    ["R&D", "R&amp;D"],
    ['say "yes"', "say &quot;yes&quot;"],
    ["&lt;", "&amp;lt;"],
    ["$& $$ hợp tác xã", "$&amp; $$ hợp tác xã"],
  ])("writes %s so that it is read back as it was", (text, html) => {
    expect(escapeHtml(text)).toBe(html);
    expect(readMarkup(html).text).toBe(text);
  });
});

describe("bold text", () => {
  it("is where the spans say, escaped inside and outside", () => {
    expect(withBold("a<b 🌾 & c", [[2, 6]])).toBe("a&lt;<b>b 🌾</b> &amp; c");
  });

  it("takes no span that overlaps the one before, nor an empty one", () => {
    expect(
      withBold("abcdef", [
        [0, 3],
        [2, 5],
        [4, 4],
        [5, 6],
      ]),
    ).toBe("<b>abc</b>de<b>f</b>");
  });

  it("shows the amounts of a sentence, not its years", () => {
    expect(withFigures("Năm 2024 đạt 557 < 600", "vi")).toBe("Năm 2024 đạt <b>557</b> &lt; <b>600</b>");
  });
});

describe("an address", () => {
  it.each([
    ["https://vbpl.vn/a?x=1&y=2", "https://vbpl.vn/a?x=1&y=2"],
    ["http://vbpl.vn/ngày", "http://vbpl.vn/ng%C3%A0y"],
    ["ftp://vbpl.vn/a", undefined],
    ["javascript:alert(1)", undefined],
    ["http://localhost/a", undefined],
    ["không phải địa chỉ", undefined],
    [`https://vbpl.vn/${"a".repeat(3000)}`, undefined],
    [undefined, undefined],
  ])("%s is opened as %s", (url, expected) => {
    expect(webAddress(url)).toBe(expected);
  });

  it("that cannot be opened leaves the name without a link", () => {
    expect(link("A & B", "tệp cũ")).toBe("A &amp; B");
    expect(link("A & B", "https://a.vn/?b&c")).toBe('<a href="https://a.vn/?b&amp;c">A &amp; B</a>');
  });
});
