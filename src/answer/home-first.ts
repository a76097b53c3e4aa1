import type { Citation, Statement } from "../domain.ts";
import { placeFit } from "../language/mergers.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";

interface Said {
  statements: Statement[];
  citations: Citation[];
}

/**
 * Where an answer tells of several places and none was asked about, the asker's own comes first; sources are numbered in the order in
 * which they are then told. Nothing is added and nothing left out.
 */
export function homeFirst(kb: KnowledgeBase, home: string | undefined, said: Said): Said {
  if (home === undefined) return said;
  const ofHome = new Set(said.citations.filter((citation) => isOf(kb, home, citation)).map(({ n }) => n));
  const isFirst = ({ citations }: Statement) => citations.length > 0 && citations.every((n) => ofHome.has(n));
  const [own, others] = [said.statements.filter(isFirst), said.statements.filter((one) => !isFirst(one))];
  if (own.length === 0 || others.length === 0) return said;
  const statements = [...own, ...others];
  const told = [...statements.flatMap(({ citations }) => citations), ...said.citations.map(({ n }) => n)];
  const numbers = new Map([...new Set(told)].map((n, at) => [n, at + 1]));
  const numberOf = (n: number) => numbers.get(n) ?? n;
  return {
    statements: statements.map((one) => ({ ...one, citations: one.citations.map(numberOf) })),
    citations: said.citations
      .map((citation) => ({ ...citation, n: numberOf(citation.n) }))
      .sort((a, b) => a.n - b.n),
  };
}

function isOf(kb: KnowledgeBase, home: string, { documentId }: Citation): boolean {
  const metadata = kb.documents.get(documentId)?.metadata;
  if (metadata === undefined) return false;
  const dated = metadata.published ?? metadata.issued ?? (metadata.period && `${metadata.period.to}-12-31`);
  return placeFit(home, metadata.places, dated) !== undefined;
}
