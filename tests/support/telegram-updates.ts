import type { MessageEntity, Update, UserFromGetMe } from "grammy/types";

export const BOT: UserFromGetMe = {
  id: 4242,
  is_bot: true,
  first_name: "Trợ lý",
  username: "coop_test_bot",
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_join_request_queries: false,
};

let lastUpdate = 1000;

/** Ids of updates and messages, each higher than the last. */
export function nextUpdate(): number {
  lastUpdate += 1;
  return lastUpdate;
}

function sender(chat: number, language: string) {
  return { id: chat, is_bot: false, first_name: "Lan", language_code: language };
}

function message(chat: number, language: string) {
  return {
    message_id: lastUpdate,
    date: 1_900_000_000,
    chat: { id: chat, type: "private", first_name: "Lan" },
    from: sender(chat, language),
  } as const;
}

/** A private message; a command at its beginning and names with "@" are marked, as Telegram does. */
export function textUpdate(chat: number, text: string, language = "vi"): Update {
  lastUpdate += 1;
  return { update_id: lastUpdate, message: { ...message(chat, language), text, entities: entitiesOf(text) } };
}

/** What Telegram marks in a text: the command that it begins with, and names with "@". */
export function entitiesOf(text: string): MessageEntity[] {
  const command = /^\/\S+/u.exec(text)?.[0].length ?? 0;
  const mentions = [...text.matchAll(/(?<!\w)@\w+/gu)].filter(({ index }) => index >= command);
  return [
    ...(command > 0 ? [{ type: "bot_command" as const, offset: 0, length: command }] : []),
    ...mentions.map(({ index, 0: { length } }) => ({ type: "mention" as const, offset: index, length })),
  ];
}

/** A private message that holds a place on the map and no text. */
export function placeUpdate(chat: number, language = "vi"): Update {
  lastUpdate += 1;
  const location = { latitude: 21.03, longitude: 105.85 };
  return { update_id: lastUpdate, message: { ...message(chat, language), location } };
}

/** A private message that holds a file. */
export function documentUpdate(chat: number, name: string, bytes: number, language = "vi"): Update {
  lastUpdate += 1;
  const document = {
    file_id: `file-${lastUpdate}`,
    file_unique_id: `${lastUpdate}`,
    file_name: name,
    file_size: bytes,
  };
  return { update_id: lastUpdate, message: { ...message(chat, language), document } };
}

/** A message of a person as it is after an edit. */
export function editedUpdate({ message }: Update, text: string): Update {
  lastUpdate += 1;
  if (!message) throw new Error("only a message can be edited");
  const edited = { ...message, text, entities: entitiesOf(text), edit_date: 1_900_000_060 };
  return { update_id: lastUpdate, edited_message: edited } as Update;
}

/** A message in a group of somebody with the id `from`. */
export function groupUpdate(chat: number, from: number, text: string, language = "vi"): Update {
  const update = textUpdate(from, text, language);
  if (!update.message) throw new Error("a text update has a message");
  return {
    ...update,
    message: { ...update.message, chat: { id: chat, type: "supergroup", title: "Nhóm" } },
  } as Update;
}

/** A button under a message of the bot was pressed; presses of one message name it. */
export function buttonUpdate(chat: number, data: string, language = "vi", messageId?: number): Update {
  lastUpdate += 1;
  return {
    update_id: lastUpdate,
    callback_query: {
      id: String(lastUpdate),
      from: sender(chat, language),
      chat_instance: "1",
      data,
      message: {
        ...message(chat, language),
        ...(messageId === undefined ? {} : { message_id: messageId }),
        from: BOT,
        text: "?",
      },
    },
  };
}
