import { asksLawNumber } from "../language/law-questions.ts";
import { fold } from "../language/normalize.ts";
import { isOnOtherSide, type Side, sideAsked } from "./before-after.ts";
import type { Candidate } from "./candidates.ts";
import { definesAsked } from "./definitions.ts";
import { asksIfNeeded, tellsIfNeeded, tellsOfHolder } from "./needed.ts";
import { officesIn } from "./offices.ts";
import { factsOf } from "./sentence-facts.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Query } from "./understand.ts";
import { type Actor, actorAsked, timeGain } from "./whose-time.ts";

/** What a sentence gains or loses by being, or not being, of the very kind that a question asks for. */
const GAIN = {
  defines: 0.3,
  frequency: 0.22,
  effect: 0.35,
  number: 0.3,
  formula: 0.3,
  office: 0.12,
  needed: 0.22,
  recipient: 0.15,
  otherSide: -0.12,
  neededOffice: 0.13,
  holder: -0.3,
  end: -0.3,
};

const HOW_OFTEN =
  /may lan|bao nhieu lan|(?:bao lau|may (?:nam|thang|quy)|bao nhieu (?:nam|thang)) .{0,50}(?:mot|1) lan|how often|how many times|hur ofta|hur manga ganger/u;
const TELLS_HOW_OFTEN =
  /\b(?:mot|1|hai|2) lan\b|(?:moi|hang|tung) (?:nam|quy|thang|tuan)\b|\bonce\b|every (?:\d+ |two |three )?(?:years?|months?|quarters?)|yearly|annually|each year|\d+ (?:nam|thang|years?|months?) (?:mot|1|phai|once)|vart(?:annat)?\b|varje ar/u;

/** "Báo cáo tài chính hằng năm", "yearly financial statements": a kind of report, and not how often something is done. */
const YEARLY_REPORT =
  /\b(?:bao cao|doanh thu|thu nhap|quyet toan)(?: \p{L}+){0,3} (?:hang|moi|tung) nam\b|\b(?:yearly|annual(?:ly)?) (?=(?:financial |activity )?(?:statements?|reports?|accounts?|revenues?|turnover|income))/gu;

/** Whether a folded question asks how often something is done. */
export function asksHowOften(folded: string): boolean {
  return HOW_OFTEN.test(folded);
}

/** Whether a folded sentence tells how often. */
export function tellsHowOften(folded: string): boolean {
  return TELLS_HOW_OFTEN.test(folded.replace(YEARLY_REPORT, " "));
}

/** To whom something goes: "báo ai?", "nộp ở đâu?", "whom must we notify?". */
const ASKS_RECIPIENT =
  /(?<!\b(?:khong|chua|chang|ko|k) )\b(?:bao|gui|nop|thong bao|khai bao|trinh|dang ky)(?: (?!va\b|thi\b)\p{L}+){0,4} (?:ai|o dau|cho nao|dau|co quan nao|noi nao|cap nao)\b|\bcap nao (?:nhan|tiep nhan)\b|\b(?:whom|who) .{0,40}\b(?:notif\p{L}+|told|informed|sent)\b|\bwhere .{0,50}\b(?:register\p{L}*|appl\p{L}+|submit\p{L}*|file|filed|send|sent|hand|lodge)\b|\bvar .{0,40}\b(?:lamna\p{L}*|ansok\p{L}*|registrer\p{L}*|skicka\p{L}*)\b/u;
const TELLS_RECIPIENT =
  /\b(?:gui|nop|bao|dang ky|thong bao|chuyen)\b[^.;]{0,60}?\b(?:cho|den|toi|tai|o|ve) (?:cac )?(?:co quan|uy ban|ngan hang nha nuoc|bo phan mot cua)|\b(?:regist\p{L}*|submit\p{L}*|sends?|sent|files?|notif\p{L}+|filed)\b[^.;]{0,80}?\b(?:registration (?:authority|office|body)|people s committee|commune|state bank|one-stop)/u;
/** "Luật này có hiệu lực từ …" speaks of the document that it stands in. */
const TAKES_EFFECT =
  /^(?:(?:luat|nghi dinh|thong tu|quyet dinh|nghi quyet) nay|this (?:law|decree|circular|decision|resolution)|denna (?:lag|forordning)) (?:co hieu luc|takes|comes|enters|trader)/u;
const ASKS_EFFECT =
  /hieu luc|ap dung|bat dau|in force|\bappl(?:y|ies|ied)\b|take[sn]? effect|effective|i kraft|galler|borja(?:r|de)? galla/u;
const ASKS_END =
  /het hieu luc|het han|cham dut|con hieu luc|cease|expire|end(?:s|ed)? |still|upphor|fortfarande|den (?:bao gio|khi nao)/u;
const TELLS_END = /het hieu luc|ceased|no longer in force|upphorde|upphor att galla/u;

/** Speaks of whether a law still applies, or of what has taken its place. */
const ON_VALIDITY =
  /hieu luc|\bcon (?:dung|ap dung|xai)|\bhet\b|\bthay\b|bai bo|\b(?:valid|in force|replac|repeal|still|cease|galler|ersat|fortfarande)/u;
const LAW_NUMBER = /\b(?:luat|law|lag)\b[^.;,()]{0,40}\b\d{1,3}\/\d{4}\/qh\d+/u;

