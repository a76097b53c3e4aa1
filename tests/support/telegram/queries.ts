import type { Update } from "grammy/types";
import { bytes, keyboardOf } from "./keyboard.ts";
import { readText } from "./messages.ts";
import { type Payload, structured, text } from "./payload.ts";
import { bad } from "./refusal.ts";
import { readRich } from "./rich.ts";

const LONGEST_NOTICE = 200;
const MOST_RESULTS = 50;
const LONGEST_ID = 64;
const TOO_OLD = "query is too old and response timeout expired or query ID is invalid";

interface InlineResult {
  type?: string;
  id?: string;
  title?: string;
  input_message_content?: { message_text?: string; parse_mode?: string; rich_message?: object };
  reply_markup?: object;
}

/** Pressed buttons and inline queries that wait for their answer; each is answered once. */
export class Queries {
  readonly #open = new Set<string>();
  /** What was shown to the person who pressed, by the id of the query. */
  readonly notices = new Map<string, { text: string; isAlert: boolean }>();
  readonly inlineResults = new Map<string, InlineResult[]>();

  learn({ callback_query, inline_query }: Update): void {
    for (const query of [callback_query, inline_query]) if (query) this.#open.add(query.id);
  }

  /** What Telegram does to a query after a while. */
  expire(id: string): void {
    this.#open.delete(id);
  }

  answerButton(payload: Payload): true {
    const id = text(payload, "callback_query_id");
    const notice = text(payload, "text");
    if (notice.length > LONGEST_NOTICE) throw bad("MESSAGE_TOO_LONG");
    if (!this.#open.delete(id)) throw bad(TOO_OLD);
    this.notices.set(id, { text: notice, isAlert: String(payload["show_alert"]) === "true" });
    return true;
  }

  answerInline(payload: Payload): true {
    const results = structured<InlineResult[]>(payload, "results") ?? [];
    if (results.length > MOST_RESULTS) throw bad("RESULTS_TOO_MUCH");
    const ids = results.map(({ id = "" }) => id);
    if (ids.some((id) => id === "" || bytes(id) > LONGEST_ID)) throw bad("RESULT_ID_INVALID");
    if (new Set(ids).size < ids.length) throw bad("RESULT_ID_DUPLICATE");
    if (bytes(text(payload, "next_offset")) > 64) throw bad("NEXT_OFFSET_INVALID");
    for (const result of results) checkResult(result);
    checkButton(structured<{ text?: string; start_parameter?: string }>(payload, "button"));
    const id = text(payload, "inline_query_id");
    if (!this.#open.delete(id)) throw bad(TOO_OLD);
    this.inlineResults.set(id, results);
    return true;
  }
}

function checkResult({ type, title = "", input_message_content: content, reply_markup }: InlineResult): void {
  if (type !== "article")
    throw bad("can't parse inline query result: only articles are known to this server");
  if (title.trim() === "") throw bad("ARTICLE_TITLE_EMPTY");
  if (content?.rich_message) readRich(content.rich_message, { isDraft: false });
  else if (readText(content?.message_text ?? "", content?.parse_mode).text.trim() === "")
    throw bad("MESSAGE_EMPTY");
  if (reply_markup) keyboardOf({ reply_markup });
}

function checkButton(button: { text?: string; start_parameter?: string } | undefined): void {
  if (button === undefined) return;
  if (!button.text) throw bad("BUTTON_TEXT_EMPTY");
  if (!/^[\w-]{1,64}$/u.test(button.start_parameter ?? "")) throw bad("START_PARAM_INVALID");
}
