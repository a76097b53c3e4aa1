import type { Confidence } from "../domain.ts";
import { isBoldHeading } from "./bold-headings.ts";
import { legalHeadings, type PlacedHeading } from "./headings.ts";
import { clauseOn, inSequence, isCapital, isClosing, isNextNumber, orderOf } from "./legal-lines.ts";
import { bare, type Line, linesOf, nextFilled } from "./lines.ts";
import { confidenceOn, type ListMark, listMarkAt } from "./marks.ts";
import { type NumberedHeadings, numberedHeadings } from "./numbered-headings.ts";
import { quotedLines } from "./quoted-lines.ts";

/** A block of a document: a clause of an article, or a paragraph. Offsets are into the cleaned body. */
export interface Block {
  text: string;
  start: number;
  end: number;
  headingPath: string[];
  locator: string;
  askedAs: string[];
  related?: string[];
  confidence?: Confidence;
}

const MARKDOWN_HEADING = /^(#{1,6})\s+(.*\S)\s*$/u;
/** Headings in bold lie under those with marks. */
const BOLD_DEPTH = 6;
/** Those that an office numbers lie under those with marks, and above those of the next level. */
const NUMBERED_DEPTH = 7;
const BULLET = /^\s*[-*•]\s+/u;
const INDENTED = /^\s+\S/u;
const CLAUSE_WORD: Record<string, string> = { Điều: "khoản", Article: "clause" };
/** How deep a legal heading lies among its kind; headings of Markdown, 1 to 6, lie above those without a mark. */
const DEPTH: Record<PlacedHeading["kind"], number> = {
  annex: 7,
  part: 8,
  chapter: 9,
  section: 10,
  subsection: 11,
  article: 12,
};

/**
 * Finds the blocks of a document in reading order. Inside an article a block is a clause with its points, or what
 * stands before the first clause, located as an officer writes it ("Điều 20 khoản 1"); elsewhere it is a paragraph or
 * a list item ("paragraph 4", counted over the whole document). A comment (`<!-- askedAs … -->`, `<!-- related … -->`,
 * `<!-- confidence: secondary -->`) belongs to the clause or heading above it.
 */
export function structure(body: string): Block[] {
  return new Structurer(body).run();
}

interface OpenHeading {
  /** As marked in Markdown. */
  depth: number;
  /** Among the headings of a legal text, whatever their marks. */
  legal?: number;
  text: string;
  askedAs: string[];
  related: string[];
  confidence?: Confidence;
  /** Where it stands, until something stands under it: a heading without text is a block itself. */
  alone?: Line;
}

class Structurer {
  readonly #body: string;
  readonly #lines: Line[];
  readonly #texts: string[];
  readonly #legal: Map<number, PlacedHeading>;
  readonly #quoted: boolean[];
  readonly #numbered: NumberedHeadings;
  readonly #blocks: Block[] = [];
  #headings: OpenHeading[] = [];
  #annex = "";
  #article: { word: string; number: string } | undefined;
  /** Clauses of the open article by the line they begin on. */
  #clauses = new Map<number, string>();
  #paragraphs = 0;
  #open: { from: Line; to: Line; clause?: string } | undefined;
  #lastWasBlock = false;

  constructor(body: string) {
    this.#body = body;
    this.#lines = linesOf(body);
    this.#texts = this.#lines.map(({ text }) => bare(text));
    this.#quoted = quotedLines(this.#texts);
    this.#legal = legalHeadings(this.#lines, this.#quoted);
    this.#numbered = this.#legal.size === 0 ? numberedHeadings(this.#texts) : new Map();
  }

  run(): Block[] {
    for (let i = 0; i < this.#lines.length; i += 1) {
      const legal = this.#legal.get(i);
      const list = listMarkAt(this.#lines, i);
      const confidence = confidenceOn(this.#texts[i] ?? "");
      if (list) {
        this.#readList(list);
        i = list.to;
      } else if (confidence !== undefined) this.#readConfidence(confidence);
      else if (legal) {
        this.#enterLegal(legal, i);
        i = legal.to;
      } else this.#readLine(i);
    }
    this.#close();
    this.#leaveHeadings(0);
    return this.#blocks;
  }

  #readLine(at: number): void {
    const line = this.#lines[at] as Line;
    const text = this.#texts[at] ?? "";
    const quoted = this.#article !== undefined && this.#quoted[at] === true;
    const heading = quoted ? undefined : MARKDOWN_HEADING.exec(line.text);
    const clause = this.#clauses.get(at);
    const level = this.#numbered.get(at);
    if (text === "") this.#readBlank();
    else if (clause !== undefined) this.#begin(line, clause);
    // A list within a clause that a converter has marked as headings ("### 1. …") is still part of it.
    else if (heading && !(this.#article && clauseOn(text) !== undefined))
      this.#enterHeading(heading[1]?.length ?? 1, heading[2] ?? "", line);
    else if (level !== undefined) this.#enterHeading(NUMBERED_DEPTH + level, text, line);
    else if (this.#legal.size === 0 && isBoldHeading(this.#lines, at))
      this.#enterHeading(BOLD_DEPTH, text, line);
    else if (this.#article && !quoted && this.#isSignature(at)) this.#leaveArticles(line);
    else if (this.#open && this.#continues(line)) this.#open.to = line;
    else this.#begin(line);
  }

  /** A blank line ends a paragraph, but not what an article says, whose points may be set apart. */
  #readBlank(): void {
    if (!this.#article) this.#close();
  }

  #continues(line: Line): boolean {
    return this.#article !== undefined || INDENTED.test(line.text);
  }

  /** Signatures, with the name of who signs in capitals above, come where no article follows but in what is attached. */
  #isSignature(at: number): boolean {
    const text = this.#texts[at] ?? "";
    const below = this.#texts[nextFilled(this.#texts, at)] ?? "";
    if (!isClosing(text) && !(isCapital(text) && isClosing(below))) return false;
    const next = [...this.#legal].find(([line]) => line > at)?.[1];
    return next === undefined || next.kind === "annex" || next.attached !== undefined;
  }

  #enterHeading(depth: number, text: string, line: Line): void {
    this.#close();
    this.#article = undefined;
    this.#clauses.clear();
    const above = this.#headings.findIndex((heading) => heading.depth >= depth);
    this.#pushHeading({ depth, text, askedAs: [], related: [], alone: line }, above);
  }

  #enterLegal(heading: PlacedHeading, at: number): void {
    const line = this.#lines[at] as Line;
    const { kind, word, number, title } = heading;
    const name = [word, number].filter(Boolean).join(" ");
    this.#close();
    if (kind === "annex") this.#annex = name;
    else if (heading.attached !== undefined) this.#annex = heading.attached;
    const place = { ...line, end: (this.#lines[heading.to] as Line).end };
    const marked = MARKDOWN_HEADING.exec(line.text)?.[1]?.length;
    const legal = DEPTH[kind];
    const depth = marked ?? legal;
    const above = this.#headings.findIndex((open) =>
      open.legal === undefined ? open.depth >= depth : open.legal >= legal,
    );
    const text = `${name}${title === "" ? "" : `. ${title}`}`;
    this.#pushHeading({ depth, legal, text, askedAs: [], related: [], alone: place }, above);
    this.#article = kind === "article" ? { word, number } : undefined;
    this.#clauses = kind === "article" ? this.#clausesFrom(heading) : new Map();
    if (heading.hasText) this.#begin({ ...line, end: place.end }, heading.clause);
  }

  /** The clauses between an article's heading and the next heading. */
  #clausesFrom({ to, clause }: PlacedHeading): Map<number, string> {
    const found: [number, string][] = clause === undefined ? [] : [[to, clause]];
    for (let i = to + 1; i < this.#texts.length && !this.#legal.has(i); i += 1) {
      const number = this.#quoted[i] ? undefined : clauseOn(this.#texts[i] ?? "");
      if (number !== undefined) found.push([i, number]);
    }
    const isOwn = inSequence(
      found.map(([, number]) => orderOf(number)),
      isNextNumber,
    );
    return new Map(found.filter((_, i) => isOwn[i]));
  }

  #pushHeading(heading: OpenHeading, above: number): void {
    this.#leaveHeadings(above < 0 ? this.#headings.length : above);
    this.#headings.push(heading);
    this.#lastWasBlock = false;
  }

  /** Goes up to a depth. A heading with nothing under it ("Điều 7. (được bãi bỏ)", "257 tổ mới") is cited by itself. */
  #leaveHeadings(depth: number): void {
    const innermost = this.#headings.at(-1);
    if (this.#headings.length > depth && innermost?.alone !== undefined) {
      this.#begin(innermost.alone);
      this.#close();
    }
    this.#headings = this.#headings.slice(0, depth);
  }

  /** What follows the last article (signatures, who receives a copy) belongs to none. */
  #leaveArticles(line: Line): void {
    this.#close();
    this.#leaveHeadings(0);
    this.#article = undefined;
    this.#clauses.clear();
    this.#begin(line);
  }

  #begin(line: Line, clause?: string): void {
    this.#close();
    this.#open = { from: line, to: line, ...(clause === undefined ? {} : { clause }) };
  }

  #close(): void {
    if (!this.#open) return;
    const { from, to, clause } = this.#open;
    this.#open = undefined;
    const mark = /^#{1,6}\s+/u.exec(from.text) ?? BULLET.exec(from.text);
    const start = from.start + (mark?.[0].length ?? 0);
    const end = this.#withoutTrailingBlank(start, to.end);
    const text = this.#body.slice(start, end);
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    for (const heading of this.#headings) delete heading.alone;
    this.#paragraphs += 1;
    this.#blocks.push({
      text,
      start,
      end,
      locator: this.#locator(clause),
      headingPath: this.#headings.map((heading) => heading.text),
      askedAs: this.#headings.flatMap((heading) => heading.askedAs),
      ...this.#carried(),
    });
    this.#lastWasBlock = true;
  }

  #withoutTrailingBlank(start: number, end: number): number {
    return start + this.#body.slice(start, end).trimEnd().length;
  }

  #locator(clause: string | undefined): string {
    const annex = this.#annex === "" ? "" : `${this.#annex}, `;
    if (!this.#article) return `${annex}paragraph ${this.#paragraphs}`;
    const { word, number } = this.#article;
    return `${annex}${word} ${number}${clause === undefined ? "" : ` ${CLAUSE_WORD[word]} ${clause}`}`;
  }

  /** What the headings above a block say of all that stands under them. */
  #carried(): Pick<Block, "related" | "confidence"> {
    const related = this.#headings.flatMap((heading) => heading.related);
    const confidence = this.#headings.findLast((heading) => heading.confidence !== undefined)?.confidence;
    return {
      ...(related.length > 0 ? { related } : {}),
      ...(confidence === undefined ? {} : { confidence }),
    };
  }

  /** What a comment belongs to: the block above it, else the heading. */
  #commented(): Block | OpenHeading | undefined {
    this.#close();
    return (this.#lastWasBlock ? this.#blocks.at(-1) : undefined) ?? this.#headings.at(-1);
  }

  #readConfidence(confidence: Confidence | "unknown-mark"): void {
    const commented = this.#commented();
    if (commented && confidence !== "unknown-mark") commented.confidence = confidence;
  }

  #readList({ key, items }: ListMark): void {
    const commented = this.#commented();
    if (commented) commented[key] = [...(commented[key] ?? []), ...items];
  }
}
