import type { Language, Question } from "../domain.ts";
import { countFocus } from "../language/count-focus.ts";
import { detectLanguage } from "../language/detect.ts";
import { withEarnings } from "../language/earnings.ts";
import { documentNumbers, type LegalReference, legalReference } from "../language/legal-references.ts";
import { type NamedDocument, namedDocument } from "../language/named-document.ts";
import { fold } from "../language/normalize.ts";
import { NOUNS } from "../language/nouns.ts";
import { withOwnership } from "../language/ownership.ts";
import { ownYears } from "../language/periods.ts";
import { type Place, places } from "../language/places.ts";
import { asksForPlanOf, asksOfFuture } from "../language/plans.ts";
import { quantities } from "../language/quantities.ts";
import type { Quantity } from "../language/quantity.ts";
import { respelled } from "../language/spelling.ts";
import { type ContentUnit, contentUnits } from "../language/tokenize.ts";
import { writtenOut } from "../language/typing.ts";
import { type Wanted, wantedOf, wantsFigure } from "../language/wanted.ts";
import { asksAcrossPlaces } from "./across-places.ts";
import { blanked } from "./blanked.ts";
import { claimedFocus, claimedUnit, claimsOf } from "./claims.ts";
import { completeFromHistory, type Leaning } from "./conversation/complete.ts";
import { hereIn, homeToldIn, withHomePlace } from "./conversation/home-place.ts";
import { languageOfTurn } from "./conversation/turn-language.ts";
import { type Demands, demandsOf } from "./demands.ts";
import { withoutOrders } from "./instructions.ts";
import { asksOfFormer, newProvinceSpans, withoutMerged } from "./merged-in.ts";
import { type PartOfWhole, partAsked } from "./part-of-whole.ts";
import { ruleIn } from "./rules.ts";
import { unmistakable } from "./unmistakable.ts";
import { asksForArticle } from "./which-article.ts";

/** A question as the pipeline works with it. */
export interface Query {
  /** The question, completed from the conversation where it leans on it. */
  text: string;
  /** The same with places, periods and numbers of articles blanked out; as long as `text`. */
  bare: string;
  /** Language to answer in. */
  language: Language;
  /** Language the question is written in. */
  questionLanguage: Language;
  wanted: Wanted;
  /** What is asked about, without places, years and names of laws. */
  units: readonly ContentUnit[];
  /** For a count: keys of what is to be counted ("bao nhiêu hợp tác xã nông nghiệp"). */
  focus: string[];
  places: Place[];
  /** Star ratings named: "OCOP products with 3 stars". */
  stars: Quantity[];
  /** Figures that the question itself names, to be confirmed or put right: "đã có 75% rồi phải không?". */
  figures: Quantity[];
  /** Calendar years asked about. */
  years: number[];
  reference?: LegalReference;
  /** The document named beside an article. */
  referredTo?: NamedDocument;
  documentNumbers: string[];
  /** Asks for a target or plan rather than a result. */
  aboutTarget: boolean;
  /** Asks which province has the most or the least. */
  acrossPlaces: boolean;
  /** Asks for a single one: "một người", "one member". */
  asksForOne: boolean;
  /** Asks for each one rather than for all together ("mỗi hợp tác xã", "each"). */
  perUnit: boolean;
  /** Whether the asker wants to know what they themselves get: "tôi lập HTX thì được bao nhiêu tiền?" */
  asksForSelf: boolean;
  /** Names money: "bao nhiêu tiền", "mấy triệu". */
  asksForSum: boolean;
  /** Official numbers named, also without their year: "113/2024", "113". */
  numbers: string[];
  /** Asks where a rule stands: the answer names its article. */
  asksForArticle: boolean;
  /** Speaks of the asker's own province, which nobody knows. */
  isPlaceUnknown: boolean;
  /** Asks in so many words for what must be, at least or at most. */
  aboutRule: boolean;
  /** Asks what a rule demands or allows, rather than what was counted. */
  normative: boolean;
  /** The part of a whole that is asked for: "trong 557 HTX, bao nhiêu …". */
  partOf?: PartOfWhole;
  /** What only a passage that has it can answer. */
  demands: Demands;
}

/** "Luật 2012", "Law on Cooperatives 2023": the year names a law, not a period. */
const LAW_YEAR =
  /(?:luat|law|lagen)[\p{L}\s]{0,40}?,?\s(?:nam |of |fran )?((?:19|20)\d{2})|((?:19|20)\d{2}) (?:law|cooperative law)/gu;
/** "Mỗi hợp tác xã được bao nhiêu?", "each new cooperative", "per kooperativ". */
const PER_UNIT =
  /\b(?:(?<!lap )moi(?! bao nhieu| may)|mot|tung|each|every|per|one|varje)\s+(?:\p{L}+\s+){0,2}?(?:htx|hop tac xa|to hop tac|cooperative|kooperativ|group)/u;
/** Without its accents "mới" (new) would be "mỗi" (each). */
const NEW = /(?<!\p{L})mới(?!\p{L})/giu;
const ONE =
  /\b(?:mot|1|moi|tung) (?:nguoi|thanh vien|xa vien|ca nhan)\b|\b(?:one|each|an?|a single) (?:official )?member\b|\b(?:en|varje) (?:enskild |officiell )?medlem\b/u;
