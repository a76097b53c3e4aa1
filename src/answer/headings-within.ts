import type { Hit } from "../domain.ts";
import { isLegalKind } from "../domain.ts";
import { fold } from "../language/normalize.ts";
import type { Sentence } from "../language/sentences.ts";

const ASKS = /\?["'”’»)*_]*$/u;
const BOLD = /^[*_]{2,3}[^*_]+[*_]{2,3}:?$/u;
const ENDS = /[.!?:;,…]["'”’»)*_]*$/u;
const LIST_MARK = /^(?:[-*•+–]|\d{1,3}[.)]|\p{Ll}\))\s/u;
const SHORT = 80;
/** A line in capitals is a heading, or who issues a text: "QUYẾT NGHỊ:", "ỦY BAN NHÂN DÂN TỈNH NGHỆ AN". */
const IN_CAPITALS = /^(?=.*\p{Lu}{2})[^\p{Ll}\d]+$/u;
/** What stands at the head of an official text: motto, number, place with date; and what a law is based on. */
const HEAD =
  /^(?:[\p{Lu} ]*Độc lập\s*[-–]|Số:?\s*\d+\/\S+(?:\s+[\p{L} .-]{2,40}, ngày.*)?$|[\p{L} .-]{2,40}, ngày \d{1,2} tháng \d{1,2} năm \d{4}$|Kính gửi:)/u;
const GROUND = /^[*_]{0,3}(?:Căn cứ|Xét (?:Tờ trình|đề nghị)|Theo đề nghị|Pursuant to|At the proposal of) /u;

/** A sentence that may answer, with the question that stands before it in a list of questions and answers; else "". */
export interface Told extends Sentence {
  asked: string;
}

/**
 * What of a passage tells something: not the questions of a guide, which what follows them answers, nor headings and the title
 * that stand in the text of press and guides as lines of their own.
 */
export function toldOf(
  sentences: readonly Sentence[],
  { passage: { locator }, document: { metadata } }: Pick<Hit, "passage" | "document">,
): Told[] {
  const title = bareOf(metadata.title);
  const isLaw = isLegalKind(metadata.kind);
  let asked = "";
  return sentences.flatMap((sentence, i) => {
    const { text } = sentence;
    if (ASKS.test(text)) {
      asked = text;
      return [];
    }
    if (IN_CAPITALS.test(text) || HEAD.test(text) || isTitle(text, title)) return [];
    if (isLaw && GROUND.test(text)) return [];
    // What introduces a list that stands in other passages tells nothing of it; the clauses of an article are found by it.
    if (text.endsWith(":") && i === sentences.length - 1 && (i > 0 || IS_PARAGRAPH.test(locator))) return [];
    const isHeading =
      BOLD.test(text) || bareOf(text) === title || isHeadingLine(sentence, i, sentences[i + 1]);
    return !isLaw && isHeading && !/\d/u.test(text) ? [] : [{ ...sentence, asked }];
  });
}

/** The words of a law's title, without its kind and number. */
function isTitle(text: string, title: string): boolean {
  const own = bareOf(text);
  return own.split(" ").length >= TITLE_WORDS && title.endsWith(own);
}

const TITLE_WORDS = 5;
const IS_PARAGRAPH = /^paragraph \d/u;

function bareOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();
}

/** The first line of a passage, without a figure or a full stop, above one that is no item of its list. */
function isHeadingLine({ text }: Sentence, i: number, next: Sentence | undefined): boolean {
  if (i > 0 || next === undefined || text.length >= SHORT || ENDS.test(text)) return false;
  return !LIST_MARK.test(text) && !LIST_MARK.test(next.text);
}
