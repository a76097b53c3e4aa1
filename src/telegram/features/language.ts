import { Composer, InlineKeyboard } from "grammy";
import { describe } from "../describe.ts";
import { type Feature, languageOf } from "../services.ts";
import { texts, UI_LANGUAGES, type UiLanguage } from "../texts.ts";

const NAMES: Record<UiLanguage, string> = { vi: "Tiếng Việt", en: "English" };

/** /language: the language of the bot's own texts. */
export const language: Feature = (services) => {
  const composer = new Composer();
  composer.command("language", (ctx) => {
    const keyboard = new InlineKeyboard();
    for (const code of UI_LANGUAGES) keyboard.text(NAMES[code], `language:${code}`);
    return ctx.reply(texts(languageOf(ctx, services), "language-choose"), { reply_markup: keyboard });
  });
  composer.callbackQuery(/^language:(vi|en)$/u, async (ctx) => {
    const chosen = ctx.match[1] as UiLanguage;
    if (ctx.chat) services.state.preferences.setLanguage(ctx.chat.id, chosen);
    // Telegram refuses to answer a button that was pressed long ago; the choice counts all the same.
    await ctx.answerCallbackQuery().catch((error: unknown) => {
      services.logger.debug({ error: describe(error) }, "a button was pressed too long ago to be answered");
    });
    await ctx.reply(texts(chosen, "language-set"));
  });
  return composer;
};
