import { Composer } from "grammy";
import { corpusText } from "../../present/corpus-text.ts";
import { forMaintainers } from "../maintainers.ts";
import { type Feature, languageOf, type Services } from "../services.ts";
import type { Activity } from "../state/statistics.ts";
import { texts, type UiLanguage } from "../texts.ts";
import { startOfDay } from "../vietnam-time.ts";

const DAY_MS = 24 * 3600 * 1000;
const HOUR_MS = 3600 * 1000;

/** /stats: how much is asked, how well it goes, and on what. */
export const stats: Feature = (services) => {
  const composer = new Composer();
  forMaintainers(composer, services).command("stats", async (ctx) => {
    const language = languageOf(ctx, services);
    const facts = await services.assistant.corpus();
    const parts = [
      ...periods(services).map(([name, activity]) => paragraph(name, activity, language)),
      `${corpusText(facts, language)}\n${uptime(services, language)}`,
      texts(language, "stats-more"),
    ];
    await ctx.reply(parts.join("\n\n"));
  });
  return composer;
};

function periods({ state, now }: Services): [name: string, activity: Activity][] {
  const since = (moment: number) => state.statistics.since(moment);
  return [
    ["stats-today", since(startOfDay(now()))],
    ["stats-week", since(now() - 7 * DAY_MS)],
    ["stats-month", since(now() - 30 * DAY_MS)],
  ];
}

function paragraph(name: string, activity: Activity, language: UiLanguage): string {
  const { questions, declined, users, up, down, p50, p95 } = activity;
  const lines = [texts(language, name), texts(language, "stats-questions", { questions, users })];
  if (questions > 0) {
    const percent = Math.round((100 * declined) / questions);
    lines.push(texts(language, "stats-declined", { declined, percent }));
    lines.push(texts(language, "stats-time", { p50: Math.round(p50 ?? 0), p95: Math.round(p95 ?? 0) }));
  }
  if (up + down > 0) lines.push(texts(language, "stats-opinions", { up, down }));
  return lines.join("\n");
}

function uptime({ upkeep, now }: Services, language: UiLanguage): string {
  const ms = now() - upkeep.startedAt;
  return texts(language, "stats-uptime", {
    days: Math.floor(ms / DAY_MS),
    hours: Math.floor((ms % DAY_MS) / HOUR_MS),
    minutes: Math.floor((ms % HOUR_MS) / 60_000),
  });
}
