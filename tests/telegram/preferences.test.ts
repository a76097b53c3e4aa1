import { mkdir, readdir, readFile, rmdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Preferences } from "../../src/telegram/preferences.ts";
import { temporaryFolder, writeFiles } from "../support/folders.ts";

describe("preferences", () => {
  it("know nothing of a chat that has not chosen", async () => {
    expect((await Preferences.open(await temporaryFolder())).language(1)).toBeUndefined();
  });

  it("make their folder, and keep a choice over a restart", async () => {
    const state = join(await temporaryFolder(), "not/there/yet");
    await (await Preferences.open(state)).setLanguage(7, "en");
    const again = await Preferences.open(state);
    expect(again.language(7)).toBe("en");
    expect(again.language(8)).toBeUndefined();
  });

  it("keep every one of many choices made at once, and leave no other file behind", async () => {
    const state = await temporaryFolder();
    const preferences = await Preferences.open(state);
    const chats = Array.from({ length: 40 }, (_, i) => i + 1);
    await Promise.all(chats.map((chat) => preferences.setLanguage(chat, chat % 2 === 0 ? "en" : "vi")));
    const again = await Preferences.open(state);
    expect(chats.filter((chat) => again.language(chat) === "en")).toHaveLength(20);
    expect(chats.filter((chat) => again.language(chat) === "vi")).toHaveLength(20);
    expect(await readdir(state)).toEqual(["preferences.json"]);
  });

  it("let the last choice of a chat win", async () => {
    const state = await temporaryFolder();
    const preferences = await Preferences.open(state);
    await Promise.all([preferences.setLanguage(1, "en"), preferences.setLanguage(1, "vi")]);
    expect((await Preferences.open(state)).language(1)).toBe("vi");
  });

  it.each(['{"7":{"language":', '{"7":{"language":"fr"}}', "[1]"])(
    "start empty with the damaged file %s, which is set aside as it was",
    async (damaged) => {
      const state = await writeFiles(await temporaryFolder(), { "preferences.json": damaged });
      const preferences = await Preferences.open(state);
      expect(preferences.language(7)).toBeUndefined();
      await preferences.setLanguage(7, "en");
      const aside = (await readdir(state)).find((name) => name.startsWith("preferences.json.damaged-")) ?? "";
      expect(await readFile(join(state, aside), "utf8")).toBe(damaged);
      expect((await Preferences.open(state)).language(7)).toBe("en");
    },
  );

  it("write again after a write that failed", async () => {
    const state = await temporaryFolder();
    const preferences = await Preferences.open(state);
    const obstacle = join(state, "preferences.json.new");
    await mkdir(obstacle);
    await expect(preferences.setLanguage(1, "en")).rejects.toThrow("EISDIR");
    await rmdir(obstacle);
    await preferences.setLanguage(2, "en");
    expect((await Preferences.open(state)).language(2)).toBe("en");
  });
});
