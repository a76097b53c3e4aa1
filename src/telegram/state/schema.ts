import type Database from "libsql";
import { StateError } from "../../errors.ts";

export type StateDatabase = Database.Database;

/**
 * Each entry brings the database from the version of its position to the next; entries are never changed once released.
 * What is written of a person must carry the column `user`, by which /forget finds it, and a moment, by which its age does.
 */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE chats (
     chat INTEGER PRIMARY KEY, language TEXT, province TEXT, greeted INTEGER NOT NULL DEFAULT 0) STRICT;
   CREATE TABLE sessions (
     key TEXT PRIMARY KEY, user INTEGER NOT NULL, at INTEGER NOT NULL, since INTEGER NOT NULL, awaiting TEXT) STRICT;
   CREATE TABLE answers (
     id TEXT PRIMARY KEY, session TEXT NOT NULL, chat INTEGER NOT NULL, user INTEGER NOT NULL, at INTEGER NOT NULL,
     question TEXT NOT NULL, history TEXT NOT NULL, answer TEXT NOT NULL, kind TEXT NOT NULL, reason TEXT,
     ms REAL NOT NULL) STRICT;
   CREATE INDEX answers_by_session ON answers (session, at);
   CREATE INDEX answers_by_user ON answers (user, at);
   CREATE INDEX answers_by_time ON answers (at, kind);
   CREATE TABLE answer_messages (
     chat INTEGER NOT NULL, message INTEGER NOT NULL, user INTEGER NOT NULL, at INTEGER NOT NULL,
     answer TEXT NOT NULL REFERENCES answers (id) ON DELETE CASCADE, PRIMARY KEY (chat, message)) STRICT;
   CREATE INDEX answer_messages_by_answer ON answer_messages (answer);
   CREATE TABLE feedback (
     id TEXT PRIMARY KEY, answer TEXT NOT NULL, user INTEGER, at INTEGER NOT NULL, record TEXT NOT NULL,
     UNIQUE (answer, user)) STRICT;
   CREATE TABLE inbox (
     update_id INTEGER PRIMARY KEY, user INTEGER, at INTEGER NOT NULL, tries INTEGER NOT NULL DEFAULT 0, payload TEXT) STRICT;
   CREATE INDEX inbox_waiting ON inbox (update_id) WHERE payload IS NOT NULL;`,
];

export function versionOf(database: StateDatabase): number {
  return (database.prepare("PRAGMA user_version").get() as { user_version: number }).user_version;
}

/** @throws StateError when the file was written by a newer version of the program; it is left as it is. */
export function refuseNewer(database: StateDatabase, file: string, newest = MIGRATIONS.length): void {
  if (versionOf(database) <= newest) return;
  throw new StateError(
    `${file} was written by a newer version of the program.`,
    "Update the program, or set STATE_DIR to another folder.",
  );
}

/** Brings the database to the newest version: all steps that are missing, or none. */
export function migrate(database: StateDatabase, steps = MIGRATIONS): void {
  if (versionOf(database) === steps.length) return;
  database
    .transaction(() => {
      for (const step of steps.slice(versionOf(database))) database.exec(step);
      database.exec(`PRAGMA user_version = ${steps.length}`);
    })
    // Two processes that start at once must not both take the same step.
    .immediate();
}
