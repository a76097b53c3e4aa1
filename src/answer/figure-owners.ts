import { isLegalKind } from "../domain.ts";
import { BODIES, TRANSPARENT } from "../language/nouns.ts";
import type { Quantity } from "../language/quantity.ts";
import type { Candidate } from "./candidates.ts";
import { clauseAround, unitsBefore, unitsBehind } from "./figure-nouns.ts";
import type { Query } from "./understand.ts";

/** Bodies inside a cooperative, which have members of their own. */
const BOARDS: readonly string[] = ["#board", "#control-board", "#members-assembly"];
const TOGETHER =
  /(?<!\p{L})(?:tổng (?:số|mức|cộng)|tất cả|the total|in total|together|combined|sammanlag\p{L}*|totala?)(?!\p{L})/iu;
const OF_ONE =
  /(?<!\p{L})(?:(?:một|mỗi|từng) (?:\p{L}+ ){0,2}?(?:thành viên|xã viên|cá nhân|người)|(?:one|each|a|any|single) (?:\p{L}+ ){0,2}?(?:member|person)|(?:en|varje) (?:\p{L}+ ){0,2}?(?:medlem|person))/iu;

/** "The control board has from 1 to 7 members" counts the members of the board, not those of the cooperative that was asked about. */
export function countsMembersOfBoard(
  { focus, units }: Query,
  candidate: Candidate,
  quantity: Quantity,
): boolean {
  if (!focus.includes("#member")) return false;
  const asked = new Set(units.map(({ key }) => key));
  return unitsBefore(candidate, quantity).some(({ key }) => BOARDS.includes(key) && !asked.has(key));
}

/** What is handed out, by which the press counts those who got it. */
const HANDED_OUT: ReadonlySet<string> = new Set([
  "#loan",
  "#preferential-loan",
  "#disburse",
  "#support",
  "#get-support",
  "#support-funding",
  "#interest-support",
  "#wage-support",
  "#training-course",
]);
/** Besides what is counted, all that a question on a plain total speaks of. */
const PLAIN: ReadonlySet<string> = new Set([
  ...BODIES,
  "#member",
  "#person",
  "#worker",
  "#total",
  "work",
  "works",
  "working",
]);

/** "65 thành viên … được vay vốn": those who got something are not all there are. */
export function isOfBeneficiaries(
  { normative, units, focus }: Query,
  { hit, text, units: told }: Candidate,
  quantity: Quantity,
): boolean {
  if (normative || hit.document.metadata.kind !== "article") return false;
  const isPlain = (key: string) => PLAIN.has(key) || TRANSPARENT.has(key) || focus.includes(key);
  const [from, to] = clauseAround(text, quantity);
  const isHandedOut = (key: string) => HANDED_OUT.has(key) && !focus.includes(key);
  return (
    units.every(({ key }) => isPlain(key)) &&
    told.some(({ key, start }) => isHandedOut(key) && start >= from && start < to)
  );
}

/** "Tính cho mọi chủ thể sản xuất chứ không chỉ của hợp tác xã", "counted for all producers". */
const OF_ALL_OWNERS =
  /(?<!\p{L})(?:không (?:chỉ|riêng)(?: là)? (?:của|từ|do)|(?:mọi|tất cả(?: các)?) (?:chủ thể|nhà sản xuất|cơ sở sản xuất|loại hình)|not (?:only|just) (?:from|of|by)|(?:all|of all kinds of|all kinds of) producers|producers of all kinds|inte bara (?:från|av)|alla (?:slags )?producenter)(?!\p{L})/iu;

/** "Sản phẩm OCOP của các HTX": what all producers have together is not what cooperatives have. A claim is put right by it. */
export function isOfAllOwners(
  { normative, units, focus, figures }: Query,
  { hit, text }: Candidate,
): boolean {
  if (normative || figures.length > 0 || hit.document.metadata.kind !== "article") return false;
  const isBody = (key: string) => BODIES.includes(key);
  return units.some(({ key }) => isBody(key)) && !focus.some(isBody) && OF_ALL_OWNERS.test(text);
}

const OF_COOPERATIVES =
  /(?<!\p{L})(?:(?<!không )(?:là )?(?:của|từ) (?:các )?(?:hợp tác xã|HTX)|(?<!only )from (?:the )?co-?operatives|(?<!bara )från kooperativ(?:en)?)(?!\p{L})/iu;

