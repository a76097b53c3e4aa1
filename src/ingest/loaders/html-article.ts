import { Readability } from "@mozilla/readability";
import { type DomDocument, type DomElement, ELEMENT_NODE, parseHtml, removeAll } from "./dom.ts";
import { isLayout, tableRows } from "./html-tables.ts";

/** Numbers the elements of a page, so that they are known again in what Readability makes of it. */
const PLACE = "data-place";
/** Readability takes too long for pages of more than this, and no article is so long. */
const MOST_ELEMENTS = 30_000;
const MOST_CHARACTERS = 300_000;
const NEVER_TEXT =
  "script, style, noscript, template, svg, iframe, object, embed, button, select, input, textarea, head, title, [hidden]";
/** Text that the page itself shows as no longer valid. */
export const STRUCK = "del, s, strike";
export const LEFT_OUT = `${NEVER_TEXT}, ${STRUCK}`;
const SHORTEST_ARTICLE = 250;
/** Words in the class or id of what stands around an article. */
const AROUND =
  /(?:^|[\s_-])(?:comments?|binh-?luan|share|sharing|social|related|lien-?quan|cung-chuyen-muc|cookies?|consent|newsletter|subscribe|breadcrumbs?|advert\w*|ads?|quang-?cao|banner|promo|sponsor\w*|sidebar|menu|nav(?:bar|igation)?|pagination|popup|modal|tags?)(?:$|[\s_-])/iu;
const MOSTLY_LINKS = 0.6;

/**
 * The part of a page that holds its article. Readability finds where the article is; what lies between is taken from
 * the page itself, because Readability also throws away tables, lists and boxes that belong to the text.
 * @param document the page; what stands around the article is taken out of it.
 * @returns undefined where there is no article to be found.
 */
export function findArticle(document: DomDocument, html: string): DomElement | undefined {
  const places = numbered(document);
  const length = document.body.textContent?.length ?? 0;
  if (places.length > MOST_ELEMENTS || length > MOST_CHARACTERS) return undefined;
  const kept = new Set<DomElement>();
  for (const place of readable(html)) {
    const own = places[place];
    if (own) kept.add(own);
  }
  const root = rootOf([...kept]);
  if (root) removeAround(root, kept, withParents(kept, root));
  return root;
}

/** Numbers of the elements that Readability takes for the article; none where it finds no article, or fails. */
function readable(html: string): number[] {
  // Readability takes the document apart, so it gets one of its own.
  const copy = parseHtml(html);
  removeAll(copy, LEFT_OUT);
  numbered(copy);
  try {
    const article = new Readability(copy as never, { charThreshold: SHORTEST_ARTICLE }).parse();
    const found = parseHtml(article?.content ?? "").querySelectorAll(`[${PLACE}]`);
    return [...found].map((element) => Number(element.getAttribute(PLACE)));
  } catch {
    return [];
  }
}

/** What holds all that was found; never a part of a table or list, whose other parts belong to it. */
function rootOf(elements: readonly DomElement[]): DomElement | undefined {
  let root = sharedParent(elements);
  for (const around of root ? ancestorsOf(root) : []) {
    const isWhole = /^(?:ul|ol|dl|pre|h[1-6])$/u.test(around.localName);
    const isData = around.localName === "table" && !isLayout(around, tableRows(around));
    if ((isWhole || isData) && around.parentElement) root = around.parentElement;
  }
  return root;
}

/** Takes off what is only links, or calls itself by a name of what stands around an article. */
export function removeClutter(document: DomDocument): void {
  removeAround(document.body, new Set(), new Set());
}

function numbered(document: DomDocument): DomElement[] {
  const all = [...document.querySelectorAll("body *")];
  for (const [place, element] of all.entries()) element.setAttribute(PLACE, String(place));
  return all;
}

function sharedParent(elements: readonly DomElement[]): DomElement | undefined {
  const [first, ...rest] = elements;
  if (!first) return undefined;
  let chain = ancestorsOf(first);
  for (const element of rest) {
    const own = new Set(ancestorsOf(element));
    chain = chain.slice(chain.findIndex((each) => own.has(each)));
  }
  return chain[0];
}

/** The element and all around it, from the inside out. */
function ancestorsOf(element: DomElement): DomElement[] {
  const chain: DomElement[] = [];
  for (let each: DomElement | null = element; each; each = each.parentElement) chain.push(each);
  return chain;
}

/** The elements around those that were kept, up to the root. */
function withParents(kept: ReadonlySet<DomElement>, root: DomElement): Set<DomElement> {
  const all = new Set<DomElement>();
  for (const element of kept)
    for (let each: DomElement | null = element.parentElement; each && each !== root; ) {
      if (all.has(each)) break;
      all.add(each);
      each = each.parentElement;
    }
  return all;
}

function removeAround(
  parent: DomElement,
  kept: ReadonlySet<DomElement>,
  around: ReadonlySet<DomElement>,
): void {
  for (const node of [...parent.childNodes]) {
    if (node.nodeType !== ELEMENT_NODE) continue;
    const element = node as DomElement;
    if (isClutter(element, kept.has(element) || around.has(element))) element.remove();
    else removeAround(element, kept, around);
  }
}

/** @param isKept whether Readability found it, or something in it, worth reading; then both signs are needed. */
function isClutter(element: DomElement, isKept: boolean): boolean {
  if (element.localName === "nav") return true;
  const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
  const named = AROUND.test(names.replace(/(\p{Ll})(?=\p{Lu})/gu, "$1-"));
  const length = lengthOf(element);
  if (length === 0) return false;
  const linked = [...element.querySelectorAll("a")].reduce((sum, link) => sum + lengthOf(link), 0);
  const links = element.localName !== "a" && linked > MOSTLY_LINKS * length;
  if (isKept) return named && links;
  const isList = /^(?:ul|ol|div|section|aside|footer|header|dl|form)$/u.test(element.localName);
  return named || (links && isList);
}

function lengthOf(element: DomElement): number {
  return (element.textContent ?? "").replace(/\s+/gu, " ").trim().length;
}
