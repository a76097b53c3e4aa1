import type { CorpusFacts } from "../domain.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";

export function corpusFacts({ documents, manifest }: KnowledgeBase): CorpusFacts {
  const all = [...documents.values()];
  const checked = all.flatMap(({ metadata }) => metadata.digest?.checked ?? []).sort();
  return {
    documents: all.filter(
      ({ metadata }) => metadata.variantOf === undefined || !documents.has(metadata.variantOf),
    ).length,
    date: checked.at(-1) ?? manifest.builtAt.slice(0, 10),
    isChecked: checked.length > 0,
  };
}
