import type { DocumentMetadata, DocumentRecord, Language, Passage } from "../domain.ts";
import { dateText } from "../messages.ts";
import type { Amendment } from "../store/amendments.ts";
import { mergedPlaces } from "./place-fit.ts";
import type { Query } from "./understand.ts";
import { wantsFigure } from "./wanted.ts";
import { wording } from "./wording.ts";

/** Changes of the law that bear on an answer. */
export interface Changes {
  /** Clauses that would have answered, had they not been changed. */
  replaced?: { passage: Passage; document: DocumentRecord; amendment: Amendment }[];
  /** What has changed some part of a document. */
  amendmentsOf?: (document: DocumentRecord) => Amendment[];
}

function byWhom(language: Language, { number, by }: Amendment): { by: string; since: string } {
  const day = by?.metadata.effective;
  const since = day === undefined ? "" : ` ${wording(language, "since", { date: dateText(day, language) })}`;
  return { by: by === undefined ? number : nameOf(by.metadata), since };
}

/** The title without what says that it is a digest. */
function nameOf({ title }: DocumentMetadata): string {
  return title.replace(/\s*\([^()]*\)$/u, "");
}

/** What a reader must know beside the answer: validity of the law cited, figures from the press. */
export function noticesFor(
  query: Query,
  cited: DocumentRecord[],
  { replaced = [], amendmentsOf = () => [] }: Changes = {},
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
  const press = cited.some(({ metadata }) => metadata.kind === "article");
  if (press && wantsFigure(query.wanted)) notices.push(wording(query.language, "notice-press"));
  return [...new Set(notices)];
}
