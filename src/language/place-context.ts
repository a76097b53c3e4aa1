import { TRADE_WORD } from "./cooperative-names.ts";
import { accentKey, fold } from "./normalize.ts";
import { isStopword } from "./stopwords.ts";
import { glossary } from "./tokenize.ts";
import type { Word } from "./words.ts";

/** A text as places are looked for in it. */
export interface Surroundings {
  /** The text in composed form, as the offsets of its words count. */
  text: string;
  words: readonly Word[];
  folded: readonly string[];
  /** It carries Vietnamese marks, so that a word without any is meant without any. */
  accented: boolean;
}

/** Words `from` up to and without `to` of a text. */
export interface Span {
  from: number;
  to: number;
}

/** A few words in their accents and without, for looking them up in a text of either kind. */
export interface Phrase {
  folded: string[];
  accents: string;
}

const PROVINCE_BEFORE = /^(?:tinh|tp|city|province|provinsen)$/u;
const DISTRICT_BEFORE = /^(?:huyen|quan|district)$/u;
const KIND_AFTER = /^(?:province|city|provinsen|district|town)$/u;
const COMMUNE_BEFORE = /^(?:xã|phường|thôn|ấp|xa|phuong)$/iu;
const COMMUNE_AFTER = /^(?:communes?|wards?|hamlets?|villages?|streets?)$/u;
const TITLE = /^(?:mr|mrs|ms|dr|ong|ba|anh|chi|co|em|comrade|kamrat)$/u;
const SURNAME =
  /^(?:nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|ngo|trinh|truong|dinh|duong|ly|do|ho)$/u;
const MIDDLE = /^(?:van|thi|duc|huu|xuan|minh|ngoc|quang|dinh|thanh)$/u;
const PLACING = /^(?:o|tai|htx|con|in|i|tinh|from|tu|cua|sanh|giua|har)$/u;
const ASKED_OF = /^(?:co|thi|dang|hien|has|have|nam (?:19|20)\d\d)(?: |$)/u;
/** Abbreviations are in capitals anywhere; they do not make a line one of capitals. */
const ABBREVIATION = /^(?:HTX|THT|UBND|HĐND|TP|TX|TT|QTDND|OCOP|HCM|[^AEIOUYÀ-Ỹ]+)$/u;

export function isAccented(word: string): boolean {
  return fold(word) !== word.toLowerCase().normalize("NFC");
}

/** Written as a name: every part begins with a capital, and not because the whole line is in capitals. */
export function isCapital(around: Surroundings, { from, to }: Span): boolean {
  const parts = around.words.slice(from, to).map(({ text }) => text);
  return (
    parts.every((part) => /^\p{Lu}/u.test(part)) &&
    !(parts.join("").length > 3 && parts.every(isLoud) && isInLoudLine(around, { from, to }))
  );
}

function isLoud(word: string): boolean {
  return word === word.toUpperCase();
}

function isInLoudLine({ words }: Surroundings, { from, to }: Span): boolean {
  return [words[from - 1], words[to]].some(
    (word) =>
      word !== undefined &&
      /^\p{Lu}{2,}$/u.test(word.text) &&
      isLoud(word.text) &&
      !ABBREVIATION.test(word.text),
  );
}

/** "huyện", "quận", "thị xã" before it or "district", "town" after it: a district is meant. */
export function isCalledDistrict({ folded }: Surroundings, { from, to }: Span): boolean {
  const before = folded[from - 1] ?? "";
  return (
    DISTRICT_BEFORE.test(before) ||
    (before === "xa" && folded[from - 2] === "thi") ||
    /^(?:district|town)$/u.test(folded[to] ?? "")
  );
}

/** A word for province, city or district stands beside it. */
export function hasKind(around: Surroundings, span: Span): boolean {
  const before = around.folded[span.from - 1] ?? "";
  return (
    isCalledDistrict(around, span) ||
    PROVINCE_BEFORE.test(before) ||
    (before === "pho" && around.folded[span.from - 2] === "thanh") ||
    KIND_AFTER.test(around.folded[span.to] ?? "")
  );
}

