import { wantsFigure } from "../language/wanted.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import type { Evidence } from "./evidence.ts";
import type { Query } from "./understand.ts";

/** Share of the best score that what goes first needs: the clause that a guide retells, a figure of the whole country. */
const NEARLY_AS_GOOD = { primary: 0.8, national: 0.75 };

/** Where a guide retells a clause ("khoản 1 Điều 47 Luật Hợp tác xã 2023") that answers nearly as well, that is cited. */
export function primaryFirst(kb: KnowledgeBase, enough: Evidence[]): Evidence[] {
  const [best] = enough;
  if (best === undefined) return enough;
  const { hit } = best.candidate;
  const isArticle = /(?:Điều|Article) \d/u.test(hit.passage.locator);
  if (isArticle) return enough;
  const retold = kb.references.of(hit.passage).filter(({ documentId }) => documentId !== hit.document.id);
  const primary = enough.find(
    ({ candidate, score }) =>
      score >= best.score * NEARLY_AS_GOOD.primary &&
      retold.some(({ id }) => id === candidate.hit.passage.id),
  );
  if (primary === undefined) return enough;
  const isRetelling = ({ candidate }: Evidence) => candidate.hit.passage.id === hit.passage.id;
  return [primary, ...enough.filter((item) => item !== primary && !isRetelling(item))];
}

/** A figure of the whole country answers who names no province; where there is none, the provinces stand side by side. */
export function nationalFirst(query: Query, enough: Evidence[]): Evidence[] {
  if (query.places.length > 0 || query.acrossPlaces || !wantsFigure(query.wanted)) return enough;
  const [best] = enough;
  if (best === undefined || best.candidate.hit.document.metadata.places.length === 0) return enough;
  const isNational = ({ candidate, score, isTarget }: Evidence) =>
    candidate.hit.document.metadata.places.length === 0 &&
    score >= best.score * NEARLY_AS_GOOD.national &&
    isTarget === best.isTarget;
  const national = enough.filter(isNational);
  return national.length > 0 ? national : enough;
}

/** "Điều 3 nói gì?" is told from its first clause on; everything else from the best sentence on. */
export function inOrder(query: Query, enough: Evidence[]): Evidence[] {
  if (query.reference === undefined || query.units.length > 0) return enough;
  const position = ({ candidate: { hit, start } }: Evidence) => hit.passage.start + start;
  return [...enough].sort((a, b) => position(a) - position(b));
}

/** Who asks for what was reached is told of a plan only where nothing else is known. */
export function resultsFirst(query: Query, enough: Evidence[]): Evidence[] {
  if (!query.demands.result) return enough;
  const results = enough.filter(({ isTarget }) => !isTarget);
  return results.length > 0 ? results : enough;
}

/** Share of the best score and coverage from which on a plain figure goes before a limit that nobody asked for. */
const ALMOST_AS_GOOD = { score: 0.97, coverage: 0.9 };
const LIMITS: readonly unknown[] = ["at-least", "at-most"];

/** "Lớp … học mấy ngày?": "07 ngày" goes before "ít nhất 02 ngày thực hành", which is a limit to some of it. */
export function plainFirst(query: Query, enough: Evidence[]): Evidence[] {
  const [best] = enough;
  const limit = best?.figure.quantity;
  if (best === undefined || limit === undefined || query.aboutRule || !LIMITS.includes(limit.bound))
    return enough;
  const plain = enough.find(
    ({ candidate, score, coverage, figure: { quantity } }) =>
      candidate.hit.document.id === best.candidate.hit.document.id &&
      quantity?.unit === limit.unit &&
      quantity.bound === undefined &&
      score >= best.score * ALMOST_AS_GOOD.score &&
      coverage >= best.coverage * ALMOST_AS_GOOD.coverage,
  );
  return plain === undefined ? enough : [plain, ...enough.filter((item) => item !== plain)];
}
