/** "Theo luật nào?", "under which law": asks for the name of a law. */
const WHICH_LAW =
  /\b(?:luat (?:hop tac xa |htx )?(?:nao|nam nao|gi)|which (?:cooperative )?(?:law|act)\b|vilken (?:\p{L}*)lag(?:en)?\b)/u;
/** "Luật hợp tác xã mới số bao nhiêu?", "the number of the law": asks for the official number. */
const WHICH_NUMBER =
  /\b(?:luat|bo luat)\b[\p{L}\d ]{0,40}? (?:so|mang so|co so|so hieu) (?:bao nhieu|may|gi|nao|la)\b|\bso hieu (?:cua |bo )?luat\b|\b(?:official )?number of (?:the |this )?(?:\p{L}+ ){0,2}(?:law|act)\b|\bvilket nummer har (?:\p{L}+ ){0,2}\p{L}*lag(?:en)?\b/u;
/** A law told by its year or number. */
const NAMES_LAW = /(?:luật|law|lag)[^.;,]{0,45}(?:19|20)\d{2}|\d{1,3}\/\d{4}\/QH/iu;

/** "… and is it still in force?" asks of the law itself. */
const STILL_VALID = /\b(?:con (?:hieu luc|dung|ap dung)|still|in force|valid|fortfarande|galler)\b/u;

/** Whether a folded question asks which law something goes by, and nothing of the law itself. */
export function asksWhichLaw(folded: string): boolean {
  return (WHICH_LAW.test(folded) && !STILL_VALID.test(folded)) || asksLawNumber(folded);
}

/** Whether a folded question asks for the number of a law. */
export function asksLawNumber(folded: string): boolean {
  return WHICH_NUMBER.test(folded);
}

/** Whether a text names a law so that it is told from its predecessors. */
export function namesLaw(text: string): boolean {
  return NAMES_LAW.test(text);
}

/** Whether a folded question asks if a law still applies. */
export function asksIfInForce(folded: string): boolean {
  return /\b(?:con (?:hieu luc|dung|ap dung)|still|fortfarande)\b/u.test(folded);
}
