import { type DocumentRecord, isLegalKind, type Language } from "../domain.ts";
import { pointOrder } from "../language/cross-references.ts";
import { isSameNumber, numberKey } from "../language/document-numbers.ts";
import { fold } from "../language/normalize.ts";
import { contentUnits } from "../language/tokenize.ts";
import type { Library } from "./library.ts";
import { catalogue, subjectOf } from "./library-catalogue.ts";
import { articlesWanted, type Wanted } from "./library-law-words.ts";
import { legalPlace, sectionsOf } from "./library-sections.ts";

/** A place in a document: passages by their number in it. `article` is the whole article's section. */
export interface LawPlace {
  document: DocumentRecord;
  wanted: Wanted;
  section: number;
  /** First passage of the clause that is wanted, or of the article. */
  at: number;
}

export type LawFound =
  | { kind: "found"; place: LawPlace }
  /** The number may be of several documents. */
  | { kind: "several"; places: LawPlace[] }
  /** Only documents were named. */
  | { kind: "documents"; documents: DocumentRecord[] }
  /** `last` is the last article of the document as the corpus has it; `isGap` where there are later ones, or none at all. */
  | { kind: "no-article"; document: DocumentRecord; article: string; last: string; isGap: boolean }
  | { kind: "no-clause"; place: LawPlace; clause: string; clauses: string[] }
  | { kind: "no-point"; place: LawPlace; point: string; points: [first: string, last: string] | undefined }
  | { kind: "no-document"; named: string; article: string | undefined }
  | { kind: "nothing" };

const MOST_PLACES = 8;
/** Of the words of a name this share must be in the title of the document that is meant. */
const ENOUGH_OF_NAME = 0.6;
const COOPERATIVE_LAW = /^(?:luat hop tac xa|law on cooperatives|(?:the )?cooperatives? law)(?![a-z])/u;

/**
 * The place in a law that a person types: "18.2", "điều 20 khoản 1", "113/2024 6", "HTX 18". Where no document is named it is the
 * Law on Cooperatives in force. Documents are taken in the reader's language where they are there.
 */
export function findInLaw(library: Library, typed: string, language: Language): LawFound {
  const documents = catalogue(library, language)
    .map(({ document }) => document)
    .filter(({ id, metadata }) => isLegalKind(metadata.kind) || hasArticles(library, id));
  const readings = articlesWanted(typed).map((wanted) => ({
    wanted,
    documents: documentsMeant(documents, wanted),
  }));
  const first = readings[0];
  if (!first) return { kind: "nothing" };
  const [meant] = readings.filter((reading) => reading.documents.length > 0);
  if (!meant) {
    const { document, article } = first.wanted;
    return { kind: "no-document", named: document?.printed ?? "", article };
  }
  if (meant.wanted.article === undefined) return { kind: "documents", documents: meant.documents };
  const places = readings.flatMap((reading) =>
    reading.documents.flatMap((document) => placeOf(library, document, reading.wanted) ?? []),
  );
  const exact = places.filter(({ problem }) => problem === undefined);
  if (exact.length > 1)
    return { kind: "several", places: exact.slice(0, MOST_PLACES).map(({ place }) => place) };
  const [best] = exact.length > 0 ? exact : places;
  if (best) return best.problem ?? { kind: "found", place: best.place };
  return noArticle(library, meant.documents[0] as DocumentRecord, meant.wanted.article);
}

function hasArticles(library: Library, id: string): boolean {
  return sectionsOf(library, id).some(({ article }) => article !== undefined);
}

/** The documents that are named, else the Law on Cooperatives in force, else all laws. */
function documentsMeant(
  documents: readonly DocumentRecord[],
  { document: wanted }: Wanted,
): DocumentRecord[] {
  if (wanted === undefined) return defaultLaw(documents);
  const { number, kind, name, year } = wanted;
  const ofNumber =
    number === undefined ? documents : documents.filter((document) => hasNumber(document, number));
  const ofKind = ofNumber.filter(({ metadata }) => kind === undefined || metadata.kind === kind);
  const ofYear = ofKind.filter(({ metadata }) => year === undefined || yearOf(metadata) === year);
  if (name === "") return ofYear;
  const shares = ofYear.map((document) => ({ document, share: shareOfName(name, document) }));
  const most = Math.max(0, ...shares.map(({ share }) => share));
  if (most < ENOUGH_OF_NAME) return [];
  const named = shares.filter(({ share }) => share === most).map(({ document }) => document);
  const current = named.filter(({ metadata }) => metadata.validity !== "expired");
  const best = current.length > 0 ? current : named;
  // "HTX 18" is the law, although decrees on cooperatives are called so too.
  const law = kind === undefined && number === undefined ? defaultLaw(best, false) : [];
  return law.length > 0 ? law : best;
}

