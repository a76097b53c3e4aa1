import { escapeHtml } from "./html.ts";

/**
 * Cuts a text into pages of at most `limit` UTF-16 units as HTML (tags not counted), as [start, end) of each without the blanks around it:
 * between paragraphs where one ends in the second half of a page, else between lines, else between words, never inside a surrogate pair.
 */
export function pageRanges(text: string, limit: number): [start: number, end: number][] {
  const ranges: [number, number][] = [];
  for (let from = nextWord(text, 0); from < text.length; ) {
    const to = cutPoint(text, from, fitting(text, from, limit));
    const end = from + text.slice(from, to).trimEnd().length;
    ranges.push([from, end]);
    from = nextWord(text, to);
  }
  return ranges;
}

function nextWord(text: string, from: number): number {
  return text.length - text.slice(from).trimStart().length;
}

/** The farthest end of a page that begins here. */
function fitting(text: string, from: number, limit: number): number {
  let to = Math.min(text.length, from + limit);
  for (;;) {
    const over = escapeHtml(text.slice(from, to)).length - limit;
    if (over <= 0) return to;
    // An escaped character is at most six units.
    to -= Math.ceil(over / 6);
  }
}

function cutPoint(text: string, from: number, to: number): number {
  if (to === text.length) return to;
  const page = text.slice(from, to);
  for (const gap of ["\n\n", "\n", " "]) {
    const at = page.lastIndexOf(gap);
    if (at > page.length / 2) return from + at;
  }
  return /[\uD800-\uDBFF]$/u.test(page) && page.length > 1 ? to - 1 : to;
}
