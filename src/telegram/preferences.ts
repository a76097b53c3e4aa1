import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { ConfigError } from "../errors.ts";
import { UI_LANGUAGES, type UiLanguage } from "./texts.ts";

const schema = z.record(z.string(), z.object({ language: z.enum(UI_LANGUAGES) }));

/** What a chat has chosen, kept in one small file. A file that is damaged is set aside, never overwritten. */
export class Preferences {
  readonly #file: string;
  readonly #chosen: Map<string, { language: UiLanguage }>;
  #writing: Promise<void> = Promise.resolve();

  private constructor(file: string, chosen: Map<string, { language: UiLanguage }>) {
    this.#file = file;
    this.#chosen = chosen;
  }

  static async open(stateDir: string): Promise<Preferences> {
    try {
      await mkdir(stateDir, { recursive: true });
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? String(error);
      throw new ConfigError(
        `The folder ${stateDir} cannot be made (${code}).`,
        "Set STATE_DIR to a folder that may be written to.",
        {
          cause: error,
        },
      );
    }
    const file = join(stateDir, "preferences.json");
    try {
      return new Preferences(
        file,
        new Map(Object.entries(schema.parse(JSON.parse(await readFile(file, "utf8"))))),
      );
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT")
        await rename(file, `${file}.damaged-${Date.now()}`);
      return new Preferences(file, new Map());
    }
  }

  language(chatId: number): UiLanguage | undefined {
    return this.#chosen.get(String(chatId))?.language;
  }

  /** Resolves when the choice is on disk: written aside, then renamed, one write after the other. */
  async setLanguage(chatId: number, language: UiLanguage): Promise<void> {
    this.#chosen.set(String(chatId), { language });
    const aside = `${this.#file}.new`;
    const write = async () => {
      await writeFile(aside, JSON.stringify(Object.fromEntries(this.#chosen)));
      await rename(aside, this.#file);
    };
    this.#writing = this.#writing.then(write, write);
    return this.#writing;
  }
}
