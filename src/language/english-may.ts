/** Words that only an English question has. */
const ENGLISH =
  /\b(?:the|an|of|whether|who|what|when|where|which|how|does|is|are|if|should|that|has|have|before|after|with|without|must|we|our|they|their|its|members?|cooperatives?)\b/gu;
const LEAST = 2;

/** A folded question without the English "may", which looks like the Vietnamese "mấy" (how many) without its marks. */
export function withoutEnglishMay(folded: string): string {
  const english = new Set(folded.match(ENGLISH));
  return english.size < LEAST ? folded : folded.replace(/(?<!^)\bmay\b/gu, "can");
}
