import { AnswerMessages } from "./answer-messages.ts";
import { Answers } from "./answers.ts";
import { closeDatabase, openDatabase } from "./database.ts";
import { Erasure } from "./erase.ts";
import { FeedbackStore } from "./feedback.ts";
import { takeOverPreferences } from "./former-preferences.ts";
import { Inbox } from "./inbox.ts";
import { Preferences } from "./preferences.ts";
import type { StateDatabase } from "./schema.ts";
import { Sessions } from "./sessions.ts";
import { Statistics } from "./statistics.ts";

/** All that the bot keeps: one file, opened once. */
export interface State {
  database: StateDatabase;
  preferences: Preferences;
  answers: Answers;
  answerMessages: AnswerMessages;
  sessions: Sessions;
  feedback: FeedbackStore;
  inbox: Inbox;
  erasure: Erasure;
  statistics: Statistics;
  /** A group that becomes a supergroup gets another id: what it has chosen, its answers and its conversations go with it. */
  moveChat(from: number, to: number): void;
  close(): void;
}

/** @throws StateError as openDatabase and takeOverPreferences do. */
export function openState(stateDir: string, now: () => number = Date.now): State {
  const database = openDatabase(stateDir);
  takeOverPreferences(database, stateDir);
  const answers = new Answers(database, now);
  const preferences = new Preferences(database);
  const sessions = new Sessions(database, answers, now);
  return {
    database,
    preferences,
    answers,
    answerMessages: new AnswerMessages(database),
    sessions,
    feedback: new FeedbackStore(database, now),
    inbox: new Inbox(database, now),
    erasure: new Erasure(database),
    statistics: new Statistics(database),
    moveChat: database.transaction((from: number, to: number) => {
      preferences.move(from, to);
      answers.move(from, to);
      sessions.move(from, to);
    }),
    close: () => closeDatabase(database),
  };
}
