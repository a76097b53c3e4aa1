/** "a) …", "đ) …": a point of a clause, as the law writes it. */
const POINT = /^\p{Ll}{1,2}\)\s/u;
const INTRODUCES = /:$/u;
const CLAUSE = /^\d{1,3}\.\s/u;

/**
 * What introduces each of the sentences of a clause, "" where nothing does: "… nhưng không thấp hơn:" is said of "a) 5% đối
 * với hợp tác xã;" too. Only points have an introduction, the one of the clause that they stand in.
 */
export function introductions(sentences: readonly string[]): string[] {
  let current = "";
  return sentences.map((text) => {
    if (POINT.test(text)) return current;
    if (INTRODUCES.test(text)) current = text;
    else if (CLAUSE.test(text)) current = "";
    return "";
  });
}
