import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { StateError } from "../../../src/errors.ts";
import { openState } from "../../../src/telegram/state/state.ts";
import { temporaryFolder, writeFiles } from "../../support/folders.ts";

const FORMER = '{"5":{"language":"vi"},"-1006":{"language":"en"}}';

describe("languages of the former file", () => {
  it("are taken over once, and the file is kept aside", async () => {
    const folder = await writeFiles(await temporaryFolder(), { "preferences.json": FORMER });
    const first = openState(folder);
    expect(first.preferences.of(5)).toEqual({ language: "vi" });
    expect(first.preferences.of(-1006)).toEqual({ language: "en" });
    first.preferences.setLanguage(5, "en");
    first.close();
    expect(await readFile(join(folder, "preferences.json.taken-over"), "utf8")).toBe(FORMER);
    expect(await readdir(folder)).not.toContain("preferences.json");
    const second = openState(folder);
    expect(second.preferences.of(5)).toEqual({ language: "en" });
    second.close();
  });

  it("do not take the place of what was chosen since, after a crash before the file was set aside", async () => {
    const folder = await temporaryFolder();
    const first = openState(folder);
    first.preferences.setLanguage(5, "en");
    first.close();
    await writeFiles(folder, { "preferences.json": FORMER });
    const second = openState(folder);
    expect(second.preferences.of(5)).toEqual({ language: "en" });
    second.close();
  });

  it.each(["{", '{"Lan":{"language":"vi"}}', '{"5":{"language":"xx"}}'])(
    "that are damaged (%s) are left as they are and named",
    async (content) => {
      const folder = await writeFiles(await temporaryFolder(), { "preferences.json": content });
      expect(() => openState(folder)).toThrow(StateError);
      expect(() => openState(folder)).toThrow("move it aside");
      expect(await readFile(join(folder, "preferences.json"), "utf8")).toBe(content);
    },
  );
});
