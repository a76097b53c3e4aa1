/** A block of a document: a clause of an article, or a paragraph. Offsets are into the cleaned body. */
export interface Block {
  text: string;
  start: number;
  end: number;
  headingPath: string[];
  locator: string;
  askedAs: string[];
}

interface Line {
  text: string;
  start: number;
}

const HEADING = /^(#{1,6})\s+(.*\S)\s*$/u;
/** "Điều 4. …", "Article 4: …" on a line of its own; as a Markdown heading also without the point. */
const ARTICLE =
  /^(?:#{1,6}\s+(Điều|Article)\s+(\d{1,3}[a-z]?)(?![\p{L}\d])\s*[.:]?\s*(.*)|(Điều|Article)\s+(\d{1,3}[a-z]?)\s*(?:[.:]\s*(.*)|))$/u;
const CLAUSE = /^(\d{1,3})\.\s+\S/u;
const BULLET = /^\s*[-*•]\s+/u;
const INDENTED = /^\s+\S/u;
const COMMENT_START = /^<!--\s*askedAs\s*$/u;
const COMMENT_END = /^-->\s*$/u;

const CLAUSE_WORD: Record<string, string> = { Điều: "khoản", Article: "clause" };

/**
 * Finds the blocks of a document in reading order. Inside an article a block is a clause with its points, located as
 * an officer writes it ("Điều 20 khoản 1"); elsewhere it is a paragraph or a list item ("paragraph 4", counted over the
 * whole document). A comment `<!-- askedAs … -->` belongs to the clause or heading above it.
 */
export function structure(body: string): Block[] {
  return new Structurer(body).run();
}

class Structurer {
  readonly #lines: Line[];
  readonly #blocks: Block[] = [];
  readonly #headings: { level: number; text: string; askedAs: string[] }[] = [];
  #article: { word: string; number: string } | undefined;
  #paragraphs = 0;
  #open: { from: Line; to: Line; clause?: string } | undefined;
  #lastWasBlock = false;

  constructor(body: string) {
    let start = 0;
    this.#lines = body.split("\n").map((text) => {
      const line = { text, start };
      start += text.length + 1;
      return line;
    });
  }

  run(): Block[] {
    for (let i = 0; i < this.#lines.length; i += 1) {
      const line = this.#lines[i] as Line;
      if (COMMENT_START.test(line.text)) i = this.#readAskedAs(i);
      else this.#readLine(line);
    }
    this.#close();
    return this.#blocks;
  }

  #readLine(line: Line): void {
    const heading = HEADING.exec(line.text);
    const article = ARTICLE.exec(line.text);
    const clause = this.#article ? CLAUSE.exec(line.text)?.[1] : undefined;
    if (article && (heading || (article[3] ?? article[6] ?? "").length < 200))
      this.#enterArticle(article, heading?.[1]?.length);
    else if (heading) this.#enterHeading(heading[1]?.length ?? 1, heading[2] ?? "");
    else if (line.text.trim() === "") this.#readBlank();
    else if (clause !== undefined) this.#begin(line, clause);
    else if (this.#open && this.#continues(line)) this.#open.to = line;
    else this.#begin(line);
  }

  /** A blank line ends a paragraph, but not a clause, whose points may be set apart. */
  #readBlank(): void {
    if (!this.#article) this.#close();
  }

  #continues(line: Line): boolean {
    if (INDENTED.test(line.text)) return true;
    return this.#open?.clause !== undefined && !BULLET.test(line.text);
  }

  #enterHeading(level: number, text: string): void {
    this.#close();
    this.#article = undefined;
    this.#pushHeading(level, text);
  }

  #enterArticle(match: RegExpExecArray, level: number | undefined): void {
    this.#close();
    const word = match[1] ?? match[4] ?? "Điều";
    const number = match[2] ?? match[5] ?? "";
    const title = match[3] ?? match[6] ?? "";
    this.#article = { word, number };
    this.#pushHeading(level ?? 6, `${word} ${number}${title === "" ? "" : `. ${title}`}`);
  }

  #pushHeading(level: number, text: string): void {
    while ((this.#headings.at(-1)?.level ?? 0) >= level) this.#headings.pop();
    this.#headings.push({ level, text, askedAs: [] });
    this.#lastWasBlock = false;
  }

  #begin(line: Line, clause?: string): void {
    this.#close();
    this.#open = { from: line, to: line, ...(clause === undefined ? {} : { clause }) };
  }

  #close(): void {
    if (!this.#open) return;
    const { from, to, clause } = this.#open;
    this.#open = undefined;
    const bullet = BULLET.exec(from.text)?.[0].length ?? 0;
    const start = from.start + bullet;
    const end = to.start + to.text.length;
    const text = this.#textBetween(start, end);
    if (!/[\p{L}\p{N}]/u.test(text)) return;
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

  #textBetween(start: number, end: number): string {
    return this.#lines
      .filter((line) => line.start + line.text.length >= start && line.start < end)
      .map((line) => line.text.slice(Math.max(0, start - line.start), end - line.start))
      .join("\n");
  }

  #locator(clause: string | undefined): string {
    if (!this.#article) return `paragraph ${this.#paragraphs}`;
    const { word, number } = this.#article;
    return clause === undefined ? `${word} ${number}` : `${word} ${number} ${CLAUSE_WORD[word]} ${clause}`;
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
