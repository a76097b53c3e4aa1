import { type Payload, structured } from "./payload.ts";
import { bad } from "./refusal.ts";

export interface Button {
  text: string;
  callback_data?: string;
  url?: string;
  [action: string]: unknown;
}

const ACTIONS = [
  "callback_data",
  "url",
  "switch_inline_query",
  "switch_inline_query_current_chat",
  "switch_inline_query_chosen_chat",
  "copy_text",
  "web_app",
  "login_url",
  "pay",
  "callback_game",
];
const MOST_BUTTONS = 100;
/** Telegram shows no more beside each other. */
const MOST_IN_A_ROW = 8;
const LONGEST_PLACEHOLDER = 64;
export const bytes = (text: string): number => Buffer.byteLength(text, "utf8");

/** The inline keyboard of a call, checked. A keyboard of another kind (reply keyboard, force_reply) gives no buttons. */
export function keyboardOf(payload: Payload): Button[][] {
  const markup = structured<Record<string, unknown>>(payload, "reply_markup");
  if (markup === undefined) return [];
  if (typeof markup !== "object") throw bad("object expected as reply markup");
  const rows = markup["inline_keyboard"];
  if (rows === undefined) {
    checkOtherMarkup(markup);
    return [];
  }
  if (!Array.isArray(rows)) throw bad('field "inline_keyboard" must be of type Array');
  for (const row of rows) {
    if (!Array.isArray(row)) throw bad("inline keyboard row must be of type Array");
    for (const button of row) checkButton(button as Button);
    if (row.length > MOST_IN_A_ROW)
      throw bad(`more than ${MOST_IN_A_ROW} buttons in a row: the rest would not be shown`);
  }
  if (rows.flat().length > MOST_BUTTONS) throw bad("reply markup is too long");
  return rows.filter((row: unknown[]) => row.length > 0) as Button[][];
}

/** A message that is edited can have an inline keyboard only. */
export function mustBeInline(payload: Payload): void {
  const markup = structured<Record<string, unknown>>(payload, "reply_markup");
  if (markup !== undefined && Object.keys(markup).length > 0 && markup["inline_keyboard"] === undefined)
    throw bad("inline keyboard expected");
}

function checkOtherMarkup(markup: Record<string, unknown>): void {
  const isKnown = ["keyboard", "remove_keyboard", "force_reply"].some((kind) => markup[kind] !== undefined);
  if (!isKnown && Object.keys(markup).length > 0) throw bad("can't parse reply keyboard markup JSON object");
  const placeholder = markup["input_field_placeholder"];
  if (placeholder === undefined) return;
  if (typeof placeholder !== "string" || placeholder === "" || placeholder.length > LONGEST_PLACEHOLDER)
    throw bad("input field placeholder must have 1 to 64 characters");
}

function checkButton(button: Button): void {
  if (typeof button?.text !== "string" || button.text.trim() === "")
    throw bad("inline keyboard button text is empty");
  const actions = ACTIONS.filter((action) => button[action] !== undefined);
  if (actions.length === 0) throw bad("text buttons are unallowed in the inline keyboard");
  if (actions.length > 1) throw bad("inline keyboard button must have exactly one action");
  const { callback_data: data, url } = button;
  if (data !== undefined && (data === "" || bytes(data) > 64)) throw bad("BUTTON_DATA_INVALID");
  if (url !== undefined && !isAddress(url))
    throw bad(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`);
  const { text } = (button["copy_text"] ?? { text: "x" }) as { text: string };
  if (text.length < 1 || text.length > 256) throw bad("BUTTON_COPY_TEXT_INVALID");
}

function isAddress(url: string): boolean {
  return /^(?:https?|tg):\/\//u.test(url) && URL.canParse(url);
}
