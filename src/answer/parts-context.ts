import { fold, nfc } from "../language/normalize.ts";
import { BODIES, FIELDS } from "../language/nouns.ts";
import { quantities } from "../language/quantities.ts";
import { contentUnits } from "../language/tokenize.ts";
import { type Wanted, wantedOf, wantsFigure } from "../language/wanted.ts";
import { open } from "./conversation/wordings.ts";
import { isSoft } from "./coverage.ts";
import { asksMeaning, definesTerm } from "./definitions.ts";
import type { Evidence } from "./evidence.ts";
import { officesIn } from "./offices.ts";
import { overlaps, type Pick } from "./pick.ts";
import { surroundingsOf } from "./surroundings.ts";
import type { Query } from "./understand.ts";

/** What asks in a question, over folded text: left out, what is asked about remains. */
const ASKING =
  /\b(?:(?:la|het|tong|can|mat|trong) )?(?:bao nhieu|bao lau|bao gio|khi nao|the nao|ra sao|o dau|la gi|thi sao)\b|^(?:how (?:many|much|often|long)|when|who|what|where|hur (?:manga|mycket|ofta|lange)|vem|vad|var|nar)\b(?: (?:is|are|must|does|do|should|can|will|far|ar|maste|ska)\b)?/gu;
/** Sizes and fields of a cooperative that the first part may name for all. */
const KINDS: readonly string[] = ["#micro", "#small-size", "#medium-size", "#large-size", ...FIELDS];

/** Place, year and kind of cooperative hold for all parts. */
export function inContext(query: Query, all: readonly Query[]): Query {
  const [first = query] = all;
  const placed = all.find(({ places }) => places.length > 0) ?? query;
  const dated = all.find(({ years }) => years.length > 0) ?? query;
  return {
    ...ofKind(query, first),
    places: query.places.length > 0 ? query.places : placed.places,
    years: query.years.length > 0 ? query.years : dated.years,
    // "Nghị quyết 18 có hiệu lực khi nào và thay thế văn bản nào?": both of the one resolution.
    numbers: query.numbers.length > 0 ? query.numbers : first.numbers,
    documentNumbers: query.documentNumbers.length > 0 ? query.documentNumbers : first.documentNumbers,
    language: first.language,
  };
}

/** Whether a part says itself what it is about. */
export function namesSubject({ units }: { units: Query["units"] }): boolean {
  return units.some(({ key }) => key.startsWith("#") && !isSoft(key));
}

/** "…, and how much?" asks for a share as well as for a sum. */
export function asksBareAmount(part: string, { wanted, asksForSum }: Query): boolean {
  return (
    wanted === "money" &&
    !asksForSum &&
    contentUnits(part).every(({ key }) => !key.startsWith("#") || isSoft(key))
  );
}

/** The part on what the first one is about, without what that asks: its "how much" is no question of the second. */
export function onSubject(part: string, first: string): string {
  const subject = open(withoutAsking(first));
  return `${open(part)} ${subject.slice(0, 1).toLowerCase()}${subject.slice(1)}`;
}

/**
 * "Hội đồng quản trị cần mấy người, làm mấy năm thì bầu lại?": a part that names nobody, with the office of the first, and
 * without what is said of it there; undefined where the part names an office, or the first does not.
 */
export function onOffice(part: string, { text, units }: Query): string | undefined {
  const offices = officesIn({ units });
  if (offices.length === 0 || officesIn({ units: contentUnits(part) }).length > 0) return undefined;
  const named = units.filter(({ key }) => offices.includes(key) || BODIES.includes(key));
  const words = named.map(({ start, end }) => text.slice(start, end));
  return `${open(part)} ${[...new Set(words)].join(" ")}`;
}

/** "HĐQT có mấy người và ban kiểm soát có mấy người?": a part on another office than the first is not on that one. */
export function isOnOtherOffice(part: string, first: Query): boolean {
  const [own, offices] = [officesIn({ units: contentUnits(part) }), officesIn(first)];
  return own.length > 0 && offices.length > 0 && !own.some((office) => offices.includes(office));
}

/** Share of a part that a sentence must speak of where it explains a word. */
const EXPLAINED = 0.75;

/** Whether a sentence only says what a word of the part means, or works out an example of another case than the one told. */
export function isStray(query: Query, { hit, quote }: Pick, coverage = 0): boolean {
  if (coverage >= EXPLAINED || wantsFigure(query.wanted) || asksMeaning(query)) return false;
  const { heading } = surroundingsOf(hit);
  return hit.passage.confidence === "computed" || (heading.has("#definition") && definesTerm(quote));
}

