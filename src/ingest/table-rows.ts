/** Cells of a table, row by row; a cell that spans several rows stands in each of them. */
export type Grid = string[][];

/** Stands in the columns into which the cell on their left spans: the figure belongs to all of them together. */
export const FROM_LEFT = "\uE001";

const YEAR = /^(?:19|20)\d{2}$/u;
const FIGURE = /^[\s\d.,%+\-–/()≤≥<>~]*\d[\s\d.,%+\-–/()]*$/u;
/** Cells of a row longer than this together go on lines of their own. */
const LONGEST_ROW = 1200;

/**
 * Rows of a table as lines that can be read, and cited, alone: each cell with the name of its column.
 * "Tỉnh: Lạng Sơn; Số HTX: 557". Where the first column has no name its cell leads: "Lạng Sơn – Số HTX: 557".
 * Names of columns with nothing below them are written all the same, so that no word of a table is lost.
 * @param headers number of rows at the top that name the columns.
 */
export function readableRows(grid: Grid, headers: number): string[] {
  const names = columnNames(grid.slice(0, headers));
  const rows = grid.slice(headers);
  const used = new Set<number>();
  const lines = rows.flatMap((row) => {
    const filled = row.flatMap((cell, column) => (isEmpty(cell) ? [] : [column]));
    // One cell alone at the beginning of a row is a heading within the table.
    if (filled.length === 1 && filled[0] === 0 && (row.length > 1 || names.length > 1)) return [row[0] ?? ""];
    for (const column of filled) for (const each of columnsOf(row, column)) used.add(each);
    return readableRow(row, names);
  });
  const unused = [...new Set(names.filter((name, column) => name !== "" && !used.has(column)))];
  return [...(unused.length > 0 ? [unused.join("; ")] : []), ...lines];
}

function isEmpty(cell: string | undefined): boolean {
  return cell === undefined || cell === "" || cell === FROM_LEFT;
}

/** The columns that a cell takes up. */
function columnsOf(row: readonly string[], from: number): number[] {
  let to = from;
  while (row[to + 1] === FROM_LEFT) to += 1;
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function readableRow(raw: readonly string[], names: readonly string[]): string[] {
  const row = withUnits(raw, names);
  const cells: string[] = [];
  let lead = "";
  row.forEach((cell, column) => {
    if (isEmpty(cell)) return;
    const own = [...new Set(columnsOf(row, column).map((each) => names[each] ?? ""))].filter(Boolean);
    if (own.length > 0) cells.push(`${own.join(", ")}: ${cell}`);
    else if (column === 0 && row.length > 1) lead = cell;
    else cells.push(cell);
  });
  if (cells.length === 0) return lead === "" ? [] : [lead];
  if (row.length > 1 && cells.join("").length > LONGEST_ROW) return cells.map((cell) => led(lead, cell));
  return [led(lead, cells.join("; "))];
}

/** Names of the column that says in what the figures of a row are told, and of the one that only numbers the rows. */
const UNIT_COLUMN = /^(?:ĐVT|ĐV tính|Đơn vị(?: tính)?|units?(?: of measure(?:ment)?)?|enhet)$/iu;
const NUMBER_COLUMN = /^(?:S?TT|số (?:TT|thứ tự)|no\.?|nr\.?|#)$/iu;
/** "%", "HTX", "triệu đồng": a few words without a figure. "Đơn vị" may also be who reports: "Huyện Mai Sơn". */
const UNIT = /^(?!(?:huyện|xã|phường|tỉnh|thành phố|sở|phòng|ban|công ty|ubnd)(?!\p{L}))[^\d:;]{1,25}$/iu;

/** Puts the unit that a column of its own tells behind the figures of the row: "Thực hiện 2025: 56%". */
function withUnits(row: readonly string[], names: readonly string[]): readonly string[] {
  const at = names.findIndex((name) => UNIT_COLUMN.test(name));
  const unit = row[at] ?? "";
  const isFigure = (cell: string, column: number) =>
    column !== at && FIGURE.test(cell) && names[column] !== "" && !NUMBER_COLUMN.test(names[column] ?? "");
  if (at < 0 || isEmpty(unit) || !UNIT.test(unit) || !row.some(isFigure)) return row;
  return row.map((cell, column) => {
    if (column === at) return "";
    return isFigure(cell, column) ? `${cell}${unit.startsWith("%") ? "" : " "}${unit}` : cell;
  });
}

/** "2021 – 5" would read as a range of figures. */
function led(lead: string, text: string): string {
  if (lead === "") return text;
  return /\d$/u.test(lead) && /^\d/u.test(text) ? `${lead}: ${text}` : `${lead} – ${text}`;
}

/** One name a column; rows of names one above the other are joined ("Thành viên" over "Nữ"). */
function columnNames(rows: Grid): string[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const parts = rows.map((row) => nameAt(row, column).replace(/[:\s]+$/u, "")).filter(Boolean);
    return [...new Set(parts)].join(" ");
  });
}

