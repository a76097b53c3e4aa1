import { TRADE_WORD } from "../../language/cooperative-names.ts";
import { fold } from "../../language/normalize.ts";
import { isSyllable } from "../../language/syllables.ts";
import type { Candidate } from "../candidates.ts";

const WORD = String.raw`\p{Lu}\p{Ll}+`;
/** Names of one cooperative: "Hợp tác xã Hoạt Tuấn", "HTX Dược liệu Pù Mát", "Chu Tinh Organic Cooperative", "kooperativet Bich La". */
const NAMED_COOPERATIVE = new RegExp(
  String.raw`(?:(?:[Hh]ợp tác xã|HTX|[Kk]ooperativet)\s+(?<trades>(?:\p{L}+[,\s]\s*){0,8}?)(?<after>${WORD}(?:\s+${WORD})+))` +
    // "Hoat Tuan Agricultural, Handicraft and Civil Carpentry Cooperative": trades are listed behind the name.
    String.raw`|(?<before>${WORD}(?:(?:,| and| &)?\s+${WORD})*)\s+(?:Cooperative|co-operative|kooperativ)(?![\p{L}]|\s+(?:Alliance|Union|Development|Support|Bank|Star|Law))`,
  "gu",
);
export const ONE_ALONE =
  /riêng (?:một )?(?:hợp tác xã|htx)|one (?:single )?cooperative(?: alone)?,|this cooperative alone|ett (?:enda|enskilt) kooperativ/iu;
const THE_ONE =
  /(?<!\p{L})(?:the cooperative(?!s)|its|hợp tác xã này|htx này|kooperativet)(?!\p{L})|^It\s(?!is\s)/iu;
/** "HTX được thành lập tháng 6/2013", "doanh thu của HTX đạt …": one that has been named, where nothing says that all are meant. */
const BARE_ONE =
  /^(?:(?:Phó )?Giám đốc|Chủ tịch (?:HĐQT|Hội đồng quản trị)|(?:Được )?[Tt]hành lập)(?= )|(?:^(?:HTX|Hợp tác xã)|[Nn]ăm (?:\d{4}|ngoái|nay),? (?:HTX|hợp tác xã)|(?<!\p{L})(?:của|do|đến nay|nay|hiện|theo|Giám đốc|thành viên|biết|hay) (?:HTX|hợp tác xã))(?=\s\p{Ll}|[,.;:])(?!\s(?:trên|trong|toàn|ở|tại|khác|kiểu|phi|nào|mới thành lập|nông nghiệp (?:đạt|trên|của|có|trong)))/u;
const OF_ALL =
  /(?<!\p{L})(?:các|những|mỗi|một|nhiều|số|(?<!năm \d{0,3})\d+) (?:HTX|hợp tác xã)(?!\p{L})|toàn tỉnh|trong tỉnh|cả nước|bình quân/iu;
/** Stands for the name of a cooperative that is told to be one alone. */
export const UNNAMED = "one cooperative";
/** How far back the name of a cooperative may stand. */
const BACK = 600;

/** The cooperative that a sentence is about: named in it, or meant by "the cooperative" after one was named. */
export function ownerOf(
  text: string,
  { hit, start, end }: Pick<Candidate, "hit" | "start" | "end">,
): string | undefined {
  const own = cooperativeNameIn(text);
  if (own !== undefined || ONE_ALONE.test(text)) return own ?? UNNAMED;
  return isPronoun(text) ? namedBefore({ hit, start, end })?.name : undefined;
}

function isPronoun(text: string): boolean {
  return THE_ONE.test(text) || (BARE_ONE.test(text) && !OF_ALL.test(text));
}

/**
 * How the paragraph, or else one of those above it, the nearest first, names the cooperative that a sentence calls "HTX" or "the
 * cooperative", with what it does ("HTX Dược liệu Pù Mát"); undefined for a sentence that names it itself, or speaks of none.
 */
