import { ModelError } from "../errors.ts";
import type { EmbeddingModel } from "../models/embeddings.ts";
import type { Vectors } from "../store/vector-codes.ts";

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
  let vectors = old && fresh.length < inputs.length ? emptyVectors(inputs.length, old.dimensions) : undefined;
  const size = model.batchSize ?? BATCH;
  for (let from = 0; from < fresh.length; from += size) {
    const batch = fresh.slice(from, from + size);
    const made = await embed(
      model,
      batch.map(({ text }) => text),
    );
    vectors ??= emptyVectors(inputs.length, made[0]?.length ?? 0);
    for (const [i, { index }] of batch.entries()) setRow(vectors, index, made[i], model);
  }
  vectors ??= emptyVectors(inputs.length, old?.dimensions ?? 0);
  for (const [index, { row }] of inputs.entries()) {
    if (row === undefined || !old) continue;
    setRow(vectors, index, old.data.subarray(row * old.dimensions, (row + 1) * old.dimensions), model);
  }
  return vectors;
}

function emptyVectors(count: number, dimensions: number): Vectors {
  return { dimensions, data: new Float32Array(count * dimensions) };
}

function setRow(
  { dimensions, data }: Vectors,
  index: number,
  vector: ArrayLike<number> | undefined,
  model: EmbeddingModel,
): void {
  if (vector?.length !== dimensions) {
    throw new ModelError(
      `The embedding model ${model.name} gave vectors of different lengths.`,
      "Check EMBEDDINGS_MODEL and run: npm run ingest",
    );
  }
  data.set(vector, index * dimensions);
}

async function embed(model: EmbeddingModel, texts: string[]): Promise<number[][]> {
  try {
    return await model.embeddings.embedDocuments(texts);
  } catch (error) {
    if (error instanceof ModelError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new ModelError(
      `The embedding model ${model.name} failed: ${message}`,
      "Check EMBEDDINGS_BASE_URL, EMBEDDINGS_API_KEY and EMBEDDINGS_MODEL.",
      { cause: error },
    );
  }
}
