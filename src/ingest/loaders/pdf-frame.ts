import { type Line, lineText } from "./pdf-lines.ts";

export interface PageLines {
  /** From 1. */
  page: number;
  /** In points. */
  width: number;
  height: number;
  lines: Line[];
}

type Edge = "top" | "bottom";

/** "Trang 3/12", "Page 3 of 12": says itself that it is a page number. */
const NAMED_PAGE_NUMBER =
  /^[-–—\s]*(?:trang|page|sida|sid|p\.)\s*:?\s*\d{1,4}(?:\s*(?:\/|of|av|trên|trong)\s*\d{1,4})?[-–—\s]*$/iu;
const BARE_NUMBER = /^[-–—\s]*(\d{1,4})[-–—\s]*$/u;
/** The lines nearest to an edge that may be taken off. */
const DEEPEST = 4;
/** Part of the height of a page within which they stand. */
const MARGIN = 0.15;

/**
 * Takes off running heads, running feet and page numbers. Only the outermost lines of a page are ever looked at, and
 * only what stands at the same height on several pages with the same words goes: of its figures one may differ, if it
 * grows with the page as a page number does. Rows of figures that go on over pages are therefore kept.
 */
export function withoutFrame(pages: PageLines[]): PageLines[] {
  let rest = pages;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    rest = takeOff(takeOff(rest, "top", pages.length), "bottom", pages.length);
  }
  return rest;
}

function takeOff(pages: PageLines[], edge: Edge, total: number): PageLines[] {
  const enough = total >= 6 ? 3 : Math.max(2, Math.ceil(total / 2));
  const outer = pages.map((page) => outermost(page, edge));
  const counts = new Map<string, number>();
  for (const [i, page] of pages.entries()) {
    for (const key of keysOf(outer[i], page)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return pages.map((page, i) => {
    const line = outer[i];
    if (!line || !isInMargin(line, page, edge)) return page;
    const repeats = keysOf(line, page).some((key) => (counts.get(key) ?? 0) >= enough);
    if (!repeats && !isPageNumber(line, page, edge)) return page;
    return { ...page, lines: page.lines.filter((other) => other !== line) };
  });
}

function outermost({ lines }: PageLines, edge: Edge): Line | undefined {
  const further = (a: Line, b: Line) => (edge === "top" ? a.y < b.y : a.y > b.y);
  return lines.reduce<Line | undefined>(
    (best, line) => (best && !further(line, best) ? best : line),
    undefined,
  );
}

/**
 * The ways in which a line may be "the same" as one of another page: as it is, if it has words, or with one of its
 * numbers counted from the page's.
 */
function keysOf(line: Line | undefined, { page }: PageLines): string[] {
  if (!line) return [];
  const text = lineText(line);
  // A tenth of a page: heads of left and right pages, or of one and two lines, are not at quite the same height.
  const place = `${Math.round(line.y / 10)}|${Math.round(line.size)}`;
  const asItIs = /\p{L}{2}/u.test(text) ? [text] : [];
  const numbers = [...text.matchAll(/\d{1,4}/gu)];
  const counted = numbers.map(
    ({ 0: digits, index }) =>
      `${text.slice(0, index)}#${Number(digits) - page}#${text.slice(index + digits.length)}`,
  );
  return [...asItIs, ...counted].map((key) => `${place}|${key}`);
}

/** A page number that no other page confirms: it names itself one, or is this page's and stands far from the text. */
function isPageNumber(line: Line, page: PageLines, edge: Edge): boolean {
  const text = lineText(line);
  if (NAMED_PAGE_NUMBER.test(text)) return true;
  if (Number(BARE_NUMBER.exec(text)?.[1]) !== page.page) return false;
  const others = page.lines.filter((other) => other !== line).map((other) => other.y);
  const gap = edge === "top" ? Math.min(...others) - line.y : line.y - Math.max(...others);
  return gap > 2 * line.size;
}

function isInMargin(line: Line, { height }: PageLines, edge: Edge): boolean {
  return edge === "top" ? line.y < MARGIN * height : line.y > (1 - MARGIN) * height;
}
