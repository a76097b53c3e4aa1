import type { Language } from "../../domain.ts";
import { fold, hasVietnameseMarks } from "../../language/normalize.ts";
import { BODIES } from "../../language/nouns.ts";
import { contentUnits } from "../../language/tokenize.ts";
import { DEEDS } from "./antecedent.ts";
import { documentName } from "./documents.ts";
import { nameOf, type Parts, type Phrase, textOf } from "./parts.ts";
import { type Edit, edited, IN, open, type Span, tidy, without } from "./wordings.ts";

const CONNECTING =
  /(?:(?<![\p{L}])(?:ở|o|tại|tai|của|cua|thuộc|thuoc|trên địa bàn|bên|in|of|for|i|för|hos)\s+)?[\s,]*$/iu;
const UNDER: Record<Language, string> = { vi: "theo", en: "under", sv: "enligt" };
const YEAR: Record<Language, string> = { vi: "năm", en: "in", sv: "år" };

/** The term of the old question in the place of which one of the new question stands, if there is one. */
export function counterpart(phrase: Phrase, said: string, old: Parts): Phrase | undefined {
  // "associate members" is a kind of "members"; "founding members" are none of founding.
  const wider = old.phrases.find(
    ({ keys }) =>
      keys.length < phrase.keys.length &&
      keys.every((key) => phrase.keys.includes(key)) &&
      !keys.every((key) => DEEDS.has(key)),
  );
  if (wider) return wider;
  if (phrase.paradigm === undefined) return undefined;
  const found = old.phrases.find(
    (other) => other.paradigm === phrase.paradigm && !isSame(phrase, said, other, textOf(old, other)),
  );
  if (!isBody(phrase)) return found;
  // "Liên hiệp HTX" is one body; "vào HTX" is to join one.
  if (found !== undefined) return (found.keys.length > 1 ? bodyWithin(old, [found]) : undefined) ?? found;
  return old.phrases.some(isBody) ? undefined : bodyWithin(old, old.phrases);
}

function isBody({ keys }: Phrase): boolean {
  return keys.some((key) => BODIES.includes(key));
}

/** "Góp vốn vào HTX" and "vào HTX" are terms that name the cooperative at their end. */
function bodyWithin(old: Parts, terms: readonly Phrase[]): Phrase | undefined {
  for (const term of terms) {
    const body = contentUnits(
      textOf(old, term).replace(/^\P{L}*\p{L}+/u, (first) => " ".repeat(first.length)),
    ).find(({ key }) => BODIES.includes(key));
    if (body) return { keys: [body.key], start: term.start + body.start, end: term.start + body.end };
  }
  return undefined;
}

/** Whether the old question has the term already. */
export function isSaid(phrase: Phrase, said: string, old: Parts): boolean {
  return old.phrases.some((other) => isSame(phrase, said, other, textOf(old, other)));
}

/** Concepts under which the law has two deeds: "chia" and "tách", "hợp nhất" and "sáp nhập". */
const TWO_DEEDS = ["#split", "#merge"];

/** "4 sao" and "5 sao" are one concept and two things. */
function isSame(one: Phrase, oneText: string, other: Phrase, otherText: string): boolean {
  const digits = (text: string) => text.replace(/\D/gu, "");
  const isTwo = one.keys.some((key) => TWO_DEEDS.includes(key));
  if (isTwo && fold(oneText).split(" ")[0] !== fold(otherText).split(" ")[0]) return false;
  return one.keys.join() === other.keys.join() && digits(oneText) === digits(otherText);
}

/** The old question, with what the new one names in the place of what it replaces. What has no place there is put at the end. */
export function rewritten(old: Parts, core: Parts, language: Language): string {
  const edits: Edit[] = [
    ...placeEdits(old, core),
    ...yearEdits(old, core, language),
    ...documentEdits(old, core),
    ...termEdits(old, core),
  ];
  const mark = /\?\s*$/u.test(old.text) ? "?" : "";
  const added = [
    ...(old.places.length === 0 ? core.places.map((place) => `${IN[language]} ${textOf(core, place)}`) : []),
    ...(old.years.length === 0 ? core.years.map((year) => inYear(textOf(core, year), language)) : []),
    ...(old.documents.length === 0
      ? core.documents.map((document) => `${UNDER[language]} ${documentName(textOf(core, document))}`)
      : []),
  ];
  const text = `${tidy([open(edited(old.text, edits)), ...added].join(" "))}${mark}`;
  // One accented word would have all others read as they are written.
  return language === "vi" && !hasVietnameseMarks(`${old.text} ${core.text}`) ? fold(text) : text;
}

