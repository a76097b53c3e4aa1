/** Languages the assistant answers in. Documents may be in any language (ISO 639-1 code). */
export type Language = "vi" | "en" | "sv";

export const DOCUMENT_KINDS = [
  "law",
  "ordinance",
  "decree",
  "circular",
  "resolution",
  "decision",
  "directive",
  "plan",
  "article",
  "guide",
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Press and guides tell about the law; all other kinds are law, with a validity. */
export function isLegalKind(kind: DocumentKind): boolean {
  return kind !== "article" && kind !== "guide";
}

export const VALIDITIES = [
  "in-force",
  "partly-in-force",
  "not-yet-in-force",
  "expired",
  "unknown",
  "not-applicable",
] as const;
/** Whether a legal document applies today; "not-applicable" for press articles and guides. */
export type Validity = (typeof VALIDITIES)[number];

export const CONFIDENCES = ["text", "secondary", "article", "inferred", "computed", "unconfirmed"] as const;
/**
 * How a statement of a digest is known: read in the official text; in an article, ministry page or translation about it;
 * stated in a press article; worked out from one; our own arithmetic; or not known, which is then what the statement says.
 */
export type Confidence = (typeof CONFIDENCES)[number];

/** Dates are ISO 8601 calendar dates ("2024-07-01"). Lists are empty when nothing is known. */
export interface DocumentMetadata {
  title: string;
  language: string;
  kind: DocumentKind;
  number?: string;
  issuer?: string;
  publisher?: string;
  url?: string;
  issued?: string;
  effective?: string;
  expires?: string;
  published?: string;
  validity: Validity;
  replaces: string[];
  /** Official numbers, each alone or with what it changes there: "17/2023/QH15 Điều 74 khoản 1". */
  amends: string[];
  /** The same, said by the document that is amended. */
  amendedBy: string[];
  /** Whom it applies to, in its own language. */
  scope?: string;
  /** What it is about, in its own language. */
  topic: string[];
  /** Ids of documents to read beside it. */
  related: string[];
  /** Provinces the document speaks of, with diacritics. Empty: the whole country, or not known. */
  places: string[];
  /** Calendar years its figures speak of, inclusive. */
  period?: { from: number; to: number };
  /** What a digest was made from, when it was last checked, and the names of the source files it was checked against. */
  digest?: { source: string; checked: string; files?: string[] };
  /** How its statements are known, where a statement does not say otherwise. */
  confidence?: Confidence;
  /** Id of the document of which this one is the same content in another language. */
  variantOf?: string;
  /** How people ask for this document. */
  askedAs: string[];
}

/** The lists of a document of which nothing is known. */
export function noLists(): Pick<
  DocumentMetadata,
  "replaces" | "amends" | "amendedBy" | "topic" | "related" | "places" | "askedAs"
> {
  return { replaces: [], amends: [], amendedBy: [], topic: [], related: [], places: [], askedAs: [] };
}

/** A document as the index knows it. `id` is `file` without its ending; `file` is relative to the corpus folder. */
export interface DocumentRecord {
  id: string;
  file: string;
  metadata: DocumentMetadata;
  /** Districts named in it, folded: a question may name one without capitals or its kind. */
  districts: string[];
  /** Form of the file: "markdown", "text", "html", "pdf", "docx". */
  format: string;
  /** What a person should know of how it was read; empty when all went well. */
  warnings: string[];
  /** The articles of a law by chapter, in order; absent where there are none. */
  chapters?: Chapter[];
  /** The period of its figures was told from the years of the text; nobody has stated it. */
  isPeriodInferred?: true;
}

/** How many articles a chapter of a law has, from the first to the last; `heading` is empty outside of any. */
export interface Chapter {
  heading: string;
  articles: number;
  first: string;
  last: string;
}

/** A document as read from disk: `body` is everything after the front matter, NFC. */
export interface SourceDocument extends DocumentRecord {
  body: string;
  /** Where in the body each page begins, for a paged document. */
  pages?: number[];
}

/** What a user may want to know of the documents that answers come from. */
export interface CorpusFacts {
  /** Documents, the variants of one in several languages counted once. */
  documents: number;
  /** Day (ISO 8601) of the newest check of a digest against its source, else the day the index was built. */
  date: string;
  isChecked: boolean;
}

/** What came of taking the newest index into use; the names are those of files of the corpus. */
export type IndexReload =
  | { kind: "unchanged" }
  | { kind: "refused"; problem: string }
  | { kind: "changed"; added: string[]; changed: string[]; removed: string[]; passages: number };

/** The smallest piece that is retrieved and cited: a clause of a law, or a paragraph. */
export interface Passage {
  id: string;
  documentId: string;
  /** Verbatim text, `body.slice(start, end)` of the cleaned document. */
  text: string;
  start: number;
  end: number;
  /** What an officer would write: "Điều 20 khoản 2", or "paragraph 4". */
  locator: string;
  /** Headings above the passage, outermost first. */
  headingPath: string[];
  /** How people ask for the article or document that the passage belongs to. */
  askedAs: string[];
  /** What else to read on it: "113/2024/NĐ-CP Điều 6", or the id of a document. */
  related?: string[];
  /** How what it says is known; absent where nobody has said. */
  confidence?: Confidence;
  /** Page on which it begins, from 1, in a paged document. */
  page?: number;
}

export interface Turn {
  question: string;
  answer: string;
}

export interface Question {
  text: string;
  history: Turn[];
  /** Language to answer in; told from the question when absent. */
  language?: Language;
  /** Province or city of the person who asks: what "tỉnh tôi", "my province" and "here" stand for. */
  place?: string;
}

/** A passage found for a query. Scores are within 0..1, larger is better. */
export interface Hit {
  passage: Passage;
  document: DocumentRecord;
  score: number;
  keyword: number;
  vector: number;
  /** How alike it is to the question in words and meaning, without what was learnt from other questions; 0 or more. */
  likeness?: number;
  /** What speaks for it (above 0) and against it, by the name of the feature, the strongest first. */
  why?: Readonly<Record<string, number>>;
  /** Passages that this one refers to, where they were looked up. */
  references?: Passage[];
}

export interface Citation {
  n: number;
  passageId: string;
  documentId: string;
  title: string;
  file: string;
  url?: string;
  locator: string;
  /** Verbatim substring of the passage. */
  quote: string;
  language: string;
  validity: Validity;
  /** Page of the original on which the passage begins, in a paged document. */
  page?: number;
  /** Passages of the corpus that the cited one refers to. */
  references?: Reference[];
  /** What else to read on it. */
  related?: RelatedSource[];
  /** How the cited statement is known; absent where nobody has said. */
  confidence?: Confidence;
}

/** A document, or a place in it, to be read beside a source. */
export interface RelatedSource {
  documentId: string;
  title: string;
  file: string;
  locator?: string;
}

/** A passage that another one refers to ("theo quy định tại khoản 3 Điều 22"). */
export interface Reference {
  passageId: string;
  file: string;
  locator: string;
}

/** One sentence of an answer; `citations` are numbers into the answer's citations, never empty. */
export interface Statement {
  text: string;
  citations: number[];
  /** Whether the asker's own case meets the condition told, as far as the figures in the question decide it. */
  condition?: "met" | "not-met" | "unknown";
}

/** A statement that is shown while the answer is still being worded: verified, with what it cites. The answer replaces it. */
export interface EarlyStatement {
  text: string;
  sources: Citation[];
}

/** Hears of each statement of an answer as soon as it is verified. */
export type OnStatement = (statement: EarlyStatement) => void;

export const DECLINE_REASONS = [
  "empty-question",
  "not-a-question",
  "unclear",
  "empty-corpus",
  "outside-subject",
  "no-evidence",
  "not-confirmed",
  "only-target",
  "no-document-on-place",
  "no-document-on-period",
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];
/** Reasons why there was nothing to answer: a greeting, thanks, an empty message. Nothing is missing in the documents for them. */
export const NO_QUESTION: readonly DeclineReason[] = ["empty-question", "not-a-question"];

export interface TraceStage {
  stage: string;
  ms: number;
  detail: unknown;
}

/** Tokens as the chat model counts them. */
export interface TokenUsage {
  inputTokens: number;
  outputTokens: number;
}

/** What a comparison shows: its sides in order, and why they are in an order or in none. */
export interface ComparisonTable {
  sides: ComparedSide[];
  /** "higher", "highest", "lowest", "equal", the first thing that does not match, or "none" where no order was asked for. */
  verdict: string;
  /** Why the figures are in no order, as a sentence in the answer's language, where that is all that is concluded. */
  note?: string;
}

/** A side without a citation is one on which the documents are silent. */
export interface ComparedSide {
  name: string;
  /** The figure of the source, in its base unit (VND, percent, days); `upper` is the end of a range. */
  value?: number;
  upper?: number;
  unit?: string;
  /** The same as people of the answer's language write it, with its bound: "hơn 500", "1,35 tỷ đồng". */
  figure?: string;
  /** What the source says of how exact it is: "over", "nearly", "below", "about", "least", "most". */
  bound?: string;
  isTarget?: boolean;
  /** Calendar years that the figure speaks of. */
  years?: number[];
  citation?: number;
}

interface AnswerBase {
  language: Language;
  /** The whole answer as plain text with [n] marks, without the list of sources. */
  text: string;
  statements: Statement[];
  citations: Citation[];
  /** Questions that the same sources answer. */
  followUps: string[];
  notices: string[];
  /** Where sides were compared: the same as a table. */
  comparison?: ComparisonTable;
  /** Name of the chat model that wrote the answer; "extractive" when sentences of the sources were picked. */
  model: string;
  /** What a chat model read and wrote; absent where none was asked. */
  usage?: TokenUsage;
  ms: number;
  trace: TraceStage[];
}

/** A declined answer has no statements; its citations are the nearest passages, offered for reading. */
export type Answer =
  | (AnswerBase & { kind: "answered" })
  | (AnswerBase & { kind: "declined"; reason: DeclineReason });
