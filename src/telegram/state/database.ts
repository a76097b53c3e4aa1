import { mkdirSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { StateError } from "../../errors.ts";

export type StateDatabase = Database.Database;

const FILE = "assistant.db";
const BUSY_MS = 5000;

/** Each entry brings the database from the version of its position to the next; entries are never changed once released. */
const MIGRATIONS = [
  `CREATE TABLE chats (
     chat INTEGER PRIMARY KEY, language TEXT, province TEXT, greeted INTEGER NOT NULL DEFAULT 0) STRICT;
   CREATE TABLE sessions (key TEXT PRIMARY KEY, user INTEGER NOT NULL, since INTEGER NOT NULL, awaiting TEXT) STRICT;
   CREATE TABLE answers (
     id TEXT PRIMARY KEY, session TEXT NOT NULL, chat INTEGER NOT NULL, user INTEGER NOT NULL, at INTEGER NOT NULL,
     question TEXT NOT NULL, history TEXT NOT NULL, answer TEXT NOT NULL, ms REAL NOT NULL) STRICT;
   CREATE INDEX answers_by_session ON answers (session, at);
   CREATE INDEX answers_by_user ON answers (user, at);
   CREATE INDEX answers_by_time ON answers (at);
   CREATE TABLE answer_messages (
     chat INTEGER NOT NULL, message INTEGER NOT NULL, answer TEXT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
     PRIMARY KEY (chat, message)) STRICT;
   CREATE INDEX answer_messages_by_answer ON answer_messages (answer);
   CREATE TABLE feedback (
     id TEXT PRIMARY KEY, answer TEXT NOT NULL, user INTEGER, at INTEGER NOT NULL, record TEXT NOT NULL,
     UNIQUE (answer, user)) STRICT;
   CREATE TABLE inbox (update_id INTEGER PRIMARY KEY, user INTEGER, at INTEGER NOT NULL, payload TEXT) STRICT;
   CREATE INDEX inbox_waiting ON inbox (update_id) WHERE payload IS NOT NULL;`,
];

/**
 * Opens the one file in which the bot keeps what must outlive it. What was written is on disk before a call returns (write-ahead log,
 * synced), so a crash loses nothing; what was deleted is overwritten (secure_delete). Several processes may read and write.
 * @throws StateError when the folder cannot be written to, or the file is damaged or of a newer program.
 */
export function openDatabase(stateDir: string): StateDatabase {
  const file = join(stateDir, FILE);
  try {
    mkdirSync(stateDir, { recursive: true, mode: 0o700 });
    const database = new Database(file);
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = FULL");
    database.pragma("secure_delete = ON");
    database.pragma("foreign_keys = ON");
    database.pragma(`busy_timeout = ${BUSY_MS}`);
    migrate(database, file);
    return database;
  } catch (error) {
    if (error instanceof StateError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new StateError(
      `What the bot keeps of its users cannot be opened: ${file} (${why}).`,
      "Set STATE_DIR to a folder that may be written to; move a damaged file aside and start again.",
      { cause: error },
    );
  }
}

function migrate(database: StateDatabase, file: string): void {
  const version = () =>
    (database.prepare("PRAGMA user_version").get() as { user_version: number }).user_version;
  if (version() > MIGRATIONS.length)
    throw new StateError(`${file} was written by a newer version of the program.`, "Update the program.");
  database.transaction(() => {
    for (const step of MIGRATIONS.slice(version())) database.exec(step);
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  })();
}
