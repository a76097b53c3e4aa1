import { fold } from "../language/normalize.ts";
import type { Candidate } from "./candidates.ts";
import { definesAsked } from "./definitions.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Query } from "./understand.ts";

/** What a sentence gains or loses by being, or not being, of the very kind that a question asks for. */
const GAIN = { defines: 0.3, frequency: 0.22, effect: 0.35, end: -0.3, otherActor: -0.12, actor: 0.08 };

const HOW_OFTEN =
  /may lan|bao nhieu lan|(?:bao lau|may (?:nam|thang|quy)|bao nhieu (?:nam|thang)) .{0,50}(?:mot|1) lan|how often|how many times|hur ofta|hur manga ganger/u;
const TELLS_HOW_OFTEN =
  /\b(?:mot|1|hai|2) lan\b|(?:moi|hang|tung) (?:nam|quy|thang|tuan)\b|\bonce\b|every (?:\d+ |two |three )?(?:years?|months?|quarters?)|yearly|annually|each year|\d+ (?:nam|thang|years?|months?) (?:mot|1|phai|once)|vart(?:annat)?\b|varje ar/u;

/** "Luật này có hiệu lực từ …" speaks of the document that it stands in. */
const TAKES_EFFECT =
  /^(?:(?:luat|nghi dinh|thong tu|quyet dinh|nghi quyet) nay|this (?:law|decree|circular|decision|resolution)|denna (?:lag|forordning)) (?:co hieu luc|takes|comes|enters|trader)/u;
const ASKS_EFFECT =
  /hieu luc|ap dung|bat dau|in force|\bappl(?:y|ies|ied)\b|take[sn]? effect|effective|i kraft|galler|borja(?:r|de)? galla/u;
const ASKS_END =
  /het hieu luc|het han|cham dut|con hieu luc|cease|expire|end(?:s|ed)? |still|upphor|fortfarande|den (?:bao gio|khi nao)/u;
const TELLS_END = /het hieu luc|ceased|no longer in force|upphorde|upphor att galla/u;

/** Who answers an application, and the words for it: its time is not that of the one who applies. */
const AUTHORITY =
  "(?:co quan dang ky kinh doanh|ngan hang nha nuoc(?: khu vuc)?|uy ban nhan dan(?: cap xa| xa)?|registration (?:authority|office|body)|state bank(?: region)?|registreringsmyndigheten)";
const ANSWERS =
  "(?:tra loi|xu ly|giai quyet|xem xet|cap\\b|cap nhat|co \\d+|xac nhan|repl(?:y|ies)|answers?|handles?|process(?:es)?|issues?|has \\d|decides?|considers?)";
const AUTHORITY_ACTS = new RegExp(`${AUTHORITY}[^.;:]{0,40}?${ANSWERS}`, "u");
const ASKS_REPLY =
  /\bcho (?:bao lau|may|doi)|\bmat (?:bao lau|may|bao nhieu)|\b(?:co (?:giay|ket qua)|duoc (?:cap|tra loi|giai quyet|duyet|phan hoi)|nhan duoc (?:giay|ket qua)|tra loi|giai quyet|xu ly|phan hoi)|how long does it take|\b(?:answer|reply|respond|decide|process|issue|wait|waiting)\b|handlagg|vanta\b/u;
const ASKS_DUTY =
  /\b(?:phai|can|han) (?:di |lam |dem |mang |len |ra )?(?:nop|bao|gui|dang ky|thong bao|khai|dong|sua)\b|\b(?:must|have to|maste) /u;

/** What the question asks for beyond its words; read once for all candidates. */
interface Kind {
  howOften: boolean;
  effect: boolean;
  start: boolean;
  actor?: "authority" | "applicant";
}

const read = new WeakMap<Query, Kind>();

function kindOf(query: Query): Kind {
  const known = read.get(query);
  if (known) return known;
  const text = fold(query.text);
  const isTime = query.wanted === "date" || query.wanted === "when";
  const effect = isTime && ASKS_EFFECT.test(text) && !ASKS_END.test(text);
  const actor =
    query.wanted !== "duration"
      ? undefined
      : ASKS_REPLY.test(text)
        ? "authority"
        : ASKS_DUTY.test(text)
          ? "applicant"
          : undefined;
  const kind: Kind = {
    howOften: HOW_OFTEN.test(text),
    effect,
    start: effect,
    ...(actor === undefined ? {} : { actor }),
  };
  read.set(query, kind);
  return kind;
}

/** What a sentence gains by its kind: a definition, how often, from when, the time of the one who must act. */
export function kindBonus(query: Query, candidate: Candidate, around: Surroundings): number {
  const kind = kindOf(query);
  let gain = definesAsked(query, candidate.text) ? GAIN.defines : 0;
  if (!kind.howOften && !kind.effect && kind.actor === undefined) return gain;
  const text = fold(candidate.text);
  if (kind.howOften && TELLS_HOW_OFTEN.test(text)) gain += GAIN.frequency;
  if (kind.start && TELLS_END.test(text)) gain += GAIN.end;
  if (kind.effect && TAKES_EFFECT.test(text) && isOnDocument(query, around)) gain += GAIN.effect;
  if (kind.actor !== undefined) {
    const byAuthority = AUTHORITY_ACTS.test(text);
    if (byAuthority !== (kind.actor === "authority")) gain += GAIN.otherActor;
    else if (byAuthority) gain += GAIN.actor;
  }
  return gain;
}

/** Whether the title of the document, or its number, is what the question names. */
function isOnDocument(query: Query, { heading }: Surroundings): boolean {
  return query.numbers.length > 0 || query.units.some(({ key }) => heading.has(key));
}
