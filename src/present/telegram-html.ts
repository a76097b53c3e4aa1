import type { Answer } from "../domain.ts";
import { confidenceLabel, showsQuote, sourceName } from "./citation.ts";
import { labels } from "./labels.ts";
import { shorten } from "./shorten.ts";

/** Longest text of one Telegram message, in UTF-16 units (Bot API, sendMessage). Tags count here too, to be safe. */
export const MESSAGE_LIMIT = 4096;

/** Longest part of a nearest passage that is shown with a refusal. */
const QUOTE_LIMIT = 800;

/** Escapes text for Telegram's HTML mode (Bot API, "HTML style"). */
export function escapeHtml(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;").replace(/"/gu, "&quot;");
}

/** An answer as one or more messages in Telegram's HTML, none over the limit and none cut inside a tag or a source. */
export function answerToHtml(answer: Answer): string[] {
  const { language } = answer;
  const blocks = answer.text.split("\n").map(escapeHtml);
  for (const notice of answer.notices)
    blocks.push(`<i>${escapeHtml(`${labels(language, "note")}: ${notice}`)}</i>`);
  if (answer.citations.length > 0) blocks.push("", `<b>${escapeHtml(labels(language, "sources"))}</b>`);
  for (const citation of answer.citations) {
    const name = escapeHtml(sourceName(citation, language));
    const shown = citation.url === undefined ? name : `<a href="${escapeHtml(citation.url)}">${name}</a>`;
    const known = confidenceLabel(citation, language);
    const mark = known === undefined ? "" : ` <i>(${escapeHtml(known)})</i>`;
    const quote = showsQuote(answer, citation)
      ? `\n<blockquote expandable>${escapeHtml(shorten(citation.quote, QUOTE_LIMIT))}</blockquote>`
      : "";
    blocks.push(`[${citation.n}] ${shown}${mark}${quote}`);
  }
  if (answer.followUps.length > 0) {
    blocks.push("", `<b>${escapeHtml(labels(language, "follow-ups"))}</b>`);
    for (const question of answer.followUps) blocks.push(`• ${escapeHtml(question)}`);
  }
  return packBlocks(blocks, MESSAGE_LIMIT);
}

/** Joins blocks by line breaks into texts of at most `limit` units. A block without tags that is too long is cut between words. */
export function packBlocks(blocks: readonly string[], limit: number): string[] {
  const messages: string[] = [];
  let current = "";
  for (const block of blocks.flatMap((text) => cutBlock(text, limit))) {
    const joined = current === "" ? block : `${current}\n${block}`;
    if (joined.length <= limit) current = joined;
    else {
      messages.push(current);
      current = block;
    }
  }
  messages.push(current);
  return messages.map((message) => message.trim()).filter((message) => message !== "");
}

function cutBlock(block: string, limit: number): string[] {
  if (block.length <= limit) return [block];
  // A block with tags is rebuilt without them rather than cut inside one.
  let rest = block.replace(/<[^>]*>/gu, "");
  const pieces: string[] = [];
  while (rest.length > limit) {
    const at = cutPoint(rest, limit);
    pieces.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  pieces.push(rest);
  return pieces;
}

/** The last word boundary within the limit; never inside an entity such as "&amp;" or a surrogate pair. */
function cutPoint(text: string, limit: number): number {
  const space = text.lastIndexOf(" ", limit);
  if (space > limit / 2) return space;
  const entity = text.lastIndexOf("&", limit - 1);
  const inside = entity > limit - 8 && !text.slice(entity, limit).includes(";");
  if (inside) return entity;
  return /[\uD800-\uDBFF]/u.test(text.charAt(limit - 1)) ? limit - 1 : limit;
}
