import { Composer, type Context } from "grammy";
import type { InlineQueryResultArticle } from "grammy/types";
import type { Library } from "../../answer/library.ts";
import { documentKey } from "../../answer/library-catalogue.ts";
import { findInLaw, type LawPlace } from "../../answer/library-law.ts";
import { clauseAround, sectionsOf } from "../../answer/library-sections.ts";
import type { Passage } from "../../domain.ts";
import { quotedPassage } from "../../present/inline-html.ts";
import { isOnSubject } from "../on-subject.ts";
import { type Feature, languageOf, type Services } from "../services.ts";
import { texts, type UiLanguage } from "../texts.ts";

/** Telegram takes 50; a list on a phone is read no further than this. */
const MOST_RESULTS = 20;
const BEST_PASSAGES = 10;
/** Seconds that Telegram may give the same results to the same person: a new corpus shows within five minutes. */
const CACHE_SECONDS = 300;

/** "@bot điều 18 khoản 2" in any chat: clauses and passages to quote there. Nothing of it is kept. */
export const inline: Feature = (services) => {
  const composer = new Composer();
  composer.on("inline_query", async (ctx) => {
    const language = languageOf(ctx, services);
    const query = ctx.inlineQuery.query.trim();
    const isAsked = query !== "" && ctx.inlineQuery.offset === "";
    const refused = isAsked ? services.limits?.search(ctx.from.id) : undefined;
    if (refused) return tooMany(ctx, language, refused.seconds);
    const passages = isAsked ? await passagesFor(query, language, services) : [];
    const library = await services.assistant.library();
    const results = passages.flatMap((passage) => resultOf(library, passage, language) ?? []);
    await ctx.answerInlineQuery(results, {
      cache_time: CACHE_SECONDS,
      // The labels, and which variant of a document is quoted, are in the language of who asks.
      is_personal: true,
      ...(results.length > 0
        ? {}
        : {
            button: {
              text: texts(language, query === "" ? "inline-help" : "inline-none"),
              start_parameter: "inline",
            },
          }),
    });
  });
  return composer;
};

/** There is no message to tell it in: the place of the results says it, and is asked for again soon. */
async function tooMany(ctx: Context, language: UiLanguage, seconds: number): Promise<void> {
  await ctx.answerInlineQuery([], {
    cache_time: 1,
    is_personal: true,
    button: { text: texts(language, "inline-limit", { seconds }), start_parameter: "inline" },
  });
}

async function passagesFor(query: string, language: UiLanguage, { assistant }: Services): Promise<Passage[]> {
  const library = await assistant.library();
  const found = findInLaw(library, query, language);
  if (found.kind === "found") return clausesAt(library, found.place).slice(0, MOST_RESULTS);
  if (found.kind === "several")
    return found.places
      .flatMap((place) => clausesAt(library, place).slice(0, BEST_PASSAGES))
      .slice(0, MOST_RESULTS);
  // What does not exist has no nearest: to quote clause 3 for clause 9 would be wrong.
  if (found.kind === "no-article" || found.kind === "no-clause" || found.kind === "no-point") return [];
  const hits = await assistant.search(query, MOST_RESULTS);
  const passages = hits.filter(isOnSubject).map(({ passage }) => passage);
  // What the corpus only says not to know is seldom what somebody wants to quote.
  const isGap = ({ confidence }: Passage) => confidence === "unconfirmed";
  return [...passages.filter((one) => !isGap(one)), ...passages.filter(isGap)].slice(0, BEST_PASSAGES);
}

/** The clause that is wanted, else every clause of its article. */
function clausesAt(library: Library, { document, wanted, section, at }: LawPlace): Passage[] {
  const passages = library.passagesOf(document.id);
  const whole = sectionsOf(library, document.id)[section];
  if (wanted.clause === undefined) return passages.slice(whole?.from, whole?.to);
  if (wanted.point !== undefined) return passages.slice(at, at + 1);
  const { from, to } = clauseAround(passages, at);
  return passages.slice(from, to);
}

function resultOf(
  library: Library,
  passage: Passage,
  language: UiLanguage,
): InlineQueryResultArticle | undefined {
  const document = library.documents.get(passage.documentId);
  if (!document) return undefined;
  const { title, snippet, html } = quotedPassage(passage, document, language);
  return {
    type: "article",
    id: `${documentKey(document.id)}:${library.passagesOf(document.id).indexOf(passage)}`,
    title,
    description: snippet,
    input_message_content: {
      message_text: html,
      parse_mode: "HTML",
      link_preview_options: { is_disabled: true },
    },
  };
}
