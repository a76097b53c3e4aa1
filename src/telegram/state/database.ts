import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import Database from "libsql";
import { StateError } from "../../errors.ts";
import { MIGRATIONS, migrate, refuseNewer, type StateDatabase, versionOf } from "./schema.ts";

const FILE = "assistant.db";
const BUSY_MS = 5000;

/**
 * Opens the one file in which the bot keeps what must outlive it. What was written is on disk before a call returns (write-ahead log,
 * synced), so a crash loses nothing. Several processes may read and write.
 * @throws StateError when the folder cannot be written to, or the file is damaged or of a newer program; it is then left as it is.
 */
export function openDatabase(stateDir: string): StateDatabase {
  const file = join(stateDir, FILE);
  return explaining(file, () => {
    mkdirSync(stateDir, { recursive: true, mode: 0o700 });
    const database = new Database(file);
    try {
      database.pragma(`busy_timeout = ${BUSY_MS}`);
      checkWhole(database, file);
      refuseNewer(database, file);
      database.pragma("journal_mode = WAL");
      database.pragma("synchronous = FULL");
      database.pragma("secure_delete = ON");
      migrate(database);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/**
 * Opens the file for reading, also while the bot runs; undefined where there is none yet.
 * @throws StateError as openDatabase does, and for a file that an older version wrote and no newer one has opened yet.
 */
export function readDatabase(stateDir: string): StateDatabase | undefined {
  const file = join(stateDir, FILE);
  if (!existsSync(file)) return undefined;
  return explaining(file, () => {
    const database = new Database(`${pathToFileURL(file).href}?mode=ro`);
    database.pragma(`busy_timeout = ${BUSY_MS}`);
    refuseNewer(database, file);
    if (versionOf(database) === MIGRATIONS.length) return database;
    database.close();
    throw new StateError(`${file} was written by an older version of the program.`, "Start the bot once.");
  });
}

/** Runs a write without waiting for the disk: it survives the end of the process, and a later write that is waited for brings it along. */
export function unsynced(database: StateDatabase, write: () => unknown): void {
  database.pragma("synchronous = NORMAL");
  try {
    write();
  } finally {
    database.pragma("synchronous = FULL");
  }
}

/** Puts all that is in the log into the file and closes it. */
export function closeDatabase(database: StateDatabase): void {
  database.pragma("wal_checkpoint(TRUNCATE)");
  database.close();
}

function checkWhole(database: StateDatabase, file: string): void {
  const { quick_check: found } = database.prepare("PRAGMA quick_check(1)").get() as { quick_check: string };
  if (found !== "ok") throw damaged(file, found.replaceAll(/\s+/gu, " "));
}

function damaged(file: string, why: string, cause?: unknown): StateError {
  return new StateError(
    `What the bot keeps of its users is damaged: ${file} (${why}).`,
    `Nothing in it was changed. Put a backup in its place, or move it aside with ${FILE}-wal and ${FILE}-shm and start again; "sqlite3 ${FILE} .recover" shows what can still be read.`,
    { cause },
  );
}

function explaining<T>(file: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (error instanceof StateError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "SQLITE_NOTADB" || code === "SQLITE_CORRUPT") throw damaged(file, why, error);
    throw new StateError(
      `What the bot keeps of its users cannot be opened: ${file} (${why}).`,
      "Set STATE_DIR to a folder that may be written to.",
      { cause: error },
    );
  }
}
