import { type Cell, type Line, quantile } from "./pdf-lines.ts";

/** The empty strip between two columns: where the left one ends at the latest, and where the right one begins. */
export interface Gutter {
  from: number;
  to: number;
}

/** Fewer lines than this beside each other are the head of a letter or a table, not columns. */
const FEWEST_LINES = 6;

export function crosses(cell: Cell, { from, to }: Gutter): boolean {
  return cell.x0 < to - 1 && cell.x1 > from + 1;
}

/** The leftmost gutter between two columns of prose, if there is one. */
export function findGutter(lines: Line[]): Gutter | undefined {
  const cells = lines.flatMap((line) => line.cells);
  const left = Math.min(...cells.map((cell) => cell.x0));
  const width = Math.max(...cells.map((cell) => cell.x1)) - left;
  const sizes = lines.map((line) => line.size);
  const space = 0.7 * quantile(sizes, 0.5);
  const starts = [...new Set(cells.map((cell) => Math.floor(cell.x0)))]
    .filter((x) => x > left + 0.25 * width && x < left + 0.75 * width)
    .sort((a, b) => a - b);
  for (const to of starts) {
    const before = cells.filter((cell) => cell.x1 <= to - space);
    const after = cells.filter((cell) => cell.x0 >= to);
    if (before.length + after.length < 0.7 * cells.length) continue;
    if (after.filter((cell) => cell.x0 < to + 2).length < FEWEST_LINES) continue;
    if (before.length < FEWEST_LINES) continue;
    const gutter = { from: Math.max(...before.map((cell) => cell.x1)), to };
    const beside = lines.filter((line) => !line.cells.some((cell) => crosses(cell, gutter)));
    if (isTable(beside, gutter)) continue;
    const prose = [isProse(before, to - left), isProse(after, left + width - to)];
    if (prose.every(Boolean) || (prose.some(Boolean) && isIndependent(beside, gutter))) return gutter;
  }
  return undefined;
}

/** Lines of prose mostly fill their column; cells of a table mostly do not. */
function isProse(cells: Cell[], room: number): boolean {
  const widths = cells.map((cell) => cell.x1 - cell.x0);
  const full = widths.filter((width) => width > 0.8 * room);
  return quantile(widths, 0.5) > 0.5 * room && full.length >= 0.3 * cells.length;
}

/** Whether most lines of the one side have none of the other at their height, as cells of a table would. */
function isIndependent(lines: Line[], { to }: Gutter): boolean {
  const sides = lines.map(({ cells }) => [
    cells.some((cell) => cell.x0 < to),
    cells.some((cell) => cell.x0 >= to),
  ]);
  const count = (left: boolean, right: boolean) => sides.filter(([l, r]) => l === left && r === right).length;
  return count(true, true) < Math.min(count(true, false), count(false, true));
}

/** Rows of a table leave free bands across all columns; paragraphs of columns end each at a height of its own. */
function isTable(lines: Line[], { to }: Gutter): boolean {
  const ofLeft = lines.filter((line) => line.cells.some((cell) => cell.x0 < to));
  const pitch = quantile(stepsOf(ofLeft), 0.25);
  const steps = stepsOf(lines);
  return steps.filter((step) => step > 1.2 * pitch).length > 0.12 * steps.length;
}

function stepsOf(lines: Line[]): number[] {
  return lines.slice(1).map((line, i) => line.y - (lines[i]?.y ?? 0));
}

/** The gutter that at least a quarter of the pages have: a page of short lines in between has it too. */
export function usualGutter(gutters: (Gutter | undefined)[]): Gutter | undefined {
  const found = gutters.filter((gutter) => gutter !== undefined);
  const to = quantile(
    found.map((gutter) => gutter.to),
    0.5,
  );
  const alike = found.filter((gutter) => Math.abs(gutter.to - to) < 3);
  if (alike.length === 0 || alike.length < gutters.length / 4) return undefined;
  return { from: Math.max(...alike.map((gutter) => gutter.from)), to: Math.min(...alike.map((g) => g.to)) };
}

/** Whether a page shows nothing that speaks against a gutter of other pages. */
export function fits(gutter: Gutter, lines: Line[]): boolean {
  const cells = lines.flatMap((line) => line.cells);
  return cells.filter((cell) => crosses(cell, gutter)).length <= 0.3 * cells.length;
}
