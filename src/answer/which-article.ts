import type { Citation, Language } from "../domain.ts";
import { fold } from "../language/normalize.ts";
import { wording } from "./wording.ts";

const ASKS =
  /(?<![a-z])(?:dieu|khoan|dieu khoan|dieu luat) (?:nao|may|bao nhieu)(?! (?:kien|le))|(?:which|what) (?:article|clause|provision|section)|(?:vilken|vilka) (?:artikel|artiklar|paragraf|bestammelse)|where (?:is|does) (?:that|it|this) (?:stated|written|stand|said|come from|say so)|var star (?:det|detta)|(?:van ban|luat|nghi dinh) nao (?:quy dinh|noi|ghi)|quy dinh o dau|can cu (?:vao )?(?:dau|dieu|luat|van ban)/u;

/** Whether a question asks where a rule stands: "cái đó ở điều nào?", "which article is that?". */
export function asksForArticle(text: string): boolean {
  return ASKS.test(fold(text));
}

/** A source as it is named in front of a statement: "Điều 83 khoản 1, Luật …". */
export function namedSource({ locator, title }: Pick<Citation, "locator" | "title">): string {
  return `${locator}, ${title}`;
}

/** A statement with the article that it is from said before it; one from no article stays as it is. */
export function withArticle(text: string, citation: Citation, language: Language): string {
  if (!/(?:Điều|Article|Artikel) \d/u.test(citation.locator)) return text;
  return wording(language, "in-place", { place: namedSource(citation), text });
}
