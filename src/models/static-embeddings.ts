import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { Embeddings } from "@langchain/core/embeddings";
import { z } from "zod";
import { readArrays } from "../arrays/array-file.ts";
import { TermDictionary } from "../arrays/term-dictionary.ts";
import { ModelError } from "../errors.ts";
import { remembered } from "../language/memo.ts";
import { staticSpans, staticTokens } from "./static-tokenizer.ts";

export const STATIC_MODEL = fileURLToPath(new URL("../../models/static-vi-en-sv.bin", import.meta.url));
const HASH_DIGITS = 8;
/** Words whose meaning is kept, so that it is worked out once. */
const MOST_KEPT = 20_000;

const metaSchema = z.object({ name: z.string(), version: z.number(), dimensions: z.int().positive() });

/** What a word means, apart from where it stands. */
export interface Meaning {
  /** Length of its vector: short for words that stand everywhere. */
  weight: number;
  /** Its vector, brought to length 1. */
  direction: Float32Array;
}

/** A word or compound of a text, with its place in it (UTF-16 offsets of the text in NFC, end exclusive). */
export interface WordMeaning extends Meaning {
  start: number;
  end: number;
  /** The meanings of the pieces of a word that is no entry itself. */
  parts: readonly Meaning[];
}

/**
 * Static embeddings (M. van Dongen and S. Tulkens, Model2Vec, 2024): each entry of the vocabulary has one vector, and a text
 * has their sum, brought to length 1. The vectors were learnt from a sentence model (models/README.md), so that a sentence
 * and its translation lie close together. Needs neither a network nor anything beside its file.
 */
export class StaticEmbeddings extends Embeddings {
  /** Name, version and a hash of the file: an index remembers which vectors it holds. */
  readonly modelName: string;
  readonly dimensions: number;
  readonly #dictionary: TermDictionary;
  /** Vector of entry e: values e · dimensions and on, each times the scale of e. */
  readonly #values: Int8Array;
  readonly #scales: Float32Array;
  readonly #meanings = new Map<string, Meaning>();
  readonly #find: (key: string) => number;

  private constructor(
    modelName: string,
    dimensions: number,
    dictionary: TermDictionary,
    values: Int8Array,
    scales: Float32Array,
  ) {
    super({});
    this.modelName = modelName;
    this.dimensions = dimensions;
    this.#dictionary = dictionary;
    this.#find = remembered((key) => dictionary.find(key));
    this.#values = values;
    this.#scales = scales;
  }

  /** @throws ModelError when the file is missing or damaged. */
  static async read(path: string = STATIC_MODEL): Promise<StaticEmbeddings> {
    try {
      const { meta, vectors, scales, ...terms } = await readArrays(path);
      if (!(meta instanceof Uint8Array && vectors instanceof Uint8Array && scales instanceof Float32Array))
        throw new RangeError("not a model file");
      const { name, version, dimensions } = metaSchema.parse(JSON.parse(Buffer.from(meta).toString("utf8")));
      const dictionary = TermDictionary.from(terms);
      if (scales.length !== dictionary.size || vectors.length !== dictionary.size * dimensions)
        throw new RangeError("a model file whose parts do not belong together");
      const hash = createHash("sha256").update(vectors).digest("hex").slice(0, HASH_DIGITS);
      const values = new Int8Array(vectors.buffer, vectors.byteOffset, vectors.length);
      return new StaticEmbeddings(`${name}-${version}-${hash}`, dimensions, dictionary, values, scales);
    } catch (error) {
      throw new ModelError(
        `The embedding model ${path} cannot be read (${error instanceof Error ? error.message : String(error)}).`,
        "Restore the file from the repository: git checkout models",
        { cause: error },
      );
    }
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    return texts.map((text) => this.#embed(text));
  }

  override async embedQuery(text: string): Promise<number[]> {
    return this.#embed(text);
  }

  /** Entries of the vocabulary that a text consists of, as they are written there. */
  tokens(text: string): { key: string; entry: number }[] {
    return this.#entries(text).map((entry) => ({ key: this.#dictionary.at(entry), entry }));
  }

  /** The words and compounds of a text in reading order, with what each means and how much it says; those without a known piece left out. */
  meanings(text: string): WordMeaning[] {
    return staticSpans(text, this.#find).flatMap(({ entries, start, end }) => {
      if (entries.length === 0) return [];
      const known = this.#meaningOf(entries);
      return [
        {
          ...known,
          start,
          end,
          parts: entries.length < 2 ? [] : entries.map((entry) => this.#meaningOf([entry])),
        },
      ];
    });
  }

  #meaningOf(entries: readonly number[]): Meaning {
    const id = entries.join();
    const known = this.#meanings.get(id) ?? this.#workOut(entries);
    if (this.#meanings.size < MOST_KEPT) this.#meanings.set(id, known);
    return known;
  }

  #workOut(entries: readonly number[]): Meaning {
    const sum = this.#sumOf(entries);
    const weight = Math.hypot(...sum);
    return { weight, direction: Float32Array.from(sum, (value) => (weight === 0 ? 0 : value / weight)) };
  }

  #entries(text: string): number[] {
    return staticTokens(text, this.#find);
  }

  /** A text without a single known piece has a vector of zeros, which is like none. */
  #embed(text: string): number[] {
    const sum = this.#sumOf(this.#entries(text));
    const length = Math.hypot(...sum);
    return Array.from(sum, (value) => (length === 0 ? 0 : value / length));
  }

  #sumOf(entries: readonly number[]): Float64Array {
    const { dimensions } = this;
    const sum = new Float64Array(dimensions);
    for (const entry of entries) {
      const scale = this.#scales[entry] as number;
      const from = entry * dimensions;
      for (let i = 0; i < dimensions; i += 1)
        sum[i] = (sum[i] as number) + scale * (this.#values[from + i] as number);
    }
    return sum;
  }
}

let shared: Promise<StaticEmbeddings> | undefined;

/** The model that ships with the program, read once. */
export function sharedStaticEmbeddings(): Promise<StaticEmbeddings> {
  shared ??= StaticEmbeddings.read();
  return shared;
}
