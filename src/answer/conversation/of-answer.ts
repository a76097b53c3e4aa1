import type { Turn } from "../../domain.ts";
import { documentNumbers } from "../../language/legal-references.ts";
import { fold } from "../../language/normalize.ts";
import { documentsIn } from "./documents.ts";
import { Wordings } from "./wordings.ts";

/** "Số liệu ngày nào?", "for which year is that?": of what day is what was told; every answer says it. */
const ASKS_DATE = new Wordings("start", [
  "(?:(?:thế|vậy|mà|ủa|à)[\\s,]+)*(?:(?:cái )?(?:số liệu|con số|số|thông tin|dữ liệu|bài|bài báo)(?: (?:này|đó|ấy|trên|kia))?)?(?: (?:là|của|tính|lấy|vào|từ|đến|tới|cập nhật|có))* ?(?:ngày|năm|tháng|thời điểm|đợt|hồi|khi|lúc) nào(?: (?:vậy|thế|đấy|đó|nhỉ|ạ|hả|em|anh|chị|ad|bạn))*[?.! ]*$",
  "(?:and |but )?(?:(?:for|from|of|in|as of) )?(?:what|which) (?:year|date|day|month|period|time)(?: (?:is|are|was|were|does|do))?(?: (?:that|this|the|those|these|it))?(?: (?:figures?|numbers?|data|statistics?|count))?(?: (?:from|for|of|refer to|about))?[?.! ]*$",
  "(?:and |but )?(?:how (?:old|recent|up to date) (?:is|are)|when (?:is|was|are|were)) (?:that|this|those|these|the) (?:figures?|numbers?|data|statistics?|count)(?: (?:from|counted|collected))?[?.! ]*$",
  "(?:och |men )?(?:(?:från|för|i) )?(?:vilket|vilken) (?:år|datum|dag|månad|period)(?: (?:är|gäller|avser|kommer))?(?: (?:det|den|detta|de))?(?: (?:siffran?|uppgiften|uppgifterna|siffrorna))?(?: (?:från|för|av))?[?.! ]*$",
  "(?:och |men )?hur (?:gammal|gamla|färsk|färska) är (?:den|de|siffran|siffrorna|uppgiften|uppgifterna)(?: siffran| siffrorna)?[?.! ]*$",
]);
/** "Nguồn ở đâu?", "what is the source?": every answer names it. */
const ASKS_SOURCE = new Wordings("start", [
  "(?:(?:thế|vậy|mà|ủa|à)[\\s,]+)*(?:(?:số liệu|con số|số|thông tin|cái)(?: (?:này|đó|ấy|trên))? )?(?:nguồn|lấy nguồn|lấy|trích)(?: (?:số liệu|tin|thông tin|này|đó))?(?: (?:là|ở|từ))*(?: (?:đâu|nào|gì))(?: ra)?(?: (?:vậy|thế|đấy|đó|nhỉ|ạ|hả|em))*[?.! ]*$",
  "(?:and |but )?(?:what(?:'s| is| are) (?:the|your) sources?(?: (?:for|of) (?:that|this|it))?|where (?:does|do|did|is) (?:that|this|it|these|those|you)(?: (?:figures?|numbers?))?(?: (?:come|get (?:that|this|it)))? from|says who|source)[?.! ]*$",
  "(?:och |men )?(?:vad är källan|vilken (?:är )?källan?|var kommer (?:det|den|siffran|uppgiften) ifrån|källa)[?.! ]*$",
]);

/** Whether a question asks only of what time or from what source the last answer is: both stand beside the answer. */
export function asksOfAnswer(text: string): boolean {
  return ASKS_DATE.isIn(text) || ASKS_SOURCE.isIn(text);
}

const WHICH_DOCUMENT =
  /(?:luat|nghi dinh|thong tu|nghi quyet|quyet dinh|chuong trinh|van ban)(?: \p{L}+){0,4}? (?:nao|gi|so may|so bao nhieu|may)\b|\b(?:which|what) (?:law|decree|circular|resolution|decision|program(?:me)?|document)|\bvilke[nt] (?:lag|dekret|forordning|cirkular|resolution|beslut|program|dokument)/u;

/** The document that the last answer names, where just that was asked for: "nghị định nào hướng dẫn …?" – "Nghị định 113/2024/NĐ-CP". */
export function documentAnswered({ question, answer }: Turn): string | undefined {
  if (!WHICH_DOCUMENT.test(fold(question))) return undefined;
  const asked = new Set(documentNumbers(question));
  const named = documentsIn(answer)
    .map(({ start, end }) => answer.slice(start, end))
    .find((name) => documentNumbers(name).some((number) => !asked.has(number)));
  return named;
}
