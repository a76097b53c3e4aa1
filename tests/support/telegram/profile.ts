import type { Chats } from "./chats.ts";
import { type Payload, structured, text, whole } from "./payload.ts";
import { bad } from "./refusal.ts";

const SCOPES =
  /^(?:default|all_private_chats|all_group_chats|all_chat_administrators|chat|chat_administrators|chat_member)$/u;
const MOST_COMMANDS = 100;
export interface BotCommand {
  command: string;
  description: string;
}

/** What the bot says of itself, by scope and language. */
export class Profile {
  readonly commands = new Map<string, BotCommand[]>();
  readonly texts = new Map<string, string>();

  setCommands(payload: Payload): true {
    const commands = structured<BotCommand[]>(payload, "commands") ?? [];
    if (commands.length > MOST_COMMANDS) throw bad("BOT_COMMANDS_TOO_MUCH");
    for (const { command, description } of commands) {
      if (!/^[a-z\d_]{1,32}$/u.test(command ?? "")) throw bad("BOT_COMMAND_INVALID");
      if (!description || description.length > 256) throw bad("BOT_COMMAND_DESCRIPTION_INVALID");
    }
    if (new Set(commands.map(({ command }) => command)).size < commands.length)
      throw bad("BOT_COMMAND_DUPLICATE");
    this.commands.set(`${scopeOf(payload)}:${languageOf(payload)}`, commands);
    return true;
  }

  setText(payload: Payload, name: string, most: number): true {
    const value = text(payload, name);
    if (value.length > most) throw bad(`${name.toUpperCase()}_TOO_LONG`);
    this.texts.set(`${name}:${languageOf(payload)}`, value);
    return true;
  }
}

function scopeOf(payload: Payload): string {
  const { type = "default", chat_id } =
    structured<{ type?: string; chat_id?: number }>(payload, "scope") ?? {};
  if (!SCOPES.test(type)) throw bad("can't parse BotCommandScope");
  if (/^chat/u.test(type) && !chat_id) throw bad("chat_id is empty");
  return type;
}

function languageOf(payload: Payload): string {
  const code = text(payload, "language_code");
  if (!/^(?:|[a-z]{2})$/u.test(code)) throw bad("LANGUAGE_CODE_INVALID");
  return code;
}

/** A "hidden" one is not shown to the bot, as in groups that hide their members. */
export type MemberStatus = "creator" | "administrator" | "member" | "hidden";

/** A person of a chat, by the statuses of "chat:user". */
export function member(chats: Chats, statuses: ReadonlyMap<string, MemberStatus>, payload: Payload): object {
  const chat = chats.reachable(whole(payload, "chat_id"));
  const user = whole(payload, "user_id");
  if (user === undefined) throw bad("invalid user_id specified");
  const status = statuses.get(`${chat.id}:${user}`) ?? "member";
  if (status === "hidden") throw bad("member list is inaccessible");
  return { status, user: { id: user, is_bot: false, first_name: "?" } };
}
