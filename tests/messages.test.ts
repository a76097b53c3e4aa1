import { readdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { dateText, loadMessages } from "../src/messages.ts";
import { temporaryFolder, writeFiles } from "./support/folders.ts";

async function messages(files: Record<string, string>) {
  const folder = await writeFiles(await temporaryFolder(), files);
  return loadMessages(pathToFileURL(`${folder}/`));
}

const FILES = {
  "en.ftl": "hello = Hello, { $name }!\nonly-english = Here",
  "vi.ftl": "hello = Chào { $name }!",
  "notes.txt": "hello = no",
};

describe("loadMessages", () => {
  it("gives a text in its language with its arguments, without invisible marks", async () => {
    const text = await messages(FILES);
    expect(text("vi", "hello", { name: "Hoa" })).toBe("Chào Hoa!");
    expect(text("en", "hello", { name: "Hoa" })).toBe("Hello, Hoa!");
  });

  it("does not read an argument as a pattern", async () => {
    const text = await messages(FILES);
    expect(text("en", "hello", { name: "{ $name } $& %s" })).toBe("Hello, { $name } $& %s!");
  });

  it("falls back to English for a language that is not there", async () => {
    expect((await messages(FILES))("sv", "hello", { name: "Hoa" })).toBe("Hello, Hoa!");
  });

  it("throws for a text that does not exist, naming it", async () => {
    const text = await messages(FILES);
    expect(() => text("vi", "only-english")).toThrow(
      new RangeError('There is no text "only-english" for the language "vi".'),
    );
  });

  it("throws when an argument is missing", async () => {
    const text = await messages(FILES);
    expect(() => text("vi", "hello")).toThrow(/name/u);
  });
});

describe("the texts of the project", () => {
  it.each([
    ["answer", ["en", "sv", "vi"]],
    ["answer/eligibility", ["en", "sv", "vi"]],
    ["present", ["en", "sv", "vi"]],
    ["telegram", ["en", "vi"]],
  ])("in %s exist in all of %j", (room, languages) => {
    const folder = new URL(`../src/${room}/locales/`, import.meta.url);
    const files = readdirSync(folder);
    expect([...new Set(files.map((name) => name.split(".").at(-2)))].sort()).toEqual(languages);
    const textOf = (language: string) =>
      files
        .filter((name) => name.split(".").at(-2) === language)
        .map((name) => readFileSync(new URL(name, folder), "utf8"))
        .join("\n");
    const keys = languages.map((language) => (textOf(language).match(/^[a-z][\w-]*(?= =)/gmu) ?? []).sort());
    expect(keys[0]?.length).toBeGreaterThan(0);
    for (const own of keys) expect(own).toEqual(keys[0]);
  });
});

describe("dateText", () => {
  it.each([
    ["vi", "1/9/2026"],
    ["en", "1 September 2026"],
    ["sv", "1 september 2026"],
  ] as const)("writes a day as %s does", (language, expected) => {
    expect(dateText("2026-09-01", language)).toBe(expected);
  });
});
