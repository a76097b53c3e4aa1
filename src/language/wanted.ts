import { withoutEnglishMay } from "./english-may.ts";
import { asksLawNumber } from "./law-questions.ts";
import { BODIES } from "./nouns.ts";
import type { Unit } from "./quantity.ts";
import { storyIn } from "./story.ts";
import { withoutAnybody, withoutToldWhen } from "./told-clauses.ts";

/** The kind of answer a question wants. */
export type Wanted =
  | "count"
  | "amount"
  | "money"
  | "percent"
  | "duration"
  | "date"
  | "when"
  | "age"
  | "who"
  | "where"
  | "definition"
  | "condition"
  | "list"
  | "yes-no"
  | "how"
  | "any";

/** Patterns over the folded question (no diacritics, lower case); the first that fits decides. */
const PATTERNS: [Wanted, RegExp][] = [
  // "Ai quyết định tỷ lệ …?", "Who decides how many …?": a person or body is asked for, not the figure it decides on.
  [
    "who",
    /\bai (?:la nguoi )?(?:duoc )?(?:quyet|quy dinh|duyet|chot|an dinh|dat ra|co quyen|thong qua)\b|\bdo (?:ai|co quan nao)\b|\b(?:who|vem) (?:decides?|determines?|sets?|fix(?:es)?|approves?|votes?|bestammer|beslutar|faststaller|avgor)\b|\b(?:by whom|av vem)\b|\b(?:hoi|gap) ai\b|\b(?:who|whom) (?:do|can|should) (?:i|we) (?:ask|contact)\b|\b(?:vem|vilka) fragar (?:jag|vi|man)\b/u,
  ],
  // "Điều mấy", "mẫu số mấy", "trả thứ mấy": which one, and not how many.
  [
    "any",
    /\b(?:dieu|khoan|chuong|muc|mau(?: so)?|(?:nghi (?:dinh|quyet)|thong tu|quyet dinh) so) may\b|\b(?:thu|xep hang) may(?=\s*[?.!,]*$| (?:trong|ca|toan|cua|thi|so voi|sau|roi|vay)\b)/u,
  ],
  // "Tỷ lệ … tính thế nào?": how a share is worked out, and not how large it is.
  [
    "how",
    /\b(?:cach tinh|cong thuc|tinh (?:the nao|ra sao|nhu the nao|bang cach nao|kieu gi)|hur (?:beraknas|raknas))\b|^how (?:is|are) .{0,80}\b(?:calculated|worked out|computed)\b/u,
  ],
  // "Thông tư về tỷ lệ an toàn vốn áp dụng từ ngày nào?": a date is asked for, of something that has a rate in its name.
  ["date", /^(?!.*(?:phan tram|bao nhieu|%)).*\b(?:tu|vao|ke tu|bat dau|hieu luc) (?:ngay|thang|nam) nao\b/u],
  [
    "percent",
    /(?:\blai|\blai suat) (?:la )?(?:may|bao nhieu) phan\b|(?:bot|giam|tang|chiem|phu|cho|ho tro|do|giup|dong|chiu) (?:\p{L}+ ){0,3}?may (?:chuc )?phan(?! tu\b)|phan tram|ty le|ti le|(?:bao nhieu|may) ?%|\bper ?cent|percentage|(?:what|minimum|maximum|which|least) rate\b|\b(?:what|which|how (?:big|large|high) a) (?:share|fraction|portion|stake|slice|cut)\b|\bshare of\b|proportion|procent|hur stor andel|\bandel(?:en|ar|arna)?\b/u,
  ],
  [
    "age",
    /bao nhieu tuoi|may tuoi|du tuoi|\btuoi (?:tac )?(?:la |thi )?(?:bao nhieu|may)\b|\btuoi (?:trung binh|binh quan|doi)\b|\baverage age\b|\b(?:medel|genomsnitts)alder|how old|what age|hur gammal/u,
  ],
  [
    "when",
    /may lan|bao nhieu lan|bao lau .{0,40}mot lan|how often|how many times|hur ofta|hur manga ganger/u,
  ],
  [
    "list",
    /(?:bao nhieu|may) (?:loai(?! giay| ho so| mau| don)|hinh thuc|kieu|cach thuc|truong hop)\b|how many (?:types|kinds|sorts|forms|ways)\b|hur manga (?:typer|slag|sorter|former|satt)\b/u,
  ],
  [
    "duration",
    /bao lau|(?:bao nhieu|nhieu|may) (?:ngay|thang|nam(?!\s*(?:19|20)\d\d|\s{6}|\s{5}(?:$|[?.!,;]))|gio|bua|hom|tuan)\b|thoi han|han nop|how (?:long|soon|quickly|fast(?! (?:do|does|did|has|have|is|are|was|were) \p{L}+ (?:grow|grown|growing|grew)))|hur (?:snabbt|fort)(?! vax)|(?:longest|shortest|maximum|minimum) (?:term|period|time) (?:of|for)\b|how many (?:working )?(?:days|months|years)|time limit|deadline|(?:within|in) (?:what|which) (?:time|period)\b|(?:inom|pa) (?:vilken|hur lang) tid\b|hur lang tid\b|hur lange|hur manga (?:dagar|manader|ar(?! (?:de|det|dem)\b))\b/u,
  ],
  [
    "date",
    /ngay nao|\bhom nao|\bthang nao|\bnam nao|ngay bao nhieu|hieu luc tu|what date|which (?:year|day|date|month)\b|what year\b|vilket (?:ar|datum)\b/u,
  ],
  ["when", /khi nao|bao gio|\bwhen\b|\bnar\b/u],
  [
    "money",
    /(?:bao nhieu|chung nao|may) (?:tien|dong|(?:ty|trieu)(?! (?:nguoi|thanh vien|xa vien|dan|ho|lao dong)\b))|\bmay (?:chuc |tram )?(?:nghin|ngan)\b(?! (?:htx|hop tac|to hop|thanh vien|nguoi|xa vien|san pham))|how many (?:dollars?|vnd|dong|(?:m|b)illions?(?: (?:of )?(?:vnd|dong|dollars?))?(?: (?:does|do|did|was|were|is|are)\b|\?|$))|hur manga (?:kronor|dong|dollar|miljo?ner dong|miljarder dong)|so tien(?!.*\b(?:bao nhieu|may) (?:du an|htx|hop tac xa|to hop|lien hiep|nguoi|thanh vien|xa vien|ho|lop|mo hinh|san pham|don vi)\b)|ton bao nhieu|het bao nhieu|how much money|(?:what|which) (?:sum|amount)\b|hur mycket pengar|\b(?:nao|dau|ai)\b.*\bnhieu tien (?:nhat|hon)\b|\b(?:which|who|where)\b.*\b(?:most|more|least|less) money\b|\bvilk\p{L}*\b.*\b(?:mest|mer|minst|mindre) pengar\b|vilket belopp|vilken summa/u,
  ],
  [
    "count",
    /bao nhieu|\bduoc chung nao\b|\bmay\b(?! (?:a|an|the|we|i|our|it|they|members?|cooperatives?|foreigners?|foreign|official|associate|be|not|only|anh|chi|em|ong|ba|chu|bac|co|dua|moc|cay|gat|keo|bom|xay|say|tinh|moi|cai|thang|vi|xoi)\b)(?= \p{L})|so luong|how many|number of|hur manga|\bantal(?:et)?\b/u,
  ],
  [
    "count",
    /\b(?:cho biet|cung cap|cho hoi|cho xin|xin|can biet|tra cuu|bao cao) (?:\p{L}+ ){0,3}?so (?:luong )?(?:htx|hop tac xa|to hop|lien hiep|thanh vien|xa vien|lao dong|san pham)\b|^\W*(?:tong so|total (?:number )?(?:of )?(?:\p{L}+ )?(?:cooperatives?|co ?ops?|groups?|members?))\b|^\W*so (?:san pham|htx|hop tac xa|to hop tac|lien hiep|thanh vien|xa vien|lao dong|du an|mo hinh|quy tin dung)\b/u,
  ],
  ["money", /how much|hur mycket|hur stor|hur hog/u],
  [
    "how",
    /(?<!\bphai (?:nhu )?)the nao|(?<!\bphai )ra sao|lam sao|bang cach nao|cach nao|\bhow (?:is|are|do|does|can|to|should|must)\b|\bhur (?:gor|kan|fordelas|ska)\b/u,
  ],
  [
    "condition",
    /dieu kien|tieu chi|\bphai (?:(?:nhu )?the nao|ra sao)\b|\bcan (?:nhung )?gi\b|phai co (?:nhung )?gi|requirements?|conditions?|criteria|qualif|eligib|villkor|krav/u,
  ],
  [
    "list",
    /(?:nhung|cac) .*\b(?:nao|gi)\b|gom (?:nhung )?gi|nhung gi|which .*s\b|what (?:are|papers|documents|support|kinds)|\blist\b|vilka/u,
  ],
  [
    "who",
    /\bai\b|co quan nao|nguoi nao|who\b|whom|which (?:agency|body|office|authority)|\bvem\b|vilken myndighet/u,
  ],
  [
    "where",
    /\bo dau\b|(?<!\b(?:bat|ban|dung|lan|hang|con|nang|chi|em) )\bdau\b(?! (?:tu|tien|nam|thang|moi|ky|quy|ra)\b)|noi nao|where\b|(?:^|[.?!,;] |och )var\b/u,
  ],
  // Papers alone: who asks where they go, or who signs them, does not ask which they are.
  ["list", /giay to|ho so/u],
  [
    "definition",
    /\bla gi\b|nghia la|the nao la|what is an?\b|what does .* mean|define|definition|vad ar\b|vad betyder/u,
  ],
  [
    "yes-no",
    /(?:co|duoc|phai|can|bi) .*\b(?:khong|ko|k|hong|chua)\b|(?:duoc|dung|phai|sao|dc|chu) (?:khong|ko|hong|chua|ha|a)\b|duoc (?:khong|chu)\b|^(?:can|could|may|is|are|does|do|must|should|has|have|am)\b|^(?:kan|far|maste|ar|har|ska)\b/u,
  ],
];
/** What is measured in money, in shares, or in hectares; "bao nhiêu" beside it asks for that. */
const MONEY = [
  "#revenue",
  "#profit",
  "#income",
  "#cost",
  "#loan",
  "#outstanding-loan",
  "#disburse",
  "#wage",
  "#capital",
  "#charter-capital",
  "#minimum-wage",
];
const MEASURED = ["#revenue", "#profit", "#income", "#outstanding-loan", "#cost"];
/** Asks for something else about a measure than how much it is. */
const OTHER_QUESTION =
  /\b(?:nao|gi|sao|khong|chua|dau|ha)\b(?! la )|\bthu may(?=\s*[?.!]*$)|\b(?:which|who|whom|why|when|where|how|what happens|vad hander|hur|varfor|nar|vem|vart)\b/u;
