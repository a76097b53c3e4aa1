import { type DocumentMetadata, isLegalKind, noLists, type SourceDocument } from "../domain.ts";
import { DocumentError } from "../errors.ts";
import { detectLanguage } from "../language/detect.ts";
import { isOfLocalBody } from "../language/local-bodies.ts";
import { fold } from "../language/normalize.ts";
import { places } from "../language/places.ts";
import { clean } from "./clean.ts";
import { cleanPress, sourceUrl } from "./clean-press.ts";
import { readFrontMatter } from "./front-matter.ts";
import { withoutDateline } from "./infer/dateline.ts";
import { isGuide } from "./infer/guide.ts";
import { legalMetadata } from "./infer/legal-metadata.ts";
import { issuerOnLetterhead } from "./infer/letterhead.ts";
import { localPlaces } from "./infer/local-places.ts";
import { pressMetadata } from "./infer/press-metadata.ts";
import { titleOf } from "./infer/title.ts";
import { type Format, type LoadedText, PAGE_MARK } from "./loaders/loaded.ts";
import { readBytes, readDocument } from "./read-file.ts";
import { structure } from "./structure.ts";

/** What is known of a document from beside it. */
export interface Beside {
  /** From its sidecar, which was made for this file alone. */
  sidecar: Partial<DocumentMetadata>;
  /** From its row in a metadata table. */
  row: Partial<DocumentMetadata>;
  /** Cells of the row that cannot be used. */
  problems: string[];
}

export const NOTHING_BESIDE: Beside = { sidecar: {}, row: {}, problems: [] };

/**
 * Reads one file of the corpus: text, pages, and its metadata from its sidecar, its front matter, its row in a metadata
 * table, and the text itself, the first of them that knows.
 * @param file path relative to `corpusDir`, with "/" between folders.
 * @throws DocumentError when it cannot be read or its front matter is wrong.
 */
export async function loadDocument(
  corpusDir: string,
  file: string,
  beside: Beside = NOTHING_BESIDE,
): Promise<SourceDocument> {
  return documentOf(await readBytes(corpusDir, file), file, beside);
}

/** The document that the bytes of a file hold; `file` names it in messages and tells its ending. */
export async function documentOf(bytes: Uint8Array, file: string, beside: Beside): Promise<SourceDocument> {
  const loaded = await readDocument(bytes, file);
  const plain = loaded.format === "pdf" ? loaded.text : loaded.text.replaceAll(PAGE_MARK, "");
  const { metadata: front, written, body: raw } = readFrontMatter(plain.replace(/^\uFEFF/u, ""), file);
  const cleaned = clean(raw);
  const { text } = withoutMarks(cleaned);
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new DocumentError(`${file}: there is no text in this file.`, "Remove it or fill it.");
  const inFront = front && { ...front, ...gapsFilled(front, beside.row) };
  const isPlaceless = !written.includes("places") && inFront?.places.length === 0;
  const told = inFront
    ? { ...inFront, ...(isPlaceless ? { places: placesTold(inFront, text) } : {}) }
    : { ...inferMetadata(loaded, raw, text, file), ...beside.row };
  const metadata = withValidity({ ...told, ...beside.sidecar });
  const stated = beside.sidecar.period ?? front?.period ?? beside.row.period;
  const isPress = !isLegalKind(metadata.kind) && loaded.format !== "markdown";
  const { text: body, pages } = withoutMarks(
    isPress ? cleanPress(withoutDateline(cleaned, metadata.language)) : cleaned,
  );
  const districts = places
    .find(body)
    .flatMap(({ district }) => (district === undefined ? [] : [fold(district)]));
  return {
    id: idOf(file),
    file,
    metadata,
    body,
    districts: [...new Set(districts)].sort(),
    format: loaded.format,
    warnings: [...(loaded.warnings ?? []), ...beside.problems],
    ...(pages === undefined ? {} : { pages }),
    ...(metadata.period === undefined || stated !== undefined ? {} : { isPeriodInferred: true as const }),
  };
}

/** The provinces that a document speaks of, where its front matter does not say them ("places: []" says that there are none). */
function placesTold({ kind, title, issuer = "", number = "" }: DocumentMetadata, text: string): string[] {
  if (isOfLocalBody({ issuer, number })) return localPlaces({ issuer, title, dateLine: "", body: text });
  const province = isLegalKind(kind) ? undefined : places.provinceOf(`${title}\n${text}`);
  return province === undefined ? [] : [province];
}

/** What a row knows and the front matter leaves open. */
function gapsFilled(front: DocumentMetadata, row: Partial<DocumentMetadata>): Partial<DocumentMetadata> {
  const isOpen = (value: unknown) =>
    value === undefined || value === "unknown" || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(
    Object.entries(row).filter(([key]) => isOpen(front[key as keyof DocumentMetadata])),
  );
}

/** A row beside the file may make a law of what looked like an article; then its validity is a question. */
function withValidity(metadata: DocumentMetadata): DocumentMetadata {
  const open = isLegalKind(metadata.kind) && metadata.validity === "not-applicable";
  return open ? { ...metadata, validity: "unknown" } : metadata;
}

/** Markdown files go by their name alone, others keep their ending, so that "a.md" and "a.txt" stay two documents. */
function idOf(file: string): string {
  return file.endsWith(".md") ? file.slice(0, -3) : file;
}

/** Takes the page marks out and notes where each page begins. */
function withoutMarks(marked: string): { text: string; pages?: number[] } {
  const parts = marked.split(PAGE_MARK);
  if (parts.length === 1) return { text: marked };
  const pages: number[] = [];
  let text = parts[0] ?? "";
  for (const part of parts.slice(1)) {
    pages.push(text.length);
    text += part;
  }
  return { text, pages };
}

/** What a document without front matter tells of itself. */
function inferMetadata(
  loaded: LoadedText & { format: Format },
  raw: string,
  text: string,
  file: string,
): DocumentMetadata {
  const language = detectLanguage(sampleOf(text)) ?? "vi";
  const legal = legalMetadata(text, structure(text), language);
  const base = { language, ...noLists() };
  if (legal) {
    const title = legal.title ?? loaded.title ?? titleOf(text, file, language);
    const validity = isLegalKind(legal.kind) ? ("unknown" as const) : ("not-applicable" as const);
    return { ...base, validity, ...pick(loaded, ["url"]), ...legal, title };
  }
  const url = loaded.url ?? sourceUrl(raw);
  const press = pressMetadata(raw, text, language, url);
  const title = loaded.title ?? titleOf(text, file, language);
  const issuer = issuerOnLetterhead(text);
  return {
    ...base,
    kind: isGuide(title, text) ? "guide" : "article",
    validity: "not-applicable",
    ...press,
    ...(issuer === undefined ? {} : { issuer }),
    ...pick(loaded, ["publisher", "published"]),
    ...(url === undefined ? {} : { url }),
    title,
  };
}

/** The beginning and the middle: a law begins with names in capitals that no language claims. */
function sampleOf(text: string): string {
  const middle = Math.floor(text.length / 2);
  return `${text.slice(0, 2000)}\n${text.slice(middle, middle + 2000)}`;
}

function pick<K extends keyof LoadedText>(
  loaded: LoadedText,
  keys: readonly K[],
): Partial<Pick<LoadedText, K>> {
  const found = keys.filter((key) => loaded[key] !== undefined).map((key) => [key, loaded[key]]);
  return Object.fromEntries(found) as Partial<Pick<LoadedText, K>>;
}