/** "xã Hòa Bình", "Hoa Binh commune", "phường Nam Định": a commune, ward or village that bears the name. */
export function isCommune(around: Surroundings, { from, to }: Span): boolean {
  const { words, folded, accented } = around;
  if (COMMUNE_AFTER.test(folded[to] ?? "") && isJoined(around, to)) return true;
  const before = words[from - 1]?.text.toLowerCase() ?? "";
  // "xa" is far in a text with accents; "hợp tác xã" and "thị xã" are other words.
  if (!COMMUNE_BEFORE.test(before) || (accented && /^(?:xa|phuong)$/u.test(before))) return false;
  return isJoined(around, from) && !/^(?:tac|thi|hoptac)$/u.test(folded[from - 2] ?? "");
}

/** Only spaces (or the point of "Mr.") part the word from the one before it. */
function isJoined({ text, words }: Surroundings, at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  return before !== undefined && word !== undefined && /^\.? +$/u.test(text.slice(before.end, word.start));
}

/** "Cap Kim Thanh": the end of a longer name, not the district Kim Thành. */
export function endsLongerName(around: Surroundings, { from }: Span): boolean {
  const before = nameBefore(around, from, 1);
  if (before?.isName !== true) return false;
  const gap = around.text.slice(around.words[from - 2]?.end ?? 0, around.words[from - 1]?.start ?? 0);
  return from > 1 && !/[.!?:\n"(|]/u.test(gap);
}

const MOST_TRADES = 8;
const COOPERATIVE_AFTER = /^(?:cooperative|co-operative|kooperativ)$/u;

/**
 * Whether a name is part of that of one cooperative: within a longer one ("HTX Tân Bình Phát", "Tan Binh Phat Cooperative"), or, for
 * a `district` alone, behind a trade with a capital letter ("HTX Nông nghiệp Phú Lương"). "HTX Lạng Sơn", "hợp tác xã nông nghiệp Phú
 * Lương" are those of the place, and so is "Liên minh HTX Nghệ An".
 */
export function isInCooperative(around: Surroundings, { from, to }: Span): "longer" | "district" | undefined {
  const goesOn = isNameWord(around, to) && isJoined(around, to) && !NO_NAME.test(around.folded[to] ?? "");
  const { words, folded } = around;
  if (goesOn && COOPERATIVE_AFTER.test(folded[to + 1] ?? "") && !TRADE_WORD.test(folded[to] ?? ""))
    return "longer";
  let at = from;
  let hasCapital = false;
  while (at > 0 && from - at < MOST_TRADES && TRADE_WORD.test(folded[at - 1] ?? "") && isJoined(around, at)) {
    at -= 1;
    hasCapital ||= /^\p{Lu}/u.test(words[at]?.text ?? "");
  }
  if (at === 0 || !isJoined(around, at)) return undefined;
  const begins = folded[at - 1] === "htx" ? at - 1 : isCooperativeBefore(around, at) ? at - 3 : undefined;
  if (begins === undefined || /^lien minh$/u.test(folded.slice(Math.max(0, begins - 2), begins).join(" ")))
    return undefined;
  return goesOn ? "longer" : hasCapital ? "district" : undefined;
}

/** "Quỹ tín dụng nhân dân Yên Sơn", "the Yen Son people's credit fund": named after a commune as a rule, not after a district far away. */
export function isInFund({ folded }: Surroundings, { from, to }: Span): boolean {
  const before = folded.slice(Math.max(0, from - 5), from).join(" ");
  const after = folded.slice(to, to + 6).join(" ");
  return (
    /(?:^| )(?:quy tin dung(?: nhan dan)?(?: co so)?|quy td(?:nd)?|qtd(?:nd)?|credit fund(?: of)?|kreditfond(?:en)?(?: i)?)$/u.test(
      before,
    ) || /^(?:commune )?(?:people s? ?|folkets )?(?:credit (?:fund|cooperative)|kreditfond)/u.test(after)
  );
}

/** "hợp tác xã", "Hợp tác xã": in "Hợp Tác Xã" every word of the line has a capital, and none tells a name. */
function isCooperativeBefore({ words, folded }: Surroundings, at: number): boolean {
  return (
    folded.slice(Math.max(0, at - 3), at).join(" ") === "hop tac xa" && /^x/u.test(words[at - 1]?.text ?? "")
  );
}

/** What follows a place in a title without being part of a name. */
const NO_NAME = /^(?:nam|thang|quy|giai|province|city|provinsen|district|town|communes?|wards?)$/u;

function isNameWord({ words }: Surroundings, at: number): boolean {
  return /^\p{Lu}\p{Ll}/u.test(words[at]?.text ?? "");
}

/** "ông Vinh", "Nguyễn Thị Huế", "Lê Thái Bình": somebody's name. */
export function isPerson(around: Surroundings, span: Span, isPlace: (index: number) => boolean): boolean {
  const before = (back: number) => nameBefore(around, span.from, back);
  const [first, second] = [before(1), before(2)];
  if (first === undefined || isPlace(span.from - 1)) return false;
  if (TITLE.test(first.folded)) return first.isName || around.accented;
  if (!first.isName) return false;
  const surname = SURNAME.test(first.folded) && !/^(?:do|ho)$/u.test(first.folded);
  const middle = MIDDLE.test(first.folded) && second?.isName === true && SURNAME.test(second.folded);
  return surname || middle;
}

/** The word so far before the span, when nothing parts them. */
function nameBefore(around: Surroundings, at: number, back: number) {
  const word = around.words[at - back];
  if (!word || !isJoined(around, at - back + 1)) return undefined;
  return { folded: around.folded[at - back] ?? "", isName: /^\p{Lu}\p{Ll}/u.test(word.text) };
}

/** A name that is also an everyday word is meant where a place is asked for: "ở hòa bình", "hoa binh co bao nhieu htx". */
export function isAskedFor({ words, folded }: Surroundings, { from, to }: Span): boolean {
  const small = words.slice(from, to).every(({ text }) => text === text.toLowerCase());
  const before = folded[from - 1] ?? "";
  if (PLACING.test(before) || (before === "xa" && folded[from - 2] === "tac")) return true;
  return small && ASKED_OF.test(folded.slice(to, to + 2).join(" "));
}

/** "5 ha năm 2024" without accents: hectares, not Hà Nam; "mục tiêu 2030 Hà Nội" has a year in front. */
export function isMeasure({ folded }: Surroundings, { from }: Span): boolean {
  const before = folded[from - 1] ?? "";
  return (
    folded[from] === "ha" && /^(?:\d.*|nhieu|nghin|trieu)$/u.test(before) && !/^20[0-4]\d$/u.test(before)
  );
}

export function phraseOf(text: string): Phrase {
  const parts = text.split(" ");
  return { folded: parts.map(fold), accents: parts.map(accentKey).join(" ") };
}

/**
 * "hung yen binh quan bao nhieu": without accents the word behind the name begins a term of its own, and the place is
 * meant; "da nang muc cho vay" (đã nâng mức) begins with a function word, and it is not.
 */
export function goesOnAsTerm(around: Surroundings, { from, to }: Span, phrase: Phrase): boolean {
  if (around.accented || phrase.folded.length <= to - from) return false;
  const begins = phrase.folded.every((part, i) => around.folded[from + i] === part);
  const [first = ""] = phrase.accents.split(" ", 1);
  const folded = phrase.folded[0] ?? "";
  if (!begins || (first !== accentKey(folded) && isStopword({ folded, accented: first }, true))) return false;
  return glossary.match(around.words.slice(to), false).some(({ index, length }) => index === 0 && length > 1);
}

/** Whether the span is a part of the phrase where it stands. */
export function isWithin(around: Surroundings, { from, to }: Span, phrase: Phrase): boolean {
  const { folded, words } = around;
  const length = phrase.folded.length;
  for (let start = Math.max(0, to - length); start <= from; start += 1) {
    if (!phrase.folded.every((part, i) => folded[start + i] === part)) continue;
    const written = words.slice(start, start + length).map(({ text }) => text);
    // In a text with accents "đánh giá lại" is not "danh gia lai"; without, nobody can tell.
    const said = written.map(accentKey).join(" ");
    if (!isAccented(written.join("")) || said === phrase.accents) return true;
  }
  return false;
}