const SELF =
  /\b(?:toi(?! (?:nay|gio|bay gio|day|luc|thang|nam|khi|ngay|cuoi|het|\d))|minh|tui|em|chung toi|bon em|ben em|nha (?:em|toi|minh|tui)|htx (?:em|toi|minh|tui))\b.{0,80}\b(?:duoc|nhan|huong)\b(?:.{0,40}\b(?:cho|ho tro|cap|nhan|huong|bao nhieu))|\b(?:will|would|do|can|could) (?:i|we|my|our)\b.{0,60}\b(?:get|receive|be (?:given|paid|granted))\b|\b(?:far|fick) (?:jag|vi|min|mitt|vart)\b/u;
const SUM = /(?:bao nhieu|may|so) (?:tien|dong|trieu|ty)\b|\b(?:money|vnd|pengar)\b/u;
const SHORT_NUMBER =
  /\b(?:nghi dinh|thong tu|nghi quyet|quyet dinh|decree|circular|resolution|decision)(?: so| no\.?)? (\d{1,4})(?![\d/]|[.-]\d)/gu;
/** Concepts that a figure of the wanted kind expresses by itself. */
const SAID_BY_FIGURE: Partial<Record<Wanted, string[]>> = {
  percent: ["#percentage", "share", "proportion", "fraction", "andel", "phan"],
  // "Hur många medlemmar krävs?", "are required": how many is the condition.
  count: ["#total", "#condition", "required", "require", "requires", "needed"],
  money: ["#funding"],
  amount: ["#funding"],
  age: ["#age", "#join"],
  date: ["#period"],
  duration: [
    "#deadline",
    "#period",
    "term",
    "löptid",
    "days",
    "weeks",
    "months",
    "dagar",
    "veckor",
    "manader",
  ],
};
/** "Mấy triệu người vào HTX": so many are in it, and have not just joined. */
const MILLIONS =
  /\b(?:trieu|millions?|miljon\p{L}*)(?: of| av)? (?:nguoi|dan|people|persons|manniskor|personer)\b|\bso (?:luong )?(?:nguoi|dan)\b.*\b(?:may|bao nhieu) trieu\b/u;

function isSaidByFigure(key: string, wanted: Wanted, folded: string): boolean {
  if (SAID_BY_FIGURE[wanted]?.includes(key)) return true;
  return wanted === "count" && key === "#join" && MILLIONS.test(folded);
}

/** "I farm in Ân Thi; how many are there in the whole province?" asks for the province. */
const WHOLE_PROVINCE = /\b(?:ca|toan|hela|whole|entire)\s+(?:tinh|thanh pho|province|provinsen|city)\b/u;

function placeNames(found: readonly Place[]): string[] {
  return found.flatMap(({ province, district }) => [province, district ?? []].flat().map(fold));
}

