import { BODIES, MEASURES } from "../language/nouns.ts";

/** "Tỉnh nào có nhiều hợp tác xã nhất?" asks for the same figure of every province. */
const WHICH_PROVINCE =
  /\b(?:tinh nao|tinh thanh nao|dia phuong nao|which (?:province|city)|what province|which (?:one )?of (?:the|these|those|all) (?:\p{L}+ )?(?:provinces|cities)|vilken provins|vilken av provinserna)\b/u;
/** "Nơi nào … cao nhất?", "where are there the most …?", "among the provinces": the most or the least of a place. */
const WHERE_MOST =
  /\b(?:noi nao|cho nao|o dau|dau la noi|trong (?:cac|so cac|tat ca cac|nam|5) tinh)\b.{0,60}\b(?:cao|thap|nhieu|it|dong|lon|nho)(?: \p{L}+){0,4} nhat\b|\b(?:cao|thap|nhieu|it|dong|lon|nho) nhat (?:la )?(?:o (?:dau|noi nao|cho nao|tinh)|trong (?:cac|so cac|tat ca cac|nam|5) tinh)\b|\bwhere (?:is|are|do|does)\b.{0,60}\b(?:highest|lowest|fewest|largest|smallest|the most|the least)\b|\b(?:highest|lowest|fewest|most|least|largest|smallest)\b.{0,60}\b(?:of|among) (?:all |the )?provinces\b|\bvar (?:finns|ar|har|tjanar)\b.{0,60}\b(?:flest|farst|hogsta?|lagsta?|storsta?|minsta?|mest)\b/u;
/** What is lent or registered somewhere is no figure of a province. */
const OF_RULES = ["#interest-rate", "#loan", "#registration", "#support", "#dossier", "#fee"];

/** Whether a folded question asks which province has the most or the least; `keys` are those of its content units. */
export function asksAcrossPlaces(said: string, keys: readonly string[]): boolean {
  if (WHICH_PROVINCE.test(said)) return true;
  if (!WHERE_MOST.test(said) || keys.some((key) => OF_RULES.includes(key))) return false;
  return keys.some((key) => BODIES.includes(key) || MEASURES.has(key));
}