const PROCESS = ["#procedure", "#distribute", "#condition", "#criteria", "#provision", "#principle"];
/** "phải trích bao nhiêu vào quỹ?": nothing is counted, a sum or a share is asked for. */
const AMOUNT =
  /(?:bao nhieu|\bmay\b)\s*(?:$|[?.!,;]|(?:vao|thi|cho|de|moi|mot|tu|trong|o|tai|len|ve|la|cua)\b)/u;
const MUCH_LAND =
  /\b(?:how much (?:\p{L}+ )?(?:land|farmland)|hur mycket (?:\p{L}+ )?(?:mark|jord|jordbruksmark))\b/u;
/** "mấy ngàn htx, trong đó lập mới bao nhiêu?": the noun stands at the first of two. */
const COUNTS_NOUN =
  /\b(?:bao nhieu|may)(?: ngan| nghin| tram| chuc)? (?:htx|hop tac xa|to hop tac|lien hiep|thanh vien|xa vien|nguoi|lao dong|du an|mo hinh|san pham)\b/u;
/** "Tổ hợp tác ở Hưng Yên có bao nhiêu?", and nothing behind it. */
const TOTAL = /\bco (?:bao nhieu|may)\s*(?:$|[?.!])/u;
/** What is counted stands first, and "là bao nhiêu" behind all that is said of it. */
const IS_SO_MANY =
  /^\W*(?:so (?:luong )?)?(?:san pham|htx|hop tac xa|to hop tac|thanh vien|xa vien|lao dong|mo hinh|du an|lien hiep)\b(?!.*\b(?:phan tram|ty le|muc|tien)\b).{0,80}\bla (?:bao nhieu|may)\s*(?:$|[?.!,;])/u;
