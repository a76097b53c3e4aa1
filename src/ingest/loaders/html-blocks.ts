import { type Grid, readableRows } from "../table-rows.ts";
import { type DomElement, type DomNode, ELEMENT_NODE, TEXT_NODE } from "./dom.ts";
import { ListNumbers } from "./html-lists.ts";

const BLOCK =
  /^(?:address|article|blockquote|body|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|li|main|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/u;
/** Paragraphs apart: an empty line is written after them. */
const APART = /^(?:p|h[1-6]|blockquote|table|ul|ol|pre|section|article)$/u;
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** A cell longer than this, or with tables inside, makes a table that only lays out a page. */
const LONGEST_CELL = 600;

/**
 * Text of an element: one block a line, list items with their number or "-", rows of tables readable alone.
 * @param options.headings whether <h1> to <h6> are marked with "#", as in Markdown.
 */
export function blocksOf(root: DomElement, options: { headings: boolean }): string {
  const writer = new BlockWriter(options.headings);
  writer.children(root);
  return writer.text();
}

class BlockWriter {
  readonly #lines: string[] = [];
  readonly #headings: boolean;
  readonly #lists = new ListNumbers();
  #line = "";

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
    if (node.nodeType === TEXT_NODE) this.#line += (node.textContent ?? "").replace(/[ \t\r\n\f]+/gu, " ");
    else if (node.nodeType === ELEMENT_NODE) this.#element(node as DomElement);
  }

  #element(element: DomElement): void {
    const name = element.localName.toLowerCase();
    if (isHidden(element)) return;
    if (name === "br") this.#end();
    else if (name === "sup") this.#line += superscript(element.textContent ?? "");
    else if (name === "table") this.#table(element);
    else if (BLOCK.test(name)) this.#block(element, name);
    else this.children(element);
  }

  #block(element: DomElement, name: string): void {
    this.#end();
    if (name === "li") this.#line = this.#lists.markOf(element);
    if (this.#headings && /^h[1-6]$/u.test(name)) this.#line = `${"#".repeat(Number(name[1]))} `;
    this.children(element);
    this.#end();
    if (APART.test(name)) this.#lines.push("");
  }

  #end(): void {
    const line = this.#line.replace(/ {2,}/gu, " ").trim();
    this.#line = "";
    if (line !== "" && !/^(?:#+|-)$/u.test(line)) this.#lines.push(line);
  }

  #table(table: DomElement): void {
    this.#end();
    const rows = [...table.querySelectorAll("tr")];
    if (isLayout(table, rows)) {
      this.children(table);
      this.#end();
    } else {
      const { grid, headers } = gridOf(rows);
      const caption = textOf(table.querySelector("caption"));
      if (caption !== "") this.#lines.push(caption);
      this.#lines.push(...readableRows(grid, headers));
    }
    this.#lines.push("");
  }
}

function isHidden(element: DomElement): boolean {
  return /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(element.getAttribute("style") ?? "");
}

/** "m²" stays a unit; the number of a footnote is kept apart from the figure before it. */
function superscript(text: string): string {
  const own = text.trim();
  if (/^[23]$/u.test(own)) return SUPERSCRIPTS[Number(own)] ?? own;
  return /^\d/u.test(own) ? ` [${own.replace(/[()[\]]/gu, "")}]` : own;
}

/** Tables of one row or column, with tables or long texts inside, only place things on the page. */
function isLayout(table: DomElement, rows: DomElement[]): boolean {
  if (table.querySelector("table") || rows.length < 2) return true;
  const widest = Math.max(...rows.map((row) => row.querySelectorAll("td, th").length));
  const cells = [...table.querySelectorAll("td, th")];
  return widest < 2 || cells.some((cell) => (cell.textContent ?? "").length > LONGEST_CELL);
}

function textOf(element: DomElement | null): string {
  if (!element) return "";
  return blocksOf(element, { headings: false }).replace(/\n+/gu, " ").trim();
}

/** The cells by row and column, those that span several repeated in each, and how many rows name the columns. */
function gridOf(rows: DomElement[]): { grid: Grid; headers: number } {
  const grid: Grid = rows.map(() => []);
  rows.forEach((row, r) => {
    let column = 0;
    for (const cell of row.querySelectorAll("td, th")) {
      while (grid[r]?.[column] !== undefined) column += 1;
      const text = textOf(cell);
      const wide = span(cell, "colspan", 50);
      const high = span(cell, "rowspan", rows.length - r);
      for (let dr = 0; dr < high; dr += 1)
        for (let dc = 0; dc < wide; dc += 1) (grid[r + dr] as string[])[column + dc] = text;
      column += wide;
    }
  });
  const filled = grid.map((row) => Array.from(row, (cell) => cell ?? ""));
  return { grid: filled, headers: headerRows(rows, filled) };
}

function span(cell: DomElement, name: string, most: number): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? "1", 10);
  return Math.max(1, Math.min(Number.isNaN(value) ? 1 : value, most));
}

/** Rows of <thead> or of <th> alone; else the first one, with the next where a cell of the first spans into it. */
function headerRows(rows: DomElement[], grid: Grid): number {
  const marked = rows.findIndex(
    (row) => row.parentElement?.localName !== "thead" && row.querySelector("td") !== null,
  );
  if (marked > 0) return marked;
  const first = rows[0];
  const tall = first
    ? Math.max(...[...first.querySelectorAll("td, th")].map((cell) => span(cell, "rowspan", 3)))
    : 1;
  const figures = (grid[0] ?? [])
    .slice(1)
    .some((cell) => /^[\d.,% ]+$/u.test(cell) && !/^(?:19|20)\d{2}$/u.test(cell));
  return figures || rows.length < 2 ? 0 : Math.min(tall, rows.length - 1);
}
