import { Composer, type Context, InlineKeyboard } from "grammy";
import { webAddress } from "../../present/html.ts";
import { sourcesOf } from "../../present/sources.ts";
import { acknowledge } from "../acknowledge.ts";
import { type Place, placeHtml, placeOf } from "../passage-view.ts";
import { edit, RecentPresses, recordOf } from "../presses.ts";
import { type Feature, languageOf, type Services } from "../services.ts";
import { texts, type UiLanguage } from "../texts.ts";

/** Reading a source of an answer: its passage in a message of its own, in which one goes on to the clauses around it. */
export const readSource: Feature = (services) => {
  const composer = new Composer();
  const presses = new RecentPresses();
  composer.callbackQuery(/^read:([\w-]+):(\d+)$/u, (ctx) => {
    const [, id = "", n = ""] = ctx.match;
    return presses.once(ctx, services, async () => {
      const shown = await shownPlace(ctx, services, { id, n: Number(n), offset: 0 });
      if (shown === undefined) return;
      const answer = ctx.msg?.message_id;
      await ctx.reply(shown.html, {
        ...shown.options,
        ...(answer === undefined
          ? {}
          : { reply_parameters: { message_id: answer, allow_sending_without_reply: true } }),
      });
    });
  });
  composer.callbackQuery(/^read:([\w-]+):(\d+):(-?\d{1,6})$/u, async (ctx) => {
    const [, id = "", n = "", offset = ""] = ctx.match;
    const shown = await shownPlace(ctx, services, { id, n: Number(n), offset: Number(offset) });
    if (shown !== undefined) await edit(() => ctx.editMessageText(shown.html, shown.options), services);
  });
  composer.callbackQuery("read:close", async (ctx) => {
    await acknowledge(ctx, services);
    // Telegram deletes no message that is older than two days; its buttons can still be taken away.
    await edit(() => ctx.deleteMessage().catch(() => ctx.editMessageReplyMarkup()), services);
  });
  return composer;
};

interface Wanted {
  id: string;
  n: number;
  offset: number;
}

/** What is to be shown, and the press confirmed; undefined where there is nothing left to show, which was said. */
async function shownPlace(ctx: Context, services: Services, wanted: Wanted) {
  const record = await recordOf(ctx, wanted.id, services);
  if (record === undefined) return undefined;
  const language = languageOf(ctx, services);
  const library = await services.assistant.library();
  const source = sourcesOf(record.answer).find(({ n }) => n === wanted.n);
  const place = source && placeOf(library, source, wanted.offset);
  if (place === undefined) {
    await acknowledge(ctx, services, texts(language, "reading-gone"), { isAlert: true });
    return undefined;
  }
  await acknowledge(ctx, services);
  const options = {
    parse_mode: "HTML" as const,
    link_preview_options: { is_disabled: true },
    reply_markup: keyboardOf(place, wanted, language),
  };
  return { html: placeHtml(place, library, language), options };
}

function keyboardOf(
  { at, of, metadata }: Place,
  { id, n, offset }: Wanted,
  language: UiLanguage,
): InlineKeyboard {
  const keyboard = new InlineKeyboard();
  const step = (by: number) => `read:${id}:${n}:${offset + by}`;
  if (at > 0) keyboard.text(texts(language, "button-previous"), step(-1));
  if (at < of - 1) keyboard.text(texts(language, "button-next"), step(1));
  keyboard.row();
  const address = webAddress(metadata.url);
  if (address !== undefined) keyboard.url(texts(language, "button-open"), address);
  return keyboard.text(texts(language, "button-back"), "read:close");
}
