import type { Strip } from "./pdf-columns.ts";
import type { Cell, Line } from "./pdf-lines.ts";

/** What a strip holds, in order: lines of text, and rows of tables (a row may be made of several lines). */
export type Item =
  | { page: number; strip: Strip; line: Line; row?: never }
  | { page: number; strip?: never; line?: never; row: string };

/** Lines of one cell follow each other within this many font sizes. */
const CLOSE = 1.45;

export function readTables(strip: Strip): Item[] {
  const { page, lines } = strip;
  const items: Item[] = [];
  let at = 0;
  while (at < lines.length) {
    const end = endOfTable(lines, at);
    if (end > at) {
      for (const row of rowsOf(lines.slice(at, end))) items.push({ page, row });
      at = end;
    } else {
      const line = lines[at];
      if (line) items.push({ page, strip, line });
      at += 1;
    }
  }
  return items;
}

/** Index behind the last line of the table that begins at a line; the same index where none begins. */
function endOfTable(lines: Line[], from: number): number {
  const first = lines[from];
  if (!first || first.cells.length < 2) return from;
  let columns: Cell[] = first.cells;
  let end = from;
  let rows = 1;
  for (let at = from + 1; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    const above = lines[at - 1] as Line;
    const joined = withLine(columns, line);
    const isRow = line.cells.length >= 2;
    if (!joined || (!isRow && !isClose(above, line))) break;
    columns = joined;
    if (isRow) rows += 1;
    end = at + 1;
  }
  return rows >= 2 ? end : from;
}

function isClose(above: Line, line: Line): boolean {
  return line.y - above.y <= CLOSE * Math.max(above.size, line.size);
}

/** The columns widened by a line whose every cell lies in just one of them; nothing if the line does not fit. */
function withLine(columns: Cell[], line: Line): Cell[] | undefined {
  const widened = columns.map((column) => ({ ...column }));
  const used = new Set<number>();
  for (const cell of line.cells) {
    const met = columns.flatMap((column, i) => (overlap(column, cell) ? [i] : []));
    const [only] = met;
    if (met.length !== 1 || only === undefined || used.has(only)) return undefined;
    used.add(only);
    const column = widened[only] as Cell;
    column.x0 = Math.min(column.x0, cell.x0);
    column.x1 = Math.max(column.x1, cell.x1);
  }
  return widened;
}

function overlap(a: Cell, b: Cell): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1;
}

/** One line of text for each row of a table. */
function rowsOf(lines: Line[]): string[] {
  const columns = lines.reduce<Cell[]>(
    (known, line) => withLine(known, line) ?? known,
    lines[0]?.cells ?? [],
  );
  return groupRows(lines, columns).map((group) => {
    const cells = columns.map((column) =>
      group
        .flatMap((line) => line.cells.filter((cell) => overlap(column, cell)))
        .map((cell) => cell.text)
        .join(" "),
    );
    return `| ${cells.map((cell) => cell.replaceAll("|", "/")).join(" | ")} |`;
  });
}

/**
 * Lines that make one row. Where rows stand further apart than the lines of a cell, the distance tells; otherwise a
 * line that leaves the first column empty goes on with the row above.
 */
function groupRows(lines: Line[], columns: Cell[]): Line[][] {
  const steps = lines.slice(1).map((line, i) => line.y - (lines[i]?.y ?? 0));
  const [closest, widest] = [Math.min(...steps), Math.max(...steps)];
  const size = Math.max(...lines.map((line) => line.size));
  const spaced = closest <= CLOSE * size && widest > 1.2 * closest;
  const rows: Line[][] = [];
  for (const [i, line] of lines.entries()) {
    const step = i === 0 ? Number.POSITIVE_INFINITY : (steps[i - 1] ?? 0);
    const startsRow = spaced ? step > 1.15 * closest : fillsFirst(line, columns);
    if (startsRow || rows.length === 0) rows.push([line]);
    else rows.at(-1)?.push(line);
  }
  return rows;
}

function fillsFirst(line: Line, [first]: Cell[]): boolean {
  return line.cells.length > 1 && first !== undefined && line.cells.some((cell) => overlap(first, cell));
}
