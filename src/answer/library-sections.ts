import type { Passage } from "../domain.ts";
import type { Library } from "./library.ts";

/** What a reader opens at once: an article of a law, or what stands under one heading. */
export interface Section {
  /** As printed above it: "Điều 18. Chế độ …"; the title of the document where there is no heading. */
  heading: string;
  /** The headings above that, without the document's title: "Chương II. …"; empty where there are none. */
  above: string;
  /** Number of the article as printed: "18", "18a"; absent where it is none. */
  article?: string;
  /** Annex or issued rules whose articles count from 1 again: "Quy chế"; empty for the text itself. */
  scope: string;
  /** Its passages by their place in the document, the last one exclusive. */
  from: number;
  to: number;
}

/** Article, clause and points of a passage, as printed. */
export interface LegalPlace {
  scope: string;
  article: string;
  clause?: string;
  /** First and last point. */
  points?: [string, string];
}

const LOCATOR =
  /^(?:(.+), )?(?:Điều|Article) (\d+[a-zđ]?)(?: (?:khoản|clause) (\S+))?(?: (?:điểm|point) (\p{L}+\d?)(?:–(\p{L}+\d?))?)?$/u;

/** Where in a law a passage stands; undefined for one that is no part of an article. */
export function legalPlace({ locator }: Passage): LegalPlace | undefined {
  const match = LOCATOR.exec(locator);
  if (!match) return undefined;
  const [, scope = "", article = "", clause, first, last = first] = match;
  return {
    scope,
    article,
    ...(clause === undefined ? {} : { clause }),
    ...(first === undefined || last === undefined ? {} : { points: [first, last] }),
  };
}

const read = new WeakMap<Library, Map<string, Section[]>>();

/** The sections of a document in its order; empty for an id that is not known. */
export function sectionsOf(library: Library, documentId: string): readonly Section[] {
  const known = read.get(library) ?? new Map<string, Section[]>();
  read.set(library, known);
  const sections = known.get(documentId) ?? sectionsIn(library.passagesOf(documentId));
  known.set(documentId, sections);
  return sections;
}

/** The section that holds the passage at a place of the document. */
export function sectionAt(library: Library, documentId: string, at: number): number {
  return sectionsOf(library, documentId).findIndex(({ from, to }) => from <= at && at < to);
}

/** The passages of the same clause as the one at a place: a long clause is kept in several. */
export function clauseAround(passages: readonly Passage[], at: number): { from: number; to: number } {
  const key = clauseKey(passages[at]);
  let [from, to] = [at, at + 1];
  if (key === undefined) return { from, to };
  while (from > 0 && clauseKey(passages[from - 1]) === key) from -= 1;
  while (to < passages.length && clauseKey(passages[to]) === key) to += 1;
  return { from, to };
}

function clauseKey(passage: Passage | undefined): string | undefined {
  const place = passage && legalPlace(passage);
  return place?.clause && `${place.scope}/${place.article}/${place.clause}`;
}

function sectionsIn(passages: readonly Passage[]): Section[] {
  const sections: Section[] = [];
  let last: string | undefined;
  passages.forEach((passage, at) => {
    const place = legalPlace(passage);
    const key = place ? `${place.scope}/${place.article}` : passage.headingPath.join("\n");
    const open = sections.at(-1);
    if (open && key === last) open.to = at + 1;
    else sections.push(sectionFrom(passage, place, at));
    last = key;
  });
  return sections;
}

function sectionFrom({ headingPath, locator }: Passage, place: LegalPlace | undefined, at: number): Section {
  const heading = headingPath.at(-1) ?? locator;
  const isNamed =
    place === undefined || new RegExp(`(?:Điều|Article) ${place.article}(?![\\da-zđ])`, "u").test(heading);
  // An article without a heading of its own stands under that of its chapter.
  const above = isNamed ? headingPath.slice(1, -1) : headingPath.slice(1);
  return {
    heading: isNamed ? heading : `${/(?:Điều|Article)/u.exec(locator)?.[0] ?? ""} ${place.article}`.trim(),
    above: above.join(" › "),
    ...(place === undefined ? {} : { article: place.article }),
    scope: place?.scope ?? "",
    from: at,
    to: at + 1,
  };
}
