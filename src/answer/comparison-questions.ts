import { countFocus } from "../language/count-focus.ts";
import { fold, hasVietnameseMarks } from "../language/normalize.ts";
import { MEASURES, NOUNS } from "../language/nouns.ts";
import { contentUnits } from "../language/tokenize.ts";
import { wantsFigure } from "../language/wanted.ts";
import { comparingEdits, edited } from "./comparison-words.ts";
import type { Edit } from "./conversation/wordings.ts";
import { isSoft } from "./coverage.ts";
import { type Query, understand } from "./understand.ts";

/** What makes the question on one side out of a comparison. */
export interface SideEdits {
  /** What names the side, and what names the others. */
  keeps?: readonly Edit[];
  drops?: readonly Edit[];
  /** Whether places are compared: "nhất" then only asks which of them. */
  ofPlaces: boolean;
  /** Whether figures are compared, also where no word asks for a number. */
  onFigures?: boolean;
}

/**
 * The question on one side: without the words that name the others (`drops`) and without those that compare. What names
 * the side (`keeps`) stays as it is.
 */
export function questionWithout(
  query: Query,
  text: string,
  { keeps = [], drops = [], ofPlaces, onFigures = ofPlaces }: SideEdits,
  known: ReadonlySet<string>,
): Query {
  const edits = [...keeps, ...drops, ...comparingEdits(text, query.questionLanguage, ofPlaces)];
  const alone = withOwner(edited(text, edits), query.questionLanguage, onFigures);
  const read = understand({ text: alone, history: [], language: query.language }, known);
  const side = { ...read, questionLanguage: query.questionLanguage, acrossPlaces: false };
  return onFigures ? withFigure(side) : side;
}

/** What is told of cooperatives and of groups: who names neither means cooperatives. */
const OWNED = ["#revenue", "#profit"];
const OF_A_COOPERATIVE: Record<Query["questionLanguage"], string> = {
  vi: "của hợp tác xã",
  en: "of a cooperative",
  sv: "per kooperativ",
};

/** "Which has the higher revenue, A or B?" names no body, and a group's revenue is not to be set beside a cooperative's. */
function withOwner(text: string, language: Query["questionLanguage"], onFigures: boolean): string {
  const keys = contentUnits(text).map(({ key }) => key);
  if (!onFigures || !keys.some((key) => OWNED.includes(key)) || keys.some((key) => NOUNS.has(key)))
    return text;
  const of = OF_A_COOPERATIVE[language];
  const said = language === "vi" && !hasVietnameseMarks(text) ? fold(of) : of;
  return `${text.replace(/[\s?.!]+$/u, "")} ${said}`;
}

const WHAT_IS: Record<Query["questionLanguage"], (thing: string) => string> = {
  vi: (thing) => `${thing} là gì?`,
  en: (thing) => `What is ${thing}?`,
  sv: (thing) => `Vad är ${thing}?`,
};

/** What a thing takes is not told by what it is. */
const ASKED_OF_IT: readonly string[] = ["#condition", "#criteria", "#procedure", "#deadline"];

/** "HTX với công ty khác gì nhau?" asks nothing of a side but what it is; undefined where something else is asked of it. */
export function asDefinition(side: Query, words: string, known: ReadonlySet<string>): Query | undefined {
  const own = new Set(contentUnits(words).map(({ key }) => key));
  const isBare = side.units.every(
    ({ key }) => own.has(key) || !key.startsWith("#") || (isSoft(key) && !ASKED_OF_IT.includes(key)),
  );
  if (!isBare || wantsFigure(side.wanted)) return undefined;
  const asked = WHAT_IS[side.questionLanguage](words);
  const text = hasVietnameseMarks(side.text) || side.questionLanguage !== "vi" ? asked : fold(asked);
  const read = understand({ text, history: [], language: side.language }, known);
  return { ...side, text, units: read.units, wanted: "definition" };
}

/** "Mỗi năm thu bao nhiêu?" asks for a sum, whoever it is that earns it. */
const EARNS = /\b(?:thu|thu ve|kiem|kiem duoc|lai|lam ra|ban ra)(?: duoc| ve| loi)? (?:bao nhieu|may)\b/u;
const AVERAGE = /\b(?:binh quan|trung binh|average|genomsnitt\p{L}*)\b/u;
/** "Cho tiền lập mới …, khoản nào chi nhiều hơn?" compares sums. */
const SUM = /\b(?:tien|kinh phi|money|spen[dt]|funding|pengar|belopp\p{L}*)\b/u;
const OPEN: readonly Query["wanted"][] = [
  "any",
  "how",
  "where",
  "who",
  "yes-no",
  "list",
  "definition",
  "amount",
];
/** What is named beside the noun that is counted without narrowing it. */
const BESIDE = new Set(["#province", "#city", "#total", "#operating", "#target", "#result"]);
const MODIFIERS = new Set(["#agriculture", "#newly-founded"]);

/** Compared are figures: a measure stands for its amount, a bare noun for its number, whatever the question word was. */
function withFigure(query: Query): Query {
  if (query.wanted === "amount" && EARNS.test(fold(query.text))) return { ...query, wanted: "money" };
  // "… bao nhiêu HTX mới và … được bao nhiêu?": what is left of the second half names no noun.
  const counted =
    query.wanted === "amount" ? countFocus(query.text, query.units, query.questionLanguage) : [];
  if (counted.some((key) => NOUNS.has(key))) return { ...query, wanted: "count", focus: counted };
  // "… là bao nhiêu, kết quả ra sao?": results are no noun that is counted.
  const countsNothing = query.focus.length > 0 && query.focus.every((key) => BESIDE.has(key));
  if (!(OPEN.includes(query.wanted) || countsNothing) || query.normative) return query;
  const concepts = query.units.map(({ key }) => key).filter((key) => key.startsWith("#") && !isSoft(key));
  if (concepts.some((key) => MEASURES.has(key))) return { ...query, wanted: "money" };
  // "Bình quân một htx thu được …": of an average no number of cooperatives is asked.
  if (AVERAGE.test(fold(query.text))) return { ...query, wanted: "money" };
  if (SUM.test(fold(query.text)) && query.wanted !== "who") return { ...query, wanted: "money" };
  // "Ai là chủ tịch liên minh …?" asks for a name of each.
  if (query.wanted === "who") return query;
  const told = concepts.filter((key) => !BESIDE.has(key));
  const nouns = told.filter((key) => NOUNS.has(key));
  const [noun] = nouns;
  if (noun === undefined || told.length > nouns.length + 1) return query;
  return { ...query, wanted: "count", focus: [noun, ...told.filter((key) => MODIFIERS.has(key))] };
}