function termEdits(old: Parts, core: Parts): Edit[] {
  return core.phrases.flatMap((phrase) => {
    const replaced = counterpart(phrase, textOf(core, phrase), old);
    if (replaced === undefined || isSaid(phrase, textOf(core, phrase), old)) return [];
    const text = nameOf(core.text, phrase);
    const same = old.phrases.filter(({ keys }) => keys.join() === replaced.keys.join());
    return (same.length > 0 ? same : [replaced]).map(({ start, end }) => ({ start, end, text }));
  });
}

function placeEdits(old: Parts, core: Parts): Edit[] {
  const text = core.places.map((place) => textOf(core, place)).join(", ");
  return core.places.length === 0 ? [] : inFirstPlace(old.text, old.places, text);
}

function yearEdits(old: Parts, core: Parts, language: Language): Edit[] {
  const text = core.years.map((year) => inYear(textOf(core, year), language)).join(" ");
  return core.years.length === 0 ? [] : inFirstPlace(old.text, old.years, text);
}

function documentEdits(old: Parts, core: Parts): Edit[] {
  const text = core.documents.map((document) => documentName(textOf(core, document))).join(" ");
  return core.documents.length === 0 ? [] : inFirstPlace(old.text, old.documents, text);
}

/** A bare year is put as a phrase of time: "2019" becomes "năm 2019". */
function inYear(said: string, language: Language): string {
  return /^\d/u.test(said) ? `${YEAR[language]} ${said}` : said;
}

/** The first mention gives way to the new words, the others go with the words that tie them to the sentence. */
function inFirstPlace(text: string, spans: readonly Span[], said: string): Edit[] {
  return spans.map((span, index) => {
    if (index === 0) return { ...span, text: said };
    const tied = CONNECTING.exec(text.slice(0, span.start))?.[0].length ?? 0;
    return { start: span.start - tied, end: span.end, text: "" };
  });
}

/**
 * The old question with all that the new one says in the place of the term that it begins with: "associate members who only put
 * in money" in the place of "members"; undefined where no term is of its kind.
 */
export function extended(old: Parts, core: Parts): string | undefined {
  const [first] = core.phrases;
  if (first === undefined) return undefined;
  const said = textOf(core, first);
  const replaced =
    counterpart(first, said, old) ??
    old.phrases.find((other) => isSame(first, said, other, textOf(old, other)));
  if (replaced === undefined) return undefined;
  return edited(old.text, [
    { start: replaced.start, end: replaced.end, text: open(core.text.slice(first.start)) },
  ]);
}

/** The old question without what the new one replaces: places, years and terms of the same kind. */
export function withoutReplaced(old: Parts, core: Parts, besides?: Span): string {
  const tied = ({ start, end }: Span) => ({
    start: start - (CONNECTING.exec(old.text.slice(0, start))?.[0].length ?? 0),
    end,
  });
  return without(old.text, [
    ...(core.places.length > 0 ? old.places.map(tied) : []),
    ...(core.years.length > 0 ? old.years : []),
    ...(core.documents.length > 0 ? old.documents : []),
    ...termEdits(old, core),
    ...(besides === undefined ? [] : [besides]),
  ]);
}

/** "Thế HTX mới?" after a question on unions: the body with all that narrows it in the place of the old one. */
export function narrowerKind(core: Parts, old: Parts): string | undefined {
  const [first, ...others] = core.phrases;
  if (first === undefined || others.length === 0 || core.asks !== "any") return undefined;
  const isOneName = others.every(({ start }, at) => start - (core.phrases[at]?.end ?? 0) <= 1);
  return isBody(first) && isOneName && counterpart(first, textOf(core, first), old)
    ? extended(old, core)
    : undefined;
}
