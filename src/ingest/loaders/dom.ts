import { parseHTML } from "linkedom";

/** The few parts of the DOM that reading a page needs; TypeScript's own DOM types would come with a whole browser. */
export interface DomNode {
  nodeType: number;
  textContent: string | null;
  childNodes: ArrayLike<DomNode> & Iterable<DomNode>;
}

export interface DomElement extends DomNode {
  localName: string;
  parentElement: DomElement | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): ArrayLike<DomElement> & Iterable<DomElement>;
  remove(): void;
}

export interface DomDocument {
  body: DomElement;
  querySelector: DomElement["querySelector"];
  querySelectorAll: DomElement["querySelectorAll"];
}

export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

/** Parses a page or a piece of one; broken HTML as far as it goes. */
export function parseHtml(html: string): DomDocument {
  // linkedom takes the first element for the root, so a piece of a page is given one.
  const pieces = html.replace(/<!doctype[^>]*>|<\/?(?:html|body)(?:\s[^>]*)?>/giu, "");
  const head = /^\s*(?:<!--[\s\S]*?-->\s*)*<head[\s>][\s\S]*?<\/head>/iu.exec(pieces)?.[0] ?? "";
  const whole = `<!doctype html><html>${head || "<head></head>"}<body>${pieces.slice(head.length)}</body></html>`;
  return (parseHTML(whole) as unknown as { document: DomDocument }).document;
}

export function removeAll(document: DomDocument, selector: string): void {
  for (const element of [...document.querySelectorAll(selector)]) element.remove();
}
