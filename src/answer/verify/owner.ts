import { fold } from "../../language/normalize.ts";
import { isSyllable } from "../../language/syllables.ts";
import type { Candidate } from "../candidates.ts";

const WORD = String.raw`\p{Lu}\p{Ll}+`;
/** Names of one cooperative: "Hợp tác xã Hoạt Tuấn", "Chu Tinh Organic Cooperative", "kooperativet Bich La". */
const NAMED_COOPERATIVE = new RegExp(
  String.raw`(?:(?:[Hh]ợp tác xã|HTX|[Kk]ooperativet)\s+(?:(?:nông nghiệp|dịch vụ|sản xuất|hữu cơ|cơ khí|vận tải)\s+)*(?<after>${WORD}(?:\s+${WORD})+))` +
    // "Hoat Tuan Agricultural, Handicraft and Civil Carpentry Cooperative": trades are listed behind the name.
    String.raw`|(?<before>${WORD}(?:(?:,| and| &)?\s+${WORD})*)\s+(?:Cooperative|co-operative|kooperativ)(?![\p{L}]|\s+(?:Alliance|Union|Development|Support|Bank|Star|Law))`,
  "gu",
);
export const ONE_ALONE =
  /riêng (?:một )?(?:hợp tác xã|htx)|one (?:single )?cooperative(?: alone)?,|this cooperative alone|ett (?:enda|enskilt) kooperativ/iu;
const THE_ONE = /(?<!\p{L})(?:the cooperative(?!s)|its|hợp tác xã này|htx này|kooperativet)(?!\p{L})/iu;
/** How far back the name of a cooperative may stand. */
const BACK = 600;

/** The cooperative that a sentence is about: named in it, or meant by "the cooperative" after one was named. */
export function ownerOf(
  text: string,
  { hit, start, end }: Pick<Candidate, "hit" | "start" | "end">,
): string | undefined {
  const own = nameIn(text);
  if (own !== undefined || ONE_ALONE.test(text)) return own ?? "one cooperative";
  if (!THE_ONE.test(text)) return undefined;
  return nameIn(hit.passage.text.slice(Math.max(0, start - BACK), end));
}

/** The cooperative that a sentence is about, where a question names it. */
export function ownerAsked(question: string, text: string, where: Pick<Candidate, "hit" | "start" | "end">) {
  const owner = ownerOf(text, where);
  return owner !== undefined && fold(question).includes(fold(owner)) ? owner : undefined;
}

function nameIn(text: string): string | undefined {
  const found = [...text.matchAll(NAMED_COOPERATIVE)].at(-1)?.groups;
  const before = found?.["before"];
  return found?.["after"] ?? (before === undefined ? undefined : properName(before));
}

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
  return /\(\p{Lu}[^()]*\)$/u.test(text) || PICTURE.test(text) || nameIn(text) !== undefined;
}

const PICTURE = /(?<!\p{L})(?:ảnh|photo|bild|foto)\s?:|^(?:trong ảnh|in the photo|på bilden)/iu;
