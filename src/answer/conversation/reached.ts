import type { Language } from "../../domain.ts";
import { hasVietnameseMarks } from "../../language/normalize.ts";
import { isGeneric } from "./paradigms.ts";
import { type Parts, type Phrase, textOf } from "./parts.ts";
import { isSaid } from "./rewrite.ts";
import { isInside } from "./topic.ts";
import { edited, open, tidy, Wordings } from "./wordings.ts";

/** Words for a target, in questions. */
export const TARGET = new Wordings("anywhere", [
  "mục tiêu|chỉ tiêu|kế hoạch|phấn đấu|nhắm tới|nhắm đến|hướng tới|dự kiến|muốn nâng|muốn(?= (?:có|đạt|lên|tăng) [^?]*20\\d\\d)|(?<!(?:quy|nhất|ổn|xác|quyết|cố|chỉ|giả|khẳng) )định(?= (?:thành lập|lập|làm|mở|đưa|hỗ trợ|đạt|phát triển|xây)(?! viên))",
  "targets?|goals?|aims?|plan|planned",
  "mål(?:et|en)?|målsättning(?:en)?|planerade|planerat",
]);
/** What there is by now: the year of the target is not that of the result. */
const BY_NOW = new Wordings("anywhere", [
  "hiện (?:nay|tại|giờ|có|đang|được)|bây giờ|(?:đến|tới) (?:nay|giờ|hiện tại)|giờ (?:đã |mới )?(?:có|được)",
  "(?:by )?now|so far|at present|currently|today|already",
  "nu|hittills|idag|i dag",
]);
const REACHED = new Wordings("anywhere", [
  "thực tế|kết quả|(?:làm|đạt|thực hiện|mở|lập)(?: mới)? được|đã (?:làm|đạt|mở|lập|thực hiện)|đạt (?:chưa|không|kế hoạch|chỉ tiêu)|có (?:làm |đạt )?được không|hoàn thành|xong chưa|(?:làm|đạt) nổi|(?:tới|về|cán) đích|tới đâu rồi|đến đâu rồi|ra sao rồi",
  "actual(?:ly)?|in reality|results?|achieved?|reached|in fact|manage(?:d)?(?: it)?|come of (?:it|that)|met|(?:ma[dk]e|get|got) (?:it|there)|succeed(?:ed)?|pull(?:ed)? it off|hit (?:it|that|them)|end(?:ed)? up with",
  "faktiskt?|i verkligheten|resultat(?:et)?|uppnått|uppnåddes|nått|nådde(?:s)?|lyckades|klarade|hann|blev(?: det)?(?: så)?",
]);
/** What sets a target: it stands between the target's word and what is to be reached. */
const SETTING = new Wordings("anywhere", ["đặt(?: ra)?|đề ra|phê duyệt|set|sets|has set|satte|satt"]);
/** What sets the target has no result of its own. */
const PROGRAM = new Wordings("anywhere", [
  "(?:của |theo |trong )?(?:chương trình|nghị quyết|kế hoạch|quyết định)(?: số)? \\d[\\d/-]*(?: của)?",
  "(?:of |in |under )?(?:program(?:me)?|resolution|decision|plan) \\d[\\d/-]*(?: of)?",
]);
/** "What is the target for …?" asks how many there shall be. */
const WHAT_TARGET = new Wordings("start", [
  "what (?:is|are|was|were)(?: the)?(?= (?:[a-z]+ )?(?:targets?|goals?|aims?) (?:for|of|on))",
  "vad är(?= (?:[a-zåäö]+ )?mål(?:et|en)? (?:för|med))",
]);
const OF = new Wordings("anywhere", ["for|of|on|för|med"]);
const HOW_MANY: Record<Language, string> = { vi: "bao nhiêu", en: "How many", sv: "Hur många" };
const ACTUALLY: Record<Language, string> = { vi: "thực tế", en: "in fact", sv: "faktiskt" };

/** Whether a question asks what has come of the target that was spoken of, and of nothing else. */
export function asksWhatWasReached(asked: Parts, old: Parts): boolean {
  const { text, places, documents, phrases } = asked;
  if (places.length + documents.length > 0 || !TARGET.isIn(old.text) || TARGET.isIn(text)) return false;
  const isReached = REACHED.isIn(text);
  if (!BY_NOW.isIn(text) && !isReached) return false;
  // "Thực tế mở được …" points at the plan by itself; "today" does so only where nothing else is said.
  const isPlain = (key: string) => isReached && !key.startsWith("#");
  const isKnown = (phrase: Phrase) =>
    phrase.keys.every((key) => isGeneric(key) || key === "#result" || isPlain(key)) ||
    isSaid(phrase, textOf(asked, phrase), old);
  const said = REACHED.in(text);
  return phrases.every((phrase) => isInside(phrase, said) || isKnown(phrase));
}

/** The question on a target, asked of the result: without the words for the target, and without its year where now is meant. */
export function askedOfResult({ text, years: named }: Parts, old: Parts, language: Language): string {
  // Another time takes the place of that of the target.
  const years = BY_NOW.isIn(text) || named.length > 0 ? old.years : [];
  const [what] = WHAT_TARGET.in(old.text);
  const [target] = TARGET.in(old.text);
  const [tied] =
    what === undefined ? [] : OF.in(old.text).filter(({ start }) => start === (target?.end ?? 0) + 1);
  const rest = edited(old.text, [
    ...(what === undefined ? [] : [{ ...what, text: HOW_MANY[language] }]),
    ...[
      ...(tied ? [tied] : []),
      ...TARGET.in(old.text),
      ...SETTING.in(old.text),
      ...PROGRAM.in(old.text),
      ...years,
    ].map((span) => ({
      ...span,
      text: "",
    })),
  ]);
  const then = named.map(({ start, end }) => text.slice(start, end)).join(" ");
  // One accented word would have all others read as they are written, and without marks it is another word.
  const isPlain = language === "vi" && !hasVietnameseMarks(old.text);
  const actually = isPlain ? "" : ACTUALLY[language];
  const asked = open(rest.replace(/^(?:của|về|of|for|för)\s+/iu, ""));
  return tidy(`${actually} ${asked} ${then}${/\?\s*$/u.test(old.text) ? "?" : ""}`);
}
