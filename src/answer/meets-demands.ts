import { isLegalKind } from "../domain.ts";
import { namesCountry } from "../language/countries.ts";
import { fold } from "../language/normalize.ts";
import { FIELDS } from "../language/nouns.ts";
import type { ContentUnit } from "../language/tokenize.ts";
import { type Candidate, isGap } from "./candidates.ts";
import { AFTER_YEAR, type Demands, GIVEN_UP, OF_EACH } from "./demands.ts";
import { tellsHowOften } from "./how-often.ts";
import { tellsParticulars } from "./particulars.ts";
import { speaksSinceMerger } from "./place-fit.ts";
import { factsOf, yearsOf } from "./sentence-facts.ts";
import { namesActor } from "./who-acts.ts";

const IS_CONTACT =
  /(?<!\d)(?:\+84|0)\d{1,3}(?:[ .-]?\d{2,4}){2,4}(?!\d)|[\w.-]+@[\w-]+\.\w|(?:đường|phố|ngõ|Street|Road)\s\p{Lu}/u;

/** What must be, may be or need not be; a sentence with none of these only describes, or tells what the State gives. */
const TELLS_DUTY =
  /(?<!\p{L})(?:phải|bắt buộc|cần|được|có thể|tự|tùy|không|chỉ|khuyến khích|miễn|cấm|nếu|trừ|ít nhất|must|needs?|ha(?:s|ve) to|requir\p{L}*|may|can|cannot|free|choos\p{L}*|only|not|no|encourage\p{L}*|compulsory|oblig\p{L}*|exempt\p{L}*|at least|unless|if|måste|ska|skall|får|kan|behöver|inte|krävs|minst)(?!\p{L})/iu;

const duties = new WeakMap<readonly ContentUnit[], boolean>();

/** By the units of the sentence: the same whatever is asked. */
function tellsDuty({ whole, introduction, units }: Candidate): boolean {
  const known = duties.get(units) ?? (TELLS_DUTY.test(whole) || TELLS_DUTY.test(introduction));
  duties.set(units, known);
  return known;
}

/** Beside "once a year" and its like: "không quá 3 lần", "định kỳ". */
const SO_MANY_TIMES =
  /\b(?:\d+|ba|bon|nam|nhieu) lan\b|\bdinh ky\b|\b(?:regularly|periodic\p{L}*|\d+ times|three times|regelbund\p{L}*)\b/u;

function tellsTimes({ whole, introduction }: Candidate): boolean {
  const folded = fold(`${introduction} ${whole}`);
  return tellsHowOften(folded) || SO_MANY_TIMES.test(folded);
}

const TELLS_FINE = /\bphat\b|\b(?:fine|fines|fined|penalt\p{L}*|bot|boter)\b/u;

/** What tells a cause or an aim. "Do" alone is more often "by", "since" with a year a time. */
const TELLS_WHY =
  /(?<!\p{L})(?:vì|bởi|nhờ|nguyên nhân|lý do|do (?:thiếu|chưa|không|còn|đó|vậy|khó)|, nên|khiến|nhằm|because|due to|owing to|thanks to|since (?!\d|20)|so that|as a result|reasons?|therefore|thus|which is why|in order to|eftersom|på grund av|tack vare|därför|orsak\p{L}*|beror på|för att)(?!\p{L})/iu;

/** A rule is its own reason; how low or high a figure is, only a cause explains. */
function tellsWhy(reason: NonNullable<Demands["reason"]>, { text, hit }: Candidate): boolean {
  if (reason === "of-end" && !GIVEN_UP.test(fold(hit.passage.text))) return false;
  if (reason !== "of-figure" && hit.document.metadata.kind !== "article") return true;
  // What the editors of a digest have worked out gives their own reasons.
  return (
    hit.passage.confidence !== "inferred" && hit.passage.confidence !== "computed" && TELLS_WHY.test(text)
  );
}

/** Whether a sentence, with what stands around it, has what the question cannot do without. */
export function meetsDemands(demands: Demands, candidate: Candidate): boolean {
  const { countries, lawYears, contact, untold, particulars, reason, grown, decider, fine, duty, howOften } =
    demands;
  if (untold || !isOfTimeAndWhole(demands, candidate)) return false;
  if (reason !== undefined && !tellsWhy(reason, candidate)) return false;
  const isRule = candidate.hit.document.metadata.kind !== "article";
  if (decider !== undefined && isRule && !isGap(candidate) && !namesActor(decider, candidate)) return false;
  const { text } = candidate.hit.passage;
  const { metadata } = candidate.hit.document;
  if (duty && isRule && !isGap(candidate) && !tellsDuty(candidate)) return false;
  if (howOften && isRule && !isGap(candidate) && !tellsTimes(candidate)) return false;
  if (fine && !TELLS_FINE.test(fold(text))) return false;
  if (contact && !IS_CONTACT.test(text)) return false;
  if (grown !== undefined && metadata.language === "vi" && !wordsOf(text).includes(` ${grown} `))
    return false;
  if (!tellsParticulars(particulars, text)) return false;
  if (demands.isAbroad && !IS_ABROAD.test(fold(text))) return false;
  if (!countries.every((code) => namesCountry(text, code))) return false;
  return lawYears.length === 0 || lawYears.some((year) => speaksOfLaw(candidate, year));
}

