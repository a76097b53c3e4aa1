import { type ContentUnit, contentUnits } from "../language/tokenize.ts";
import type { Candidate } from "./candidates.ts";

/** Bodies and offices that decide, appoint, receive or sign. */
const ACTORS: ReadonlySet<string> = new Set([
  "#authority",
  "#bank",
  "#board",
  "#chair",
  "#commune-peoples-committee",
  "#control-board",
  "#controller",
  "#cooperative-alliance",
  "#court",
  "#director",
  "#district-peoples-committee",
  "#founder",
  "#founding-conference",
  "#government",
  "#legal-representative",
  "#members-assembly",
  "#ministry",
  "#ministry-of-agriculture",
  "#ministry-of-finance",
  "#ministry-of-planning",
  "#national-assembly",
  "#peoples-committee",
  "#preparatory-committee",
  "#prime-minister",
  "#provincial-peoples-committee",
  "#state-bank",
  "#vietnam-cooperative-alliance",
]);

/** Right before the one who does it: "do Đại hội thành viên quyết định", "appointed by the board". */
const AGENT_BEFORE =
  /(?<!\p{L})(?:do|khi|nếu|bởi|bầu|thuộc|trình|gửi(?: cho| đến| tới)?|báo(?: cho)?|nộp (?:cho|tại)|at|by|to|with|before|av|hos|till|from|från|if|when|om|när)(?: the| các| một)?[ \u00a0]$/iu;

/** "Ở mô hình quản trị rút gọn, Đại hội thành viên quyết định": where or when, and then who. */
const AS_SUBJECT =
  /^(?:ở|theo|trong|với|đối với|khi|nếu|sau khi|trước khi|under|in|for|at|on|if|when|i|enligt|vid|om)[ \u00a0][^.;]*,[ \u00a0]*(?:thì |the )?$/iu;
/** Who is elected or dismissed is the subject of a sentence, and does nothing in it. */
const IS_DONE_TO =
  /(?<!\p{L})(?:bị|được (?:bầu|bổ nhiệm|cử|thuê|công nhận)|(?:is|are|be|was|were) (?:elected|appointed|dismissed|removed|relieved|chosen|hired)|(?:väljs|utses|avsätts|entledigas))(?!\p{L})/iu;
const ASKS_WHO_DECIDES =
  /\bdo ai\b|\b(?:ai|nguoi nao|co quan nao|ben nao) (?:la nguoi |se |phai |co quyen |duoc quyen )*(?:duyet|quyet|bau|bo nhiem|phe duyet|chap thuan|cho phep|trieu tap|mien nhiem|bai nhiem|cach chuc|chuan y|thong qua|xet|ket nap|khai tru|cong nhan)\b|\bby whom\b|\bwho (?:has to |must |can |may |should |gets to )?(?:decides?|approves?|appoints?|elects?|dismiss(?:es)?|removes?|convenes?|calls?|admits?|lets? in|takes? in|expels?|throws? out|kicks? out)\b|\b(?:vem|vilka) (?:ska |maste |far )?(?:beslutar|besluta|godkanner|utser|valjer|avsatter|kallar|antar|slapper in|tar in|utesluter|sparkar ut)\b|\bav vem\b/u;

/** Whether a folded question asks by whom something is decided. */
export function asksWhoDecides(folded: string): boolean {
  return ASKS_WHO_DECIDES.test(folded);
}

/**
 * Whether a sentence names somebody who does what is asked about: as its subject, as the one by whom it is done, or in what
 * introduces its list. Who is `named` in the question is not the one that is asked for.
 */
export function namesActor(named: ReadonlySet<string>, candidate: Candidate): boolean {
  return actorsOf(candidate).some((key) => !named.has(key));
}

/** By the units of the sentence, which are read once for all questions. */
const actors = new WeakMap<readonly ContentUnit[], readonly string[]>();

function actorsOf({ units, text, introduction }: Candidate): readonly string[] {
  const known = actors.get(units);
  if (known) return known;
  const own = actorsIn(text, units);
  const found = introduction === "" ? own : [...own, ...actorsIn(introduction, contentUnits(introduction))];
  actors.set(units, found);
  return found;
}

function actorsIn(said: string, units: readonly ContentUnit[]): string[] {
  const acting = units.filter(
    ({ key, start }, at) =>
      ACTORS.has(key) &&
      (((at === 0 || AS_SUBJECT.test(said.slice(0, start))) && !IS_DONE_TO.test(said)) ||
        AGENT_BEFORE.test(said.slice(0, start))),
  );
  return acting.map(({ key }) => key);
}
