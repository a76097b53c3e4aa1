import { type Line, nextFilled } from "./lines.ts";

/** A line in bold and nothing else, without a full stop: how people write headings who do not know the marks for them. */
const BOLD = /^\*\*([^*]{2,100}[^*.;,!…])\*\*:?\s*$/u;
const MARKED = /^#{1,6}\s/u;

/** Whether a line in bold stands above something that it is the heading of. */
export function isBoldHeading(lines: readonly Line[], at: number): boolean {
  if (!BOLD.test(lines[at]?.text ?? "")) return false;
  const texts = lines.map(({ text }) => text);
  const next = texts[nextFilled(texts, at)];
  return next !== undefined && !BOLD.test(next) && !MARKED.test(next);
}
