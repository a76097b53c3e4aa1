import type { Answer, Citation } from "../domain.ts";

/** A document and a clause of it, or a paragraph, with all that is quoted from there. */
export interface Source {
  /** From 1, in the order in which the answer names them. */
  n: number;
  /** The first citation, which speaks for all: title, address, confidence, what else to read. */
  citation: Citation;
  citations: Citation[];
  /** The point where all citations are of one, else the clause. */
  locator: string;
}

const POINT = / (?:điểm|point) \S+$/u;
const MARK = /\[(\d{1,3})\]/gu;

/** The sources of an answer: citations of one clause are one source, so that a reader meets one number for it everywhere. */
export function sourcesOf({ citations }: Pick<Answer, "citations">): Source[] {
  const byPlace = new Map<string, Citation[]>();
  for (const citation of citations) {
    const place = `${citation.documentId} ${clauseOf(citation)}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), citation]);
  }
  return [...byPlace.values()].flatMap((own, at) => {
    const [citation] = own;
    if (citation === undefined) return [];
    const isOne = own.every(({ locator }) => locator === citation.locator);
    return [{ n: at + 1, citation, citations: own, locator: isOne ? citation.locator : clauseOf(citation) }];
  });
}

/** The numbers of sources for the numbers of citations, each once and in order; one that is not known is left out. */
export function numbersOf(sources: readonly Source[], citations: readonly number[]): number[] {
  const numbers = citations.flatMap(
    (n) => sources.find((source) => source.citations.some((citation) => citation.n === n))?.n ?? [],
  );
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** A text whose marks [n] number citations, with the numbers of their sources; a source that is named twice in a row is named once. */
export function renumbered(sources: readonly Source[], text: string): string {
  const seen = new Set<number>();
  return text.replace(/\[\d{1,3}\](?:\s?\[\d{1,3}\])*/gu, (run) => {
    seen.clear();
    const marks = [...run.matchAll(MARK)].flatMap(([mark, digits]) => {
      const [n] = numbersOf(sources, [Number(digits)]);
      if (n === undefined) return [mark];
      if (seen.has(n)) return [];
      seen.add(n);
      return [`[${n}]`];
    });
    return marks.join(run.includes(" ") ? " " : "");
  });
}

function clauseOf({ locator }: Citation): string {
  return locator.replace(POINT, "");
}