/** "Số người …, mỗi mốc mấy triệu?": millions of what is named as a number before. */
const SO_MANY_MILLION =
  /\bso (?:luong )?(?:nguoi|thanh vien|xa vien|dan|ho|lao dong)\b.*\b(?:may|bao nhieu) trieu\b(?! dong)/u;
/** "số hợp tác xã … là bao nhiêu" counts what stands before. */
const COUNTED =
  /\b(?:so luong|tong so|so (?:htx|hop tac|thanh vien|xa vien|to hop|nguoi|lien hiep|du an|lop|quy|san pham|mo hinh|lao dong|ho|hoi nghi))\b/u;
const COUNTABLE =
  /(?:bao nhieu|may|how many|hur manga|number of|so luong|antal\p{L}*)\s+(?:\p{L}+\s+){0,1}?(?=\p{L})/u;

/** "Tiền hỗ trợ mỗi HTX ở Lạng Sơn": the sum itself is what is asked for. */
const MONEY_FIRST = /^(?:so )?(?:tien|kinh phi) (?:ho tro|cho|cap|giai ngan)\b/u;
/** Asks for a thing or a figure, wherever it stands in the question. */
const INTERROGATIVE =
  /bao nhieu|bao lau|phan tram|bao gio|khi nao|\b(?:nao|gi|ai|dau|the nao|ra sao|lam sao|how|what|which|when|where|why|hur|vilk\p{L}*|vad|nar|var|vem)\b/u;
