import type { Chat, Message, Update } from "grammy/types";
import type { Button } from "./keyboard.ts";
import { bad, Refusal } from "./refusal.ts";

/** A message of the bot that a chat has received, as it looks now. */
export interface Delivered {
  /** As the reader sees it. */
  text: string;
  links: string[];
  /** As it was sent. */
  raw: string;
  /** Callback data of the buttons, in order. */
  buttons: string[];
  keyboard: Button[][];
  chat: number;
  messageId: number;
  thread?: number | undefined;
  replyTo?: number | undefined;
  kind: "text" | "rich" | "document";
  /** Content of a file that was sent. */
  file?: { name: string; content: Buffer } | undefined;
  edits: number;
  isDeleted: boolean;
  /** When it came, milliseconds since 1970. */
  at: number;
}

/** Chats, threads and messages that the server knows. A private chat needs no introduction; a group is known from its updates. */
export class Chats {
  readonly delivered: Delivered[] = [];
  readonly #chats = new Map<number, Chat>();
  readonly #threads = new Set<string>();
  /** Messages of people, and those of the bot that an update brought along: "chat:message" → whether the bot wrote it. */
  readonly #known = new Map<string, boolean>();
  readonly #byKey = new Map<string, Delivered>();
  readonly #blocked = new Map<number, string>();
  readonly #moved = new Map<number, number>();
  #lastMessage = 0;

  /** Learns chats, threads and messages from an update. */
  learn({ message, edited_message, callback_query, my_chat_member }: Update): void {
    const chat = my_chat_member?.chat;
    if (chat) this.#chats.set(chat.id, chat);
    for (const seen of [message, edited_message, callback_query?.message])
      if (seen) this.#see(seen as Message);
  }

  #see(message: Message): void {
    const { chat, message_id, message_thread_id, from } = message;
    this.#chats.set(chat.id, chat);
    if (message_thread_id !== undefined) this.#threads.add(`${chat.id}:${message_thread_id}`);
    this.#known.set(`${chat.id}:${message_id}`, from?.is_bot === true);
    if (message.reply_to_message) this.#see(message.reply_to_message as Message);
  }

  /** A person blocks the bot, a group removes it, or either is gone for another reason. */
  block(
    chat: number,
    why = chat > 0 ? "bot was blocked by the user" : "bot was kicked from the group chat",
  ): void {
    this.#blocked.set(chat, why);
  }

  migrate(from: number, to: number): void {
    this.#moved.set(from, to);
    const old = this.#chats.get(from);
    this.#chats.set(to, { title: "?", ...old, id: to, type: "supergroup" } as Chat);
  }

  /** The chat that a call names. @throws Refusal where it cannot be written to. */
  reachable(id: number | undefined): Chat {
    if (id === undefined) throw bad("chat_id is empty");
    const to = this.#moved.get(id);
    if (to !== undefined)
      throw bad("group chat was upgraded to a supergroup chat", { migrate_to_chat_id: to });
    const why = this.#blocked.get(id);
    if (why !== undefined) throw new Refusal(403, `Forbidden: ${why}`);
    const chat =
      this.#chats.get(id) ?? (id > 0 ? { id, type: "private" as const, first_name: "?" } : undefined);
    if (!chat) throw bad("chat not found");
    return chat;
  }

  mustHaveThread(chat: number, thread: number | undefined): void {
    if (thread !== undefined && !this.#threads.has(`${chat}:${thread}`))
      throw bad("message thread not found");
  }

  exists(chat: number, message: number): boolean {
    const mine = this.#byKey.get(`${chat}:${message}`);
    return mine ? !mine.isDeleted : this.#known.has(`${chat}:${message}`);
  }

  add(message: Omit<Delivered, "messageId" | "edits" | "isDeleted" | "at">): Delivered {
    this.#lastMessage += 1;
    const added = { ...message, messageId: this.#lastMessage, edits: 0, isDeleted: false, at: Date.now() };
    this.delivered.push(added);
    this.#byKey.set(`${added.chat}:${added.messageId}`, added);
    return added;
  }

  /** The bot's message to be edited. One that only an update brought along is taken up with nothing known of its text. */
  mine(chat: number, message: number): Delivered {
    const key = `${chat}:${message}`;
    const found = this.#byKey.get(key);
    if (found && !found.isDeleted) return found;
    if (found || !this.#known.has(key)) throw bad("message to edit not found");
    if (this.#known.get(key) !== true) throw bad("message can't be edited");
    const adopted: Delivered = {
      ...{ text: "", links: [], raw: "", buttons: [], keyboard: [], kind: "text" },
      ...{ chat, messageId: message, edits: 0, isDeleted: false, at: 0 },
    };
    this.#byKey.set(key, adopted);
    return adopted;
  }

  delete(chat: number, message: number): void {
    const key = `${chat}:${message}`;
    const found = this.#byKey.get(key);
    if (found?.isDeleted || (!found && !this.#known.has(key))) throw bad("message to delete not found");
    if (!found && this.#known.get(key) === false && chat < 0) throw bad("message can't be deleted");
    if (found) found.isDeleted = true;
    this.#known.delete(key);
  }
}
