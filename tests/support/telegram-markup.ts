import { MarkupError } from "./telegram/markup-error.ts";
import { decode, pieces } from "./telegram/tags.ts";

export { MarkupError };

export interface MarkupEntity {
  type: string;
  /** In UTF-16 code units of the text. */
  offset: number;
  length: number;
  url?: string;
}

/** What Telegram shows of a text in its HTML mode. */
export interface Markup {
  text: string;
  /** Targets of the links, in order. */
  links: string[];
  entities: MarkupEntity[];
}

const TYPES: Record<string, string> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  span: "spoiler",
  "tg-spoiler": "spoiler",
  "tg-emoji": "custom_emoji",
  a: "text_link",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
};

/**
 * Reads HTML as the Bot API does, and refuses also what Telegram would silently show without its formatting: a link in a link, a quote in
 * a quote, anything in code, a link to no address. @throws MarkupError for these and for a tag that is unknown, unclosed or closed out of order.
 */
export function readMarkup(html: string): Markup {
  const open: { name: string; entity: MarkupEntity }[] = [];
  const entities: MarkupEntity[] = [];
  let text = "";
  for (const piece of pieces(html)) {
    if (piece.kind === "text") text += decode(piece.raw);
    else if (piece.kind === "open") {
      const { name, attributes } = piece;
      mustBeAllowed(
        name,
        attributes,
        open.map((outer) => outer.name),
      );
      const url = attributes.get("href");
      const type =
        name === "blockquote" && attributes.has("expandable") ? "expandable_blockquote" : TYPES[name];
      const entity = {
        type: type ?? name,
        offset: text.length,
        length: 0,
        ...(url === undefined ? {} : { url }),
      };
      entities.push(entity);
      open.push({ name, entity });
    } else {
      const inner = open.pop();
      if (inner === undefined) throw new MarkupError("Unexpected end tag");
      if (inner.name !== piece.name)
        throw new MarkupError(`Unmatched end tag, expected "</${inner.name}>", found "</${piece.name}>"`);
      inner.entity.length = text.length - inner.entity.offset;
    }
  }
  const unclosed = open.pop();
  if (unclosed) throw new MarkupError(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
  return { text, links: entities.flatMap(({ url }) => (url === undefined ? [] : [url])), entities };
}

/** Telegram silently shows a link to any other address as plain text. */
function isOpenable(href: string): boolean {
  if (/^(?:tg:\/\/|mailto:|tel:)/u.test(href)) return true;
  return /^https?:\/\//u.test(href) && URL.canParse(href) && new URL(href).hostname.includes(".");
}

function mustBeAllowed(name: string, attributes: Map<string, string>, outer: string[]): void {
  if (TYPES[name] === undefined) throw new MarkupError(`Unsupported start tag "${name}"`);
  if (name === "span" && attributes.get("class") !== "tg-spoiler")
    throw new MarkupError('Tag "span" must have class "tg-spoiler"');
  const href = attributes.get("href");
  if (name === "a" && !href) throw new MarkupError('Tag "a" has no "href"');
  if (name === "a" && !isOpenable(href ?? ""))
    throw new MarkupError(`"${href}" would not be shown as a link`);
  const refuse = (around: string) => new MarkupError(`Tag "${name}" can't be nested in "${around}"`);
  if (outer.includes("code")) throw refuse("code");
  if (outer.includes("pre") && (name !== "code" || outer.at(-1) !== "pre")) throw refuse("pre");
  if ((name === "a" || name === "blockquote") && outer.includes(name)) throw refuse(name);
}
