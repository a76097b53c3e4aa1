import { detectLanguage } from "../../language/detect.ts";
import { fold } from "../../language/normalize.ts";
import { words } from "../../language/words.ts";
import { correctingWords } from "./corrections.ts";
import { type Parts, type Phrase, textOf } from "./parts.ts";
import { type Edit, edited } from "./wordings.ts";

/** What may follow a noun or verb that is said by its first word alone: "bao lâu phải họp một lần", and not "họp mặt". */
const ENDS =
  /^(?:\s*[,.?!;]|\s*$|\s+(?:một|mot|mỗi|moi|mấy|may|bao|thì|thi|là|la|có|co|được|duoc|phải|phai|cần|can|ở|o|của|cua|vậy|vay|nhỉ|nhi|ạ|không|khong|ko|trong|khi|lúc|luc|tối|toi|ít|it|nhiều|nhieu|cao)(?![\p{L}]))/iu;

/**
 * "Không, ý tôi là HTX siêu nhỏ, bao lâu phải họp một lần?" after "… họp đại hội thành viên mấy lần?": a correction says again by its
 * first word what was named in full. The text with the full term; Vietnamese only, where the head comes first.
 */
export function withHeadsInFull(asked: Parts, old: Parts): string {
  const { text } = asked;
  if (correctingWords(text).length === 0 || (detectLanguage(text) ?? "vi") !== "vi") return text;
  const edits = old.phrases.flatMap((term): Edit[] => {
    const full = textOf(old, term);
    const [head, ...rest] = words(full);
    if (head === undefined || rest.length === 0 || !term.keys.some((key) => key.startsWith("#"))) return [];
    const isNamed = asked.phrases.some(({ keys }) => keys.some((key) => term.keys.includes(key)));
    const [bare, ...others] = isNamed ? [] : saidAlone(head.folded, asked);
    return bare === undefined || others.length > 0 ? [] : [{ ...bare, text: full }];
  });
  return edits.length === 1 ? edited(text, edits) : text;
}

/** Where a word stands as a term of one word. */
function saidAlone(head: string, { text, phrases }: Parts): Phrase[] {
  return phrases.filter(
    (phrase) => fold(text.slice(phrase.start, phrase.end)) === head && ENDS.test(text.slice(phrase.end)),
  );
}
