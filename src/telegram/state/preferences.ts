import type { UiLanguage } from "../texts.ts";
import type { StateDatabase } from "./schema.ts";

export interface ChatPreferences {
  language?: UiLanguage;
  /** Province as places.ts writes it: "Lạng Sơn". */
  province?: string;
}

/** What a chat has chosen. In a private chat its id is that of the user. */
export class Preferences {
  readonly #database: StateDatabase;

  constructor(database: StateDatabase) {
    this.#database = database;
  }

  of(chat: number): ChatPreferences {
    const row = this.#database.prepare("SELECT language, province FROM chats WHERE chat = ?").get(chat) as
      | { language: UiLanguage | null; province: string | null }
      | undefined;
    return {
      ...(row?.language ? { language: row.language } : {}),
      ...(row?.province ? { province: row.province } : {}),
    };
  }

  setLanguage(chat: number, language: UiLanguage): void {
    this.#database
      .prepare(
        "INSERT INTO chats (chat, language) VALUES (?, ?) ON CONFLICT (chat) DO UPDATE SET language = excluded.language",
      )
      .run(chat, language);
  }

  setProvince(chat: number, province: string | undefined): void {
    this.#database
      .prepare(
        "INSERT INTO chats (chat, province) VALUES (?, ?) ON CONFLICT (chat) DO UPDATE SET province = excluded.province",
      )
      .run(chat, province ?? null);
  }

  /** Notes that a group was greeted; false when it had been before. */
  greet(chat: number): boolean {
    const noted = this.#database
      .prepare(
        "INSERT INTO chats (chat, greeted) VALUES (?, 1) ON CONFLICT (chat) DO UPDATE SET greeted = 1 WHERE greeted = 0",
      )
      .run(chat);
    return noted.changes > 0;
  }

  /** What the new chat has chosen itself wins. */
  move(from: number, to: number): void {
    this.#database.prepare("UPDATE OR IGNORE chats SET chat = ? WHERE chat = ?").run(to, from);
    this.#database.prepare("DELETE FROM chats WHERE chat = ?").run(from);
  }
}
