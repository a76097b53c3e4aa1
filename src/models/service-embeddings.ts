import { Embeddings } from "@langchain/core/embeddings";
import { ModelError } from "../errors.ts";
import { cacheKey, type EmbeddingCache } from "./embedding-cache.ts";
import type { EmbeddingDescription, Role } from "./embedding-descriptions.ts";

/** What gives vectors for texts, at the cost of money or time. */
export interface EmbeddingService {
  /** One vector a text, in the same order. */
  embed(texts: string[], role: Role): Promise<number[][]>;
  /** Most texts in one call, and most calls at once. */
  batchSize: number;
  concurrency: number;
  /** What to check when it fails. */
  remedy: string;
}

const QUESTIONS = 1000;

/**
 * Embeddings by a service: with the prefixes of the model, each passage embedded once (`cache`), and no vector taken over
 * unchecked. Questions are remembered in memory only: what people ask is not written down.
 */
export class ServiceEmbeddings extends Embeddings {
  readonly #name: string;
  readonly #service: EmbeddingService;
  readonly #description: EmbeddingDescription;
  readonly #cache: EmbeddingCache | undefined;
  /** The least recently asked first. */
  readonly #questions = new Map<string, number[]>();
  #dimensions: number | undefined;

  constructor(
    name: string,
    service: EmbeddingService,
    description: EmbeddingDescription,
    cache?: EmbeddingCache,
  ) {
    super({});
    this.#name = name;
    this.#service = service;
    this.#description = description;
    this.#cache = cache;
  }

  /** @throws ModelError when the service fails or gives something else than one vector. */
  override async embedQuery(text: string): Promise<number[]> {
    const vector = this.#questions.get(text) ?? (await this.#question(text));
    this.#questions.delete(text);
    this.#questions.set(text, vector);
    const [oldest] = this.#questions.keys();
    if (this.#questions.size > QUESTIONS && oldest !== undefined) this.#questions.delete(oldest);
    return [...vector];
  }

  /** @throws ModelError when the service fails, or its vectors do not fit the texts or each other. */
  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const prefixed = texts.map((text) => prefix(this.#description.passage, text));
    const keys = prefixed.map(cacheKey);
    const vectors = (await this.#cache?.read(keys)) ?? new Map<string, number[]>();
    this.#check([...vectors.values()], vectors.size);
    const missing = new Map(
      keys.flatMap((key, i) => (vectors.has(key) ? [] : [[key, prefixed[i] as string]])),
    );
    const { batchSize, concurrency } = this.#service;
    await inBatches([...missing], batchSize, concurrency, async (batch) => {
      const made = await this.#embed(
        batch.map(([, text]) => text),
        "passage",
      );
      const records = batch.map(([key], i) => [key, made[i] as number[]] as const);
      await this.#cache?.append(records);
      for (const [key, vector] of records) vectors.set(key, vector);
    });
    return keys.map((key) => vectors.get(key) as number[]);
  }

  async #question(text: string): Promise<number[]> {
    const [vector] = await this.#embed([prefix(this.#description.query, text)], "query");
    return vector as number[];
  }

  async #embed(texts: string[], role: Role): Promise<number[][]> {
    try {
      const vectors = await this.#service.embed(texts, role);
      this.#check(vectors, texts.length);
      return vectors;
    } catch (error) {
      if (error instanceof ModelError) throw error;
      const message = error instanceof Error ? error.message : String(error);
      throw new ModelError(`The embedding model ${this.#name} failed: ${message}`, this.#service.remedy, {
        cause: error,
      });
    }
  }

  #check(vectors: number[][], texts: number): void {
    if (vectors.length !== texts) {
      throw new Error(`it gave ${vectors.length} vectors for ${texts} texts`);
    }
    for (const vector of vectors) {
      this.#dimensions ??= vector.length;
      if (vector.length === this.#dimensions && vector.length > 0 && vector.every(Number.isFinite)) continue;
      const cached = this.#cache ? `; if its model has changed, remove ${this.#cache.path}` : "";
      throw new ModelError(
        `The embedding model ${this.#name} gave vectors of different lengths, or of none.`,
        `Check EMBEDDINGS_MODEL${cached}. Then run: npm run ingest`,
      );
    }
  }
}

/** Line breaks count as blanks in a text; those of a prefix are meant. */
function prefix(before: string, text: string): string {
  return before + text.replaceAll("\n", " ");
}

/** Works through batches in order. After a failure none is begun, and those under way are awaited: they may be paid for. */
async function inBatches<T>(
  items: T[],
  size: number,
  atOnce: number,
  work: (batch: T[]) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const from = next;
      next += size;
      try {
        await work(items.slice(from, from + size));
      } catch (error) {
        next = items.length;
        throw error;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}
