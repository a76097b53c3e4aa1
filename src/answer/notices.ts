import {
  type Citation,
  type DocumentMetadata,
  type DocumentRecord,
  isLegalKind,
  type Language,
  type Passage,
} from "../domain.ts";
import { quantities } from "../language/quantities.ts";
import type { Unit } from "../language/quantity.ts";
import { wantsFigure } from "../language/wanted.ts";
import { dateText } from "../messages.ts";
import type { Amendment } from "../store/amendments.ts";
import { oldFigureNotices } from "./old-figures.ts";
import { mergedPlaces } from "./place-fit.ts";
import type { Query } from "./understand.ts";
import { wording } from "./wording.ts";

/** What beside the documents themselves bears on the notices: changes of the law, and what is shown. */
export interface Changes {
  /** Clauses that would have answered, had they not been changed. */
  replaced?: { passage: Passage; document: DocumentRecord; amendment: Amendment }[];
  /** The words shown of the documents cited. */
  quotes?: readonly Pick<Citation, "documentId" | "quote" | "confidence">[];
  /** The day of today (ISO 8601), before which figures are old. */
  day?: string;
  /** Whether documents give different values for what is shown. */
  disagree?: boolean;
  /** What has changed some part of a document. */
  amendmentsOf?: (document: DocumentRecord) => Amendment[];
  /** What has taken the place of a document. */
  replacementOf?: (document: DocumentRecord) => Amendment | undefined;
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

/** Titles of what offices, funds, projects and cooperatives write, which no newspaper gives its articles. */
const IS_PAPER =
  /^(?:(?:báo cáo|kế hoạch|thông báo|quy chế|nội quy|điều lệ|biên bản|tờ trình|công văn|hướng dẫn|đề án|kết luận|biểu|bảng|phụ lục)(?!\p{L})|(?:(?:annual|final|project|progress|board)\s+)?(?:report|minutes|rules|charter|notice)(?!\p{L})|(?:\p{L}*rapport|protokoll|stadgar|årsredovisning)(?!\p{L}))/iu;

/**
 * What a reader must know beside the answer: validity of the law cited, how a rule is known, and of figures that they are
 * from the press, of long ago, or told differently elsewhere.
 */
export function noticesFor(
  query: Query,
  cited: DocumentRecord[],
  { replaced = [], quotes = [], day, disagree = false, ...changes }: Changes = {},
): string[] {
  const notices = replaced.map(({ passage, document, amendment }) =>
    wording(query.language, "notice-amended-clause", {
      title: nameOf(document.metadata),
      locator: passage.locator,
      ...byWhom(query.language, amendment),
    }),
  );
  notices.push(...cited.flatMap((document) => ofValidity(query.language, document, changes)));
  for (const { metadata } of cited) {
    for (const [former, present] of mergedPlaces(query, metadata))
      notices.push(wording(query.language, "notice-merged", { former, present }));
  }
  const press = cited.filter(
    // What an office or a fund writes itself is no press.
    ({ metadata: { kind, issuer, title } }) =>
      kind === "article" && issuer === undefined && !IS_PAPER.test(title),
  );
  const showsFigure = press.some(({ id, metadata }) =>
    quotes.some(({ documentId, quote }) => documentId === id && holdsFigure(quote, metadata.language)),
  );
  if (showsFigure || (press.length > 0 && wantsFigure(query.wanted)))
    notices.push(wording(query.language, "notice-press"));
  if (day !== undefined && !query.normative) {
    const shown = quotes.flatMap(({ documentId, quote }) => {
      const document = cited.find(({ id }) => id === documentId);
      return document && holdsFigure(quote, document.metadata.language) ? [{ document, quote }] : [];
    });
    notices.push(...oldFigureNotices(query.language, shown, day));
  }
  if (disagree) notices.push(wording(query.language, "notice-disagree"));
  if (isSecondHand(query, cited, quotes)) notices.push(wording(query.language, "notice-secondary"));
  return [...new Set(notices)];
}

/** Whether a law that is cited still applies, and what has taken its place or changed it. */
function ofValidity(language: Language, document: DocumentRecord, changes: Changes): string[] {
  const { validity } = document.metadata;
  const title = nameOf(document.metadata);
  if (validity === "in-force" || validity === "not-applicable") return [];
  const replacement = validity === "expired" ? changes.replacementOf?.(document) : undefined;
  if (replacement) return [wording(language, "notice-replaced", { title, ...byWhom(language, replacement) })];
  const known = validity === "partly-in-force" ? (changes.amendmentsOf?.(document) ?? []) : [];
  if (known.length > 0)
    return known.map((one) => wording(language, "notice-amended", { title, ...byWhom(language, one) }));
  return [wording(language, `notice-${validity}`, { title })];
}

/** Whether a rule is told by a text about it alone (no notice of the one who sets it), or a statement is marked as known in no other way. */
function isSecondHand(
  { aboutRule, normative, places }: Query,
  cited: readonly DocumentRecord[],
  quotes: NonNullable<Changes["quotes"]>,
): boolean {
  if (quotes.some(({ confidence }) => confidence === "secondary")) return true;
  const isRule = aboutRule || (normative && places.length === 0);
  if (!isRule || cited.length === 0 || quotes.some(({ confidence }) => confidence === "text")) return false;
  return cited.every(({ metadata: { kind, issuer } }) => !isLegalKind(kind) && issuer === undefined);
}
