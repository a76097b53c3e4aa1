import type { Turn } from "../../domain.ts";
import { legalReference } from "../../language/legal-references.ts";
import { fold } from "../../language/normalize.ts";
import { tidy, Wordings } from "./wordings.ts";

const ARTICLE = /(?:Điều|điều|Article|article|Art\.|Artikel|artikel)\s*\d{1,3}[a-z]?/u;
/** "Điều 74 khoản 4 Luật Hợp tác xã 2023", "khoản 1 Điều 47 của Nghị định 92/2024/NĐ-CP", "Article 74 clause 1 of the Law …". */
const WITH_DOCUMENT =
  /(?:Điều|điều|Article|article|Art\.|Artikel|artikel)\s*\d{1,3}[a-z]?(?:\.\d{1,2})?(?:[\s,]*(?:khoản|clause|điểm|point)\s+[\da-zđ]{1,3})*[\s,]*(?:của|of|i)?\s*(?:the\s+)?((?:Luật|Nghị định|Thông tư|Nghị quyết|Law|Decree|Circular|Lagen)(?:\s+(?:Hợp tác xã|on Cooperatives|số))?(?:\s+[\d/]+(?:[/-][\p{L}\d]+)*)?)?/u;
/** "điều đó", "that article": the article named before; "điều đó" alone may be any matter. */
const THAT_ARTICLE = new Wordings("anywhere", [
  "(?:ở |tại |trong )?điều (?:đó|này|ấy|trên|luật đó|luật này)",
  "(?:that|this|the same) (?:article|provision)",
  "(?:den|samma) (?:artikeln|artikel|paragrafen)|den här artikeln",
]);
const OF_A_TEXT =
  /(?:khoan|diem|clause|point)\s+\d|(?:noi|quy dinh|ghi|con noi|co)\s+(?:nhung )?(?:gi|sao|the nao)|noi dung|\bsay|\bsays?\b|\barticle\b|\bartikel/u;
const CLAUSE_ALONE =
  /^(?:\P{L}*(?:còn|con|thế|the|vậy|và|and|what about|och|in|ở|o)\s+)*(?:khoản|khoan|clause|điểm|diem|point)\s+[\da-zđ]{1,3}(?![\p{L}\d])/iu;

/**
 * A question on an article named in the last turn, or on a clause of it, with the article and its document written out;
 * undefined where it asks for no such thing.
 */
export function withReference(text: string, last: Turn): string | undefined {
  const own = legalReference(text);
  const before = articleIn(last);
  if (own?.article !== undefined) return withDocument(text, last, before);
  if (before === undefined) return undefined;
  const [that] = THAT_ARTICLE.in(text);
  if (that && OF_A_TEXT.test(fold(text)))
    return tidy(`${text.slice(0, that.start)} ${before} ${text.slice(that.end)}`);
  const clause = CLAUSE_ALONE.exec(text)?.[0];
  if (clause === undefined) return undefined;
  return tidy(`${clause} ${before} ${text.slice(clause.length)}`);
}

/** "còn Điều 21?": another article of the document that was spoken of. */
function withDocument(text: string, last: Turn, before: string | undefined): string | undefined {
  const document = before === undefined ? undefined : documentOf(last);
  if (document === undefined || WITH_DOCUMENT.exec(text)?.[1] !== undefined) return undefined;
  if (/(?:luật|nghị định|thông tư|law|decree|circular|lag|luat|nghi dinh|thong tu)/iu.test(text))
    return undefined;
  const isShort = text.trim().split(/\s+/u).length <= 10;
  return isShort ? text.replace(ARTICLE, (article) => `${article} ${document}`) : undefined;
}

function articleIn({ question, answer }: Turn): string | undefined {
  const source = [question, answer].find((text) => ARTICLE.test(text));
  const article = source && ARTICLE.exec(source)?.[0];
  if (article === undefined) return undefined;
  return [article, documentOf({ question, answer })].filter((part) => part !== undefined).join(" ");
}

function documentOf({ question, answer }: Turn): string | undefined {
  return [question, answer].map((text) => WITH_DOCUMENT.exec(text)?.[1]).find((found) => found !== undefined);
}