/** Reads what a question asks for. `known` holds the folded names of districts that the corpus speaks of. */
export function understand(question: Question, known: ReadonlySet<string>, leaning?: Leaning): Query {
  const told = completed(question, known, leaning);
  const { text, questionLanguage } = told;
  const folded = fold(text);
  const allNamed = places.find(text, known);
  const named = withoutMerged(text, allNamed);
  const provinces = [...new Set(named.map(({ province }) => province))].map((province) => ({ province }));
  const found = WHOLE_PROVINCE.test(folded) ? provinces : named;
  const lawYears = new Set([...folded.matchAll(LAW_YEAR)].map((match) => Number(match[1] ?? match[2])));
  const figures = quantities(text, questionLanguage);
  const dates = figures.filter(({ unit }) => unit === "date" || unit === "year");
  const years = [...ownYears(text, dates)].filter((year) => !lawYears.has(year));
  const reference = legalReference(text);
  const referredTo = namedDocument(text);
  // "Luật 2012" stays whole: its year is part of a name.
  const periods = dates.filter((date) => !lawYears.has(date.values[0] ?? 0));
  const claims = claimsOf(text, figures);
  // "1,85 tỷ": a claimed sum is compared as a figure, its words say nothing of the subject.
  const sums = claims.filter(({ unit }) => unit === "money");
  const ofNewProvince = newProvinceSpans(text, named);
  const bare = blanked(text, allNamed, [...periods, ...sums, ...ofNewProvince]);
  const units = withEarnings(bare, withOwnership(bare, contentUnits(bare)));
  const partOf = partAsked(text, figures, units);
  // Without place names: "Cần Thơ" does not ask what one needs.
  const said = fold(unmistakable(bare));
  const own = demandsOf(text, units, lawYears);
  const isMerged = named.length < allNamed.length || ofNewProvince.length > 0;
  const merger = asksOfFormer(text, named)
    ? { beforeMerger: true, sinceMerger: false }
    : isMerged
      ? { sinceMerger: true }
      : {};
  const demands = { ...own, ...merger };
  // Why a figure is low is told in words.
  const asks = demands.reason === "of-figure" ? "any" : wantedOf(said, new Set(units.map(({ key }) => key)));
  const kind = told.asks ?? asks;
  const claimed = found.length > 0 ? claimedFocus(kind, text, units, figures, questionLanguage) : [];
  const isAcross = asksAcrossPlaces(
    said,
    units.map(({ key }) => key),
  );
  const counts = claimed.length > 0 || (isAcross && !wantsFigure(kind));
  const asksFor = counts ? "count" : kind;
  const isPlan = asksForPlanOf(placeNames(found), folded);
  const rule = ruleIn(said, { units, wanted: asksFor, places: found, language: questionLanguage });
  const aboutRule = rule.aboutRule && !isPlan;
  const normative = rule.normative && !isPlan;
  const wanted = normative || found.length === 0 ? asksFor : (claimedUnit(asksFor, claims) ?? asksFor);
  return {
    text,
    bare,
    wanted,
    years,
    units: units.filter(({ key }) => !isSaidByFigure(key, wanted, folded)),
    language: question.language ?? questionLanguage,
    questionLanguage,
    focus:
      wanted !== "count"
        ? []
        : claimed.length > 0
          ? claimed
          : focusOf(bare, units, questionLanguage, isAcross, partOf?.noun),
    places: found,
    stars: figures.filter(({ unit }) => unit === "stars"),
    figures: claims,
    documentNumbers: documentNumbers(text),
    // "Our cooperative will be absorbed by another one; what must …" asks for a rule.
    aboutTarget:
      units.some(({ key }) => key === "#target") ||
      isPlan ||
      (!normative && asksOfFuture(folded, found.length > 0)),
    acrossPlaces: isAcross && found.length === 0,
    perUnit: PER_UNIT.test(fold(bare.replace(NEW, " "))),
    asksForSelf: SELF.test(said),
    asksForOne: ONE.test(said),
    asksForSum: SUM.test(said),
    numbers: numbersNamed(text),
    asksForArticle: asksForArticle(told.own),
    isPlaceUnknown:
      !normative &&
      found.length === 0 &&
      (told.isPlaceUnknown || (wantsFigure(wanted) && hereIn(text).length > 0)),
    aboutRule,
    normative,
    demands,
    ...(partOf === undefined ? {} : { partOf }),
    ...(reference === undefined ? {} : { reference }),
    ...(reference === undefined || referredTo === undefined ? {} : { referredTo }),
  };
}

/** A question as it is meant: without slips, orders and what it leans on. */
interface Told {
  text: string;
  /** Its own words, before the conversation has completed it. */
  own: string;
  /** Whether these speak of a province of the asker that nobody knows. */
  isPlaceUnknown: boolean;
  questionLanguage: Language;
  /** What the question before it wants, where it only names another subject. */
  asks?: Wanted | undefined;
}

/** Puts right how a question is typed, leaves out orders to the assistant, and fills in home and conversation. */
function completed(question: Question, known: ReadonlySet<string>, leaning?: Leaning): Told {
  const asked = withoutOrders(question.text);
  const home = question.place ?? homeToldIn(question.history, known);
  const meant = asMeant(asked);
  const read = (said: string) => withHomePlace(readable(said), home, known);
  const own = read(meant);
  const history = question.history.map((turn) => ({ ...turn, question: read(asMeant(turn.question)).text }));
  const { text, asks } = completeFromHistory({ text: own.text, history }, known, leaning);
  const before = question.history.at(-1)?.question;
  const questionLanguage =
    languageOfTurn(meant, before, known) ?? detectLanguage(text) ?? question.language ?? "vi";
  return { text, asks, questionLanguage, own: own.text, isPlaceUnknown: own.isPlaceUnknown };
}

/** The numbers of documents that a question names: "253/2025/NĐ-CP", "Nghị định 113". */
function numbersNamed(text: string): string[] {
  const short = [...fold(text).matchAll(SHORT_NUMBER)].map((match) => match[1] ?? "");
  return [...new Set([...documentNumbers(text), ...short])];
}

/** Put right where that shows the text to be Vietnamese: "hoptacxa can may thanhvien" is no other language. */
function asMeant(text: string): string {
  const meant = respelled(text);
  return detectLanguage(meant) === "vi" ? meant : text;
}

/** A text whose slips have been put right, without shorthand where it is Vietnamese. */
function readable(meant: string): string {
  return readsVietnamese(meant) ? writtenOut(meant) : meant;
}

function readsVietnamese(text: string): boolean {
  return (detectLanguage(text) ?? "vi") === "vi";
}

/** What is to be counted; "diện tích rau của …" asks for an area without a question word. */
function focusOf(
  text: string,
  units: readonly ContentUnit[],
  language: Language,
  isAcross: boolean,
  ofWhole?: string,
): string[] {
  const focus = countFocus(text, units, language);
  if (focus.length > 0) return focus;
  if (ofWhole !== undefined) return [ofWhole];
  const noun = units.find(({ key }) => key === "#area" || key === "#land" || (isAcross && NOUNS.has(key)));
  return noun ? [noun.key] : [];
}
