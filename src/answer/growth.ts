import { fold } from "../language/normalize.ts";
import { MEASURES } from "../language/nouns.ts";
import { oncePer } from "./ranking/once-per.ts";
import type { Query } from "./understand.ts";

const GROWS =
  /\b(?:tang|giam|increase\p{L}*|rise|rose|gr[eo]wn?|growth|fell|decrease\p{L}*|oka\p{L}*|vuxit|minska\p{L}*)\b/u;
/** "Thu nhập 2024 khá hơn 2021 mấy phần trăm?": of a sum, a share by which it is more is how far it grew. */
const IS_MORE =
  /\b(?:hon|kem|so voi|than|compared (?:with|to)|an|jamfort med)\b.*(?<!\d)(?:19|20)\d{2}(?!\d)/u;

/** Whether a question asks by what share something grew, of which the year compared with is no year of its own. */
export const asksGrowth = oncePer(({ wanted, text, units }: Query): boolean => {
  if (wanted !== "percent") return false;
  const folded = fold(text);
  return GROWS.test(folded) || (IS_MORE.test(folded) && units.some(({ key }) => MEASURES.has(key)));
});
