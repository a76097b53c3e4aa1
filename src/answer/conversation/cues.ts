import { detectLanguage } from "../../language/detect.ts";
import { correctingWords } from "./corrections.ts";
import { type Span, Wordings } from "./wordings.ts";

/** "Còn …", "what about …": the question before, of something else. */
const FIRM = new Wordings(
  "start",
  [
    "(?:(?:thế|vậy|rồi|ủa|à|ờ)(?: thì)? )?còn(?! lại)(?: với| về| ở| bên)?",
    "(?:thế |vậy )?riêng(?: với| về| đối với| ở| bên)?",
    "(?:and |och |so )?(?:what|how) about(?: in| for)?",
    "(?:and |so |but )?does (?:that|this|it) (?:also )?(?:include|apply to|cover|hold for|count for)",
    "(?:och )?gäller (?:det|detta|den)(?: också| även)?(?: för)?",
    "(?:och |men )?(?:hur är det med|hur blir det med|vad gäller för|vad sägs om)",
    "(?:och |men )?hur (?:ser det ut|(?:är|ser) läget(?: ut)?|är det|ligger det till|står det till)(?= (?:i|för|hos|med)(?![\\p{L}]))(?: (?:i|för|hos|med))?",
    "(?:and |but )?(?:how (?:is it|are things|do things look|does it look)|what(?:'s| is) (?:it like|the situation)|what does it look like)(?= (?:in|for|at)(?![\\p{L}]))(?: (?:in|for|at))?",
  ],
  [
    // "Con người" is man, but "con nguoi … thi sao?" asks of another one.
    "(?:(?:the|vay|roi|ua|a)(?: thi)? )?con(?= nguoi (?!ta|noi)[a-z]+(?: [a-z0-9]+)* thi (?:sao|the nao|nhu the nao))",
    "(?:(?:the|vay|roi|ua|a)(?: thi)? )?con(?! (?:lai|toi|em|trai|gai|cai|chau|ong|ba|nguoi|nuoi|duong|dau)(?![a-z]))(?: voi| ve| o| ben)?",
    "(?:the |vay )?rieng(?: voi| ve| doi voi| o| ben)?",
    "(?:and |och |so )?(?:what|how) about(?: in| for)?",
    "(?:and |so |but )?does (?:that|this|it) (?:also )?(?:include|apply to|cover|hold for|count for)",
    "(?:och )?galler (?:det|detta|den)(?: ocksa| aven)?(?: for)?",
    "(?:och |men )?(?:hur ar det med|hur blir det med|vad galler for|vad sags om)",
    "(?:och |men )?hur (?:ser det ut|(?:ar|ser) laget(?: ut)?|ar det|ligger det till|star det till)(?= (?:i|for|hos|med)(?![\\p{L}]))(?: (?:i|for|hos|med))?",
    "(?:and |but )?(?:how (?:is it|are things|do things look|does it look)|what(?:'s| is) (?:it like|the situation)|what does it look like)(?= (?:in|for|at)(?![\\p{L}]))(?: (?:in|for|at))?",
  ],
);
/** "Thế …", "and …": goes on from what was said, or begins something new. */
const LOOSE = new Wordings(
  "start",
  [
    "(?:thế|vậy)(?: thì)?(?! nào| giới| chấp| mạnh)(?: bên| ở)?",
    "và",
    "với",
    "rồi",
    "thì",
    "nhưng",
    "tính(?= cả)",
    "and then",
    "and(?: in| for| with)?",
    "but",
    "och(?: i| för| med)?",
    "men",
    "med",
    "with",
  ],
  [
    "the(?: thi)?(?! (?:nao|gioi|chap|manh)(?![a-z]))(?: ben| o)?",
    "vay(?: thi)?(?! (?:von|tien|noi|uu|ngan|tin|lai|toi|duoc|khong|co|o|quy|nhu)(?![a-z]))",
    "va",
    "voi",
    "roi",
    "tinh(?= ca)",
    "and then",
    "and(?: in| for| with)?",
    "but",
    "och(?: i| for| med)?",
    "men",
    "med",
    "with",
  ],
);
const ENGLISH_ARTICLE = /^\s*the\s/iu;
const CLOSING = new Wordings("end", ["thì (?:sao|thế nào|như thế nào)(?: nhỉ| ạ| vậy| hả| em| anh| chị)*"]);
/** "…, cũng hai năm à?": asks whether what was told holds here too. */
const SAME_HERE = new Wordings("end", [
  ",\\s*(?:có |thì )?cũng [^,]{1,60}(?:à|ạ|hả|hở|không|ko|chứ|nhỉ|chưa)",
  "cũng (?:vậy|thế|như vậy|như thế|y vậy)(?: à| hả| không| ạ| phải không| nhỉ| sao)*",
  "cũng (?:cần |phải |là |mất )?(?:từng ấy|bấy nhiêu|chừng ấy|chừng đó|ngần ấy) [^,]{1,40}",
  ",\\s*(?:also|is it (?:also|the same)|the same|too)[^,]{0,40}",
  ",\\s*(?:också|samma|är det (?:också|samma))[^,]{0,40}",
]);
const POLITE = new Wordings("anywhere", [
  "(?:cho|xin) (?:mình |tôi |em |con )?hỏi(?: là| thêm)?",
  "nhỉ",
  "ạ",
  "vậy(?= *[?.!]*$)",
  "hả(?= *[?.!]*$)",
]);

