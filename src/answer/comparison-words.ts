import type { Language } from "../domain.ts";
import { fold, hasVietnameseMarks } from "../language/normalize.ts";
import { MEASURES, NOUNS } from "../language/nouns.ts";
import { contentUnits } from "../language/tokenize.ts";
import { alternativeEdits, measuringEdits } from "./comparison-measures.ts";
import type { Edit } from "./conversation/wordings.ts";

/** What a comparison asks of its sides: which is higher, by how much, how many times as much, how much together, or each. */
export type Asks = "rank" | "difference" | "ratio" | "total" | "each";

/** Sources of regular expressions; each matches whole words. */
interface Words {
  total: string;
  difference: string;
  /** "gấp mấy lần", "how many times as many". */
  ratio: string;
  rank: string;
  /** Words that set two things against each other, also without asking which is more. */
  contrast: string;
  /** Asks how two things differ in kind. */
  differ: string;
  lowest: string;
  /** "nhiều hợp tác xã hơn", "more cooperatives": asks for a number of what follows. */
  more: string;
  howMany: string;
  /** The same before money: "nhiều tiền hơn". */
  howMuch: string;
  /** What only compares; a question on one side is left without it. */
  comparing: string;
  /** The most or the least of several places; of a rule it is what the rule demands. */
  superlative: string;
}

