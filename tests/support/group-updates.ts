import type { Message, MessageEntity, Update } from "grammy/types";
import { BOT, nextUpdate } from "./telegram-updates.ts";

export const GROUP = -1001;

export interface GroupMessage {
  chat?: number;
  user?: number;
  text?: string;
  /** A topic of a forum. */
  thread?: number;
  replyTo?: Message | undefined;
  language?: string;
}

function chatOf(id: number, isForum = false) {
  return isForum
    ? ({ id, type: "supergroup", title: "HTX", is_forum: true } as const)
    : ({ id, type: "supergroup", title: "HTX" } as const);
}

function person(id: number, language: string) {
  return { id, is_bot: false, first_name: "Lan", language_code: language };
}

/** A message of a group as it is told to the bot; commands and mentions are marked as Telegram does. */
export function groupMessage({
  chat = GROUP,
  user = 51,
  text = "",
  thread,
  replyTo,
  language = "vi",
}: GroupMessage): Message {
  return {
    message_id: nextUpdate(),
    date: 1_900_000_000,
    chat: chatOf(chat, thread !== undefined),
    from: person(user, language),
    text,
    entities: entitiesOf(text),
    ...(thread === undefined ? {} : { message_thread_id: thread, is_topic_message: true }),
    ...(replyTo === undefined ? {} : { reply_to_message: replyTo }),
  } as Message;
}

/** A message that the bot has sent to a group, as a reply to it carries it. */
export function botMessage(messageId: number, text: string, chat = GROUP): Message {
  return {
    message_id: messageId,
    date: 1_900_000_000,
    chat: chatOf(chat),
    from: BOT,
    text,
  } as Message;
}

export function groupUpdate(message: GroupMessage): Update {
  return { update_id: nextUpdate(), message: groupMessage(message) } as Update;
}

/** A group has become a supergroup: what the old one is told, and what the new one is. */
export function migrationUpdates(from: number, to: number): Update[] {
  const service = (chat: number, moved: object) =>
    ({
      update_id: nextUpdate(),
      message: {
        message_id: nextUpdate(),
        date: 1_900_000_000,
        chat: { id: chat, type: chat === from ? "group" : "supergroup", title: "HTX" },
        from: person(51, "vi"),
        ...moved,
      },
    }) as Update;
  return [service(from, { migrate_to_chat_id: to }), service(to, { migrate_from_chat_id: from })];
}

/** The bot is added to or removed from a chat, or blocked by a person (a positive id). */
export function membershipUpdate(chat: number, from: string, to: string, language = "vi"): Update {
  const member = (status: string) => ({ user: BOT, status }) as never;
  return {
    update_id: nextUpdate(),
    my_chat_member: {
      chat: chat > 0 ? { id: chat, type: "private", first_name: "Lan" } : chatOf(chat),
      from: person(chat > 0 ? chat : 51, language),
      date: 1_900_000_000,
      old_chat_member: member(from),
      new_chat_member: member(to),
    },
  } as Update;
}

/** "@bot query" in a chat that the bot does not know. */
export function inlineUpdate(user: number, query: string, language = "vi", offset = ""): Update {
  const id = nextUpdate();
  return {
    update_id: id,
    inline_query: { id: String(id), from: person(user, language), query, offset, chat_type: "group" },
  } as Update;
}

function entitiesOf(text: string): MessageEntity[] {
  const command = /^\/\w+(?:@\w+)?/u.exec(text);
  const mentions = [...text.matchAll(/(?<!\w)@\w+/gu)].filter(
    ({ index }) => !(command && index < command[0].length),
  );
  return [
    ...(command ? [{ type: "bot_command" as const, offset: 0, length: command[0].length }] : []),
    ...mentions.map(({ index, 0: { length } }) => ({ type: "mention" as const, offset: index, length })),
  ];
}
