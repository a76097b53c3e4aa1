import type { Chat } from "grammy/types";
import { MarkupError, readMarkup } from "../telegram-markup.ts";
import { BOT } from "../telegram-updates.ts";
import type { Chats, Delivered } from "./chats.ts";
import { keyboardOf, mustBeInline } from "./keyboard.ts";
import { type Payload, structured, text, whole } from "./payload.ts";
import { bad } from "./refusal.ts";
import { readRich } from "./rich.ts";

const LONGEST_TEXT = 4096;
export const LONGEST_CAPTION = 1024;
const MOST_ENTITIES = 100;
type Shown = Pick<Delivered, "text" | "links" | "raw" | "kind">;

/** Reads a text or a caption. @throws Refusal as Telegram does, and for more entities than Telegram would show. */
export function readText(raw: string, parseMode: unknown, most = LONGEST_TEXT): Shown {
  if (parseMode !== undefined && parseMode !== "" && parseMode !== "HTML")
    throw bad(`unsupported parse_mode (this server reads HTML only)`);
  const shown = parseMode === "HTML" ? parsed(raw) : { text: raw, links: [], entities: [] };
  if (shown.text.length > most)
    throw bad(most === LONGEST_CAPTION ? "message caption is too long" : "message is too long");
  if (shown.entities.length > MOST_ENTITIES)
    throw bad(`more than ${MOST_ENTITIES} entities: the rest would not be shown`);
  return { text: shown.text, links: shown.links, raw, kind: "text" };
}

function parsed(raw: string) {
  try {
    return readMarkup(raw);
  } catch (error) {
    if (!(error instanceof MarkupError)) throw error;
    throw bad(`can't parse entities: ${error.message}`);
  }
}

/** Content of sendMessage, sendRichMessage and editMessageText. */
function contentOf(payload: Payload, { isDraft = false } = {}): Shown {
  const rich = structured<object>(payload, "rich_message");
  if (rich !== undefined) return { ...readRich(rich, { isDraft }), raw: JSON.stringify(rich), kind: "rich" };
  const shown = readText(text(payload, "text"), payload["parse_mode"]);
  if (shown.text.trim() === "" && !isDraft) throw bad("message text is empty");
  return shown;
}

/** Where a message goes, checked: the chat, its thread and the message replied to. */
export function placeOf(
  chats: Chats,
  payload: Payload,
): { chat: Chat; thread: number | undefined; replyTo: number | undefined } {
  const chat = chats.reachable(whole(payload, "chat_id"));
  const thread = whole(payload, "message_thread_id");
  chats.mustHaveThread(chat.id, thread);
  const reply = structured<{ message_id?: number; allow_sending_without_reply?: boolean }>(
    payload,
    "reply_parameters",
  );
  const replyTo = reply?.message_id;
  if (replyTo !== undefined && !chats.exists(chat.id, replyTo) && reply?.allow_sending_without_reply !== true)
    throw bad("message to be replied not found");
  return { chat, thread, replyTo };
}

export function send(chats: Chats, payload: Payload): unknown {
  const place = placeOf(chats, payload);
  return deliver(chats, payload, place, contentOf(payload));
}

export function sendRich(chats: Chats, payload: Payload): unknown {
  if (structured<object>(payload, "rich_message") === undefined) throw bad("rich_message is empty");
  return send(chats, payload);
}

/** Puts a message into a chat and gives it back as the Bot API shows it. */
export function deliver(
  chats: Chats,
  payload: Payload,
  { chat, thread, replyTo }: ReturnType<typeof placeOf>,
  content: Shown & Pick<Delivered, "file">,
): object {
  const keyboard = keyboardOf(payload);
  const message = chats.add({
    ...content,
    keyboard,
    buttons: callbacks(keyboard),
    chat: chat.id,
    thread,
    replyTo,
  });
  return {
    ...asMessage(message, chat),
    ...(thread === undefined ? {} : { message_thread_id: thread, is_topic_message: true }),
  };
}

function callbacks(keyboard: Delivered["keyboard"]): string[] {
  return keyboard.flat().flatMap(({ callback_data }) => (callback_data === undefined ? [] : [callback_data]));
}

function asMessage(message: Delivered, chat: Chat): object {
  const { messageId, raw, kind, keyboard, file } = message;
  const content = {
    text: { text: raw },
    rich: { rich_message: {} },
    document: {
      document: { file_id: `sent-${messageId}`, file_unique_id: `sent-${messageId}`, file_name: file?.name },
    },
  }[kind];
  const markup = keyboard.length === 0 ? {} : { reply_markup: { inline_keyboard: keyboard } };
  return { message_id: messageId, date: 1_900_000_000, chat, from: BOT, ...content, ...markup };
}

/** A draft is shown in a private chat only, and leaves nothing behind. */
export function draft(chats: Chats, payload: Payload): true {
  const { chat } = placeOf(chats, payload);
  if (chat.type !== "private") throw bad("drafts can be sent to private chats only");
  if (!whole(payload, "draft_id")) throw bad("draft_id must be non-zero");
  contentOf(payload, { isDraft: true });
  return true;
}

const SAME =
  "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

/** @throws Refusal where the message is not there, not the bot's, or would stay as it is. */
export function edit(chats: Chats, payload: Payload, { onlyMarkup = false } = {}): unknown {
  if (text(payload, "inline_message_id") !== "") return true;
  const chat = chats.reachable(whole(payload, "chat_id"));
  const message = chats.mine(chat.id, whole(payload, "message_id") ?? 0);
  mustBeInline(payload);
  const content = onlyMarkup ? message : contentOf(payload);
  if (!onlyMarkup && message.kind === "document") throw bad("there is no text in the message to edit");
  const keyboard = keyboardOf(payload);
  const isSame =
    content.raw === message.raw &&
    content.kind === message.kind &&
    JSON.stringify(keyboard) === JSON.stringify(message.keyboard);
  if (isSame) throw bad(SAME);
  const { text: shown, links, raw, kind } = content;
  Object.assign(message, {
    text: shown,
    links,
    raw,
    kind,
    keyboard,
    buttons: callbacks(keyboard),
    edits: message.edits + 1,
  });
  return asMessage(message, chat);
}

export function remove(chats: Chats, payload: Payload): true {
  const chat = chats.reachable(whole(payload, "chat_id"));
  chats.delete(chat.id, whole(payload, "message_id") ?? 0);
  return true;
}

const ACTIONS =
  /^(?:typing|upload_(?:photo|video|voice|document|video_note)|record_(?:video|voice|video_note)|choose_sticker|find_location)$/u;
export function chatAction(chats: Chats, payload: Payload): true {
  placeOf(chats, payload);
  if (!ACTIONS.test(text(payload, "action"))) throw bad("wrong parameter action in request");
  return true;
}

const REACTIONS = new Set(
  "👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🙏 👌 🕊 🤡 🥱 👀 ✍ 🤝 🫡 💯 ⚡ 🆒".split(" "),
);
export function react(chats: Chats, payload: Payload): true {
  const chat = chats.reachable(whole(payload, "chat_id"));
  if (!chats.exists(chat.id, whole(payload, "message_id") ?? 0)) throw bad("message to react not found");
  const reactions = structured<{ type: string; emoji?: string }[]>(payload, "reaction") ?? [];
  if (reactions.length > 1) throw bad("REACTIONS_TOO_MANY");
  if (reactions.some(({ type, emoji }) => type !== "emoji" || !REACTIONS.has(emoji ?? "")))
    throw bad("REACTION_INVALID");
  return true;
}
