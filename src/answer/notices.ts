import type { Citation, DocumentRecord } from "../domain.ts";
import { contentUnits } from "../language/tokenize.ts";
import type { Query } from "./understand.ts";
import { unitsOf } from "./wanted.ts";
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
  const press = cited.some(({ metadata }) => metadata.kind === "article");
  if (press && unitsOf(query.wanted) !== undefined) notices.push(wording(query.language, "notice-press"));
  return [...new Set(notices)];
}

const MOST_FOLLOW_UPS = 3;

/** Questions in the asker's language that the cited articles answer, other than the one just asked. */
export function followUpsFor(
  query: Query,
  citations: Citation[],
  askedAsOf: (citation: Citation) => readonly string[],
  language: (text: string) => string | undefined,
): string[] {
  const mine = new Set(query.units.map(({ key }) => key));
  const other = citations.flatMap(askedAsOf).filter((question) => language(question) === query.language);
  const different = [...new Set(other)].filter((question) => {
    const units = contentUnits(question);
    return units.filter(({ key }) => mine.has(key)).length < 0.75 * units.length;
  });
  return different.slice(0, MOST_FOLLOW_UPS);
}
