/** The grammar of rich messages, as InputRichMessage of the Bot API describes it. */

const list = (words: string) => new Set(words.split(" "));

/** Formatting within a line. */
export const INLINE = list(
  "a b strong i em u ins s strike del code mark sub sup tg-spoiler tg-reference tg-emoji tg-time tg-math tg-button",
);
/** What never has content. */
export const EMPTY = list("br hr img input tg-map");
export const MEDIA = list("img video audio tg-document tg-map");
/** What counts against the 500 blocks. */
export const COUNTED = list(
  "h1 h2 h3 h4 h5 h6 p pre footer hr ul ol li blockquote aside figure table tr details tg-math-block tg-button-row tg-collage tg-slideshow tg-map img video audio tg-document tg-thinking",
);
/** Blocks whose content is lines of text, not blocks. */
export const LINES = list(
  "h1 h2 h3 h4 h5 h6 p pre footer aside caption figcaption cite summary th td tg-math-block tg-thinking",
);
/** Blocks that may hold only these. */
export const CHILDREN = new Map([
  ["ul", list("li")],
  ["ol", list("li")],
  ["table", list("caption tr")],
  ["tr", list("th td")],
  ["tg-collage", list("img video figcaption")],
  ["tg-slideshow", list("img video figcaption")],
  ["figure", list("img video audio tg-document tg-map figcaption")],
  ["tg-button-row", list("tg-button")],
]);
/** Blocks that may be only in these. */
export const PARENTS = new Map([
  ["li", list("ul ol")],
  ["tr", list("table")],
  ["th", list("tr")],
  ["td", list("tr")],
  ["caption", list("table")],
  ["summary", list("details")],
  ["figcaption", list("figure tg-collage tg-slideshow")],
  ["cite", list("blockquote aside figcaption")],
  ["input", list("li")],
]);
const NONE = new Set<string>();
const ATTRIBUTES = new Map([
  ["a", list("href name")],
  ["ol", list("start type reversed")],
  ["li", list("value type")],
  ["input", list("type checked")],
  ["blockquote", list("expandable")],
  ["table", list("bordered striped compact")],
  ["th", list("colspan rowspan align valign")],
  ["td", list("colspan rowspan align valign")],
  ["details", list("open")],
  ["code", list("class")],
  ["img", list("src alt tg-spoiler")],
  ["video", list("src tg-spoiler")],
  ["audio", list("src")],
  ["tg-document", list("src")],
  ["tg-map", list("lat long zoom")],
  ["tg-emoji", list("emoji-id")],
  ["tg-time", list("unix format")],
  ["tg-reference", list("name")],
  ["tg-button-row", list("align")],
]);
/** A button has more attributes than are worth listing; its type and data are looked at instead. */
export const hasAttribute = (tag: string, attribute: string): boolean =>
  tag === "tg-button" || (ATTRIBUTES.get(tag) ?? NONE).has(attribute);

export const BLOCKS = new Set([...COUNTED, ...LINES, ...CHILDREN.keys(), "input"]);
export const NAMED = {
  ...{
    lt: "<",
    gt: ">",
    amp: "&",
    quot: '"',
    apos: "'",
    nbsp: "\u00a0",
    hellip: "…",
    mdash: "—",
    ndash: "–",
  },
  ...{ lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”" },
};
