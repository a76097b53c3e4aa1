import { Composer, InlineKeyboard } from "grammy";
import { acknowledge } from "../acknowledge.ts";
import { RecentPresses } from "../presses.ts";
import { type Feature, languageOf } from "../services.ts";
import { texts, type UiLanguage } from "../texts.ts";
import { answerShown } from "./question.ts";

const EXAMPLES = [1, 2, 3] as const;

/** The example questions of a language; a test asks them of the corpus that is shipped. */
export function exampleQuestions(language: UiLanguage): string[] {
  return EXAMPLES.map((n) => texts(language, `start-example-${n}`));
}

/** /start: who the bot is and three example questions. What a link has put behind the command is ignored. */
export const start: Feature = (services) => {
  const composer = new Composer();
  composer.command("start", async (ctx) => {
    const language = languageOf(ctx, services);
    const keyboard = new InlineKeyboard();
    for (const [i, question] of exampleQuestions(language).entries())
      keyboard.text(question, `start:${language}:${i}`).row();
    await ctx.reply(texts(language, "start"), { reply_markup: keyboard });
  });
  const presses = new RecentPresses();
  composer.callbackQuery(/^start:(vi|en):([0-2])$/u, (ctx) => {
    const [, language, i] = ctx.match;
    return presses.once(ctx, services, async () => {
      await acknowledge(ctx, services);
      const question = exampleQuestions(language as UiLanguage)[Number(i)];
      if (question !== undefined) await answerShown(ctx, question, services);
    });
  });
  return composer;
};
