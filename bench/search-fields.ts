import type { MadeUpCorpus } from "./search-corpus.ts";

/** A passage as other systems take it; `id` is its number. */
export interface Fields {
  id: number;
  title: string;
  heading: string;
  text: string;
}

export function* fieldsOf({ documents, passages }: MadeUpCorpus): Generator<Fields> {
  const titles = new Map(documents.map(({ id, metadata }) => [id, metadata.title]));
  for (const [id, { documentId, headingPath, text }] of passages.entries())
    yield { id, title: titles.get(documentId) ?? "", heading: headingPath.at(-1) ?? "", text };
}

/** Writes JSON with `write`; false where the text would be longer than the engine lets one be. */
export async function whereItFits(write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof RangeError && error.message === "Invalid string length") return false;
    throw error;
  }
}
