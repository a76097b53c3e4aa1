import type { Passage, SourceDocument } from "../domain.ts";
import { pointOrder } from "../language/cross-references.ts";
import { sentences } from "../language/sentences.ts";
import { clauseOn, headingOn, inSequence, isNextPoint, pointOn } from "./legal-lines.ts";
import { bare, linesOf } from "./lines.ts";
import { quotedLines } from "./quoted-lines.ts";
import { type Block, structure } from "./structure.ts";

/** Changes whenever the same document would give other passages; an index of another version is rebuilt. */
export const SPLITTER_VERSION = 10;

/** Lengths in characters. A clause may be longer than a paragraph, because it is cut between its points only. */
const LONGEST = 1400;
const LONGEST_CLAUSE = 2000;
/** A point this long (a table, the new wording of another law) is cut between lines. */
const LONGEST_POINT = 6000;
/** An introduction longer than this is not repeated above every piece. */
const LONGEST_LEAD = 400;
const SHORTEST = 80;

/**
 * Cuts a document into passages: a clause of a law stays whole, or is cut between its points where it is very long; a
 * long paragraph is cut between sentences; a line too short to mean anything alone (a sub-heading, a caption) joins the
 * paragraph after it, and a list what introduces it; what stands before the first article of a law, and after the last, is joined.
 */
export function split(document: SourceDocument): Passage[] {
  const { body, pages } = document;
  const quoted = quotedStarts(body);
  const blocks = joinFrame(joinLists(joinShort(structure(body), body), body), body).flatMap((block) =>
    isProse(block) ? cutProse(block) : cutClause(block, quoted),
  );
  const { confidence } = document.metadata;
  return blocks.map((block, index) => ({
    id: `${document.id}#${index + 1}`,
    documentId: document.id,
    ...(confidence === undefined ? {} : { confidence }),
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

/** A sub-heading or caption joins the paragraph after it, and is located by that one. */
function joinShort(blocks: Block[], body: string): Block[] {
  return joinNeighbours(
    blocks,
    body,
    (last) => isFragment(last.text),
    (_last, block) => block,
  );
}

/** "Hợp tác xã nộp 02 bộ, gồm:" says nothing without the lines of its list, nor they without it: they are one passage. */
function joinLists(blocks: Block[], body: string): Block[] {
  const isItem = ({ text, start }: Block) =>
    /[-*•+]\s+$/u.test(body.slice(Math.max(0, start - LIST_MARK), start)) || LIST_ITEM.test(text);
  return joinNeighbours(
    blocks,
    body,
    (last, block) => LIST_LEAD.test(last.text) && isItem(block) && block.end - last.start <= LONGEST,
    (last) => last,
  );
}

const LIST_MARK = 4;
const LIST_ITEM = /^(?:\d{1,2}[.)]|\p{Ll}\)|[-*•+–])\s/u;
/** Ends in what introduces a list, or in a list that is introduced so. */
const LIST_LEAD = /:\s*(?:\n\s*(?:\d{1,2}[.)]|\p{Ll}\)|[-*•+–])\s[^\n]*)*$/u;

/** In a law the lines around the articles (who issued it, on what ground, who signed) are passages together. */
function joinFrame(blocks: Block[], body: string): Block[] {
  if (blocks.every(isProse)) return blocks;
  return joinNeighbours(
    blocks,
    body,
    (last, block) => block.end - last.start <= LONGEST,
    (last) => last,
  );
}

/** Joins paragraphs that stand next to each other; `named` gives the one whose locator and questions the whole keeps. */
function joinNeighbours(
  blocks: readonly Block[],
  body: string,
  mayJoin: (last: Block, block: Block) => boolean,
  named: (last: Block, block: Block) => Block,
): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    // Nothing but a break or a list mark lies between: no comment with the questions of the one or the other.
    const touch = last && /^\s*(?:[-*•]\s+)?$/u.test(body.slice(last.end, block.start));
    if (last && touch && areNeighbours(last, block) && mayJoin(last, block)) {
      const [start, end] = [last.start, block.end];
      joined[joined.length - 1] = { ...named(last, block), text: body.slice(start, end), start, end };
    } else joined.push(block);
  }
  return joined;
}

function areNeighbours(a: Block, b: Block): boolean {
  // What is known of one need not hold for the other.
  if (a.confidence !== b.confidence) return false;
  return isProse(a) && isProse(b) && a.headingPath.join("\n") === b.headingPath.join("\n");
}

