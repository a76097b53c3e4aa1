import { fold, nfc } from "../../language/normalize.ts";
import { BODIES, FIELDS } from "../../language/nouns.ts";
import { quantities } from "../../language/quantities.ts";
import type { Quantity, Unit } from "../../language/quantity.ts";
import { type ContentUnit, contentUnits } from "../../language/tokenize.ts";
import { isSoft } from "../coverage.ts";
import type { Query } from "../understand.ts";
import { COMPARED, type Counted, countedAt } from "./counted.ts";
import { placesTold, type ToldPlace } from "./hard-places.ts";
import { type Span, spansIn } from "./spans.ts";
import { CLAUSE_END, clausesIn, type ToldClause } from "./told-in-words.ts";

/** A figure that the asker tells of the own case: "12 thành viên", "17 tuổi", "40% vốn". */
export interface CaseFact extends Counted {
  /** Whether someone takes it for what the rule is ("phải đủ 7 hộ mới lập được"); then it is no figure of the case. */
  isClaim: boolean;
  /** Its one exact value; what is said roughly or as a range is no fact to compare. */
  value: number;
  unit: Unit;
  /** Where it stands in the question, with its noun (UTF-16 offsets, end exclusive). */
  start: number;
  end: number;
}

/** What someone tells of the own case when asking whether something is allowed or demanded. */
export interface OwnCase {
  facts: CaseFact[];
  /** Figures that the asker takes for the rule: to be put right, not to be compared. */
  claims: CaseFact[];
  /** How long something has lasted: "có giấy đăng ký được 8 tháng". */
  spans: Span[];
  /** Whether the body is in the mountains, on an island, where life is hard, as far as that is told. */
  places: ToldPlace[];
  /** What each clause of the question says without figures. */
  clauses: ToldClause[];
  /** Keys of the concepts that the asking clause speaks of, without those of the facts and of the bodies. */
  asked: string[];
  /** Fields of work that are named: rules for one field do not hold for another. */
  fields: string[];
  /** Whether the asking clause speaks of nothing but facts and bodies: "HTX 3 người có được không?". */
  asksBare: boolean;
  /** Whether a permission is asked for ("có được …", "may we"), rather than a duty or what will happen. */
  asksLeave: boolean;
}

const YES_NO = [
  /\b(?:duoc|dc|du|phai|can|bi|co|thuoc|vao|len|lap|mo|buoc)\b.*\b(?:khong|ko|k|hong|hok|hem|hon|chua|chang|ha)\b/u,
  /\b(?:duoc|dc) (?:khong|ko|k|hong|chua)\b/u,
  /(?:^|[,.;:!?]\s*|\b(?:so|and|then)\s)(?:can|could|may|must|should|do|does|is|are|am|will)\s/u,
  /(?:^|[,.;:!?]\s*|\b(?:sa|och)\s)(?:far|kan|maste|ar|behover|racker|duger|kravs)\s/u,
];
/** What is asked beside the yes or no must be answered too, which a comparison does not. */
const ASKS_ELSE =
  /\b(?:bao nhieu|bao lau|khi nao|the nao|nhung gi|how (?:many|much|long|do|does|is|are)|what|when|where|which|who|hur|vad|nar|vilk\p{L}*)\b/u;
/** "mấy nhà … được 3 hộ, … được không?": "mấy" asks nothing here. */
const ENDS_YES_NO = /\b(?:duoc|dc|du)\b.{0,30}\b(?:khong|ko|k|hong|chua)\W*$/u;
const FIRST_PERSON =
  /\b(?:toi|tui|minh|em|chau|chung (?:toi|tui|minh|em)|bon (?:em|minh|tui)|tui em|ben em|nha em|my|our|we|i|us|vi|var|vart|vara|jag|min|mitt|oss)\b/u;
const LEAVE =
  /\b(?:duoc|dc|du|cho phep|(?:can|could)(?= (?:we|i|it|our|my|they|the|an?|one|two|he|she|\d))|may|allowed|enough|eligible|qualify|entitled|far|kan|racker|duger)\b/u;
const DUTY =
  /\b(?:bi|phai|bat buoc|buoc|can (?:phai|co|lap)|thuoc dien|must|have to|need to|required|obliged|maste|behover|kravs)\b/u;
/** "hơn 12 người", "about 5": no exact figure, so nothing that could be compared. */
const ROUGH =
  /(?:hon|gan|khoang|chung|tam|tren|duoi|toi thieu|it nhat|toi da|nhieu nhat|about|around|over|under|nearly|almost|more than|less than|at least|at most|roughly|some|cirka|ungefar|nastan|over|under|minst|hogst|fler an|mer an)\s*$/u;
/** "phải gom đủ 7 hộ mới lập được": the figure is what someone takes for the rule, not the case. */
const CLAIMED =
  /\b(?:phai|can|du|buoc|need|needs|must|require|requires|required|maste|kraver|behover|kravs)(?:\s\p{L}+){0,2}\s*$/u;
