import type { Turn } from "../../domain.ts";
import type { Feedback } from "../../feedback.ts";
import { answerToJson } from "../../present/json.ts";
import type { AnswerRecord } from "../state/answers.ts";
import type { ChatPreferences } from "../state/preferences.ts";

/** What is kept of a user. The records are the oldest first. */
export interface Kept {
  user: number;
  preferences: ChatPreferences;
  records: readonly AnswerRecord[];
  feedback: readonly Feedback[];
}

/** The same as /export writes it to JSON; docs/telegram.md describes it. All moments are ISO 8601 instants. */
export interface ExportedData {
  exportedAt: string;
  user: number;
  preferences: ChatPreferences;
  questions: { id: string; at: string; question: string; history: Turn[]; answer: Record<string, unknown> }[];
  feedback: readonly Feedback[];
}

export function exportData({ user, preferences, records, feedback }: Kept, now: number): ExportedData {
  return {
    exportedAt: new Date(now).toISOString(),
    user,
    preferences,
    questions: records.map(({ id, at, question, history, answer }) => ({
      id,
      at: new Date(at).toISOString(),
      question,
      history,
      answer: answerToJson(answer),
    })),
    feedback,
  };
}