/** "184 products came from cooperatives" is a part of all products, where no body is asked about. */
export function isOfCooperativesAlone({ normative, units }: Query, { hit, text }: Candidate): boolean {
  if (normative || hit.document.metadata.kind !== "article") return false;
  return (
    !units.some(({ key }) => BODIES.includes(key)) && !OF_ALL_OWNERS.test(text) && OF_COOPERATIVES.test(text)
  );
}

const KINDS =
  /^\s*(?:following\s+)?(?:nhóm|loại|diện|kiểu|hình thức|(?:groups?|types?|kinds?|categories|classes|sorts) of|(?:grupper|typer|slag|sorters?) (?:av )?)(?!\p{L})/iu;

/** "The following two groups of members": kinds are counted, and not what they are kinds of. */
export function countsKinds({ text }: Pick<Candidate, "text">, { end }: Quantity): boolean {
  return KINDS.test(text.slice(end));
}

/** "250 mô hình hợp tác xã …", "250 models of … cooperatives": what is asked for is counted by its models. */
export function isModelOf({ focus }: Query, candidate: Candidate, quantity: Quantity): boolean {
  const [counted, ...narrowing] = unitsBehind(candidate, quantity);
  return counted?.key === "#model" && narrowing.some(({ key }) => key === focus[0]);
}

/** The members of a union are cooperatives, those of a board people: "at least 3 cooperatives must join as its members". */
export function isCalledMember({ focus, units }: Query, candidate: Candidate, counted: string): boolean {
  if (!focus.includes("#member")) return false;
  const asksOf = (keys: readonly string[]) => units.some(({ key }) => keys.includes(key));
  if (counted === "#person") return asksOf(BOARDS.slice(0, 2));
  const speaksOfMembers = candidate.units.some(({ key }) => key === "#member");
  return counted === "#cooperative" && asksOf(["#cooperative-union"]) && speaksOfMembers;
}

/** "2 liên hiệp …, với 14 hợp tác xã thành viên": what belongs to another body is not all there is, unless that body is asked about. */
export function belongsToOther(
  { units: asked, normative }: Query,
  candidate: Candidate,
  quantity: Quantity,
): boolean {
  const { hit, text, units, quantities } = candidate;
  if (normative || hit.document.metadata.kind !== "article") return false;
  const before = quantities.filter(({ unit, end }) => unit === "count" && end <= quantity.start).at(-1);
  if (before === undefined || !WITH.test(text.slice(before.end, quantity.start))) return false;
  const owner = unitsBehind(candidate, before).find(({ key }) => BODIES.includes(key))?.key;
  const own = units.find(({ key, start }) => start >= quantity.end && BODIES.includes(key))?.key;
  return (
    owner !== undefined &&
    own !== undefined &&
    owner !== own &&
    !asked.some(({ key }) => key === owner || key === "#member")
  );
}

const WITH = /(?<!\p{L})(?:với|gồm|with|including|comprising|of|med|bestående av)\s+(?:\p{L}+\s+)?$/iu;

/** The ceiling of all loans together is not that of one member. */
export function isOfAllTogether({ asksForOne }: Query, { text }: Candidate): boolean {
  return asksForOne && TOGETHER.test(text) && !OF_ONE.test(text);
}

/** "Các liên hiệp gồm bao nhiêu HTX thành viên?": a sentence of the press without a word on members counts all cooperatives, or the unions. */
export function countsNoMembers(
  { focus, normative, units: asked }: Query,
  { hit, units: told }: Candidate,
): boolean {
  const isOfUnions = asked.some(({ key }) => key === UNION[0]) && asked.some(({ key }) => key === UNION[1]);
  if (normative || !isOfUnions || focus[0] !== "#cooperative" || isLegalKind(hit.document.metadata.kind))
    return false;
  return !told.some(({ key }) => key === "#member");
}

const OF_A_UNION =
  /^\s*(?:member (?:cooperatives|co-ops)|(?:HTX|hợp tác xã) thành viên|medlemskooperativ\p{L}*)(?!\p{L})/iu;
const UNION: readonly string[] = ["#cooperative-union", "#member"];

/** "340 unions with 1,700 member cooperatives": those of the unions are not all cooperatives there are. */
export function countsMembersOfUnion(
  { units }: Query,
  { text }: Pick<Candidate, "text">,
  { end }: Quantity,
): boolean {
  return OF_A_UNION.test(text.slice(end)) && !units.some(({ key }) => UNION.includes(key));
}