export function referentOf(
  text: string,
  where: Pick<Candidate, "hit" | "start" | "end">,
  above: () => readonly string[] = () => [],
): Named | undefined {
  if (!isPronoun(text) || cooperativeNameIn(text) !== undefined) return undefined;
  return namedBefore(where) ?? firstOf(above(), lastNamed);
}

function firstOf<T>(texts: readonly string[], read: (text: string) => T | undefined): T | undefined {
  for (const text of texts) {
    const found = read(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The last cooperative that a passage names before the end of a sentence. */
function namedBefore({ hit, start, end }: Pick<Candidate, "hit" | "start" | "end">): Named | undefined {
  return lastNamed(hit.passage.text.slice(Math.max(0, start - BACK), end));
}

/** The cooperative that a sentence is about, where a question names it. */
export function ownerAsked(question: string, text: string, where: Pick<Candidate, "hit" | "start" | "end">) {
  const owner = ownerOf(text, where);
  return owner !== undefined && fold(question).includes(fold(owner)) ? owner : undefined;
}

/** How a cooperative is named. */
export interface Named {
  name: string;
  /** The name with what the cooperative does. */
  phrase: string;
}

/** The last cooperative that a text names, as it is written there. */
export function cooperativeNameIn(text: string): string | undefined {
  return lastNamed(text)?.name;
}

function lastNamed(text: string): Named | undefined {
  const match = [...text.matchAll(NAMED_COOPERATIVE)].findLast(({ groups }) => isTrades(groups?.["trades"]));
  const { before, after } = match?.groups ?? {};
  const name = after ?? (before === undefined ? undefined : properName(before));
  return name === undefined || match === undefined ? undefined : { name, phrase: match[0] };
}

/**
 * What stands between "HTX" and a name belongs to it where it says what the cooperative does, in words that are known for that, or
 * in any where the first has a capital ("HTX Nha đam Mỹ Hải") and none makes a sentence of it.
 */
function isTrades(between = ""): boolean {
  const words = between.split(/[,\s]+/u).filter(Boolean);
  if (words.every((word) => TRADE_WORD.test(fold(word)) || TRADE.test(word))) return true;
  return /^\p{Lu}/u.test(between) && words.every((word) => !JOINS.test(word) && /^\p{L}+$/u.test(word));
}

const TRADE = /^(?:cơ|khí)$/iu;
/** Verbs, prepositions and words of administration, which no name has between what is done and what it is called. */
const JOINS =
  /^(?:của|cho|có|là|đã|đang|sẽ|được|bị|bán|mua|ở|tại|do|từ|với|trong|trên|gồm|nay|năm|vừa|mới|về|để|khi|đạt|thuộc|theo|như|cùng|công|ty|huyện|xã|tỉnh|thôn|bản|ông|bà|anh|chị|vượt|đến|ra|vào|nhờ|giữ|gắn|liên|ký|hay|hoặc)$/iu;

/** "Hoat Tuan" of "Hoat Tuan Agricultural, Handicraft and Civil Carpentry"; a name of no such form stays whole. */
function properName(name: string): string {
  const words = name.split(/\s+/u);
  const other = words.findIndex((word) => !isSyllable(fold(word)));
  return other < 2 ? name : words.slice(0, other).join(" ");
}

/**
 * Whether a line stands under a picture: it ends in no full stop, and names a cooperative or, in brackets, a place. It tells
 * nothing of the sentences below it.
 */
export function isCaption(line: string): boolean {
  const text = line.trim();
  if (/[.!?:;…]["”»)]?$/u.test(text)) return false;
  return /\(\p{Lu}[^()]*\)$/u.test(text) || PICTURE.test(text) || cooperativeNameIn(text) !== undefined;
}

const PICTURE = /(?<!\p{L})(?:ảnh|photo|bild|foto)\s?:|^(?:trong ảnh|in the photo|på bilden)/iu;