/** How something is worked out. */
const ASKS_FORMULA =
  /\b(?:cach tinh|cong thuc|tinh (?:the nao|ra sao|nhu the nao|bang cach nao|kieu gi|lam sao)|(?:calculated|worked out|computed)|beraknas|raknas ut)\b/u;
const TELLS_FORMULA =
  /\bchia cho\b|\b(?:ty le|ti le) giua\b|\bdivided by\b|\bratio (?:of|between)\b|\bdelat med\b/u;

/** Who may hold an office: "vợ giám đốc làm kế toán trưởng được không?", "can a member sit on the board". */
const ASKS_TO_HOLD =
  /\b(?:lam|vao|kiem(?! soat)|giu chuc|ngoi (?:vao|trong)|ung cu|cu lam)\b.{0,60}\b(?:khong|ko|k|hong|hok|chua)\b|\b(?:can|may|could)\b.{0,60}\b(?:be|become|serve|sit|hold)\b|\b(?:kan|far)\b.{0,60}\b(?:vara|bli|sitta)\b/u;
const TELLS_WHO_MAY_HOLD =
  /\bphai (?:la|du)\b|\bkhong duoc (?:cung luc|co quan he|dong thoi|la)\b|\bmust (?:be|meet|not)\b|\b(?:may|can)not (?:be|at)\b|\bmaste (?:vara|uppfylla)\b/u;

/** What the question asks for beyond its words; read once for all candidates. */
interface Kind {
  howOften: boolean;
  /** From when a text applies. */
  effect: boolean;
  /** The official number of a law. */
  number: boolean;
  /** What a rule demands, and nothing of when the law itself ends. */
  rule: boolean;
  /** How something is worked out. */
  formula: boolean;
  /** Who may hold an office. */
  office: boolean;
  /** To whom something goes. */
  recipient: boolean;
  /** Whether something is compulsory. */
  needed: boolean;
  /** Whether there must be one who holds an office, or a board. */
  neededOffice: boolean;
  actor: Actor | undefined;
  /** Before or after something. */
  side: Side | undefined;
}

const read = new WeakMap<Query, Kind>();

function kindOf(query: Query): Kind {
  const known = read.get(query);
  if (known) return known;
  const text = fold(query.text);
  const isTime = query.wanted === "date" || query.wanted === "when";
  const effect = isTime && ASKS_EFFECT.test(text) && !ASKS_END.test(text);
  const office = ASKS_TO_HOLD.test(text) && officesIn(query).length > 0;
  const needed = query.wanted === "yes-no" && !office && asksIfNeeded(text);
  const kind: Kind = {
    howOften: asksHowOften(text),
    effect,
    number: asksLawNumber(text),
    formula: ASKS_FORMULA.test(text),
    office,
    recipient: ASKS_RECIPIENT.test(text),
    needed,
    neededOffice: needed && officesIn(query).length > 0,
    rule: query.aboutRule && !ON_VALIDITY.test(text),
    actor: query.wanted === "duration" ? actorAsked(text) : undefined,
    side: query.wanted === "duration" ? sideAsked(text) : undefined,
  };
  read.set(query, kind);
  return kind;
}

/** What a sentence gains by its kind: a definition, how often, from when, the time of the one who must act. */
export function kindBonus(query: Query, candidate: Candidate, around: Surroundings): number {
  const kind = kindOf(query);
  let gain = definesAsked(query, candidate.text) ? GAIN.defines : 0;
  if (!Object.values(kind).some(Boolean)) return gain;
  const text = factsOf(candidate).folded;
  if (kind.howOften && tellsHowOften(text)) gain += GAIN.frequency;
  if ((kind.effect || kind.rule) && TELLS_END.test(text)) gain += GAIN.end;
  if (kind.effect && TAKES_EFFECT.test(text) && isOnDocument(query, around)) gain += GAIN.effect;
  if (kind.number && LAW_NUMBER.test(text) && isOfSameLaw(query, candidate)) gain += GAIN.number;
  if (kind.formula && TELLS_FORMULA.test(text)) gain += GAIN.formula;
  if (kind.office && TELLS_WHO_MAY_HOLD.test(text) && sharesOffice(query, candidate)) gain += GAIN.office;
  if (kind.recipient && TELLS_RECIPIENT.test(text)) gain += GAIN.recipient;
  if (kind.needed && tellsIfNeeded(text)) gain += GAIN.needed;
  if (kind.neededOffice && tellsIfNeeded(text)) gain += GAIN.neededOffice;
  if (kind.neededOffice && tellsOfHolder(text)) gain += GAIN.holder;
  if (kind.side !== undefined && isOnOtherSide(kind.side, text)) gain += GAIN.otherSide;
  if (kind.actor !== undefined) gain += timeGain(kind.actor, text);
  return gain;
}

/** Whether the title of the document, or its number, is what the question names. */
function isOnDocument(query: Query, { heading }: Surroundings): boolean {
  return query.numbers.length > 0 || query.units.some(({ key }) => heading.has(key));
}

/** The number of the former law is told to who asks for that one. */
function isOfSameLaw(query: Query, candidate: Candidate): boolean {
  const isOld = ({ units }: Pick<Query, "units">) => units.some(({ key }) => key === "#old-law");
  return isOld(query) === isOld(candidate);
}

function sharesOffice(query: Query, { units, lead }: Candidate): boolean {
  return officesIn(query).some((office) => lead.has(office) || units.some(({ key }) => key === office));
}
