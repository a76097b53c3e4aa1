import type { Citation, DocumentMetadata, DocumentRecord, Language, Passage } from "../domain.ts";
import { quantities } from "../language/quantities.ts";
import type { Unit } from "../language/quantity.ts";
import { wantsFigure } from "../language/wanted.ts";
import { dateText } from "../messages.ts";
import type { Amendment } from "../store/amendments.ts";
import { mergedPlaces } from "./place-fit.ts";
import type { Query } from "./understand.ts";
import { wording } from "./wording.ts";

/** What beside the documents themselves bears on the notices: changes of the law, and what is shown. */
export interface Changes {
  /** Clauses that would have answered, had they not been changed. */
  replaced?: { passage: Passage; document: DocumentRecord; amendment: Amendment }[];
  /** The words shown of the documents cited. */
  quotes?: readonly Pick<Citation, "documentId" | "quote">[];
  /** What has changed some part of a document. */
  amendmentsOf?: (document: DocumentRecord) => Amendment[];
}

/** Units that say when or where, not how much. */
const NO_FIGURE: readonly Unit[] = ["date", "year", "document", "article", "clause"];

function byWhom(language: Language, { number, by }: Amendment): { by: string; since: string } {
  const day = by?.metadata.effective;
  const since = day === undefined ? "" : ` ${wording(language, "since", { date: dateText(day, language) })}`;
  return { by: by === undefined ? number : nameOf(by.metadata), since };
}

/** The title without what says that it is a digest. */
function nameOf({ title }: DocumentMetadata): string {
  return title.replace(/\s*\([^()]*\)$/u, "");
}

/** Whether a quote tells how much or how many. */
export function holdsFigure(quote: string, language: string): boolean {
  return quantities(quote, language).some(({ unit }) => !NO_FIGURE.includes(unit));
}

/**
 * What a reader must know beside the answer: validity of the law cited, figures from the press.
 */
export function noticesFor(
  query: Query,
  cited: DocumentRecord[],
  { replaced = [], amendmentsOf = () => [], quotes = [] }: Changes = {},
): string[] {
  const notices = replaced.map(({ passage, document, amendment }) =>
    wording(query.language, "notice-amended-clause", {
      title: nameOf(document.metadata),
      locator: passage.locator,
      ...byWhom(query.language, amendment),
    }),
  );
  for (const document of cited) {
    const { metadata } = document;
    const known = metadata.validity === "partly-in-force" ? amendmentsOf(document) : [];
    for (const amendment of known)
      notices.push(
        wording(query.language, "notice-amended", {
          title: nameOf(metadata),
          ...byWhom(query.language, amendment),
        }),
      );
    if (known.length > 0) continue;
    switch (metadata.validity) {
      case "expired":
      case "not-yet-in-force":
      case "partly-in-force":
      case "unknown":
        notices.push(wording(query.language, `notice-${metadata.validity}`, { title: nameOf(metadata) }));
        break;
      case "in-force":
      case "not-applicable":
        break;
    }
  }
  for (const { metadata } of cited) {
    for (const [former, present] of mergedPlaces(query, metadata))
      notices.push(wording(query.language, "notice-merged", { former, present }));
  }
  const press = cited.filter(({ metadata }) => metadata.kind === "article");
  const showsFigure = press.some(({ id, metadata }) =>
    quotes.some(({ documentId, quote }) => documentId === id && holdsFigure(quote, metadata.language)),
  );
  if (showsFigure || (press.length > 0 && wantsFigure(query.wanted)))
    notices.push(wording(query.language, "notice-press"));
  return [...new Set(notices)];
}
