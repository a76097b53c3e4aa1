import { hasVietnameseMarks } from "../../language/normalize.ts";
import { PAGE_MARK } from "./loaded.ts";
import type { PdfBlock } from "./pdf-paragraphs.ts";

/** The text of blocks, one a line, with a mark in front of every one of the pages. */
export function toText(blocks: PdfBlock[], pages: number): string {
  const compounds = compoundsIn(blocks);
  let page = 0;
  const texts = blocks.map((block, at) => {
    let text = "";
    for (const [i, part] of block.parts.entries()) {
      if (i > 0) text = readyForMore(text, part.text, compounds);
      text += PAGE_MARK.repeat(part.page - page) + part.text;
      page = part.page;
    }
    const next = blocks[at + 1];
    if (!next) return text;
    return text + (isList(block) && isList(next) ? "\n" : "\n\n");
  });
  return texts.join("") + PAGE_MARK.repeat(pages - page);
}

/** Rows of a table and items with a dash stand close together. */
function isList(block: PdfBlock): boolean {
  return block.kind === "row" || /^[-–•*+▪●○]\s/u.test(block.parts[0]?.text ?? "");
}

/** The last word of a line that ends with a hyphen, and what stands before it without a space. */
const ENDS_WITH_HYPHEN = /(\S*?)([\p{L}\p{N}]+)-$/u;
/** A longer word is none; the whole of a long paragraph need not be looked through for each of its lines. */
const LONGEST_WORD = 60;
/** Letters of languages that hyphenate at the end of a line; Vietnamese, which does not, has others. */
const HYPHENATED = /^[a-zåäöéü]+$/u;
/** "in- och utgående": the hyphen stands for the rest of the word. */
const AND = /^(?:och|eller|samt|respektive|and|or)$/u;

/** A text as it must end before the next line of the same block: with a space, or with a hyphen kept or taken off. */
function readyForMore(text: string, next: string, compounds: Set<string>): string {
  if (/\d–$/u.test(text) && /^\d/u.test(next)) return text;
  const [, before = "", left] = ENDS_WITH_HYPHEN.exec(text.slice(-LONGEST_WORD)) ?? [];
  const right = /^[\p{L}\p{N}]+/u.exec(next)?.[0];
  if (left === undefined || right === undefined || AND.test(right)) return `${text} `;
  // A web address, or a compound of several words.
  if (/[-/.@]/u.test(before) || compounds.has(`${left}-${right}`.toLowerCase())) return text;
  if (HYPHENATED.test(left) && HYPHENATED.test(right)) return text.slice(0, -1);
  // "2021-" + "2025" and "Bắc-" + "Nam" belong together; "BBB-" + "trở lên" does not.
  return hasVietnameseMarks(right) && /^\p{Ll}/u.test(right) && /^[\p{Lu}\p{N}]+$/u.test(left)
    ? `${text} `
    : text;
}

/** Words that the document writes with a hyphen in the middle of a line: they keep it at the end of one. */
function compoundsIn(blocks: PdfBlock[]): Set<string> {
  const found = blocks.flatMap((block) =>
    block.parts.flatMap((part) => part.text.match(/\p{L}+-(?=\p{L})\p{L}+/gu) ?? []),
  );
  return new Set(found.map((word) => word.toLowerCase()));
}
