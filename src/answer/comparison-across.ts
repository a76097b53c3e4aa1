import { wantsFigure } from "../language/wanted.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import { questionWithout } from "./comparison-questions.ts";
import type { Comparison } from "./comparison-sides.ts";
import { asksOf, wantsLowest } from "./comparison-words.ts";
import type { Query } from "./understand.ts";

/** "Tỉnh nào có nhiều hợp tác xã nhất?": every province that a document speaks of is a side; one search serves all. */
export function acrossPlaces(
  kb: KnowledgeBase,
  query: Query,
  known: ReadonlySet<string>,
): Comparison | undefined {
  // "557 hợp tác xã là của tỉnh nào?" looks for one province.
  if (!query.acrossPlaces || query.figures.length > 0) return undefined;
  const asks = asksOf(query.text, query.questionLanguage);
  if (asks === "each") return undefined;
  const base = {
    ...questionWithout(query, query.text, { ofPlaces: true }, known),
    places: [],
    years: query.years,
  };
  if (!wantsFigure(base.wanted)) return undefined;
  const sides = provincesOf(kb).map((name) => ({
    name,
    query: { ...base, text: `${name} ${base.text}`, places: [{ province: name }] },
  }));
  if (sides.length < 2) return undefined;
  return {
    category: "across",
    asks,
    wantsLowest: wantsLowest(query.text, query.questionLanguage),
    sides,
    base,
  };
}

/** Provinces of which some document speaks alone. */
function provincesOf(kb: KnowledgeBase): string[] {
  const alone = [...kb.documents.values()].flatMap(({ metadata: { places } }) =>
    places.length === 1 ? places : [],
  );
  return [...new Set(alone)].sort();
}
