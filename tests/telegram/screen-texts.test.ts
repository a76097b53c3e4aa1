import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { texts, UI_LANGUAGES } from "../../src/telegram/texts.ts";

const LOCALES = new URL("../../src/telegram/locales/", import.meta.url);
const FILES = ["reading", "rating"];
const ARGS = { n: 8, date: "31/12/2031", by: "Luật sửa đổi", page: 120 };

/** Ids of a Fluent file, with the names of their variables. */
function messagesOf(file: string, language: string): Record<string, string[]> {
  const text = readFileSync(new URL(`${file}.${language}.ftl`, LOCALES), "utf8");
  return Object.fromEntries(
    text
      .split(/^(?=[a-z])/mu)
      .map((message) => [
        message.split(" ", 1)[0] ?? "",
        [...message.matchAll(/\$(\w+)/gu)].map(([, name]) => name ?? "").sort(),
      ]),
  );
}

describe.each(FILES)("texts of %s", (file) => {
  it("are there in both languages, with the same variables and other words", () => {
    const [vi = {}, en] = UI_LANGUAGES.map((language) => messagesOf(file, language));
    expect(Object.keys(vi).length).toBeGreaterThan(4);
    expect(vi).toEqual(en);
    const same = Object.keys(vi).filter((id) => texts("vi", id, ARGS) === texts("en", id, ARGS));
    expect(same.filter((id) => id !== "button-source-short")).toEqual([]);
  });
});

describe("what is shown", () => {
  it("at a press is within the 200 characters of Telegram, and a label fits on half of a phone", () => {
    for (const language of UI_LANGUAGES) {
      for (const id of ["button-old", "reading-gone", "rated-up", "rated-down", "reason-noted"])
        expect(texts(language, id).length).toBeLessThanOrEqual(200);
      const labels = Object.keys({ ...messagesOf("reading", language), ...messagesOf("rating", language) });
      for (const id of labels.filter((own) =>
        /^(?:button-(?!old)|reason-(?!noted)|rate-|comment-skip$)/u.test(own),
      ))
        expect(texts(language, id, ARGS).length, id).toBeLessThanOrEqual(18);
    }
  });
});
