import { AnswerMessages } from "./answer-messages.ts";
import { Answers } from "./answers.ts";
import { openDatabase, type StateDatabase } from "./database.ts";
import { FeedbackStore } from "./feedback.ts";
import { Inbox } from "./inbox.ts";
import { Preferences } from "./preferences.ts";
import { Sessions } from "./sessions.ts";

/** All that the bot keeps: one file, opened once. */
export interface State {
  database: StateDatabase;
  preferences: Preferences;
  answers: Answers;
  answerMessages: AnswerMessages;
  sessions: Sessions;
  feedback: FeedbackStore;
  inbox: Inbox;
  close(): void;
}

/** @throws StateError as openDatabase does. */
export function openState(stateDir: string, now: () => number = Date.now): State {
  const database = openDatabase(stateDir);
  const answers = new Answers(database, now);
  return {
    database,
    preferences: new Preferences(database),
    answers,
    answerMessages: new AnswerMessages(database),
    sessions: new Sessions(database, answers, now),
    feedback: new FeedbackStore(database, now),
    inbox: new Inbox(database, now),
    close: () => void database.close(),
  };
}
