import { FROM_LEFT, type Grid } from "../table-rows.ts";
import type { DomElement } from "./dom.ts";

/** Without marked headers, a cell longer than this makes a table that only lays out a page. */
const LONGEST_CELL = 600;
const MOST_COLUMNS = 200;
/** What stands at the head and the foot of an official letter, side by side in a table without lines. */
const LETTER =
  /CỘNG H(?:OÀ|ÒA) XÃ HỘI|Độc lập\s*[-–]\s*Tự do|SOCIALIST REPUBLIC OF|^\s*(?:Nơi nhận|Recipients?)\s*:|(?:^|\s)(?:TM|KT|TL|TUQ)\.\s*\p{Lu}{2}/mu;

/** The rows of a table itself, not those of tables inside. */
export function tableRows(table: DomElement): DomElement[] {
  return [...table.querySelectorAll("tr")];
}

/** Tables of one row or column, with tables or long texts inside, and letterheads only place things on the page. */
export function isLayout(table: DomElement, rows: DomElement[]): boolean {
  if (table.querySelector("table") || rows.length < 2) return true;
  const widest = Math.max(0, ...rows.map((row) => row.querySelectorAll("td, th").length));
  if (widest < 2) return true;
  if (table.querySelector("th, thead")) return false;
  const cells = [...table.querySelectorAll("td")];
  const letter = rows.length <= 6 && LETTER.test(table.textContent ?? "");
  return letter || cells.some((cell) => (cell.textContent ?? "").length > LONGEST_CELL);
}

/**
 * The cells by row and column, and how many rows name the columns. A cell that spans several rows stands in each, one
 * that spans columns in the first; one across all of them is a row of one cell.
 */
export function gridOf(
  rows: DomElement[],
  textOf: (cell: DomElement) => string,
): { grid: Grid; headers: number } {
  const grid: Grid = rows.map(() => []);
  const whole = new Set<number>();
  rows.forEach((row, r) => {
    let column = 0;
    const cells = [...row.querySelectorAll("td, th")];
    for (const cell of cells) {
      while (grid[r]?.[column] !== undefined) column += 1;
      const wide = span(cell, "colspan", MOST_COLUMNS);
      const high = span(cell, "rowspan", rows.length - r);
      const text = textOf(cell);
      if (cells.length === 1 && column === 0 && wide > 1 && high === 1) whole.add(r);
      for (let dr = 0; dr < high; dr += 1)
        for (let dc = 0; dc < wide; dc += 1)
          (grid[r + dr] as string[])[column + dc] ??= dc === 0 ? text : FROM_LEFT;
      column += wide;
    }
  });
  const filled = grid.map((row) => Array.from(row, (cell) => cell ?? ""));
  const headers = headerRows(rows, filled);
  // A title across the whole table, above the names of the columns, names them all.
  return { grid: filled.map((row, r) => (whole.has(r) && r >= headers ? row.slice(0, 1) : row)), headers };
}

function span(cell: DomElement, name: string, most: number): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? "1", 10);
  // 0 means "to the end of the table".
  if (value === 0 && name === "rowspan") return most;
  return Math.max(1, Math.min(Number.isNaN(value) ? 1 : value, most));
}

/** Rows of <thead> or of <th> alone; else the first one, with the next where a cell of the first spans into it. */
function headerRows(rows: DomElement[], grid: Grid): number {
  const marked = rows.findIndex(
    (row) => row.parentElement?.localName !== "thead" && row.querySelector("td") !== null,
  );
  if (marked !== 0) return marked === -1 ? rows.length : marked;
  const first = rows[0];
  const tall = first
    ? Math.max(...[...first.querySelectorAll("td, th")].map((cell) => span(cell, "rowspan", 3)))
    : 1;
  const figures = (grid[0] ?? [])
    .slice(1)
    .some((cell) => /^[\d.,%\s]*\d[\d.,%\s]*$/u.test(cell) && !/^(?:19|20)\d{2}$/u.test(cell));
  return figures ? 0 : Math.min(tall, rows.length - 1);
}