/** Vietnamese with its accents, of which a text without any is read without; the others folded. */
const WORDS: Record<Language, Words> = {
  vi: {
    total: "tổng số|tổng cộng|tổng|cộng lại|gộp lại|cộng dồn",
    difference:
      "hơn kém|chênh(?: lệch| nhau)?|(?:hơn|kém|thua) [^?.]{0,40}?(?:bao nhiêu|mấy)|(?:bao nhiêu|mấy) [^?.]{0,30}? so với",
    ratio:
      "gấp [^?.]{0,20}?(?:mấy|bao nhiêu|nhiêu)(?: lần)?|bằng (?:mấy|bao nhiêu) (?:phần|lần)|chiếm (?:bao nhiêu|mấy)(?: phần trăm| phần|%)?(?= (?:so với|của (?:cả|toàn)|(?:cả|toàn) (?:nước|quốc)))",
    rank: "xếp hạng|xếp thứ tự|(?:sắp )?xếp [^?.]{0,60}? theo thứ tự|từ (?:cao|nhiều|lớn) (?:xuống|đến|tới) (?:thấp|ít|nhỏ)|hơn|thua|kém|bằng nhau|dẫn đầu|đứng đầu|so sánh|so với|so giữa|so gi[ùu]m|nhất|vượt",
    differ:
      "giống (?:nhau|gì|hay khác)|như nhau|khác(?: nhau| gì| biệt)|khác [^?.]{0,40}?(?:chỗ nào|điểm nào|thế nào|ra sao|gì)|phân biệt|điểm khác|so sánh",
    lowest: "(?:thấp|ít|nhỏ) (?:hơn|nhất)|ít [^?.]{0,30}? (?:hơn|nhất)",
    contrast:
      "xếp hạng|xếp thứ tự|theo thứ tự|khác|phân biệt|so sánh|so với|so giữa|so gi[ùu]m|hơn|thua|kém|giống|như nhau|lần lượt|gấp (?:mấy|bao nhiêu)|(?:nhiều|đông|ít|cao|thấp|lớn|khá) bằng|cách nhau|cách (?:mục tiêu|chỉ tiêu)|chênh(?: lệch)?",
    more: String.raw`(?:(?<!bao )nhiều|đông|ít)(?! (?:hơn|nhất|hay))(?! (?:(?!hơn)[^?.,])*(?<!\p{L})(?:nhiều|đông|ít)(?!\p{L})[^?.,]*hơn)(?= )`,
    howMany: "bao nhiêu",
    howMuch: "bao nhiêu",
    comparing: [
      "so sánh|so với|so giữa|so gi[ùu]m|thua|chênh(?: lệch)?(?: nhau)?|bằng nhau|giữa|lần lượt|phân biệt|(?:có )?giống nhau|(?:có )?như nhau",
      "gấp(?: nhau)? (?:khoảng )?(?:mấy|bao nhiêu|nhiêu)(?: lần)?(?: của)?|bằng (?:mấy|bao nhiêu) (?:phần trăm|phần|lần)(?: (?:của|so với))?|(?<=(?:nhiều|đông|cao|ít|thấp|lớn|khá) )bằng(?! cấp)|(?:dẫn|đứng) đầu|ai(?= (?:hơn|cao|thấp|nhiều|ít|đông|lớn|khá|dẫn|đứng) )|nhiều hay ít|cao hay thấp|hơn hay kém|ít hay nhiều|thấp hay cao",
      String.raw`(?:(?:(?<!công nghệ )cao|thấp|nhiều|ít|đông|lớn|nhỏ|khá|tốt|dài|ngắn|nhanh|chậm|khấm khá) )?(?:hơn(?: kém)?|(?<!yếu )kém(?! hiệu))(?: nhau)?(?: hẳn)?(?! (?:\d|một|hai|ba|bốn|năm|trăm|nghìn|tỷ|triệu))`,
      "(?:ở )?(?:chỗ|điểm) nào|(?:bên|nơi|chỗ|tỉnh|tỉnh thành|thành phố|địa phương|cái|loại|luật|thằng|huyện) nào|thì đâu|ở đâu|đâu(?= (?:nhiều|ít|đông|cao|thấp))",
      "khác(?: (?:nhau|gì|biệt))*(?: (?:như thế nào|thế nào|ra sao|(?:ở )?chỗ nào|ở điểm nào|gì))?",
      "tổng cộng|tổng(?= số)|(?:cộng|gộp) (?:lại|dồn)",
      "(?:(?:của|ở) )?(?:cả )?(?:hai|ba|bốn|2|3|4|5) (?:tỉnh|nơi|bên|địa phương|tỉnh thành)(?: này)?|mỗi (?:bên|nơi|tỉnh|cái|loại)(?: (?:là |có |được |thì )?(?:bao nhiêu|mấy|ra sao|thế nào)(?=\\s*(?:[,?.]|$)))?",
      "mặt bằng(?: chung)?|mức chung|(?:sắp )?xếp(?: hạng| thứ tự)?|theo thứ tự|bắt đầu (?:từ|với)|từ (?:cao|nhiều|lớn) (?:xuống|đến|tới) (?:thấp|ít|nhỏ)",
      "giúp (?:mình|tôi|em)?|coi|xem|(?:để |cho )?đối chiếu|để so|cái nào|chiếm (?:bao nhiêu|mấy)(?: phần trăm| phần|%)?(?= (?:so với|của (?:cả|toàn)|(?:cả|toàn) (?:nước|quốc)))",
    ].join("|"),
    superlative:
      "(?:cao|thấp|nhiều|ít|đông|lớn|nhỏ) nhất(?: (?:cả |toàn )?(?:nước|quốc)| việt nam)?|nhất(?: (?:cả |toàn )?(?:nước|quốc)| việt nam)?(?=[\\s?]*$)",
  },
  en: {
    total: "total|together|altogether|combined|in all|sum of|add up",
    difference:
      "how (?:many|much) (?:more|fewer|less|higher|lower|larger|bigger)|by how (?:much|many)|gap between",
    ratio: "how many times (?:as|more|larger|higher|bigger|greater|the)|how many fold|what multiple",
    rank: String.raw`rank|ranking|in (?:descending |ascending )?order|compar\p{L}*|versus|vs|higher|lower|larger|bigger|smaller|greater|more|fewer|less|(?<!or )better|worse|most|fewest|highest|lowest|largest|biggest|smallest|outnumber\p{L}*|than|ahead`,
    differ: String.raw`differ\p{L}*|distinguish\p{L}*|compar\p{L}*`,
    lowest: "lowest|fewest|smallest|least|lower|fewer|smaller|less",
    contrast: String.raw`rank|in (?:descending |ascending )?order|differ\p{L}*|compar\p{L}*|distinguish\p{L}*|versus|vs|than|unlike|respectively|more|fewer|higher|lower|less|larger|smaller|bigger|(?<!or )better|worse|as (?:many|much|high|large|big|low)|how far|gap`,
    more: "(?<!how many )(?:the |as )?(?:more|most|fewer|fewest)(?= )|as (?:many|much)(?= )|(?:the )?(?:less|least)(?= money)",
    howMany: "how many",
    howMuch: "how much",
    comparing: String.raw`(?:put|place|rank|arrange|sort|list)(?= [^?.]{0,80} (?:in order|by|from|starting))|rank(?:ing)?|in (?:descending |ascending )?order(?: of)?|(?:starting|beginning) with(?: (?:whoever|whichever|the (?:one|province|place))(?: that| which)?)?|whoever|whichever|from (?:the )?(?:most|highest) to (?:the )?(?:least|lowest|fewest)|how many times|(?<=how many )more|as a whole|overall|how far|away from|(?:just )?as(?: (?:high|low|large|big))?|a typical|compar(?:e[ds]?|ing|ison|es)(?: (?:with|to|of|between))?|in comparison|(?:do|does|did|doing|is|are|fare)? ?(?:(?<!or )better|worse)|(?:much |far )?(?:higher|lower|larger|bigger|smaller|greater)|than|versus|vs|between|respectively|combined|together|altogether|in total|total|in all|outnumber\p{L}*|differ\p{L}*(?: (?:between|from))?|distinguish\p{L}*|(?:which|what) (?:province|city|place|one|side|of (?:the|these|them)(?: (?:two|three|four))?)s?|where|gap|(?:by )?how much(?= (?:more|higher|lower|less))`,
    superlative:
      "(?:highest|lowest|largest|biggest|smallest)(?: in (?:the country|vietnam))?|in (?:the country|vietnam)(?=[\\s?]*$)",
  },
  sv: {
    total: "sammanlagt|totalt|tillsammans|summan|ihop",
    difference: "hur (?:manga|mycket) (?:fler|farre|mer|mindre|hogre|lagre)",
    ratio: "hur manga ganger",
    rank: String.raw`rangordna\p{L}*|i ordning|jamfor\p{L}*|an|fler|farre|flest|hogre|hogst|hogsta|lagre|lagst|storre|storst|mer|mest|mindre|minst`,
    differ: String.raw`skilj\p{L}*|skillnad\p{L}*|jamfor\p{L}*`,
    lowest: "lagsta?|farst|minsta?|lagre|farre|mindre",
    contrast: String.raw`rangordna\p{L}*|i ordning|skilj\p{L}*|skillnad\p{L}*|jamfor\p{L}*|an|respektive|fler|farre|flest|hogre|lagre|storre|mindre|battre|samre|forhaller sig|lika (?:manga|mycket|hog|stor)\p{L}*`,
    more: "(?:fler|flest|farre|farst|(?:lika|sa) manga)(?= )|(?:mer|mest|mindre|minst)(?= pengar)",
    howMany: "hur många",
    howMuch: "hur mycket",
    comparing: String.raw`rangordna\p{L}*|ordna|i ordning|(?:med borjan|borja|och borja)(?: i| med)?(?: den som har)?|hur manga ganger|hela(?! landet)|lika(?: (?:mycket|hog|hogt|hoga|stor|stort|stora))?|som(?= i )|jamfor(?:t)?(?: med)?|jamforelse|hogre|lagre|storre|mindre|mer|an|skillnad\p{L}*(?: mellan)?|skiljer(?: sig)?|forhaller sig|battre|samre|vilken(?: provins| lag| av (?:dem|provinserna))?|mellan|respektive|tillsammans|sammanlagt|totalt|totala|ihop`,
    superlative:
      "(?:hogsta?|lagsta?|storsta?|mest)(?: i (?:landet|vietnam))?|i (?:landet|vietnam)(?=[\\s?]*$)",
  },
};

