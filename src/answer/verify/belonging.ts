interface Span {
  start: number;
  end: number;
}

const CLAUSE_BREAK =
  /[,;:.!?](?=\s|$)|\n|\s(?:–|-|và|còn|nhưng|trong khi|and|while|whereas|but|och|medan|men)\s/giu;
const IN_TURN = /(?:lần lượt|respectively|respektive)(?!\p{L})/iu;

/** Ends of the clauses of a text. */
function breaksOf(text: string): number[] {
  return [...text.matchAll(CLAUSE_BREAK)].map(({ index }) => index);
}

/**
 * Which of the places or times of a sentence a figure belongs to: those of its own clause, else of the nearest one before
 * it that has any, else of the nearest behind. Where a clause has as many of them as figures, they go in pairs.
 */
export function belonging<Item extends Span>(
  text: string,
  items: readonly Item[],
  figure: Span,
  figures: readonly Span[],
): Item[] {
  if (items.length <= 1) return [...items];
  const own = figures.findIndex(({ start }) => start === figure.start);
  if (IN_TURN.test(text) && items.length === figures.length) return items.slice(own, own + 1);
  const breaks = breaksOf(text);
  const clauseOf = ({ start }: Span) => breaks.filter((at) => at < start).length;
  const clause = clauseOf(figure);
  const within = items.filter((item) => clauseOf(item) === clause);
  if (within.length > 0)
    return paired(
      within,
      figure,
      figures.filter((other) => clauseOf(other) === clause),
    );
  const before = items.filter((item) => clauseOf(item) < clause);
  const nearest = clauseOf(before.at(-1) ?? items[0] ?? figure);
  // "Đến 31/10/2025, giai đoạn 2021–2025, có 9 …": all that is named between the figure before and this one.
  const last = Math.max(-1, ...figures.map(clauseOf).filter((at) => at < clause));
  const between = before.filter((item) => clauseOf(item) > last);
  return between.length > 0 ? between : items.filter((item) => clauseOf(item) === nearest);
}

/** "from 500 in 2023 to 557 in 2024": the first figure has the first year. */
function paired<Item extends Span>(within: Item[], figure: Span, figures: readonly Span[]): Item[] {
  if (within.length === 1 || within.length !== figures.length) return within;
  const own = figures.findIndex(({ start }) => start === figure.start);
  return within.slice(own, own + 1);
}
