import { copyFile, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import Database from "libsql";
import { describe, expect, it } from "vitest";
import { StateError } from "../../../src/errors.ts";
import { closeDatabase, openDatabase, readDatabase } from "../../../src/telegram/state/database.ts";
import { MIGRATIONS, migrate, versionOf } from "../../../src/telegram/state/schema.ts";
import { openState } from "../../../src/telegram/state/state.ts";
import { temporaryFolder, writeFiles } from "../../support/folders.ts";

const fileIn = (folder: string) => join(folder, "assistant.db");

function problem(open: () => unknown): StateError {
  try {
    open();
  } catch (error) {
    expect(error).toBeInstanceOf(StateError);
    return error as StateError;
  }
  throw new Error("expected a StateError");
}

/** A file with enough pages that a damage in the middle hits data. */
async function filled(): Promise<string> {
  const folder = await temporaryFolder();
  const database = openDatabase(folder);
  const add = database.prepare("INSERT INTO feedback (id, answer, at, record) VALUES (?, 'a', 1, ?)");
  for (let i = 0; i < 100; i += 1) add.run(`id-${i}`, "x".repeat(1000));
  closeDatabase(database);
  return folder;
}

describe("a file that cannot be used", () => {
  it.each([
    ["is no database", (file: string) => writeFile(file, "chat: language\n".repeat(999))],
    ["was cut off", (file: string) => truncate(file, 4096 * 5 + 17)],
    [
      "is damaged inside",
      async (file: string) => {
        const bytes = await readFile(file);
        await writeFile(file, bytes.fill(0xaa, 4096 * 12, 4096 * 14));
      },
    ],
  ])("because it %s is left as it is, and the error says what to do", async (_why, damage) => {
    const folder = await filled();
    await damage(fileIn(folder));
    const before = await readFile(fileIn(folder));
    const { message, remedy } = problem(() => openState(folder));
    expect(message).toContain(fileIn(folder));
    expect(message).toContain("damaged");
    expect(remedy).toContain("move it aside");
    expect((await readFile(fileIn(folder))).equals(before)).toBe(true);
  });

  it("because a newer version wrote it is left as it is, by the bot and by readers", async () => {
    const folder = await temporaryFolder();
    const newer = new Database(fileIn(folder));
    newer.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    newer.close();
    const before = await readFile(fileIn(folder));
    expect(problem(() => openDatabase(folder)).message).toContain("newer version");
    expect(problem(() => readDatabase(folder)).message).toContain("newer version");
    expect((await readFile(fileIn(folder))).equals(before)).toBe(true);
  });

  it("because its folder is a file names the setting", async () => {
    const folder = await writeFiles(await temporaryFolder(), { state: "" });
    expect(problem(() => openDatabase(join(folder, "state"))).remedy).toContain("STATE_DIR");
  });
});

describe("an older version", () => {
  const steps = ["CREATE TABLE a (x TEXT)", "ALTER TABLE a ADD COLUMN y TEXT DEFAULT 'new'"];

  it("is brought up step by step, with what it holds", async () => {
    const database = new Database(fileIn(await temporaryFolder()));
    migrate(database, steps.slice(0, 1));
    database.exec("INSERT INTO a VALUES ('kept')");
    migrate(database, steps);
    migrate(database, steps);
    expect(database.prepare("SELECT x, y FROM a").raw().all()).toEqual([["kept", "new"]]);
    expect(versionOf(database)).toBe(2);
    database.close();
  });

  it("stays whole when a step fails", async () => {
    const database = new Database(fileIn(await temporaryFolder()));
    migrate(database, steps.slice(0, 1));
    expect(() => migrate(database, [...steps, "CREATE TABLE a (x TEXT)"])).toThrow("already exists");
    expect(versionOf(database)).toBe(1);
    expect(() => database.prepare("SELECT y FROM a")).toThrow("y");
    database.close();
  });

  it("is not changed by a reader, who says what to do", async () => {
    const folder = await temporaryFolder();
    closeDatabase(openDatabase(folder));
    const older = new Database(fileIn(folder));
    older.exec("PRAGMA user_version = 0");
    closeDatabase(older);
    expect(problem(() => readDatabase(folder)).remedy).toContain("Start the bot");
  });
});

describe("reading beside the bot", () => {
  it("sees what the bot has just written, and can write nothing", async () => {
    const folder = await temporaryFolder();
    const bot = openDatabase(folder);
    bot.exec("INSERT INTO chats (chat, language) VALUES (5, 'en')");
    const reader = readDatabase(folder);
    expect(reader?.prepare("SELECT language FROM chats").raw().get()).toEqual(["en"]);
    expect(() => reader?.exec("DELETE FROM chats")).toThrow("readonly");
    reader?.close();
    closeDatabase(bot);
  });

  it("makes no file where there is none", async () => {
    const folder = await temporaryFolder();
    expect(readDatabase(folder)).toBeUndefined();
    expect(readDatabase(join(folder, "nowhere"))).toBeUndefined();
  });
});

describe("a database that was closed", () => {
  it("is whole in its one file", async () => {
    const folder = await temporaryFolder();
    const database = openDatabase(folder);
    database.exec("INSERT INTO chats (chat, language) VALUES (5, 'en')");
    closeDatabase(database);
    const elsewhere = await temporaryFolder();
    await copyFile(fileIn(folder), fileIn(elsewhere));
    const copy = openState(elsewhere);
    expect(copy.preferences.of(5)).toEqual({ language: "en" });
    copy.close();
  });
});

describe("every table", () => {
  it("can be emptied of a user and by age: it has the columns for it", async () => {
    const database = openDatabase(await temporaryFolder());
    const tables = database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
      .pluck()
      .all() as string[];
    const columns = (table: string) =>
      database.prepare("SELECT name FROM pragma_table_info(?)").pluck().all(table) as string[];
    expect(tables.length).toBeGreaterThan(4);
    // What a chat has chosen has no age: it stays until it is deleted.
    for (const table of tables.filter((name) => name !== "chats"))
      expect(columns(table), table).toEqual(expect.arrayContaining(["user", "at"]));
    database.close();
  });
});