type Kind = Exclude<keyof Words, "howMany" | "howMuch">;

/** A text as the words of its language are looked for in it. */
function read(text: string, language: Language): { said: string; words: (kind: Kind) => RegExp } {
  const accented = language === "vi" && hasVietnameseMarks(text);
  return {
    said: accented ? text.toLowerCase() : fold(text),
    words: (kind) => patternOf(language, accented, kind),
  };
}

const patterns = new Map<string, RegExp>();

/** Made once; a text without diacritics is read with those of the pattern taken off, its classes keep their capitals. */
function patternOf(language: Language, accented: boolean, kind: Kind): RegExp {
  const key = `${language} ${accented} ${kind}`;
  const known = patterns.get(key);
  if (known) return known;
  const words = WORDS[language][kind];
  const source = accented ? words : words.replace(/[^\p{ASCII}]/gu, fold);
  const made = new RegExp(String.raw`(?<![\p{L}\d])(?:${source})(?![\p{L}\d])`, "gu");
  patterns.set(key, made);
  return made;
}

/** What a question asks of the sides that it compares. */
export function asksOf(text: string, language: Language): Asks {
  const { said, words } = read(text, language);
  if (said.search(words("ratio")) >= 0) return "ratio";
  if (said.search(words("difference")) >= 0) return "difference";
  if (said.search(words("total")) >= 0) return "total";
  return said.search(words("rank")) >= 0 ? "rank" : "each";
}

