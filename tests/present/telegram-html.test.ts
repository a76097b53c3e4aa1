import { describe, expect, it } from "vitest";
import { answerToHtml, escapeHtml, MESSAGE_LIMIT, packBlocks } from "../../src/present/telegram-html.ts";
import { answered, citation, declined } from "../support/answers.ts";
import { readMarkup } from "../support/telegram-markup.ts";

const LONE_SURROGATE = /\p{Surrogate}/u;

/** What a person reads in all messages, without blanks: a cut entity would show as its letters. */
function shown(messages: string[]): string {
  return messages.map((html) => readMarkup(html).text.replace(/\s/gu, "")).join("");
}

function lengths(messages: string[]): number[] {
  return messages.map((message) => message.length);
}

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

describe("a short answer", () => {
  it("shows the text, then the numbered source as a link", () => {
    expect(answerToHtml(answered())).toEqual([
      'Cần ít nhất 11 thành viên. [1]\n\n<b>Nguồn</b>\n[1] <a href="https://example.org/sample">Luật Mẫu, Điều 3 khoản 1</a>',
    ]);
  });

  it("names a source without an address as plain text", () => {
    const { url: _url, ...unlinked } = citation();
    const [html = ""] = answerToHtml(answered({ citations: [unlinked] }));
    expect(html).toContain("[1] Luật Mẫu, Điều 3 khoản 1");
    expect(readMarkup(html).links).toEqual([]);
  });

  it("puts notes in italics and further questions under their heading", () => {
    const [html = ""] = answerToHtml(
      answered({ language: "en", notices: ["figures < 2020"], followUps: ["Who & why?"] }),
    );
    expect(html).toContain("<i>Note: figures &lt; 2020</i>");
    expect(html).toContain("<b>Ask next</b>\n• Who &amp; why?");
  });

  it("quotes the nearest passage under a refusal but not under an answer", () => {
    const quote = "<blockquote expandable>Hợp tác xã có ít nhất 11 thành viên.</blockquote>";
    expect(answerToHtml(declined())[0]).toContain(quote);
    expect(answerToHtml(answered())[0]).not.toContain("<blockquote");
  });

  it("escapes title, address, quote and text", () => {
    const nasty = citation({
      title: 'A <b>"bold"</b> & B',
      url: 'https://example.org/?a=1&b="2"',
      quote: "5 < 6 & </blockquote>",
    });
    const [html = ""] = answerToHtml(declined({ text: "x </i> & <y>", citations: [nasty] }));
    const { text, links } = readMarkup(html);
    expect(text).toBe(
      'x </i> & <y>\n\nNguồn\n[1] A <b>"bold"</b> & B, Điều 3 khoản 1\n5 < 6 & </blockquote>',
    );
    expect(links).toEqual(['https://example.org/?a=1&b="2"']);
  });
});

describe("a long answer", () => {
  const words = (count: number, word: string) => Array.from({ length: count }, () => word).join(" ");
  const long: [string, string][] = [
    ["one paragraph of words", words(2000, "thành")],
    ["many lines", Array.from({ length: 300 }, () => words(6, "viên")).join("\n")],
    ["characters that grow when escaped", words(3000, '<&">')],
    ["one word without end", "x".repeat(9000)],
    ["entities without a blank", "&".repeat(3000)],
    ["emoji without a blank", `a${"🌾".repeat(3000)}`],
  ];

  it.each(long)("made of %s goes into messages within the limit that say all of it", (_name, text) => {
    const messages = answerToHtml(answered({ text }));
    expect(messages.length).toBeGreaterThan(1);
    expect(Math.max(...lengths(messages))).toBeLessThanOrEqual(MESSAGE_LIMIT);
    expect(shown(messages)).toBe(`${text}Nguồn[1] Luật Mẫu, Điều 3 khoản 1`.replace(/\s/gu, ""));
  });

  it.each(long)("made of %s is cut inside no surrogate pair", (_name, text) => {
    expect(answerToHtml(answered({ text })).filter((message) => LONE_SURROGATE.test(message))).toEqual([]);
  });

  it("is cut between words", () => {
    const messages = answerToHtml(answered({ text: words(1500, "hợp-tác-xã") }));
    expect(messages.length).toBeGreaterThan(3);
    const cut = messages.flatMap((message) => readMarkup(message).text.split("\n\n")[0]?.split(" ") ?? []);
    expect(cut.filter((word) => word === "hợp-tác-xã")).toHaveLength(1500);
  });

  it("keeps every one of many sources whole, with its link", () => {
    const citations = Array.from({ length: 60 }, (_, i) =>
      citation({ n: i + 1, url: `https://example.org/${i + 1}`, title: `Văn bản ${words(20, "số")}` }),
    );
    const messages = answerToHtml(answered({ citations }));
    expect(Math.max(...lengths(messages))).toBeLessThanOrEqual(MESSAGE_LIMIT);
    expect(messages.flatMap((message) => readMarkup(message).links)).toEqual(citations.map(({ url }) => url));
  });

  it("keeps the link of a source whose quote fills more than a message", () => {
    const messages = answerToHtml(declined({ citations: [citation({ quote: words(1500, "khoản") })] }));
    expect(Math.max(...lengths(messages))).toBeLessThanOrEqual(MESSAGE_LIMIT);
    expect(messages.flatMap((message) => readMarkup(message).links)).toEqual(["https://example.org/sample"]);
  });
});

describe("packBlocks", () => {
  it("joins what fits and begins a new text where it does not", () => {
    expect(packBlocks(["aaaa", "bbbb", "cc"], 9)).toEqual(["aaaa\nbbbb", "cc"]);
  });

  it("fills a text to the very limit", () => {
    expect(packBlocks(["aaaa", "bbbb"], 8)).toEqual(["aaaa", "bbbb"]);
    expect(packBlocks(["a".repeat(10)], 10)).toEqual(["a".repeat(10)]);
  });

  it("says nothing when there is nothing to say", () => {
    expect(packBlocks(["", " "], 10)).toEqual([]);
  });

  it.each(Array.from({ length: 12 }, (_, shift) => shift))(
    "keeps entities and pairs whole when %i characters stand before them",
    (shift) => {
      const text = `${"a".repeat(shift)}&amp;🌾&quot;🌾&lt;`;
      const pieces = packBlocks([text], 12);
      expect(pieces.join("")).toBe(text);
      expect(pieces.every((piece) => piece.length <= 12 && !LONE_SURROGATE.test(piece))).toBe(true);
      expect(pieces.join(" ")).toMatch(/&amp;.*&quot;.*&lt;/u);
    },
  );
});
