import type { Strip } from "./pdf-columns.ts";
import { hasLabel, isHeading, startsWithLabel } from "./pdf-labels.ts";
import { isBold, type Line, leftOf, lineText, quantile, rightOf } from "./pdf-lines.ts";
import type { Item } from "./pdf-tables.ts";

/** A paragraph, heading, list item or table row: the texts of its lines and the pages they stand on. */
export interface PdfBlock {
  kind: "text" | "row";
  parts: { page: number; text: string }[];
}

/** The block being read. */
interface Open {
  block: PdfBlock;
  lines: Line[];
  strip: Strip;
}

/** Joins the lines of a document to blocks. */
export function toBlocks(items: Item[]): PdfBlock[] {
  const pitch = usualPitch(items);
  const blocks: PdfBlock[] = [];
  let open: Open | undefined;
  for (const item of items) {
    if (item.row !== undefined) {
      blocks.push({ kind: "row", parts: [{ page: item.page, text: item.row }] });
      open = undefined;
      continue;
    }
    const part = { page: item.page, text: lineText(item.line) };
    if (open && !startsBlock(open, item.line, item.strip, pitch)) {
      open.block.parts.push(part);
      open.lines.push(item.line);
      open.strip = item.strip;
    } else {
      const block: PdfBlock = { kind: "text", parts: [part] };
      open = { block, lines: [item.line], strip: item.strip };
      blocks.push(block);
    }
  }
  return blocks;
}

/** Distance of two lines of a paragraph in font sizes: the smaller distances, for those between paragraphs are larger. */
function usualPitch(items: Item[]): number {
  const ratios = items.slice(1).flatMap((item, i) => {
    const above = items[i];
    if (!item.line || !above?.line || item.strip !== above.strip) return [];
    const ratio = (item.line.y - above.line.y) / item.line.size;
    return ratio > 0.8 && ratio < 3 ? [ratio] : [];
  });
  return quantile(ratios, 0.25) || 1.2;
}

function startsBlock(open: Open, line: Line, strip: Strip, pitch: number): boolean {
  const above = open.lines.at(-1) as Line;
  const goesOn = isFull(above, line, open.strip) && !endsSentence(above);
  const text = lineText(line);
  if (hasLabel(text) && startsWithLabel(text, lineText(above), goesOn && !isHeading(firstText(open))))
    return true;
  // A sentence that goes on may hold words in another size.
  if (differs(above.size, line.size, goesOn ? 1.25 : 1.12)) return true;
  const startsLow = /^[\p{Ll}(]/u.test(text);
  if (strip !== open.strip) return !(goesOn || (startsLow && !endsSentence(above)));
  const step = line.y - above.y;
  if (step <= 0 || step > 1.25 * pitch * Math.max(line.size, above.size)) return true;
  if (goesOn && startsLow) return false;
  if (isBold(above) !== isBold(line)) return true;
  if (!isFull(above, line, strip)) return !(startsLow && !endsSentence(above) && isLong(above, strip));
  return isIndented(open, line);
}

function firstText(open: Open): string {
  return open.block.parts[0]?.text ?? "";
}

function differs(a: number, b: number, ratio: number): boolean {
  return Math.max(a, b) > ratio * Math.min(a, b);
}

function endsSentence(line: Line): boolean {
  return /[.;:!?…]["”»’)\]]*$/u.test(lineText(line));
}

/** Whether the first word of the line below had no room any more at the end of this one. */
function isFull(above: Line, line: Line, strip: Strip): boolean {
  const room = isCentred(above, strip)
    ? strip.right - strip.left - (rightOf(above) - leftOf(above))
    : strip.right - rightOf(above);
  return room < (line.cells[0]?.firstWord ?? 0) + 0.7 * line.size;
}

function isLong(line: Line, strip: Strip): boolean {
  return rightOf(line) - leftOf(line) > 0.5 * (strip.right - strip.left);
}

function middleOf(line: Line): number {
  return (leftOf(line) + rightOf(line)) / 2;
}

function isCentred(line: Line, { left, right }: Strip): boolean {
  const before = leftOf(line) - left;
  const after = right - rightOf(line);
  return before > 1.5 * line.size && Math.abs(before - after) < 1.5 * line.size;
}

/** Whether a line is set in or out as the first one of a paragraph is. */
function isIndented(open: Open, line: Line): boolean {
  const above = open.lines.at(-1) as Line;
  if (Math.abs(middleOf(above) - middleOf(line)) < 1.5 * line.size) return false; // A centred heading in two lines.
  const shift = leftOf(line) - leftOf(above);
  const noticeable = 0.8 * line.size;
  const isSecond = open.lines.length === 1;
  // The second line of a list item stands under its text, that of a paragraph may stand left of its first.
  if (isSecond) return shift > noticeable && !hasLabel(lineText(above));
  return Math.abs(shift) > noticeable;
}
