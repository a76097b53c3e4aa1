import type { Passage } from "../domain.ts";

const POINT_LINE = /^[ \t]*([a-zđ]{1,2})\)/gmu;
const POINTS = / (?:điểm|point) \S+$/u;

/**
 * Where in its document a quote stands, as exactly as an officer would write it: with the point, when it lies within
 * one ("Điều 31 khoản 1 điểm l").
 */
export function locatorOf({ locator, text }: Passage, quote: string): string {
  if (!/(?:Điều|Article) \d/u.test(locator)) return locator;
  const at = text.indexOf(quote);
  const points = [...text.matchAll(POINT_LINE)];
  const own = points.findLast((point) => point.index <= at);
  const next = points.find((point) => point.index > at);
  if (at < 0 || !own || (next && next.index < at + quote.length)) return locator;
  return `${locator.replace(POINTS, "")} ${locator.includes("Article") ? "point" : "điểm"} ${own[1]}`;
}
