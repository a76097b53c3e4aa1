import type { Language } from "../../domain.ts";
import { detectLanguage } from "../../language/detect.ts";
import { BODIES } from "../../language/nouns.ts";
import { antecedentOf, countedIn, withCounted } from "./antecedent.ts";
import { asksTheSame, type Completed, isPart, isPutIn } from "./core.ts";
import { isGeneric, MEASURES } from "./paradigms.ts";
import { type Parts, type Phrase, textOf } from "./parts.ts";
import type { Pronoun } from "./pronouns.ts";
import { withoutReplaced } from "./rewrite.ts";
import { isInside, joined, topicOf } from "./topic.ts";
import { type Span, tidy } from "./wordings.ts";

/** What was spoken of, and what is now asked of it. */
export function withTopic(
  core: Parts,
  old: Parts,
  pronouns: readonly Pronoun[],
  language: Language,
): Completed {
  const asked = core.asks !== "any" && asksTheSame(core, old) ? old.asks : core.asks;
  const asks = asked === "any" ? {} : { asks: asked };
  const isNamed =
    pronouns.length > 0 &&
    pronouns.every(
      (one) => !isPart(one.kind) && isPutIn(one, core, old) && antecedentOf(one, old) !== undefined,
    );
  const counted = pronouns.some(({ kind, isCounted }) => isPart(kind) && isCounted !== false)
    ? countedIn(old)
    : isMeasured(core)
      ? notOfBodies(countedIn(old))
      : undefined;
  const rest = withoutReplaced(isOfOtherSubject(core, old) ? beforeThen(old) : old, core, counted);
  const topic = isNamed || isOnDocument(old) ? placesAndYears(core, old) : topicOf(rest);
  const about = isOnDocument(old) && core.documents.length === 0 ? documentsOf(old) : "";
  const said = asked === "count" ? withCounted(core, old) : core.text;
  return { text: joined(tidy(`${about} ${topic}`), said, detectLanguage(core.text) ?? language), ...asks };
}

/** A measure is asked for: of the body, and not of what was counted of it. */
function isMeasured({ phrases }: Parts): boolean {
  return phrases[0]?.keys.some((key) => MEASURES.includes(key)) ?? false;
}

function notOfBodies(counted: Phrase | undefined): Phrase | undefined {
  return counted?.keys.some((key) => BODIES.includes(key)) ? undefined : counted;
}

const THEN = /\s+(?:thì|thi)\s+/iu;

/** "Người sáng lập thì mấy người?" after "Lập quỹ thì ban trù bị mấy người?": asked of another one in the same matter. */
function isOfOtherSubject(core: Parts, old: Parts): boolean {
  const then = THEN.exec(core.text);
  const isNamed = core.phrases.some(({ end }) => then !== null && end <= then.index);
  return isNamed && core.asks !== "any" && asksTheSame(core, old) && THEN.test(old.text);
}

function beforeThen(old: Parts): Parts {
  const end = THEN.exec(old.text)?.index ?? old.text.length;
  const within = <One extends Span>(spans: readonly One[]) => spans.filter((span) => span.end <= end);
  const { places: named, years, documents, phrases } = old;
  return {
    ...old,
    text: old.text.slice(0, end),
    places: within(named),
    years: within(years),
    documents: within(documents),
    phrases: within(phrases),
  };
}

/** Whether nothing but a document was asked about: "Luật Hợp tác xã 2023 có hiệu lực khi nào?". */
function isOnDocument({ documents, phrases }: Parts): boolean {
  const isPart = (phrase: Phrase) => isInside(phrase, documents) || phrase.keys.every(isGeneric);
  return documents.length > 0 && phrases.every(isPart);
}

function documentsOf(old: Parts): string {
  return old.documents.map((document) => textOf(old, document)).join(", ");
}

/** Places and years of the old question that the new one does not replace. */
function placesAndYears(core: Parts, old: Parts): string {
  const kept: Span[] = [
    ...(core.places.length > 0 ? [] : old.places),
    ...(core.years.length > 0 ? [] : old.years),
  ];
  return kept.map((span) => textOf(old, span)).join(" ");
}