const IS_ABROAD = /\b(?:nuoc ngoai|abroad|overseas|foreign\p{L}*|utomlands|utlandet|utlandsk\p{L}*)\b/u;
const OF_COUNTRY = /\b(?:ca nuoc|toan quoc|viet nam|country|vietnam\p{L}*|national\p{L}*|landet\p{L}*)\b/u;
/** Tells of another field of work, or of all but those that are left out. */
function isOfOtherField(leftOut: readonly string[], keys: ReadonlySet<string>, folded: string): boolean {
  if (OTHER.test(folded)) return true;
  return (
    FIELDS.some((field) => keys.has(field) && !leftOut.includes(field)) &&
    !leftOut.some((field) => keys.has(field))
  );
}

const OTHER = /\b(?:khac|ngoai|phi|other|non|besides|ovriga|andra)\b/u;
const CHANGES =
  /\b(?:tang|giam|gap|up|down|grew|growth|rose|risen|increase\p{L}*|fell|decrease\p{L}*|more than in|less than in|upp|ner|okning\p{L}*|okade|okat|minska\p{L}*)\b/u;

/** Whether a figure is of the time, the whole, the change and the kind of place that are asked for. */
function isOfTimeAndWhole(
  { sinceMerger, beforeMerger, afterYear, ofCountry, trend, extreme, commune, otherThan, total }: Demands,
  candidate: Candidate,
): boolean {
  const { metadata } = candidate.hit.document;
  if (metadata.kind !== "article") return true;
  const isSince = speaksSinceMerger(metadata);
  if ((sinceMerger && !isSince) || (beforeMerger && isSince)) return false;
  if (afterYear !== undefined && !speaksOfAfter(candidate, afterYear)) return false;
  const { folded, keys } = factsOf(candidate);
  if (otherThan.length > 0 && !isOfOtherField(otherThan, keys, folded)) return false;
  if (total && OF_EACH.test(folded)) return false;
  if (ofCountry && !OF_COUNTRY.test(folded)) return false;
  if (trend && !CHANGES.test(folded)) return false;
  if (extreme && !tellsExtreme(candidate)) return false;
  return commune === undefined || !isDistrict(commune, folded);
}

const EXTREME =
  /\b(?:nhat|trung vi|highest|lowest|largest|biggest|smallest|most|least|median|up to|hogst\p{L}*|lagst\p{L}*|storst\p{L}*|minst\p{L}*)\b/u;

/** The highest or lowest of many, by its words or as the end of a range. */
function tellsExtreme(candidate: Candidate): boolean {
  return (
    EXTREME.test(factsOf(candidate).folded) || candidate.quantities.some(({ upper }) => upper !== undefined)
  );
}

/** Whether a sentence, or what introduces it, names a later year, or says that of the time after a year nothing is known. */
function speaksOfAfter(candidate: Candidate, year: number): boolean {
  if (isGap(candidate)) return AFTER_YEAR.test(factsOf(candidate).folded);
  const { whole, introduced } = yearsOf(candidate);
  return [...whole, ...introduced].some((told) => told > year);
}

/** Whether a sentence tells of the district that has the name of a commune. */
function isDistrict(name: string, folded: string): boolean {
  return [`huyen ${name}`, `thi xa ${name}`, `${name} district`, `distriktet ${name}`].some((district) =>
    folded.includes(district),
  );
}

/** The folded words of a text, with one space before and behind each. */
function wordsOf(text: string): string {
  return ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, " ")} `;
}

/** A law of a year is spoken of by name, or is what still applied or applies already in that year. */
function speaksOfLaw({ hit }: Candidate, year: number): boolean {
  const { metadata } = hit.document;
  const { title, number = "", issued, kind } = metadata;
  const said = [title, number, hit.passage.text, ...hit.passage.headingPath].join("\n");
  if (said.includes(String(year))) return true;
  return isLegalKind(kind) && issued !== undefined && Number(issued.slice(0, 4)) <= year;
}
