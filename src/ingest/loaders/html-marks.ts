import { type DomElement, TEXT_NODE } from "./dom.ts";

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";
const NUMBER = /^[[(]?\d{1,3}[\])]?$/u;
/** A unit of length, or a letter of a formula, that a 2 or 3 may be raised above. */
const UNIT_BEFORE = /(?:^|[^\p{L}])(?:[cdkm]m|hm|m|[A-Za-z])$/u;
/** "× 10" or "1,5.10": the power of ten is raised above it. */
const TEN_BEFORE = /(?:[×x*.·]\s*|^)10$/u;

/** The mark of a link to a footnote, which stands behind a figure as if it were part of it. */
export function footnoteOf(element: DomElement, name: string): string | undefined {
  if (name !== "a" || !/#/u.test(element.getAttribute("href") ?? "")) return undefined;
  const text = (element.textContent ?? "").trim();
  return NUMBER.test(text) ? mark(text) : undefined;
}

export function isRaised(name: string, style: string): boolean {
  return name === "sup" || /vertical-align\s*:\s*super/iu.test(style);
}

/** "m²" stays a unit; the number of a footnote is kept apart from the figure before it. */
export function raised(element: DomElement, before: string): string {
  const all = (element.textContent ?? "").replace(/\s+/gu, " ");
  const own = all.trim();
  if (!/^[-−–+]?\d|^[[(]\d/u.test(own)) return all;
  if (/^[-−–]?\d{1,2}$/u.test(own)) {
    if (/^\d+$/u.test(own) && /^\s*[/⁄]/u.test(textAfter(element)))
      return /\d$/u.test(before) ? ` ${own}` : own;
    // No footnote has a number below nought.
    if (/^\D/u.test(own) || UNIT_BEFORE.test(before) || TEN_BEFORE.test(before)) return power(own);
  }
  return /^[[(]?\d/u.test(own) ? mark(own) : ` ${own}`;
}

/** "CO2"; a small figure behind another one is written small, so that the two do not make one. */
export function sunk(text: string, before: string): string {
  const own = text.replace(/\s+/gu, " ");
  return /\d$/u.test(before) && /^\d/u.test(own)
    ? own.replace(/\d/gu, (digit) => SUBSCRIPTS[Number(digit)] ?? digit)
    : own;
}

function mark(text: string): string {
  return ` [${text.replace(/[()[\]]/gu, "")}]`;
}

function power(own: string): string {
  return own.replace(/\d/gu, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit).replace(/[-−–]/u, "⁻");
}

function textAfter(element: DomElement): string {
  const next = element.nextSibling;
  return next?.nodeType === TEXT_NODE ? (next.textContent ?? "") : "";
}
