import type { Passage, SourceDocument } from "../domain.ts";
import { sentences } from "../language/sentences.ts";
import { pointOn } from "./legal-lines.ts";
import { linesOf } from "./lines.ts";
import { type Block, structure } from "./structure.ts";

/** Changes whenever the same document would give other passages; an index of another version is rebuilt. */
export const SPLITTER_VERSION = 2;

/** Lengths in characters. A clause may be longer than a paragraph, because it is cut between its points only. */
const LONGEST = 1400;
const LONGEST_CLAUSE = 2000;
/** A point this long (a table, the new wording of another law) is cut between lines. */
const LONGEST_POINT = 6000;
const SHORTEST = 80;

/**
 * Cuts a document into passages: a clause of a law stays whole, or is cut between its points where it is very long; a
 * long paragraph is cut between sentences; a line too short to mean anything alone (a sub-heading, a caption) joins the
 * paragraph after it; what stands before the first article of a law, and after the last, is joined.
 */
export function split(document: SourceDocument): Passage[] {
  const { body, pages } = document;
  const blocks = joinFrame(joinShort(structure(body), body), body).flatMap((block) =>
    isProse(block) ? cutProse(block) : cutClause(block),
  );
  return blocks.map((block, index) => ({
    id: `${document.id}#${index + 1}`,
    documentId: document.id,
    ...block,
    ...(pages === undefined ? {} : { page: pageAt(pages, block.start) }),
  }));
}

/** Page (from 1) of a place in the body; `pages` holds where each page begins. */
function pageAt(pages: readonly number[], at: number): number {
  const after = pages.findIndex((start) => start > at);
  return after === -1 ? pages.length : Math.max(1, after);
}

function isProse(block: Block): boolean {
  return /(?:^|, )paragraph \d+$/u.test(block.locator);
}

function joinShort(blocks: Block[], body: string): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const mayJoin =
      last !== undefined &&
      areNeighbours(last, block) &&
      // Nothing but a break or a list mark lies between: no comment with the questions of the one or the other.
      /^\s*(?:[-*•]\s+)?$/u.test(body.slice(last.end, block.start));
    if (mayJoin && isFragment(last.text)) {
      joined[joined.length - 1] = { ...block, text: body.slice(last.start, block.end), start: last.start };
    } else joined.push(block);
  }
  return joined;
}

function areNeighbours(a: Block, b: Block): boolean {
  return isProse(a) && isProse(b) && a.headingPath.join("\n") === b.headingPath.join("\n");
}

/** A line without final punctuation is a sub-heading or a caption, not a sentence. */
function isFragment(text: string): boolean {
  return text.length < SHORTEST && !/[.!?:;]["”]?$/u.test(text.trim());
}

/** In a law the lines around the articles (who issued it, on what ground, who signed) are passages together. */
function joinFrame(blocks: Block[], body: string): Block[] {
  if (blocks.every(isProse)) return blocks;
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const mayJoin =
      last !== undefined &&
      areNeighbours(last, block) &&
      block.end - last.start <= LONGEST &&
      /^\s*(?:[-*•]\s+)?$/u.test(body.slice(last.end, block.start));
    if (mayJoin)
      joined[joined.length - 1] = { ...last, text: body.slice(last.start, block.end), end: block.end };
    else joined.push(block);
  }
  return joined;
}

function cutProse(block: Block): Block[] {
  if (block.text.length <= LONGEST) return [block];
  const starts = sentences(block.text).map(({ start }) => start);
  return pieces(block, starts, LONGEST);
}

/** A long clause is cut before a point, never inside one; each piece is located by its points. */
function cutClause(block: Block): Block[] {
  if (block.text.length <= LONGEST_CLAUSE) return [block];
  const lines = linesOf(block.text).filter(({ text }) => text.trim() !== "");
  const points = lines.filter(({ text }) => pointOn(text) !== undefined).map(({ start }) => start);
  const [lead = ""] = block.text.split("\n", 1);
  return pieces(block, [0, ...points], LONGEST_CLAUSE).flatMap((part) =>
    cutPoint(withPoints(part, lead, part.start === block.start)),
  );
}

/** Locates a piece of a clause by its points, and puts what introduces them above the pieces that lack it. */
function withPoints(part: Block, lead: string, isFirst: boolean): Block {
  const letters = linesOf(part.text).flatMap(({ text }) => pointOn(text) ?? []);
  const [first, last] = [letters[0], letters.at(-1)];
  const word = part.locator.startsWith("Article") ? "point" : "điểm";
  const points = first === undefined ? "" : ` ${word} ${first}${last === first ? "" : `–${last}`}`;
  return {
    ...part,
    locator: `${part.locator}${points}`,
    headingPath: isFirst ? part.headingPath : [...part.headingPath, lead],
  };
}

function cutPoint(part: Block): Block[] {
  if (part.text.length <= LONGEST_POINT) return [part];
  const starts = linesOf(part.text).map(({ start }) => start);
  return pieces(part, starts, LONGEST_POINT);
}

/** Cuts a block at some of the places given, so that no piece is longer than the limit where that can be. */
function pieces(block: Block, starts: readonly number[], limit: number): Block[] {
  const cut: Block[] = [];
  let from = 0;
  let previous = 0;
  for (const end of [...starts.filter((start) => start > 0), block.text.length]) {
    if (end - from > limit && previous > from) {
      cut.push(piece(block, from, previous));
      from = previous;
    }
    previous = end;
  }
  cut.push(piece(block, from, block.text.length));
  return cut;
}

function piece(block: Block, from: number, to: number): Block {
  const text = block.text.slice(from, to).trimEnd();
  return { ...block, text, start: block.start + from, end: block.start + from + text.length };
}
