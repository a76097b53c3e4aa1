/** What Telegram shows of a text in its HTML mode. */
export interface Markup {
  text: string;
  /** Targets of the links, in order. */
  links: string[];
}

/** Why Telegram refuses a text; `message` is what follows "can't parse entities: ". */
export class MarkupError extends Error {}

const TAGS = new Set(
  "b strong i em u ins s strike del span tg-spoiler tg-emoji a code pre blockquote".split(" "),
);
const NAMED: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"' };
const TOKEN = /<(\/?)([a-z][a-z-]*)?([^<>]*)(>?)|[^<]+/giu;

/** Reads HTML as the Bot API does. Throws MarkupError for a tag that is unknown, unclosed or closed out of order. */
export function readMarkup(html: string): Markup {
  const open: string[] = [];
  const links: string[] = [];
  let text = "";
  for (const [token, slash, name = "", rest = "", end] of html.matchAll(TOKEN)) {
    if (!token.startsWith("<")) {
      text += decode(token);
      continue;
    }
    if (end === "") throw new MarkupError(`Unclosed start tag "${name}"`);
    if (!TAGS.has(name)) throw new MarkupError(`Unsupported start tag "${name}"`);
    if (slash === "/") {
      if (open.pop() !== name) throw new MarkupError(`Unmatched end tag "${name}"`);
      continue;
    }
    open.push(name);
    const href = /\shref="([^"]*)"/u.exec(rest)?.[1];
    if (name === "a" && href !== undefined) links.push(decode(href));
  }
  const unclosed = open.pop();
  if (unclosed !== undefined)
    throw new MarkupError(`Can't find end tag corresponding to start tag "${unclosed}"`);
  return { text, links };
}

/** Entities that Telegram does not know stay as they are. */
function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|([a-z]+));/gu, (entity, code: string | undefined, name: string) =>
    code === undefined ? (NAMED[name] ?? entity) : String.fromCodePoint(Number(code)),
  );
}
