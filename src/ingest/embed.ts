import { ModelError } from "../errors.ts";
import type { EmbeddingModel } from "../models/embeddings.ts";
import type { Vectors } from "../store/vector-store.ts";

const BATCH = 256;

export interface EmbeddingInput {
  text: string;
  /** Row of the old vectors that holds this text's embedding already. */
  row?: number;
}

/**
 * Embeds passages in batches, taking over what the old index holds.
 * @throws ModelError when the embedding service fails or gives vectors of different lengths.
 */
export async function embedPassages(
  inputs: EmbeddingInput[],
  model: EmbeddingModel,
  old: Vectors | undefined,
): Promise<Vectors> {
  const fresh = inputs.flatMap((input, index) =>
    input.row === undefined ? [{ index, text: input.text }] : [],
  );
  const rows = new Map<number, ArrayLike<number>>();
  for (let from = 0; from < fresh.length; from += BATCH) {
    const batch = fresh.slice(from, from + BATCH);
    const vectors = await embed(
      model,
      batch.map(({ text }) => text),
    );
    batch.forEach(({ index }, i) => {
      rows.set(index, vectors[i] ?? []);
    });
  }
  const dimensions = rows.values().next().value?.length ?? old?.dimensions ?? 0;
  const data = new Float32Array(inputs.length * dimensions);
  inputs.forEach(({ row }, index) => {
    const vector =
      row === undefined ? rows.get(index) : old?.data.subarray(row * dimensions, (row + 1) * dimensions);
    if (vector?.length !== dimensions) {
      throw new ModelError(
        `The embedding model ${model.name} gave vectors of different lengths.`,
        "Check EMBEDDINGS_MODEL and run: npm run ingest",
      );
    }
    data.set(vector, index * dimensions);
  });
  return { dimensions, data };
}

async function embed(model: EmbeddingModel, texts: string[]): Promise<number[][]> {
  try {
    return await model.embeddings.embedDocuments(texts);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new ModelError(
      `The embedding model ${model.name} failed: ${message}`,
      "Check EMBEDDINGS_BASE_URL, EMBEDDINGS_API_KEY and EMBEDDINGS_MODEL.",
      { cause: error },
    );
  }
}
