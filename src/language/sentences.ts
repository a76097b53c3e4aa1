/** A sentence with its place in the text it was taken from (UTF-16 offsets, end exclusive). */
export interface Sentence {
  text: string;
  start: number;
  end: number;
}

const ABBREVIATION =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|No|Art|St|vs|e\.g|i\.e|cf|approx|TP|ThS|TS|PGS|GS|Q|P|bl\.a|t\.ex|kl|ca|\p{Lu})\.$/u;
/** Marks of bold type may close a sentence as quotation marks do: "**Có mất phí không?** Không, …". */
const BREAK = /[.!?…]+["'”’»)*_]*(?=\s)|\n+/gu;
const NEXT_STARTS = /^\s*["'“‘«(*_]*[\p{Lu}\p{N}•\-–]/u;

/** Splits text into sentences: at final punctuation before a capital or a figure, and at every line break. */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(BREAK)) {
    const end = match.index + match[0].length;
    if (!match[0].startsWith("\n")) {
      if (!NEXT_STARTS.test(text.slice(end, end + 12))) continue;
      if (match[0] === "." && ABBREVIATION.test(text.slice(Math.max(0, end - 8), end))) continue;
      if (endsInListNumber(text, end)) continue;
    }
    push(found, text, start, end);
    start = end;
  }
  push(found, text, start, text.length);
  return found;
}

function push(found: Sentence[], text: string, start: number, end: number): void {
  const raw = text.slice(start, end);
  const trimmed = raw.trim();
  if (!/[\p{L}\p{N}]/u.test(trimmed)) return;
  const from = start + raw.indexOf(trimmed);
  found.push({ text: trimmed, start: from, end: from + trimmed.length });
}

/** Letters before the end of a sentence in which the number of a list stands; a line may be as long as a book. */
const LOOKED_BACK = 24;

/** The number of a list stands at the beginning of its line; the year that a sentence ends in does not. */
function endsInListNumber(text: string, end: number): boolean {
  const before = text.slice(Math.max(0, end - LOOKED_BACK), end);
  return /\n\s*(?:\d+|\p{Ll})\.$/u.test(end > LOOKED_BACK ? before : `\n${before}`);
}
