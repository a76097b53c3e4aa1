import { type DocumentRecord, isLegalKind, type Language } from "../domain.ts";
import { dateText } from "../messages.ts";
import { escapeHtml, webAddress } from "./html.ts";
import { labels } from "./labels.ts";
import { shorten, upperFirst } from "./shorten.ts";
import { validityText } from "./validity.ts";

/** What other documents do to the one that is shown; numbers or titles. */
export interface Relations {
  amendedBy: readonly string[];
  replacedBy: readonly string[];
}

const TITLE_SHOWN = 300;
const LINE_TITLE_SHOWN = 140;
const VALUE_SHOWN = 180;
const FACTS_SHOWN = 180;

/** All that is known of a document, a line each, under its title; the way to its original stands beside it. */
export function documentCard(document: DocumentRecord, relations: Relations, language: Language): string {
  const lines = factsOf(document, relations, language).map(
    ([label, value]) => `${escapeHtml(labels(language, label))}: ${escapeHtml(shorten(value, VALUE_SHOWN))}`,
  );
  const { title, confidence, url } = document.metadata;
  if (confidence !== undefined && confidence !== "text")
    lines.push(`<i>${escapeHtml(upperFirst(labels(language, `confidence-${confidence}`)))}</i>`);
  // A button leads to an address; where there is none, the name of the file is all there is.
  if (webAddress(url) === undefined)
    lines.push(escapeHtml(labels(language, "no-link", { file: document.file })));
  return [`<b>${escapeHtml(shorten(title, TITLE_SHOWN))}</b>`, "", ...lines].join("\n");
}

/** A document in one line of a list, with number, place, date and validity under it. */
export function documentLine(document: DocumentRecord, n: number, language: Language): string {
  const { metadata } = document;
  const { title, number, places, period, published } = metadata;
  const years = period && (period.from === period.to ? `${period.from}` : `${period.from}–${period.to}`);
  const facts = [
    labels(language, `kind-${metadata.kind}`),
    number !== undefined && !title.includes(number) ? number : undefined,
    places.join(", "),
    years ?? (published && dateText(published, language)),
    validityText(metadata, language),
  ].filter(Boolean);
  const { digest, effective } = metadata;
  if (digest && effective === undefined && years === undefined)
    facts.push(labels(language, "checked-on", { date: dateText(digest.checked, language) }));
  return `${n}. <b>${escapeHtml(shorten(title, LINE_TITLE_SHOWN))}</b>\n<i>${escapeHtml(shorten(facts.join(" · "), FACTS_SHOWN))}</i>`;
}

function factsOf({ metadata }: DocumentRecord, relations: Relations, language: Language): [string, string][] {
  const day = (date: string | undefined) => date && dateText(date, language);
  const { period, digest } = metadata;
  const facts: [string, string | undefined][] = [
    ["card-kind", labels(language, `kind-${metadata.kind}`)],
    ["card-number", metadata.number],
    ["card-issuer", metadata.issuer],
    ["card-publisher", metadata.publisher],
    ["card-issued", day(metadata.issued)],
    ["card-effective", day(metadata.effective)],
    ["card-expires", day(metadata.expires)],
    ["card-published", day(metadata.published)],
    [
      "card-validity",
      isLegalKind(metadata.kind) ? labels(language, `validity-${metadata.validity}`) : undefined,
    ],
    ["card-amended-by", relations.amendedBy.join("; ")],
    ["card-replaced-by", relations.replacedBy.join("; ")],
    ["card-amends", metadata.amends.join("; ")],
    ["card-replaces", metadata.replaces.join("; ")],
    ["card-places", metadata.places.join(", ")],
    ["card-period", period && (period.from === period.to ? `${period.from}` : `${period.from}–${period.to}`)],
    ["card-topic", metadata.topic.join(", ")],
    ["card-digest", digest?.source],
    ["card-checked", day(digest?.checked)],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== undefined && fact[1] !== "");
}
