import { clauseOn, headingOn, pointOn } from "../legal-lines.ts";

const WIDEST = 110;
const FULL_LINE = 45;
/** Share of lines that may be longer than any width. */
const FEW = 0.05;
const SENTENCE_END = /[.!?:;…]["')\]]?$/u;
const LIST_ITEM = /^\s*(?:[-–—*•+]|\d{1,3}[.)]|\|)\s/u;
const BROKEN = /[\p{L}\d]-$/u;
/** Columns set apart with blanks. */
const TABLE_ROW = /\S(?:\t| {3,})\S.*\S(?:\t| {3,})\S|\|.*\|/u;

/**
 * Plain text whose lines were broken at a fixed width (mail, old editors) gets its paragraphs back; other text stays
 * as it is. A line begins anew at an empty line, a list item, the row of a table, an indented first line, and a
 * heading, clause or point of a law; and where the line before had room for its first word and was finished.
 */
export function readText(text: string): string {
  const lines = text.replace(/\r\n?/gu, "\n").split("\n");
  const width = widthOf(lines);
  return width === undefined ? text : unwrap(lines, width).join("\n");
}

/** The width at which the lines were broken; undefined where they were not: few break off within a sentence. */
function widthOf(lines: readonly string[]): number | undefined {
  // An address cannot be broken, whatever its length.
  const full = lines.filter(
    (line) => line.trim().length >= FULL_LINE && /\s/u.test(line.trim()) && !TABLE_ROW.test(line),
  );
  const lengths = full.map((line) => line.trimEnd().length).filter((length) => length <= WIDEST);
  if (lengths.length < 4 || full.length - lengths.length > full.length * FEW) return undefined;
  const broken = lines.filter((line, i) => {
    const own = line.trim();
    const next = lines[i + 1]?.trim() ?? "";
    if (own.length < FULL_LINE || TABLE_ROW.test(line) || TABLE_ROW.test(next)) return false;
    return !SENTENCE_END.test(own) && /^[\p{Ll}\d("]/u.test(next) && !LIST_ITEM.test(`${next} `);
  });
  if (broken.length < full.length * 0.4) return undefined;
  return lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.95)];
}

function unwrap(lines: readonly string[], width: number): string[] {
  const out: string[] = [];
  let before = "";
  for (const line of lines) {
    const last = out.at(-1) ?? "";
    if (goesOn(line, before, last, width)) out[out.length - 1] = joined(last, line.trim());
    else out.push(line.trimEnd());
    before = line;
  }
  return out;
}

/** @param before the line above. @param block what has been put together up to it. */
function goesOn(line: string, before: string, block: string, width: number): boolean {
  const [own, above] = [line.trim(), before.trim()];
  if (own === "" || above === "" || beginsBlock(own, above)) return false;
  if (TABLE_ROW.test(line) || TABLE_ROW.test(before)) return false;
  if (/^\p{Ll}/u.test(own) || (BROKEN.test(above) && /^\d/u.test(own))) return true;
  if (indentOf(line) > indentOf(before) && !LIST_ITEM.test(block)) return false;
  const firstWord = own.split(/\s/u, 1)[0] ?? "";
  const hadRoom = before.trimEnd().length + 1 + firstWord.length <= width;
  const finished = SENTENCE_END.test(above) || headingOn(block.trim()) !== undefined || above.startsWith("#");
  return above.length >= FULL_LINE && !(hadRoom && finished);
}

/** A word that was broken at its hyphen is put together with it, and so are "25-" and "30". */
function joined(block: string, line: string): string {
  return BROKEN.test(block) ? block + line : `${block} ${line}`;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function beginsBlock(line: string, above: string): boolean {
  if (line.startsWith("#") || LIST_ITEM.test(line)) return true;
  const structural =
    headingOn(line) !== undefined || clauseOn(line) !== undefined || pointOn(line) !== undefined;
  return (
    structural && (SENTENCE_END.test(above) || headingOn(above) !== undefined || above.length < FULL_LINE)
  );
}
