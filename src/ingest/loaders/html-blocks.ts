import { readableRows } from "../table-rows.ts";
import { type DomElement, type DomNode, ELEMENT_NODE, TEXT_NODE } from "./dom.ts";
import { ListNumbers } from "./html-lists.ts";
import { footnoteOf, isRaised, raised, sunk } from "./html-marks.ts";
import { gridOf, isLayout, tableRows } from "./html-tables.ts";

const BLOCK =
  /^(?:address|article|blockquote|body|caption|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|html|legend|li|main|menu|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/u;
/** Paragraphs apart: an empty line is written after them. */
const APART = /^(?:p|h[1-6]|blockquote|table|ul|ol|pre|section|article)$/u;

/**
 * Text of an element: one block a line, list items with their number or "-", rows of tables readable alone.
 * @param options.headings whether <h1> to <h6> are marked with "#", as in Markdown.
 */
export function blocksOf(root: DomElement, options: { headings: boolean }): string {
  const writer = new BlockWriter(options.headings);
  writer.children(root);
  return writer.text();
}

/** Text of a cell or heading on one line; figures that stood on lines of their own stay apart. */
function lineOf(element: DomElement): string {
  return blocksOf(element, { headings: false })
    .replace(/(\d)\n+(?=[\d,.])/gu, "$1; ")
    .replace(/\n+/gu, " ")
    .trim();
}

class BlockWriter {
  readonly #lines: string[] = [];
  readonly #headings: boolean;
  readonly #lists = new ListNumbers();
  #line = "";
  /** Mark of a list item whose text begins in a block of its own. */
  #mark = "";
  #preformatted = false;
  /** A raised or lowered figure ends here; the figure that follows is another one. */
  #apart = false;

  constructor(headings: boolean) {
    this.#headings = headings;
  }

  text(): string {
    this.#end();
    return this.#lines
      .join("\n")
      .replace(/\n{3,}/gu, "\n\n")
      .trim();
  }

  children(parent: DomNode): void {
    for (const node of parent.childNodes) this.#node(node);
  }

  #node(node: DomNode): void {
    if (node.nodeType === TEXT_NODE) this.#text(node.textContent ?? "");
    else if (node.nodeType === ELEMENT_NODE) this.#element(node as DomElement);
  }

  #text(text: string): void {
    if (this.#preformatted) {
      const [first = "", ...rest] = text.split(/\r\n?|\n/u);
      this.#line += first;
      for (const line of rest) {
        this.#end();
        this.#line = line;
      }
      return;
    }
    this.#write(text.replace(/[ \t\r\n\f]+/gu, " "));
  }

  #write(text: string): void {
    if (text === "") return;
    if (this.#apart && /^\d/u.test(text)) this.#line += " ";
    this.#line += text;
    this.#apart = false;
  }

  #element(element: DomElement): void {
    const name = element.localName.toLowerCase();
    const style = element.getAttribute("style") ?? "";
    if (/display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style)) return;
    const footnote = footnoteOf(element, name);
    if (name === "br") this.#end();
    else if (footnote !== undefined) this.#figure(footnote);
    else if (isRaised(name, style)) this.#figure(raised(element, this.#line));
    else if (name === "sub") this.#figure(sunk(element.textContent ?? "", this.#line));
    else if (name === "table") this.#table(element);
    else if (this.#headings && /^h[1-6]$/u.test(name)) this.#heading(element, name);
    else if (BLOCK.test(name) || /display\s*:\s*(?:block|flex|grid|table)/iu.test(style))
      this.#block(element, name);
    else this.children(element);
  }

  #figure(text: string): void {
    this.#write(text);
    this.#apart = true;
  }

  #block(element: DomElement, name: string): void {
    this.#end();
    if (name === "li") this.#mark = this.#lists.markOf(element);
    const before = this.#preformatted;
    this.#preformatted = before || name === "pre";
    this.children(element);
    this.#end();
    this.#preformatted = before;
    if (name === "li") this.#mark = "";
    if (APART.test(name)) this.#lines.push("");
  }

  /** A heading is one line, whatever breaks and blocks it is set in. */
  #heading(element: DomElement, name: string): void {
    this.#end();
    const text = lineOf(element);
    if (text !== "") this.#lines.push(`${"#".repeat(Number(name[1]))} ${text}`, "");
  }

  #end(): void {
    const own = this.#preformatted ? this.#line.trimEnd() : this.#line.replace(/ {2,}/gu, " ").trim();
    this.#line = "";
    this.#apart = false;
    if (own.trim() === "") return;
    this.#lines.push(this.#mark + own);
    this.#mark = "";
  }

  #table(table: DomElement): void {
    this.#end();
    const rows = tableRows(table);
    if (isLayout(table, rows)) {
      this.children(table);
      this.#end();
    } else {
      const { grid, headers } = gridOf(rows, lineOf);
      const caption = table.querySelector("caption");
      if (caption) this.#lines.push(lineOf(caption));
      this.#lines.push(...readableRows(grid, headers));
    }
    this.#lines.push("");
  }
}
