import { parseHTML } from "linkedom";

/** The few parts of the DOM that reading a page needs; TypeScript's own DOM types would come with a whole browser. */
export interface DomNode {
  nodeType: number;
  textContent: string | null;
  nextSibling: DomNode | null;
  childNodes: ArrayLike<DomNode> & Iterable<DomNode>;
}

export interface DomElement extends DomNode {
  localName: string;
  parentElement: DomElement | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): ArrayLike<DomElement> & Iterable<DomElement>;
  normalize(): void;
  remove(): void;
}

export interface DomDocument {
  body: DomElement;
  querySelector: DomElement["querySelector"];
  querySelectorAll: DomElement["querySelectorAll"];
}

export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

/** Real pages are some 40 elements deep; everything that walks a tree is slow, or fails, where it is far deeper. */
const DEEPEST = 150;
const TAG = /<(\/?)([a-z][a-z0-9]*)(?=[\s/>])[^<>]*>/giu;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/u;
/** Elements that often are not closed, and end where the next of their kind begins. */
const ENDS_ITSELF = /^(?:p|li|td|th|tr|dt|dd|option)$/u;
const INLINE =
  /^(?:a|abbr|b|bdo|big|cite|code|em|font|i|ins|label|mark|o|q|s|samp|small|span|strike|strong|sub|sup|tt|u|var)$/u;

/** Parses a page or a piece of one; broken HTML as far as it goes. */
export function parseHtml(html: string): DomDocument {
  // linkedom takes the first element for the root, so a piece of a page is given one.
  const pieces = html.replace(/<!doctype[^>]*>|<\/?(?:html|body)(?:\s[^>]*)?>/giu, "");
  const head = /^\s*(?:<!--[\s\S]*?-->\s*)*<head[\s>][\s\S]*?<\/head>/iu.exec(pieces)?.[0] ?? "";
  // A head that is not closed would hold the whole text.
  const rest = pieces.slice(head.length).replace(/<\/?head(?:\s[^>]*)?>/giu, "");
  const whole = `<!doctype html><html>${head || "<head></head>"}<body>${withoutDepths(rest)}</body></html>`;
  const { document } = parseHTML(whole) as unknown as { document: DomDocument };
  // The parser makes a node of every character reference, and pages may hold one for every letter with an accent.
  document.body.normalize();
  return document;
}

/** The same page without the tags that lie too deep; what they enclose stays, blocks as lines. */
function withoutDepths(html: string): string {
  const open: string[] = [];
  let brokenAt = -1;
  return html.replace(TAG, (tag: string, slash: string, name: string, at: number) => {
    const own = name.toLowerCase();
    if (VOID.test(own)) return tag;
    if (slash !== "") {
      const opened = open.lastIndexOf(own);
      if (opened !== -1) open.length = opened;
      return tag;
    }
    if (ENDS_ITSELF.test(own) && open.at(-1) === own) return tag;
    if (open.length < DEEPEST) {
      open.push(own);
      return tag;
    }
    // One break is enough for tags that follow each other.
    const breaks = !INLINE.test(own) && at !== brokenAt;
    if (!INLINE.test(own)) brokenAt = at + tag.length;
    return breaks ? "<br>" : "";
  });
}

export function removeAll(document: DomDocument, selector: string): void {
  for (const element of [...document.querySelectorAll(selector)]) element.remove();
}
