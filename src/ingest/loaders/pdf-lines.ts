import { nfc } from "../../language/normalize.ts";
import type { Glyph } from "./pdf-glyphs.ts";

/** A stretch of a line without a wide gap: the whole line, a table cell, or the line's part in one column. */
export interface Cell {
  text: string;
  /** From the left of its first character to the right of its last, in points. */
  x0: number;
  x1: number;
  /** Width of its first word in points. */
  firstWord: number;
  /** Whether all of its letters and figures are bold. */
  bold: boolean;
}

/** Characters on one baseline, from left to right; at least one cell. Lengths in points, y grows downward. */
export interface Line {
  y: number;
  size: number;
  cells: Cell[];
}

/** Gaps as parts of the font size. */
const WIDE_GAP = 1.2;
const WORD_GAP = 0.13;
const SMALL = 0.8;

export function lineText(line: Line): string {
  return line.cells.map((cell) => cell.text).join(" ");
}

export function isBold(line: Line): boolean {
  return line.cells.every((cell) => cell.bold);
}

export function leftOf(line: Line): number {
  return line.cells[0]?.x0 ?? 0;
}

export function rightOf(line: Line): number {
  return line.cells.at(-1)?.x1 ?? 0;
}

/** The value below which the given part (0 to 1) of the numbers lies; 0 of none. */
export function quantile(numbers: number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}

/** The lines of a page from top to bottom; text in another direction than the page's follows, each direction apart. */
export function toLines(glyphs: Glyph[]): Line[] {
  const turns = [...new Set(glyphs.map((glyph) => glyph.turn))];
  return turns
    .map((turn) => glyphs.filter((glyph) => glyph.turn === turn))
    .sort((a, b) => b.length - a.length)
    .flatMap((level) => joinRaised(baselines(level)).map((group) => toLine(group)))
    .filter((line) => line.cells.length > 0);
}

/** Characters of about the same height together, from top to bottom. */
function baselines(glyphs: Glyph[]): Glyph[][] {
  const groups: Glyph[][] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.y - b.y)) {
    const first = groups.at(-1)?.[0];
    if (first && glyph.y - first.y <= 0.22 * Math.max(first.size, glyph.size)) groups.at(-1)?.push(glyph);
    else groups.push([glyph]);
  }
  return groups;
}

/** Puts raised and lowered small characters (footnote marks, "m²") into the line that they stand at. */
function joinRaised(groups: Glyph[][]): Glyph[][] {
  const sizes = groups.map((group) =>
    quantile(
      group.map((glyph) => glyph.size),
      0.5,
    ),
  );
  const joined = groups.map((group) => [...group]);
  for (const [i, group] of groups.entries()) {
    for (const glyph of group) {
      const host = [i - 1, i + 1].find((at) => isHost(groups[at] ?? [], sizes[at] ?? 0, glyph));
      if (host === undefined) continue;
      joined[host]?.push(glyph);
      joined[i]?.splice(joined[i].indexOf(glyph), 1);
    }
  }
  return joined.filter((group) => group.length > 0);
}

function isHost(line: Glyph[], size: number, small: Glyph): boolean {
  const raised = (line[0]?.y ?? 0) - small.y;
  if (small.text === " " || small.size > SMALL * size || raised > 0.7 * size || raised < -0.35 * size)
    return false;
  return line.some(
    (glyph) => glyph.x + glyph.width > small.x - 0.6 * size && glyph.x < small.x + small.width + 0.6 * size,
  );
}

function toLine(group: Glyph[]): Line {
  const glyphs = withoutDoubles([...group].sort((a, b) => a.x - b.x));
  const seen = glyphs.filter((glyph) => glyph.text.trim() !== "");
  return {
    y: quantile(
      seen.map((glyph) => glyph.y),
      0.5,
    ),
    size: quantile(
      seen.map((glyph) => glyph.size),
      0.5,
    ),
    cells: toCells(glyphs),
  };
}

/** Some programs paint a text twice, a little shifted, to make it look bold. */
function withoutDoubles(glyphs: Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of glyphs) {
    const isDouble = kept
      .slice(-4)
      .some(
        (other) =>
          other.text === glyph.text &&
          glyph.text !== " " &&
          glyph.x - other.x < Math.min(0.12 * glyph.size, 0.5 * glyph.width) &&
          Math.abs(glyph.y - other.y) < 0.12 * glyph.size,
      );
    if (!isDouble) kept.push(glyph);
  }
  return kept;
}

function toCells(glyphs: Glyph[]): Cell[] {
  const words = toWords(glyphs);
  const stretched = isStretched(words);
  const cells: Cell[] = [];
  for (const word of words) {
    const last = cells.at(-1);
    const isNew = last === undefined || (!stretched && word.x0 - last.x1 > WIDE_GAP * word.size);
    if (isNew && !(last && isLabel(last.text))) {
      cells.push({ ...word, firstWord: word.x1 - word.x0 });
    } else if (last) {
      last.text += ` ${word.text}`;
      last.x1 = Math.max(last.x1, word.x1);
      last.bold &&= word.bold;
    }
  }
  return cells.map(({ text, x0, x1, firstWord, bold }) => ({ text: nfc(text), x0, x1, firstWord, bold }));
}

/** A mark of a list or "Điều 5." with a tab behind it is no table cell. */
function isLabel(text: string): boolean {
  return /^(?:\d{1,3}(?:\.\d{1,3})*[.)]|\p{L}\)|[-–•*+]|(?:Điều|Article)\s+\d+[a-zđ]?[.:])$/u.test(
    text.normalize("NFC"),
  );
}

interface Word {
  text: string;
  x0: number;
  x1: number;
  size: number;
  bold: boolean;
}

function toWords(glyphs: Glyph[]): Word[] {
  const words: Word[] = [];
  let last: Glyph | undefined;
  let afterSpace = true;
  for (const glyph of glyphs) {
    const word = words.at(-1);
    if (glyph.text === " ") {
      afterSpace = true;
      continue;
    }
    const x1 = glyph.x + glyph.width;
    const bold = glyph.bold || !/[\p{L}\p{N}]/u.test(glyph.text);
    const size = Math.max(glyph.size, last?.size ?? 0);
    const apart = afterSpace || (last !== undefined && isNoteMark(last, glyph));
    if (!word || apart || glyph.x - word.x1 > WORD_GAP * size) {
      words.push({ text: glyph.text.trim(), x0: glyph.x, x1, size: glyph.size, bold });
    } else {
      word.text += glyph.text;
      word.x1 = Math.max(word.x1, x1);
      word.size = size;
      word.bold &&= bold;
    }
    last = glyph;
    afterSpace = glyph.text.endsWith(" ");
  }
  return words;
}

/** "500" with the footnote mark "1" is not 5001. */
function isNoteMark(left: Glyph, right: Glyph): boolean {
  if (!/\d$/u.test(left.text) || !/^\d/u.test(right.text)) return false;
  const size = Math.max(left.size, right.size);
  return Math.min(left.size, right.size) < SMALL * size || Math.abs(left.y - right.y) > 0.12 * size;
}

/** A line drawn out to both margins has the same wide gap after each of its words; a table row has not. */
function isStretched(words: Word[]): boolean {
  const gaps = words.slice(1).map((word, i) => word.x0 - (words[i]?.x1 ?? 0));
  const widest = Math.max(...gaps);
  return gaps.length >= 3 && widest <= 4 * (words[0]?.size ?? 0) && Math.min(...gaps) > 0.9 * widest;
}
