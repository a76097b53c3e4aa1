import { DOMParser, XMLSerializer } from "@xmldom/xmldom";
import { DocumentError } from "../../errors.ts";

/** WordprocessingML as Word saves it, and in its "strict" variant (ECMA-376 part 1, annex A). */
const WORD = new Set([
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
]);
const ELEMENT = 1;
/** A tree takes up to 1 kB of memory a tag, end tags included; a law of 500 pages has some 400 000. */
const MAX_TAGS = 1_000_000;

/**
 * Reads one XML part of a document.
 * @throws DocumentError when it is not well-formed, declares a DTD (Word never does; entities that contain each other
 * can fill the memory) or has more tags than the memory should be given for.
 */
export function parseXml(bytes: Uint8Array, part: string, file: string): Element {
  const text = decode(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text))
    throw broken(file, part, "it declares a DTD, which Word never does");
  let tags = 0;
  for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", at + 1)) tags += 1;
  if (tags > MAX_TAGS) throw broken(file, part, `it has ${tags} tags, more than the limit of ${MAX_TAGS}`);
  // A warning can mean text lost, as where an end tag is missing. xmldom reports its own reports again: the first counts.
  let problem: string | undefined;
  const note = (message: unknown) => {
    problem ??= String(message)
      .replace(/^\[xmldom \w+\]\s*/u, "")
      .split("\n")[0];
  };
  const parser = new DOMParser({ errorHandler: { warning: note, error: note, fatalError: note } });
  const root = parser.parseFromString(text, "text/xml")?.documentElement;
  if (!root || problem !== undefined) throw broken(file, part, problem ?? "it is empty");
  return root;
}

/** The XML of the tree that `root` is the root of, as UTF-8. */
export function serializeXml(root: Element): Uint8Array {
  return new TextEncoder().encode(new XMLSerializer().serializeToString(root));
}

function decode(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(utf16 ? "utf-16le" : "utf-8").decode(bytes);
}

function broken(file: string, part: string, why: string): DocumentError {
  return new DocumentError(
    `${file}: "${part}" in it cannot be read: ${why}.`,
    "Open it in Word or LibreOffice, save it again as .docx, and try again.",
  );
}

/** True for an element of WordprocessingML with one of these names, without prefix ("p" for w:p). */
export function isWord(node: Node | null | undefined, ...names: string[]): node is Element {
  if (node?.nodeType !== ELEMENT) return false;
  const { localName, namespaceURI } = node as Element;
  return names.includes(localName) && WORD.has(namespaceURI ?? "");
}

/** Child elements, of any namespace. */
export function childElements(parent: Node): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === ELEMENT) found.push(node as Element);
  }
  return found;
}

/** The first w: element at the end of the path of names below `parent`. */
export function child(parent: Element | undefined, ...path: string[]): Element | undefined {
  return path.reduce<Element | undefined>((at, name) => {
    let node = at?.firstChild;
    while (node && !isWord(node, name)) node = node.nextSibling;
    return (node ?? undefined) as Element | undefined;
  }, parent);
}

/** An attribute of WordprocessingML, by its name without prefix. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.getAttributeNS(element.namespaceURI, name) || undefined;
}

/** The w:val of the element at the end of the path; undefined when there is none. */
export function valueAt(parent: Element | undefined, ...path: string[]): string | undefined {
  return attribute(child(parent, ...path), "val");
}

/** The same as a whole number. */
export function numberAt(parent: Element | undefined, ...path: string[]): number | undefined {
  const value = valueAt(parent, ...path);
  return value !== undefined && /^-?\d+$/u.test(value) ? Number(value) : undefined;
}

/** A switch such as w:vanish (17.17.4): undefined when it is not set, "on" when it has no value. */
export function switchAt(parent: Element | undefined, ...path: string[]): boolean | undefined {
  const element = child(parent, ...path);
  return element && !["0", "false", "off"].includes(attribute(element, "val") ?? "1");
}

/** All elements below `root` in document order for which `test` holds; a list, so that the tree may be changed. */
export function descendants(root: Element, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  let node: Node | null = root.firstChild;
  while (node) {
    if (node.nodeType === ELEMENT && test(node as Element)) found.push(node as Element);
    let next: Node | null = node.firstChild ?? node.nextSibling;
    for (let up: Node | null = node; !next && up?.parentNode && up.parentNode !== root; ) {
      up = up.parentNode;
      next = up.nextSibling;
    }
    node = next;
  }
  return found;
}

/** True when an element of this name lies between `node` and the root. */
export function isInside(node: Node, name: string): boolean {
  for (let up = node.parentNode; up; up = up.parentNode) if (isWord(up, name)) return true;
  return false;
}

/** Takes an element out of its tree. */
export function remove(element: Element): void {
  element.parentNode?.removeChild(element);
}

/** Puts `nodes` where `element` stands. */
export function replace(element: Element, nodes: readonly Node[]): void {
  for (const node of nodes) element.parentNode?.insertBefore(node, element);
  remove(element);
}

/** A new, empty w: element in the namespace (transitional or strict) and with the prefix of `like`. */
export function create(like: Element, name: string): Element {
  const qualified = like.prefix ? `${like.prefix}:${name}` : name;
  return like.ownerDocument.createElementNS(like.namespaceURI, qualified);
}

/** Sets w:val. */
export function setValue(element: Element, value: string): void {
  element.setAttributeNS(element.namespaceURI, `${element.prefix || "w"}:val`, value);
}

/** A new w:r that holds `text`. */
export function createRun(like: Element, text: string): Element {
  const run = create(like, "r");
  const content = create(like, "t");
  content.setAttribute("xml:space", "preserve");
  content.appendChild(like.ownerDocument.createTextNode(text));
  run.appendChild(content);
  return run;
}

/** The text that the runs of a paragraph hold, text boxes in it left out. */
export function textOf(paragraph: Element): string {
  return descendants(paragraph, (node) => isWord(node, "t"))
    .filter((node) => paragraphOf(node) === paragraph)
    .map((node) => node.textContent ?? "")
    .join("");
}

function paragraphOf(node: Node): Node | null {
  let up = node.parentNode;
  while (up && !isWord(up, "p")) up = up.parentNode;
  return up;
}
