import type { Language } from "../domain.ts";
import { claimedNoun } from "../language/count-focus.ts";
import { fold } from "../language/normalize.ts";
import type { Quantity } from "../language/quantity.ts";
import type { ContentUnit } from "../language/tokenize.ts";
import type { Wanted } from "../language/wanted.ts";

const NO_CLAIM: readonly Quantity["unit"][] = ["date", "year", "document", "article", "clause", "stars"];
/** Figures that a question claims: not the number of a document ("Nghị định 113"), nor that of a line ("1. …"). */
export function claimsOf(text: string, figures: readonly Quantity[]): Quantity[] {
  return figures.filter(({ unit, text: said, start, end }) => {
    if (!/\d/u.test(said) || NO_CLAIM.includes(unit)) return false;
    const isLabel = /(?:^|\n)\s*$/u.test(text.slice(0, start)) && /^[.)]/u.test(text.slice(end));
    return !isLabel && !KIND_BEFORE.test(fold(text.slice(0, start)));
  });
}

const KIND_BEFORE =
  /(?:nghi dinh|thong tu|nghi quyet|quyet dinh|chuong trinh|decree|circular|resolution|decision)(?: so| no\.?)? $/u;

/** "Doanh thu bình quân 1,85 tỷ phải không?" wants the true figure of that kind, be it another one. */
export function claimedUnit(asked: Wanted, claims: readonly Quantity[]): Wanted | undefined {
  const [claim, second] = claims;
  if (claim === undefined || second !== undefined || !["yes-no", "any", "how"].includes(asked))
    return undefined;
  return claim.unit === "money" || claim.unit === "percent" ? claim.unit : undefined;
}

/** "Our cooperative has 20 members", "HTX tôi có 12 người": told of oneself, and nothing to be confirmed. */
const OF_ONESELF =
  /\b(?:my|our|we|i|toi|tui|minh|em|chung toi|chung em|vi|var|vart|vara|min|mitt|jag)\b(?:(?!\b(?:nghe|thay|doc|xem|biet|tuong|nghi|hoi|heard?|read|saw|think|thought|told|know|ask|hor[dt]e?|last|laste|sag|tror|trodde|vet|undrar)\b)[^.?!;]){0,60}$/u;

/**
 * "Lạng Sơn có đúng 556 hợp tác xã không?" asks how many there are: what the claimed number counts, empty where the
 * question is none of that kind.
 */
export function claimedFocus(
  asked: Wanted,
  text: string,
  units: readonly ContentUnit[],
  figures: readonly Quantity[],
  language: Language,
): string[] {
  if (asked !== "yes-no" && asked !== "any") return [];
  const counts = claimsOf(text, figures).filter(
    ({ unit, start }) => unit === "count" && !OF_ONESELF.test(fold(text.slice(0, start))),
  );
  const [claim] = counts;
  return claim !== undefined && counts.length === 1 ? claimedNoun(text, claim.end, units, language) : [];
}
