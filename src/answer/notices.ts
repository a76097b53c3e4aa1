import type { DocumentRecord } from "../domain.ts";
import { mergedPlaces } from "./place-fit.ts";
import type { Query } from "./understand.ts";
import { wantsFigure } from "./wanted.ts";
import { wording } from "./wording.ts";

/** What a reader must know beside the answer: validity of the law cited, figures from the press. */
export function noticesFor(query: Query, cited: DocumentRecord[]): string[] {
  const notices: string[] = [];
  for (const { metadata } of cited) {
    switch (metadata.validity) {
      case "expired":
      case "not-yet-in-force":
      case "partly-in-force":
      case "unknown":
        notices.push(wording(query.language, `notice-${metadata.validity}`, { title: metadata.title }));
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