/** "HTX Xanh Tươi …": a cooperative by its name, with capitals; the parts behind are on the same one. */
const NAME =
  /(?<!\p{L})(?:HTX|Htx|htx|[Hh]ợp tác xã|[Cc]ooperative|[Kk]ooperativet)(?:\s+\p{Ll}+){0,2}(?:\s+\p{Lu}\p{Ll}*){2,}/u;

export function nameIn(part: string): string | undefined {
  return NAME.exec(nfc(part))?.[0];
}

/** "HTX siêu nhỏ …, giám đốc do ai bầu?": the director is one of a micro cooperative. */
function ofKind(query: Query, first: Query): Query {
  const isAny = query.units.some(({ key }) => KINDS.includes(key) || BODIES.includes(key));
  const kinds = query === first || isAny ? [] : first.units.filter(({ key }) => KINDS.includes(key));
  if (kinds.length === 0) return query;
  const named = kinds.map(({ start, end }) => first.text.slice(start, end)).join(" ");
  return { ...query, text: `${query.text} ${named}`, units: [...query.units, ...kinds] };
}

function withoutAsking(text: string): string {
  const whole = nfc(text);
  const folded = fold(whole);
  if (folded.length !== whole.length) return text;
  const spans = [...folded.matchAll(ASKING)].reverse();
  const rest = spans.reduce(
    (said, { 0: found, index }) => said.slice(0, index) + said.slice(index + found.length),
    whole,
  );
  return rest.replace(/\s+/gu, " ").trim();
}

/** Counts what the things of the first part are made up of: "… mấy liên hiệp và gồm mấy HTX?". */
const WITHIN =
  /^(?:va |and |och )?(?:(?:chung|no) )?(?:(?:bao )?gom|trong (?:do|so (?:do|nay))|(?:how many )?of (?:them|which|those|these)|how many (?:\p{L}+ )?(?:do they|does it) (?:consist|include|comprise)|made up of|(?:hur manga )?(?:varav|av (?:dem|dessa))|bestar av)\b/u;

/** Whether a sentence may answer a part that counts within what the first part is about: it must name that. */
export function staysWithin(part: string, first: Query | undefined, quote: string): boolean {
  if (first === undefined || !WITHIN.test(fold(nfc(part.trim())))) return true;
  const bodies = first.units.map(({ key }) => key).filter((key) => BODIES.includes(key));
  const told = new Set(contentUnits(quote).map(({ key }) => key));
  return bodies.every((key) => told.has(key));
}

/** A question for one of these may be on a sum of money. */
const SUMS: readonly Wanted[] = ["money", "amount", "any", "yes-no"];

/** Whether a gap is one in what the part asks for, and not in something else of the same place. */
export function isOnPart(part: string, { wanted }: Query, { candidate: { text } }: Evidence): boolean {
  const isOfMoney = wantedOf(fold(nfc(text)), new Set()) === "money";
  if (isOfMoney && !SUMS.includes(wanted)) return false;
  const asked = contentUnits(part).flatMap(({ key }) => (key.startsWith("#") && !isSoft(key) ? [key] : []));
  const told = new Set(contentUnits(text).map(({ key }) => key));
  return asked.length > 0 && asked.every((key) => told.has(key));
}

const ASKS_CHANGE =
  /\b(?:tang|giam)\b.*\b(?:bao nhieu|may)\b|\bhow much\b.*\b(?:grow|grew|grown|increased?|rise|risen|rose|fall|fell|fallen|up|down|change[ds]?)\b|\bhur mycket\b.*\b(?:oka\p{L}*|vaxt?\p{L}*|minska\p{L}*|stig\p{L}*|steg)\b/u;
const TELLS_CHANGE =
  /\b(?:tang|giam|gap doi|up|down|grew|growth|rose|increase\p{L}*|fell|doubled|twice|upp|ner|okning\p{L}*|okade|okat|minska\p{L}*)\b/u;
const TIMES: readonly string[] = ["year", "date"];
/** The figure that another part asks for, and this one's. */
const TWO = 2;

/**
 * Whether a sentence that is shown for another part tells this one too: what changed and by how much ("1,35 tỷ đồng, tăng
 * 22,7%"), or all that the part names beside a second figure. The passage that answers the question as a whole (`whole`)
 * need not have every word of the part.
 */
