import { type Citation, type Hit, isLegalKind, type Statement } from "../domain.ts";
import { namesCommune } from "../language/communes.ts";
import { fold } from "../language/normalize.ts";
import { places } from "../language/places.ts";
import type { Considered } from "./eligibility/consider.ts";
import { polarityOf } from "./eligibility/polarity.ts";
import { partsOf } from "./eligibility/statements.ts";
import { verdictText } from "./eligibility/verdict-text.ts";
import { words } from "./eligibility/words.ts";
import { leadText } from "./lead.ts";
import { locatorOf } from "./locator.ts";
import type { Pick } from "./pick.ts";
import { OF_DISTRICT, WHOLE_PROVINCE } from "./scope.ts";
import { saysTarget } from "./targets.ts";
import type { Query } from "./understand.ts";
import { ownerAsked } from "./verify/owner.ts";
import type { DraftStatement } from "./verify.ts";
import { withArticle } from "./which-article.ts";
import { wording } from "./wording.ts";

/** Statements with the citations that they name, numbered from 1 in order of first use. */
export interface Composed {
  statements: DraftStatement[];
  citations: Citation[];
}

/** Says the picks in the asker's language: the source's own words, framed by place and language where they need it. */
export function compose(query: Query, picks: readonly Pick[], considered?: Considered): Composed {
  const citations: Citation[] = [];
  const { own, verdict } = considered ?? {};
  const statements = picks.flatMap((pick) => quoted(query, pick, citations, own));
  const [best] = picks;
  // Neither "yes" nor "no" where another clause beside it sets conditions.
  const isPlain =
    !statements.some(({ condition }) => condition) && !picks.some(({ setsConditions }) => setsConditions);
  const polarity = best && isPlain && polarityOf(query, best);
  const [first] = statements;
  if (polarity && first) first.text = words(query.language, `answer-${polarity}`, { text: first.text });
  const lead = own && verdict && verdictText(query.language, own, verdict);
  if (lead === undefined || statements.length === 0) return { statements, citations };
  const condition = verdict?.isWithin ? "met" : "not-met";
  return { statements: [{ ...lead, citations: [1], condition }, ...statements], citations };
}

/** One statement a pick, as its source has it. */
export function composeQuotes(query: Query, picks: readonly Pick[]): Composed {
  const citations: Citation[] = [];
  const statements = picks.map((pick) => ({
    text: framed(query, pick),
    citations: [cite(citations, pick.hit, pick.quote)],
  }));
  return { statements, citations };
}

/** The statements of a pick: the figure that answers, in our words, and what the source says. */
function quoted(
  query: Query,
  pick: Pick,
  citations: Citation[],
  own: Considered["own"] | undefined,
): DraftStatement[] {
  // Where a figure of ours goes first, that is what is set against the other source.
  const { disagrees, ...agreed } = pick;
  const shown = pick.lead === undefined ? pick : agreed;
  const parts = partsOf(query.language, shown, (part) => framed(query, part), own);
  const statements = parts.map(
    ({ quote, ...said }): Statement => ({ ...said, citations: [cite(citations, pick.hit, quote)] }),
  );
  const [first] = statements;
  const citation = query.asksForArticle && first ? citations[(first.citations[0] ?? 0) - 1] : undefined;
  if (first && citation) first.text = withArticle(first.text, citation, query.language);
  if (pick.lead === undefined || pick.isFormer || first === undefined || own !== undefined) return statements;
  const lead = leadText(query.language, pick.lead, placeOf(pick));
  const said =
    disagrees === "other"
      ? { text: wording(query.language, "other-source", { text: lead }), claims: lead }
      : { text: lead };
  return [{ ...said, citations: first.citations }, ...statements];
}

/** Adds a citation, or finds the one that quotes the same words; returns its number. */
export function cite(citations: Citation[], { passage, document }: Hit, quote: string): number {
  const known = citations.find((citation) => citation.passageId === passage.id && citation.quote === quote);
  if (known) return known.n;
  const { title, url, language, validity } = document.metadata;
  citations.push({
    n: citations.length + 1,
    passageId: passage.id,
    documentId: document.id,
    title,
    file: document.file,
    ...(url === undefined ? {} : { url }),
    locator: locatorOf(passage, quote),
    quote,
    language,
    validity,
    ...(passage.page === undefined ? {} : { page: passage.page }),
    ...(passage.confidence === undefined ? {} : { confidence: passage.confidence }),
  });
  return citations.length;
}

