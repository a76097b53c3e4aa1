import { BODIES, NOUNS } from "../language/nouns.ts";
import { type Quantity, yearsIn } from "../language/quantity.ts";
import type { ContentUnit } from "../language/tokenize.ts";
import type { Candidate } from "./candidates.ts";

/** One cell of a row that is written "Lĩnh vực: Vận tải; Số HTX: 31; Đang hoạt động: 29". Offsets are into the row. */
interface Cell {
  start: number;
  /** Where its value begins. */
  value: number;
  end: number;
}

/** What the figure of a cell is of. */
export interface CellFigure {
  /** Keys of the name of its column. */
  column: readonly string[];
  /** Years in the name of its column. */
  years: ReadonlySet<number>;
  /** What its column counts; where that says nothing of it, what the last column before it does that counts something. */
  noun: string | undefined;
  /** Keys of the cells in words: what the row is on. */
  row: ReadonlySet<string>;
  /** Keys of the names of the other columns. */
  beside: ReadonlySet<string>;
}

const LEAST_CELLS = 2;
/** By the units of the sentence, which are read once for all questions. */
const rows = new WeakMap<readonly ContentUnit[], readonly Cell[]>();

/** What a figure in a row of a table is of; undefined where the sentence is no such row, or the figure no value of it. */
export function cellFigure(
  { text, units, quantities }: Pick<Candidate, "text" | "units" | "quantities">,
  { start }: Quantity,
): CellFigure | undefined {
  const cells = rows.get(units) ?? cellsOf(text);
  rows.set(units, cells);
  const at = cells.findIndex((cell) => cell.value <= start && start < cell.end);
  const cell = cells[at];
  if (cell === undefined) return undefined;
  const column = keysWithin(units, cell.start, cell.value);
  const nounOf = ({ start: from, value }: Cell) =>
    keysWithin(units, from, value).find((key) => NOUNS.has(key));
  const noun = cells
    .slice(0, at + 1)
    .flatMap((one) => nounOf(one) ?? [])
    .at(-1);
  const inWords = cells.filter(
    ({ value, end }) => !quantities.some((other) => other.start >= value && other.end <= end),
  );
  const row = new Set(inWords.flatMap(({ value, end }) => keysWithin(units, value, end)));
  const years = yearsIn(quantities.filter(({ start: from }) => from >= cell.start && from < cell.value));
  const others = cells.filter((one) => one !== cell);
  const beside = new Set(others.flatMap((one) => keysWithin(units, one.start, one.value)));
  return { column, years, noun, row, beside };
}

/** How well a figure of a row tells how many there are of what is asked for, 0 to 1; undefined where it counts something else. */
export function countInCell(
  {
    focus,
    units,
    years,
  }: { focus: readonly string[]; units: readonly ContentUnit[]; years: readonly number[] },
  cell: CellFigure,
): number | undefined {
  const asked = new Set(units.map(({ key }) => key));
  const { column, noun, row, beside } = cell;
  if (noun === undefined) return undefined;
  // "HTX vận tải" is one concept, which such a row tells in two cells: what it is on, and what is counted.
  const isCounted = focus.includes(noun) || (BODIES.includes(noun) && focus.some((key) => row.has(key)));
  if (!isCounted || !focus.every((key) => key === noun || column.includes(key) || row.has(key)))
    return undefined;
  if (years.length > 0 && cell.years.size > 0 && !years.some((year) => cell.years.has(year)))
    return undefined;
  // Of several columns that count the same, the one whose name says just what is asked.
  const strange = column.filter((key) => !asked.has(key) && key !== noun).length;
  const elsewhere = [...asked].filter((key) => beside.has(key) && !column.includes(key)).length;
  return Math.max(LEAST, 1 - strange * STRANGE - elsewhere * ELSEWHERE);
}

const STRANGE = 0.1;
const ELSEWHERE = 0.15;
const LEAST = 0.6;

function keysWithin(units: readonly ContentUnit[], from: number, to: number): string[] {
  return units.filter(({ start, end }) => start >= from && end <= to).map(({ key }) => key);
}

/** The cells of a row: each with a name of its column in front of it. None where the text is no row. */
function cellsOf(text: string): Cell[] {
  const cells: Cell[] = [];
  let start = 0;
  for (const part of text.split("; ")) {
    const colon = part.indexOf(": ");
    if (colon > 0) cells.push({ start, value: start + colon + 2, end: start + part.length });
    start += part.length + 2;
  }
  return cells.length >= LEAST_CELLS && cells.length >= text.split("; ").length - 1 ? cells : [];
}
