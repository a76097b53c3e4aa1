import type { PageLines } from "./pdf-frame.ts";
import { crosses, findGutter, fits, type Gutter, usualGutter } from "./pdf-gutter.ts";
import { type Line, leftOf, quantile, rightOf } from "./pdf-lines.ts";

/** Lines to be read one after the other: all of a page, or one column between two headings that span the page. */
export interface Strip {
  page: number;
  lines: Line[];
  /** Where its lines begin and end when they are full, in points. */
  left: number;
  right: number;
  /** Width of the page in points if the strip goes across all of it; 0 for a column. */
  across: number;
}

/** The lines of a document in reading order; a page in one column is one strip, a page without lines none. */
export function readingOrder(pages: PageLines[]): Strip[] {
  const gutters = pages.map((page) => findGutter(page.lines));
  const usual = usualGutter(gutters);
  const strips = pages.flatMap(({ page, lines, width }, i) => {
    const gutter = gutters[i] ?? (usual && fits(usual, lines) ? usual : undefined);
    return gutter ? cutInColumns(page, lines, width, gutter) : [toStrip(page, lines, width)];
  });
  return commonMargins(strips.filter((strip) => strip.lines.length > 0));
}

/** Left column, then right, between lines that go across both. */
function cutInColumns(page: number, lines: Line[], width: number, gutter: Gutter): Strip[] {
  const strips: Strip[] = [];
  let [across, left, right]: [Line[], Line[], Line[]] = [[], [], []];
  const close = () => {
    strips.push(toStrip(page, across, width), toStrip(page, left, 0), ...columnsOf(page, right));
    [across, left, right] = [[], [], []];
  };
  for (const line of lines) {
    if (line.cells.some((cell) => crosses(cell, gutter))) {
      if (left.length > 0 || right.length > 0) close();
      across.push(line);
      continue;
    }
    const before = line.cells.filter((cell) => cell.x0 < gutter.to);
    const after = line.cells.filter((cell) => cell.x0 >= gutter.to);
    if (before.length > 0) left.push({ ...line, cells: before });
    if (after.length > 0) right.push({ ...line, cells: after });
  }
  close();
  return strips;
}

/** What stands right of the first column may be two columns again. */
function columnsOf(page: number, lines: Line[]): Strip[] {
  const gutter = findGutter(lines);
  return gutter ? cutInColumns(page, lines, 0, gutter) : [toStrip(page, lines, 0)];
}

function toStrip(page: number, lines: Line[], across: number): Strip {
  const left = quantile(lines.map(leftOf), 0.05);
  return { page, lines, left, right: quantile(lines.map(rightOf), 0.95), across };
}

/** A page with three short lines does not show its margins: strips across pages of the same width share theirs. */
function commonMargins(strips: Strip[]): Strip[] {
  const byWidth = new Map<number, Line[]>();
  for (const { across, lines } of strips) {
    const known = byWidth.get(across);
    if (known) known.push(...lines);
    else byWidth.set(across, [...lines]);
  }
  const margins = new Map([...byWidth].map(([across, lines]) => [across, toStrip(0, lines, across)]));
  return strips.map((strip) => {
    const common = strip.across === 0 ? undefined : margins.get(strip.across);
    return common ? { ...strip, left: common.left, right: common.right } : strip;
  });
}
