import { CONFIDENCES, type Confidence } from "../domain.ts";
import { bare, type Line } from "./lines.ts";

/** Marks are comments that a clause, paragraph or heading carries: a list over several lines, or a word on one. */
const LIST_START = /^<!--\s*(askedAs|related)\s*$/u;
const LIST_END = /^-->\s*$/u;
const CONFIDENCE = /^<!--\s*confidence:\s*(\S+)\s*-->\s*$/u;
const BULLET = /^\s*[-*•]\s+/u;

export interface ListMark {
  key: "askedAs" | "related";
  items: string[];
  /** The line on which it ends. */
  to: number;
}

/** The list that begins on a line, if one does. */
export function listMarkAt(lines: readonly Line[], from: number): ListMark | undefined {
  const key = LIST_START.exec(bare(lines[from]?.text ?? ""))?.[1];
  if (key !== "askedAs" && key !== "related") return undefined;
  let to = from + 1;
  // A list that is never closed ends before the next heading: the rest of the document is not a question.
  while (to < lines.length && !ends(lines[to]?.text ?? "")) to += 1;
  const isClosed = LIST_END.test(bare(lines[to]?.text ?? ""));
  const items = lines
    .slice(from + 1, to)
    .map(({ text }) => text.replace(BULLET, "").trim())
    .filter(Boolean);
  return { key, items, to: isClosed ? to : to - 1 };
}

function ends(line: string): boolean {
  return LIST_END.test(bare(line)) || /^#{1,6}\s/u.test(line);
}

/** What a line marks as known how; "unknown-mark" for a word that is none (corpus check names it). */
export function confidenceOn(line: string): Confidence | "unknown-mark" | undefined {
  const named = CONFIDENCE.exec(bare(line))?.[1];
  if (named === undefined) return undefined;
  return CONFIDENCES.find((known) => known === named) ?? "unknown-mark";
}