/** Concepts that say how something is asked, not what. */
const MANNER = ["#compulsory", "#right", "#condition", "#criteria", "#age", "#newly-founded", "#person"];
/** "mở", "lập" beside a body say what "HTX 3 người có được không?" leaves out. */
const FOUNDING_WORDS = ["mo", "lap"];
/** Whose relative one is, is the own case, whoever asks. */
const RELATION = "#family-relation";

/** The own case that a question tells; undefined where it tells none, or asks for something else than yes or no. */
export function ownCase(query: Query): OwnCase | undefined {
  const text = nfc(query.text);
  const folded = fold(text);
  const isYesNo = YES_NO.some((pattern) => pattern.test(folded));
  const isOpen = ["yes-no", "any", "condition"].includes(query.wanted) || ENDS_YES_NO.test(folded);
  if (query.reference !== undefined || !isOpen) return undefined;
  if (query.wanted !== "condition" && ASKS_ELSE.test(folded)) return undefined;
  if (!isYesNo && query.wanted !== "condition") return undefined;
  const units = contentUnits(text);
  const told = quantities(text, query.questionLanguage).flatMap((one) => factOf(text, units, one) ?? []);
  const spans = spansIn(text, query.questionLanguage, units);
  const isRelated = units.some(({ key }) => key === RELATION);
  if (told.length === 0 && spans.length === 0 && !isRelated && !FIRST_PERSON.test(folded)) return undefined;
  const clause = askingClause(text, units, told);
  const isAbout = (key: string) =>
    !isSoft(key) && !BODIES.includes(key) && !MANNER.includes(key) && !FIELDS.includes(key);
  const about = clause.filter(({ key }) => isAbout(key));
  return {
    facts: told.filter(({ isClaim }) => !isClaim),
    claims: told.filter(({ isClaim }) => isClaim),
    spans,
    places: placesTold(text),
    clauses: clausesIn(text, units, isAbout),
    asked: [...new Set(about.map(({ key }) => key).filter((key) => key.startsWith("#")))],
    fields: [...new Set(units.map(({ key }) => key).filter((key) => FIELDS.includes(key)))],
    asksBare: about.every(({ key }) => FOUNDING_WORDS.includes(key)),
    asksLeave: LEAVE.test(folded) && !DUTY.test(folded),
  };
}

function factOf(text: string, units: readonly ContentUnit[], found: Quantity): CaseFact | undefined {
  const [value] = found.values;
  const before = fold(text.slice(Math.max(0, found.start - 16), found.start));
  if (value === undefined || found.values.length > 1 || found.upper !== undefined) return undefined;
  if (ROUGH.test(before)) return undefined;
  const counted = countedAt(text, units, found);
  const unit = unitOf(text, found, counted.noun !== undefined);
  if (!COMPARED.includes(unit) || (unit === "count" && counted.noun === undefined)) return undefined;
  // "từ 1 người", "one member" says whose, not how many.
  if (unit === "count" && value === 1) return undefined;
  const isClaim = CLAIMED.test(before);
  return { ...counted, isClaim, value, unit, start: found.start, end: Math.max(found.end, counted.nounEnd) };
}

/** "I am 17", "17-year-old", "jag är 16 år": ages that no word for age stands behind. */
function unitOf(text: string, { unit, start, end }: Quantity, hasNoun: boolean): Unit {
  const before = fold(text.slice(Math.max(0, start - 20), start));
  const isAged =
    /(?:\b(?:i am|i'm|he is|she is|jag ar|han ar|hon ar|toi|con|chau|em)(?: only| just| bara| moi)?)\s$/u;
  if (unit === "years") return /^[\s-]?old/u.test(text.slice(end)) || isAged.test(before) ? "age" : unit;
  return unit === "count" && !hasNoun && isAged.test(before) ? "age" : unit;
}

/** What the last clause in which something is said speaks of, beside the facts: "…, can we register?". */
function askingClause(
  text: string,
  units: readonly ContentUnit[],
  facts: readonly CaseFact[],
): ContentUnit[] {
  const isTold = (unit: ContentUnit) =>
    facts.some(({ start, end }) => unit.start >= start && unit.end <= end);
  const breaks = [0, ...[...text.matchAll(CLAUSE_END)].map(({ index }) => index)].reverse();
  const from = breaks.find((at) => units.some(({ key, start }) => key.startsWith("#") && start >= at)) ?? 0;
  // "… phải đủ 10 người mới mở được": what the claim is about stands behind it.
  const claimed = Math.max(0, ...facts.filter(({ isClaim }) => isClaim).map(({ end }) => end));
  return units.filter((unit) => unit.start >= Math.max(from, claimed) && !isTold(unit));
}
