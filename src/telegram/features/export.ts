import { Composer, type Context, InputFile } from "grammy";
import { exportData } from "../export/data.ts";
import { exportPage } from "../export/page.ts";
import { type Feature, languageOf, type Services } from "../services.ts";
import { texts } from "../texts.ts";
import { localDay } from "../vietnam-time.ts";

/** /export: all that is kept of a user, as a page to read and as JSON. In private only: a group need not see it. */
export const exportMine: Feature = (services) => {
  const composer = new Composer();
  composer.command("export", (ctx) => send(ctx, services));
  return composer;
};

async function send(ctx: Context, services: Services): Promise<void> {
  const { chat, from } = ctx;
  if (!chat || !from) return;
  const { state, now } = services;
  const language = languageOf(ctx, services);
  if (chat.type !== "private") {
    await ctx.reply(texts(language, "export-in-private"));
    return;
  }
  const records = state.answers.ofUser(from.id);
  const feedback = state.feedback.ofUser(from.id);
  if (records.length + feedback.length === 0) {
    await ctx.reply(texts(language, "export-nothing"));
    return;
  }
  const data = exportData(
    { user: from.id, preferences: state.preferences.of(chat.id), records, feedback },
    now(),
  );
  const file = (content: string, ending: string) =>
    new InputFile(
      Buffer.from(content, "utf8"),
      `${texts(language, "export-file")}-${localDay(now())}.${ending}`,
    );
  await ctx.replyWithDocument(file(exportPage(records, language), "html"), {
    caption: texts(language, "export-caption", { questions: records.length }),
  });
  await ctx.replyWithDocument(file(JSON.stringify(data, null, 1), "json"));
}
