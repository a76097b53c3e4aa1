import type { Language } from "../../domain.ts";
import { cueSpans } from "./cues.ts";
import { open, type Span, tidy, Wordings, without } from "./wordings.ts";

/** Words that make a question of what is said; what is left without them is what it is about. */
const QUESTION_WORDS = new Wordings("anywhere", [
  "(?:được |là |có |đạt |hết |mất )?bao nhiêu(?: phần trăm| tiền| năm(?! \\d)| tháng| ngày| lần)?",
  "(?:được |là |có |đạt )?mấy(?: phần trăm| năm| tháng| ngày| lần| cái)?",
  "(?:nghĩa )?là (?:gì|ai|sao)",
  "(?:những |các )?(?:giấy tờ )?gì",
  "(?:có )?nghĩa là",
  "(?:như )?thế nào",
  "ra sao",
  "làm sao",
  "(?:ở|tới|đến|nộp|tại|ra|lên) đâu",
  "(?:vào |từ |đến )?khi nào|bao giờ",
  "(?:trong )?bao lâu(?: một lần)?",
  "những ai|ai(?= (?:là|được|có|phải|ký|duyệt|quyết))",
  "(?:cơ quan |người |nơi )?nào",
  "(?:vì|tại) sao",
  "hay không|không(?=[ ?.!]*$)|chưa(?=[ ?.!]*$)|phải không",
  "có (?=được|phải|bắt buộc|cần)",
  "how (?:many|much|long|often|soon|old)",
  "(?:what|which|who|whom|where|when|why|how)(?:'s| is| are| was| were| does| do| did| has| have| can| may| must)?",
  "is there|are there",
  "hur (?:många|mycket|länge|ofta|stor|stort|stora|hög|gör)",
  "(?:vad|vilken|vilket|vilka|vem|var|när|varför|hur)(?: är| var| har| kan| får| måste| ska)?",
  "finns det|finns",
]);
const AUXILIARY = new Wordings("start", [
  "(?:can|could|may|must|should|does|do|did|is|are|was|were|has|have|will)",
  "(?:kan|får|måste|ska|har|är|behöver|bör)",
]);

/** What is left hanging once the question words are gone. */
const LOOSE_ENDS = /^(?:thì|thi)\s+|\s+(?:là|la|thì|thi|cần|can|phải|phai|được|duoc|trong)$/giu;

/** What a question is about: its words without those that ask. */
export function topicOf(question: string): string {
  const asked = without(open(question), cueSpans(open(question)));
  const said = tidy(without(asked, [...QUESTION_WORDS.in(asked), ...AUXILIARY.in(asked)]));
  return open(said.replace(LOOSE_ENDS, ""));
}

/** Modal verbs and question words of Vietnamese, with which a question goes on after what it is about. */
const GOES_ON = new Wordings("anywhere", [
  "(?:có )?(?:phải|cần|được|bắt buộc)",
  "(?:là |có )?(?:bao nhiêu|mấy)",
  "có",
  "thì",
  "trong (?:bao lâu|mấy)",
  "bao lâu",
  "khi nào",
]);

/** "phải đăng ký trong mấy ngày?": what is asked, without what it is asked of; undefined where they are not told apart. */
export function predicateOf(question: string): string | undefined {
  const [first] = GOES_ON.in(question).filter(({ start }) => start > 2);
  return first && question.slice(first.start);
}

/** Joins what is spoken of and what is asked of it. Vietnamese names the subject first. */
export function joined(topic: string, asked: string, language: Language): string {
  if (topic === "") return asked;
  if (asked === "") return topic;
  if (language === "vi") return tidy(`${topic} ${asked}`);
  const mark = /[?!]\s*$/u.exec(asked)?.[0] ?? "";
  return tidy(`${open(asked)}: ${topic}${mark}`);
}

export function isInside(span: Span, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => span.start >= start && span.end <= end);
}
