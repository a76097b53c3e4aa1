import { Composer, InlineKeyboard } from "grammy";
import { acknowledge } from "../acknowledge.ts";
import { forGroupAdmins } from "../group-admins.ts";
import { type Feature, languageOf } from "../services.ts";
import { texts, UI_LANGUAGES, type UiLanguage } from "../texts.ts";

const NAMES: Record<UiLanguage, string> = { vi: "Tiếng Việt", en: "English" };

/** /language: the language of the bot's own texts. */
export const language: Feature = (services) => {
  const composer = new Composer();
  const forAdmins = forGroupAdmins(services, "language-for-admins");
  composer.command("language", forAdmins, (ctx) => {
    const keyboard = new InlineKeyboard();
    for (const code of UI_LANGUAGES) keyboard.text(NAMES[code], `language:${code}`);
    return ctx.reply(texts(languageOf(ctx, services), "language-choose"), { reply_markup: keyboard });
  });
  composer.callbackQuery(/^language:(vi|en)$/u, forAdmins, async (ctx) => {
    const chosen = ctx.match[1] as UiLanguage;
    if (ctx.chat) services.state.preferences.setLanguage(ctx.chat.id, chosen);
    await acknowledge(ctx, services);
    await ctx.reply(texts(chosen, "language-set"));
  });
  return composer;
};
