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
    const tokens = passages.map((fields) => FIELDS.map(({ name }) => tokenize(fields[name])));
    const averages = FIELDS.map(
      (_, f) => tokens.reduce((sum, list) => sum + (list[f]?.length ?? 0), 0) / Math.max(1, passages.length),
    );
    const postings = new Map<string, [passage: number, frequency: number][]>();
    tokens.forEach((fields, passage) => {
      for (const [term, frequency] of weightedFrequencies(fields, averages)) {
        const list = postings.get(term);
        if (list) list.push([passage, frequency]);
        else postings.set(term, [[passage, frequency]]);
      }
    });
    const terms = [...postings.keys()].sort();
    const total = terms.reduce((sum, term) => sum + (postings.get(term)?.length ?? 0), 0);
    const offsets = new Uint32Array(terms.length + 1);
    const ids = new Uint32Array(total);
    const impacts = new Float32Array(total);
    let at = 0;
    terms.forEach((term, t) => {
      const list = postings.get(term) ?? [];
      const idf = inverseFrequency(list.length, passages.length);
      for (const [passage, frequency] of list) {
        ids[at] = passage;
        impacts[at] = (idf * frequency * (K1 + 1)) / (frequency + K1);
        at += 1;
      }
      offsets[t + 1] = at;
    });
    return new KeywordIndex(terms, offsets, ids, impacts, passages.length);
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

function weightedFrequencies(fields: string[][], averages: number[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  FIELDS.forEach(({ weight, b }, f) => {
    const tokens = fields[f] ?? [];
    const norm = 1 - b + b * (tokens.length / Math.max(1, averages[f] ?? 1));
    for (const token of tokens) frequencies.set(token, (frequencies.get(token) ?? 0) + weight / norm);
  });
  return frequencies;
}

function inverseFrequency(frequency: number, count: number): number {
  return Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5));
}

function bytesOf(array: Uint32Array | Float32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