/** Whether the words of a question set things against each other. */
export function contrasts(text: string, language: Language): boolean {
  const { said, words } = read(text, language);
  return said.search(words("contrast")) >= 0;
}

/** Whether a question asks how two things differ in kind. */
export function asksHowTheyDiffer(text: string, language: Language): boolean {
  const { said, words } = read(text, language);
  return said.search(words("differ")) >= 0;
}

const WHICH_OF_THEM: Record<Language, RegExp> = {
  vi: /\b(?:cai|loai|ben|to chuc|hinh thuc|mo hinh|don vi) nao\b/u,
  en: /\bwhich (?:one|ones|of (?:them|these|those)|types?|forms?|kinds?)\b|^which (?:is|are|has|have|needs?|takes?|requires?|gets?|pays?|must|can|may)\b.*\bor\b/u,
  sv: /\b(?:vilken|vilket|vilka) (?:av (?:dem|dessa)|form|typ|sort)\b|^(?:vilken|vilket|vilka|vad) (?:ar|har|tar|kraver|behover|maste|kan|far)\b.*\beller\b/u,
};

/** "Quỹ dự phòng với quỹ không chia, quỹ nào …": the word that both begin with. */
const WHICH_OF_KIND = /(?<!\p{L})(\p{L}{2,})(?= ).*(?<!\p{L})voi \1 .*(?<!\p{L})\1 nao(?!\p{L})/u;

/** "HTX, tổ hợp tác: cái nào có tư cách pháp nhân?" asks of each of what it names. */
export function asksWhichOfThem(text: string, language: Language): boolean {
  const folded = fold(text);
  return WHICH_OF_THEM[language].test(folded) || (language === "vi" && WHICH_OF_KIND.test(folded));
}

/** Whether the lowest figure is asked for, not the highest. */
export function wantsLowest(text: string, language: Language): boolean {
  const { said, words } = read(text, language);
  return said.search(words("lowest")) >= 0;
}

/**
 * The edits that make a question on one side out of a comparison: words that only compare go, and "more X" becomes
 * "how many X" where X is counted. None where lower case or folding changes the length of the text.
 */
export function comparingEdits(text: string, language: Language, ofPlaces: boolean): Edit[] {
  const { said, words } = read(text, language);
  if (said.length !== text.length) return [];
  const found = (kind: Kind, say: (behind: string) => string) =>
    [...said.matchAll(words(kind))].map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
      text: say(text.slice(index + length)),
    }));
  return [
    ...[...measuringEdits(text, language), ...alternativeEdits(text, language)].map((edit) =>
      language === "vi" && !hasVietnameseMarks(text) ? { ...edit, text: fold(edit.text) } : edit,
    ),
    ...found("more", (behind) => askedBehind(behind, language)),
    ...found("comparing", () => ""),
    ...(ofPlaces ? found("superlative", () => "") : []),
  ];
}

/** Characters behind "more" within which the noun stands: "more effective agricultural cooperatives". */
const NOUN_WITHIN = 24;

/** "More cooperatives" asks how many, "more money" how much; else nothing of its own. */
function askedBehind(behind: string, language: Language): string {
  if (isCounted(behind)) return WORDS[language].howMany;
  return /^\s*(?:tien|money|pengar)\b/u.test(fold(behind)) ? WORDS[language].howMuch : "";
}

/** Whether what stands right behind a word of more or fewer is counted, and not measured ("more revenue"). */
function isCounted(behind: string): boolean {
  const near = contentUnits(behind).filter(({ start }) => start < NOUN_WITHIN);
  return near.some(({ key }) => NOUNS.has(key)) && !MEASURES.has(near[0]?.key ?? "");
}

/** A text with its edits made: what is kept or put in its place stands, even where a removal reaches over it. */
export function edited(text: string, edits: readonly Edit[]): string {
  const within = (at: number, { start, end }: Edit) => start <= at && at < end;
  const said = edits.filter((edit) => edit.text !== "");
  const removed = edits.filter((edit) => edit.text === "");
  const parts = Array.from({ length: text.length }, (_, at) => {
    const own = said.find((edit) => within(at, edit));
    if (own !== undefined) return own.start === at ? ` ${own.text} ` : "";
    return removed.some((edit) => within(at, edit)) ? " " : text.charAt(at);
  });
  return parts
    .join("")
    .replace(/\s+/gu, " ")
    .replace(/^[\s,;:.]+/u, "")
    .trim();
}