const HOW_MUCH_VI = "(?:ít|thấp|cao|nhiều|đông|kém|lớn|nhỏ|dài|ngắn|lâu|chậm|nhanh|vắng)";
const HOW_MUCH_EN =
  "(?:few|low|little|small|high|many|much|large|big|long|short|slow|late|fewer|lower|higher|more|less)";
const HOW_MUCH_SV =
  "(?:få|låg|lågt|låga|lite|litet|små|hög|högt|höga|många|mycket|stor|stort|stora|lång|länge|sen)";
const WHY = new Wordings("start", [
  "(?:(?:thế|vậy|mà|ủa|nhưng|và)[\\s,]+)*(?:tại|vì) sao(?: lại| chỉ| mà| có| được)*(?: [^\\s?.!]+){0,2}(?: vậy| thế| nhỉ| ạ| hả| chứ)*[?.! ]*$",
  `(?:(?:thế|vậy|mà|ủa|nhưng)[\\s,]+)*sao(?: lại| mà| chỉ| có)*(?: được)? ${HOW_MUCH_VI}(?: có)?(?: vậy| thế| quá| dữ| hơn| nhỉ| ạ| hả| à)*[?.! ]*$`,
  "(?:nguyên nhân|lý do)(?: (?:là|do|vì|tại))*(?: (?:gì|sao|đâu))?(?: vậy| thế| ạ)*[?.! ]*$",
  "do đâu(?: mà)?(?: vậy| thế| ạ)*[?.! ]*$",
  `(?:but |and |so )?(?:why|how come)(?: is| are| was| were)?(?: that| this| it| they| there)?(?: so| only| that| too)*(?: ${HOW_MUCH_EN})?[?.! ]*$`,
  "(?:but |and )?(?:what(?:'s| is| was) the (?:reason|cause)|for what reason)(?: for (?:that|this|it))?[?.! ]*$",
  `(?:men |och )?(?:varför|hur kommer det sig)(?: är| var)?(?: det| de)?(?: då| så| bara| inte)*(?: ${HOW_MUCH_SV})?[?.! ]*$`,
  "(?:men |och )?vad beror det på[?.! ]*$",
]);

const ASKS_FIRST = new Wordings("start", [
  "(?:in |for |at |on |by |to |from )?(?:how|what|which|who|whom|where|when|why|is|are|was|were|do|does|did|can|could|may|must|should|has|have|will)",
  "(?:i |för |på |av |till |från )?(?:hur|vad|vilken|vilket|vilka|vem|var|när|varför|kan|får|måste|ska|är|har|finns|gäller|behöver)",
]);

export type Opening = "firm" | "loose" | "none";

/** How a text begins, with the words that it begins with. */
export function openingOf(text: string): { kind: Opening; span: Span } {
  const [correcting] = correctingWords(text);
  if (correcting) return { kind: "firm", span: correcting };
  const [firm] = FIRM.in(text);
  if (firm) return { kind: "firm", span: firm };
  const [loose] = LOOSE.in(text);
  const isArticle = ENGLISH_ARTICLE.test(text) && detectLanguage(text) === "en";
  if (loose && !isArticle) return { kind: "loose", span: loose };
  return { kind: "none", span: { start: 0, end: 0 } };
}

/** "… thì sao?" */
export function hasClosing(text: string): boolean {
  return CLOSING.isIn(text);
}

/** "Tại sao?", with nothing more. */
export function asksWhy(text: string): boolean {
  return WHY.isIn(text);
}

export function asksWhetherSame(text: string): boolean {
  return SAME_HERE.isIn(text);
}

/** Words that tie a question to the one before and say nothing themselves. */
export function cueSpans(text: string): Span[] {
  const same = SAME_HERE.in(text);
  const before = text.slice(0, same[0]?.start);
  const [, ...corrected] = correctingWords(text);
  return [openingOf(text).span, ...corrected, ...same, ...CLOSING.in(before), ...POLITE.in(text)];
}

/** Whether an English or Swedish text begins as a question does: "how many …", "får …". */
export function beginsAsking(text: string): boolean {
  return ASKS_FIRST.isIn(text);
}
