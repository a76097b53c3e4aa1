import { Composer, InlineKeyboard } from "grammy";
import type { Library } from "../../answer/library.ts";
import {
  catalogue,
  documentByKey,
  documentKey,
  SHELVES,
  type Shelf,
  searchCatalogue,
  searchWords,
} from "../../answer/library-catalogue.ts";
import { corpusText } from "../../present/corpus-text.ts";
import { documentLine } from "../../present/document-html.ts";
import { escapeHtml } from "../../present/html.ts";
import { shorten } from "../../present/shorten.ts";
import { acknowledge } from "../acknowledge.ts";
import { cardScreen, pageOf, type Screen } from "../document-screens.ts";
import { type Feature, languageOf, type Services } from "../services.ts";
import { show } from "../show.ts";
import { texts, type UiLanguage } from "../texts.ts";
import { gone } from "./law.ts";

type Filter = Shelf | "all";

interface Shown {
  filter: Filter;
  page: number;
  /** What is searched, as searchWords gives it; empty for everything. */
  search: string;
  /** The same as it was typed, where that is known: buttons carry it without accents. */
  typed?: string;
}

const IN_A_ROW = 5;
const LONGEST_SHOWN = 60;

/** /sources: what the corpus holds, in pages, by kind, or by a search; each document opens a card. */
export const sources: Feature = (services) => {
  const composer = new Composer();
  composer.command("sources", async (ctx) => {
    const shown: Shown = { filter: "all", page: 0, search: searchWords(ctx.match), typed: ctx.match.trim() };
    const screen = await listScreen(
      await services.assistant.library(),
      shown,
      languageOf(ctx, services),
      services,
    );
    await show(ctx, screen.html, screen.keyboard);
  });
  composer.callbackQuery(/^sources:(all|law|guide|press):(\d+)(?::(.*))?$/u, async (ctx) => {
    const [, filter, page, search = ""] = ctx.match;
    const shown: Shown = { filter: filter as Filter, page: Number(page), search };
    const screen = await listScreen(
      await services.assistant.library(),
      shown,
      languageOf(ctx, services),
      services,
    );
    await acknowledge(ctx, services);
    await show(ctx, screen.html, screen.keyboard);
  });
  composer.callbackQuery(/^source:([\w-]{8})$/u, async (ctx) => {
    const library = await services.assistant.library();
    const document = documentByKey(library, ctx.match[1] ?? "");
    if (!document) return gone(ctx, services);
    await acknowledge(ctx, services);
    const screen = cardScreen(library, document, languageOf(ctx, services));
    await show(ctx, screen.html, screen.keyboard);
  });
  return composer;
};

async function listScreen(
  library: Library,
  { filter, page, search, typed = search }: Shown,
  language: UiLanguage,
  { assistant }: Services,
): Promise<Screen> {
  const all = searchCatalogue(catalogue(library, language), search);
  const entries = filter === "all" ? all : all.filter(({ shelf }) => shelf === filter);
  const { from, to, shown, pages } = pageOf(entries.length, page);
  const keyboard = new InlineKeyboard();
  const lines: string[] = [];
  entries.slice(from, to).forEach(({ document }, i) => {
    lines.push("", documentLine(document, from + i + 1, language));
    keyboard.text(String(from + i + 1), `source:${documentKey(document.id)}`);
    if (i % IN_A_ROW === IN_A_ROW - 1) keyboard.row();
  });
  keyboard.row();
  const data = (other: Partial<Pick<Shown, "filter" | "page">>) =>
    `sources:${other.filter ?? filter}:${other.page ?? 0}${search === "" ? "" : `:${search}`}`;
  if (shown > 0) keyboard.text(texts(language, "page-previous"), data({ page: shown - 1 }));
  if (shown < pages - 1) keyboard.text(texts(language, "page-next"), data({ page: shown + 1 }));
  keyboard.row();
  for (const other of ["all", ...SHELVES] as const) {
    const count = other === "all" ? all.length : all.filter(({ shelf }) => shelf === other).length;
    const name = texts(language, `sources-filter-${other}`, { count });
    if (count > 0 && all.length > 1)
      keyboard.text(other === filter ? `• ${name}` : name, data({ filter: other }));
  }
  if (search !== "") keyboard.row().text(texts(language, "sources-all"), "sources:all:0");
  const head =
    search === ""
      ? await overview(library, language, assistant)
      : found(shorten(typed, LONGEST_SHOWN), entries.length, language);
  return { html: [head, ...lines].join("\n"), keyboard };
}

async function overview(
  library: Library,
  language: UiLanguage,
  assistant: Services["assistant"],
): Promise<string> {
  const facts = corpusText(await assistant.corpus(), language);
  const places = new Set(catalogue(library, language).flatMap(({ document }) => document.metadata.places));
  const named = [...places].sort((a, b) => a.localeCompare(b, "vi"));
  const ofPlaces =
    named.length === 0 ? [] : [texts(language, "sources-places", { places: placesText(named, language) })];
  return [facts, ...ofPlaces, texts(language, "sources-how")].map(escapeHtml).join("\n");
}

const MOST_PLACES = 20;

function placesText(names: readonly string[], language: UiLanguage): string {
  const shown = names.slice(0, MOST_PLACES).join(", ");
  const more = names.length - MOST_PLACES;
  return more > 0 ? texts(language, "sources-places-more", { shown, more }) : shown;
}

function found(search: string, count: number, language: UiLanguage): string {
  return escapeHtml(texts(language, count === 0 ? "sources-none" : "sources-found", { search, count }));
}
