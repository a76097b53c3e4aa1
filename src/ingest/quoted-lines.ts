import { clauseOn, headingOn, isClosing, orderOf, pointOn } from "./legal-lines.ts";

/** Text that an amending law puts into another one stands between quotes, and its "Điều 5." is not an article here. */
const OPENS = /^(?:\d{1,3}[a-zđ]?[.)]\s*|[a-zđ]\)\s*)?"/u;
const CLOSES = /"\s*[.;,]?$/u;
const AS_FOLLOWS = /(?:như sau|sau đây|as follows|following)\s*:\s*$/iu;
const AMENDS = /sửa đổi|bổ sung|thay thế|bãi bỏ|amend|supplement|replace|repeal|insert/iu;

/**
 * Which lines are the new wording of another text: between quotes that begin a line, or, where no quotes are written,
 * after "… như sau:" up to the next amendment.
 */
export function quotedLines(lines: readonly string[]): boolean[] {
  const quoted = lines.map(() => false);
  for (let i = 0; i < lines.length; i += 1) {
    const end = endOfQuote(lines, i) ?? endOfUnmarked(lines, i);
    if (end === undefined) continue;
    for (let j = i; j <= end; j += 1) quoted[j] = true;
    i = end;
  }
  return quoted;
}

/** Last line of the quote that begins on a line, when it runs over several and is closed. */
function endOfQuote(lines: readonly string[], from: number): number | undefined {
  const first = lines[from] ?? "";
  if (!OPENS.test(first) || marks(first) % 2 === 0) return undefined;
  let open = marks(first);
  for (let i = from + 1; i < lines.length; i += 1) {
    const line = lines[i] ?? "";
    // A new quote at the beginning of a line: the closing mark of the one before was forgotten.
    if (/^"(?:Điều|Article|Chương|Chapter|\d)/u.test(line)) return i - 1;
    open += marks(line);
    if (open % 2 === 0 && CLOSES.test(line)) return i;
  }
  return undefined;
}

function marks(line: string): number {
  return (line.match(/"/gu) ?? []).length;
}

/** The same where the quotation marks are missing: it ends before the next amendment, article or signature. */
function endOfUnmarked(lines: readonly string[], at: number): number | undefined {
  const before = lastFilled(lines, at - 1);
  if (before < 0 || !AS_FOLLOWS.test(lines[before] ?? "") || !AMENDS.test(lines[before] ?? ""))
    return undefined;
  const line = lines[at] ?? "";
  if (line.trim() === "" || OPENS.test(line)) return undefined;
  // Points under "sửa đổi, bổ sung … như sau:" are the amendments themselves.
  if (
    headingOn(line) === undefined &&
    !(clauseOn(line) !== undefined && clauseOn(lines[before] ?? "") !== undefined)
  )
    return undefined;
  const outer = enclosing(lines, before);
  let end = at;
  for (let i = at + 1; i < lines.length; i += 1) {
    if (isOuter(lines[i] ?? "", outer)) break;
    if ((lines[i] ?? "").trim() !== "") end = i;
  }
  return end;
}

interface Outer {
  article: number;
  clause: number;
}

/** Article and clause of the amending text in which a line stands. */
function enclosing(lines: readonly string[], at: number): Outer {
  const outer = { article: 0, clause: 0 };
  for (let i = at; i >= 0; i -= 1) {
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
  if (clause !== undefined)
    return orderOf(clause) === Math.floor(outer.clause) + 1 && AMENDS.test(line.slice(0, 60));
  return (
    pointOn(line) !== undefined && AMENDS.test(line.slice(0, 40)) && /như sau|as follows|bỏ/iu.test(line)
  );
}

function lastFilled(lines: readonly string[], from: number): number {
  for (let i = from; i >= 0; i -= 1) if ((lines[i] ?? "").trim() !== "") return i;
  return -1;
}
