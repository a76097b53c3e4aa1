import { fold } from "../../language/normalize.ts";

/** A part of a text (UTF-16 offsets, end exclusive). */
export interface Span {
  start: number;
  end: number;
}

/** "Luật Hợp tác xã 2023", "Luật năm 2012", "the 2023 Law on Cooperatives", "kooperativlagen från 2023". Folded. */
const NAMED_BY_YEAR =
  /(?<![a-z])(?:(?:luat|phap lenh|law|ordinance|code|[a-z]*lagen)(?: (?:on|of|om) )?[a-z\s]{0,40}?(?:nam |of |from |fran |nr |no )?|(?:luat|law)\s)(?<after>(?:19|20)\d{2})(?![\d/])|(?<before>(?:19|20)\d{2})(?:s)? (?:(?:cooperative|land|enterprise|vietnamese|co-operative)s? )?(?:law|ordinance|code|lagen|[a-z]*lag)(?![a-z])/gu;

export interface LawYear extends Span {
  year: number;
}

/** Years that are part of the name of a law; they say nothing of when something was so. */
export function lawYears(text: string): LawYear[] {
  const folded = fold(text);
  if (folded.length !== text.length) return [];
  return [...folded.matchAll(NAMED_BY_YEAR)].flatMap((match) => {
    const year = match.groups?.["after"] ?? match.groups?.["before"] ?? "";
    const between = match[0].replace(year, "");
    // "The law took effect in 2024" tells a year and names none; so does "lagen som antogs 2023".
    if (
      /(?<![a-z])(?:hieu luc|thi hanh|in|effect|force|kraft|took|since|tu|den|co|som|was|ban hanh|thong qua)(?![a-z])/u.test(
        between,
      )
    )
      return [];
    const start = match.index + match[0].indexOf(year);
    return [{ year: Number(year), start, end: start + 4 }];
  });
}

/** Short numbers of documents: "Nghị định 113", "Resolution 08". Their figures count nothing. Folded. */
const SHORT =
  /(?<![a-z])(?:nghi dinh|thong tu|nghi quyet|quyet dinh|chuong trinh|luat|ke hoach|decree|circular|resolution|decision|program(?:me|met)?|plan|dekret(?:et)?|forordning(?:en)?|cirkular(?:et)?|resolution(?:en)?|beslut(?:et)?)(?: so| no\.?| nr\.?| number)? (?<number>\d{1,4}(?:\/\d{4})?)(?![\d/.,]*\d)(?!%| (?:thanh|hop|htx|to|cooperatives?|members?|nam|years?))/gu;

export function shortNumbers(text: string): (Span & { number: string })[] {
  const folded = fold(text);
  if (folded.length !== text.length) return [];
  return [...folded.matchAll(SHORT)].flatMap((match) => {
    const number = match.groups?.["number"] ?? "";
    const start = match.index + match[0].length - number.length;
    return /^(?:19|20)\d{2}$/u.test(number) ? [] : [{ number, start, end: start + number.length }];
  });
}
