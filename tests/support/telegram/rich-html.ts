import { bytes } from "./keyboard.ts";
import { MarkupError } from "./markup-error.ts";
import {
  BLOCKS,
  CHILDREN,
  COUNTED,
  EMPTY,
  hasAttribute,
  INLINE,
  LINES,
  MEDIA,
  NAMED,
  PARENTS,
} from "./rich-tags.ts";
import { decode, pieces } from "./tags.ts";

/** What a rich message holds, for its limits and for the tests that read it. */
export interface Rich {
  text: string;
  links: string[];
  blocks: number;
  depth: number;
  media: number;
  columns: number;
  /** Names that "#name" may point to, and those that are pointed to. */
  names: string[];
  references: string[];
  hasThinking: boolean;
}

export const emptyRich = (): Rich => ({
  ...{ text: "", links: [], blocks: 0, depth: 0, media: 0, columns: 0 },
  ...{ names: [], references: [], hasThinking: false },
});

type Attributes = Map<string, string>;

/** Reads the html of a rich message. @throws MarkupError for tags, attributes and nestings that the Bot API does not list. */
export function readRichHtml(html: string): Rich {
  const reader = new Reader();
  for (const piece of pieces(html)) {
    if (piece.kind === "text") reader.text(decode(piece.raw, NAMED));
    else if (piece.kind === "close") reader.close(piece.name);
    else reader.open(piece.name, piece.attributes, piece.isClosedAtOnce);
  }
  return reader.end();
}

class Reader {
  readonly #rich = emptyRich();
  readonly #open: { name: string; attributes: Attributes; columns: number }[] = [];
  #isInLooseText = false;

  text(text: string): void {
    const parent = this.#open.at(-1)?.name;
    if (text.trim() !== "") {
      if (parent !== undefined && CHILDREN.has(parent))
        throw new MarkupError(`Text isn't allowed in "${parent}"`);
      this.#loose();
    }
    this.#rich.text += text;
  }

  open(name: string, attributes: Attributes, isClosedAtOnce: boolean): void {
    if (!INLINE.has(name) && !BLOCKS.has(name) && !EMPTY.has(name) && name !== "cite")
      throw new MarkupError(`Unsupported start tag "${name}"`);
    for (const key of attributes.keys())
      if (!hasAttribute(name, key)) throw new MarkupError(`Unsupported attribute "${key}" of tag "${name}"`);
    this.#mustFit(name);
    this.#count(name, attributes);
    if (EMPTY.has(name)) return;
    this.#open.push({ name, attributes, columns: 0 });
    this.#rich.depth = Math.max(this.#rich.depth, this.#open.length);
    if (isClosedAtOnce) this.close(name);
  }

  close(name: string): void {
    const inner = this.#open.pop();
    if (inner === undefined) throw new MarkupError("Unexpected end tag");
    if (inner.name !== name)
      throw new MarkupError(`Unmatched end tag, expected "</${inner.name}>", found "</${name}>"`);
    if (name === "tr") this.#rich.columns = Math.max(this.#rich.columns, inner.columns);
    if (name === "th" || name === "td") this.#rich.text += "\t";
    else if (BLOCKS.has(name)) this.#rich.text += "\n";
    if (BLOCKS.has(name)) this.#isInLooseText = false;
  }

  end(): Rich {
    const unclosed = this.#open.pop();
    if (unclosed) throw new MarkupError(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
    return this.#rich;
  }

  /** Text outside of every block is a paragraph of its own. */
  #loose(): void {
    const holder = this.#open.findLast(({ name }) => BLOCKS.has(name));
    if (!this.#isInLooseText && (holder === undefined || !LINES.has(holder.name))) this.#rich.blocks += 1;
    this.#isInLooseText = true;
  }

  #mustFit(name: string): void {
    const outer = this.#open.map((tag) => tag.name);
    const parent = outer.at(-1);
    const refuse = (around: string) => new MarkupError(`Tag "${name}" can't be nested in "${around}"`);
    const parents = PARENTS.get(name);
    if (parents && (parent === undefined || !parents.has(parent)))
      throw refuse(parent ?? "the message itself");
    if (parent !== undefined && CHILDREN.get(parent)?.has(name) === false) throw refuse(parent);
    const isBlock = BLOCKS.has(name) && !PARENTS.has(name);
    const lines = outer.find((tag) => LINES.has(tag) || INLINE.has(tag));
    if (isBlock && lines !== undefined) throw refuse(lines);
    const quote = this.#open.find((tag) => tag.name === "blockquote");
    if (isBlock && quote?.attributes.has("expandable")) throw refuse("blockquote expandable");
    if (outer.includes("code")) throw refuse("code");
    if (outer.includes("pre") && name !== "code") throw refuse("pre");
    if ((name === "a" || name === "blockquote") && outer.includes(name)) throw refuse(name);
  }

  #count(name: string, attributes: Attributes): void {
    const rich = this.#rich;
    if (COUNTED.has(name)) rich.blocks += 1;
    if (MEDIA.has(name)) rich.media += 1;
    if (BLOCKS.has(name)) this.#isInLooseText = false;
    else if (name !== "br" && name !== "cite") this.#loose();
    if (name === "br") rich.text += "\n";
    if (name === "tg-thinking") rich.hasThinking = true;
    if (name === "a" || name === "tg-reference") readLink(rich, name, attributes);
    if (name === "tg-button") checkButton(attributes);
    checkAlignment(attributes);
    const row = this.#open.at(-1);
    if (row?.name === "tr") row.columns += Number(attributes.get("colspan") ?? 1);
  }
}

function readLink(rich: Rich, name: string, attributes: Attributes): void {
  const href = attributes.get("href");
  const own = attributes.get("name");
  if (own !== undefined) rich.names.push(own);
  else if (name === "tg-reference" || href === undefined || href === "")
    throw new MarkupError(`Tag "${name}" has no target or name`);
  else if (href.startsWith("#")) rich.references.push(href.slice(1));
  else if (/^(?:https?:\/\/|mailto:|tel:|tg:\/\/)/u.test(href)) rich.links.push(href);
  else throw new MarkupError(`Wrong URL "${href}"`);
}

function checkAlignment(attributes: Attributes): void {
  if (!/^(?:left|center|right)$/u.test(attributes.get("align") ?? "left"))
    throw new MarkupError("Unsupported horizontal alignment");
  if (!/^(?:top|middle|bottom)$/u.test(attributes.get("valign") ?? "top"))
    throw new MarkupError("Unsupported vertical alignment");
}

const BUTTONS =
  /^(?:url|callback_data|web_app|login_url|switch_inline_query(?:_current_chat|_chosen_chat)?|copy_text|disabled)$/u;
function checkButton(attributes: Attributes): void {
  if (!BUTTONS.test(attributes.get("type") ?? "")) throw new MarkupError("Unsupported type of button");
  const data = attributes.get("data") ?? "";
  if (attributes.get("type") === "callback_data" && (data === "" || bytes(data) > 64))
    throw new MarkupError("BUTTON_DATA_INVALID");
}
