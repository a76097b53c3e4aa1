import { legalHeadings, type PlacedHeading } from "./headings.ts";
import { clauseOn, isClosing, orderOf } from "./legal-lines.ts";
import { bare, type Line, linesOf } from "./lines.ts";
import { quotedLines } from "./quoted-lines.ts";

/** A block of a document: a clause of an article, or a paragraph. Offsets are into the cleaned body. */
export interface Block {
  text: string;
  start: number;
  end: number;
  headingPath: string[];
  locator: string;
  askedAs: string[];
}

const MARKDOWN_HEADING = /^(#{1,6})\s+(.*\S)\s*$/u;
const BULLET = /^\s*[-*•]\s+/u;
const INDENTED = /^\s+\S/u;
const COMMENT_START = /^<!--\s*askedAs\s*$/u;
const COMMENT_END = /^-->\s*$/u;
const CLAUSE_WORD: Record<string, string> = { Điều: "khoản", Article: "clause" };
/** Depth of a heading that is not marked with "#"; marked ones, 1 to 6, lie above. */
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
 * a list item ("paragraph 4", counted over the whole document). A comment `<!-- askedAs … -->` belongs to the clause
 * or heading above it.
 */
export function structure(body: string): Block[] {
  return new Structurer(body).run();
}

interface OpenHeading {
  depth: number;
  text: string;
  askedAs: string[];
  /** Where it stands, until something stands under it: an article without text is a block itself. */
  alone?: Line;
}

class Structurer {
  readonly #body: string;
  readonly #lines: Line[];
  readonly #legal: Map<number, PlacedHeading>;
  readonly #quoted: boolean[];
  readonly #blocks: Block[] = [];
  readonly #headings: OpenHeading[] = [];
  #annex = "";
  #article: { word: string; number: string; clause: number } | undefined;
  #paragraphs = 0;
  #open: { from: Line; to: Line; clause?: string } | undefined;
  #lastWasBlock = false;

  constructor(body: string) {
    this.#body = body;
    this.#lines = linesOf(body);
    this.#legal = legalHeadings(this.#lines);
    this.#quoted = quotedLines(this.#lines.map(({ text }) => bare(text)));
  }

  run(): Block[] {
    for (let i = 0; i < this.#lines.length; i += 1) {
      const line = this.#lines[i] as Line;
      const legal = this.#legal.get(i);
      if (COMMENT_START.test(line.text)) i = this.#readAskedAs(i);
      else if (legal) {
        this.#enterLegal(legal, i);
        i = legal.to;
      } else this.#readLine(line, this.#quoted[i] ?? false);
    }
    this.#close();
    this.#emitEmptyArticle();
    return this.#blocks;
  }

  #readLine(line: Line, quoted: boolean): void {
    const heading = MARKDOWN_HEADING.exec(line.text);
    const clause = this.#article && !quoted ? this.#clauseOn(bare(line.text)) : undefined;
    if (heading && !this.#isNumbered(heading[2] ?? ""))
      this.#enterHeading(heading[1]?.length ?? 1, heading[2] ?? "");
    else if (line.text.trim() === "") this.#readBlank();
    else if (clause !== undefined) this.#begin(line, clause);
    else if (this.#article && !quoted && isClosing(bare(line.text))) this.#leaveArticles(line);
    else if (this.#open && this.#continues(line)) this.#open.to = line;
    else this.#begin(line);
  }

  /** A clause that a converter has marked as a heading ("### 1. …") is still a clause. */
  #isNumbered(text: string): boolean {
    return this.#article !== undefined && this.#clauseOn(bare(text)) !== undefined;
  }

  /** Clauses count upwards; a smaller number is a list inside a clause. */
  #clauseOn(text: string): string | undefined {
    const clause = clauseOn(text);
    return clause !== undefined && orderOf(clause) > (this.#article?.clause ?? 0) ? clause : undefined;
  }

  /** A blank line ends a paragraph, but not what an article says, whose points may be set apart. */
  #readBlank(): void {
    if (!this.#article) this.#close();
  }

  #continues(line: Line): boolean {
    if (INDENTED.test(line.text)) return true;
    return this.#article !== undefined && (this.#open?.clause !== undefined || !BULLET.test(line.text));
  }

  #enterHeading(depth: number, text: string): void {
    this.#close();
    this.#emitEmptyArticle();
    this.#article = undefined;
    this.#pushHeading({ depth, text, askedAs: [] });
  }

  #enterLegal(heading: PlacedHeading, at: number): void {
    const line = this.#lines[at] as Line;
    const { kind, word, number, title } = heading;
    const marked = MARKDOWN_HEADING.exec(line.text)?.[1]?.length;
    const name = [word, number].filter(Boolean).join(" ");
    const text = `${name}${title === "" ? "" : `. ${title}`}`;
    this.#close();
    this.#emitEmptyArticle();
    if (kind === "annex") this.#annex = name;
    this.#article = kind === "article" ? { word, number, clause: 0 } : undefined;
    const place = { text: "", start: line.start, end: (this.#lines[heading.to] as Line).end };
    this.#pushHeading({
      depth: marked ?? DEPTH[kind],
      text,
      askedAs: [],
      ...(kind === "article" ? { alone: place } : {}),
    });
    if (heading.hasText) this.#begin({ ...line, end: place.end });
  }

  #pushHeading(heading: OpenHeading): void {
    while ((this.#headings.at(-1)?.depth ?? 0) >= heading.depth) this.#headings.pop();
    this.#headings.push(heading);
    this.#lastWasBlock = false;
  }

  /** An article that has only its heading ("Điều 7. (được bãi bỏ)") is cited by it. */
  #emitEmptyArticle(): void {
    const heading = this.#headings.at(-1);
    if (heading?.alone === undefined || this.#article === undefined) return;
    this.#begin(heading.alone);
    this.#close();
  }

  /** What follows the last article (signatures, who receives a copy) belongs to none. */
  #leaveArticles(line: Line): void {
    this.#close();
    this.#article = undefined;
    this.#headings.length = 0;
    this.#begin(line);
  }

  #begin(line: Line, clause?: string): void {
    this.#close();
    if (this.#article && clause !== undefined) this.#article.clause = orderOf(clause);
    this.#open = { from: line, to: line, ...(clause === undefined ? {} : { clause }) };
  }

  #close(): void {
    if (!this.#open) return;
    const { from, to, clause } = this.#open;
    this.#open = undefined;
    const mark = this.#article ? /^#{1,6}\s+/u.exec(from.text) : BULLET.exec(from.text);
    const start = from.start + (mark?.[0].length ?? 0);
    const end = this.#withoutTrailingBlank(start, to.end);
    const text = this.#body.slice(start, end);
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    delete this.#headings.at(-1)?.alone;
    this.#paragraphs += 1;
    this.#blocks.push({
      text,
      start,
      end,
      locator: this.#locator(clause),
      headingPath: this.#headings.map((heading) => heading.text),
      askedAs: this.#headings.flatMap((heading) => heading.askedAs),
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

  /** Reads the list of a comment that begins at line `from`; returns the line of its end. */
  #readAskedAs(from: number): number {
    this.#close();
    let to = from + 1;
    while (to < this.#lines.length && !COMMENT_END.test(this.#lines[to]?.text ?? "")) to += 1;
    const questions = this.#lines
      .slice(from + 1, to)
      .map((line) => line.text.replace(BULLET, "").trim())
      .filter(Boolean);
    const block = this.#lastWasBlock ? this.#blocks.at(-1) : undefined;
    (block ?? this.#headings.at(-1))?.askedAs.push(...questions);
    return to;
  }
}
