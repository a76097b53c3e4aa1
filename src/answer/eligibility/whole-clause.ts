import type { Passage } from "../../domain.ts";
import { isLegalKind } from "../../domain.ts";
import type { KnowledgeBase } from "../../store/knowledge-base.ts";
import type { Pick } from "../pick.ts";
import type { Query } from "../understand.ts";

/** "Điều 12 khoản 3 điểm a–b": a clause that was too long for one passage. */
const PIECE = / (?:điểm|point) \S+$/u;
/** More pieces than this are no answer that anybody reads. */
const MOST_PIECES = 6;

/** Who asks for a list gets all of it: of a clause that was cut into several passages, the other ones too, in order. */
export function wholeClauses(kb: KnowledgeBase, query: Query, picks: readonly Pick[]): readonly Pick[] {
  if (query.wanted !== "list" && query.wanted !== "condition") return picks;
  const all = picks.flatMap((pick) => piecesOf(kb, pick));
  return all.filter(
    ({ hit }, i) =>
      all.findIndex((other) => other.hit.passage.id === hit.passage.id) === i ||
      !PIECE.test(hit.passage.locator),
  );
}

function piecesOf(kb: KnowledgeBase, pick: Pick): Pick[] {
  const { passage, document } = pick.hit;
  const isWhole = pick.end - pick.start > passage.text.length / 2;
  if (!isWhole || !PIECE.test(passage.locator) || !isLegalKind(document.metadata.kind)) return [pick];
  const clause = clauseOf(passage);
  const at = kb.passages.numberOf(passage);
  const isPiece = (other: Passage | undefined): other is Passage =>
    other !== undefined && other.documentId === passage.documentId && clauseOf(other) === clause;
  const beside = (step: number) => {
    const found: Passage[] = [];
    for (let number = at + step; isPiece(kb.passages.at(number)); number += step) {
      const other = kb.passages.at(number);
      if (other) found.push(other);
    }
    return found;
  };
  const pieces = [...beside(-1).reverse(), passage, ...beside(1)];
  if (pieces.length > MOST_PIECES) return [pick];
  return pieces.map((piece) => (piece === passage ? pick : { ...pick, ...wholeOf(pick, piece) }));
}

function clauseOf({ locator }: Passage): string {
  return locator.replace(PIECE, "");
}

function wholeOf({ hit }: Pick, passage: Passage): Partial<Pick> {
  return { hit: { ...hit, passage }, quote: passage.text, start: 0, end: passage.text.length };
}
