import { Composer, type Context, InlineKeyboard } from "grammy";
import type { Library } from "../../answer/library.ts";
import { catalogue, documentByKey } from "../../answer/library-catalogue.ts";
import { findInLaw, type LawFound, type LawPlace } from "../../answer/library-law.ts";
import { sectionsOf } from "../../answer/library-sections.ts";
import type { DocumentRecord, Passage } from "../../domain.ts";
import { locatorText } from "../../present/citation.ts";
import { escapeHtml } from "../../present/html.ts";
import { shorten } from "../../present/shorten.ts";
import { acknowledge } from "../acknowledge.ts";
import {
  button,
  clauseScreen,
  contentsScreen,
  passageButton,
  type Screen,
  sectionScreen,
} from "../document-screens.ts";
import { isOnSubject } from "../on-subject.ts";
import { type Feature, languageOf, type Services } from "../services.ts";
import { show } from "../show.ts";
import { texts, type UiLanguage } from "../texts.ts";

const LABEL_SHOWN = 60;
const NAMED_SHOWN = 80;
const SNIPPET_SHOWN = 140;
const NEAREST = 5;

/** /law: goes to an article ("/law 18.2"), and from there through the document. */
export const law: Feature = (services) => {
  const composer = new Composer();
  composer.command("law", async (ctx) => {
    const language = languageOf(ctx, services);
    const library = await services.assistant.library();
    const found = findInLaw(library, ctx.match, language);
    const screen = await screenOf(library, found, ctx.match, language, services);
    await show(ctx, screen.html, screen.keyboard);
  });
  composer.callbackQuery(/^law:([\w-]{8}):([nsc])(\d+)(?:\.(\d+))?$/u, async (ctx) => {
    const [, key = "", view, place, page] = ctx.match;
    const language = languageOf(ctx, services);
    const library = await services.assistant.library();
    const document = documentByKey(library, key);
    const screen =
      document && viewOf(library, document, { view, at: Number(place), page: Number(page ?? 0) }, language);
    if (!screen) return gone(ctx, services);
    await acknowledge(ctx, services);
    await show(ctx, screen.html, screen.keyboard);
  });
  return composer;
};

/** Says that what a button leads to is not in the corpus any more. */
export async function gone(ctx: Context, services: Services): Promise<void> {
  await acknowledge(ctx, services, texts(languageOf(ctx, services), "law-gone"), { isAlert: true });
}

function viewOf(
  library: Library,
  document: DocumentRecord,
  { view, at, page }: { view: string | undefined; at: number; page: number },
  language: UiLanguage,
): Screen | undefined {
  if (view === "n") return clauseScreen(library, document, at, language);
  if (view === "s") return sectionScreen(library, document, at, page, language);
  return contentsScreen(library, document, at, language);
}

async function screenOf(
  library: Library,
  found: LawFound,
  typed: string,
  language: UiLanguage,
  services: Services,
): Promise<Screen> {
  switch (found.kind) {
    case "found":
      return placeScreen(library, found.place, language);
    case "several":
      return choice(
        texts(language, "law-which"),
        found.places.map((place) => [labelOf(place, language), lawButton(place)]),
      );
    case "documents":
      return documentsScreen(library, found.documents, language);
    case "no-article":
    case "no-clause":
    case "no-point":
      return missing(found, language);
    case "no-document":
      return nearest(library, found, typed, language, services);
    case "nothing":
      return { html: escapeHtml(texts(language, "law-usage")), keyboard: new InlineKeyboard() };
  }
}

function placeScreen(library: Library, place: LawPlace, language: UiLanguage): Screen {
  const { document, section, at, wanted } = place;
  const screen =
    wanted.clause === undefined && wanted.point === undefined
      ? sectionScreen(library, document, section, 0, language)
      : clauseScreen(library, document, at, language, wanted.point);
  return screen ?? contentsScreen(library, document, 0, language);
}

function documentsScreen(
  library: Library,
  documents: readonly DocumentRecord[],
  language: UiLanguage,
): Screen {
  const [only] = documents;
  if (only && documents.length === 1) return contentsScreen(library, only, 0, language);
  return choice(texts(language, "law-which-document"), documents.map(documentButton));
}