function defaultLaw(documents: readonly DocumentRecord[], orAny = true): DocumentRecord[] {
  const laws = documents.filter(({ metadata }) => metadata.kind === "law");
  const isCurrent = ({ metadata }: DocumentRecord) =>
    metadata.validity === "in-force" || metadata.validity === "partly-in-force";
  const own = laws.filter(({ metadata }) => COOPERATIVE_LAW.test(fold(metadata.title)));
  const [newest] = (own.some(isCurrent) ? own.filter(isCurrent) : own).sort((a, b) =>
    (b.metadata.effective ?? "").localeCompare(a.metadata.effective ?? ""),
  );
  if (newest) return [newest];
  if (!orAny) return [];
  return laws.length > 0 ? laws : [...documents];
}

function hasNumber({ metadata }: DocumentRecord, asked: string): boolean {
  return metadata.number !== undefined && isSameNumber(numberKey(asked), numberKey(metadata.number));
}

function yearOf({ number, issued }: DocumentRecord["metadata"]): number | undefined {
  const year = /\/((?:19|20)\d{2})(?:\/|$)/u.exec(number ?? "")?.[1] ?? issued?.slice(0, 4);
  return year === undefined ? undefined : Number(year);
}

/** Which share of the words of a name is in the title; concepts count as one word in every language. */
function shareOfName(name: string, { metadata }: DocumentRecord): number {
  const asked = contentUnits(name).map(({ key }) => key);
  if (asked.length === 0) return 0;
  const own = new Set(
    [metadata.title, subjectOf(metadata)].flatMap((text) => contentUnits(text).map(({ key }) => key)),
  );
  const plain = ` ${fold(metadata.title)} `;
  const isIn = (key: string) => own.has(key) || plain.includes(` ${key} `);
  return asked.filter(isIn).length / asked.length;
}

type Problem = Extract<LawFound, { kind: "no-clause" | "no-point" }>;

/** The article in a document, with what of it is not there; undefined where there is no such article. */
function placeOf(
  library: Library,
  document: DocumentRecord,
  wanted: Wanted,
): { place: LawPlace; problem?: Problem } | undefined {
  const sections = sectionsOf(library, document.id);
  const own = sections.findIndex(({ article, scope }) => scope === "" && isArticle(article, wanted.article));
  const index = own >= 0 ? own : sections.findIndex(({ article }) => isArticle(article, wanted.article));
  const section = sections[index];
  if (!section) return undefined;
  const passages = library.passagesOf(document.id).slice(section.from, section.to);
  const whole: LawPlace = { document, wanted, section: index, at: section.from };
  const { clause, point } = wanted;
  const all = passages.map((passage) => legalPlace(passage));
  const ofClause = all.flatMap((place, i) => (clause === undefined || place?.clause === clause ? [i] : []));
  if (clause !== undefined && ofClause.length === 0) {
    const clauses = [...new Set(all.flatMap((place) => place?.clause ?? []))];
    return { place: whole, problem: { kind: "no-clause", place: whole, clause, clauses } };
  }
  const at = section.from + (ofClause[0] ?? 0);
  const place = { ...whole, at };
  if (point === undefined) return { place };
  const texts = ofClause.map((i) => passages[i]?.text ?? "");
  const holding = texts.findIndex((text) => pointLines(text).some((letter) => letter === point));
  if (holding >= 0) return { place: { ...place, at: section.from + (ofClause[holding] ?? 0) } };
  const letters = texts.flatMap(pointLines).sort((a, b) => pointOrder(a) - pointOrder(b));
  const points =
    letters[0] === undefined ? undefined : ([letters[0], letters.at(-1) ?? ""] as [string, string]);
  return { place, problem: { kind: "no-point", place, point, points } };
}

function isArticle(own: string | undefined, wanted: string | undefined): boolean {
  return own !== undefined && own.toLowerCase() === wanted;
}

/** Letters of the points that begin a line of a text. */
function pointLines(text: string): string[] {
  return [...text.matchAll(/^[ \t]*\(?(\p{Ll}\d?)[)/]/gmu)].map((match) => match[1] ?? "");
}

function noArticle(library: Library, document: DocumentRecord, article: string): LawFound {
  const articles = sectionsOf(library, document.id).flatMap((section) => section.article ?? []);
  const order = (text: string) => Number.parseInt(text, 10);
  const last = articles.reduce((most, one) => (order(one) >= order(most) ? one : most), "0");
  // A digest of a document may have no articles at all.
  const isGap = articles.length === 0 || order(article) < order(last);
  return { kind: "no-article", document, article, last, isGap };
}
