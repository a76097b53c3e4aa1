import {
  clauseOn,
  type Heading,
  headingOn,
  inSequence,
  isCapital,
  isClosing,
  isNextNumber,
  orderOf,
  pointOn,
} from "./legal-lines.ts";
import { bare, type Line, nextFilled } from "./lines.ts";

/** A heading with the lines it takes up: its title may follow on lines of its own. */
export interface PlacedHeading extends Heading {
  /** Last line of it. */
  to: number;
  /**
   * What the article says begins on the line of its number ("Điều 2. Nghị định này có hiệu lực từ ngày ký."), with a
   * clause where it is numbered ("Điều 1. 1. Hội viên …").
   */
  hasText: boolean;
  clause?: string;
  /** Set where the articles count from 1 again and no title says what begins here. */
  attached?: string;
}

type Placed = [line: number, heading: PlacedHeading];

const MOST_TITLE_LINES = 4;
const LONGEST_TITLE_LINE = 250;
/** Headings that come again later with the same title, at least so many with nothing between, are a table of contents. */
const CONTENTS_AT_LEAST = 2;
/** From this length on a line is full: what comes after it may go on with its sentence. */
const FULL_LINE = 60;
/** Words after which a reference follows, not a heading: "… theo quy định tại" / "Điều 5. …". */
const LEADS_ON =
  /(?:^|[\s(])(?:tại|theo|của|và|hoặc|với|từ|đến|trong|bởi|là|nêu|các|quy định|under|in|of|and|or|with|to|from|by|the|per|see|khoản|điểm|[Cc]hương|[Mm]ục|clauses?|points?|articles?)$|(?:^|[\s(])(?:khoản|điểm|chương|mục|Điều|Chương|Mục|[Cc]lause|[Pp]oint)\s+[\p{L}\d]{1,3}$|,$/u;
/** Rules that another document issues, and the line that says so. */
const ISSUED =
  /^(QUY CHẾ|QUY ĐỊNH|ĐIỀU LỆ|NỘI QUY|QUY TRÌNH|QUY CHUẨN|HƯỚNG DẪN|REGULATIONS?|CHARTER|RULES|STATUTES?)(?![\p{L}])\s*(.*)$/u;
const ISSUED_WITH =
  /^\(?(?:được )?(?:Ban hành )?kèm theo|^\(?(?:Issued|Promulgated|Attached)\s+(?:together )?(?:with|to)/iu;
/** How far from its title the line "(Ban hành kèm theo …)" may stand, and the signature above it. */
const NEAR = 8;

/**
 * The headings of a legal text by the line they begin on; empty when the text has no article. Wording of other laws
 * inside it, references at the beginning of a line and tables of contents are not among them.
 */
export function legalHeadings(
  lines: readonly Line[],
  quoted: readonly boolean[],
): Map<number, PlacedHeading> {
  const texts = lines.map(({ text }) => bare(text));
  const found: Placed[] = [];
  for (let i = 0; i < texts.length; i += 1) {
    const heading = quoted[i] ? undefined : (headingAt(texts, i) ?? issuedAt(texts, i));
    if (!heading) continue;
    const marked = /^#/u.test(lines[i]?.text ?? "");
    const standing = marked ? heading : standingOf(heading, texts, i);
    if (!standing) continue;
    found.push([i, standing]);
    i = heading.to;
  }
  if (!found.some(([, { kind }]) => kind === "article")) return new Map();
  return new Map(inOrder(withoutContents(found, texts)));
}

function headingAt(texts: string[], at: number): PlacedHeading | undefined {
  const text = texts[at] ?? "";
  // "Điều" and "5. Tên" on two lines, as pages with a mark-up of each word come out.
  const next = nextFilled(texts, at);
  const rest = /^(?:Điều|Article|Chương|Chapter|Mục|Section|Phần|Part)$/iu.test(text)
    ? (texts[next] ?? "")
    : "";
  const heading = headingOn(rest === "" ? text : `${text} ${rest}`);
  if (!heading) return undefined;
  const placed = withTitle(heading, texts, rest === "" ? at : next);
  if (heading.kind !== "article") return { ...placed, hasText: false };
  const clause = clauseOn(heading.title);
  if (clause !== undefined) return { ...placed, title: "", hasText: true, clause };
  return isSentence(placed.title, texts[nextFilled(texts, placed.to)] ?? "")
    ? { ...placed, title: "", hasText: true }
    : { ...placed, hasText: false };
}

/** An article without a title says what it says on the line of its number. */
function isSentence(title: string, next: string): boolean {
  if (title.length > LONGEST_TITLE_LINE || /(?:như sau|as follows)\s*:?\s*"/iu.test(title)) return true;
  if (!/[.;:/]$/u.test(title)) return false;
  const isTitle = clauseOn(next) !== undefined || pointOn(next) !== undefined || title.length <= FULL_LINE;
  return !isTitle || /(?:này|this|kể từ)\s|thi hành\W*$/iu.test(title) || title.length > 2 * FULL_LINE;
}

/** "QUY CHẾ …" above "(Ban hành kèm theo Quyết định số …)", or after the signatures of what issues it. */
function issuedAt(texts: string[], at: number): PlacedHeading | undefined {
  const match = ISSUED.exec(texts[at] ?? "");
  if (!match || !isCapital(texts[at] ?? "")) return undefined;
  const isIssued =
    texts.slice(Math.max(0, at - 2), at + NEAR).some((text) => ISSUED_WITH.test(text)) ||
    texts.slice(Math.max(0, at - 2 * NEAR), at).some(isClosing);
  if (!isIssued) return undefined;
  const [, word = "", title = ""] = match;
  const name = word.slice(0, 1) + word.slice(1).toLowerCase();
  return { ...withTitle({ kind: "annex", word: name, number: "", title }, texts, at), hasText: false };
}

/** What may be a heading from where it stands: not one in the middle of a sentence, weak where that is not sure. */
function standingOf(heading: PlacedHeading, texts: string[], at: number): PlacedHeading | undefined {
  const before = texts[nextFilled(texts, at, -1)] ?? "";
  if (heading.kind === "annex" || headingOn(before) !== undefined) return heading;
  if (LEADS_ON.test(before)) return undefined;
  const line = texts[at - 1] ?? "";
  const mayGoOn = line.length >= FULL_LINE && /\p{Ll}$/u.test(line);
  const after = texts[nextFilled(texts, heading.to)] ?? "";
  const isUnfinished = heading.title === "" && !heading.hasText && /^\p{Ll}(?![\d)./])/u.test(after);
  if (heading.kind !== "article") return mayGoOn && /[.;]$/u.test(heading.title) ? undefined : heading;
  return mayGoOn || isUnfinished ? { ...heading, weak: true } : heading;
}

/** Takes in the lines after it that belong to the title. */
function withTitle<H extends Heading>(heading: H, texts: string[], from: number): H & { to: number } {
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
  if (heading.kind !== "article") return isDivisionTitle(heading, title, line, texts[at - 1] === "");
  if (title !== "")
    return (
      /(?:[,–-]|\s(?:và|của|hoặc|and|of|or|the))$/u.test(title) ||
      (/^\p{Ll}/u.test(line) && !/[.;:]$/u.test(title) && texts[at - 1] !== "")
    );
  const next = texts[nextFilled(texts, at)] ?? "";
  return !/[.;:,]$/u.test(line) && line.length < 160 && next !== "" && headingOn(next) === undefined;
}

/** A chapter's title goes on while it is in capitals, or while a line begins in lower case. */
function isDivisionTitle(heading: Heading, title: string, line: string, isSetApart: boolean): boolean {
  if (title === "") return !/[.;:]$/u.test(line) || isCapital(line);
  if (heading.kind === "annex") return false;
  if (isCapital(title)) return isCapital(line);
  return /^\p{Ll}/u.test(line) && !isSetApart && !/[.;:]$/u.test(`${title}\n${line}`);
}

/** Headings without any text between them that come again later, with the same titles, are a table of contents. */
function withoutContents(found: Placed[], texts: string[]): Placed[] {
  const dropped = new Set<number>();
  let run: Placed[] = [];
  for (const [i, [line, heading]] of found.entries()) {
    run.push([line, heading]);
    const next = found[i + 1];
    if (next && nextFilled(texts, heading.to) === next[0]) continue;
    const again = run.filter((entry) =>
      found.some(([at, other]) => at > entry[0] && isSameHeading(entry[1], other)),
    );
    const articles = again.filter(([, { kind }]) => kind === "article").length;
    // The last heading of a run may be the first that has its text.
    if (articles >= CONTENTS_AT_LEAST) for (const [at] of again) dropped.add(at);
    run = [];
  }
  return found.filter(([line]) => !dropped.has(line));
}

function isSameHeading(entry: PlacedHeading, other: PlacedHeading): boolean {
  const title = (text: string) => text.replace(/[\s.\d]+$/u, "").toLowerCase();
  return (
    entry.kind === other.kind &&
    entry.number === other.number &&
    title(entry.title) === title(other.title) &&
    !entry.hasText
  );
}

/** Keeps the articles that count on from one another, in the text itself and again in each of its annexes. */
function inOrder(found: Placed[]): Placed[] {
  const scopes = scopesOf(found);
  return scopes.flatMap((scope) => {
    const own = ownArticles(scope);
    return scope.filter(([line, { kind }]) => kind !== "article" || own.has(line));
  });
}

function ownArticles(scope: readonly Placed[]): Set<number> {
  const articles = scope.filter(([, { kind }]) => kind === "article");
  const isOwn = inSequence(
    articles.map(([, { number }]) => orderOf(number)),
    isNextNumber,
    articles.map(([, { weak }]) => weak ?? false),
  );
  return new Set(articles.filter((_, i) => isOwn[i]).map(([line]) => line));
}

/**
 * Cuts the headings at each annex, and at rules that are issued with the text, whose articles count from 1 again. What
 * looks like an annex, while the articles after it count on, is a line of a list.
 */
function scopesOf(found: Placed[]): Placed[][] {
  const scopes: Placed[][] = [[]];
  for (const [i, placed] of found.entries()) {
    const scope = scopes.at(-1) ?? [];
    const [line, heading] = placed;
    if (heading.kind === "annex") {
      if (beginsScope(scope, found.slice(i + 1))) scopes.push([placed]);
    } else if (beginsAgain(heading, scope, found.slice(i + 1))) {
      const attached = heading.word === "Article" ? "Attached text" : "Văn bản kèm theo";
      scopes.push([[line, { ...heading, attached }]]);
    } else scope.push(placed);
  }
  return scopes;
}

function beginsScope(scope: readonly Placed[], after: readonly Placed[]): boolean {
  const last = lastArticle(scope);
  // An annex before the first article is a word of a title, or a list of what is attached.
  if (last === 0) return scope[0]?.[1].kind === "annex";
  const next = orderOf(nextArticle(after)?.number ?? "1");
  return next <= 1 || !isNextNumber(next, last);
}

/** A second article 1 that is followed by a second article 2, not by what comes after the last one. */
function beginsAgain(heading: PlacedHeading, scope: readonly Placed[], after: readonly Placed[]): boolean {
  if (heading.kind !== "article" || heading.number !== "1" || heading.weak) return false;
  return lastArticle(scope) >= 2 && nextArticle(after)?.number === "2";
}

function lastArticle(scope: readonly Placed[]): number {
  const own = ownArticles(scope);
  return Math.max(0, ...scope.flatMap(([line, { number }]) => (own.has(line) ? orderOf(number) : [])));
}

function nextArticle(after: readonly Placed[]): PlacedHeading | undefined {
  return after.find(([, { kind, weak }]) => kind === "article" && !weak)?.[1];
}
