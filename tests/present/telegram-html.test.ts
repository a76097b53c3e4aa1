import { describe, expect, it } from "vitest";
import { MESSAGE_LIMIT } from "../../src/present/pack.ts";
import { answerToHtml } from "../../src/present/telegram-html.ts";
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

describe("a short answer", () => {
  it("shows the text, then the numbered source as a link", () => {
    expect(answerToHtml(answered())).toEqual([
      'Cần ít nhất <b>11</b> thành viên. [1]\n\n<b>Nguồn</b>\n[1] <a href="https://example.org/sample">Luật Mẫu, Điều 3 khoản 1</a>\n<blockquote expandable>Hợp tác xã có ít nhất 11 thành viên.</blockquote>',
    ]);
  });

  it("names a source without an address as plain text", () => {
    const { url: _url, ...unlinked } = citation();
    const [html = ""] = answerToHtml(answered({ citations: [unlinked] }));
    expect(html).toContain("[1] Luật Mẫu, Điều 3 khoản 1");
    expect(readMarkup(html).links).toEqual([]);
  });

  it("puts notes in italics and leaves further questions to the buttons", () => {
    const [html = ""] = answerToHtml(
      answered({ language: "en", notices: ["figures < 2020"], followUps: ["Who & why?"] }),
    );
    expect(html).toContain("\nℹ️ <i>figures &lt; 2020</i>");
    expect(html).not.toContain("Who");
  });

  it("shows the quote of its source folded, unless the answer shows it word for word", () => {
    const quote = "<blockquote expandable>Hợp tác xã có ít nhất 11 thành viên.</blockquote>";
    expect(answerToHtml(declined())[0]).toContain(quote);
    expect(answerToHtml(answered())[0]).toContain(quote);
    const verbatim = answered({ text: "a) Hợp tác xã có\n ít nhất 11 thành viên. [1]" });
    expect(answerToHtml(verbatim)[0]).not.toContain("<blockquote");
  });

  it("gives quotes of one clause one number, in the text as in the list", () => {
    const citations = [1, 2].map((n) =>
      citation({ n, locator: `Điều 83 khoản 2 điểm ${"ab"[n - 1]}`, quote: `Điểm ${n}.` }),
    );
    const statements = [
      { text: "Điểm 1.", citations: [1] },
      { text: "Điểm 2.", citations: [2] },
    ];
    const [html = ""] = answerToHtml(answered({ statements, citations, text: "Điểm 1. [1]\nĐiểm 2. [2]" }));
    expect(readMarkup(html).text).toBe("Điểm 1. [1]\nĐiểm 2. [1]\n\nNguồn\n[1] Luật Mẫu, Điều 83 khoản 2");
  });

  it("marks each condition as met, not met or not known", () => {
    const statements = (["met", "not-met", "unknown"] as const).map((condition) => ({
      text: condition,
      citations: [1],
      condition,
    }));
    const [html = ""] = answerToHtml(answered({ statements }));
    expect(html).toContain("✅ met [1]\n❌ not-met [1]\n❓ unknown [1]");
  });

  it("folds the passage behind the sentence that answers, with only the figure that was told in bold", () => {
    const quote =
      `Một thành viên góp nhiều nhất 30% vốn. Ở liên hiệp là 40%. ${"Phần còn lại của điều luật này. ".repeat(4)}`.trim();
    const statements = [
      { text: "Tối đa 40%.", citations: [1] },
      { text: quote, citations: [1] },
    ];
    const [html = ""] = answerToHtml(
      answered({ statements, citations: [citation({ quote })], text: `Tối đa 40%. [1]\n${quote} [1]` }),
    );
    expect(html).toMatch(
      /^Tối đa <b>40%<\/b>\. \[1\]\n<blockquote expandable>.*30% .*<b>40%<\/b>.*\[1\]<\/blockquote>\n\n/u,
    );
  });

  it("says how a statement is known, what its source leans on and what else to read", () => {
    const one = citation({
      confidence: "article",
      references: [{ passageId: "x", file: "x", locator: "Điều 56 khoản 1" }],
      related: [
        { documentId: "d", title: "Nghị định 113 – quy mô (tóm lược)", file: "d", locator: "Điều 19" },
      ],
    });
    const [html = ""] = answerToHtml(answered({ citations: [one] }));
    expect(html).toContain(
      "</a> <i>(theo bài báo)</i>\n<i>Dẫn chiếu tới: Điều 56 khoản 1</i>\n<i>Xem thêm: Nghị định 113, Điều 19</i>",
    );
  });

  it("names a digest without saying so in the title", () => {
    const [html = ""] = answerToHtml(
      answered({ citations: [citation({ title: "Luật A (tóm lược theo điều)" })] }),
    );
    expect(html).toContain(">Luật A, Điều 3 khoản 1</a>");
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
    expect(shown(messages).replaceAll("[1]", "")).toBe(
      `${text}NguồnLuật Mẫu, Điều 3 khoản 1${citation().quote}`.replace(/\s/gu, ""),
    );
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
      citation({
        n: i + 1,
        documentId: `laws/${i}`,
        url: `https://example.org/${i + 1}`,
        title: `Văn bản ${words(20, "số")}`,
      }),
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
