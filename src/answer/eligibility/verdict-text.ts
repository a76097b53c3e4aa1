import type { Language } from "../../domain.ts";
import { BODIES } from "../../language/nouns.ts";
import { writeNumber } from "../../language/numbers.ts";
import type { OwnCase } from "./case-facts.ts";
import { listOf } from "./conditions.ts";
import type { Limit } from "./limits.ts";
import type { Verdict } from "./verdict.ts";
import { words } from "./words.ts";

const NOUNS: Readonly<Record<string, string>> = {
  "#member": "member",
  "#person": "person",
  "#founder": "member",
  "#cooperative": "cooperative",
};

const ORGAN_NAMES: Readonly<Record<string, string>> = {
  "#board": "noun-of-board",
  "#control-board": "noun-of-control-board",
};

/**
 * "Chưa đủ: cần ít nhất 5 thành viên chính thức." The figure is that of the rule; the asker's own is not repeated, since no
 * source tells it; `claims` is what the source does tell. Undefined where there is no word for what the rule counts.
 */
export function verdictText(
  language: Language,
  own: OwnCase,
  verdict: Verdict,
): { text: string; claims: string } | undefined {
  const limit = limitText(language, verdict.limit);
  if (limit === undefined) return undefined;
  return { text: words(language, `verdict-${kindOf(own, verdict)}`, { limit }), claims: limit };
}

function kindOf(own: OwnCase, verdict: Verdict): string {
  const { fact, limit, isWithin } = verdict;
  const outcome = isWithin ? "met" : "not-met";
  if (!own.asksLeave || (limit.low && limit.high) || isOneOfSeveral(verdict)) return `rule-${outcome}`;
  const side = limit.low ? "low" : "high";
  const isOpen =
    limit.qualifiers.includes("#official-status") && !fact.qualifiers.includes("#official-status");
  return `may-${side}-${outcome}${side === "low" && isWithin && isOpen && limit.unit === "count" ? "-if" : ""}`;
}

/** A point of a clause that lists cases, or of which one is enough, does not decide for the others. */
function isOneOfSeveral({ candidate }: Verdict): boolean {
  const list = listOf(candidate.hit.passage.text);
  return list !== undefined && (!list.isCondition || ONE_OF.test(list.lead));
}

const ONE_OF =
  /(?<!\p{L})(?:một trong|ít nhất (?:một|1|01)|one of|at least one|en av|ett av|något av)(?!\p{L})/iu;

function limitText(language: Language, limit: Limit): string | undefined {
  const { low, high } = limit;
  const say = (value: number, isLast: boolean) => figureText(language, limit, value, isLast);
  const lowest = low && say(low.value, high === undefined);
  const highest = high && say(high.value, true);
  if ((low && lowest === undefined) || (high && highest === undefined)) return undefined;
  const over = low?.inclusive === false ? "-over" : "";
  const under = high?.inclusive === false ? "-under" : "";
  const id = low && high ? "both" : low ? "low" : "high";
  return words(language, `limit-${id}${over}${under}`, { low: lowest ?? "", high: highest ?? "" });
}

/** A figure with its noun; of the lower end of a range the bare number. */
function figureText(language: Language, limit: Limit, value: number, isLast: boolean): string | undefined {
  const { unit, noun, qualifiers } = limit;
  const written = writeNumber(value, language);
  if (!isLast) return written;
  if (unit === "age") return words(language, "figure-age", { value: written });
  if (noun === "#charter-capital") return words(language, "figure-capital", { value: written });
  const name = NOUNS[noun ?? ""];
  if (name === undefined) return undefined;
  const official = name === "member" && qualifiers.includes("#official-status") ? "official-" : "";
  const counted = words(language, `noun-${official}${name}`, { count: value });
  const ofWhom = nounOf(language, limit, counted);
  return ofWhom && words(language, "figure-count", { value: written, noun: ofWhom });
}

/** Members of an organ are not those of the cooperative: "3 thành viên Ban kiểm soát". Undefined for others that have no word here. */
function nounOf(language: Language, { holders }: Limit, noun: string): string | undefined {
  if (holders.length === 0 || holders.some((holder) => BODIES.includes(holder))) return noun;
  const organ = ORGAN_NAMES[holders[0] ?? ""];
  return organ && words(language, organ, { noun });
}
