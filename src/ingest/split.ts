import type { Passage, SourceDocument } from "../domain.ts";
import { sentences } from "../language/sentences.ts";
import { type Block, structure } from "./structure.ts";

/** Changes whenever the same document would give other passages; an index of another version is rebuilt. */
export const SPLITTER_VERSION = 1;

const LONGEST = 1400;
const SHORTEST = 80;

/**
 * Cuts a document into passages: a clause of a law stays whole, a long paragraph is cut between sentences, and a line
 * too short to mean anything alone (a sub-heading, a caption) joins the paragraph after it.
 */
export function split(document: SourceDocument): Passage[] {
  const blocks = joinShort(structure(document.body), document.body).flatMap((block) => cutLong(block));
  return blocks.map((block, index) => ({
    id: `${document.id}#${index + 1}`,
    documentId: document.id,
    ...block,
  }));
}

function isProse(block: Block): boolean {
  return block.locator.startsWith("paragraph");
}

function joinShort(blocks: Block[], body: string): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const mayJoin =
      last !== undefined &&
      isProse(last) &&
      isProse(block) &&
      last.headingPath.join() === block.headingPath.join() &&
      // Nothing but a break or a list mark lies between: no comment with the questions of the one or the other.
      /^\s*(?:[-*•]\s+)?$/u.test(body.slice(last.end, block.start));
    if (mayJoin && isFragment(last.text)) {
      joined[joined.length - 1] = { ...block, text: body.slice(last.start, block.end), start: last.start };
    } else joined.push(block);
  }
  return joined;
}

/** A line without final punctuation is a sub-heading or a caption, not a sentence. */
function isFragment(text: string): boolean {
  return text.length < SHORTEST && !/[.!?:;]["”]?$/u.test(text.trim());
}

function cutLong(block: Block): Block[] {
  if (!isProse(block) || block.text.length <= LONGEST) return [block];
  const pieces: Block[] = [];
  let from = 0;
  let to = 0;
  for (const sentence of sentences(block.text)) {
    if (sentence.end - from > LONGEST && to > from) {
      pieces.push(piece(block, from, to));
      from = sentence.start;
    }
    to = sentence.end;
  }
  pieces.push(piece(block, from, block.text.length));
  return pieces;
}

function piece(block: Block, from: number, to: number): Block {
  return {
    ...block,
    text: block.text.slice(from, to).trimEnd(),
    start: block.start + from,
    end: block.start + from + block.text.slice(from, to).trimEnd().length,
  };
}
