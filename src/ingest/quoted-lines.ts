import { clauseOn, headingOn, isClosing, orderOf } from "./legal-lines.ts";
import { nextFilled } from "./lines.ts";

/** What stands before the words of an amendment: "1. ", "a) ", "Điều 2. ". */
const MARK = String.raw`^(?:(?:Điều|Article)\s+\d+[a-zđ]?[.:]\s*)?(?:\d{1,3}[a-zđ]?[.)]\s*|\(?[a-zđ]\d?\)\s*|[-+•]\s*)?`;
const CHANGE = `(?:sửa đổi|bổ sung|thay(?: thế| đổi)?|bãi bỏ|hủy bỏ|huỷ bỏ|bỏ|đổi|amend(?:ing|ment of)?|supplement(?:ing)?|replac(?:e|ing)|repeal(?:ing)?|add(?:ing)?|insert(?:ing)?|delet(?:e|ing))`;
const CHANGED = `(?:được (?:sửa|bổ sung|thay|bãi bỏ)|(?:is|are) (?:hereby )?(?:amended|supplemented|replaced|repealed|added|inserted|deleted))`;
/** A part of another text, by its number. */
const PART = String.raw`(?:(?:Điều|khoản|Chương|Mục|Tiểu mục|Phụ lục|Mẫu số|Articles?|Clauses?|Chapter|Section|Appendix)\s+[\dIVX]|(?:điểm|points?)\s+[a-zđ](?!\p{L})|cụm từ|the (?:phrase|words?)(?!\p{L}))`;
const AMENDMENT = new RegExp(
  String.raw`${MARK}(?:${CHANGE}(?!\p{L})(?:(?!\s(?:theo|tại|under)\s)[^:"]){0,60}?(?<!\p{L})${PART}|${PART}.{0,120}?${CHANGED})`,
  "iu",
);
const AS_FOLLOWS = /(?:như sau|sau đây|as follows|the following(?:\s+\p{L}+){0,3})\s*:?$/iu;
/** The number of the amendment and the new wording on one line: `1. "Điều 5. …`. */
const NUMBERED_QUOTE = /^[\da-zđ]{1,4}[.)]\s*"(?:Điều|Article|Chương|Chapter|Mục|Section)\s/iu;
const CLOSES = /"(?:\s*[.;,:/]+)*(?:\s*(?:và|and))?$/u;
const ONLY_MARKS = /^["\s.;,:/]+$/u;

/**
 * Which lines are the new wording of another text, so that a "Điều 5." among them is no article here: between quotes,
 * or, where marks are missing, after "… như sau:" up to the next amendment. The line on which an amendment begins to
 * quote is not one of them.
 */
export function quotedLines(lines: readonly string[]): boolean[] {
  const quoted = lines.map(() => false);
  for (let i = 0; i < lines.length; i += 1) {
    if ((lines[i] ?? "").trim() === "") continue;
    const begins = quoteBeginsAt(lines, i);
    if (begins === undefined) continue;
    const first = begins === "inside" ? i + 1 : i;
    const end = endOfQuote(lines, i, begins, enclosing(lines, quoted, first - 1));
    if (end === undefined) continue;
    for (let j = first; j <= end; j += 1) quoted[j] = true;
    i = end;
  }
  return quoted;
}

/** A quote is opened at the start of the line, inside it, or the words that announce it stand before. */
function quoteBeginsAt(lines: readonly string[], at: number): "start" | "inside" | "unmarked" | undefined {
  const line = lines[at] ?? "";
  if (marks(line) % 2 === 1 && line.startsWith('"')) return "start";
  const opensLater = marks(line) % 2 === 1 && /[\s:(]"[^"\s][^"]*$/u.test(line);
  if (opensLater && (isAmendment(line) || NUMBERED_QUOTE.test(line))) return "inside";
  if (line.startsWith('"') || isAmendment(line)) return undefined;
  return announcedBefore(lines, at) === undefined ? undefined : "unmarked";
}

/** The amendment that ends in "như sau:" on the line before, if it does. */
function announcedBefore(lines: readonly string[], at: number): string | undefined {
  const before = lines[nextFilled(lines, at, -1)] ?? "";
  return isAmendment(before) && AS_FOLLOWS.test(before) ? before : undefined;
}

function isAmendment(line: string): boolean {
  return AMENDMENT.test(line.slice(0, 260));
}

/** Last line of the quote; undefined where it is not closed and nothing says that a quote was meant. */
function endOfQuote(
  lines: readonly string[],
  from: number,
  begins: "start" | "inside" | "unmarked",
  outer: Outer,
): number | undefined {
  const announced = announcedBefore(lines, from);
  if (begins === "unmarked") return endBeforeOuter(lines, from, outer, announced ?? "");
  let open = begins === "inside" ? 1 : marks(lines[from] ?? "");
  for (let i = from + 1; i < lines.length; i += 1) {
    const line = lines[i] ?? "";
    const isOpening = line.startsWith('"') && marks(line) % 2 === 1 && !ONLY_MARKS.test(line);
    // A new quote begins: the closing mark of the one before was forgotten.
    if (isOpening && !CLOSES.test(line))
      return Math.min(i - 1, endBeforeOuter(lines, from, outer, announced ?? ""));
    open += marks(line);
    if (CLOSES.test(line) && (open % 2 === 0 || isEndedAfter(lines, i, outer))) return i;
  }
  if (begins === "start" && announced === undefined) return undefined;
  return endBeforeOuter(lines, from, outer, announced ?? lines[from] ?? "");
}

function marks(line: string): number {
  return (line.match(/"/gu) ?? []).length;
}

function isEndedAfter(lines: readonly string[], at: number, outer: Outer): boolean {
  const next = nextFilled(lines, at);
  return next < 0 || isOuter(lines[next] ?? "", outer);
}

/**
 * Where marks are missing a quote ends before the next amendment, article or signature. An article that the
 * announcement names ("Sửa đổi Điều 2 như sau:") is still part of the quote when it comes.
 */
function endBeforeOuter(lines: readonly string[], from: number, outer: Outer, announced: string): number {
  const expected = new Set(
    [...announced.matchAll(/(?:Điều|Articles?|và|and|,)\s+(\d+)/gu)].map(([, n]) => n),
  );
  let end = from;
  for (let i = from; i < lines.length; i += 1) {
    const line = lines[i] ?? "";
    const heading = headingOn(line.replace(/^"/u, ""));
    const isExpected = heading?.kind === "article" && expected.delete(heading.number);
    if (i > from && !isExpected && isOuter(line, outer)) break;
    if (line.trim() !== "") end = i;
  }
  return end;
}

interface Outer {
  article: number;
  clause: number;
}

/** Article and clause of the amending text in which a line stands. */
function enclosing(lines: readonly string[], quoted: readonly boolean[], at: number): Outer {
  const outer = { article: 0, clause: 0 };
  for (let i = at; i >= 0; i -= 1) {
    if (quoted[i]) continue;
    const line = lines[i] ?? "";
    const clause = clauseOn(line);
    if (clause !== undefined && outer.clause === 0) outer.clause = orderOf(clause);
    const heading = headingOn(line);
    if (heading?.kind === "article") return { ...outer, article: orderOf(heading.number) };
  }
  return outer;
}

function isOuter(line: string, outer: Outer): boolean {
  if (isClosing(line)) return true;
  const heading = headingOn(line);
  if (heading?.kind === "article") return orderOf(heading.number) === Math.floor(outer.article) + 1;
  const clause = clauseOn(line);
  if (clause !== undefined) return orderOf(clause) > outer.clause && isAmendment(line);
  return isAmendment(line);
}
