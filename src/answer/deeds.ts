import type { Passage } from "../domain.ts";
import { fold } from "../language/normalize.ts";
import { type ContentUnit, contentUnits } from "../language/tokenize.ts";
import type { Candidate } from "./candidates.ts";
import { officesIn } from "./offices.ts";
import { oncePer } from "./ranking/once-per.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Query } from "./understand.ts";

/** Deeds of which one undoes the other: what holds for opening a branch is no answer on closing it. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ["#found", "#dissolve"],
  ["#join", "#leave"],
  ["#join", "#expel"],
  ["#suspend", "#resume"],
  ["#split", "#merge"],
  ["#contribute-capital", "#return-capital"],
];
/** What a body does itself, wherever its name stands right before; who is elected or appointed does nothing. */
const DONE_BY_BODIES: ReadonlySet<string> = new Set(["#approve", "#decision"]);
const ACTING: ReadonlySet<string> = new Set(["#members-assembly", "#board", "#director", "#control-board"]);

/**
 * What nothing else answers, however near: papers made out once more (what holds for the first time, or for another change, is
 * no answer on it), and what it costs to go there (tuition and lodging are none of it).
 */
const APART: ReadonlySet<string> = new Set(["#reissue", "#travel-cost"]);
/** What a form is for; its number is that of no other one. */
const FORM_IS_FOR: ReadonlySet<string> = new Set([
  ...APART,
  "#registration",
  "#change-registration",
  "#found",
  "#dissolve",
  "#suspend",
  "#split",
  "#merge",
  "#branch",
  "#licence",
]);
/** Bodies that meet, and how a folded question speaks of it. */
const MEETING: readonly string[] = ["#members-assembly", "#board", "#control-board"];
const ASKS_OF_MEETING =
  /\bhop\b(?! (?:tac|dong|le|phap|nhat|lai|ly)\b)|\bmeet(?:s|ings?)?\b|\bsammantra\p{L}*|\bmot(?:e|en|ena|et)\b/u;

type Asked = Pick<Query, "units" | "wanted" | "text">;
type Told = Pick<Candidate, "units" | "lead">;

/** Whether a sentence tells the deed that undoes the one asked about, and not that one. */
export function isOfOppositeDeed(query: Asked, { units: own, lead }: Told): boolean {
  const asked = deedsAsked(query);
  if (asked.length === 0) return false;
  const told = new Set([...keysOf(own), ...lead]);
  return asked.some(([one, other]) => told.has(other) && !told.has(one));
}

/** Each deed that a question asks about, with one that would undo it and is not asked about. */
const deedsAsked = oncePer(({ units }: Asked) => {
  const asked = keysOf(units);
  return OPPOSITES.flatMap(([one, other]): [string, string][] => [
    [one, other],
    [other, one],
  ]).filter(([one, other]) => asked.has(one) && !asked.has(other));
});

/** Whether a sentence tells of another body what is asked of one: what the assembly passes is not what the board passes. */
export function isDoneByOther(query: Asked, { hit }: Pick<Candidate, "hit">): boolean {
  const asked = query.wanted === "who" ? [] : doersAsked(query);
  if (asked.length === 0) return false;
  const told = doersTold(hit.passage);
  return asked.some(
    ({ deed, doer }) =>
      told.some((one) => one.deed === deed && one.doer !== doer) &&
      !told.some((one) => one.deed === deed && one.doer === doer),
  );
}

const doersAsked = oncePer(({ units }: Asked) => doersIn(units));
/** The same for all sentences of a passage, whatever is asked. */
const doersTold = oncePer(({ text }: Passage) => doersIn(contentUnits(text)));

/** "Ban kiểm soát mấy tháng họp một lần?": whether a sentence tells of another body that meets, and not of that one. */
export function isOnOtherMeeting(query: Asked, { units: own, lead }: Told): boolean {
  const body = meetingAsked(query);
  if (body === undefined) return false;
  const told = new Set([...keysOf(own), ...lead]);
  return !told.has(body) && MEETING.some((other) => told.has(other));
}

const meetingAsked = oncePer(({ units, text }: Asked): string | undefined => {
  const [body, other] = MEETING.filter((key) => units.some((unit) => unit.key === key));
  return other === undefined && ASKS_OF_MEETING.test(fold(text)) ? body : undefined;
});

/** "Xin cấp lại giấy thì mấy ngày?": whether a passage tells nothing of just that. */
export function isOfOtherThing(
  query: Pick<Query, "units" | "demands">,
  { lead }: Told,
  { passage, heading }: Pick<Surroundings, "passage" | "heading">,
): boolean {
  return apartAsked(query).some((key) => !passage.has(key) && !heading.has(key) && !lead.has(key));
}

const apartAsked = oncePer(({ units, demands }: Pick<Query, "units" | "demands">): string[] => {
  const apart = demands.particulars.includes("form") ? FORM_IS_FOR : APART;
  return units.map(({ key }) => key).filter((key) => apart.has(key));
});

/** Bodies that stand right before what they do; "đại hội thông qua" may be one term with two concepts. */
function doersIn(units: readonly ContentUnit[]): { doer: string; deed: string }[] {
  return units.flatMap(({ key: doer, start, end }, at) => {
    if (!ACTING.has(doer)) return [];
    const deeds = units.filter(
      (other, i) =>
        DONE_BY_BODIES.has(other.key) && (i === at + 1 || (other.start === start && other.end === end)),
    );
    return deeds.map(({ key: deed }) => ({ doer, deed }));
  });
}

/** Whether a sentence is on another office than those asked about: the schooling of accountants says nothing of directors. */
export function isOnOtherOffice({ units, wanted }: Asked, { units: own, lead }: Told): boolean {
  const asked = officesIn({ units });
  const [first] = own;
  if (asked.length === 0 || wanted === "who" || first === undefined) return false;
  const told = new Set([...keysOf(own), ...lead]);
  const isOffice = officesIn({ units: [first] }).length > 0;
  return isOffice && !asked.some((office) => told.has(office));
}

function keysOf(units: readonly ContentUnit[]): Set<string> {
  return new Set(units.map(({ key }) => key));
}
