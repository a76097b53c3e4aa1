import type { Language } from "../../domain.ts";
import { detectLanguage } from "../../language/detect.ts";
import { rememberingLast } from "../../language/memo.ts";
import { fold, hasVietnameseMarks, nfc } from "../../language/normalize.ts";

/** A part of a text: UTF-16 offsets, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

type Where = "anywhere" | "start" | "end";

const AROUND: Record<Where, [before: string, after: string]> = {
  anywhere: ["(?<![\\p{L}\\p{N}])", "(?![\\p{L}\\p{N}])"],
  start: ["^[\\s,.…]*", "(?![\\p{L}\\p{N}])"],
  end: ["(?:(?<![\\p{L}\\p{N}])|(?=,))", "[\\s,.?!…]*$"],
};

/**
 * Ways of saying one thing in Vietnamese, English and Swedish, as patterns. A text with Vietnamese marks is read as it is
 * written, so that "nó" is not "nợ"; any other is read without marks, by patterns of its own where some would then be other words.
 */
export class Wordings {
  readonly #marked: RegExp;
  readonly #plain: RegExp;

  constructor(where: Where, marked: readonly string[], plain: readonly string[] = marked.map(fold)) {
    const [before, after] = AROUND[where];
    const build = (sources: readonly string[]) =>
      new RegExp(`${before}(?:${sources.join("|")})${after}`, "gu");
    this.#marked = build(marked);
    this.#plain = build(plain);
  }

  /** Where the text says it, in reading order. */
  in(text: string): Span[] {
    const { marked, read } = readingOf(text);
    // Offsets hold only where the reading keeps the length, which composed text does.
    if (read.length !== text.length) return [];
    return [...read.matchAll(marked ? this.#marked : this.#plain)].map(({ 0: said, index }) => ({
      start: index,
      end: index + said.length,
    }));
  }

  isIn(text: string): boolean {
    const { marked, read } = readingOf(text);
    return read.length === text.length && read.search(marked ? this.#marked : this.#plain) >= 0;
  }
}

/** Texts whose reading is kept: a question is held against dozens of wordings. */
const REMEMBERED = 16;

const readingOf = rememberingLast(REMEMBERED, (text) => {
  const marked = hasVietnameseMarks(text);
  return { marked, read: marked ? nfc(text).toLowerCase() : fold(text) };
});

/** A change of a text: what stands in the span gives way to `text`. */
export interface Edit extends Span {
  text: string;
}

/** The text with all changes made; of two that overlap the first in reading order, and the longer one, is made. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = "";
  let from = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.start < from) continue;
    result += `${text.slice(from, edit.start)} ${edit.text} `;
    from = edit.end;
  }
  return tidy(result + text.slice(from));
}

/** The text without some of its parts. */
export function without(text: string, spans: readonly Span[]): string {
  return edited(
    text,
    spans.map((span) => ({ ...span, text: "" })),
  );
}

/** One blank between words, none before a mark, no mark at the beginning or twice in a row. */
export function tidy(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(/\s+([,.?!;:])/gu, "$1")
    .replace(/([,;:])(?:\s*[,;:])+/gu, "$1")
    .replace(/[,;:]+([?.!])/gu, "$1")
    .replace(/^[\s,.;:?!]+/u, "")
    .trim();
}

/** Said before a place or a body. */
export const IN: Record<Language, string> = { vi: "ở", en: "in", sv: "i" };

/** A word as it is written in a text: one accented word would have all others read as they are written. */
export function likeWritten(word: string, text: string): string {
  return hasVietnameseMarks(text) || detectLanguage(text) !== "vi" ? word : fold(word);
}

/** Without the mark that ends a sentence. */
export function open(text: string): string {
  return text.replace(/[\s?.!,;:…]+$/u, "");
}