export function isToldBeside(
  part: string,
  query: Query | undefined,
  picks: readonly Pick[],
  whole?: Pick,
): boolean {
  const asksChange = ASKS_CHANGE.test(fold(nfc(part)));
  if (query === undefined || !(asksChange || wantsFigure(query.wanted))) return false;
  const asked = contentUnits(part).map(({ key }) => key);
  return picks.some((pick) => {
    const { quote, hit } = pick;
    const figures = quantities(quote, hit.document.metadata.language).filter(
      ({ unit }) => !TIMES.includes(unit),
    );
    if (figures.length < TWO) return false;
    if (asksChange) return TELLS_CHANGE.test(fold(nfc(quote)));
    const told = new Set(contentUnits(quote).map(({ key }) => key));
    const named = asked.filter((key) => told.has(key));
    const isWhole = whole?.hit.passage.id === hit.passage.id;
    return named.some((key) => !isSoft(key)) && named.length >= asked.length * (isWhole ? MOST : 1);
  });
}

/** Share of a part that a sentence shown for another one must speak of. */
export const COVERED = 0.75;
/** Fit of a figure that surely is the one of the part, beside that of another part. */
export const COUNTED = 0.85;
/** Whoever asks for these is not served by what is said of the same thing. */
export const POINTED: readonly Wanted[] = ["who", "where", "when"];

/** Whether a sentence that is quoted anyway speaks of all that the part names, though it was not enough to answer with. */
export function isCoveredBeside(
  { wanted }: Query,
  evidence: readonly Evidence[],
  picks: readonly Pick[],
): boolean {
  if (POINTED.includes(wanted)) return false;
  const isFigure = wantsFigure(wanted);
  return evidence.some(
    ({ candidate: { hit, start, end, quantities: told }, coverage, scope, figure }) =>
      coverage >= (isFigure ? MOST : COVERED) &&
      scope > 0 &&
      (!isFigure ||
        (figure.fit >= COUNTED && told.filter(({ unit }) => !TIMES.includes(unit)).length >= TWO)) &&
      picks.some((pick) => pick.hit.passage.id === hit.passage.id && pick.start <= start && end <= pick.end),
  );
}

/** Where two parts ask for a figure each, one sentence with a single figure does not answer the second. */
export function needsFigureOfItsOwn(
  read: readonly Query[],
  at: number,
  own: readonly Pick[],
  before: readonly Pick[],
): boolean {
  const wants = read.slice(0, at + 1).filter(({ wanted }) => wantsFigure(wanted));
  if (wants.length < TWO || !wantsFigure(read[at]?.wanted ?? "any")) return false;
  return own.every(({ hit, quote }) => {
    const isShown = before.some((pick) => pick.hit.passage.id === hit.passage.id);
    const told = quantities(quote, hit.document.metadata.language);
    return isShown && told.filter(({ unit }) => !TIMES.includes(unit)).length < TWO;
  });
}

/** What a part names itself, by the keys of the glossary. */
export function conceptsOf(part: string): string[] {
  return contentUnits(part).flatMap(({ key }) => (key.startsWith("#") && !isSoft(key) ? [key] : []));
}

/**
 * "What share changes the charter, and what share approves the accounts?": where the second part finds no more than the
 * sentence shown for the first, and that does not name the accounts, its figure is not theirs.
 */
export function isOnlyOnOther(
  parts: readonly string[],
  at: number,
  query: Query | undefined,
  own: readonly Pick[],
  before: readonly Pick[],
): boolean {
  // Of a number the noun that is counted is told in many words: "mấy người học" as "cho 40 thành viên".
  if (query === undefined || query.wanted === "count" || !wantsFigure(query.wanted)) return false;
  if (own.length === 0) return false;
  const isShown = own.every((pick) => before.some((other) => overlaps(other, pick)));
  if (!isShown) return false;
  const known = new Set(parts.slice(0, at).flatMap(conceptsOf));
  // What stands in brackets is said of something else: "(by the latest financial statements)".
  const told = new Set(own.flatMap(({ quote }) => conceptsOf(quote.replace(/\([^()]*\)/gu, ""))));
  return conceptsOf(parts[at] ?? "").some((key) => !known.has(key) && !told.has(key));
}

/** Share of the words of a part that the sentence for the whole question tells. */
const MOST = 0.5;
