import { clauseOn, type Heading, headingOn, isClosing, orderOf, pointOn } from "./legal-lines.ts";
import { bare, type Line } from "./lines.ts";
import { quotedLines } from "./quoted-lines.ts";

/** A heading with the lines it takes up: its title may follow on lines of its own. */
export interface PlacedHeading extends Heading {
  /** Last line of it. */
  to: number;
  /** What the article says begins on the line of its number: "Điều 2. Nghị định này có hiệu lực từ ngày ký." */
  hasText: boolean;
}

const MOST_TITLE_LINES = 4;
const LONGEST_TITLE_LINE = 250;
/** A list of headings longer than this with nothing between them is a table of contents. */
const CONTENTS_AT_LEAST = 4;

/**
 * The headings of a legal text by the line they begin on; empty when the text has no article. Wording of other laws
 * inside it, references at the beginning of a line and tables of contents are not among them.
 */
export function legalHeadings(lines: readonly Line[]): Map<number, PlacedHeading> {
  const texts = lines.map(({ text }) => bare(text));
  const quoted = quotedLines(texts);
  const found = new Map<number, PlacedHeading>();
  for (let i = 0; i < texts.length; i += 1) {
    if (quoted[i]) continue;
    const heading = headingAt(texts, i);
    if (!heading) continue;
    found.set(i, heading);
    i = heading.to;
  }
  const marked = (at: number) => /^#/u.test(lines[at]?.text ?? "");
  return withoutStrays(withoutContents(found, texts), texts, marked);
}

function headingAt(texts: string[], at: number): PlacedHeading | undefined {
  const text = texts[at] ?? "";
  // "Điều" and "5. Tên" on two lines, as pages with a mark-up of each word come out.
  const split = /^(?:Điều|Article|Chương|Chapter|Mục|Section)$/iu.test(text) ? (texts[at + 1] ?? "") : "";
  const heading = headingOn(split === "" ? text : `${text} ${split}`);
  if (!heading) return undefined;
  const from = split === "" ? at : at + 1;
  if (heading.kind === "article" && isSentence(heading.title))
    return { ...heading, title: "", to: from, hasText: true };
  return { ...withTitle(heading, texts, from), hasText: false };
}

/** An article without a title says what it says on the line of its number. */
function isSentence(title: string): boolean {
  return /[.;:]$/u.test(title) && (title.length > 60 || /(?:này|this)\s/iu.test(title))
    ? true
    : title.length > LONGEST_TITLE_LINE;
}

/** Takes in the lines after it that belong to the title. */
function withTitle(heading: Heading, texts: string[], from: number): Heading & { to: number } {
  let { title } = heading;
  let to = from;
  for (let taken = 0; taken < MOST_TITLE_LINES; taken += 1) {
    const next = nextFilled(texts, to);
    const line = texts[next] ?? "";
    if (next < 0 || !isTitleLine(heading, title, line, texts, next)) break;
    title = title === "" ? line : `${title} ${line}`;
    to = next;
  }
  return { ...heading, title, to };
}

function isTitleLine(heading: Heading, title: string, line: string, texts: string[], at: number): boolean {
  if (headingOn(line) || clauseOn(line) !== undefined || pointOn(line) !== undefined || isClosing(line))
    return false;
  if (/^(?:[-*•"(|<]|\d)/u.test(line) || line.length > LONGEST_TITLE_LINE) return false;
  if (heading.kind !== "article") {
    // A chapter's title goes on while it is in capitals, or until its first line where it is not.
    return title === ""
      ? !/[.;:]$/u.test(line) || isCapital(line)
      : isCapital(title) && isCapital(line) && heading.kind !== "annex";
  }
  if (title !== "")
    return (
      /(?:[,–-]|\s(?:và|của|hoặc|and|of|or|the))$/u.test(title) ||
      (/^\p{Ll}/u.test(line) && !/[.;:]$/u.test(title) && texts[at - 1] !== "")
    );
  const next = texts[nextFilled(texts, at)] ?? "";
  return !/[.;:,]$/u.test(line) && line.length < 160 && next !== "" && headingOn(next) === undefined;
}

function isCapital(text: string): boolean {
  return /\p{Lu}/u.test(text) && text === text.toUpperCase();
}

function nextFilled(texts: string[], from: number): number {
  for (let i = from + 1; i < texts.length; i += 1) if (texts[i] !== "") return i;
  return -1;
}

/** A run of headings without any text between them, when the same articles come again later, is a table of contents. */
function withoutContents(found: Map<number, PlacedHeading>, texts: string[]): Map<number, PlacedHeading> {
  const kept = new Map(found);
  const entries = [...found];
  let run: number[] = [];
  for (const [i, [line, heading]] of entries.entries()) {
    run.push(line);
    const next = entries[i + 1];
    if (next && nextFilled(texts, heading.to) === next[0]) continue;
    // The last heading of a run has its text after it, unless what follows is where the articles begin.
    const listed = run.slice(0, -1).filter((at) => found.get(at)?.kind === "article");
    const again = listed.filter((at) =>
      entries.some(
        ([other, { kind, number }]) => other > line && kind === "article" && number === found.get(at)?.number,
      ),
    );
    if (listed.length >= CONTENTS_AT_LEAST && again.length === listed.length)
      for (const at of run) kept.delete(at);
    run = [];
  }
  return kept;
}

/** Takes away articles that are out of order: references at the beginning of a line, wording of another law. */
function withoutStrays(
  found: Map<number, PlacedHeading>,
  texts: string[],
  isMarked: (line: number) => boolean,
): Map<number, PlacedHeading> {
  const kept = new Map<number, PlacedHeading>();
  const articles = [...found.values()].some(({ kind }) => kind === "article");
  if (!articles) return kept;
  let last = 0;
  for (const [line, heading] of found) {
    if (heading.kind === "article") {
      const order = orderOf(heading.number);
      const issued = order <= 1 && beginsAnew(texts, line);
      if (!issued && order <= last) continue;
      if (!isMarked(line) && !beginsBlock(texts, line)) continue;
      last = order;
    } else if (heading.kind === "annex") {
      // An annex before the first article is a word of a title, or a list of what is attached.
      if (last === 0) continue;
      last = 0;
    }
    kept.set(line, heading);
  }
  return kept;
}

/** "QUY CHẾ … (Ban hành kèm theo Quyết định số …)": the rules that a decision issues count their articles from 1. */
function beginsAnew(texts: string[], line: number): boolean {
  return texts
    .slice(Math.max(0, line - 14), line)
    .some((text) => /^\(?(?:Ban hành )?kèm theo|^\(?(?:Issued|Promulgated) (?:together )?with/iu.test(text));
}

/** A heading never begins in the middle of a sentence: the line before is short, or finished. */
function beginsBlock(texts: string[], line: number): boolean {
  const before = texts[line - 1] ?? "";
  return before.length < 60 || !/[\p{Ll},]$/u.test(before) || headingOn(before) !== undefined;
}