/** What there is instead of an article, clause or point that does not exist. */
function missing(
  found: Extract<LawFound, { kind: "no-article" | "no-clause" | "no-point" }>,
  language: UiLanguage,
): Screen {
  if (found.kind === "no-article") {
    const { document, article, last, isGap } = found;
    const args = { title: document.metadata.title, article, last };
    const text = texts(language, isGap ? "law-no-article-here" : "law-no-article", args);
    return choice(text, [[texts(language, "law-contents"), button(document, "c0")]]);
  }
  const { place } = found;
  const article = place.wanted.article ?? "";
  const whole: [string, string] = [
    texts(language, "law-whole-article", { article }),
    button(place.document, `s${place.section}.0`),
  ];
  if (found.kind === "no-clause") {
    const last = found.clauses.at(-1);
    const text =
      last === undefined
        ? texts(language, "law-no-clauses", { article })
        : texts(language, "law-no-clause", { article, clause: found.clause, last });
    return choice(text, [whole]);
  }
  const { points, point } = found;
  const { point: _asked, ...wanted } = place.wanted;
  const name = labelOf({ ...place, wanted }, language);
  const text =
    points === undefined
      ? texts(language, "law-no-points", { name })
      : texts(language, "law-no-point", { name, point, first: points[0], last: points[1] });
  return choice(text, [[texts(language, "law-open"), button(place.document, `n${place.at}`)], whole]);
}

/** Words that name no document may be what a rule is about: the nearest passages of the law are offered. */
async function nearest(
  library: Library,
  found: Extract<LawFound, { kind: "no-document" }>,
  typed: string,
  language: UiLanguage,
  { assistant }: Services,
): Promise<Screen> {
  const legal = catalogue(library, language).filter(({ shelf }) => shelf === "law");
  if (found.article === undefined) {
    const hits = (await assistant.search(typed, NEAREST)).filter(
      (hit) => isOnSubject(hit) && sectionsOf(library, hit.passage.documentId).length > 0,
    );
    const near = hits.flatMap(({ passage, document }) => {
      const data = passageButton(library, passage);
      return data === undefined ? [] : [{ passage, document, data }];
    });
    if (near.length > 0) return nearestScreen(near, language);
  }
  const text = texts(language, "law-no-document", { named: shorten(found.named, NAMED_SHOWN) });
  return choice(
    text,
    legal.slice(0, 8).map(({ document }) => documentButton(document)),
  );
}

/** Places with the beginning of their words: on a button there is room for the place only. */
function nearestScreen(
  near: readonly { passage: Passage; document: DocumentRecord; data: string }[],
  language: UiLanguage,
): Screen {
  const keyboard = new InlineKeyboard();
  const lines = near.map(({ passage, document, data }, i) => {
    keyboard.text(`${i + 1}. ${shorten(locatorText(passage.locator, language), LABEL_SHOWN)}`, data).row();
    const place = `${locatorText(passage.locator, language)} – ${shorten(document.metadata.title, NAMED_SHOWN)}`;
    const words = shorten(passage.text, SNIPPET_SHOWN);
    return `${i + 1}. <b>${escapeHtml(place)}</b>\n<i>${escapeHtml(words)}</i>`;
  });
  return { html: [escapeHtml(texts(language, "law-nearest")), ...lines].join("\n\n"), keyboard };
}

function documentButton(document: DocumentRecord): [string, string] {
  return [document.metadata.title, button(document, "c0")];
}

function labelOf({ wanted, document }: LawPlace, language: UiLanguage): string {
  const { article = "", clause, point } = wanted;
  const parts = [
    texts(language, "law-article", { article }),
    clause === undefined ? "" : texts(language, "law-clause", { clause }),
    point === undefined ? "" : texts(language, "law-point", { point }),
  ];
  return `${parts.filter(Boolean).join(" ")} – ${document.metadata.title}`;
}

function lawButton({ document, section, at, wanted }: LawPlace): string {
  return button(document, wanted.clause === undefined ? `s${section}.0` : `n${at}`);
}

/** A text with one button a row. */
function choice(text: string, buttons: readonly (readonly [label: string, data: string])[]): Screen {
  const keyboard = new InlineKeyboard();
  for (const [label, data] of buttons) keyboard.text(shorten(label, LABEL_SHOWN), data).row();
  return { html: escapeHtml(text), keyboard };
}
