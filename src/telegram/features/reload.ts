import { Composer } from "grammy";
import type { IndexReload } from "../../domain.ts";
import { corpusText } from "../../present/corpus-text.ts";
import { shorten } from "../../present/shorten.ts";
import { forMaintainers } from "../maintainers.ts";
import { type Feature, languageOf } from "../services.ts";
import { texts, type UiLanguage } from "../texts.ts";

const MOST_NAMES = 10;
const NAME_LIMIT = 100;
const PROBLEM_LIMIT = 1000;

/** /reload: takes the newest index into use at once, and tells what is new in it. */
export const reload: Feature = (services) => {
  const composer = new Composer();
  forMaintainers(composer, services).command("reload", async (ctx) => {
    const language = languageOf(ctx, services);
    const outcome = await services.upkeep.reload();
    const facts = corpusText(await services.assistant.corpus(), language);
    await ctx.reply(`${told(outcome, language)}\n\n${facts}`);
  });
  return composer;
};

function told(outcome: IndexReload, language: UiLanguage): string {
  if (outcome.kind === "unchanged") return texts(language, "reload-unchanged");
  if (outcome.kind === "refused")
    return texts(language, "reload-refused", { problem: shorten(outcome.problem, PROBLEM_LIMIT) });
  const { added, changed, removed, passages } = outcome;
  return [
    texts(language, "reload-changed", { passages }),
    ...names("reload-added", added, language),
    ...names("reload-rewritten", changed, language),
    ...names("reload-removed", removed, language),
  ].join("\n");
}

function names(id: string, files: readonly string[], language: UiLanguage): string[] {
  if (files.length === 0) return [];
  const shown = files.slice(0, MOST_NAMES).map((file) => `• ${shorten(file, NAME_LIMIT)}`);
  return [
    "",
    texts(language, id, { files: files.length }),
    ...shown,
    ...(files.length > MOST_NAMES ? ["…"] : []),
  ];
}