/** "Chỉ tiêu: Số tổ; Năm 2025: 5 tổ": a row of a table is cited alone, however short. */
const TABLE_ROW = /^[^:;\n]+: [^;\n]+; [^:;\n]+: [^\n]+$/u;

/** A line without final punctuation is a sub-heading or a caption, not a sentence. */
function isFragment(text: string): boolean {
  return text.length < SHORTEST && !/[.!?:;]["”]?$/u.test(text.trim()) && !TABLE_ROW.test(text);
}

function cutProse(block: Block): Block[] {
  if (block.text.length <= LONGEST) return [block];
  const starts = sentences(block.text).map(({ start }) => start);
  return pieces(block, starts, LONGEST);
}

/** Where in the body the lines begin that are the new wording of another text. */
function quotedStarts(body: string): Set<number> {
  const lines = linesOf(body);
  const quoted = quotedLines(lines.map(({ text }) => bare(text)));
  return new Set(lines.filter((_, i) => quoted[i]).map(({ start }) => start));
}

/** Where a point of a clause begins, from the start of the clause. */
interface PointStart {
  at: number;
  letter: string;
}

/** A long clause is cut before a point, never inside one; each piece is located by its points. */
function cutClause(block: Block, quoted: ReadonlySet<number>): Block[] {
  if (block.text.length <= LONGEST_CLAUSE) return [block];
  const points = pointsOf(block, quoted);
  const starts = [...points.map(({ at }) => at), ...quotedParts(block, quoted)].sort((a, b) => a - b);
  const lead = leadOf(block.text, points[0]?.at);
  return pieces(block, starts, LONGEST_CLAUSE).flatMap((part) =>
    cutPoint(withPoints(block, part, points, lead)),
  );
}

/** The points of a clause itself: not those of a text that it quotes, nor of a list within one of its points. */
function pointsOf(block: Block, quoted: ReadonlySet<number>): PointStart[] {
  const found = linesOf(block.text).flatMap(({ text, start }) => {
    const letter = quoted.has(block.start + start) ? undefined : pointOn(bare(text));
    return letter === undefined ? [] : [{ at: start, letter }];
  });
  const isOwn = inSequence(
    found.map(({ letter }) => pointOrder(letter)),
    isNextPoint,
    found.map(() => true),
  );
  return found.filter((_, i) => isOwn[i]);
}

/** The new wording of another law is cut at its own articles, clauses and points. */
function quotedParts(block: Block, quoted: ReadonlySet<number>): number[] {
  return linesOf(block.text).flatMap(({ text, start }) => {
    const line = bare(text).replace(/^"/u, "");
    const begins = headingOn(line) ?? clauseOn(line) ?? pointOn(line);
    return begins !== undefined && quoted.has(block.start + start) ? [start] : [];
  });
}

/** What introduces the points of a clause; of a long introduction its first line. */
function leadOf(text: string, firstPoint: number | undefined): string {
  const lead = text
    .slice(0, firstPoint ?? 0)
    .replace(/\s+/gu, " ")
    .trim();
  return lead !== "" && lead.length <= LONGEST_LEAD ? lead : (text.split("\n", 1)[0] ?? "");
}

/** Locates a piece of a clause by its points, and puts what introduces them above the pieces that lack it. */
function withPoints(block: Block, part: Block, points: readonly PointStart[], lead: string): Block {
  const [from, to] = [part.start - block.start, part.end - block.start];
  // A piece that begins inside a point, in what it quotes, belongs to that point.
  const first = points.findLast(({ at }) => at <= from) ?? points.find(({ at }) => at < to);
  const last = points.findLast(({ at }) => at < to);
  const word = part.locator.includes("Article") ? "point" : "điểm";
  const range = first === last ? first?.letter : `${first?.letter}–${last?.letter}`;
  const letters = last === undefined ? "" : ` ${word} ${range}`;
  return {
    ...part,
    locator: `${part.locator}${letters}`,
    headingPath: from === 0 ? part.headingPath : [...part.headingPath, lead],
  };
}

function cutPoint(part: Block): Block[] {
  if (part.text.length <= LONGEST_POINT) return [part];
  const starts = linesOf(part.text).flatMap(({ text, start }) =>
    text.length <= LONGEST_POINT ? [start] : sentences(text).map((sentence) => start + sentence.start),
  );
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
