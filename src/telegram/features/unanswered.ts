import { Composer, InlineKeyboard } from "grammy";
import { dateText } from "../../messages.ts";
import { escapeHtml } from "../../present/html.ts";
import { shorten } from "../../present/shorten.ts";
import { acknowledge } from "../acknowledge.ts";
import { forMaintainers } from "../maintainers.ts";
import { type Feature, languageOf, type Services } from "../services.ts";
import { show } from "../show.ts";
import type { DeclinedGroup } from "../state/statistics.ts";
import { texts, type UiLanguage } from "../texts.ts";
import { localDay } from "../vietnam-time.ts";

const A_PAGE = 10;
/** Ten of these and their reasons stay far below the 4,096 characters of a message. */
const QUESTION_LIMIT = 200;

/** /unanswered: what was declined most, to know what to write or to add. */
export const unanswered: Feature = (services) => {
  const composer = new Composer();
  const maintainers = forMaintainers(composer, services);
  maintainers.command("unanswered", (ctx) => {
    const { text, keyboard } = page(0, services, languageOf(ctx, services));
    return show(ctx, escapeHtml(text), keyboard);
  });
  maintainers.callbackQuery(/^unanswered:(\d{1,4})$/u, async (ctx) => {
    await acknowledge(ctx, services);
    const { text, keyboard } = page(Number(ctx.match[1]), services, languageOf(ctx, services));
    await show(ctx, escapeHtml(text), keyboard);
  });
  return composer;
};

/** A page that is no longer there is the last one. */
function page(asked: number, { state, upkeep }: Services, language: UiLanguage) {
  const groups = state.statistics.declined();
  const pages = Math.max(1, Math.ceil(groups.length / A_PAGE));
  const number = Math.min(asked, pages - 1);
  const keyboard = new InlineKeyboard();
  if (number > 0) keyboard.text(texts(language, "page-previous"), `unanswered:${number - 1}`);
  if (number < pages - 1) keyboard.text(texts(language, "page-next"), `unanswered:${number + 1}`);
  const title =
    groups.length === 0
      ? texts(language, "unanswered-none", { days: upkeep.keepDays })
      : texts(language, "unanswered-title", { days: upkeep.keepDays, page: number + 1, pages });
  const shown = groups.slice(number * A_PAGE, (number + 1) * A_PAGE).map((group) => entry(group, language));
  return { text: [title, ...shown].join("\n\n"), keyboard };
}

function entry({ question, count, reasons, at }: DeclinedGroup, language: UiLanguage): string {
  const why = reasons.map((reason) => texts(language, `unanswered-${reason}`)).join("; ");
  const day = dateText(localDay(at), language);
  return `${count}× ${shorten(question, QUESTION_LIMIT)}\n${texts(language, "unanswered-why", { why, day })}`;
}
