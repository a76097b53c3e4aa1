/** Longest text of one Telegram message, in UTF-16 units (Bot API, sendMessage). Tags count here too, to be safe. */
export const MESSAGE_LIMIT = 4096;

/** What one Telegram message may hold: entities beyond the hundredth are not shown. */
const MOST_ENTITIES = 100;

/**
 * Joins blocks by line breaks into texts of at most `limit` units and 100 entities. Blocks of one section stay together where they fit
 * into one text. A block is cut only where it alone is too long, between words and without its tags.
 */
export function packSections(sections: readonly (readonly string[])[], limit: number): string[] {
  const messages: string[] = [];
  let current: string | undefined;
  const add = (text: string) => {
    const joined: string = current === undefined ? text : `${current}\n${text}`;
    if (current !== undefined && !fits(joined, limit)) messages.push(current);
    current = current === undefined || fits(joined, limit) ? joined : text;
  };
  for (const section of sections) {
    const blocks = section.flatMap((block) => cutBlock(block, limit));
    const whole = blocks.join("\n");
    if (fits(whole, limit)) add(whole);
    else for (const block of blocks) add(block);
  }
  return [...messages, current ?? ""].map((message) => message.trim()).filter((message) => message !== "");
}

function fits(html: string, limit: number): boolean {
  return html.length <= limit && (html.match(/<[a-z]/gu) ?? []).length <= MOST_ENTITIES;
}

function cutBlock(block: string, limit: number): string[] {
  if (fits(block, limit)) return [block];
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