function nameAt(row: readonly string[], column: number): string {
  let from = column;
  while (row[from] === FROM_LEFT) from -= 1;
  return row[from] ?? "";
}

/** How many rows at the top name the columns, where nothing marks them: one, if it holds no figures but years. */
export function guessHeaders(grid: Grid): number {
  const [first, ...rest] = grid;
  if (!first || rest.length === 0 || first.length < 2) return 0;
  const figuresBelow = rest.some((row) => row.slice(1).some((cell) => FIGURE.test(cell) && !YEAR.test(cell)));
  if (first.every((cell) => YEAR.test(cell))) return figuresBelow ? 1 : 0;
  const named = first.slice(1).every((cell) => cell !== "" && (YEAR.test(cell) || !FIGURE.test(cell)));
  const years = first.slice(1).some((cell) => YEAR.test(cell));
  return named && !FIGURE.test(first[0] ?? "") && (figuresBelow || !years) ? 1 : 0;
}

const ROW = /^\s*\|(.*)\|\s*$/u;
const RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/u;
const BAR = /(?<!\\)\|/gu;

/** Tables written with "|" (Markdown, scraped pages, PDF) become readable rows; other lines stay as they are. */
export function readTables(lines: readonly string[]): string[] {
  const out: string[] = [];
  for (let i = 0; i < lines.length; ) {
    const end = endOfTable(lines, i);
    if (end > i) out.push(...tableOf(lines.slice(i, end)));
    else out.push(lines[i] ?? "");
    i = Math.max(end, i + 1);
  }
  return out;
}

/** Where the table that begins on a line ends; the line itself where none begins. */
function endOfTable(lines: readonly string[], from: number): number {
  const first = lines[from] ?? "";
  const bars = barsOf(first);
  const next = lines[from + 1] ?? "";
  const ruled = bars > 0 && next.includes("|") && RULE.test(next);
  if (!ruled && !(ROW.test(first) && bars > 2)) return from;
  let to = from + 1;
  while (to < lines.length && isFurtherRow(lines[to] ?? "", ruled)) to += 1;
  return to;
}

/** Inside a table the outer bars may be missing, and a row may have one cell. */
function isFurtherRow(line: string, ruled: boolean): boolean {
  const bars = barsOf(line);
  return bars > 0 && (RULE.test(line) || ROW.test(line) || bars > 1 || ruled);
}

function barsOf(line: string): number {
  return (line.match(BAR) ?? []).length;
}

/** What stands at the head of an official document, in two columns: issuer with number on the left, motto of the state on the right. */
const LETTERHEAD = /CỘNG H(?:OÀ|ÒA) XÃ HỘI|Độc lập\s*[-–]\s*Tự do|SOCIALIST REPUBLIC OF/u;
const MOST_LETTERHEAD_ROWS = 6;

function tableOf(rows: string[]): string[] {
  const ruled = rows.findIndex((row) => RULE.test(row));
  const grid = rows.filter((row) => !RULE.test(row)).map(cellsOf);
  if (grid.length <= MOST_LETTERHEAD_ROWS && grid.some((row) => row.some((cell) => LETTERHEAD.test(cell))))
    return columnByColumn(grid);
  return readableRows(grid, ruled > 0 ? ruled : guessHeaders(grid));
}

function columnByColumn(grid: Grid): string[] {
  const width = Math.max(0, ...grid.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => grid.map((row) => row[column] ?? ""));
  return columns.flat().filter((cell) => cell !== "");
}

function cellsOf(row: string): string[] {
  return row
    .trim()
    .replace(/^\||(?<!\\)\|$/gu, "")
    .split(BAR)
    .map((cell) => cell.replaceAll("\\|", "/").trim());
}
