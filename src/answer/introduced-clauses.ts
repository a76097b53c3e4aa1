import type { Passage } from "../domain.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import type { Pick } from "./pick.ts";
import type { Query } from "./understand.ts";

/** Clauses shown of a list, and letters of all of them together: beyond, each gives its first sentence or line. */
const MOST_CLAUSES = 15;
const LETTERS = 2400;
/** A list of more clauses is not told whole to who asks for what one of them tells. */
const FEW = 10;

/**
 * "Thu nhập … được phân phối như sau:" says nothing without the clauses behind it: where that is the best answer, they are told with it,
 * each with its own citation, and nothing else; beside another answer it is left out.
 */
export function withIntroduced(kb: KnowledgeBase, query: Query, picks: readonly Pick[]): Pick[] {
  const [first] = picks;
  if (first === undefined) return [];
  const best = introduces(first) ? first : wantsAll(query) ? introductionOf(kb, first) : undefined;
  if (best === undefined) return picks.filter((pick) => !introduces(pick));
  const clauses = clausesBehind(kb, best.hit.passage);
  if (clauses.length === 0) return [...picks];
  const isLong = clauses.reduce((sum, { text }) => sum + text.length, 0) > LETTERS;
  const { lead: _ofOneFigure, ...rest } = best;
  return [
    rest,
    ...clauses.map((passage): Pick => {
      const end = isLong ? beginningOf(passage.text) : passage.text.length;
      const hit = { ...best.hit, passage };
      return { ...rest, hit, quote: passage.text.slice(0, end), start: 0, end, isIntroduced: true };
    }),
  ];
}

/** Who asks what there is, how it is done or on what conditions is not told by one clause of several. */
function wantsAll({ wanted, reference }: Query): boolean {
  return reference === undefined && ["list", "how", "condition"].includes(wanted);
}

/** What introduces the clause of a pick, as a pick of its own; undefined where the article has no such line, or too many clauses. */
function introductionOf(kb: KnowledgeBase, pick: Pick): Pick | undefined {
  const { passage } = pick.hit;
  const clause = Number(/ (?:khoản|clause) (\d+)$/u.exec(passage.locator)?.[1]);
  if (Number.isNaN(clause)) return undefined;
  const article = kb.passages.at(kb.passages.numberOf(passage) - clause);
  if (article?.documentId !== passage.documentId || behind(article, passage) === "") return undefined;
  const { text } = article;
  const { lead: _ofOneFigure, ...rest } = pick;
  const whole = { ...rest, hit: { ...pick.hit, passage: article }, quote: text, start: 0, end: text.length };
  return introduces(whole) && clausesBehind(kb, article).length <= FEW ? whole : undefined;
}

/** Whether all that is quoted introduces what stands behind it. */
function introduces({ quote, hit, end }: Pick): boolean {
  return quote.endsWith(":") && hit.passage.text.slice(end).trim() === "";
}

/** The passages of the clauses of an article, where the passage is the article's own first lines. */
function clausesBehind(kb: KnowledgeBase, article: Passage): Passage[] {
  const clauses: Passage[] = [];
  for (let number = kb.passages.numberOf(article) + 1; clauses.length < MOST_CLAUSES; number += 1) {
    const next = kb.passages.at(number);
    const isOwn =
      next?.documentId === article.documentId && /^ (?:khoản|clause) /u.test(behind(article, next));
    if (!isOwn) break;
    clauses.push(next);
  }
  return clauses;
}

function behind(article: Passage, { locator }: Passage): string {
  return locator.startsWith(article.locator) ? locator.slice(article.locator.length) : "";
}

function beginningOf(text: string): number {
  return /^.{40,}?(?:[.;](?=\s|$)|\n|$)/su.exec(text)?.[0].trimEnd().length ?? text.length;
}