function framed(query: Query, pick: Pick): string {
  const { language: own } = pick.hit.document.metadata;
  // What introduces a list has named the place for all of it.
  const isGoingOn = pick.isIntroduced === true && own === query.language;
  const place = isGoingOn ? undefined : inFront(query, pick);
  const text = pick.quote.replace(/\s*\n\s*/gu, "\n");
  const isTold = query.aboutTarget && own === query.language && saysTarget(pick.quote);
  const told = (say: string) =>
    pick.disagrees === "other" ? wording(query.language, "other-source", { text: say }) : say;
  const mark = pick.isFormer ? "former" : pick.isTarget && !isTold ? "target" : undefined;
  const marked = (say: string) => {
    if (pick.exceptPoint !== undefined)
      return wording(query.language, "former-point", { point: pick.exceptPoint, text: say });
    return told(mark === undefined ? say : wording(query.language, mark, { text: say }));
  };
  if (own === query.language)
    return marked(place === undefined ? text : wording(query.language, "in-place", { place, text }));
  const source = languageName(query.language, own);
  return marked(
    place === undefined
      ? wording(query.language, "quoted", { source, text })
      : wording(query.language, "quoted-in-place", { place, source, text }),
  );
}

/** A fund or a cooperative, whose notice holds for itself alone. */
const ONE_BODY = /^(?:Quỹ tín dụng|Hợp tác xã|HTX|Liên hiệp)(?!\p{L})/u;

/** Whose notice a quote is from, or the cooperative that was asked about by name, where the quote does not say it; and the place. */
function inFront(query: Query, pick: Pick): string | undefined {
  const { kind, issuer } = pick.hit.document.metadata;
  const own = issuer !== undefined && !isLegalKind(kind) && ONE_BODY.test(issuer) ? issuer : undefined;
  const owner = own ?? ownerAsked(query.text, pick.quote, pick);
  const unsaid = owner !== undefined && !names(pick.quote, owner) ? owner : undefined;
  return [unsaid, placeInFront(pick)].filter(Boolean).join(", ") || undefined;
}

/** The place that a quote speaks of without naming it. */
function placeInFront(pick: Pick): string | undefined {
  return (
    placesOf(pick)
      .filter((name) => !names(pick.quote, name))
      .join(", ") || undefined
  );
}

/** The place that a quote speaks of. */
function placeOf(pick: Pick): string | undefined {
  return placesOf(pick).join(", ") || undefined;
}

/** The province of a quote, after the district that the passage named before it, where it speaks of that. */
function placesOf({ quote, end, hit }: Pick): string[] {
  const { places: provinces } = hit.document.metadata;
  const [province] = provinces;
  if (province === undefined || provinces.length > 1) return [];
  // A commune is its own part of the province, whatever district the sentence before is of.
  const speaksOfDistrict = OF_DISTRICT.test(hit.passage.text) && !namesCommune(quote);
  const before = hit.passage.text.slice(0, end);
  const named = speaksOfDistrict
    ? places.mentionsIn(before).findLast(({ district }) => district !== undefined)
    : undefined;
  // What turns to the whole province after it has named a district speaks of the province.
  const isOfProvince =
    named === undefined || WHOLE_PROVINCE.test(quote) || WHOLE_PROVINCE.test(before.slice(named.end));
  return [isOfProvince ? undefined : named.district, province].filter((name) => name !== undefined);
}

/** "Hanoi" names Hà Nội. */
function names(text: string, name: string): boolean {
  const bare = (words: string) => fold(words).replaceAll(" ", "");
  return bare(text).includes(bare(name));
}

function languageName(language: string, code: string): string {
  return ["vi", "en", "sv"].includes(code)
    ? wording(language, `language-${code}`)
    : wording(language, "language-other", { code });
}
