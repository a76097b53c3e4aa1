import type { Citation, Hit, Statement } from "../domain.ts";
import { fold } from "../language/normalize.ts";
import { places } from "../language/places.ts";
import type { Considered } from "./eligibility/consider.ts";
import { polarityOf } from "./eligibility/polarity.ts";
import { partsOf } from "./eligibility/statements.ts";
import { verdictText } from "./eligibility/verdict-text.ts";
import { words } from "./eligibility/words.ts";
import { locatorOf } from "./locator.ts";
import type { Pick } from "./pick.ts";
import { OF_DISTRICT, WHOLE_PROVINCE } from "./scope.ts";
import type { Query } from "./understand.ts";
import { wording } from "./wording.ts";

/** Statements with the citations that they name, numbered from 1 in order of first use. */
export interface Composed {
  statements: Statement[];
  citations: Citation[];
}

/** Says the picks in the asker's language: the source's own words, framed by place and language where they need it. */
export function compose(query: Query, picks: readonly Pick[], considered?: Considered): Composed {
  const citations: Citation[] = [];
  const statements = picks.flatMap((pick) =>
    partsOf(query.language, pick, (part) => framed(query, part), considered?.own).map(
      ({ quote, ...said }): Statement => ({ ...said, citations: [cite(citations, pick.hit, quote)] }),
    ),
  );
  const { own, verdict } = considered ?? {};
  const polarity = picks[0] && !statements.some(({ condition }) => condition) && polarityOf(query, picks[0]);
  const [first] = statements;
  if (polarity && first) first.text = words(query.language, `answer-${polarity}`, { text: first.text });
  const lead = own && verdict && verdictText(query.language, own, verdict);
  if (lead === undefined || statements.length === 0) return { statements, citations };
  const condition = verdict?.isWithin ? "met" : "not-met";
  return { statements: [{ text: lead, citations: [1], condition }, ...statements], citations };
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
  const { language: own, places: provinces } = pick.hit.document.metadata;
  const place = placeInFront(pick, provinces);
  const text = pick.quote.replace(/\s*\n\s*/gu, "\n");
  const mark = pick.isFormer ? "former" : pick.isTarget && !query.aboutTarget ? "target" : undefined;
  const marked = (say: string) => {
    if (pick.exceptPoint !== undefined)
      return wording(query.language, "former-point", { point: pick.exceptPoint, text: say });
    return mark === undefined ? say : wording(query.language, mark, { text: say });
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

/** The place that a quote speaks of without naming it: its province, or the district that the passage named before. */
function placeInFront({ quote, end, hit }: Pick, provinces: readonly string[]): string | undefined {
  const [province] = provinces;
  if (province === undefined || provinces.length > 1) return undefined;
  const speaksOfDistrict = OF_DISTRICT.test(hit.passage.text);
  const district = speaksOfDistrict
    ? places.find(hit.passage.text.slice(0, end)).findLast((place) => place.district !== undefined)?.district
    : undefined;
  const front = [district, province].filter((name) => name !== undefined && !names(quote, name));
  const wholeProvince = district !== undefined && WHOLE_PROVINCE.test(quote);
  return (wholeProvince ? front.filter((name) => name !== district) : front).join(", ") || undefined;
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
