import { Composer, type Context, InlineKeyboard } from "grammy";
import { sourceRemarks } from "../../present/answer-parts.ts";
import { locatorText } from "../../present/citation.ts";
import { readingPages } from "../../present/reading-html.ts";
import { upperFirst } from "../../present/shorten.ts";
import { sourcesOf } from "../../present/sources.ts";
import { acknowledge } from "../acknowledge.ts";
import { type CitedPlace, placeOf } from "../cited-place.ts";
import { addOriginal, headingsAbove, type Screen } from "../document-screens.ts";
import { RecentPresses, recordOf } from "../presses.ts";
import { sendHtml } from "../send.ts";
import { type Feature, languageOf, type Services } from "../services.ts";
import { close, show } from "../show.ts";
import { texts, type UiLanguage } from "../texts.ts";

/** Reading a source of an answer: its passage in a message of its own, in which one goes on to the clauses around it. */
export const readSource: Feature = (services) => {
  const composer = new Composer();
  const presses = new RecentPresses();
  composer.callbackQuery(/^read:([\w-]+):(\d+)$/u, (ctx) => {
    const [, id = "", n = ""] = ctx.match;
    return presses.once(ctx, services, async () => {
      const screen = await screenOf(ctx, services, { id, n: Number(n), offset: 0 });
      if (screen !== undefined) await sendHtml(ctx, screen.html, screen.keyboard, ctx.msg?.message_id);
    });
  });
  composer.callbackQuery(/^read:([\w-]+):(\d+):(-?\d{1,6})(?:\.(\d{1,3}))?$/u, async (ctx) => {
    const [, id = "", n = "", offset = "", page] = ctx.match;
    const wanted = { id, n: Number(n), offset: Number(offset) };
    const screen = await screenOf(ctx, services, page ? { ...wanted, page: Number(page) } : wanted);
    if (screen !== undefined) await show(ctx, screen.html, screen.keyboard);
  });
  composer.callbackQuery("read:close", async (ctx) => {
    await acknowledge(ctx, services);
    await close(ctx, services);
  });
  return composer;
};

interface Wanted {
  id: string;
  n: number;
  /** Passages behind the one that is quoted. */
  offset: number;
  /** Page of a long passage; without it the one with the quoted words. */
  page?: number;
}

/** What is to be shown, and the press confirmed; undefined where there is nothing left to show, which was said. */
async function screenOf(ctx: Context, services: Services, wanted: Wanted): Promise<Screen | undefined> {
  const record = await recordOf(ctx, wanted.id, services);
  if (record === undefined) return undefined;
  const language = languageOf(ctx, services);
  const library = await services.assistant.library();
  const source = sourcesOf(record.answer).find(({ n }) => n === wanted.n);
  const place = source && placeOf(library, source, wanted.offset);
  if (source === undefined || place === undefined) {
    await acknowledge(ctx, services, texts(language, "reading-gone"), { isAlert: true });
    return undefined;
  }
  await acknowledge(ctx, services);
  const { document, passage } = place;
  const own =
    wanted.offset === 0
      ? { quotes: source.citations.map(({ quote }) => quote), remarks: sourceRemarks(source, language) }
      : {};
  const reading = {
    document,
    passages: [passage],
    title: upperFirst(locatorText(passage.locator, language)),
    above: headingsAbove(passage, document),
    changes: library.changesOf(passage),
    ...own,
  };
  const { pages, marked } = readingPages(reading, language);
  const page = Math.min(wanted.page ?? marked, pages.length - 1);
  const keyboard = keyboardOf(place, { ...wanted, page }, pages.length, language);
  return { html: pages[page] ?? "", keyboard };
}

function keyboardOf(
  { at, of, document }: CitedPlace,
  { id, n, offset, page }: Required<Wanted>,
  pages: number,
  language: UiLanguage,
): InlineKeyboard {
  const keyboard = new InlineKeyboard();
  const go = (label: string, to: string) => keyboard.text(texts(language, label), `read:${id}:${n}:${to}`);
  if (page > 0) go("page-previous", `${offset}.${page - 1}`);
  if (page < pages - 1) go("page-next", `${offset}.${page + 1}`);
  keyboard.row();
  if (at > 0) go("law-previous", `${offset - 1}`);
  if (at < of - 1) go("law-next", `${offset + 1}`);
  keyboard.row();
  addOriginal(keyboard, document, language);
  return keyboard.text(texts(language, "button-back"), "read:close");
}
