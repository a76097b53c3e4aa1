import { describe, expect, it } from "vitest";
import { texts, UI_LANGUAGES, uiLanguage } from "../../src/telegram/texts.ts";

describe("the language of the bot's own texts", () => {
  it.each([
    [undefined, undefined, "vi"],
    [undefined, "vi", "vi"],
    [undefined, "vi-VN", "vi"],
    [undefined, "en-GB", "en"],
    [undefined, "sv", "en"],
    ["vi", "en", "vi"],
    ["en", "vi", "en"],
  ] as const)("chosen %s with Telegram set to %s is %s", (chosen, code, language) => {
    expect(uiLanguage(chosen, code)).toBe(language);
  });
});

describe("the bot's own texts", () => {
  const ids = ["start", "help", "language-choose", "language-set", "text-only"];

  it.each(ids)('say "%s" in another way in each language', (id) => {
    const said = UI_LANGUAGES.map((language) => texts(language, id));
    expect(new Set(said).size).toBe(2);
  });

  it("name the incident in an apology", () => {
    for (const language of UI_LANGUAGES)
      expect(texts(language, "error", { incident: "ab12" })).toContain("ab12");
  });

  it.each(["start", "help", "language"])(
    "describe /%s in the 256 characters of Telegram's menu",
    (command) => {
      for (const language of UI_LANGUAGES) {
        const text = texts(language, `command-${command}`);
        expect(text.length).toBeGreaterThan(2);
        expect(text.length).toBeLessThanOrEqual(256);
      }
    },
  );
});
