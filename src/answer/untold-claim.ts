import { MEASURES } from "../language/nouns.ts";
import { sameQuantity } from "../language/quantity.ts";
import type { Evidence } from "./evidence.ts";
import type { Query } from "./understand.ts";

/** Share of the best score from which on another sentence might be meant as well. */
const NEARLY = 0.9;
/** So many different sums tell that the question does not say which one it claims. */
const SEVERAL = 3;

/**
 * "Có đúng Lạng Sơn hỗ trợ hợp tác xã 2,7 tỷ đồng không?", where the press tells several sums of support and none is that one: which of
 * them is meant the question does not say, and any of them would look like its answer.
 */
export function isClaimUntold({ figures, units }: Query, enough: readonly Evidence[]): boolean {
  const claim = figures.find(({ unit }) => unit === "money");
  const [best] = enough;
  if (claim === undefined || best?.candidate.hit.document.metadata.kind !== "article") return false;
  if (units.some(({ key }) => MEASURES.has(key))) return false;
  const near = enough.filter(({ score }) => score >= best.score * NEARLY);
  const told = near.flatMap(({ candidate }) => candidate.quantities.filter(({ unit }) => unit === "money"));
  if (told.some((figure) => sameQuantity(figure, claim))) return false;
  return new Set(told.map(({ values }) => values.join())).size >= SEVERAL;
}
