import { InlineKeyboard } from "grammy";
import { type Answer, NO_QUESTION } from "../domain.ts";
import { shorten } from "../present/shorten.ts";
import { sourcesOf } from "../present/sources.ts";
import { texts, type UiLanguage } from "./texts.ts";

/** A row of Telegram holds eight buttons. */
const MOST_SOURCES = 8;
/** So many sources share a row with the thumbs. */
const BESIDE_THUMBS = 3;
/** A phone shows about so many characters of a button that is as wide as the message. */
const LABEL_LIMIT = 40;
const MOST_ROWS = 3;

/** The buttons under an answer, in at most three rows: its sources, what one thinks of it, what to ask next. None under a greeting. */
export function answerKeyboard(id: string, answer: Answer, language: UiLanguage): InlineKeyboard {
  const keyboard = new InlineKeyboard();
  if (answer.kind === "declined" && NO_QUESTION.includes(answer.reason)) return keyboard;
  const sources = sourcesOf(answer).slice(0, MOST_SOURCES);
  const label = sources.length === 1 ? "button-source" : "button-source-short";
  for (const { n } of sources) keyboard.text(texts(language, label, { n }), `read:${id}:${n}`);
  if (sources.length > BESIDE_THUMBS) keyboard.row();
  keyboard.text("👍", `rate:${id}:up`).text("👎", `rate:${id}:down`);
  const rows = keyboard.inline_keyboard.length;
  for (const at of followUpOrder(answer.followUps).slice(0, MOST_ROWS - rows))
    keyboard.row().text(labelOf(answer.followUps[at] ?? ""), `ask:${id}:${at}`);
  return keyboard;
}

/** A question cut behind a word, where it is too long for a button. */
function labelOf(question: string): string {
  const label = shorten(question, LABEL_LIMIT);
  return label.length < LABEL_LIMIT / 2 || !label.endsWith("…") ? label : label.replace(/\s+\S*…$/u, "…");
}

/** Questions that can be read whole on a button come first. */
function followUpOrder(questions: readonly string[]): number[] {
  const isLong = (at: number) => (questions[at]?.length ?? 0) > LABEL_LIMIT;
  return [...questions.keys()].sort((a, b) => Number(isLong(a)) - Number(isLong(b)));
}
