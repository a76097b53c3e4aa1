import { loadMessages } from "../messages.ts";

/** Languages of the bot's own texts. */
export const UI_LANGUAGES = ["vi", "en"] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

/** The bot's own texts: greetings, help, apologies. */
export const texts = loadMessages(new URL("./locales/", import.meta.url));

/** Vietnamese unless the user's Telegram is set to another language. */
export function uiLanguage(chosen: UiLanguage | undefined, telegramCode: string | undefined): UiLanguage {
  return chosen ?? (telegramCode === undefined || telegramCode.startsWith("vi") ? "vi" : "en");
}