/** "… có được không?", "…, đúng chưa?" at the very end. */
const ENDS_AS_YES_OR_NO =
  /\b(?:duoc|dung|phai|dc|bat buoc) (?:khong|ko|k|kh|hong|hok|chua)(?: (?:a|vay|z|ta|nhi|ha|em|anh|chi|ad))*\s*[?.!]*$/u;
/** "Do all members have the same number of votes?"; "can", "may" and "do" are Vietnamese words without their marks, too. */
const BEGINS_AS_YES_OR_NO =
  /^(?:(?:behover|galler|raknas|ingar|finns|blir|kravs|racker|paverkas|drivs|omfattas|stammer|beskattas|upphor|deltar|far|would|was|were|had|might)\b|(?:may|can|do|am) (?=(?:i|we|you|they|it|an?|the|our|my|all|both|its|members?|foreign\p{L}*|official|associates?|idle|one|people|groups?|cooperatives?|co ops?|unions?)\b)|(?:could|is|are|does|did|must|should|has|have|will|kan|far|maste|ska|har)\b|ar (?:det|den|de|en|ett|vi|jag|alla)\b)/u;
/** "trường bỏ không mấy năm", "đã mấy năm nay": how long something has been is no question. */
const VAGUE_TIME =
  /\b(?:khong|da|ca|suot|duoc) may (?:nam|thang|ngay)\b|\bmay (?:nam|thang|ngay) (?:nay|roi|lien)\b/gu;

/** "Does it settle how much tax is owed?", unlike "does it say how much tax is owed?", asks for no sum. */
const IS_OF_AMOUNT =
  /\b(?:settles?|decides?|determines?|governs?|affects?|influences?|regulates?|depends? on|avgor|bestammer|paverkar|reglerar) (?:how (?:much|many)|hur (?:mycket|manga))\b/u;

/** "Mấy người xin ra, có bị … không?": some people, of whom nobody asks how many. */
const SOME_PEOPLE =
  /^(?:co |gia su |neu |lo )?may (?:nguoi|ong|ba|anh|chi|dua|ho|chu|bac|thanh vien|xa vien|anh em|ba con)(?: \p{L}+)*?(?=,| thi )/u;
const ENDS_WITH_NOT = /\b(?:co|bi|duoc|phai|can|con) (?:\p{L}+ ){0,8}?(?:khong|ko|hong|hok|chua)\s*[?.!]*$/u;

/** Whether a story with figures in it only asks whether something is so, in its last words or its first. */
function asksYesOrNo(folded: string): boolean {
  const told = folded.slice(storyIn(folded).length).replace(VAGUE_TIME, " ");
  if (BEGINS_AS_YES_OR_NO.test(told) && IS_OF_AMOUNT.test(told)) return true;
  if (
    BEGINS_AS_YES_OR_NO.test(told) &&
    /^[^?]*\?*$/u.test(told) &&
    !/\b(?:how|what|which|when|where|hur|vilk\p{L}*|vad|nar)\b/u.test(told)
  )
    return true;
  return ENDS_AS_YES_OR_NO.test(told) && !INTERROGATIVE.test(told) && !/\bmay\b/u.test(told);
}

