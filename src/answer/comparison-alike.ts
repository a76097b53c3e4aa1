import { NOUNS } from "../language/nouns.ts";
import { contentUnits } from "../language/tokenize.ts";
import { wantsFigure } from "../language/wanted.ts";
import type { Comparison } from "./comparison-sides.ts";
import type { SearchedSide } from "./comparison-years.ts";
import { isSoft } from "./coverage.ts";
import type { Pick } from "./pick.ts";
import { surroundingsOf } from "./surroundings.ts";
import type { Query } from "./understand.ts";

/**
 * The sides without the figures that are of something else: where one place tells how many have OCOP products, the number of all
 * cooperatives of the other is not set beside it.
 */
export function withoutOthersFigures(
  query: Query,
  { category }: Comparison,
  all: SearchedSide[],
): SearchedSide[] {
  if (category !== "place" || query.normative || !all.every(({ side }) => wantsFigure(side.query.wanted)))
    return all;
  const askedOf = all.map(({ side }) => new Set(side.query.units.map(({ key }) => key)));
  const asked = [...(askedOf[0] ?? [])].filter(
    (key) => key.startsWith("#") && !isSoft(key) && !NOUNS.has(key) && askedOf.every((keys) => keys.has(key)),
  );
  const told = all.map(({ pick }) => (pick === undefined ? undefined : toldIn(pick)));
  const telling = asked.filter((key) => told.some((keys) => keys?.own.has(key)));
  return all.map((side, at) => {
    const keys = told[at];
    if (keys === undefined || telling.every((key) => keys.own.has(key) || keys.around.has(key))) return side;
    const { pick: _, figure: __, ...untold } = side;
    return untold;
  });
}

function toldIn({ hit, quote }: Pick): { own: Set<string>; around: ReadonlySet<string> } {
  return { own: new Set(contentUnits(quote).map(({ key }) => key)), around: surroundingsOf(hit).heading };
}
