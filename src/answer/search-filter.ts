import { type DocumentKind, type DocumentMetadata, isLegalKind } from "../domain.ts";
import { places } from "../language/places.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import { speaksForPlaces } from "./place-fit.ts";
import { type DocumentFilter, groupsOf } from "./ranking/document-groups.ts";

/** Limits a search to some documents; what is left out does not limit it. */
export interface SearchFilter {
  /** ISO 639-1 code. */
  language?: string;
  kind?: DocumentKind;
  /** Name of a province or city, also a former one; documents of the province it has become part of count too. */
  place?: string;
  /** A calendar year that the figures of a document speak of, or in which a legal document applied. */
  year?: number;
  /** Only legal documents that apply today, be it in part. */
  inForce?: boolean;
}

/** The documents that a filter leaves, looked up once a search. */
export function documentFilter(kb: KnowledgeBase, filter: SearchFilter): DocumentFilter {
  const asked = filter.place === undefined ? undefined : { places: places.find(filter.place) };
  const isIn = groupsOf(kb).documents.map(
    ({ metadata }) =>
      (filter.language === undefined || metadata.language === filter.language) &&
      (filter.kind === undefined || metadata.kind === filter.kind) &&
      (asked === undefined || (metadata.places.length > 0 && speaksForPlaces(asked, metadata))) &&
      (filter.year === undefined || isOfYear(metadata, filter.year)) &&
      (filter.inForce !== true || IN_FORCE.includes(metadata.validity)),
  );
  return (document) => isIn[document] ?? false;
}

const IN_FORCE: readonly string[] = ["in-force", "partly-in-force"];

function isOfYear({ kind, period, effective, expires }: DocumentMetadata, year: number): boolean {
  if (period) return period.from <= year && year <= period.to;
  if (!isLegalKind(kind) || effective === undefined) return false;
  const begins = Number(effective.slice(0, 4));
  return begins <= year && (expires === undefined || year <= Number(expires.slice(0, 4)));
}
