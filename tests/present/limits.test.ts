import { describe, expect, it } from "vitest";
import type { Answer, Statement } from "../../src/domain.ts";
import { answerToHtml } from "../../src/present/telegram-html.ts";
import { answerToRich } from "../../src/present/telegram-rich.ts";
import { answered, citation, declined } from "../support/answers.ts";
import { randomNumbers } from "../support/random.ts";
import { readText } from "../support/telegram/messages.ts";
import { readRich } from "../support/telegram/rich.ts";

/** What breaks markup, limits and pairs: tags, entities, emoji, letters with marks of their own, figures, lines, long words. */
const PIECES = [
  "hợp tác xã",
  "<b>",
  "</blockquote>",
  "&amp;",
  "&",
  '"',
  "<",
  "🌾",
  "👨‍👩‍👧",
  "𝒜𝒷",
  "e\u0301",
  "1,35 tỷ đồng",
  "22,7%",
  "[1]",
  "[99]",
  "\n",
  "a) ",
  "Điều 5 khoản 2",
  "x".repeat(700),
  "🌾".repeat(400),
  "&".repeat(300),
  "năm 2024",
];
const CONDITIONS = ["met", "not-met", "unknown", undefined] as const;
const LONE_SURROGATE = /\p{Surrogate}/u;

function anyAnswer(seed: number): Answer {
  const next = randomNumbers(seed);
  const whole = (most: number) => Math.floor(next() * (most + 1));
  const text = (most: number) =>
    Array.from({ length: 1 + whole(most) }, () => PIECES[whole(PIECES.length - 1)] ?? "").join(
      next() < 0.8 ? " " : "",
    );
  const citations = Array.from({ length: 1 + whole(next() < 0.2 ? 40 : 4) }, (_, at) =>
    citation({
      n: at + 1,
      documentId: `d${whole(3)}`,
      title: text(next() < 0.1 ? 60 : 5),
      locator: ["Điều 5 khoản 1", "Điều 5 khoản 1 điểm a", "paragraph 3"][whole(2)] ?? "",
      quote: text(next() < 0.2 ? 200 : 10),
      url:
        ['https://example.org/a?b=1&c="2"', "không", `https://example.org/${"a".repeat(1900)}`][whole(2)] ??
        "",
      confidence: "article",
      related: Array.from({ length: whole(3) }, () => ({ documentId: "d", title: text(8), file: "f" })),
    }),
  );
  const cited = () => [1 + whole(citations.length - 1)];
  const statements = Array.from({ length: 1 + whole(next() < 0.2 ? 120 : 6) }, (): Statement => {
    const condition = CONDITIONS[whole(3)];
    return { text: text(next() < 0.2 ? 150 : 10), citations: cited(), ...(condition ? { condition } : {}) };
  });
  const parts = {
    citations,
    statements,
    text: statements.map((own) => own.text).join("\n"),
    notices: Array.from({ length: whole(3) }, () => text(20)),
    followUps: [text(5), text(5)],
    ...(next() < 0.4
      ? {
          comparison: {
            sides: Array.from({ length: 2 + whole(5) }, () => ({
              name: text(3),
              figure: text(2),
              years: [2024],
              citation: 1,
            })),
            verdict: "years",
            note: text(4),
          },
        }
      : {}),
  };
  return next() < 0.2 ? declined({ ...parts, statements: [], text: text(100) }) : answered(parts);
}

/** Sources by the links and numbers that begin their lines. */
const numbersIn = (texts: string[]) => texts.join("\n").match(/^\[\d+\] /gmu) ?? [];

describe("whatever an answer holds", () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed + 1))(
    "Telegram takes it as classic HTML and as a rich message (%i)",
    (seed) => {
      const answer = anyAnswer(seed);
      const messages = answerToHtml(answer);
      expect(messages.length).toBeGreaterThan(0);
      const shown = messages.map((html) => readText(html, "HTML").text);
      expect(shown.filter((text) => LONE_SURROGATE.test(text) || text.trim() === "")).toEqual([]);
      expect(numbersIn(shown).length).toBeGreaterThan(0);
      const rich = answerToRich(answer);
      if (rich !== undefined)
        expect(readRich({ html: rich }, { isDraft: false }).text).not.toMatch(LONE_SURROGATE);
    },
  );

  it("some are rich messages, some need several messages (or nothing was proved)", () => {
    const all = Array.from({ length: 60 }, (_, seed) => anyAnswer(seed + 1));
    expect(all.filter((answer) => answerToRich(answer) !== undefined).length).toBeGreaterThan(4);
    expect(all.filter((answer) => answerToHtml(answer).length > 2).length).toBeGreaterThan(4);
  });
});
