import type { Api } from "grammy";
import type { BotCommand, BotCommandScope } from "grammy/types";
import { texts, UI_LANGUAGES, type UiLanguage } from "./texts.ts";

/** Commands in the menu of a private chat, in its order; each has a text "command-<name>". */
export const PRIVATE_COMMANDS = [
  "start",
  "help",
  "sources",
  "law",
  "province",
  "new",
  "language",
  "privacy",
  "export",
  "forget",
] as const;
/** What makes sense where several people talk. */
export const GROUP_COMMANDS = [
  "ask",
  "law",
  "sources",
  "province",
  "new",
  "help",
  "language",
  "privacy",
] as const;
/** What maintainers have besides, in their own private chats only. */
export const ADMIN_COMMANDS = ["stats", "unanswered", "reload"] as const;

/**
 * Tells Telegram the commands of each kind of chat, in each language of the menu; Vietnamese is for everyone else. A maintainer
 * who has never written to the bot has no chat with it yet: `onProblem` hears of that, and the others get theirs.
 */
export async function publishCommands(
  api: Api,
  admins: Iterable<number> = [],
  onProblem: (error: unknown) => void = () => {},
): Promise<void> {
  await publish(api, PRIVATE_COMMANDS, { type: "all_private_chats" });
  await publish(api, GROUP_COMMANDS, { type: "all_group_chats" });
  for (const admin of admins)
    await publish(api, [...PRIVATE_COMMANDS, ...ADMIN_COMMANDS], { type: "chat", chat_id: admin }).catch(
      onProblem,
    );
}

async function publish(api: Api, names: readonly string[], scope: BotCommandScope): Promise<void> {
  for (const code of UI_LANGUAGES)
    await api.setMyCommands(commandsIn(code, names), {
      scope,
      ...(code === "vi" ? {} : { language_code: code }),
    });
}

function commandsIn(language: UiLanguage, names: readonly string[]): BotCommand[] {
  return names.map((command) => ({ command, description: texts(language, `command-${command}`) }));
}
