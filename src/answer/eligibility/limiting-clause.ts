import type { Passage } from "../../domain.ts";
import { isLegalKind } from "../../domain.ts";
import { BODIES } from "../../language/nouns.ts";
import { contentUnits } from "../../language/tokenize.ts";
import type { KnowledgeBase } from "../../store/knowledge-base.ts";
import { isSoft } from "../coverage.ts";
import type { Pick } from "../pick.ts";
import type { Query } from "../understand.ts";
import { asksLeave, MODAL_KEYS } from "./polarity.ts";

/** "chỉ được … khi", "phải bảo đảm": what sets conditions to something that is allowed. */
const LIMITS =
  /(?<!\p{L})(?:chỉ được[^.;\n]{1,120}(?:khi|nếu)|phải (?:bảo đảm|đáp ứng|có đủ|đủ)|may[^.;\n]{1,120}only (?:when|if)|only when|must (?:ensure|make sure|see to it|meet)|får[^.;\n]{1,120}bara (?:när|om)|måste (?:säkerställa|uppfylla))(?!\p{L})/iu;
/** "Điều 81 khoản 5" stands in "Điều 81". */
const BELOW_ARTICLE = /\s(?:khoản|điểm|clause|point|punkt)\s.*$/iu;
/** Passages before and behind in which clauses of the same article are looked for. */
const REACH = 12;
const MOST_PICKS = 3;

/**
 * Who asks whether something is allowed is told, right behind the clause that allows it, on which conditions another clause of
 * the same article does: "được lập doanh nghiệp" with "khi lập doanh nghiệp … phải bảo đảm".
 */
export function withLimits(kb: KnowledgeBase, query: Query, picks: readonly Pick[]): readonly Pick[] {
  const [first, ...rest] = picks;
  if (first === undefined || !asksLeave(query) || !isRule(first) || LIMITS.test(first.quote)) return picks;
  const limiting = limitingClause(kb, query, first);
  if (limiting === undefined) return picks;
  const others = rest.filter(({ hit }) => hit.passage.id !== limiting.hit.passage.id);
  return [first, limiting, ...others].slice(0, MOST_PICKS);
}

function isRule({ hit: { document }, isFormer }: Pick): boolean {
  const { kind, validity } = document.metadata;
  return isLegalKind(kind) && validity === "in-force" && !isFormer;
}

function limitingClause(kb: KnowledgeBase, query: Query, first: Pick): Pick | undefined {
  const { passage } = first.hit;
  const told = keysOf(first.quote);
  const shared = query.units
    .map(({ key }) => key)
    .filter((key) => key.startsWith("#") && isOfMatter(key) && told.includes(key));
  if (shared.length === 0) return undefined;
  const at = kb.passages.numberOf(passage);
  const beside = Array.from({ length: 2 * REACH + 1 }, (_, i) => kb.passages.at(at - REACH + i));
  const found = beside.find(
    (other): other is Passage =>
      other !== undefined &&
      other.id !== passage.id &&
      other.documentId === passage.documentId &&
      articleOf(other) === articleOf(passage) &&
      limitsAll(other.text, shared) &&
      kb.amendments.of(other) === undefined,
  );
  if (found === undefined) return undefined;
  const start = /^\d{1,3}\.\s+/u.exec(found.text)?.[0].length ?? 0;
  const { lead: _, ...like } = first;
  const quote = found.text.slice(start);
  return {
    ...like,
    hit: { ...first.hit, passage: found },
    quote,
    start,
    end: found.text.length,
    setsConditions: true,
  };
}

/** Whether the sentence that sets conditions, or what it introduces, speaks of all that was asked and allowed. */
function limitsAll(text: string, shared: readonly string[]): boolean {
  const [sentence = ""] = text.split(/(?<=[.;:])\s*\n/u);
  if (!LIMITS.test(sentence)) return false;
  const spoken = keysOf(sentence);
  return shared.every((key) => spoken.includes(key));
}

function isOfMatter(key: string): boolean {
  return !isSoft(key) && !BODIES.includes(key) && !MODAL_KEYS.includes(key);
}

function keysOf(text: string): string[] {
  return contentUnits(text).map(({ key }) => key);
}

function articleOf({ locator }: Passage): string {
  return locator.replace(BELOW_ARTICLE, "");
}