/** The kind of answer that a folded question wants, given the keys of its content units. */
export function wantedOf(asked: string, keys: ReadonlySet<string>): Wanted {
  const told = withoutAnybody(withoutToldWhen(withoutToldTime(withoutEnglishMay(asked))));
  const folded = ENDS_WITH_NOT.test(told) ? told.replace(SOME_PEOPLE, "nguoi") : told;
  // An official number is no figure.
  if (asksLawNumber(folded)) return "any";
  const named = asksYesOrNo(folded)
    ? "yes-no"
    : (PATTERNS.find(([, pattern]) => pattern.test(folded))?.[0] ?? "any");
  const wanted =
    named === "count" && AMOUNT.test(folded) && !COUNTED.test(folded) && !COUNTS_NOUN.test(folded)
      ? "amount"
      : named;
  const isOfBody = BODIES.some((key) => keys.has(key)) && !MONEY.some((key) => keys.has(key));
  // "Mục tiêu HTX công nghệ cao là bao nhiêu?" asks how many.
  if (wanted === "amount" && isOfBody && keys.has("#target")) return "count";
  // "Sản phẩm OCOP của HTX là bao nhiêu?", "số người vào HTX …, mỗi mốc mấy triệu?"
  const isCounted = (wanted === "amount" && IS_SO_MANY.test(folded)) || SO_MANY_MILLION.test(folded);
  if (isCounted && !MONEY.some((key) => keys.has(key))) return "count";
  const total = wanted === "amount" && TOTAL.test(folded) && BODIES.some((key) => keys.has(key));
  if (total && !MONEY.some((key) => keys.has(key))) return "count";
  const money = MONEY.some((key) => keys.has(key));
  if ((wanted === "count" || wanted === "amount") && money && !countsThings(folded)) return "money";
  if (wanted === "any" && keys.has("#area")) return "count";
  // "How much land …", "hur mycket mark": what is measured in hectares is no money.
  if (wanted === "money" && !money && MUCH_LAND.test(folded)) return "count";
  if (keys.has("#interest-rate") && ["any", "definition", "count", "amount", "money"].includes(wanted))
    return "percent";
  // "Doanh thu bình quân của HTX Hưng Yên?", "What is the monthly income …": the measure alone asks for its amount.
  const asksElse = OTHER_QUESTION.test(folded) || PROCESS.some((key) => keys.has(key));
  const isMeasure = MEASURED.some((key) => keys.has(key)) || (keys.has("#average") && money);
  if ((wanted === "any" || wanted === "definition") && !asksElse && (isMeasure || MONEY_FIRST.test(folded)))
    return "money";
  return wanted;
}

/** "Mấy năm nay lập được bao nhiêu HTX?": a time that is told, beside what is asked. */
const TOLD_TIME = /\bmay (?:nam|thang|tuan) (?:nay|qua|gan day|vua roi|vua qua|tro lai day|lien|truoc)\b/u;

function withoutToldTime(folded: string): string {
  const rest = folded.replace(TOLD_TIME, " ");
  return INTERROGATIVE.test(rest) || /\bmay (?!a\b|an\b|the\b)\p{L}/u.test(rest) ? rest : folded;
}

/** "bao nhiêu hợp tác xã được vay" counts cooperatives; "doanh thu là bao nhiêu" asks for money. */
function countsThings(folded: string): boolean {
  if (/how many|hur manga|number of|so luong|antal/u.test(folded)) return true;
  const after = /(?:bao nhieu|\bmay\b)\s+(\p{L}+(?:\s\p{L}+)?)/u.exec(folded)?.[1];
  return (
    after !== undefined &&
    COUNTABLE.test(folded) &&
    /^(?:htx|hop tac|to hop|thanh vien|xa vien|nguoi|du an|lop|hoi nghi|quy|san pham|lien hiep|ho|lao dong|mo hinh|don vi|cuoc|khoa|chinh sach|can bo|ban)/u.test(
      after,
    )
  );
}

/** What is counted in a unit of measure of its own: "bao nhiêu tấn", "how many hectares". */
const AREAS: readonly Unit[] = ["hectares", "square-metres", "square-kilometres", "sao-of-land"];
const MEASURED_IN: Record<string, readonly Unit[]> = {
  "#ton": ["tons", "kilograms"],
  "#area": AREAS,
  "#land": AREAS,
};

/** Units of measure in which an answer of the kind is given; undefined when it need not be a figure. */
export function unitsOf(wanted: Wanted, focus: readonly string[] = []): readonly Unit[] | undefined {
  switch (wanted) {
    case "count":
      return MEASURED_IN[focus[0] ?? ""] ?? ["count", "fraction"];
    case "amount":
    case "money":
      return ["money", "percent"];
    case "percent":
      return ["percent", "fraction"];
    case "duration":
      return ["days", "working-days", "months", "years"];
    case "date":
      return ["date", "year"];
    case "age":
      return ["age"];
    case "when":
    case "who":
    case "where":
    case "definition":
    case "condition":
    case "list":
    case "yes-no":
    case "how":
    case "any":
      return undefined;
  }
}

/** Whether an answer of the kind must be a figure. */
export function wantsFigure(wanted: Wanted): boolean {
  return unitsOf(wanted) !== undefined;
}
