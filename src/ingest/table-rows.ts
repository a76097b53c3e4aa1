/** Cells of a table, row by row; a cell that spans several columns or rows stands in each of them. */
export type Grid = string[][];

const YEAR = /^(?:19|20)\d{2}$/u;
const FIGURE = /^[\s\d.,%+\-–/()≤≥<>~]*\d[\s\d.,%+\-–/()]*$/u;

/**
 * Rows of a table as lines that can be read, and cited, alone: each cell with the name of its column.
 * "Tỉnh: Lạng Sơn; Số HTX: 557". Where the first column has no name its cell leads: "Lạng Sơn – Số HTX: 557".
 * @param headers number of rows at the top that name the columns.
 */
export function readableRows(grid: Grid, headers: number): string[] {
  const names = columnNames(grid.slice(0, headers));
  return grid.slice(headers).flatMap((row) => {
    const distinct = new Set(row.filter((cell) => cell !== ""));
    if (distinct.size === 0) return [];
    // One cell across the whole row is a heading within the table.
    if (distinct.size === 1 && row.length > 1 && row[0] !== "") return [...distinct];
    return [readableRow(row, names)];
  });
}

function readableRow(row: string[], names: string[]): string {
  const cells: string[] = [];
  let lead = "";
  row.forEach((cell, column) => {
    if (cell === "") return;
    const name = names[column] ?? "";
    if (name === "") {
      if (column === 0 && row.length > 1) lead = cell;
      else cells.push(cell);
    } else cells.push(`${name}: ${cell}`);
  });
  const joined = cells.join("; ");
  return lead === "" ? joined : joined === "" ? lead : `${lead} – ${joined}`;
}

/** One name a column; rows of names one above the other are joined ("Thành viên" over "Nữ"). */
function columnNames(rows: Grid): string[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const parts = rows.map((row) => (row[column] ?? "").replace(/[:\s]+$/u, "")).filter(Boolean);
    return [...new Set(parts)].join(" ");
  });
}

/** How many rows at the top name the columns, where nothing marks them: one, if it holds no figures but years. */
export function guessHeaders(grid: Grid): number {
  const [first, ...rest] = grid;
  if (!first || rest.length === 0 || first.length < 2) return 0;
  const named = first.slice(1).every((cell) => cell !== "" && (YEAR.test(cell) || !FIGURE.test(cell)));
  const figuresBelow = rest.some((row) => row.slice(1).some((cell) => FIGURE.test(cell) && !YEAR.test(cell)));
  const years = first.slice(1).some((cell) => YEAR.test(cell));
  return named && !FIGURE.test(first[0] ?? "") && (figuresBelow || !years) ? 1 : 0;
}

const ROW = /^\s*\|(.*)\|\s*$/u;
const RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/u;

/** Tables written with "|" (Markdown, scraped pages, PDF) become readable rows; other lines stay as they are. */
export function readTables(lines: readonly string[]): string[] {
  const out: string[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const rows: string[] = [];
    while (i < lines.length && isRow(lines[i] ?? "", rows.length > 0)) {
      rows.push(lines[i] ?? "");
      i += 1;
    }
    if (rows.length > 0) out.push(...tableOf(rows));
    if (i < lines.length) out.push(lines[i] ?? "");
  }
  return out;
}

/** A row has a bar at both ends and at least one between; inside a table the outer bars may be missing. */
function isRow(line: string, inside: boolean): boolean {
  const bars = (line.match(/\|/gu) ?? []).length;
  if (ROW.test(line)) return bars > 2 || RULE.test(line);
  return inside && (RULE.test(line) || bars > 1);
}

function tableOf(rows: string[]): string[] {
  const ruled = rows.findIndex((row) => RULE.test(row));
  const grid = rows.filter((row) => !RULE.test(row)).map(cellsOf);
  return readableRows(grid, ruled > 0 ? ruled : guessHeaders(grid));
}

function cellsOf(row: string): string[] {
  return row
    .trim()
    .replace(/^\||\|$/gu, "")
    .split("|")
    .map((cell) => cell.trim());
}
