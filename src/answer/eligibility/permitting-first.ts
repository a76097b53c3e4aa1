import { isLegalKind } from "../../domain.ts";
import { BODIES } from "../../language/nouns.ts";
import { isSoft } from "../coverage.ts";
import type { Evidence } from "../evidence.ts";
import type { Pick } from "../pick.ts";
import { pickOf } from "../pick-of.ts";
import type { Query } from "../understand.ts";
import { asksLeave, MODAL_KEYS, permitsOrForbids } from "./polarity.ts";

/** Share of the best score that what permits or forbids needs. */
const NEARLY = 0.6;
/** One concept may be permitted in many ways. */
const LEAST_CONCEPTS = 2;
const MOST_PICKS = 3;

/**
 * Who asks whether something is allowed is told first what permits or forbids it, not what only takes it for granted: "Chủ tịch
 * được kiêm Giám đốc" before "Chủ tịch kiêm Giám đốc thì làm thêm …".
 */
export function permittingFirst(
  query: Query,
  evidence: readonly Evidence[],
  picks: readonly Pick[],
): readonly Pick[] {
  const [first] = picks;
  if (first === undefined || !asksLeave(query) || permitsOrForbids(first.quote)) return picks;
  if (!isLegalKind(first.hit.document.metadata.kind)) return picks;
  const asked = query.units
    .map(({ key }) => key)
    .filter((key) => key.startsWith("#") && !isSoft(key) && !isOfManner(key));
  if (new Set(asked).size < LEAST_CONCEPTS) return picks;
  const least = NEARLY * (evidence[0]?.score ?? 0);
  const found = evidence.find(({ candidate: { hit, text, units }, scope, score }) => {
    const { kind, validity } = hit.document.metadata;
    const told = units.map(({ key }) => key);
    return (
      scope > 0 &&
      score >= least &&
      isLegalKind(kind) &&
      validity === "in-force" &&
      permitsOrForbids(text) &&
      asked.every((key) => told.includes(key))
    );
  });
  if (found === undefined) return picks;
  const pick = pickOf(query, found);
  const others = picks.filter(({ hit }) => hit.passage.id !== pick.hit.passage.id);
  return [pick, ...others].slice(0, MOST_PICKS);
}

/** Who, how many, and whether: what permits need not say that. */
function isOfManner(key: string): boolean {
  return key === "#person" || BODIES.includes(key) || MODAL_KEYS.includes(key);
}
