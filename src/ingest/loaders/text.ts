import { clauseOn, headingOn, pointOn } from "../legal-lines.ts";

const WIDEST = 110;
const FULL_LINE = 45;
const SENTENCE_END = /[.!?:;…]["')\]]?$/u;
const LIST_ITEM = /^\s*(?:[-*•+]|\d{1,3}[.)]|\|)\s/u;

/**
 * Plain text whose lines were broken at a fixed width (mail, old editors) gets its paragraphs back; other text stays
 * as it is. A line begins anew at an empty line, a list item, and a heading, clause or point of a law.
 */
export function readText(text: string): string {
  const lines = text.replace(/\r\n?/gu, "\n").split("\n");
  return isWrapped(lines) ? unwrap(lines).join("\n") : text;
}

/** Many lines of nearly the same width that break off in the middle of a sentence. */
function isWrapped(lines: readonly string[]): boolean {
  const full = lines.filter((line) => line.trim().length >= FULL_LINE);
  if (full.length < 4 || full.some((line) => line.length > WIDEST)) return false;
  const broken = lines.filter((line, i) => {
    const next = lines[i + 1]?.trim() ?? "";
    return line.trim().length >= FULL_LINE && !SENTENCE_END.test(line.trim()) && /^[\p{Ll}\d("]/u.test(next);
  });
  return broken.length >= full.length * 0.4;
}

function unwrap(lines: readonly string[]): string[] {
  const out: string[] = [];
  let width = 0;
  for (const line of lines) {
    const own = line.trim();
    const last = out.at(-1)?.trim() ?? "";
    // A short line ends its paragraph, unless what follows begins in lower case.
    const goesOn = last !== "" && own !== "" && (width >= FULL_LINE || /^\p{Ll}/u.test(own));
    if (goesOn && !beginsBlock(own, last)) out[out.length - 1] = `${out.at(-1)} ${own}`;
    else out.push(line.trimEnd());
    width = own.length;
  }
  return out;
}

function beginsBlock(line: string, before: string): boolean {
  if (line.startsWith("#") || LIST_ITEM.test(line)) return true;
  const structural =
    headingOn(line) !== undefined || clauseOn(line) !== undefined || pointOn(line) !== undefined;
  return (
    structural && (SENTENCE_END.test(before) || headingOn(before) !== undefined || before.length < FULL_LINE)
  );
}
