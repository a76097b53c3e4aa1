import { queryTokens, tokenize } from "../language/tokenize.ts";

/** Texts of one passage, by field. */
export interface KeywordFields {
  text: string;
  heading: string;
  askedAs: string;
}

const FIELDS = [
  { name: "text", weight: 1, b: 0.6 },
  { name: "heading", weight: 0.9, b: 0.4 },
  { name: "askedAs", weight: 0.7, b: 0.5 },
] as const;
/** Saturation of term frequency. */
const K1 = 1.2;
const MAGIC = "KWI1";

/**
 * Keyword index: BM25F (S. Robertson and H. Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009,
 * section 3.6) over the tokens of `tokenize`. The score of every posting is worked out when the index is built, so a
 * search only adds numbers up.
 */
export class KeywordIndex {
  readonly #terms: Map<string, number>;
  /** Postings of term t are those from offsets[t] to offsets[t + 1]. */
  readonly #offsets: Uint32Array;
  readonly #passages: Uint32Array;
  readonly #impacts: Float32Array;
  readonly #count: number;

  private constructor(
    terms: string[],
    offsets: Uint32Array,
    passages: Uint32Array,
    impacts: Float32Array,
    count: number,
  ) {
    this.#terms = new Map(terms.map((term, index) => [term, index]));
    this.#offsets = offsets;
    this.#passages = passages;
    this.#impacts = impacts;
    this.#count = count;
  }

  /** Indexes passages in the order given; a passage is known by its place in that order. */
  static build(passages: readonly KeywordFields[]): KeywordIndex {
    const vocabulary = new Vocabulary();
    const read = passages.map((fields) => FIELDS.map(({ name }) => vocabulary.idsOf(tokenize(fields[name]))));
    const averages = FIELDS.map(
      (_, f) => read.reduce((sum, ids) => sum + (ids[f]?.length ?? 0), 0) / Math.max(1, passages.length),
    );
    const frequencies = read.map((fields) => weightedFrequencies(fields, averages));
    const { terms, rank } = vocabulary.sorted();
    const offsets = new Uint32Array(terms.length + 1);
    for (const { ids } of frequencies)
      for (const id of ids) offsets[rankOf(rank, id) + 1] = (offsets[rankOf(rank, id) + 1] ?? 0) + 1;
    for (let t = 0; t < terms.length; t += 1) offsets[t + 1] = (offsets[t + 1] ?? 0) + (offsets[t] ?? 0);
    const total = offsets[terms.length] ?? 0;
    const postings = new Uint32Array(total);
    const impacts = new Float32Array(total);
    const next = offsets.slice(0, terms.length);
    frequencies.forEach(({ ids, values }, passage) => {
      ids.forEach((id, i) => {
        const t = rankOf(rank, id);
        const at = next[t] ?? 0;
        next[t] = at + 1;
        const frequency = values[i] ?? 0;
        const idf = inverseFrequency((offsets[t + 1] ?? 0) - (offsets[t] ?? 0), passages.length);
        postings[at] = passage;
        impacts[at] = (idf * frequency * (K1 + 1)) / (frequency + K1);
      });
    });
    return new KeywordIndex(terms, offsets, postings, impacts, passages.length);
  }

  /** BM25F score of every passage for the query; index is the passage's place, 0 where no token meets. */
  scores(query: string): Float32Array {
    const scores = new Float32Array(this.#count);
    for (const [token, weight] of queryTokens(query)) {
      const term = this.#terms.get(token);
      if (term === undefined) continue;
      const end = this.#offsets[term + 1] ?? 0;
      for (let at = this.#offsets[term] ?? 0; at < end; at += 1) {
        const passage = this.#passages[at] ?? 0;
        scores[passage] = (scores[passage] ?? 0) + weight * (this.#impacts[at] ?? 0);
      }
    }
    return scores;
  }

  /** How much a token tells passages apart (Robertson–Spärck Jones inverse document frequency); highest for an unknown one. */
  inverseFrequency(token: string): number {
    const term = this.#terms.get(token);
    const frequency = term === undefined ? 0 : (this.#offsets[term + 1] ?? 0) - (this.#offsets[term] ?? 0);
    return inverseFrequency(frequency, this.#count);
  }

  /** Binary form: magic, length of the terms as JSON, count of passages, terms, offsets, passages, impacts. */
  serialize(): Buffer {
    const terms = Buffer.from(JSON.stringify([...this.#terms.keys()]));
    const head = Buffer.alloc(12);
    head.write(MAGIC, 0, "latin1");
    head.writeUInt32LE(terms.length, 4);
    head.writeUInt32LE(this.#count, 8);
    return Buffer.concat([
      head,
      terms,
      bytesOf(this.#offsets),
      bytesOf(this.#passages),
      bytesOf(this.#impacts),
    ]);
  }

  /** @throws RangeError or SyntaxError when the bytes are not what `serialize` wrote. */
  static deserialize(bytes: Buffer): KeywordIndex {
    if (bytes.toString("latin1", 0, 4) !== MAGIC) throw new RangeError("not a keyword index");
    const length = bytes.readUInt32LE(4);
    const terms = JSON.parse(bytes.toString("utf8", 12, 12 + length)) as string[];
    // Copied to the start of a buffer of their own: typed arrays need an offset that is a multiple of four.
    const rest = Uint8Array.from(bytes.subarray(12 + length)).buffer;
    const offsets = new Uint32Array(rest, 0, terms.length + 1);
    const total = offsets[terms.length] ?? 0;
    const from = offsets.byteLength;
    const passages = new Uint32Array(rest, from, total);
    const impacts = new Float32Array(rest, from + passages.byteLength, total);
    return new KeywordIndex(terms, offsets, passages, impacts, bytes.readUInt32LE(8));
  }
}

/** Terms by number, in the order in which they were first met: numbers take a fraction of the memory of words. */
class Vocabulary {
  readonly #ids = new Map<string, number>();

  idsOf(tokens: readonly string[]): Uint32Array {
    return Uint32Array.from(tokens, (token) => {
      const known = this.#ids.get(token);
      if (known !== undefined) return known;
      this.#ids.set(token, this.#ids.size);
      return this.#ids.size - 1;
    });
  }

  /** The terms in alphabetical order, and for each number its place in it. */
  sorted(): { terms: string[]; rank: Uint32Array } {
    const terms = [...this.#ids.keys()].sort();
    const rank = new Uint32Array(terms.length);
    terms.forEach((term, place) => {
      rank[this.#ids.get(term) ?? 0] = place;
    });
    return { terms, rank };
  }
}

function rankOf(rank: Uint32Array, id: number): number {
  return rank[id] ?? 0;
}

/** The terms of one passage, each once, with their frequency over all fields. */
interface Frequencies {
  ids: Uint32Array;
  values: Float64Array;
}

function weightedFrequencies(fields: readonly Uint32Array[], averages: number[]): Frequencies {
  const frequencies = new Map<number, number>();
  FIELDS.forEach(({ weight, b }, f) => {
    const ids = fields[f] ?? new Uint32Array();
    const norm = 1 - b + b * (ids.length / Math.max(1, averages[f] ?? 1));
    for (const id of ids) frequencies.set(id, (frequencies.get(id) ?? 0) + weight / norm);
  });
  return { ids: Uint32Array.from(frequencies.keys()), values: Float64Array.from(frequencies.values()) };
}

function inverseFrequency(frequency: number, count: number): number {
  return Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5));
}

function bytesOf(array: Uint32Array | Float32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
