import { readdirSync, readFileSync } from "node:fs";
import { FluentResource } from "@fluent/bundle";
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

const LOCALES = new URL("../../src/telegram/locales/", import.meta.url);
const SOURCES = new URL("../../src/telegram/", import.meta.url);

interface Text {
  id: string;
  /** As it stands in the file, with what is filled in. */
  source: string;
  /** What is filled in. */
  variables: string[];
}

/** Texts of a language by id, from all files of the folder. */
function textsOf(language: string): Map<string, Text> {
  const files = readdirSync(LOCALES).filter((name) => name.split(".").at(-2) === language);
  const all = files.map((name) => readFileSync(new URL(name, LOCALES), "utf8")).join("\n");
  return new Map(
    [...all.matchAll(/^([a-z][\w-]*) = ([\s\S]*?)(?=^\S|$(?![\s\S]))/gmu)].map(([, id = "", source = ""]) => {
      const variables = [...new Set([...source.matchAll(/\$(\w+)/gu)].map((match) => match[1] ?? ""))].sort();
      return [id, { id, source, variables }];
    }),
  );
}

/** Ids that the code names: texts(language, "id") and the beginnings of those that it puts together. */
function idsInCode(): { whole: string[]; begun: string[] } {
  const code = readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(new URL(name, SOURCES), "utf8"))
    .join("\n");
  const calls = [
    ...code.matchAll(/(?:texts|say)\(\s*(?:[^,()]|\([^()]*\))+,\s*(?:[^,()"`]+,\s*)?(["`])([a-z][^"`]*)\1/gu),
  ];
  return {
    whole: calls.filter(([, quote]) => quote === '"').map(([, , id = ""]) => id),
    begun: calls.filter(([, quote]) => quote === "`").map(([, , id = ""]) => id.split("${")[0] ?? ""),
  };
}

describe("the bot's own texts", () => {
  const [vi, en] = [textsOf("vi"), textsOf("en")];
  const examples = { incident: "ab12cd34", n: 3 };

  it("are read as Fluent reads them (else the other tests would prove nothing)", () => {
    const ids = readdirSync(LOCALES)
      .filter((name) => name.split(".").at(-2) === "vi")
      .flatMap((name) =>
        new FluentResource(readFileSync(new URL(name, LOCALES), "utf8")).body.map(({ id }) => id),
      );
    expect([...vi.keys()].sort()).toEqual([...ids].sort());
    expect(vi.size).toBeGreaterThan(60);
  });

  it("are the same in all languages, and are filled in with the same", () => {
    expect([...en.keys()].sort()).toEqual([...vi.keys()].sort());
    for (const [id, { variables }] of vi) expect(en.get(id)?.variables, id).toEqual(variables);
  });

  it("exist for every id that the code names", () => {
    const { whole, begun } = idsInCode();
    expect(whole.length).toBeGreaterThan(40);
    expect(whole.filter((id) => !vi.has(id))).toEqual([]);
    expect(begun.filter((start) => ![...vi.keys()].some((id) => id.startsWith(start)))).toEqual([]);
  });

  it("say it in another way in each language, within what Telegram takes", () => {
    for (const [id, { source, variables }] of vi) {
      const args = Object.fromEntries(
        variables.map((name) => [
          name,
          name === "count" ? 7 : ((examples as Record<string, string | number>)[name] ?? "Tên"),
        ]),
      );
      const said = UI_LANGUAGES.map((language) => texts(language, id, args));
      if (/\p{L}/u.test(source.replace(/\{[^}]*\}/gu, ""))) expect(new Set(said).size, id).toBe(2);
      for (const text of said) {
        expect(text.length, id).toBeLessThanOrEqual(id.startsWith("command-") ? 256 : 4096);
        expect(text, id).not.toMatch(/[{}$]/u);
      }
    }
  });

  it("name the incident in an apology", () => {
    for (const language of UI_LANGUAGES)
      expect(texts(language, "error", { incident: "ab12" })).toContain("ab12");
  });
});
